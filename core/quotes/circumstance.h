/* circumstance.h - when and on what ground something is said: no part of what is said */
#ifndef RUB_CIRCUMSTANCE_H
#define RUB_CIRCUMSTANCE_H

#include "quotes/frame.h"

/* Moves the beginning of a content behind a time or a phrase between commas that follows its cue. */
void rub_circumstance_drop(const rub_passage *passage, rub_frame *frame);

#endif
