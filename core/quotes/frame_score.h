/* frame_score.h - what the labeller's weights say of each place of a frame, added up as seldom as can be */
#ifndef RUB_FRAME_SCORE_H
#define RUB_FRAME_SCORE_H

#include "quotes/frame_lattice.h"
#include "quotes/quote_feature.h"

/* The scores of the frame around the cue at `cue`, whose window is the lattice; of all labels but CUE, which
 * no place of a frame has. */
void rub_frame_score(rub_frame_lattice *lattice, const rub_passage *passage, uint32_t cue, rub_span window);

#endif
