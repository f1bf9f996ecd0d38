/* same_word.h - what the document says about the same word in other places
 *
 * For each word that stands somewhere in a run and is written with a capital: where, how often the document
 * writes it in lower case, and, after a first pass of the tagger, what it was taken for.
 */
#ifndef RUB_SAME_WORD_H
#define RUB_SAME_WORD_H

#include "document.h"

#define RUB_CLOSED 255u /* a token in no run */

typedef struct rub_same_word {
    uint32_t word;        /* rub_token.word */
    uint32_t first, last; /* rows of places, RUB_NONE: none */
    uint32_t count;       /* places */
    uint32_t inner;       /* of them not at the start of a sentence */
    uint32_t lower;       /* times in lower case */
} rub_same_word;

typedef struct rub_same_word_place {
    uint32_t token, next;
} rub_same_word_place; /* next place of the same word, RUB_NONE */

typedef struct rub_same_words {
    const rub_doc *doc;
    uint32_t begin, end; /* tokens of the window */
    const uint8_t
        *labels;     /* [end - begin]: the label of the first pass, RUB_CLOSED where none was asked for */
    uint32_t mask;   /* slots - 1 */
    uint32_t *slots; /* row of words + 1, 0: free */
    RUB_TABLE(rub_same_word) words;
    RUB_TABLE(rub_same_word_place) places;
} rub_same_words;

/* Of the tokens [begin, end), a window as long as an article or longer. `labels` must hold RUB_CLOSED for
 * closed tokens, anything else for open ones. */
rub_status rub_same_words_make(rub_arena *arena, const rub_doc *doc, rub_span window, const uint8_t *labels,
                               rub_same_words *elsewhere);

/* NULL: the word is not written with a capital anywhere in a run. */
const rub_same_word *rub_same_words_find(const rub_same_words *elsewhere, uint32_t word);

#endif
