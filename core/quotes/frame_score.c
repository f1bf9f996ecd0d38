/* frame_score.c - adds up the weights of a frame's places */
#include "quotes/frame_score.h"

#include "quotes/way.h"

_Static_assert(RUB_FRAME_LABELS <= RUB_ROW_SUM_LABELS, "a row of weights is one word");
_Static_assert(2 * RUB_QUOTE_FEATURES_MAX <= RUB_ROW_SUM_MOST, "a place's words and its way fit in a sum");

/* What a place's words say on one side of a cue. */
static void add_words(const rub_passage *p, const rub_weights *w, uint32_t at, uint32_t side,
                      rub_row_sum *sum) {
    rub_quote_features f;
    rub_place_features(p, at, side, &f);
    rub_row_sum_add(w, f.rows, f.count, sum);
}

/* It is the same for every cue of the passage: it is added up once. */
static rub_row_sum words_of(const rub_passage *p, const rub_weights *w, uint32_t at, uint32_t side) {
    rub_row_sum at_cue = {0}, *known = side == 1 ? &at_cue : &p->words[2 * at + side / 2];
    if (!known->rows) add_words(p, w, at, side, known);
    return *known;
}

/* The sum of a part of the way, from `known` where that is of the same key. */
static const rub_row_sum *part_of(const rub_weights *w, const rub_way *way, uint32_t part, uint32_t key,
                                  rub_frame_sums *known) {
    if (known->key == key) return &known->sum;
    rub_quote_features f;
    f.count = 0;
    rub_way_features(way, part, &f);
    *known = (rub_frame_sums){.key = key};
    rub_row_sum_add(w, f.rows, f.count, &known->sum);
    return &known->sum;
}

typedef struct last_sums {
    rub_frame_sums near, kinds[RUB_PLACE_KINDS];
} last_sums;

/* `last`: the sums of the frame's last places, of kinds apart: signs stand between words. */
static void add_way(const rub_passage *p, const rub_weights *w, const rub_way *way, last_sums *last,
                    rub_row_sum *sum) {
    uint32_t key = rub_way_key(way, RUB_WAY_COMMON), slot = key * 0x9E3779B1u >> (32 - RUB_FRAME_WAY_BITS);
    rub_row_sum_join(sum, part_of(w, way, RUB_WAY_COMMON, key, &p->ways[slot]));
    key = rub_way_key(way, RUB_WAY_NEAR);
    rub_row_sum_join(sum, part_of(w, way, RUB_WAY_NEAR, key, &last->near));
    key = rub_way_key(way, RUB_WAY_KIND);
    rub_row_sum_join(sum, part_of(w, way, RUB_WAY_KIND, key, &last->kinds[way->place->kind]));
    rub_quote_features f;
    f.count = 0;
    rub_way_features(way, RUB_WAY_OWN, &f);
    rub_row_sum_add(w, f.rows, f.count, sum);
}

void rub_frame_score(rub_lattice *lattice, rub_passage *p, uint32_t cue, rub_span window) {
    const rub_weights *w = lattice->weights;
    last_sums last = {0};
    rub_way way;
    rub_way_begin(p, cue, window, &way);
    for (uint32_t at = window.start; at < window.end; at++) {
        int32_t *scores = lattice->scores + (size_t)(at - window.start) * RUB_FRAME_LABELS;
        rub_way_to(p, at, &way);
        rub_row_sum sum = words_of(p, w, at, way.side);
        add_way(p, w, &way, &last, &sum);
        rub_row_sum_give(w, &sum, RUB_FRAME_LABELS, scores);
        scores[RUB_FRAME_CUE] = RUB_NEVER;
    }
}
