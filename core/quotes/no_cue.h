/* no_cue.h - which possible cues are none, whatever the labeller thinks of them */
#ifndef RUB_NO_CUE_H
#define RUB_NO_CUE_H

#include "quotes/passage.h"

/* The place, a possible cue, says nothing that a clause or marks could tell. */
bool rub_no_cue(const rub_passage *passage, uint32_t at);

#endif
