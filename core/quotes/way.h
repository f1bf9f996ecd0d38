/* way.h - the way between a place and its cue, and what a frame's labeller makes of it
 *
 *     Roe said on Friday , that [it] will rain      side: after the cue; far: 5 places; path: over one comma
 *
 * Its features come in parts by what they depend on, so that the weights of a part are added up once for all
 * places that are alike in it. Trainer and engine share this file.
 */
#ifndef RUB_WAY_H
#define RUB_WAY_H

#include "quotes/passage.h"
#include "quotes/quote_set.h"
#include "quotes/quote_template.h"

typedef struct rub_way {
    /* of the cue, the same for all places of its frame */
    const rub_place *cue, *left, *right; /* the cue and its neighbours */
    uint32_t at;                         /* the cue's place */
    rub_span window;
    uint32_t turn, edge,
        pairs; /* what stands beside it, how near its sentence's edges and pairs of marks are */
    /* of the place */
    const rub_place *place, *before, *behind; /* the place and its neighbours */
    uint32_t side;                            /* before, at or after the cue: 0, 1, 2 */
    uint32_t far, near, path, sort, verbs;
    uint32_t from_start, to_end; /* how near the edges of the window are */
} rub_way;

/* X(part, what it depends on beside the side: numbers that fit in their bits, the first of them in what is
 * left). A number of them is the same for most places of a frame, or for most frames. */
/* clang-format off */
#define RUB_WAY_PARTS(X) \
    /* what the place's words say, whichever cue it is */ \
    X(WORD, w->place->word, 0, 0) X(CLASS, w->place->class, 0, 0) X(SUFFIX, w->place->suffix, 0, 0) \
    X(WORD_BEFORE, w->before->word, 0, 0) X(CLASS_BEFORE, w->before->class, 0, 0) \
    X(WORD_BEHIND, w->behind->word, 0, 0) X(CLASS_BEHIND, w->behind->class, 0, 0) \
    X(GROUP_BEFORE, w->before->group, w->place->group, 16) \
    X(GROUP_BEHIND, w->place->group, w->behind->group, 16) \
    X(SORT_BEFORE, w->before->sort, w->place->sort, 16) X(SORT_BEHIND, w->place->sort, w->behind->sort, 16) \
    /* what lies between it and the cue */ \
    X(PATH, w->path, w->far, 4) X(SORT_FAR, w->sort, w->far, 4) X(SORT_PATH, w->sort, w->path, 8) \
    X(VERBS, rub_way_verbs(w), w->place->kind, 4) X(VERBS_WORD, w->place->word, rub_way_verbs(w), 4) \
    /* which cue it is */ \
    X(STEM_FAR, w->cue->stem, w->far, 4) X(STEM_SORT, w->cue->stem, w->sort, 16) \
    X(STEM_PATH, w->cue->stem, w->path & 3, 2) X(ENDING, w->cue->suffix, w->sort << 4 | w->far, 20) \
    /* where the cue stands */ \
    X(NEAR, w->at, w->near, 2) X(EDGE_FAR, w->edge, w->far, 4) X(EDGE_KIND, w->edge, w->place->kind, 4) \
    X(PAIRS_KIND, w->pairs, w->place->kind, 4) X(ENDS, w->from_start, w->to_end, 2)
/* clang-format on */
#define RUB_WAY_PART(name, first, second, bits) RUB_WAY_##name,
enum { RUB_WAY_PARTS(RUB_WAY_PART) RUB_WAY_COUNT, RUB_WAY_WORDS = RUB_WAY_PATH };

/* Auxiliaries and commas on the way. */
static inline uint32_t rub_way_verbs(const rub_way *way) {
    return way->verbs << 2 | (way->path & 3);
}

/* What the features of a part depend on beside the side, in one number; of NEAR within a frame. */
static inline uint64_t rub_way_value(const rub_way *w, uint32_t part) {
#define RUB_WAY_VALUE(name, first, second, bits)                                                             \
    case RUB_WAY_##name: return (uint64_t)(first) << (bits) | (second);
    switch (part) { RUB_WAY_PARTS(RUB_WAY_VALUE) }
#undef RUB_WAY_VALUE
    return 0;
}

void rub_way_begin(const rub_passage *passage, uint32_t cue, rub_span window, rub_way *way);
void rub_way_to(const rub_passage *passage, uint32_t place, rub_way *way);

/* The feature of a part that has one: PATH and VERBS have more, and NEAR. In place, since most callers name
 * the part. */
static inline __attribute__((always_inline)) uint32_t rub_way_feature(const rub_way *way, uint32_t part) {
    const rub_place *w = way->place, *l = way->before, *r = way->behind, *cue = way->cue;
    uint32_t side = way->side;
#define MIX rub_template_mix
#define ONE(name, template, a, b)                                                                            \
    case RUB_WAY_##name: return rub_template_feature(template, a, b)
    switch (part) {
        ONE(WORD, 100, w->word, side);
        ONE(WORD_BEFORE, 101, l->word, side);
        ONE(WORD_BEHIND, 102, r->word, side);
        ONE(CLASS, 105, w->class, side);
        ONE(CLASS_BEFORE, 106, l->class, side);
        ONE(CLASS_BEHIND, 107, r->class, side);
        ONE(GROUP_BEFORE, 108, MIX(l->group, w->group), side);
        ONE(GROUP_BEHIND, 109, MIX(w->group, r->group), side);
        ONE(SUFFIX, 110, w->suffix, side);
        ONE(SORT_BEFORE, 111, MIX(l->sort, w->sort), side);
        ONE(SORT_BEHIND, 112, MIX(w->sort, r->sort), side);
        ONE(SORT_FAR, 123, MIX(way->sort, way->far), side);
        ONE(SORT_PATH, 124, MIX(way->sort, way->path), side);
        ONE(STEM_FAR, 125, MIX(cue->stem, side), way->far);
        ONE(STEM_PATH, 126, MIX(cue->stem, side), way->path & 3);
        ONE(STEM_SORT, 127, MIX(cue->stem, side), way->sort);
        ONE(ENDING, 128, MIX(cue->suffix, side), MIX(way->far, way->sort));
        ONE(VERBS_WORD, 131, MIX(way->verbs, side), MIX(w->word, way->path & 3));
        ONE(EDGE_KIND, 144, MIX(way->edge, side), w->kind);
        ONE(EDGE_FAR, 145, MIX(way->edge, side), way->far);
        ONE(ENDS, 146, MIX(way->from_start, way->to_end), side);
        ONE(PAIRS_KIND, 147, MIX(way->pairs >> 4, way->pairs & 15), MIX(side, w->kind));
    }
#undef ONE
#undef MIX
    return 0;
}

static inline bool rub_way_has_one(uint32_t part) {
    return part != RUB_WAY_PATH && part != RUB_WAY_VERBS && part != RUB_WAY_NEAR;
}

/* Adds the features of a part. */
void rub_way_features(const rub_way *way, uint32_t part, rub_quote_features *features);

/* How many places away the next pair of marks of the sentence is, step by step; 9: far. */
uint32_t rub_way_to_pair(const rub_passage *passage, uint32_t place, int32_t step);

#endif
