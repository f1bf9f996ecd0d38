/* chars.h - Unicode classes and simple lower case, from a generated table (core/tools/chars_make) */
#ifndef RUB_CHARS_H
#define RUB_CHARS_H

#include <stdbool.h>
#include <stdint.h>

/* Coarse classes of Unicode's general categories. */
typedef enum rub_char_class {
    RUB_CHAR_OTHER,    /* Cc Cf Cs Co Cn and everything not below */
    RUB_CHAR_LOWER,    /* Ll */
    RUB_CHAR_UPPER,    /* Lu Lt */
    RUB_CHAR_LETTER,   /* Lm Lo: letters without case */
    RUB_CHAR_MARK,     /* Mn Mc Me: combine with what stands before */
    RUB_CHAR_DIGIT,    /* Nd */
    RUB_CHAR_NUMBER,   /* Nl No */
    RUB_CHAR_PUNCT,    /* P* */
    RUB_CHAR_SYMBOL,   /* Sm Sk So */
    RUB_CHAR_CURRENCY, /* Sc */
    RUB_CHAR_SPACE     /* White_Space, and U+200B U+FEFF */
} rub_char_class;

/* Soft hyphen, zero width space and joiners, word joiner, byte order mark: no eye sees them, and inside a
 * word they are no part of it. Inline, since every foreign character of a text is asked. */
static inline bool rub_char_invisible(uint32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF;
}

rub_char_class rub_char_classify(uint32_t code_point);
uint32_t rub_char_lower(uint32_t code_point); /* simple lower case mapping, itself where there is none */
bool rub_char_is_letter(uint32_t code_point); /* LOWER, UPPER, LETTER */
bool rub_char_wide(
    uint32_t code_point); /* Han, Hiragana, Katakana, Hangul, Thai...: written without spaces, a token each */

#endif
