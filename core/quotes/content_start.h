/* content_start.h - the beginning of what is said */
#ifndef RUB_CONTENT_START_H
#define RUB_CONTENT_START_H

#include "quotes/direct.h"

/* Moves the beginning of a frame's first fragment to where what is said begins. */
void rub_content_start_settle(const rub_passage *passage, rub_frame *frame);

/* The bridge, Roe said, is safe: the half before the attribution, where only the one behind it was found. */
void rub_content_start_half(const rub_passage *passage, rub_frame *frame);

#endif
