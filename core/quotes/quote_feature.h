/* quote_feature.h - what the learned parts of quotations look at: of a possible cue, and of a place seen from
 * its cue
 *
 * One labeller holds both. A possible cue is a sequence of one: label CUE or not. The frame of a cue is the
 * window of places around it: which are the source, which the content. Trainer and engine share this file.
 */
#ifndef RUB_QUOTE_FEATURE_H
#define RUB_QUOTE_FEATURE_H

#include "quotes/frame_memory.h"
#include "quotes/passage.h"
#include "quotes/quote_set.h"

void rub_cue_features(const rub_passage *passage, uint32_t at, rub_quote_features *features);
/* The same in two parts, which add to `features`: the second depends on which cues are decided. */
void rub_cue_word_features(const rub_passage *passage, uint32_t at, rub_quote_features *features);
void rub_cue_count_features(const rub_passage *passage, uint32_t at, rub_quote_features *features);

/* Of a frame's place: what its words say where it stands before, at or after a cue (side 0, 1, 2), whichever
 * cue it is; and what the way between it and this cue says (way.h has both in parts). `window` is
 * rub_passage_window of the cue. */
void rub_place_features(const rub_passage *passage, uint32_t at, uint32_t side, rub_quote_features *features);
void rub_frame_features(const rub_passage *passage, uint32_t cue, rub_span window, uint32_t at,
                        rub_quote_features *features);

/* What a joint has beside the parts of way.h. */
void rub_joint_features(const rub_passage *passage, uint32_t at, uint32_t side, rub_quote_features *features);

#endif
