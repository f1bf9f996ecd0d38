/* trailing.h - attributions that trail their clause: "The bridge will be closed in May, the council said on
 * Monday." */
#ifndef RUB_TRAILING_H
#define RUB_TRAILING_H

#include "quotes/place.h"

/* True where the cue is one: the clause before it, and who says it. */
bool rub_trailing_find(const rub_passage *passage, uint32_t cue, rub_span *clause, rub_span *source);

#endif
