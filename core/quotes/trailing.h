/* trailing.h - attributions that trail their clause: "The bridge will be closed in May, the council said on
 * Monday." */
#ifndef RUB_TRAILING_H
#define RUB_TRAILING_H

#include "quotes/place.h"

/* True where the cue is one: the clause before it, and who says it. */
bool rub_trailing_find(const rub_passage *passage, uint32_t cue, rub_span *clause, rub_span *source);

/* The end of the places behind the cue that only say when, where the sentence is over behind them: "said last
 * week." cue + 1: there are none. */
uint32_t rub_trailing_when(const rub_passage *passage, uint32_t cue);

/* An attribution between two commas: The bridge, Roe said on Monday, is safe. */
typedef struct rub_trail {
    uint32_t comma; /* before it */
    uint32_t end;   /* the comma behind it */
    rub_span source;
} rub_trail;

bool rub_trailing_between(const rub_passage *passage, uint32_t cue, rub_trail *trail);

#endif
