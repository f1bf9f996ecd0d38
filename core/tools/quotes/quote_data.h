/* quote_data.h - a passage and its annotation as training sequences: possible cues, frames, whole frames to
 * accept */
#ifndef RUB_QUOTE_DATA_H
#define RUB_QUOTE_DATA_H

#include "quotes/accept.h"
#include "tools/crf/crf.h"
#include "tools/quotes/quote_gold.h"

typedef struct quote_lesson {
    crf_data *data;
    uint32_t manner; /* the corpus' number for crf_begin */
    bool whole;      /* all that is said in the corpus is annotated */
    float weight;
    const rub_weights
        *judge; /* finds the frames to accept; it never saw this document. NULL: none are learned */
    rub_arena *scratch;
    uint32_t cues, frames, accepted, refused, unlisted, away, taught; /* for the report */
} quote_lesson;

void quote_learn(quote_lesson *lesson, rub_passage *passage, const quote_line *gold);

/* The same from two judges instead of an annotation, where they are sure and agree. */
void quote_teach(quote_lesson *lesson, rub_passage *passage, const rub_weights *one,
                 const rub_weights *other);

#endif
