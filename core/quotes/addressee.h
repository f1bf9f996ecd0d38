/* addressee.h - to whom, when and where something is said: no part of what is said */
#ifndef RUB_ADDRESSEE_H
#define RUB_ADDRESSEE_H

#include "quotes/frame.h"

/* Moves the beginning of a content behind what stands between its cue and "that", marks, "whether" or a
 * subject. */
void rub_addressee_drop(const rub_passage *passage, rub_frame *frame);

#endif
