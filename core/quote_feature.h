/* quote_feature.h - what the learned parts of quotations look at: of a possible cue, and of a place seen from its cue
 *
 * One labeller holds both. A possible cue is a sequence of one: label CUE or not. The frame of a cue is the window of
 * places around it: which are the source, which the content. Trainer and engine share this file.
 */
#ifndef RUB_QUOTE_FEATURE_H
#define RUB_QUOTE_FEATURE_H

#include "passage.h"

/* The labels. GAP is the attribution that interrupts a content, AFTER what follows the content's end: with them the
 * order "content, source, cue, content" is something that transitions can learn. */
enum { RUB_FRAME_OUT, RUB_FRAME_SOURCE, RUB_FRAME_CONTENT, RUB_FRAME_CUE, RUB_FRAME_GAP, RUB_FRAME_AFTER, RUB_FRAME_LABELS };

#define RUB_QUOTE_FEATURES_MAX 96
typedef struct rub_quote_features {
    uint32_t rows[RUB_QUOTE_FEATURES_MAX];
    uint32_t count;
} rub_quote_features;

void rub_cue_features(const rub_passage *passage, uint32_t at, rub_quote_features *features);
/* `window` is rub_passage_window of the cue. */
void rub_frame_features(const rub_passage *passage, uint32_t cue, rub_span window, uint32_t at, rub_quote_features *features);

#endif
