/* distinct.c - a hash table of the words of a window */
#include "names/distinct.h"
#include "model/word_list.h"

#include <string.h>

static void clear(rub_distinct *d) {
    memset(d->slots, 0, (d->mask + 1) * sizeof *d->slots);
    d->count = 1;
}

rub_status rub_distinct_open(rub_distinct *d, rub_arena *arena, const rub_doc *doc,
                             const rub_clusters *clusters, uint32_t tokens) {
    uint32_t slots = 16;
    *d = (rub_distinct){.doc = doc, .clusters = clusters};
    d->room = tokens < RUB_DISTINCT_MAX ? tokens + 1 : RUB_DISTINCT_MAX;
    while (slots < 2 * d->room) slots *= 2;
    d->mask = slots - 1;
    RUB_NEED(d->rows = rub_arena_alloc(arena, d->room * sizeof *d->rows));
    RUB_NEED(d->slots = rub_arena_alloc(arena, slots * sizeof *d->slots));
    d->rows[0].summed = 0;
    clear(d);
    return RUB_OK;
}

void rub_distinct_begin(rub_distinct *d) {
    if (d->count == d->room) clear(d);
}

static bool is_same(const rub_distinct *d, const rub_distinct_word *row, uint32_t token) {
    const rub_token *one = &d->doc->tokens.rows[row->token], *other = &d->doc->tokens.rows[token];
    return one->word == other->word && one->length == other->length &&
           !((one->flags ^ other->flags) & RUB_TOKEN_SENTENCE) &&
           memcmp(d->doc->text + one->start, d->doc->text + other->start, one->length) == 0;
}

/* What lists and classes say of it. */
static void look_up(const rub_distinct *d, rub_distinct_word *word) {
    const rub_token *token = &d->doc->tokens.rows[word->token];
    word->lists = token->lists ? rub_word_lists(d->doc->model, token) & RUB_LISTS_LEARNED : 0;
    rub_clusters_of(d->clusters, token, word->classes);
}

uint32_t rub_distinct_find(rub_distinct *d, uint32_t token, uint32_t shape, uint64_t marks, uint32_t value) {
    uint32_t hash = d->doc->tokens.rows[token].word * 0x9E3779B1u ^ shape * 0x85EBCA6Bu;
    rub_distinct_word *row;
    uint32_t at = (hash ^ hash >> 15) & d->mask;
    for (; d->slots[at]; at = (at + 1) & d->mask) {
        row = &d->rows[d->slots[at]];
        if (row->shape == shape && row->marks == marks && row->value == value && is_same(d, row, token))
            return d->slots[at];
    }
    if (d->count == d->room) return RUB_NONE;
    row = &d->rows[d->count];
    row->marks = marks, row->shape = shape, row->value = (uint16_t)value, row->token = token;
    row->summed = 0;
    look_up(d, row);
    return d->slots[at] = d->count++;
}
