/* lone.h - sentences in marks that nobody is reported to say: speech beside an action, as novels and features
 * have it */
#ifndef RUB_LONE_H
#define RUB_LONE_H

#include "quotes/direct.h"

/* Adds frames for the sentences in marks from place `from` on that no frame tells. */
rub_status rub_lone_find(rub_arena *arena, const rub_passage *passage, uint32_t from, rub_frames *frames);

#endif
