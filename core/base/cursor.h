/* cursor.h - where the tokenizer is in its text, and cheap questions about the bytes there */
#ifndef RUB_CURSOR_H
#define RUB_CURSOR_H

#include "base/chars.h"
#include "base/utf8.h"

#include <string.h>

/* `end` of the text; a token may not pass `limit`, which is at most RUB_TOKEN_MAX ahead. */
typedef struct rub_cursor {
    const char *text, *end, *limit;
} rub_cursor;

enum {
    RUB_ASCII_SPACE = 1,
    RUB_ASCII_LETTER = 2,
    RUB_ASCII_DIGIT = 4,
    RUB_ASCII_UPPER = 8,
    RUB_ASCII_LINE = 16
};

extern const uint8_t rub_cursor_kinds[256]; /* RUB_ASCII_* of a byte, 0 from 0x80 on */

/* Each of these may be asked at the end of the text. */
static inline uint8_t rub_cursor_kind(const rub_cursor *s, const char *at) {
    return at < s->end ? rub_cursor_kinds[(uint8_t)*at] : 0;
}
static inline bool rub_cursor_is(const rub_cursor *s, const char *at, char c) {
    return at < s->end && *at == c;
}
static inline bool rub_cursor_letter(const rub_cursor *s, const char *at) {
    return rub_cursor_kind(s, at) & RUB_ASCII_LETTER;
}
static inline bool rub_cursor_digit(const rub_cursor *s, const char *at) {
    return rub_cursor_kind(s, at) & RUB_ASCII_DIGIT;
}
static inline bool rub_cursor_upper(const rub_cursor *s, const char *at) {
    return rub_cursor_kind(s, at) & RUB_ASCII_UPPER;
}

static inline bool rub_cursor_one_of(const char *set, char c) {
    return c && strchr(set, c);
}

bool rub_cursor_word_at(const rub_cursor *s, const char *at); /* a letter or digit that words are made of */
uint32_t rub_cursor_apostrophe_at(const rub_cursor *s, const char *at); /* bytes of ' or ’ there, or 0 */
uint32_t rub_cursor_clitic_at(const rub_cursor *s,
                              const char *at); /* bytes of 's or ’s there, nothing of a word behind, or 0 */
/* Behind the spaces at `at`, wide, narrow or non-breaking, with at most one line break among them: what may
 * stand inside a name. */
const char *rub_cursor_gap_end(const rub_cursor *s, const char *at);

#endif
