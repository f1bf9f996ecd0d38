/* pair.h - pairs the quotation marks of a paragraph by a small search over readings
 *
 * A stray, missing or wrong-way mark costs something and spoils its own paragraph at most; a mark left open
 * runs to the end of its paragraph, as where every paragraph of a long quotation opens with a mark and only
 * the last closes.
 */
#ifndef RUB_PAIR_H
#define RUB_PAIR_H

#include "quotes/quotation_mark.h"

typedef struct rub_pair {
    uint32_t first, end;       /* tokens [first, end) with the marks */
    uint32_t inner, inner_end; /* tokens between the marks */
    uint8_t family;            /* of the opening mark */
    uint8_t depth;             /* 0: not inside another pair */
    bool closed;
} rub_pair;

typedef RUB_TABLE(rub_pair) rub_pairs;

/* Adds the pairs of one paragraph, in the order of their opening marks. */
rub_status rub_pairs_find(rub_arena *arena, const char *text, const rub_tokens *tokens, rub_span range,
                          rub_pairs *pairs);

#endif
