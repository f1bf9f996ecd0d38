/* same_word.c - a table of the document's capitalised words with the places where each stands */
#include "names/same_word.h"

static bool is_kept(const rub_same_words *e, uint32_t i) {
    const rub_token *token = &e->doc->tokens.rows[i];
    return e->labels[i - e->begin] != RUB_CLOSED && token->flags & RUB_TOKEN_UPPER_FIRST && token->length > 1;
}

static rub_status make_room(rub_arena *arena, rub_same_words *e) {
    uint32_t kept = 0, slots = 16;
    for (uint32_t i = e->begin; i < e->end; i++) kept += is_kept(e, i);
    while (slots < kept * 2) slots *= 2;
    e->mask = slots - 1;
    RUB_NEED(e->slots = rub_arena_zero(arena, slots * sizeof *e->slots));
    RUB_NEED(e->words.rows = rub_arena_alloc(arena, kept * sizeof *e->words.rows));
    RUB_NEED(e->places.rows = rub_arena_alloc(arena, kept * sizeof *e->places.rows));
    e->words.room = e->places.room = kept;
    return RUB_OK;
}

static uint32_t *slot_of(const rub_same_words *e, uint32_t word) {
    uint32_t at = (word * 0x9E3779B1u) >> 8 & e->mask;
    while (e->slots[at] && e->words.rows[e->slots[at] - 1].word != word) at = (at + 1) & e->mask;
    return &e->slots[at];
}

static void add_place(rub_same_words *e, uint32_t i) {
    const rub_token *token = &e->doc->tokens.rows[i];
    uint32_t *slot = slot_of(e, token->word), place = e->places.count++;
    if (!*slot) {
        e->words.rows[e->words.count++] =
            (rub_same_word){.word = token->word, .first = place, .last = RUB_NONE};
        *slot = e->words.count;
    }
    rub_same_word *word = &e->words.rows[*slot - 1];
    e->places.rows[place] = (rub_same_word_place){i, RUB_NONE};
    if (word->last != RUB_NONE) e->places.rows[word->last].next = place;
    word->last = place;
    word->count++;
    word->inner += !(token->flags & RUB_TOKEN_SENTENCE);
}

rub_status rub_same_words_make(rub_arena *arena, const rub_doc *doc, rub_span window, const uint8_t *labels,
                               rub_same_words *e) {
    *e = (rub_same_words){.doc = doc, .begin = window.start, .end = window.end, .labels = labels};
    RUB_TRY(make_room(arena, e));
    for (uint32_t i = e->begin; i < e->end; i++)
        if (is_kept(e, i)) add_place(e, i);
    for (uint32_t i = e->begin; i < e->end; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (token->flags & RUB_TOKEN_UPPER_FIRST || !(token->flags & RUB_TOKEN_LETTER)) continue;
        uint32_t slot = *slot_of(e, token->word);
        if (slot) e->words.rows[slot - 1].lower++;
    }
    return RUB_OK;
}

const rub_same_word *rub_same_words_find(const rub_same_words *e, uint32_t word) {
    uint32_t slot = *slot_of(e, word);
    return slot ? &e->words.rows[slot - 1] : NULL;
}
