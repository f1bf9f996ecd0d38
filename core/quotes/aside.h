/* aside.h - attributions in the middle of what is said: "The bridge, Roe said on Monday, is safe" */
#ifndef RUB_ASIDE_H
#define RUB_ASIDE_H

#include "quotes/direct.h"

/* Gives both halves to the frames of such cues, and adds the frames that are missing. */
rub_status rub_asides_take(rub_arena *arena, const rub_passage *passage, rub_frames *frames);

/* "Meanwhile, Roe said, ...", "The motion passed and, Roe said, ...": the half before the first comma joins
 * what is said to the text. */
bool rub_aside_links(const rub_passage *passage, rub_span half);

#endif
