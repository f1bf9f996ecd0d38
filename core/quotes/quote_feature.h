/* quote_feature.h - what the learned parts of quotations look at: of a possible cue, and of a place seen from
 * its cue
 *
 * One labeller holds both. A possible cue is a sequence of one: label CUE or not. The frame of a cue is the
 * window of places around it: which are the source, which the content. Trainer and engine share this file.
 */
#ifndef RUB_QUOTE_FEATURE_H
#define RUB_QUOTE_FEATURE_H

#include "quotes/passage.h"
#include "quotes/quote_set.h"

/* The labels. GAP is the attribution that interrupts a content, AFTER what follows the content's end: with
 * them the order "content, source, cue, content" is something that transitions can learn. */
enum {
    RUB_FRAME_OUT,
    RUB_FRAME_SOURCE,
    RUB_FRAME_CONTENT,
    RUB_FRAME_CUE,
    RUB_FRAME_GAP,
    RUB_FRAME_AFTER,
    RUB_FRAME_LABELS
};

void rub_cue_features(const rub_passage *passage, uint32_t at, rub_quote_features *features);
/* Of a frame's place: what its words say where it stands before, at or after a cue (side 0, 1, 2), whichever
 * cue it is; and what the way between it and this cue says. `window` is rub_passage_window of the cue. */
void rub_place_features(const rub_passage *passage, uint32_t at, uint32_t side, rub_quote_features *features);
void rub_frame_features(const rub_passage *passage, uint32_t cue, rub_span window, uint32_t at,
                        rub_quote_features *features);

#endif
