/* next_verb.h - a second verb of the one who speaks: no part of what he says */
#ifndef RUB_NEXT_VERB_H
#define RUB_NEXT_VERB_H

#include "quotes/frame.h"

/* Ends a frame's content before it. */
void rub_next_verb_leave(const rub_passage *passage, const rub_frames *frames, rub_frame *frame);

#endif
