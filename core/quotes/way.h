/* way.h - the way between a place and its cue, and what a frame's labeller makes of it
 *
 *     Roe said on Friday , that [it] will rain      side: after the cue; far: 5 places; path: over one comma
 *
 * Its features come in parts by what they depend on, so that a frame adds up the weights of a part once for
 * all places that are alike in it. Trainer and engine share this file.
 */
#ifndef RUB_WAY_H
#define RUB_WAY_H

#include "quotes/passage.h"
#include "quotes/quote_set.h"

typedef struct rub_way {
    /* of the cue, the same for all places of its frame */
    const rub_place *cue, *left, *right; /* the cue and its neighbours */
    uint32_t at;                         /* the cue's place */
    rub_span window;
    uint32_t turn, edge,
        pairs; /* what stands beside it, how near its sentence's edges and pairs of marks are */
    /* of the place */
    const rub_place *place;
    uint32_t side; /* before, at or after the cue: 0, 1, 2 */
    uint32_t far, near, path, sort, verbs;
    uint32_t ends; /* how near the edges of the window are */
} rub_way;

/* COMMON depends on no cue; NEAR and KIND are the same for most places of a frame; OWN for none. */
enum { RUB_WAY_COMMON, RUB_WAY_NEAR, RUB_WAY_KIND, RUB_WAY_OWN, RUB_WAY_PARTS };

void rub_way_begin(const rub_passage *passage, uint32_t cue, rub_span window, rub_way *way);
void rub_way_to(const rub_passage *passage, uint32_t place, rub_way *way);

/* What the features of a part depend on, beside the cue, in one number that is not 0; not for OWN. */
uint32_t rub_way_key(const rub_way *way, uint32_t part);

/* Adds the features of a part. */
void rub_way_features(const rub_way *way, uint32_t part, rub_quote_features *features);

/* How many places away the next pair of marks of the sentence is, step by step; 9: far. */
uint32_t rub_way_to_pair(const rub_passage *passage, uint32_t place, int32_t step);

#endif
