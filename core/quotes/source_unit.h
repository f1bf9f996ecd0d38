/* source_unit.h - a source phrase as units: words, commas, prepositions, and names, each of which is one unit
 */
#ifndef RUB_SOURCE_UNIT_H
#define RUB_SOURCE_UNIT_H

#include "document.h"
#include "model/vocabulary.h"

#define RUB_SOURCE_UNITS_MAX 32u /* a longer phrase is no source that can be understood */

typedef enum rub_source_unit_kind {
    RUB_SOURCE_UNIT_WORD,
    RUB_SOURCE_UNIT_NAME,
    RUB_SOURCE_UNIT_PEOPLE, /* PEOPLE: NORP and LANGUAGE */
    RUB_SOURCE_UNIT_VALUE,  /* a date, a number */
    RUB_SOURCE_UNIT_COMMA,
    RUB_SOURCE_UNIT_STOP, /* STOP: prepositions, relatives, marks: what ends a noun phrase */
    RUB_SOURCE_UNIT_AND,
    RUB_SOURCE_UNIT_POSSESSIVE
} rub_source_unit_kind;

typedef struct rub_source_unit {
    rub_source_unit_kind kind;
    uint32_t token, mention;
} rub_source_unit; /* mention: RUB_NONE for words */

typedef struct rub_source_units {
    const rub_doc *doc;
    const rub_vocabulary *known;
    rub_source_unit units[RUB_SOURCE_UNITS_MAX];
    uint32_t count;
} rub_source_units;

/* Reads a phrase and drops what stands before its noun phrase: "Wednesday, ", "that ". */
void rub_source_units_open(rub_source_units *phrase, const rub_doc *doc, const rub_vocabulary *known,
                           rub_span span);

/* The end of the noun phrase that begins at `from`: before a comma, a preposition, "and". */
uint32_t rub_source_units_end(const rub_source_units *phrase, uint32_t from);

/* [from, end) without values at its end, which say nothing: "Jane Roe, 42". */
uint32_t rub_source_units_trim(const rub_source_units *phrase, uint32_t from, uint32_t end);

/* The last unit of this kind in [from, end), or `end`. */
uint32_t rub_source_units_last(const rub_source_units *phrase, rub_source_unit_kind kind, uint32_t from,
                               uint32_t end);

uint32_t rub_source_units_word(const rub_source_units *phrase,
                               uint32_t at); /* rub_token.word of a unit's first token */
bool rub_source_units_person(const rub_source_units *phrase, uint32_t at);  /* a person's name */
bool rub_source_units_capital(const rub_source_units *phrase, uint32_t at); /* begins with a capital letter */
bool rub_source_units_of(const rub_source_units *phrase, uint32_t at);      /* "of" */

#endif
