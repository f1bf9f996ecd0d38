/* content_dateline.c - where and when a report was written, before its first sentence
 *
 *     [NAIROBI, 3 May (Xyz) -] The bridge is safe, the council said.
 */
#include "quotes/content_dateline.h"

#include "quotes/place.h"

/* Places of a dateline with its agency: "CAPE TOWN, South Africa, 3 May (Xyz) -". */
enum { DATELINE = 14 };

/* The dash of a dateline stands between spaces, that of Roe-Lindt does not. */
static bool is_free(const rub_passage *p, uint32_t place) {
    return rub_place_token(p, place + 1)->flags & RUB_TOKEN_SPACE;
}

/* (Xyz) The bridge is safe. Lund, 3 May (Xyz) The bridge is safe: the agency alone ends the dateline; "the
 * Port Office (PO)" is a name. */
static bool ends_agency(const rub_passage *p, uint32_t place) {
    uint32_t open = place;
    if (!rub_place_is(p, place, ")") || !rub_place_at(p, place + 1)->capital) return false;
    while (open > 0 && !rub_place_is(p, open, "(")) open--;
    uint8_t before = open ? rub_place_at(p, open - 1)->entity : 1 + RUB_DATE;
    return before == 1 + RUB_DATE || before == 1 + RUB_GPE;
}

/* NAIROBI, 3 May (Xyz) - The bridge is safe, the council said: where and when it was written is not said. */
void rub_content_dateline_drop(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    if (s->start > 0 || f->cue < s->end) return;
    for (uint32_t i = 0; i < DATELINE && i + 1 < s->end && rub_place_together(p, 0, i); i++) {
        uint8_t kind = rub_place_kind(p, i);
        bool early = i > 0 && i <= 8 && kind == RUB_PLACE_COLON; /* MUMBAI: New Delhi: LUND (Xyz): */
        bool agency = ends_agency(p, i) && rub_place_kind(p, i + 1) == RUB_PLACE_WORD;
        if (early || agency || (i > 0 && kind == RUB_PLACE_DASH && is_free(p, i))) {
            s->start = i + 1;
            return;
        }
        if (kind == RUB_PLACE_WORD && !rub_place_at(p, i)->capital && !rub_place_at(p, i)->entity) return;
    }
}
