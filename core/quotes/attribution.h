/* attribution.h - mends frames by what an attribution looks like: its noun phrase, and the clause that it
 * interrupts */
#ifndef RUB_ATTRIBUTION_H
#define RUB_ATTRIBUTION_H

#include "quotes/direct.h"
#include "quotes/subject.h"

/* For each frame: the source where the labeller found none, its article, the first half of an interrupted
 * clause. */
void rub_attributions_mend(const rub_passage *passage, rub_frames *frames);

#endif
