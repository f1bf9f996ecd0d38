/* cue.h - which words of a passage say that something is said: "said" in "he said that", not in "the said house" */
#ifndef RUB_CUE_H
#define RUB_CUE_H

#include "quote_feature.h"

/* Decides place.cue for each place that may be one, and counts them. */
void rub_cues_decide(const rub_weights *weights, rub_passage *passage);

/* How sure a cue is, in hundredths. */
uint32_t rub_cue_confidence(const rub_weights *weights, const rub_passage *passage, uint32_t at);

#endif
