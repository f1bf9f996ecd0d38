/* quote_confidence.h - what a quotation's score is worth: of rows that say 80, eight in ten are right */
#ifndef RUB_QUOTE_CONFIDENCE_H
#define RUB_QUOTE_CONFIDENCE_H

#include "quotes/frame.h"

/* Replaces the scores of frames that the labeller found by how often such a score is right. */
void rub_quote_confidences_set(const rub_passage *passage, rub_frames *frames);

#endif
