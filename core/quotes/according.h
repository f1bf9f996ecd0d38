/* according.h - what stands between "according to" and what is said: the source, and what is said of it */
#ifndef RUB_ACCORDING_H
#define RUB_ACCORDING_H

#include "quotes/frame.h"

/* Moves the beginning of a content behind it. */
void rub_according_settle(const rub_passage *passage, rub_frame *frame);

#endif
