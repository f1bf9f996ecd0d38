/* addressee.c - words between a cue and what is said that tell to whom, when and where
 *
 *     told [lawmakers in Kyiv] she had earned it       told [the Courier after the hearing] "My client ..."
 *     asked [Dr. Roe] if it was safe                   said [in a speech of two hours on Monday] that it was
 */
#include "quotes/addressee.h"

#include "quotes/cue_pattern.h"
#include "quotes/said_pair.h"
#include "quotes/subject.h"

/* Places: the longest addressee before "that", marks or a subject that news/train has; the same where its
 * preposition stands right behind the cue, which tells more surely what it is. */
enum { LONGEST = 12, LONGEST_LED = 20 };
enum { LEAST_MARKED = 3 }; /* tokens in marks that are told to somebody: "no way, sir" */

/* What leads to a place, a time or a hearer: said [in] a speech. */
static bool leads(const rub_passage *p, uint32_t place) {
    static const char *const when[] = {"in", "at", "on",    "during",  "after", "before",
                                       "to", "by", "under", "through", "via",   NULL};
    return rub_place_among(p, place, when);
}

static bool tells(const rub_passage *p, uint32_t cue) {
    return rub_place_listed(p, cue, RUB_IN(TELLING_VERB));
}

/* Where the words behind the cue that are no content begin: at the cue's neighbour, or behind the day and the
 * preposition that the labeller left out. RUB_NONE: content begins as it should. */
static uint32_t begins(const rub_passage *p, const rub_frame *f) {
    uint32_t start = f->content[0].start, first = f->cue + 1;
    while (first < start &&
           (rub_place_time(p, first) || (rub_place_is(p, first, "on") && rub_place_time(p, first + 1))))
        first++;
    if (start <= f->cue || rub_place_kind(p, f->cue) != RUB_PLACE_WORD) return RUB_NONE;
    bool apposed = tells(p, f->cue) && start < f->cue + LONGEST / 2 && /* told Anadolu, an agency, that */
                   rub_place_kind(p, start - 1) == RUB_PLACE_COMMA && rub_subject_determiner(p, start);
    if (apposed) return start;
    if (start > first + (leads(p, first) ? 3 : 1)) return RUB_NONE; /* at a | workshop */
    bool hearer = start <= f->cue + 2 && tells(p, f->cue);
    return hearer || leads(p, first) || leads(p, start) ? first : RUB_NONE;
}

/* A word that no phrase of a hearer or a place has: a verb, or another cue. */
static bool is_clause(const rub_passage *p, uint32_t place) {
    if (rub_place_at(p, place)->entity) return false; /* a May Day speech */
    return rub_place_at(p, place)->cue || rub_place_auxiliary(p, place);
}

/* The "that" within reach, with only a hearer before it: told anyone who would listen that. */
static uint32_t that_behind(const rub_passage *p, rub_span s, uint32_t reach) {
    bool who = rub_place_is(p, s.start, "who") || rub_place_is(p, s.start + 1, "who");
    for (uint32_t i = s.start; i + 1 < s.end && i < s.start + reach; i++) {
        if (rub_place_is(p, i, "that")) /* "to free those that helped": no clause of saying */
            return rub_subject_finite(p, i + 1) ? RUB_NONE : i + 1;
        if (rub_place_kind(p, i) == RUB_PLACE_PAIR || (is_clause(p, i) && !who)) break;
    }
    return RUB_NONE;
}

/* Words that no hearer's phrase has: a verb, a subject, the "as" of a judgement, the "such as" of a part. */
static bool is_told(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"that", "as", "including", "like", "he", "she",
                                        "they", "it", "we",        "i",    NULL};
    return is_clause(p, place) || rub_subject_finite(p, place) || rub_place_among(p, place, words) ||
           rub_place_kind(p, place) == RUB_PLACE_PAIR;
}

/* He explained to the Post, in Luganda, that it was off; to the board, which meets in May, that it was:
 * commas around what leads to "that". */
