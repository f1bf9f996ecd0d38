/* token.h - text to tokens: words, numbers, punctuation marks, with exact spans
 *
 * A token never holds white space. "Xi's" is Xi + 's, "U.S.-backed" is U.S. + - + backed, "$1.2" is $ + 1.2,
 * "1,200.50" "80th" "1990s" "20km" "3pm" "O'Brien" "AT&T" "Mr." "p.m." "J." are one each; so are URLs, e-mail
 * addresses, @handles and #tags. A full stop after a word is a token of its own unless the word is an
 * abbreviation. A soft hyphen or a zero width space inside a word is no part of what the word is (its hash,
 * its shape), though the span holds it.
 */
#ifndef RUB_TOKEN_H
#define RUB_TOKEN_H

#include "base/arena.h"

typedef struct rub_token { /* 16 bytes: a 10 MB text has two million */
    uint32_t start;        /* byte offset */
    uint32_t word; /* rub_hash of the lower-cased token, ' for ‘ ’, " for “ ” „, so that "Paris" and "PARIS"
                      agree */
    uint16_t length; /* bytes; a longer run is cut at RUB_TOKEN_MAX */
    uint16_t flags;  /* RUB_TOKEN_* */
    uint16_t lists;  /* set by rub_word_lists_mark: the row of the word's lists, 0 for none */
    uint16_t shape;  /* "Xx", "X.X.", "dd", runs longer than 2 cut to 2, as a 16-bit hash of it */
} rub_token;

#define RUB_TOKEN_MAX 60000u

enum {
    RUB_TOKEN_UPPER_FIRST = 1,     /* begins with an upper case letter */
    RUB_TOKEN_UPPER_ALL = 2,       /* two or more letters, all upper case */
    RUB_TOKEN_LETTER = 4,          /* holds a letter */
    RUB_TOKEN_DIGIT = 8,           /* holds a digit */
    RUB_TOKEN_NUMBER = 16,         /* digits with , . : / only, or one of ½ */
    RUB_TOKEN_PUNCT = 32,          /* punctuation or symbol */
    RUB_TOKEN_MARK = 64,           /* a quotation mark (or apostrophe that could be one) */
    RUB_TOKEN_SPACE = 128,         /* white space stands before it */
    RUB_TOKEN_LINE = 256,          /* a line break stands before it, or it is the first token */
    RUB_TOKEN_SENTENCE = 512,      /* first token of a sentence (set by rub_sentences) */
    RUB_TOKEN_ABBREVIATION = 1024, /* ends with a full stop that belongs to it */
    RUB_TOKEN_CLITIC = 2048,       /* 's or ' after a word */
    RUB_TOKEN_ADDRESS = 4096,      /* URL, e-mail address, @handle, #tag */
    RUB_TOKEN_LOWER = 8192,        /* holds a lower case letter */
    RUB_TOKEN_FOREIGN = 16384      /* holds a code point above U+007F */
};

#define RUB_TOKENS_BEHIND                                                                                    \
    4u /* rows behind the last that may be looked at: of no bytes, at the text's end                         \
        */
typedef RUB_TABLE(rub_token) rub_tokens;

rub_status rub_tokens_make(rub_arena *arena, const char *text, uint32_t length, rub_tokens *tokens);

/* As rub_token.word: of the lower-cased form of `bytes`. For lists and lexicons. */
uint32_t rub_token_hash(const char *bytes, size_t length);

/* Whether a token is one of `words`, letter for letter; NULL ends them. */
bool rub_token_among(const char *text, const rub_token *token, const char *const *words);

#endif
