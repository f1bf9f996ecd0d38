/* headline.h - headlines that quote with a colon alone: "Roe: Bridge will be closed for a year" */
#ifndef RUB_HEADLINE_H
#define RUB_HEADLINE_H

#include "quotes/direct.h"

/* Adds the frame of such a headline, where no frame is found in it. */
rub_status rub_headline_find(rub_arena *arena, const rub_passage *passage, rub_frames *frames);

#endif
