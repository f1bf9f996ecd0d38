/* headline.c - a person, an organization or a report before the colon of a headline says what stands behind
 * it */
#include "quotes/headline.h"

#include "quotes/said_pair.h"

/* Places: the shortest statement, the longest source behind it, the longest line that is a headline without
 * being told from a paragraph. Hundredths. */
enum { LEAST_WORDS = 3, NAME = 3, LINE = 18, SURE = 60 };

static bool can_speak(const rub_passage *p, rub_span name) {
    for (uint32_t i = name.start; i < name.end; i++) {
        uint8_t type = p->places.rows[i].entity;
        bool witness = rub_place_listed(p, i, RUB_IN(WITNESS)); /* Police: Report: Poll: */
        if (type != 1 + RUB_PERSON && type != 1 + RUB_ORG && !witness) return false;
    }
    return true;
}

/* The source before the first colon, or a short one behind the last: "Deer enters shop: police". */
static bool read(const rub_passage *p, rub_frame *f) {
    uint32_t colon = 0, end = p->places.count, last;
    while (end > 0 && p->places.rows[end - 1].kind == RUB_PLACE_STOP) end--;
    while (colon < end && rub_place_in_phrase(p, colon)) colon++;
    for (last = end; last > 0 && rub_place_in_phrase(p, last - 1); last--) {
    }
    *f = (rub_frame){.count = 1, .confidence = SURE, .via = RUB_VIA_MODEL, .row = RUB_NONE};
    bool leads = colon > 0 && colon + LEAST_WORDS < end && rub_place_kind(p, colon) == RUB_PLACE_COLON;
    if (leads && can_speak(p, (rub_span){0, colon})) {
        f->cue = colon;
        f->source = (rub_span){0, colon};
        f->content[0] = (rub_span){colon + 1, end};
        return true;
    }
    for (uint32_t i = 0; i + 1 < last; i++)
        if (rub_place_kind(p, i) == RUB_PLACE_SIGN || rub_place_kind(p, i) == RUB_PLACE_COLON) return false;
    bool trails = last > LEAST_WORDS && !rub_place_listed(p, 0, RUB_IN(PREPOSITION)) && last < end &&
                  end - last <= NAME && rub_place_kind(p, last - 1) == RUB_PLACE_COLON;
    if (!trails || !can_speak(p, (rub_span){last, end})) return false;
    f->cue = last - 1;
    f->source = (rub_span){last, end};
    f->content[0] = (rub_span){0, last - 1};
    return true;
}

/* 'No one sacks a lighthouse': Farias hits back : marks before a colon or a dash, and who is named first
 * behind it. */
static bool read_marks(const rub_passage *p, rub_frame *f) {
    uint32_t name = 2, end = name;
    uint8_t sign = rub_place_kind(p, 1);
    if (!rub_said_pair_whole(p, 0) || rub_passage_title(p, 0) || p->places.count <= name ||
        (sign != RUB_PLACE_COLON && sign != RUB_PLACE_DASH))
        return false;
    uint8_t type = rub_place_at(p, name)->entity;
    if (!rub_place_marks(p, 0)->closed || rub_said_pair_size(p, 0) < LEAST_WORDS) return false;
    while (type == 1 + RUB_PERSON && end < p->places.count && rub_place_at(p, end)->entity == type) end++;
    *f = (rub_frame){.cue = 1, .count = 1, .confidence = SURE, .via = RUB_VIA_MODEL, .row = RUB_NONE};
    f->source = end > name ? (rub_span){name, end} : (rub_span){RUB_NONE, RUB_NONE};
    f->content[0] = (rub_span){0, 1};
    return true;
}

/* A headline, or a line that is written like one: one short sentence without a stop. */
static bool is_headline(const rub_passage *p) {
    uint32_t count = p->places.count;
    if (p->block->kind == RUB_BLOCK_HEADLINE) return true;
    if (!count || count > LINE || rub_place_kind(p, count - 1) == RUB_PLACE_STOP) return false;
    return rub_place_together(p, 0, count - 1);
}

rub_status rub_headline_find(rub_arena *arena, const rub_passage *p, rub_frames *frames) {
    rub_frame f;
    if (!is_headline(p)) return RUB_OK;
    bool marks = read_marks(p, &f);
    bool better =
        marks && (rub_frame_has_source(&f) || !frames->count || !rub_frame_has_source(&frames->rows[0]));
    if (better && frames->count == 1) frames->count = 0;
    if (frames->count || (!marks && !read(p, &f))) return RUB_OK;
    rub_frame *added = RUB_ADD(arena, *frames);
    RUB_NEED(added);
    *added = f;
    return RUB_OK;
}
