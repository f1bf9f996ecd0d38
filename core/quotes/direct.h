/* direct.h - what the marks decide: a whole sentence in marks is said, whatever the labeller thinks of it */
#ifndef RUB_DIRECT_H
#define RUB_DIRECT_H

#include "quotes/said_pair.h"

/* The frame's last content is a pair of marks. */
bool rub_direct_ends(const rub_passage *passage, const rub_frame *frame);

/* A name and nothing else before a colon, from the sentence's start or a dash on: "Roe on the vote - Jane
 * Poe: ..." */
rub_span rub_direct_name(const rub_passage *passage, uint32_t colon);

/* Trims direct frames, joins sentences in marks to them, and finds the frame of those that have none. */
rub_status rub_direct_finish(rub_arena *arena, const rub_weights *weights, rub_passage *passage,
                             rub_frames *frames);

#endif
