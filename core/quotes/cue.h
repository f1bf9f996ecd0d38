/* cue.h - which words of a passage say that something is said: "said" in "he said that", not in "the said
 * house" */
#ifndef RUB_CUE_H
#define RUB_CUE_H

#include "quotes/quote_feature.h"

/* Decides for each place that may be a cue whether it is one and whether a frame is tried, and counts the
 * cues. Generous: accept.c has the last word. */
void rub_cues_decide(const rub_weights *weights, rub_passage *passage);

/* "asked whether", "asked him if": a question is reported. */
bool rub_cue_asks(const rub_passage *passage, uint32_t at);

/* That, or "according to": a cue whatever the labeller thinks of it. */
bool rub_cue_certain(const rub_passage *passage, uint32_t at);

/* The odds of "cue" that features give, in tenths of a nat; the same as a probability, in hundredths. */
int32_t rub_cue_odds(const rub_weights *weights, const rub_quote_features *features);
uint32_t rub_cue_sure(int32_t odds);

/* Odds and probability of a place. */
int32_t rub_cue_odds_at(const rub_weights *weights, const rub_passage *passage, uint32_t at);
uint32_t rub_cue_confidence(const rub_weights *weights, const rub_passage *passage, uint32_t at);

#endif
