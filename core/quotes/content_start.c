/* content_start.c - where a content begins, one rule each: what to drop, what to take */
#include "quotes/content_start.h"

#include "quotes/according.h"
#include "quotes/addressee.h"
#include "quotes/aside.h"
#include "quotes/circumstance.h"
#include "quotes/content_dateline.h"
#include "quotes/cue_pattern.h"
#include "quotes/said_pair.h"
#include "quotes/subject.h"

#include <string.h>

/* Places: */
enum { CIRCUMSTANCES = 9 }; /* from a cue to the comma that closes its attribution; */
enum { OBJECT = 9 };        /* of whom somebody accuses; */
enum { PHRASE = 5 };        /* of a subject with an apposition behind it. */

/* "that" belongs to the attribution, not to what is said; but: Roe said that was too late. She said that's
 * wrong. */
static void drop_that(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    if (s->end - s->start > 1 && f->cue < s->start && rub_place_is(p, s->start, "that") &&
        !rub_place_auxiliary(p, s->start + 1))
        s->start++;
    bool subject =
        f->cue + 2 == s->start && rub_place_is(p, s->start - 1, "that") && rub_place_auxiliary(p, s->start);
    if (subject) s->start--;
}

/* He told the Post that HMS Lignum Vitae had: a content does not begin in the middle of a name, nor between
 * "that" and its clause. He found then that: nor before "that". */
static void begin_at_that(const rub_passage *p, rub_frame *f) {
    static const char *const before[] = {"then",  "also",  "again",     "aloud",
                                         "later", "today", "yesterday", NULL},
                             *const joins[] = {"that", "whether", NULL};
    rub_span *s = &f->content[0];
    if (s->start <= f->cue || rub_place_kind(p, f->cue) != RUB_PLACE_WORD) return;
    if (rub_place_among(p, s->start, before) && rub_place_among(p, s->start + 1, joins) &&
        s->start + 2 < s->end)
        s->start += 2;
    uint32_t at = s->start;
    while (at > f->cue + 1 && rub_place_at(p, at - 1)->capital && rub_place_kind(p, at - 1) == RUB_PLACE_WORD)
        at--;
    if (at > f->cue + 1 && rub_place_is(p, at - 1, "that")) s->start = at;
}

/* told NPR Ada | bin Roe had gone: a content does not begin inside a name. */
static void take_name(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    s->start = rub_place_name_start(p, s->start, f->cue + 1);
}

/* "that's", "Thursday's": a clitic is no beginning. */
static void take_clitic(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->content[0].start;
    const rub_token *first = rub_place_token(p, start);
    bool room = start > f->cue + 1 && rub_place_kind(p, start - 1) == RUB_PLACE_WORD;
    if ((first->flags & RUB_TOKEN_CLITIC) && (room || (start > 0 && start <= f->cue))) f->content[0].start--;
}

/* "asked whether it was safe": the question begins with "whether". */
static void take_whether(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->content[0].start;
    if (start < f->cue + 2 || !rub_place_together(p, start - 1, start)) return;
    if (rub_place_is(p, start - 1, "whether") ||
        (rub_place_is(p, start - 1, "if") && rub_cue_asks(p, f->cue)))
        f->content[0].start--;
}

/* said the "huge gap" remains: an article before the marks with which a clause begins. */
static void take_article(const rub_passage *p, rub_frame *f) {
    static const char *const articles[] = {"a", "an", "the", NULL};
    rub_span *s = &f->content[0];
    if (s->start != f->cue + 2 || s->end < s->start + 2 || rub_place_kind(p, s->start) != RUB_PLACE_PAIR)
        return;
    if (rub_place_kind(p, s->start + 1) == RUB_PLACE_WORD && rub_place_among(p, f->cue + 1, articles))
        s->start--;
}

/* accused him of lying, described as a mistake, called for trains to run, admitted to lying: the word that
 * the verb asks for is none of its content. */
