/* frame_score.c - adds up the weights of a frame's places
 *
 *     Roe said it is safe      at "it": one place behind the cue, a pronoun, no comma between: content rather
 * than source
 */
#include "quotes/frame_score.h"

#include "quotes/quote_template.h"
#include "quotes/way.h"

_Static_assert(RUB_FRAME_LABELS <= RUB_ROW_SUM_LABELS, "a row of weights is one word");
_Static_assert(2 * RUB_QUOTE_FEATURES_MAX <= RUB_ROW_SUM_MOST, "a place's words and its way fit in a sum");

/* Sums of several parts (way.h), kept in their turn. */
enum { OWN = RUB_WAY_COUNT, BEFORE, BEHIND, BETWEEN, SORTS, KIND, FAR, PARTS };
enum { SIDE_BITS = 2, PART_BITS = 6 };
_Static_assert(PARTS < 1 << PART_BITS, "a key begins with its part");

/* Sums that are kept from place to place of a frame, of kinds apart: signs stand between words. */
typedef struct last_sums {
    rub_frame_sum near, far, kinds[RUB_PLACE_KINDS];
} last_sums;

/* A place of a frame. */
typedef struct spot {
    const rub_passage *passage;
    const rub_frame_memory *memory;
    last_sums *last;
    rub_way way;
} spot;

/* A key of `value`, which has 56 bits at most; 0 is none. */
static inline uint64_t key_of(const spot *s, uint32_t part, uint64_t value) {
    return (value << PART_BITS | (part + 1)) << SIDE_BITS | s->way.side;
}

/* Each caller names its part, so that of the choice among parts nothing is left where the function is in
 * place. A page fetches the module: there it stands once. */
#ifdef RUB_SMALL
#define IN_PLACE static __attribute__((noinline))
#else
#define IN_PLACE static inline __attribute__((always_inline))
#endif

/* Adds the weights of a part's features, of which it has more than one; no part of its callers, whose frames
 * would have the room for them many times. */
static void add_more_features(const spot *s, uint32_t part, rub_row_sum *sum) {
    rub_quote_features f;
    f.count = 0;
    rub_way_features(&s->way, part, &f);
    rub_row_sum_add(s->memory->weights, f.rows, f.count, sum);
}

/* Adds the weights of a part's features. */
IN_PLACE void add_features(const spot *s, uint32_t part, rub_row_sum *sum) {
    if (rub_way_has_one(part)) {
        uint32_t feature = rub_way_feature(&s->way, part);
        rub_row_sum_add(s->memory->weights, &feature, 1, sum);
    } else add_more_features(s, part, sum);
}

/* Adds a part of way.h, as the document keeps it. */
IN_PLACE void add_part(const spot *s, uint32_t part, rub_row_sum *sum) {
    uint64_t key = key_of(s, part, rub_way_value(&s->way, part));
    rub_frame_sum *known = rub_frame_memory_slot(s->memory, key);
    if (known->key != key) {
        *known = (rub_frame_sum){.key = key};
        add_features(s, part, &known->sum);
    }
    rub_row_sum_join(sum, &known->sum);
}

