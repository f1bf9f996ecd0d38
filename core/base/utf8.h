/* utf8.h - code points of possibly invalid UTF-8, and offsets in three units */
#ifndef RUB_UTF8_H
#define RUB_UTF8_H

#include "base/arena.h"

#define RUB_REPLACEMENT 0xFFFDu

/* The code point at `at` (< end); *size gets its bytes, 1 to 4. A maximal invalid part gives RUB_REPLACEMENT and its
 * own length (1 to 3), as WHATWG's decoder does; *bad (may be NULL) tells it from a real U+FFFD. */
uint32_t rub_utf8_read(const char *at, const char *end, uint32_t *size, bool *bad);

/* The code point that ends before `at` (> begin), read the same way. */
uint32_t rub_utf8_back(const char *begin, const char *at, uint32_t *size);

/* Byte offsets to other units. One checkpoint every RUB_UNIT_STEP bytes, none for a text that is ASCII. */
#define RUB_UNIT_STEP 256
typedef struct rub_units {
    const char *text;
    uint32_t length;
    rub_offsets unit;
    uint32_t total;                /* the whole text in that unit */
    uint32_t replaced;
    bool identity;                 /* bytes and units are the same */
    struct { uint32_t byte, units; } *steps;   /* [length / RUB_UNIT_STEP + 1]: the first character edge at or after k * STEP */
} rub_units;

rub_status rub_units_make(rub_arena *arena, const char *text, uint32_t length, rub_offsets unit, rub_units *units);
uint32_t rub_units_at(const rub_units *units, uint32_t byte);

#endif