static void drop_preposition(const rub_passage *p, rub_frame *f) {
    static const char *const calls[] = {"call", "calls", "called", "calling", NULL},
                             *const admits[] = {"admit",     "admits",    "admitted", "admitting",
                                                "confessed", "confesses", NULL};
    rub_span *s = &f->content[0];
    if (s->start != f->cue + 1 || s->end - s->start < 2) return;
    bool asked = rub_place_is(p, s->start, "of") || rub_place_is(p, s->start, "as");
    if (rub_place_is(p, s->start, "for")) asked = rub_place_among(p, f->cue, calls);
    if (rub_place_is(p, s->start, "to"))
        asked = rub_place_among(p, f->cue, admits) && rub_place_ends(p, s->start + 1, "ing");
    if (asked) s->start++;
}

/* They accused Acme | of cheating: whom they accuse belongs to what they say. */
static void take_accused(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    if (s->start < f->cue + 2 || s->start > f->cue + OBJECT || !rub_cue_accuses(p, f->cue)) return;
    for (uint32_t i = f->cue + 1; i < s->start; i++)
        if (!rub_place_in_phrase(p, i)) return;
    s->start = f->cue + 1;
}

static bool subordinates(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"if",     "although", "though", "when",
                                        "unless", "because",  "since",  NULL};
    return rub_place_among(p, place, words);
}

/* Roe said although it was late, the bridge was open: the clause before the comma and the one behind it are
 * said together. */
static void take_both_clauses(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    uint32_t first = f->cue + 1;
    if (f->count != 1 || s->start <= f->cue || rub_place_kind(p, f->cue) != RUB_PLACE_WORD) return;
    if (rub_place_is(p, first, "that")) first++;
    if (!subordinates(p, first)) return;
    if (s->start > first && rub_place_kind(p, s->start - 1) == RUB_PLACE_COMMA) s->start = first;
    bool cut = s->start == first && rub_place_kind(p, s->end) == RUB_PLACE_COMMA &&
               rub_place_together(p, s->end, s->end + 1) &&
               rub_place_at(p, s->end)->commas == rub_place_at(p, s->start)->commas;
    if (cut && rub_subject_begins(p, s->end + 1)) s->end = rub_place_sentence_end(p, s->end);
}

/* The bridge was closed, according to Roe: where nothing else begins in between, all of the sentence is said.
 */
static void take_sentence(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    if (f->count != 1 || s->end > f->cue || !s->start || !rub_place_is(p, f->cue, "according")) return;
    const rub_place *before = rub_place_at(p, s->start - 1);
    if (!rub_place_together(p, s->start - 1, f->cue) || before->kind != RUB_PLACE_WORD || before->maybe)
        return;
    uint32_t start = rub_place_sentence_start(p, s->start);
    if (rub_place_at(p, start)->commas == rub_place_at(p, s->start)->commas &&
        rub_place_at(p, start)->cues == rub_place_at(p, s->start)->cues)
        s->start = start;
}

/* Asked whether it was safe, Roe said no: the answer is said, not the question. */
static void take_answer(const rub_passage *p, rub_frame *f) {
    uint32_t start = rub_place_sentence_start(p, f->cue), end = rub_place_sentence_end(p, f->cue);
    if (rub_place_is(p, start, "when")) start++;
    if (!rub_place_is(p, start, "asked") || !rub_place_together(p, start, f->cue)) return;
    bool after = f->cue + 1 < end && rub_place_kind(p, f->cue + 1) == RUB_PLACE_WORD;
    if (!after || f->content[0].start > f->cue || f->content[0].start < start) return;
    f->count = 1;
    f->content[0] = (rub_span){f->cue + 1, end};
}

/* Roe said Elowen, the fifth storm of the year, would clear: the noun phrase right behind the verb is the
 * subject of what is said where somebody else is its source. */
static void take_subject(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->content[0].start, first = f->cue + 1, comma = start;
    if (!rub_frame_has_source(f) || f->source.end > f->cue || start < first + 2 || start > first + PHRASE + 1)
        return;
    if (rub_place_kind(p, start - 1) != RUB_PLACE_COMMA || !rub_subject_begins(p, first)) return;
    bool when = rub_place_time(p, first);
    if (when || rub_place_listed(p, f->cue, RUB_IN(TELLING_VERB))) return;
    for (uint32_t i = first; i + 1 < start; i++)
        if (!rub_place_in_phrase(p, i)) return;
    while (rub_place_in_phrase(p, comma) && rub_place_together(p, start, comma)) comma++;
    bool apposed = rub_place_kind(p, comma) == RUB_PLACE_COMMA && rub_subject_finite(p, comma + 1);
    if (apposed && comma + 1 < f->content[0].end) f->content[0].start = first;
}