static uint32_t comma_that_behind(const rub_passage *p, rub_span s) {
    static const char *const opens[] = {"in", "on", "at", "to", "by", "which", "who", NULL};
    bool led = rub_place_among(p, s.start, opens);
    for (uint32_t i = s.start + 1; i + 2 < s.end && i < s.start + LONGEST; i++) {
        if (rub_place_kind(p, i) == RUB_PLACE_COMMA && rub_place_is(p, i + 1, "that"))
            return led && !rub_subject_finite(p, i + 2) ? i + 2 : RUB_NONE;
        if (rub_place_kind(p, i) == RUB_PLACE_PAIR || rub_place_at(p, i)->cue) break;
    }
    return RUB_NONE;
}

/* She told a guard at the gate, in French, "They took my bag": marks that end what is said, and before them
 * no verb. */
static uint32_t marks_behind(const rub_passage *p, const rub_frame *f) {
    rub_span s = f->content[0];
    uint32_t pair = s.end - 1;
    bool last = f->count == 1 && s.end - s.start > 1 && rub_said_pair_holds(p, pair) &&
                rub_said_pair_ends_clause(p, pair) && !rub_passage_title(p, pair);
    if (!last || s.start <= f->cue || s.start > f->cue + 2 || rub_cue_describes(p, f->cue)) return RUB_NONE;
    bool whole = rub_said_pair_whole(p, pair),
         apart = whole && rub_place_kind(p, pair - 1) == RUB_PLACE_COMMA;
    if (!apart && rub_said_pair_size(p, pair) < LEAST_MARKED) return RUB_NONE;
    if ((!tells(p, f->cue) && !whole) || rub_place_is(p, s.start - 1, "that")) return RUB_NONE;
    if (apart && pair - s.start < LONGEST / 2 && rub_place_kind(p, f->cue + 1) == RUB_PLACE_COMMA)
        return pair; /* said, straight-faced, "He has a permit." */
    for (uint32_t i = s.start; i < pair; i++)
        if (is_told(p, i)) return RUB_NONE;
    return pair;
}

/* The labeller left out the first word of a hearer's phrase, if anything: told a | guard, reported to | the.
 */
static bool begins_hearer(const rub_passage *p, const rub_frame *f) {
    uint32_t start = f->content[0].start;
    if (start == f->cue + 1) return true;
    return start == f->cue + 2 &&
           (rub_subject_determiner(p, f->cue + 1) || rub_place_is(p, f->cue + 1, "to"));
}

/* They promised the council they will pay: a pronoun that can only be a subject, and its verb. */
static uint32_t subject_behind(const rub_passage *p, const rub_frame *f) {
    static const char *const subjects[] = {"he", "she", "they", "we", "i", NULL},
                             *const promises[] = {"promised", "promises",   "promising",
                                                  "reported", "complained", NULL};
    rub_span s = f->content[0];
    bool hears = tells(p, f->cue) || rub_place_among(p, f->cue, promises);
    if (!hears || !begins_hearer(p, f)) return RUB_NONE;
    for (uint32_t i = s.start; i + 1 < s.end && i < s.start + LONGEST; i++) {
        if (i > s.start && rub_place_among(p, i, subjects)) return i;
        if (!rub_place_in_phrase(p, i) || is_clause(p, i) || rub_subject_past(p, i)) break;
    }
    return RUB_NONE;
}

/* The agency asked Dr. Roe if it was safe: a question begins with "if" or "whether". */
static uint32_t question_behind(const rub_passage *p, const rub_frame *f) {
    static const char *const words[] = {"whether", "if", NULL};
    rub_span s = f->content[0];
    if (!rub_cue_asks(p, f->cue) || !begins_hearer(p, f)) return RUB_NONE;
    for (uint32_t i = s.start; i + 1 < s.end && i < s.start + LONGEST; i++) {
        if (rub_place_among(p, i, words)) return i;
        if (!rub_place_in_phrase(p, i) || is_clause(p, i)) break;
    }
    return RUB_NONE;
}

void rub_addressee_drop(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    uint32_t first = begins(p, f), start = RUB_NONE;
    bool led = first != RUB_NONE && leads(p, first) && !rub_place_is(p, first, "to");
    if (first != RUB_NONE) start = that_behind(p, *s, led ? LONGEST_LED : LONGEST);
    if (start == RUB_NONE && s->start > f->cue) start = comma_that_behind(p, *s);
    if (start == RUB_NONE) start = marks_behind(p, f);
    if (start == RUB_NONE) start = question_behind(p, f);
    if (start == RUB_NONE) start = subject_behind(p, f);
    if (start != RUB_NONE && start > s->start) s->start = start;
}
