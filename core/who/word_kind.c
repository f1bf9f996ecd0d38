/* word_kind.c - rows of lists to kinds of words: "minister" is a person, "firm" a group */
#include "who/word_kind.h"
#include "model/word_list.h"

rub_status rub_word_kinds_open(rub_doc *doc, rub_word_kinds *kinds) {
    kinds->doc = doc;
    uint32_t rows = rub_word_table_open(doc->model).count + 1; /* a model without lists has row 0, too */
    kinds->bits = rub_arena_zero(&doc->arena, rows * sizeof *kinds->bits);
    RUB_NEED(kinds->bits);
    kinds->bits[0] = RUB_KIND_ASKED;
    return RUB_OK;
}

uint16_t rub_word_kind_ask(const rub_word_kinds *kinds, const rub_token *token) {
    static const struct {
        uint64_t lists;
        uint16_t kind;
    } rows[] = {
        {RUB_IN(PRONOUN) | RUB_IN(CONTRACTION), RUB_KIND_PRONOUN},
        {RUB_IN(ROLE) | RUB_IN(FAMILY), RUB_KIND_PERSON},
        {RUB_IN(GROUP_NOUN), RUB_KIND_GROUP},
        {RUB_IN(PLACE_NOUN), RUB_KIND_PLACE},
        {RUB_IN(TITLE), RUB_KIND_TITLE},
        {RUB_IN(DETERMINER), RUB_KIND_DETERMINER},
        {RUB_IN(PREPOSITION), RUB_KIND_PREPOSITION},
        {RUB_IN(STOP_WORD), RUB_KIND_STOP},
        {RUB_IN(SPEECH_VERB) | RUB_IN(AUXILIARY), RUB_KIND_VERB},
    };
    uint64_t lists = rub_word_lists(kinds->doc->model, token);
    uint16_t bits = RUB_KIND_ASKED;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (lists & rows[i].lists) bits |= rows[i].kind;
    return kinds->bits[token->lists] = bits;
}
