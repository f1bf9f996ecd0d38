/* utf8.c - reads code points of any bytes, and turns byte offsets to UTF-16 units or code points */
#include "base/utf8.h"

#include <string.h>

/* What may follow a lead byte: its length, and the range of the second byte (the third and fourth are 80 to BF). */
typedef struct lead { uint32_t size; uint8_t low, high; } lead;

static lead lead_of(uint8_t byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return (lead){2, 0x80, 0xBF};
    if (byte == 0xE0) return (lead){3, 0xA0, 0xBF};               /* below: overlong */
    if (byte == 0xED) return (lead){3, 0x80, 0x9F};               /* above: surrogates */
    if (byte >= 0xE1 && byte <= 0xEF) return (lead){3, 0x80, 0xBF};
    if (byte == 0xF0) return (lead){4, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3) return (lead){4, 0x80, 0xBF};
    if (byte == 0xF4) return (lead){4, 0x80, 0x8F};               /* above: over U+10FFFF */
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
    *size = 1;      /* a continuation byte that belongs to nothing */
    return RUB_REPLACEMENT;
}

/* ---- offsets ---- */

static const char *skip_ascii(const char *at, const char *end) {
    for (uint64_t eight; end - at >= 8; at += 8) {
        memcpy(&eight, at, 8);
        if (eight & UINT64_C(0x8080808080808080)) break;
    }
    while (at < end && (uint8_t)*at < 0x80) at++;
    return at;
}

static uint32_t units_of(uint32_t code, rub_offsets unit) {
    return unit == RUB_UTF16 && code > 0xFFFF ? 2 : 1;
}

/* Walks the text once: counts, and notes a checkpoint a step when `units->steps` is there. */
static void count_units(rub_units *units) {
    const char *text = units->text, *end = text + units->length;
    uint32_t next = 0, total = 0, size;
    for (const char *at = text; at < end; at += size) {
        uint32_t byte = (uint32_t)(at - text);
        if (units->steps && byte >= next) {
            units->steps[next / RUB_UNIT_STEP].byte = byte;
            units->steps[next / RUB_UNIT_STEP].units = total;
            next += RUB_UNIT_STEP;
        }
        bool bad;
        total += units_of(rub_utf8_read(at, end, &size, &bad), units->unit);
        units->replaced += bad;
    }
    for (; units->steps && next <= units->length; next += RUB_UNIT_STEP) {
        units->steps[next / RUB_UNIT_STEP].byte = units->length;
        units->steps[next / RUB_UNIT_STEP].units = total;
    }
    units->total = units->unit == RUB_BYTE ? units->length : total;
}

rub_status rub_units_make(rub_arena *arena, const char *text, uint32_t length, rub_offsets unit, rub_units *units) {
    memset(units, 0, sizeof *units);
    units->text = text;
    units->length = units->total = length;
    units->unit = unit;
    bool ascii = skip_ascii(text, text + length) == text + length;
    units->identity = ascii || unit == RUB_BYTE;
    if (ascii) return RUB_OK;
    if (!units->identity) {
        units->steps = rub_arena_alloc(arena, ((size_t)length / RUB_UNIT_STEP + 1) * sizeof *units->steps);
        RUB_NEED(units->steps);
    }
    count_units(units);
    return RUB_OK;
}

uint32_t rub_units_at(const rub_units *units, uint32_t byte) {
    if (byte >= units->length) return units->total;
    if (units->identity) return byte;
    uint32_t at = units->steps[byte / RUB_UNIT_STEP].byte, total = units->steps[byte / RUB_UNIT_STEP].units, size;
    for (; at < byte; at += size)
        total += units_of(rub_utf8_read(units->text + at, units->text + units->length, &size, NULL), units->unit);
    return total;
}
