/* nesting.h - the spans of a document's tables in one sorted list, for writers that nest or number them */
#ifndef RUB_NESTING_H
#define RUB_NESTING_H

#include "document.h"

/* In the order in which spans that begin and end together enclose each other. */
typedef enum rub_nesting_kind {
    RUB_NESTING_BLOCK,
    RUB_NESTING_FRAGMENT,
    RUB_NESTING_SOURCE,
    RUB_NESTING_CUE,
    RUB_NESTING_MENTION
} rub_nesting_kind;
#define RUB_NESTING(kind) (1u << RUB_NESTING_##kind)

typedef struct rub_nesting {
    uint32_t start, end;
    uint32_t kind; /* rub_nesting_kind */
    uint32_t row;  /* of blocks, quotes (fragment, source, cue) or mentions */
} rub_nesting;
typedef RUB_TABLE(rub_nesting) rub_nestings;

/* The spans of the wanted kinds (a set of RUB_NESTING bits) by start, longer ones first. Memory is `arena`'s.
 */
rub_status rub_nestings_make(rub_arena *arena, const rub_rows *rows, uint32_t wanted, rub_nestings *layers);

#endif
