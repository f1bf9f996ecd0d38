/* nesting.h - the spans of a document's tables in one sorted list, for writers that nest or number them */
#ifndef RUB_NESTING_H
#define RUB_NESTING_H

#include "document.h"

/* In the order in which spans that begin and end together enclose each other. */
typedef enum rub_layer_kind { RUB_LAYER_BLOCK, RUB_LAYER_FRAGMENT, RUB_LAYER_SOURCE, RUB_LAYER_CUE, RUB_LAYER_MENTION } rub_layer_kind;
#define RUB_LAYER(kind) (1u << RUB_LAYER_##kind)

typedef struct rub_layer {
    uint32_t start, end;
    uint32_t kind;               /* rub_layer_kind */
    uint32_t row;                /* of blocks, quotes (fragment, source, cue) or mentions */
} rub_layer;
typedef RUB_TABLE(rub_layer) rub_layers;

/* The spans of the wanted kinds (a set of RUB_LAYER bits) by start, longer ones first. Memory is `arena`'s. */
rub_status rub_layers_make(rub_arena *arena, const rub_rows *rows, uint32_t wanted, rub_layers *layers);

#endif
