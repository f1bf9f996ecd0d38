/* units.c - counts the units of a text once, with a checkpoint every few bytes, and turns byte offsets into
 * them */
#include "base/units.h"

#include "base/utf8.h"

#include <string.h>

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

/* Notes the checkpoints up to a byte, which is a character's first. */
static void note_steps(rub_units *units, uint32_t byte, uint32_t total, uint32_t *next) {
    for (; units->steps && *next <= byte; *next += RUB_UNIT_STEP) {
        units->steps[*next / RUB_UNIT_STEP].byte = byte;
        units->steps[*next / RUB_UNIT_STEP].units = total;
    }
}

/* Walks the text once: counts, and notes a checkpoint a step when `units->steps` is there. ASCII goes by in
 * strides, from checkpoint to checkpoint. */
static void count_units(rub_units *units) {
    const char *text = units->text, *end = text + units->length;
    uint32_t next = 0, total = 0, size;
    for (const char *at = text; at < end;) {
        note_steps(units, (uint32_t)(at - text), total, &next);
        const char *limit = units->steps && next < units->length ? text + next : end, *run = at;
        at = skip_ascii(at, limit);
        total += (uint32_t)(at - run);
        if (at == limit) continue;
        bool bad;
        total += units_of(rub_utf8_read(at, end, &size, &bad), units->unit);
        units->replaced += bad;
        at += size;
    }
    note_steps(units, units->length, total, &next);
    units->total = units->unit == RUB_BYTE ? units->length : total;
}

rub_status rub_units_make(rub_arena *arena, const char *text, uint32_t length, rub_offsets unit,
                          rub_units *units) {
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

/* How many bytes of eight have their top bit set, of a word that holds nothing else. */
static uint32_t count_tops(uint64_t tops) {
    return (uint32_t)((tops >> 7) * UINT64_C(0x0101010101010101) >> 56);
}

/* The units of eight bytes of valid UTF-8: a code point has one byte that continues none, and in UTF-16 one
 * that begins with four ones has two units. */
static inline uint32_t units_of_eight(uint64_t eight, bool pairs) {
    const uint64_t top = UINT64_C(0x8080808080808080);
    if (!(eight & top)) return 8;
    uint32_t total = 8 - count_tops(eight & ~(eight << 1) & top);
    return pairs ? total + count_tops(eight & eight << 1 & eight << 2 & eight << 3 & top) : total;
}

/* The first `count` of eight bytes, the others 0. */
static inline uint64_t first_of(uint64_t eight, uint32_t count) {
    static const uint8_t masks[16] = {255, 255, 255, 255, 255, 255, 255, 255};
    uint64_t mask;
    memcpy(&mask, masks + 8 - count, 8);
    return eight & mask;
}

/* The units from `at` to `end`, eight bytes at a time, in a text that ends at `limit`. */
static uint32_t units_between(const char *at, const char *end, const char *limit, bool pairs) {
    uint32_t total = 0;
    uint64_t eight;
    for (; end - at >= 8; at += 8) {
        memcpy(&eight, at, 8);
        total += units_of_eight(eight, pairs);
    }
    if (limit - at >= 8) {
        memcpy(&eight, at, 8);
        return total + units_of_eight(first_of(eight, (uint32_t)(end - at)), pairs) -
               (uint32_t)(8 - (end - at));
    }
    for (; at < end; at++)
        total += ((uint8_t)*at & 0xC0) != 0x80 ? (pairs && (uint8_t)*at >= 0xF0 ? 2 : 1) : 0;
    return total;
}

uint32_t rub_units_at(const rub_units *units, uint32_t byte) {
    if (byte >= units->length) return units->total;
    if (units->identity) return byte;
    uint32_t at = units->steps[byte / RUB_UNIT_STEP].byte, total = units->steps[byte / RUB_UNIT_STEP].units,
             size;
    if (!units->replaced && at < byte)
        return total + units_between(units->text + at, units->text + byte, units->text + units->length,
                                     units->unit == RUB_UTF16);
    for (; at < byte; at += size)
        total +=
            units_of(rub_utf8_read(units->text + at, units->text + units->length, &size, NULL), units->unit);
    return total;
}
