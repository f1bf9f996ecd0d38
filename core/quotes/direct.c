/* direct.c - direct quotations: trims them to their marks, joins what goes on, finds the cue of what has none
 */
#include "quotes/direct.h"

#include "quotes/pair_cue.h"
#include "quotes/subject.h"

/* Longest name before a colon: "Acting Defense Secretary Mary Ann Roe (D-Ohio): ..." */
enum { NAME_PLACES = 8 };
/* Places of the shortest clause with marks behind its colon. */
enum { LEAST_CLAUSE = 6 };
/* Hundredths: a sentence in marks, a dash and a name are nothing else. */
enum { SIGNED = 90 };

bool rub_direct_ends(const rub_passage *p, const rub_frame *f) {
    return f->count && rub_said_pair_holds(p, f->content[f->count - 1].end - 1);
}

/* After the attribution a direct quotation goes on with a pair that has a comma, a stop or a sentence's edge
 * before it: "We won," he said of the final, "because we ran." But not: "Wait," he said, urging others to
 * "give it time". */
static bool goes_on(const rub_passage *p, uint32_t place) {
    if (!rub_said_pair_holds(p, place)) return false;
    if (rub_said_pair_starts(p, place)) return true;
    const rub_place *before = rub_place_at(p, place - 1);
    if (before->kind == RUB_PLACE_COLON)
        return place < 2 || !before[-1].maybe; /* ..., and then added: "Wait" */
    return before->kind == RUB_PLACE_COMMA || before->kind == RUB_PLACE_STOP ||
           before->kind == RUB_PLACE_DASH || before->kind == RUB_PLACE_PAIR;
}

/* A later pair that has an attribution of its own: "We won," sighed Nora. "We ran," added Bess. */
static bool is_told_apart(const rub_passage *p, uint32_t cue, uint32_t place) {
    if (rub_pair_cue_anew(p, cue, place) != RUB_NONE) return true;
    uint32_t own = rub_said_pair_starts(p, place) ? rub_pair_cue_behind(p, place) : RUB_NONE;
    return own != RUB_NONE && own != cue;
}

/* The pairs of a later fragment that go on; the words around them are attribution. */
static rub_span only_pairs(const rub_passage *p, uint32_t cue, rub_span s) {
    while (s.start < s.end && (!goes_on(p, s.start) || is_told_apart(p, cue, s.start))) s.start++;
    uint32_t end = s.start;
    while (end < s.end && rub_said_pair_holds(p, end) && rub_said_pair_ends_clause(p, end) &&
           (end == s.start || !is_told_apart(p, cue, end)))
        end++;
    return (rub_span){s.start, end};
}

/* The strong pair of a first fragment that its attribution follows, or the fragment's end. */
static uint32_t pair_before_cue(const rub_passage *p, const rub_frame *f) {
    rub_span s = f->content[0];
    uint32_t place = s.start;
    while (place < s.end && !(rub_said_pair(p, place) != RUB_WEAK && rub_said_pair_ends_clause(p, place)))
        place++;
    return f->cue == RUB_NONE || f->cue < s.end ? s.end : place;
}

/* Words that were taken for content between the pair and the cue are the source: "We won," the board said. */
static void take_rest(rub_frame *f, uint32_t pair) {
    rub_span rest = {pair + 1, f->content[0].end};
    if (f->source.start == RUB_NONE && rest.start < rest.end && rest.end <= f->cue) f->source = rest;
    f->content[0] = (rub_span){pair, pair + 1};
}

/* She told the press it was only a part: "What counts is care.": the marks behind a colon are said anew. */
static void leave_colon(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    if (s->end - s->start < LEAST_CLAUSE || s->start < f->cue || rub_place_kind(p, f->cue) != RUB_PLACE_WORD)
        return;
    bool marks = rub_said_pair_whole(p, s->end - 1) && rub_place_kind(p, s->end - 2) == RUB_PLACE_COLON;
    if (marks && rub_subject_has_finite(p, (rub_span){s->start + 1, s->end}) &&
        rub_said_pair_ends_clause(p, s->end - 1))
        s->end -= 2;
}

static void trim(const rub_passage *p, rub_frame *f) {
    leave_colon(p, f);
    uint32_t pair = pair_before_cue(p, f), kept = 1;
    if (pair >= f->content[0].end) return;
    take_rest(f, pair);
    for (uint32_t i = 1; i < f->count; i++) {
        rub_span s = only_pairs(p, f->cue, f->content[i]);
        if (s.start < s.end) f->content[kept++] = s;
    }
    f->count = kept;
}

/* The sentence in which a frame ends, attribution and all. */
static uint32_t last_sentence(const rub_passage *p, const rub_frame *f) {
    uint32_t content = rub_place_at(p, f->content[f->count - 1].end - 1)->sentence;
    uint32_t cue = f->cue == RUB_NONE ? 0 : rub_place_at(p, f->cue)->sentence;
    return content > cue ? content : cue;
}

/* "We won," he said, smiling. "We ran." : the second sentence goes on with the first. */
static void join(const rub_passage *p, rub_frames *frames, uint32_t place) {
    rub_frame *to = NULL;
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        if (!rub_direct_ends(p, f) || f->count == RUB_FRAGMENTS_MAX || f->content[f->count - 1].end > place)
            continue;
        if (rub_place_at(p, place)->sentence > last_sentence(p, f) + 1) continue;
        if (!to || f->content[f->count - 1].end > to->content[to->count - 1].end) to = f;
    }
    if (to) to->content[to->count++] = (rub_span){place, place + 1};
}

