/* frame_score.c - adds up the weights of a frame's places */
#include "quotes/frame_score.h"
#include "model/score.h"

#include "quotes/way.h"

#include <string.h>

static void add(int32_t *scores, const int32_t *more) {
    for (uint32_t l = 0; l < RUB_FRAME_LABELS; l++) scores[l] += more[l];
}

/* What a place's words say on one side of a cue is the same for every cue of the passage: it is added up
 * once. */
static const int32_t *words_of(rub_passage *p, const rub_weights *w, uint32_t at, uint32_t side) {
    int32_t *scores = p->scores + (at * 2 + side / 2) * RUB_FRAME_LABELS;
    if (scores[RUB_FRAME_CUE] == RUB_NEVER) return scores;
    rub_quote_features f;
    rub_place_features(p, at, side, &f);
    rub_score_add(w, f.rows, f.count, scores);
    scores[RUB_FRAME_CUE] = RUB_NEVER;
    return scores;
}

/* The sums of a part of the way, from `known` where they are those of the same key. */
static const int32_t *sums_of(const rub_weights *w, const rub_way *way, uint32_t part, uint32_t key,
                              rub_frame_sums *known) {
    if (known->key == key) return known->scores;
    rub_quote_features f = {.count = 0};
    rub_way_features(way, part, &f);
    *known = (rub_frame_sums){.key = key};
    rub_score_add(w, f.rows, f.count, known->scores);
    return known->scores;
}

/* `last`: the sums of the frame's last place. */
static void score_way(const rub_passage *p, const rub_weights *w, const rub_way *way, rub_frame_sums *last,
                      int32_t *scores) {
    uint32_t key = rub_way_key(way, RUB_WAY_COMMON), slot = key * 0x9E3779B1u >> 24;
    _Static_assert(RUB_FRAME_WAYS == 1u << (32 - 24), "a slot is a hash's top eight bits");
    add(scores, sums_of(w, way, RUB_WAY_COMMON, key, &p->ways[slot]));
    for (uint32_t part = RUB_WAY_NEAR; part < RUB_WAY_OWN; part++)
        add(scores, sums_of(w, way, part, rub_way_key(way, part), &last[part]));
    rub_quote_features f = {.count = 0};
    rub_way_features(way, RUB_WAY_OWN, &f);
    rub_score_add(w, f.rows, f.count, scores);
}

void rub_frame_score(rub_lattice *lattice, rub_passage *p, uint32_t cue, rub_span window) {
    const rub_weights *w = lattice->weights;
    rub_frame_sums last[RUB_WAY_PARTS] = {{0}};
    rub_way way;
    rub_way_begin(p, cue, window, &way);
    for (uint32_t at = window.start; at < window.end; at++) {
        int32_t *scores = lattice->scores + (size_t)(at - window.start) * RUB_FRAME_LABELS;
        rub_way_to(p, at, &way);
        if (at != cue) memcpy(scores, words_of(p, w, at, way.side), RUB_FRAME_LABELS * sizeof *scores);
        else {
            rub_quote_features f;
            rub_place_features(p, at, 1, &f);
            rub_score_add(w, f.rows, f.count, scores);
        }
        score_way(p, w, &way, last, scores);
        scores[RUB_FRAME_CUE] = RUB_NEVER;
    }
}
