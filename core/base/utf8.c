/* utf8.c - reads code points of any bytes: E2 82 28 are U+FFFD and "(" */
#include "base/utf8.h"

#include <stddef.h>

/* What may follow a lead byte: its length, and the range of the second byte (the third and fourth are 80 to
 * BF). */
typedef struct lead {
    uint32_t size;
    uint8_t low, high;
} lead;

static lead lead_of(uint8_t byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return (lead){2, 0x80, 0xBF};
    if (byte == 0xE0) return (lead){3, 0xA0, 0xBF}; /* below: overlong */
    if (byte == 0xED) return (lead){3, 0x80, 0x9F}; /* above: surrogates */
    if (byte >= 0xE1 && byte <= 0xEF) return (lead){3, 0x80, 0xBF};
    if (byte == 0xF0) return (lead){4, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3) return (lead){4, 0x80, 0xBF};
    if (byte == 0xF4) return (lead){4, 0x80, 0x8F}; /* above: over U+10FFFF */
    return (lead){1, 0, 0};
}

static uint32_t replacement(uint32_t length, uint32_t *size, bool *bad) {
    *size = length;
    if (bad) *bad = true;
    return RUB_REPLACEMENT;
}

uint32_t rub_utf8_read(const char *at, const char *end, uint32_t *size, bool *bad) {
    const uint8_t *bytes = (const uint8_t *)at;
    if (bad) *bad = false;
    *size = 1;
    if (bytes[0] < 0x80) return bytes[0];
    lead first = lead_of(bytes[0]);
    if (first.size == 1) return replacement(1, size, bad);
    uint32_t code = bytes[0] & (0xFFu >> (first.size + 1));
    uint8_t low = first.low, high = first.high;
    for (uint32_t i = 1; i < first.size; i++) {
        if (end - at <= (ptrdiff_t)i || bytes[i] < low || bytes[i] > high) return replacement(i, size, bad);
        code = code << 6 | (bytes[i] & 0x3Fu);
        low = 0x80, high = 0xBF;
    }
    *size = first.size;
    return code;
}

uint32_t rub_utf8_back(const char *begin, const char *at, uint32_t *size) {
    for (ptrdiff_t back = 1; back <= 4 && back <= at - begin; back++) {
        if (((uint8_t)at[-back] & 0xC0) == 0x80) continue;
        uint32_t code = rub_utf8_read(at - back, at, size, NULL);
        if (*size == (uint32_t)back) return code;
        break;
    }
    *size = 1; /* a continuation byte that belongs to nothing */
    return RUB_REPLACEMENT;
}

uint32_t rub_utf8_write(uint32_t code, char *to) {
    if (code < 0x80) return to[0] = (char)code, 1;
    if (code < 0x800) return to[0] = (char)(0xC0 | code >> 6), to[1] = (char)(0x80 | (code & 63)), 2;
    if (code < 0x10000) {
        to[0] = (char)(0xE0 | code >> 12), to[1] = (char)(0x80 | (code >> 6 & 63));
        return to[2] = (char)(0x80 | (code & 63)), 3;
    }
    to[0] = (char)(0xF0 | code >> 18), to[1] = (char)(0x80 | (code >> 12 & 63));
    return to[2] = (char)(0x80 | (code >> 6 & 63)), to[3] = (char)(0x80 | (code & 63)), 4;
}
