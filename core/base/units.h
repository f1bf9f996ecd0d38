/* units.h - offsets into a text in the unit that the caller asked for: bytes, UTF-16 units or code points */
#ifndef RUB_UNITS_H
#define RUB_UNITS_H

#include "base/arena.h"

/* Byte offsets to other units. One checkpoint every RUB_UNIT_STEP bytes, none for a text that is ASCII:
 * memory of an eighth of the text, so that few bytes are left to count from the nearest. */
#define RUB_UNIT_STEP 64
typedef struct rub_units {
    const char *text;
    uint32_t length;
    rub_offsets unit;
    uint32_t total; /* the whole text in that unit */
    uint32_t replaced;
    bool identity; /* bytes and units are the same */
    struct {
        uint32_t byte, units;
    } * steps; /* [length / RUB_UNIT_STEP + 1]: the first character edge at or after k * STEP */
} rub_units;

rub_status rub_units_make(rub_arena *arena, const char *text, uint32_t length, rub_offsets unit,
                          rub_units *units);
uint32_t rub_units_at(const rub_units *units, uint32_t byte);

#endif
