/* word_kind.h - what a word may be to the rules about who is who, by its row of lists; each row is looked up
 * once */
#ifndef RUB_WORD_KIND_H
#define RUB_WORD_KIND_H

#include "document.h"

#include <stdbool.h>

enum {
    RUB_KIND_PRONOUN = 1,
    RUB_KIND_PERSON = 2, /* a noun for a person: role, relative; "private" and "general" are titles alone */
    RUB_KIND_GROUP = 4,  /* a noun for an organization */
    RUB_KIND_PLACE = 8,  /* a noun for a place */
    RUB_KIND_TITLE = 16, /* may stand before a name */
    RUB_KIND_DETERMINER = 32, /* "the", "his" */
    RUB_KIND_PREPOSITION = 64,
    RUB_KIND_STOP = 128, /* small words */
    RUB_KIND_VERB = 256, /* verbs of saying, auxiliaries */
    RUB_KIND_ASKED = 512 /* the row was looked up */
};

typedef struct rub_word_kinds {
    const rub_doc *doc;
    uint16_t *bits; /* [rows]: RUB_KIND bits, 0 before the row is asked for */
} rub_word_kinds;

rub_status rub_word_kinds_open(rub_doc *doc, rub_word_kinds *kinds);
uint16_t rub_word_kind_ask(const rub_word_kinds *kinds, const rub_token *token);

static inline uint16_t rub_word_kind(const rub_word_kinds *kinds, const rub_token *token) {
    uint16_t bits = kinds->bits[token->lists];
    return bits ? bits : rub_word_kind_ask(kinds, token);
}

/* "officials", "players", "fishermen"; "business", "status" and "Congress" are no plurals. */
static inline bool rub_word_is_plural(const rub_doc *doc, const rub_token *token) {
    const char *end = doc->text + rub_token_end(token);
    if (token->length > 4 && end[-1] == 'n' && end[-2] == 'e' && end[-3] == 'm') return true;
    return token->length > 3 && end[-1] == 's' && end[-2] != 's' && end[-2] != 'u' && end[-2] != 'i';
}

#endif
