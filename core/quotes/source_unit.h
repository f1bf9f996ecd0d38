/* source_unit.h - a source phrase as units: words, commas, prepositions, and names, each of which is one unit */
#ifndef RUB_SOURCE_UNIT_H
#define RUB_SOURCE_UNIT_H

#include "document.h"
#include "model/vocabulary.h"

#define RUB_NOUN_UNITS 32u      /* a longer phrase is no source that can be understood */

typedef enum rub_noun_kind {
    RUB_NOUN_WORD, RUB_NOUN_NAME, RUB_NOUN_PEOPLE,      /* PEOPLE: NORP and LANGUAGE */
    RUB_NOUN_VALUE,                                     /* a date, a number */
    RUB_NOUN_COMMA, RUB_NOUN_STOP,                      /* STOP: prepositions, relatives, marks: what ends a noun phrase */
    RUB_NOUN_AND, RUB_NOUN_POSSESSIVE
} rub_noun_kind;

typedef struct rub_noun_unit { rub_noun_kind kind; uint32_t token, mention; } rub_noun_unit;      /* mention: RUB_NONE for words */

typedef struct rub_noun {
    const rub_doc *doc;
    const rub_vocabulary *known;
    rub_noun_unit units[RUB_NOUN_UNITS];
    uint32_t count;
} rub_noun;

/* Reads a phrase and drops what stands before its noun phrase: "Wednesday, ", "that ". */
void rub_noun_open(rub_noun *phrase, const rub_doc *doc, const rub_vocabulary *known, rub_span span);

/* The end of the noun phrase that begins at `from`: before a comma, a preposition, "and". */
uint32_t rub_noun_end(const rub_noun *phrase, uint32_t from);

/* [from, end) without values at its end, which say nothing: "Jane Roe, 42". */
uint32_t rub_noun_trim(const rub_noun *phrase, uint32_t from, uint32_t end);

/* The last unit of this kind in [from, end), or `end`. */
uint32_t rub_noun_last(const rub_noun *phrase, rub_noun_kind kind, uint32_t from, uint32_t end);

uint32_t rub_noun_word(const rub_noun *phrase, uint32_t at);      /* rub_token.word of a unit's first token */
bool rub_noun_person(const rub_noun *phrase, uint32_t at);        /* a person's name */
bool rub_noun_capital(const rub_noun *phrase, uint32_t at);       /* begins with a capital letter */
bool rub_noun_of(const rub_noun *phrase, uint32_t at);            /* "of" */

#endif
