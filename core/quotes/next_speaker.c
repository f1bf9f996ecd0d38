/* next_speaker.c - what is said ends before somebody else who speaks, or before the writer
 *
 *     Rome said A[, but Tripoli said B]     it was safe[, while CFO Gale forecast B]     it was safe[, but
 * did not say when]
 */
#include "quotes/next_speaker.h"

#include "quotes/said_pair.h"
#include "quotes/subject.h"
#include "quotes/trailing.h"

/* Places between a comma and the cue of the clause that it begins: "..., but Foreign Minister Jane Roe said".
 */
enum { SUBJECT = 9 };

/* Words that set a clause beside another one, or against it. */
static const char *const beside[] = {"while", "whereas", NULL};
static const char *const against[] = {"while", "whereas", "but", NULL};

/* Who may speak: a name, "police", "the mayor"; "three in four" only with a plain "said". */
static bool may_speak(const rub_passage *p, uint32_t start) {
    const rub_place *first = rub_place_at(p, start);
    uint64_t speakers = RUB_IN(PRONOUN) | RUB_IN(WITNESS); /* though police put it at twelve */
    return first->capital || first->lists & speakers || rub_place_is(p, start, "the");
}

/* The possible cue of the clause that begins at `start`: "Moscow accused", "CFO Tim Gale forecast". A clause
 * that was said, too, has its own verb before it: "and that they said". */
static bool has_speaker(const rub_passage *p, uint32_t start, bool sure) {
    static const char *const say[] = {"say", "says", "said", NULL}, *const links[] = {"that", "which", "who",
                                                                                      "to", NULL};
    bool known = may_speak(p, start);
    if (!known && (rub_place_listed(p, start, RUB_IN(PREPOSITION)) || rub_place_among(p, start, links)))
        return false;
    for (uint32_t i = start + 1; i <= start + SUBJECT && rub_place_together(p, start, i); i++) {
        if (!rub_place_in_phrase(p, i) || rub_place_auxiliary(p, i)) return false;
        bool cue = sure ? rub_place_at(p, i)->cue : rub_place_at(p, i)->maybe;
        if (cue && !rub_place_at(p, i)->capital)
            return known ? !rub_place_ends(p, i, "ing") : rub_place_among(p, i, say);
    }
    return false;
}

/* ", while the MP Naledi Marsh walked out": a person in the past after "while" is seen by the writer, not
 * told by the speaker. So is any name where words in marks stand before the comma: called it "steep", while
 * Acme rose. */
static bool looks_on(const rub_passage *p, uint32_t comma) {
    uint32_t name = comma + 2;
    if (!rub_place_among(p, comma + 1, beside)) return false;
    while (name < comma + SUBJECT && !rub_place_at(p, name)->entity && !rub_subject_finite(p, name)) name++;
    uint8_t entity = rub_place_at(p, name)->entity;
    bool marks = rub_place_kind(p, comma - 1) == RUB_PLACE_PAIR;
    if (!entity || !(entity == 1 + RUB_PERSON || marks)) return false;
    while (rub_place_at(p, name)->entity == entity) name++;
    return rub_place_together(p, comma, name) && rub_subject_past(p, name);
}

/* Roe said A, while CFO Gale forecast B. Kyiv said A, but Moscow accused B. */
static void leave_subject(const rub_passage *p, rub_frame *f) {
    static const char *const joins[] = {"while", "whereas", "but", "and", "as", "although", "though", NULL};
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start) return;
    for (uint32_t i = s->start + 2; i + 3 < s->end; i++) {
        uint8_t kind = rub_place_kind(p, i);
        bool after_pair =
            kind == RUB_PLACE_PAIR && (rub_said_pair_ends_clause(p, i) || rub_place_among(p, i + 1, beside));
        if ((kind != RUB_PLACE_COMMA && !after_pair) || !rub_place_among(p, i + 1, joins)) continue;
        if (!has_speaker(p, i + 2, !rub_place_among(p, i + 1, against)) && !looks_on(p, i)) continue;
        s->end = after_pair ? i + 1 : i;
        return;
    }
}

/* Roe accused Acme of "greed", while Gale urged it to | "stop": what another one says is no further piece. */
static void leave_piece(const rub_passage *p, rub_frame *f) {
    if (f->cue >= f->content[0].start) return;
    for (uint32_t k = 1; k < f->count; k++)
        for (uint32_t i = f->content[k - 1].end; i + 1 < f->content[k].start; i++)
            if (rub_place_among(p, i, against) && has_speaker(p, i + 1, false)) {
                f->count = k;
                return;
            }
}

/* Roe said it was open, but did not say when; but later left; but Weir walked out: "but" begins what the
 * writer tells, where a name, a pronoun or a verb in the past follows. A thing may go on in what was said. */
static void leave_but(const rub_passage *p, rub_frame *f) {
    static const char *const words[] = {"did", "does", "later", "he", "she", "they", NULL};
    static const char *const stops[] = {"declined", "refused", "stopped", NULL};
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start || rub_place_kind(p, f->cue) != RUB_PLACE_WORD) return;
    for (uint32_t i = s->start + 3; i + 1 < s->end; i++) {
        if (!rub_place_is(p, i, "but")) continue;
        bool comma = rub_place_kind(p, i - 1) == RUB_PLACE_COMMA,
             edge = comma || rub_place_kind(p, i - 1) == RUB_PLACE_PAIR;
        bool name = rub_place_at(p, i + 1)->entity == 1 + RUB_PERSON;
        bool ends = (name || rub_place_among(p, i + 1, words)) && edge;
        if (!ends && !rub_place_among(p, i + 1, stops)) continue;
        s->end = comma ? i - 1 : i;
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
        bool edge = before == RUB_PLACE_COMMA || before == RUB_PLACE_PAIR;
        if (edge && rub_place_is(p, i, "according") && (i + 1 == s->end || rub_place_is(p, i + 1, "to"))) {
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

/* The shop says yes, its page says no: who speaks behind a comma, with a verb of saying, speaks anew. */
static void leave_spliced(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *g = &frames->rows[i];
        bool within = g != f && g->cue != RUB_NONE && rub_frame_has_source(g) && f->cue < s->start &&
                      g->source.start > s->start + 1 && g->cue < s->end && g->source.end == g->cue;
        if (!within || rub_place_kind(p, g->source.start - 1) != RUB_PLACE_COMMA) continue;
        if (g->content[0].start < g->cue) continue;
        bool clause = g->source.start == s->start + 2 ||
                      rub_subject_has_finite(p, (rub_span){s->start, g->source.start});
        if (clause) s->end = g->source.start - 1;
    }
}

void rub_next_speaker_leave(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    leave_next_source(p, frames, f); /* it was safe, but Tripoli -> it was safe */
    leave_other_source(p, f);        /* it was safe, Reuters reports -> it was safe */
    leave_subject(p, f);             /* it was safe, but Moscow accused -> it was safe */
    leave_piece(p, f);               /* "greed" + to "stop" -> "greed" */
    leave_but(p, f);                 /* it was safe, but did not say -> it was safe */
    leave_spliced(p, frames, f);     /* yes, its page says no -> yes */
}
