/* content_edge.c - the end of contents, one rule each: what to take, where to leave off */
#include "quotes/content_edge.h"

#include "quotes/content_piece.h"
#include "quotes/content_rest.h"
#include "quotes/content_start.h"
#include "quotes/subject.h"
#include "quotes/trailing.h"

#include <string.h>

/* Places between a comma and the cue of the clause that it begins: "..., but Foreign Minister Jane Roe said".
 */
enum { SUBJECT = 9 };
/* Tokens of the shortest judgement in marks: "a mess". */
enum { JUDGEMENT = 2 };
enum { NOTE = 5 }; /* places of a note's number with its brackets: [12, 13] */

/* ", with some local papers claiming": the comma before "with" where somebody else speaks behind it. */
static uint32_t with_before(const rub_passage *p, uint32_t start, uint32_t participle) {
    for (uint32_t i = participle - 1; i > start && participle - i < SUBJECT; i--) {
        if (!rub_place_in_phrase(p, i)) return RUB_NONE;
        if (rub_place_is(p, i, "with")) return rub_place_kind(p, i - 1) == RUB_PLACE_COMMA ? i - 1 : RUB_NONE;
    }
    return RUB_NONE;
}

/* He said A, adding that B: what is told with ", adding" is no part of A. */
static void leave_chain(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start) return;
    for (uint32_t i = s->start + 3; i < s->end + 2 && rub_place_together(p, s->start, i); i++) {
        if (!rub_place_participle(p, i)) continue;
        uint32_t with = with_before(p, s->start, i);
        if (rub_place_kind(p, i - 1) == RUB_PLACE_COMMA && i < s->end) s->end = i - 1;
        if (with != RUB_NONE && with < s->end) s->end = with;
        if (rub_place_kind(p, i - 1) == RUB_PLACE_PAIR && rub_said_pair_ends_clause(p, i - 1))
            s->end = i; /* "messy," adding */
    }
}

/* A verb in -s goes on with one in -s, one in the past with one in the past. */
static bool same_tense(const rub_passage *p, uint32_t a, uint32_t b) {
    return (rub_place_last_letter(p, a) == 's') == (rub_place_last_letter(p, b) == 's');
}

/* The "and" before a verb, adverbs and a comma with it; RUB_NONE where none stands there. */
static uint32_t and_before(const rub_passage *p, uint32_t verb) {
    static const char *const between[] = {"also", "then", "later", "has", NULL}, *const joins[] = {
                                                                                     "and", "but", NULL};
    uint32_t at = verb;
    if (at > 1 && rub_place_among(p, at - 1, between)) at--;
    if (at < 2 || !rub_place_among(p, at - 1, joins)) return RUB_NONE;
    return rub_place_kind(p, at - 2) == RUB_PLACE_COMMA ? at - 2 : at - 1;
}

/* He said A and called on others to B: what is told with a second verb of the same subject is no part of A.
 */
static void leave_second(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *g = &frames->rows[i];
        if (g->cue == RUB_NONE || f->cue > s->start || g->cue <= s->start + 2 || g->cue >= s->end) continue;
        bool within = rub_frame_has_source(g) && s->start <= g->source.start && g->source.end <= s->end;
        uint32_t end = and_before(p, g->cue);
        if (!within && end != RUB_NONE && end > s->start && same_tense(p, f->cue, g->cue)) s->end = end;
    }
}

/* Officials warned of flooding and urged people to leave: behind a thing without a verb, "and" goes on with
 * the verb of saying, not with what was said. */
static void leave_second_verb(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start || f->count > 1 || !rub_subject_past(p, f->cue)) return;
    for (uint32_t i = s->start + 1; i + 2 < s->end; i++) {
        if (!rub_place_in_phrase(p, i) || rub_subject_finite(p, i)) return;
        bool second =
            rub_place_is(p, i, "and") && rub_place_at(p, i + 1)->maybe && rub_subject_past(p, i + 1);
        if (second) s->end = i;
    }
}