/* And from Chairwoman Roe: A statement from the ministry: the name stands behind "from". */
static uint32_t over_lead(const rub_passage *p, rub_span name) {
    static const char *const leads[] = {"and", "but", "then", "also", "now", "meanwhile", NULL};
    uint32_t start = name.start;
    for (uint32_t i = name.start; i + 1 < name.end; i++)
        if (rub_place_is(p, i, "from")) start = i + 1;
    while (start + 1 < name.end && rub_place_among(p, start, leads)) start++;
    return start;
}

/* "Mayor Roe's reply, in full": the mayor, where nobody else is named behind. */
static rub_span over_reply(const rub_passage *p, rub_span name) {
    uint32_t owner = RUB_NONE;
    for (uint32_t i = name.start + 1; i < name.end; i++) {
        if (rub_place_token(p, i)->flags & RUB_TOKEN_CLITIC) owner = i;
        else if (owner != RUB_NONE && rub_place_at(p, i)->entity == 1 + RUB_PERSON) return name;
    }
    return owner == RUB_NONE ? name : (rub_span){name.start, owner};
}

rub_span rub_direct_name(const rub_passage *p, uint32_t colon) {
    uint32_t start = colon;
    while (start > 0 && colon - start <= NAME_PLACES && rub_place_together(p, start - 1, colon) &&
           rub_place_kind(p, start - 1) != RUB_PLACE_DASH && rub_place_kind(p, start - 1) != RUB_PLACE_STOP)
        start--;
    bool name = start < colon && colon - start <= NAME_PLACES && rub_place_at(p, start)->capital;
    if (!name) return (rub_span){RUB_NONE, RUB_NONE};
    return over_reply(p, (rub_span){over_lead(p, (rub_span){start, colon}), colon});
}

/* "A bridge is a promise." - Jane Roe : a dash and a name are all that follows. */
static bool signed_by(const rub_passage *p, uint32_t place, rub_frame *f) {
    static const char *const behind[] = {"after", "on", "when", "before", "who", NULL};
    uint32_t end = place + 2;
    if (end >= p->places.count || rub_place_at(p, place + 1)->kind != RUB_PLACE_DASH ||
        !rub_place_at(p, end)->capital)
        return false;
    while (end < p->places.count && end - place <= NAME_PLACES + 2 &&
           (rub_place_at(p, end)->kind == RUB_PLACE_WORD || rub_place_at(p, end)->kind == RUB_PLACE_COMMA))
        end++;
    uint32_t last = end, cut = place + 3;
    while (last < p->places.count && rub_place_at(p, last)->kind == RUB_PLACE_STOP) last++;
    while (cut < end && !rub_place_among(p, cut, behind)) cut++; /* Fiji coach Roe | after losing 40-38 */
    if (last < p->places.count && cut == end) return false;
    if (cut < end) end = cut;
    *f = (rub_frame){.cue = place + 1,
                     .source = {place + 2, end},
                     .content = {{place, place + 1}},
                     .count = 1,
                     .confidence = SIGNED,
                     .via = RUB_VIA_MODEL,
                     .row = RUB_NONE};
    return true;
}

static rub_status put(rub_arena *arena, rub_frames *frames, const rub_frame *f) {
    rub_frame *row = rub_frame_of(frames, f->cue);
    if (!row) row = RUB_ADD(arena, *frames);
    RUB_NEED(row);
    *row = *f;
    return RUB_OK;
}

/* "We won," the captain, a tall man, beams : a sentence in marks with an attribution has a cue, if an unusual
 * one. */
static rub_status force(rub_arena *arena, const rub_weights *w, rub_passage *p, rub_frames *frames,
                        uint32_t place) {
    rub_frame f;
    if (rub_pair_cue_foreign(p, place, &f)) return put(arena, frames, &f);
    bool colon = rub_said_pair(p, place) == RUB_STRONG_COLON;
    rub_span name = colon ? rub_direct_name(p, place - 1) : (rub_span){RUB_NONE, RUB_NONE};
    uint32_t anew = rub_pair_cue_anew(p, 0, place), cue = rub_pair_cue_find(w, p, frames, place);
    if (cue == RUB_NONE) return RUB_OK;
    const rub_frame *before = colon ? rub_frame_of(frames, cue) : NULL;
    if (before &&
        before->content[before->count - 1].end == place - 1) { /* it was untouched: "The parents ..." */
        f = *before;
        f.cue = place - 1, f.count = 1, f.content[0] = (rub_span){place, place + 1};
        return put(arena, frames, &f);
    }
    RUB_TRY(rub_frame_around(arena, w, p, cue, place, &f));
    if (!f.count) return RUB_OK;
    if (anew != RUB_NONE) f.content[0] = (rub_span){place, place + 1}, f.count = 1;
    f.confidence =
        f.confidence * rub_cue_sure(f.odds / 2) / 100; /* the marks speak for it where the cue does not */
    if (cue == place - 1 && name.start != RUB_NONE)
        f.source = name, f.content[0] = (rub_span){place, place + 1}, f.count = 1;
    trim(p, &f);
    return put(arena, frames, &f);
}

rub_status rub_direct_finish(rub_arena *arena, const rub_weights *w, rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) trim(p, &frames->rows[i]);
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_frame f;
        if (!rub_said_pair_holds(p, i) || rub_frame_told(frames, i)) continue;
        bool whole = rub_said_pair_starts(p, i) && signed_by(p, i, &f);
        if (!whole && rub_said_pair(p, i) == RUB_WEAK) continue;
        if (whole || signed_by(p, i, &f)) RUB_TRY(put(arena, frames, &f));
        else if (rub_said_pair_alone(p, i)) join(p, frames, i);
        else RUB_TRY(force(arena, w, p, frames, i));
    }
    return RUB_OK;
}
