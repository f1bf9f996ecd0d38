/* cue_pattern.h - verbs of saying that are known by what they ask for: "condemned the plan as a mistake" */
#ifndef RUB_CUE_PATTERN_H
#define RUB_CUE_PATTERN_H

#include "quotes/passage.h"

/* The place is such a verb and has what it asks for: "as", "of", "at", "to", or a thing that is denied. */
bool rub_cue_pattern(const rub_passage *passage, uint32_t at);

/* "condemned the plan as": what is said of something. */
bool rub_cue_describes(const rub_passage *passage, uint32_t at);

/* "accused the firm of": what somebody is said to have done. */
bool rub_cue_accuses(const rub_passage *passage, uint32_t at);

#endif