/* He called it "a great loss" and urged drivers to wait: what he asks for is no part of what he calls it. */
static void leave_request(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start) return;
    for (uint32_t i = s->start; i + 3 < s->end; i++) {
        bool and = rub_place_kind(p, i) == RUB_PLACE_PAIR && rub_place_is(p, i + 1, "and");
        if (!and || !rub_place_at(p, i + 2)->maybe || !rub_subject_past(p, i + 2)) continue;
        if (!same_tense(p, f->cue, i + 2)) continue;
        s->end = i + 1;
        return;
    }
}

/* The possible cue of the clause that begins at `start`: "Moscow accused", "CFO Tim Gale forecast". A clause
 * that was said, too, has its own verb before it: "and that they said". */
static bool has_speaker(const rub_passage *p, uint32_t start, bool sure) {
    const rub_place *first = rub_place_at(p, start);
    uint64_t speakers = RUB_IN(PRONOUN) | RUB_IN(WITNESS); /* though police put it at twelve */
    if (!first->capital && !(first->lists & speakers) && !rub_place_is(p, start, "the")) return false;
    for (uint32_t i = start + 1; i <= start + SUBJECT && rub_place_together(p, start, i); i++) {
        if (!rub_place_in_phrase(p, i) || rub_place_auxiliary(p, i)) return false;
        bool cue = sure ? rub_place_at(p, i)->cue : rub_place_at(p, i)->maybe;
        if (cue && !rub_place_at(p, i)->capital) return !rub_place_ends(p, i, "ing");
    }
    return false;
}

/* ", while the MP Naledi Marsh walked out": a person in the past after "while" is seen by the writer, not
 * told by the speaker. So is any name where words in marks stand before the comma: called it "steep", while
 * Acme rose. */
static bool looks_on(const rub_passage *p, uint32_t comma) {
    static const char *const joins[] = {"while", "whereas", NULL};
    uint32_t name = comma + 2;
    if (!rub_place_among(p, comma + 1, joins)) return false;
    while (name < comma + SUBJECT && !rub_place_at(p, name)->entity && !rub_subject_finite(p, name)) name++;
    uint8_t entity = rub_place_at(p, name)->entity;
    bool marks = rub_place_kind(p, comma - 1) == RUB_PLACE_PAIR;
    if (!entity || !(entity == 1 + RUB_PERSON || marks)) return false;
    while (rub_place_at(p, name)->entity == entity) name++;
    return rub_place_together(p, comma, name) && rub_subject_past(p, name);
}

/* Roe said A, while CFO Gale forecast B. Kyiv said A, but Moscow accused B. */
static void leave_subject(const rub_passage *p, rub_frame *f) {
    static const char *const joins[] = {"while", "whereas", "but", "and", "as", "although", "though", NULL},
                             *const apart[] = {"while", "whereas", "but", NULL};
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start) return;
    for (uint32_t i = s->start + 2; i + 3 < s->end; i++) {
        uint8_t kind = rub_place_kind(p, i);
        bool after_pair = kind == RUB_PLACE_PAIR && rub_said_pair_ends_clause(p, i);
        if ((kind != RUB_PLACE_COMMA && !after_pair) || !rub_place_among(p, i + 1, joins)) continue;
        if (!has_speaker(p, i + 2, !rub_place_among(p, i + 1, apart)) && !looks_on(p, i)) continue;
        s->end = after_pair ? i + 1 : i;
        return;
    }
}

/* Roe said it was open, but did not say when; but later left; but Weir walked out: "but" begins what the
 * writer tells, where a name, a pronoun or a verb in the past follows. A thing may go on in what was said. */
static void leave_but(const rub_passage *p, rub_frame *f) {
    static const char *const words[] = {"did", "does", "later", "he", "she", "they", NULL};
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start || rub_place_kind(p, f->cue) != RUB_PLACE_WORD) return;
    for (uint32_t i = s->start + 2; i + 2 < s->end; i++) {
        bool pair = rub_place_kind(p, i) == RUB_PLACE_PAIR;
        if ((!pair && rub_place_kind(p, i) != RUB_PLACE_COMMA) || !rub_place_is(p, i + 1, "but")) continue;
        bool name = rub_place_at(p, i + 2)->entity == 1 + RUB_PERSON;
        if (!name && !rub_place_among(p, i + 2, words)) continue;
        s->end = pair ? i + 1 : i;
        return;
    }
}

