/* aside.c - an attribution between two commas stands in the middle of what is said
 *
 *     The bridge, Roe said on Monday, is safe.        In cats, she noted, the drug does nothing.
 *     The bill is dead; the next, says Roe, is not.   He drowned, Roe testified, while crossing the river.
 */
#include "quotes/aside.h"

#include "quotes/content_piece.h"
#include "quotes/said_pair.h"
#include "quotes/subject.h"
#include "quotes/trailing.h"

/* Hundredths: as sure as an attribution at the end. */
enum { SURE = 80 };

bool rub_aside_links(const rub_passage *p, rub_span left) {
    static const char *const links[] = {
        "meanwhile", "however", "additionally", "still",       "also",       "later", "instead", "moreover",
        "then",      "but",     "and",          "furthermore", "afterwards", "yet",   "so",      "because",
        "earlier",   "or",      "though",       "which",       "who",        NULL};
    bool day = left.end - left.start <= 2 && rub_place_listed(p, left.end - 1, RUB_IN(WEEKDAY));
    uint32_t time = left.start;
    while (time < left.end && rub_place_time(p, time)) time++; /* Last week, residents say, ... */
    return day || time == left.end || rub_place_among(p, left.end - 1, links) ||
           (left.start + 1 == left.end && rub_place_ends(p, left.start, "lly"));
}

/* Where the clause before the comma begins: behind a semicolon, a colon, a dash, or ", and" with a subject.
 */
static uint32_t clause_start(const rub_passage *p, uint32_t comma) {
    static const char *const joins[] = {"and", "but", "yet", "so", NULL};
    for (uint32_t i = comma; i > 0 && rub_place_together(p, i - 1, comma); i--) {
        uint8_t kind = rub_place_kind(p, i - 1);
        if (kind == RUB_PLACE_COLON || kind == RUB_PLACE_STOP || rub_place_is(p, i - 1, ";")) return i;
        bool joined = kind == RUB_PLACE_COMMA && rub_place_among(p, i, joins);
        if (joined && i + 2 < comma && rub_subject_begins(p, i + 1)) return i + 1;
    }
    return rub_place_sentence_start(p, comma);
}

/* Whether somebody else may speak in these places, or marks stand in them, which decide for themselves. */
static bool is_taken(const rub_passage *p, rub_span s) {
    for (uint32_t i = s.start; i < s.end; i++)
        if (rub_place_at(p, i)->cue || rub_place_kind(p, i) == RUB_PLACE_PAIR) return true;
    return false;
}

/* ", says Ada Roe, who keeps the mill": what follows a name behind its verb tells of the name, not what was
 * said, unless it is a clause or goes on with a small word. */
static bool tells_of_source(const rub_passage *p, const rub_trail *trail, uint32_t cue, rub_span right) {
    static const char *const relatives[] = {"who", "whose", "whom", "a", "an", "now", "then", NULL},
                             *const apart[] = {"but", "while", "whereas", NULL};
    if (rub_place_among(p, right.start, apart) || rub_content_piece_apart(p, right)) return true;
    if (trail->source.start < cue) return false;
    const rub_place *first = rub_place_at(p, right.start);
    if (rub_place_among(p, right.start, relatives) || first->entity == 1 + RUB_PERSON) return true;
    if (rub_place_listed(p, right.start, RUB_IN(PREPOSITION) | RUB_IN(AUXILIARY))) return false;
    return !rub_subject_has_finite(p, right);
}

/* Who speaks is a pronoun or begins with a capital, an article or a title; "I hope" and "I suppose" tell how
 * sure the writer is. */
static bool is_speaker(const rub_passage *p, rub_span source) {
    static const char *const writer[] = {"i", "we", "you", NULL};
    return !rub_place_among(p, source.start, writer) && rub_subject_begins(p, source.start) &&
           rub_place_at(p, source.start)->entity <= RUB_DATE;
}

static bool read(const rub_passage *p, uint32_t cue, rub_frame *f) {
    rub_trail trail;
    if (!rub_trailing_between(p, cue, &trail)) return false;
    bool sure = rub_place_listed(p, cue, RUB_IN(TRAILING_VERB)) && !rub_place_is(p, trail.source.start, "we");
    if (!sure && !is_speaker(p, trail.source)) return false;
    rub_span left = {clause_start(p, trail.comma), trail.comma};
    rub_span right = {trail.end + 1, rub_place_sentence_end(p, cue)};
    if (left.start >= left.end || right.start >= right.end || rub_aside_links(p, left)) return false;
    if (is_taken(p, left) || rub_said_pair_whole(p, right.start) || tells_of_source(p, &trail, cue, right))
        return false;
    *f = (rub_frame){.cue = cue,
                     .source = trail.source,
                     .content = {left, right},
                     .count = 2,
                     .confidence = SURE,
                     .via = RUB_VIA_MODEL,
                     .row = RUB_NONE};
    return true;
}

rub_status rub_asides_take(rub_arena *arena, const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_frame f;
        if (!rub_place_at(p, i)->maybe || !read(p, i, &f)) continue;
        rub_frame *known = rub_frame_of(frames, i);
        if (!known) known = RUB_ADD(arena, *frames);
        RUB_NEED(known);
        *known = f;
    }
    return RUB_OK;
}
