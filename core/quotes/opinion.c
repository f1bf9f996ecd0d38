/* opinion.c - sentences that begin with whose opinion they are */
#include "quotes/opinion.h"

#include <string.h>

enum { LONGEST = 12, LEAST_WORDS = 3, SURE = 80 };

static const rub_place *row(const rub_passage *p, uint32_t place) {
    return &p->places.rows[place];
}

static bool is_word(const rub_passage *p, uint32_t place, const char *word) {
    return place < p->places.count && row(p, place)->word == rub_token_hash(word, strlen(word));
}

static bool one_of(const rub_passage *p, uint32_t place, const char *const *words) {
    for (; *words; words++)
        if (is_word(p, place, *words)) return true;
    return false;
}

static uint32_t sentence_end(const rub_passage *p, uint32_t start) {
    uint32_t end = start;
    while (end < p->places.count && row(p, end)->sentence == row(p, start)->sentence) end++;
    while (end > start && row(p, end - 1)->kind == RUB_PLACE_STOP) end--;
    return end;
}

/* The comma after the words that begin a sentence. */
static uint32_t comma_after(const rub_passage *p, uint32_t start) {
    uint32_t at = start;
    while (at < p->places.count && at - start <= LONGEST && row(p, at)->kind == RUB_PLACE_WORD) at++;
    return at < p->places.count && row(p, at)->kind == RUB_PLACE_COMMA ? at : RUB_NONE;
}

/* In his view, In Jane Roe's opinion, : whose it is, without 's. */
static rub_span holder(const rub_passage *p, uint32_t start, uint32_t comma) {
    static const char *const views[] = {"view", "opinion", "estimation", "judgment", NULL},
                             *const owners[] = {"his", "her", "their", "its", "my", NULL};
    if (!is_word(p, start, "in") || comma < start + 3 || !one_of(p, comma - 1, views))
        return (rub_span){RUB_NONE, RUB_NONE};
    if (comma == start + 3 && one_of(p, start + 1, owners)) return (rub_span){start + 1, start + 2};
    bool owned = comma > start + 3 && (is_word(p, comma - 2, "'s") || is_word(p, comma - 2, "\xE2\x80\x99s"));
    return owned ? (rub_span){start + 1, comma - 2} : (rub_span){RUB_NONE, RUB_NONE};
}

static bool read(const rub_passage *p, uint32_t start, rub_frame *f) {
    uint32_t comma = comma_after(p, start), end = sentence_end(p, start), cue = start;
    if (comma == RUB_NONE || comma + LEAST_WORDS >= end) return false;
    rub_span source = holder(p, start, comma);
    if (source.start != RUB_NONE) cue = comma - 1;
    else if (is_word(p, start, "per") && comma > start + 1) source = (rub_span){start + 1, comma};
    else return false;
    *f = (rub_frame){.cue = cue,
                     .source = source,
                     .content = {{comma + 1, end}},
                     .count = 1,
                     .confidence = SURE,
                     .via = RUB_VIA_ACCORDING,
                     .row = RUB_NONE};
    return true;
}

rub_status rub_opinions_find(rub_arena *arena, const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_frame f;
        if ((i && row(p, i)->sentence == row(p, i - 1)->sentence) || !read(p, i, &f)) continue;
        rub_frame *added = RUB_ADD(arena, *frames);
        RUB_NEED(added);
        *added = f;
    }
    return RUB_OK;
}
