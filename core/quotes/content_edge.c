/* content_edge.c - the end of contents, one rule each: what to take, where to leave off */
#include "quotes/content_edge.h"

#include "quotes/content_piece.h"
#include "quotes/content_rest.h"
#include "quotes/content_start.h"
#include "quotes/next_speaker.h"
#include "quotes/next_verb.h"

#include <string.h>

/* Tokens of the shortest judgement in marks: "a mess". */
enum { JUDGEMENT = 2 };
enum { NOTE = 5 }; /* places of a note's number with its brackets: [12, 13] */

/* He said it was safe; the council met on Monday: what stands behind a semicolon is told by the text, unless
 * "that" takes it up. */
static void leave_semicolon(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start || rub_place_kind(p, f->cue) != RUB_PLACE_WORD ||
        rub_place_is(p, f->cue, "according"))
        return;
    for (uint32_t i = s->start + 1, open = 0; i + 1 < s->end; i++)
        if (rub_place_kind(p, i) == RUB_PLACE_BRACKET) open = !open;
        else if (!open && rub_place_is(p, i, ";") && !rub_place_is(p, i + 1, "that") &&
                 !rub_place_is(p, i + 2, "that")) {
            s->end = i;
            return;
        }
}

/* Acme is barred; he will appeal, his lawyer says: an attribution at the end tells the last clause. */
static void leave_clause_before(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    if (s->end > f->cue || f->count > 1 || rub_place_kind(p, f->cue) != RUB_PLACE_WORD) return;
    for (uint32_t i = s->end - 1, open = 0; i > s->start; i--)
        if (rub_place_kind(p, i) == RUB_PLACE_BRACKET) open = !open;
        else if (!open && rub_place_is(p, i, ";") && i + 2 < s->end) {
            s->start = i + 1;
            return;
        }
}

/* They called her "the best captain of the lake": whom a judgement is about belongs to it; "called her
 * 'Wall'" is a name. */
static void take_object(const rub_passage *p, rub_frame *f) {
    static const char *const objects[] = {"him", "her", "it", "them", "this", "me", "us", NULL};
    rub_span *s = &f->content[0];
    if (s->start != f->cue + 2 || !rub_place_listed(p, f->cue, RUB_IN(NAMING_VERB))) return;
    if (!rub_said_pair_holds(p, s->start) || rub_passage_title(p, s->start)) return;
    if (rub_said_pair_size(p, s->start) < JUDGEMENT) return;
    if (rub_place_among(p, f->cue + 1, objects)) s->start--;
}

/* "no losses at all [21], [22]": numbers of notes in brackets are the text's. */
static void leave_note(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    uint32_t end = s->end;
    while (end > s->start + 3 && rub_place_is(p, end - 1, "]")) {
        uint32_t open = end - 1;
        while (open > s->start && !rub_place_is(p, open, "[")) open--;
        if (!rub_place_is(p, open, "[") || end - open > NOTE || open == s->start) return;
        if (rub_place_at(p, open + 1)->letter >= 'a') return; /* [sic] */
        end = open;
        while (end > s->start + 1 && (rub_place_kind(p, end - 1) == RUB_PLACE_COMMA ||
                                      rub_place_kind(p, end - 1) == RUB_PLACE_DASH))
            end--;
        s->end = end;
    }
}

/* Roe said, "They need us", while speaking in Lund: marks that close behind a comma or a colon hold all of
 * it. */
static void leave_marks(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    uint32_t end = s->start;
    if (f->cue > s->start || s->start == 0) return;
    uint8_t sign = rub_place_kind(p, s->start - 1);
    if (sign != RUB_PLACE_COMMA && sign != RUB_PLACE_COLON) return;
    while (end < s->end && rub_said_pair_holds(p, end)) end++;
    if (end == s->start || end == s->end || !rub_said_pair_ends_clause(p, end - 1)) return;
    bool goes_on = rub_place_kind(p, end) == RUB_PLACE_COMMA && rub_said_pair_holds(p, end + 1);
    if (!goes_on) s->end = end;
}

/* on what he called a "private visit," met the mayor: a name in marks that close behind a comma is all of it.
 */
static void leave_clause_behind(const rub_passage *p, rub_frame *f) {
    static const char *const joins[] = {"and", "or", "but", NULL};
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start || !rub_place_listed(p, f->cue, RUB_IN(NAMING_VERB))) return;
    uint32_t i = s->start;
    while (i + 1 < s->end && !(rub_said_pair_holds(p, i) && rub_said_pair_ends_clause(p, i))) i++;
    bool comma = i + 1 < s->end && !rub_said_pair_stops(p, i) && !rub_passage_title(p, i);
    for (uint32_t k = i + 1; k < s->end; k++) comma &= !rub_said_pair_holds(p, k);
    if (comma && !rub_place_among(p, i + 1, joins)) s->end = i + 1;
}

/* He rejected the claim as "absurd" on Monday: the day behind the judgement is when it was given. */
static void leave_day(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    uint32_t end = s->end;
    if (f->cue > s->start || !rub_place_listed(p, f->cue, RUB_IN(DESCRIBING_VERB) | RUB_IN(NAMING_VERB)))
        return;
    while (end > s->start + 1 && (rub_place_time(p, end - 1) || rub_place_is(p, end - 1, "on"))) end--;
    if (end < s->end && rub_place_kind(p, end - 1) == RUB_PLACE_PAIR) s->end = end;
}

/* A content does not end in "and", "that" or a comma. */
static void leave_joint(const rub_passage *p, rub_frame *f) {
    static const char *const joints[] = {"and", "but", "that", "while", "as", "or", NULL};
    rub_span *s = &f->content[f->count - 1];
    while (s->end - s->start > 1 &&
           (rub_place_among(p, s->end - 1, joints) || rub_place_kind(p, s->end - 1) == RUB_PLACE_COMMA))
        s->end--;
}

/* Some of its content has no place left: rules took from both ends. */
static bool is_hollow(const rub_frame *f) {
    for (uint32_t i = 0; i < f->count; i++)
        if (f->content[i].start >= f->content[i].end) return true;
    return false;
}

static void settle(const rub_passage *p, rub_frames *frames, rub_frame *f) {
    rub_content_start_settle(p, f);
    rub_content_rest_take(p, f);             /* homes in Mayo -> homes in Mayo, Galway and Clare could wait */
    rub_content_pieces_settle(p, frames, f); /* it was safe + Friday -> it was safe */
    rub_next_verb_leave(p, frames, f);       /* it was safe and called on -> it was safe */
    rub_next_speaker_leave(p, frames, f);    /* it was safe, but Moscow accused -> it was safe */
    leave_semicolon(p, f);                   /* it was safe; the council met -> it was safe */
    leave_clause_before(p, f);               /* Acme is barred; he will appeal -> he will appeal */
    take_object(p, f);                       /* "the best"                   -> her "the best" */
    leave_marks(p, f);                       /* "It is safe", while speaking in Lund -> "It is safe" */
    leave_clause_behind(p, f);               /* a "private visit," met the mayor -> a "private visit," */
    leave_day(p, f);                         /* "absurd" on Monday -> "absurd" */
    leave_note(p, f);                        /* it was safe [12], [13] -> it was safe */
    leave_joint(p, f);                       /* it was safe, and -> it was safe */
    rub_content_start_half(p, f);            /* is safe                         -> The bridge + is safe */
}

/* Where the rules together leave nothing of it, the content stays as it was found. */
void rub_content_edges_settle(const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i], found = *f;
        if (f->cue == RUB_NONE) continue;
        settle(p, frames, f);
        if (is_hollow(f)) *f = found;
    }
}