/* Rome said A, but Tripoli said B: who says B is no part of A, nor is the word before. */
static void leave_next_source(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    static const char *const joins[] = {"while", "whereas", "but", "and", "yet", NULL};
    rub_span *s = &f->content[f->count - 1];
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *g = &frames->rows[i];
        bool at_end =
            g->cue != RUB_NONE && g->cue == s->end && rub_frame_has_source(g) && g->source.end == s->end;
        if (g == f || f->cue > s->start || !at_end || g->source.start < s->start + 3) continue;
        uint32_t end = g->source.start;
        if (rub_place_among(p, end - 1, joins)) end--;
        if (rub_place_kind(p, end - 1) == RUB_PLACE_COMMA) end--;
        if (end < g->source.start) s->end = end;
    }
}

/* He "just wanted to get home," according to an affidavit: the other source and its cue are no part of it.
 * The White House says he will come, Reuters reports: nor is who says it at the end. */
static void leave_other_source(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1], clause, source;
    for (uint32_t i = s->start + 1; i < s->end; i++) {
        if (i == f->cue || rub_place_kind(p, i) != RUB_PLACE_WORD) continue;
        uint8_t before = rub_place_kind(p, i - 1);
        bool according = rub_place_is(p, i, "according") && (i + 1 == s->end || rub_place_is(p, i + 1, "to"));
        if (according && (before == RUB_PLACE_COMMA || before == RUB_PLACE_PAIR)) {
            s->end = before == RUB_PLACE_COMMA ? i - 1 : i;
            return;
        }
        bool trails = f->cue < s->start && i > s->start + 2 && rub_place_at(p, i)->maybe &&
                      rub_trailing_find(p, i, &clause, &source) && clause.end > s->start;
        if (!trails) continue;
        s->end = clause.end;
        return;
    }
}

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

/* The shop says yes, its page says no: who speaks behind a comma, with a verb of saying, speaks anew. */
static void leave_spliced(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *g = &frames->rows[i];
        bool within = g != f && g->cue != RUB_NONE && rub_frame_has_source(g) && f->cue < s->start &&
                      g->source.start > s->start + 1 && g->cue < s->end && g->source.end == g->cue;
        if (!within || rub_place_kind(p, g->source.start - 1) != RUB_PLACE_COMMA) continue;
        if (g->content[0].start < g->cue) continue;
        bool clause = g->source.start == s->start + 2;
        for (uint32_t k = s->start; k < g->source.start; k++) clause |= rub_subject_finite(p, k);
        if (clause) s->end = g->source.start - 1;
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
    leave_chain(p, f);                       /* it was safe, adding that        -> it was safe */
    leave_second(p, frames, f);              /* it was safe and called on  -> it was safe */
    leave_second_verb(p, f);                 /* of floods and urged people  -> of floods */
    leave_next_source(p, frames, f);         /* it was safe, but Tripoli -> it was safe */
    leave_request(p, f);                     /* a "great loss" and urged drivers to wait -> a "great loss" */
    leave_other_source(p, f);                /* it was safe, Reuters reports -> it was safe */
    leave_subject(p, f);                     /* it was safe, but Moscow accused -> it was safe */
    leave_but(p, f);                         /* it was safe, but did not say -> it was safe */
    leave_semicolon(p, f);                   /* it was safe; the council met -> it was safe */
    leave_clause_before(p, f);               /* Acme is barred; he will appeal -> he will appeal */
    leave_spliced(p, frames, f);             /* yes, its page says no -> yes */
    take_object(p, f);                       /* "the best"                   -> her "the best" */
    leave_marks(p, f);                       /* "It is safe", while speaking in Lund -> "It is safe" */
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
