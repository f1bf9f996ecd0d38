/* next_speaker.h - who speaks next: no part of what is said before */
#ifndef RUB_NEXT_SPEAKER_H
#define RUB_NEXT_SPEAKER_H

#include "quotes/frame.h"

/* Ends a frame's content before him. */
void rub_next_speaker_leave(const rub_passage *passage, const rub_frames *frames, rub_frame *frame);

#endif
