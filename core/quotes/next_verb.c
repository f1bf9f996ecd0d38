/* next_verb.c - what is said ends before a second verb of the one who says it
 *
 *     Roe said it was safe, [adding that ...]      Roe warned of floods [and urged people to leave]
 */
#include "quotes/next_verb.h"

#include "quotes/said_pair.h"
#include "quotes/subject.h"

enum { SUBJECT = 9 }; /* places between a comma and the participle of somebody else */

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

/* Roe said it was safe, and he urged people to stay: who speaks goes on with another verb of saying. */
static void leave_pronoun(const rub_passage *p, rub_frame *f) {
    static const char *const joins[] = {"and", "but", NULL}, *const who[] = {"he", "she", "they", NULL};
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start || rub_place_is(p, f->cue, "according")) return;
    for (uint32_t i = s->start + 2; i + 3 < s->end; i++) {
        if (!rub_place_among(p, i, joins) || !rub_place_among(p, i + 1, who)) continue;
        uint32_t verb = i + 2 + rub_place_is(p, i + 2, "also");
        bool past = rub_place_last_letter(p, verb) == 'd'; /* said, urged */
        if (!past || !rub_place_at(p, verb)->maybe || !same_tense(p, f->cue, verb)) continue;
        s->end = i;
        return;
    }
}

void rub_next_verb_leave(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    leave_chain(p, f);          /* it was safe, adding that        -> it was safe */
    leave_second(p, frames, f); /* it was safe and called on  -> it was safe */
    leave_second_verb(p, f);    /* of floods and urged people  -> of floods */
    leave_pronoun(p, f);        /* it was safe, and he urged people to stay -> it was safe */
    leave_request(p, f);        /* a "great loss" and urged drivers to wait -> a "great loss" */
}
