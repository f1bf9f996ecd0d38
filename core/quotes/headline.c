/* headline.c - a person, an organization or a report before the colon of a headline says what stands behind
 * it */
#include "quotes/headline.h"

#include "quotes/place.h"

enum { LEAST_WORDS = 4, SURE = 60 };

static bool can_speak(const rub_passage *p, rub_span name) {
    for (uint32_t i = name.start; i < name.end; i++) {
        uint8_t type = p->places.rows[i].entity;
        bool witness = rub_place_listed(p, i, RUB_IN(WITNESS)); /* Police: Report: Poll: */
        if (type != 1 + RUB_PERSON && type != 1 + RUB_ORG && !witness) return false;
    }
    return true;
}

rub_status rub_headline_find(rub_arena *arena, const rub_passage *p, rub_frames *frames) {
    uint32_t colon = 0, end = p->places.count;
    if (p->block->kind != RUB_BLOCK_HEADLINE || frames->count) return RUB_OK;
    while (colon < end && p->places.rows[colon].kind == RUB_PLACE_WORD) colon++;
    if (colon == 0 || colon + LEAST_WORDS >= end || p->places.rows[colon].kind != RUB_PLACE_COLON)
        return RUB_OK;
    if (!can_speak(p, (rub_span){0, colon})) return RUB_OK;
    while (end > colon + 1 && p->places.rows[end - 1].kind == RUB_PLACE_STOP) end--;
    rub_frame *f = RUB_ADD(arena, *frames);
    RUB_NEED(f);
    *f = (rub_frame){.cue = colon,
                     .source = {0, colon},
                     .content = {{colon + 1, end}},
                     .count = 1,
                     .confidence = SURE,
                     .via = RUB_VIA_MODEL,
                     .row = RUB_NONE};
    return RUB_OK;
}
