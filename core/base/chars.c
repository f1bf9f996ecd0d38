/* chars.c - looks Unicode classes and lower case forms up in the generated table: "É" is
 * upper case, its lower case is "é" */
#include "base/chars.h"

#include <stddef.h>

#include "base/chars_data.inc"

#define BLOCK     128u
#define TABLE_END (sizeof class_index * BLOCK)

rub_char_class rub_char_classify(uint32_t code_point) {
    if (code_point < TABLE_END) {
        uint32_t pair = class_blocks[class_index[code_point / BLOCK]][code_point % BLOCK / 2];
        return (rub_char_class)(code_point & 1 ? pair >> 4 : pair & 15);
    }
    if (code_point < 0x323B0) return RUB_CHAR_LETTER;                         /* rare Han */
    if (code_point >= 0xE0100 && code_point <= 0xE01EF) return RUB_CHAR_MARK; /* variation selectors */
    return RUB_CHAR_OTHER;
}

uint32_t rub_char_lower(uint32_t code_point) {
    if (code_point < 0x80) return code_point - 'A' < 26 ? code_point + 32 : code_point;
    size_t low = 0, high = sizeof lower_ranges / sizeof *lower_ranges;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (lower_ranges[middle].last < code_point) low = middle + 1;
        else high = middle;
    }
    if (low == sizeof lower_ranges / sizeof *lower_ranges || code_point < lower_ranges[low].first)
        return code_point;
    if ((code_point - lower_ranges[low].first) % lower_ranges[low].step) return code_point;
    return (uint32_t)((int32_t)code_point + lower_ranges[low].delta);
}

bool rub_char_is_letter(uint32_t code_point) {
    rub_char_class class = rub_char_classify(code_point);
    return class == RUB_CHAR_LOWER || class == RUB_CHAR_UPPER || class == RUB_CHAR_LETTER;
}

bool rub_char_wide(uint32_t code_point) {
    static const struct {
        uint32_t first, last;
    } ranges[] = {{0x0E00, 0x0EFF},                                     /* Thai, Lao */
                  {0x1000, 0x109F},                                     /* Myanmar */
                  {0x1780, 0x17FF},                                     /* Khmer */
                  {0x2E80, 0x2FDF},                                     /* Han radicals */
                  {0x3005, 0x3007}, {0x3021, 0x3029}, {0x3041, 0x318F}, /* Hiragana, Katakana, Bopomofo,
                                                                           Hangul letters */
                  {0x31A0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},   {0xAC00, 0xD7FF}, /* Hangul */
                  {0xF900, 0xFAFF}, {0xFF66, 0xFFDC}, {0x1B000, 0x1B16F}, {0x20000, 0x323AF}};
    if (code_point < 0x0E00) return false;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges && code_point >= ranges[i].first; i++)
        if (code_point <= ranges[i].last) return rub_char_is_letter(code_point);
    return false;
}
