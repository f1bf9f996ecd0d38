/* fold.c - lower case, accents off, full stops and apostrophes out, then hash */
#include "text/fold.h"
#include "base/hash.h"
#include "base/utf8.h"

#include "base/chars.h"

#include <string.h>

#define PLAIN_FIRST 0xDFu

/* The plain letter of U+00DF to U+017F, a lower case one; '?' for U+00F7, which is no letter. */
static const char plain[] = "saaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeee"
                            "eeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooo"
                            "ooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

#define FOLD_MAX 96 /* a longer word is no name that has variants */

static bool dropped(uint32_t c) {
    return c == '.' || c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || rub_char_invisible(c);
}

static uint32_t unaccented(uint32_t c) {
    if (c >= PLAIN_FIRST && c - PLAIN_FIRST < sizeof plain - 1 && plain[c - PLAIN_FIRST] != '?')
        return (uint32_t)plain[c - PLAIN_FIRST];
    return c;
}

uint32_t rub_fold_next(const char **at, const char *end) {
    uint32_t size;
    uint8_t byte = (uint8_t) * *at;
    if (byte >= ' ' && byte < 0x7F) { /* nearly always */
        ++*at;
        if (byte == '.' || byte == '\'') return 0;
        return (unsigned)(byte - 'A') < 26u ? byte + 32u : byte;
    }
    uint32_t c = rub_utf8_read(*at, end, &size, NULL);
    *at += size;
    if (dropped(c) || rub_char_classify(c) == RUB_CHAR_MARK) return 0;
    return unaccented(rub_char_lower(c));
}

uint32_t rub_fold_bytes(const char *bytes, size_t length) {
    char folded[FOLD_MAX + 3];
    size_t count = 0;
    const char *at = bytes, *end = bytes + length;
    while (at < end && count < FOLD_MAX) {
        uint32_t c = rub_fold_next(&at, end);
        if (c && c < 0x80) folded[count++] = (char)c;
        else if (c) {
            folded[count++] = (char)(0x80 | (c >> 14 & 0x7F));
            folded[count++] = (char)(0x80 | (c >> 7 & 0x7F));
            folded[count++] = (char)(0x80 | (c & 0x7F));
        }
    }
    return count ? rub_hash(0, folded, count) : RUB_FOLD_NOTHING;
}

static bool plain_word(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (bytes[i] == '.' || bytes[i] == '\'') return false;
    return true;
}

uint32_t rub_fold_token(const char *text, const rub_token *token) {
    const char *bytes = text + token->start;
    if (token->flags & RUB_TOKEN_CLITIC) return RUB_FOLD_NOTHING;
    if (token->flags & RUB_TOKEN_PUNCT) return *bytes == '&' ? rub_token_hash("and", 3) : RUB_FOLD_NOTHING;
    if (!(token->flags & RUB_TOKEN_FOREIGN) && plain_word(bytes, token->length)) return token->word;
    return rub_fold_bytes(bytes, token->length);
}
