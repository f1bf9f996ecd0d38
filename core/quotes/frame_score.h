/* frame_score.h - what the labeller's weights say of each place of a frame, added up as seldom as can be
 *
 * What a place's words say is the same for every cue of a passage, and most places of a frame are alike in
 * what lies between them and the cue. Such sums are kept and added again.
 */
#ifndef RUB_FRAME_SCORE_H
#define RUB_FRAME_SCORE_H

#include "model/lattice.h"
#include "model/row_sum.h"
#include "quotes/quote_feature.h"

/* Sums of one kind of ways (way.h), which hold for every cue of a document. */
typedef struct rub_frame_sums {
    uint32_t key; /* 0: of nothing yet */
    rub_row_sum sum;
} rub_frame_sums;

/* So many of them are kept: rub_passage.ways, zero at first. */
#define RUB_FRAME_WAY_BITS 10u
#define RUB_FRAME_WAYS     (1u << RUB_FRAME_WAY_BITS)

/* The scores of the frame around the cue at `cue`, whose window is the lattice. */
void rub_frame_score(rub_lattice *lattice, rub_passage *passage, uint32_t cue, rub_span window);

#endif