/* The parts of a sum of several. Words are added as they are: whoever asks keeps the sum. */
static void fill_several(const spot *s, uint32_t part, uint64_t key, rub_frame_sum *to) {
    rub_row_sum sum = {0};
    switch (part) {
    case OWN:
        add_features(s, RUB_WAY_WORD, &sum);
        add_part(s, RUB_WAY_CLASS, &sum), add_part(s, RUB_WAY_SUFFIX, &sum);
        break;
    case BEFORE: add_features(s, RUB_WAY_WORD_BEFORE, &sum), add_part(s, RUB_WAY_CLASS_BEFORE, &sum); break;
    case BEHIND: add_features(s, RUB_WAY_WORD_BEHIND, &sum), add_part(s, RUB_WAY_CLASS_BEHIND, &sum); break;
    case BETWEEN:
        add_part(s, RUB_WAY_PATH, &sum), add_part(s, RUB_WAY_SORT_FAR, &sum);
        add_part(s, RUB_WAY_SORT_PATH, &sum), add_part(s, RUB_WAY_VERBS, &sum);
        break;
    case SORTS: add_part(s, RUB_WAY_SORT_BEFORE, &sum), add_part(s, RUB_WAY_SORT_BEHIND, &sum); break;
    case KIND:
        add_part(s, RUB_WAY_STEM_PATH, &sum), add_part(s, RUB_WAY_EDGE_KIND, &sum);
        add_part(s, RUB_WAY_PAIRS_KIND, &sum);
        break;
    case FAR: add_part(s, RUB_WAY_STEM_FAR, &sum), add_part(s, RUB_WAY_EDGE_FAR, &sum); break;
    default: add_features(s, part, &sum);
    }
    *to = (rub_frame_sum){key, sum};
}

/* Adds a sum of several parts, from `known` where that is of the same key. */
static inline void add_from(const spot *s, uint32_t part, uint64_t value, rub_frame_sum *known,
                            rub_row_sum *sum) {
    uint64_t key = key_of(s, part, value);
    if (known->key != key) fill_several(s, part, key, known);
    rub_row_sum_join(sum, &known->sum);
}

static inline void add_several(const spot *s, uint32_t part, uint64_t value, rub_row_sum *sum) {
    add_from(s, part, value, rub_frame_memory_slot(s->memory, key_of(s, part, value)), sum);
}

/* What the place's words say on this side of a cue, whichever cue it is. */
static inline void add_words(const spot *s, uint32_t at, rub_row_sum *sum) {
    const rub_place *l = s->way.before, *w = s->way.place, *r = s->way.behind;
    add_several(s, OWN, w->look, sum);
    add_several(s, BEFORE, l->look, sum);
    add_several(s, BEHIND, r->look, sum);
    add_several(s, SORTS, (uint64_t)l->sort << 32 | (uint64_t)w->sort << 16 | r->sort, sum);
    add_part(s, RUB_WAY_GROUP_BEFORE, sum);
    add_part(s, RUB_WAY_GROUP_BEHIND, sum);
    if (!w->joint) return;
    rub_quote_features f;
    f.count = 0;
    rub_joint_features(s->passage, at, s->way.side, &f);
    rub_row_sum_add(s->memory->weights, f.rows, f.count, sum);
}

/* What the way to the cue says. */
static inline void add_way(const spot *s, rub_row_sum *sum) {
    const rub_way *way = &s->way;
    uint32_t kind = way->place->kind;
    add_several(s, BETWEEN,
                (uint64_t)way->sort << 20 | kind << 16 | way->path << 8 | way->far << 2 | way->verbs, sum);
    add_part(s, RUB_WAY_VERBS_WORD, sum);
    add_part(s, RUB_WAY_STEM_SORT, sum);
    add_part(s, RUB_WAY_ENDING, sum);
    add_part(s, RUB_WAY_ENDS, sum);
    add_from(s, RUB_WAY_NEAR, way->near, &s->last->near, sum);
    add_from(s, KIND, way->path & 3, &s->last->kinds[kind], sum);
    add_from(s, FAR, way->far, &s->last->far, sum);
}

void rub_frame_score(rub_frame_lattice *lattice, const rub_passage *p, uint32_t cue, rub_span window) {
    last_sums last = {0};
    spot s = {.passage = p, .memory = lattice->memory, .last = &last};
    rub_way_begin(p, cue, window, &s.way);
    for (uint32_t at = window.start; at < window.end; at++) {
        int32_t *scores = lattice->rows[at - window.start].scores;
        rub_row_sum sum = {0};
        rub_way_to(p, at, &s.way);
        add_words(&s, at, &sum);
        add_way(&s, &sum);
        rub_row_sum_give(lattice->memory->weights, &sum, RUB_FRAME_LABELS, scores);
        scores[RUB_FRAME_CUE] = RUB_NEVER;
    }
}