/* A bullet or another sign before the first word. */
static void drop_sign(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    while (s->start + 1 < s->end &&
           (rub_place_kind(p, s->start) == RUB_PLACE_SIGN || rub_place_kind(p, s->start) == RUB_PLACE_DASH)) {
        const rub_token *next = rub_place_token(p, s->start + 1);
        if (!(next->flags & RUB_TOKEN_SPACE)) return; /* "$5 million" */
        s->start++;
    }
}

/* The comma behind an attribution that stands between two: ", Roe said earlier in the hearing," RUB_NONE:
 * there is none. */
static uint32_t comma_behind(const rub_passage *p, uint32_t at) {
    for (uint32_t i = at; i < at + CIRCUMSTANCES && rub_place_together(p, at, i); i++) {
        if (rub_place_kind(p, i) == RUB_PLACE_COMMA) return i;
        if (!rub_place_in_phrase(p, i) || rub_place_at(p, i)->maybe || rub_place_auxiliary(p, i))
            return RUB_NONE;
    }
    return RUB_NONE;
}

/* The bridge, Roe said, is safe. The bridge, as Roe pointed out, is "safe enough": where only what follows
 * was found, what stands before the first comma is said, too. */
void rub_content_start_half(const rub_passage *p, rub_frame *f) {
    if (f->count == RUB_FRAGMENTS_MAX || !rub_frame_has_source(f) ||
        rub_said_pair_whole(p, f->content[0].start))
        return;
    uint32_t left = f->source.start < f->cue ? f->source.start : f->cue,
             right = comma_behind(p, f->source.end > f->cue ? f->source.end : f->cue + 1);
    if (left > 2 && rub_place_is(p, left - 1, "as")) left--;
    if (left < 2 || right == RUB_NONE || f->content[0].start != right + 1) return;
    if (rub_place_kind(p, left - 1) != RUB_PLACE_COMMA) return;
    uint32_t start = rub_place_sentence_start(p, left - 1);
    const rub_place *first = rub_place_at(p, start), *last = rub_place_at(p, left - 1);
    if (last->commas != first->commas || last->cues != first->cues ||
        rub_aside_links(p, (rub_span){start, left - 1}))
        return;
    memmove(f->content + 1, f->content, f->count++ * sizeof *f->content);
    f->content[0] = (rub_span){start, left - 1};
}

void rub_content_start_settle(const rub_passage *p, rub_frame *f) {
    rub_addressee_drop(p, f);    /* reporters that it was safe      -> it was safe */
    rub_according_settle(p, f);  /* a firm of engineers, it is safe -> it is safe */
    take_answer(p, f);           /* whether it was safe -> no */
    rub_circumstance_drop(p, f); /* earlier he might go -> he might go */
    drop_preposition(p, f);      /* of lying -> lying */
    take_accused(p, f);          /* cheating -> Acme of cheating */
    take_both_clauses(p, f);     /* it was open -> although it was late, it was open */
    take_sentence(p, f);         /* strike hit the bridge -> A strike hit the bridge */
    drop_that(p, f);             /* that it was safe                -> it was safe */
    begin_at_that(p, f);         /* Roe had won                     -> Ada Roe had won */
    take_name(p, f);             /* bin Roe had gone -> Ada bin Roe had gone */
    take_clitic(p, f);           /* 's safe                         -> that's safe */
    take_whether(p, f);          /* it was safe                     -> whether it was safe */
    take_subject(p, f);          /* the fifth storm, would clear -> Elowen, the fifth storm, would clear */
    take_article(p, f);          /* "huge gap" remains              -> a "huge gap" remains */
    rub_content_dateline_drop(p, f); /* ROME (Xyz) - It is safe         -> It is safe */
    drop_sign(p, f);                 /* * It is safe                    -> It is safe */
}
