/* fold.h - words of names without what spellings disagree on: case, accents, full stops, apostrophes */
#ifndef RUB_FOLD_H
#define RUB_FOLD_H

#include "text/token.h"

/* A word that folds to nothing (a hyphen, the 's of a possessive) is no part of a name's form. */
#define RUB_FOLD_NOTHING 0u

/* "U.S." "US" "U.S" are one, "Kaczyński" and "Kaczynski" too, "&" is "and". ASCII letters alone give
 * rub_token.word. */
uint32_t rub_fold_token(const char *text, const rub_token *token);

/* The same of any bytes, as one word. */
uint32_t rub_fold_bytes(const char *bytes, size_t length);

/* The next code point of [*at, end), lower case and without its accent; 0 for what folding drops. Moves *at
 * on. */
uint32_t rub_fold_next(const char **at, const char *end);

/* One step of the hash of a run of words: rub_fold_join(rub_fold_join(0, a), b) for "a b". */
static inline uint32_t rub_fold_join(uint32_t hash, uint32_t word) {
    hash = (hash ^ word) * 0x9E3779B1u;
    return hash ^ hash >> 15;
}

#endif
