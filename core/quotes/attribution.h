/* attribution.h - mends the source of frames by what an attribution looks like */
#ifndef RUB_ATTRIBUTION_H
#define RUB_ATTRIBUTION_H

#include "quotes/direct.h"
#include "quotes/subject.h"

/* For each frame: the source where the labeller found none, its article, its edges. */
void rub_attributions_mend(const rub_passage *passage, rub_frames *frames);

#endif
