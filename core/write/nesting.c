/* nesting.c - the spans of a document's tables in one sorted list: a name inside of a quotation comes
 * behind it */
#include "write/nesting.h"

#include <stdlib.h>

static int compare(uint32_t a, uint32_t b) {
    return (a > b) - (a < b);
}

static int by_start(const void *left, const void *right) {
    const rub_nesting *a = left, *b = right;
    int order = compare(a->start, b->start);
    if (!order) order = compare(b->end, a->end);
    if (!order) order = compare(a->kind, b->kind);
    return order ? order : compare(a->row, b->row);
}

static rub_status add(rub_arena *arena, rub_nestings *layers, uint32_t start, uint32_t end,
                      rub_nesting_kind kind, uint32_t row) {
    if (start == RUB_NONE || start >= end) return RUB_OK;
    rub_nesting *layer = RUB_ADD(arena, *layers);
    RUB_NEED(layer);
    *layer = (rub_nesting){start, end, kind, row};
    return RUB_OK;
}

static rub_status add_quote(rub_arena *arena, const rub_rows *rows, uint32_t row, uint32_t wanted,
                            rub_nestings *layers) {
    const rub_quote *quote = &rows->quotes[row];
    for (uint32_t i = 0; i < quote->count && wanted & RUB_NESTING(FRAGMENT); i++) {
        const rub_span *fragment = &rows->fragments[quote->first + i];
        RUB_TRY(add(arena, layers, fragment->start, fragment->end, RUB_NESTING_FRAGMENT, row));
    }
    if (wanted & RUB_NESTING(SOURCE))
        RUB_TRY(add(arena, layers, quote->source_start, quote->source_end, RUB_NESTING_SOURCE, row));
    if (wanted & RUB_NESTING(CUE))
        RUB_TRY(add(arena, layers, quote->cue_start, quote->cue_end, RUB_NESTING_CUE, row));
    return RUB_OK;
}

rub_status rub_nestings_make(rub_arena *arena, const rub_rows *rows, uint32_t wanted, rub_nestings *layers) {
    *layers = (rub_nestings){NULL, 0, 0};
    for (uint32_t i = 0; i < rows->block_count && wanted & RUB_NESTING(BLOCK); i++)
        RUB_TRY(add(arena, layers, rows->blocks[i].start, rows->blocks[i].end, RUB_NESTING_BLOCK, i));
    for (uint32_t i = 0; i < rows->quote_count; i++) RUB_TRY(add_quote(arena, rows, i, wanted, layers));
    for (uint32_t i = 0; i < rows->mention_count && wanted & RUB_NESTING(MENTION); i++)
        RUB_TRY(add(arena, layers, rows->mentions[i].start, rows->mentions[i].end, RUB_NESTING_MENTION, i));
    if (layers->count) qsort(layers->rows, layers->count, sizeof *layers->rows, by_start);
    return RUB_OK;
}
