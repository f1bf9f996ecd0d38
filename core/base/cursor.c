/* cursor.c - classes of ASCII bytes, so that the common case never decodes, and looks ahead at words: does
 * "(Reuters) -" come next? */
#include "base/cursor.h"
#include "base/utf8.h"

#include <string.h>

#define S RUB_ASCII_SPACE
#define N (RUB_ASCII_SPACE | RUB_ASCII_LINE)
#define D RUB_ASCII_DIGIT
#define L RUB_ASCII_LETTER
#define U (RUB_ASCII_LETTER | RUB_ASCII_UPPER)

const uint8_t rub_cursor_kinds[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S, N, N, N, N, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 00 */
    S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, 0, /* 20 */
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, 0, /* 40 */
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0, /* 60 */
};

bool rub_cursor_word_at(const rub_cursor *s, const char *at) {
    if (at >= s->end) return false;
    if ((uint8_t)*at < 0x80) return rub_cursor_kind(s, at) & (RUB_ASCII_LETTER | RUB_ASCII_DIGIT);
    uint32_t size, code = rub_utf8_read(at, s->end, &size, NULL);
    rub_char_class class = rub_char_classify(code);
    return (rub_char_is_letter(code) && !rub_char_wide(code)) || class == RUB_CHAR_DIGIT;
}

uint32_t rub_cursor_apostrophe_at(const rub_cursor *s, const char *at) {
    if (rub_cursor_is(s, at, '\'')) return 1;
    return rub_utf8_curly(at, (size_t)(s->end - at)) ? 3 : 0;
}

uint32_t rub_cursor_clitic_at(const rub_cursor *s, const char *at) {
    uint32_t size = rub_cursor_apostrophe_at(s, at);
    if (!size || at + size >= s->end || (at[size] | 32) != 's' || rub_cursor_word_at(s, at + size + 1))
        return 0;
    return size + 1;
}

/* Bytes of a space other than a line break at `at`, or 0. */
static uint32_t space_at(const rub_cursor *s, const char *at) {
    if (rub_cursor_is(s, at, ' ') || rub_cursor_is(s, at, '\t')) return 1;
    if (at >= s->end || (uint8_t)*at < 0xC2) return 0;
    uint32_t size, code = rub_utf8_read(at, s->end, &size, NULL);
    return rub_char_classify(code) == RUB_CHAR_SPACE ? size : 0;
}

const char *rub_cursor_gap_end(const rub_cursor *s, const char *at) {
    uint32_t size, lines = 0;
    while ((size = space_at(s, at)) || (rub_cursor_is(s, at, '\n') && !lines++)) at += size ? size : 1;
    return at;
}
