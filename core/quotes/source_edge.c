/* source_edge.c - a source phrase is a noun phrase: what leads to it and what follows it is no part of it
 *
 *     that | Weir      Writing on X, | the senator      Moreover, | one study      the provision | that
 */
#include "quotes/source_edge.h"

#include "quotes/subject.h"

enum { HEAD = 8 }; /* places of the noun phrase before "who", or between "quoted" and "as" */

bool rub_source_edge_leads(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"that",    "as",      "and",   "but",   "when",     "while", "if",
                                        "because", "since",   "so",    "or",    "although", "where", "whom",
                                        "though",  "whether", "which", "after", "before",   "what",  NULL};
    return rub_place_among(p, place, words);
}

/* Writing on X, the senator said. Of the plans, Roe said: behind a preposition a comma that no other one
 * closes before the verb begins its subject. */
static void leave_opening(const rub_passage *p, const rub_frame *f, rub_span *s) {
    uint32_t first =
        rub_place_sentence_start(p, s->start); /* Speaking through his aide, Mr Roe, the governor said */
    bool aside = s->end < f->cue && rub_place_kind(p, s->end) == RUB_PLACE_COMMA &&
                 rub_place_at(p, first)->commas == rub_place_at(p, s->start)->commas;
    if (s->end != f->cue && !aside) return; /* Taking to X, the actress, who is 30, wrote */
    bool led = !aside && (rub_place_listed(p, s->start, RUB_IN(PREPOSITION)) ||
                          (s->start > 0 && rub_place_listed(p, s->start - 1, RUB_IN(PREPOSITION))));
    led |= first < s->start && rub_place_ends(p, first, "ing");
    for (uint32_t i = s->start + 1; i + 1 < s->end && led; i++)
        if (rub_place_kind(p, i) == RUB_PLACE_COMMA && rub_subject_begins(p, i + 1)) s->start = i + 1;
}

/* A word that no noun phrase ends in: the provision | that, the results | of, several in | the. */
static bool is_loose(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"that",  "and",  "or",   "but",  "the", "a",    "an",
                                        "also",  "then", "of",   "to",   "in",  "with", "for",
                                        "while", "by",   "from", "when", NULL};
    if (rub_place_at(p, place)->entity) return false;
    return rub_place_among(p, place, words) || rub_place_auxiliary(p, place) ||
           rub_place_kind(p, place) == RUB_PLACE_COMMA;
}

/* With the purchase Acme said; at about noon his daughter said: the last noun phrase is the subject.
 * RUB_NONE: there is none. */
static uint32_t last_phrase(const rub_passage *p, rub_span s) {
    uint32_t at = s.start + 1;
    while (at < s.end && rub_place_time(p, at)) at++;
    if (at > s.start + 1 && at < s.end) return at; /* For years | beekeepers */
    at = s.end - 1;
    while (at > s.start && !(rub_subject_begins(p, at) && !rub_place_time(p, at))) at--;
    at = rub_place_name_start(p, at, s.start + 1);
    return at > s.start ? at : RUB_NONE;
}

/* "Moreover, one study found": a word that leads on to the sentence, and its comma. */
static void leave_link(const rub_passage *p, rub_span *s) {
    static const char *const links[] = {"moreover", "however", "meanwhile", "additionally", "furthermore",
                                        "instead",  "still",   "also",      "finally",      NULL};
    bool link = s->end - s->start > 2 && rub_place_among(p, s->start, links) &&
                rub_place_kind(p, s->start + 1) == RUB_PLACE_COMMA;
    if (link) s->start += 2;
}

/* "While", "In", "But what": no more than words that lead to something is nobody. */
static void bound(const rub_passage *p, const rub_frame *f, rub_span *s) {
    static const char *const leads[] = {"in", "on", "to", "with", "for", "by", "from", "at", NULL};
    leave_link(p, s);
    while (s->start < s->end && rub_source_edge_leads(p, s->start) &&
           !(s->end - s->start == 1 && rub_place_at(p, s->start)->entity))
        s->start++;
    while (s->end > s->start && is_loose(p, s->end - 1)) s->end--;
    bool led = s->start < s->end && rub_place_among(p, s->start, leads) && s->end <= f->cue &&
               !rub_place_is(p, s->start + 1, "least");
    if (led) s->start = last_phrase(p, *s);
    if (s->start == RUB_NONE || s->start >= s->end) *s = (rub_span){RUB_NONE, RUB_NONE};
}

/* A woman who called the police said: what a clause tells of somebody is not who speaks. */
static void leave_relative(const rub_passage *p, const rub_frame *f, rub_span *s) {
    static const char *const relatives[] = {"who", "whose", NULL};
    uint32_t first = rub_place_sentence_start(p, f->cue), who = first;
    if (s->end > f->cue || s->end - first < 3 || !rub_subject_begins(p, first)) return;
    while (who < s->end && who - first < HEAD && rub_place_in_phrase(p, who) &&
           !rub_place_among(p, who, relatives))
        who++;
    if (who == first || who >= s->end || !rub_place_among(p, who, relatives)) return;
    if (rub_subject_has_finite(p, (rub_span){first, who})) return;
    for (uint32_t i = who; i < f->cue; i++)
        if (!rub_place_in_phrase(p, i) || (rub_place_at(p, i)->cue && !rub_place_at(p, i)->capital)) return;
    if (rub_subject_has_finite(p, (rub_span){who + 1, s->start > who ? s->start : s->end}))
        *s = (rub_span){first, who};
}

/* Roe, who led the inquiry for the force, said. The firm, based in Lund, Sweden, said: nor is what a clause
 * between commas names. */
static void leave_aside(const rub_passage *p, const rub_frame *f, rub_span *s) {
    static const char *const opens[] = {"who", "whose", "which", "based", "headquartered", NULL},
                             *const others[] = {"whose", "which", NULL};
    uint32_t first = rub_place_sentence_start(p, f->cue), open = s->start, close = s->end;
    while (close < f->cue && rub_place_in_phrase(p, close) && !rub_subject_finite(p, close)) close++;
    if (close >= f->cue || rub_place_kind(p, close) != RUB_PLACE_COMMA) return;
    while (open > first && rub_place_kind(p, open) != RUB_PLACE_COMMA) open--;
    if (open == first || !rub_place_among(p, open + 1, opens)) return;
    bool other = rub_place_among(p, open + 1, others) && /* whose head, Roe, said; which Roe said */
                 !rub_subject_has_finite(p, (rub_span){open + 2, s->start});
    if (s->start == open + 1 || other) return;
    rub_span subject = rub_subject_before(p, open);
    if (subject.start != RUB_NONE) *s = subject;
}

/* The mayor | was quoted as saying; the agency quoted | the mayor | as saying: who said it. */
static void take_quoted(const rub_passage *p, const rub_frame *f, rub_span *s) {
    static const char *const verbs[] = {"quoted", "quotes", NULL};
    uint32_t as = f->cue - 1, quoted = as;
    if (f->cue < 3 || !rub_place_is(p, as, "as") || !rub_place_ends(p, f->cue, "ing")) return;
    while (quoted > 0 && as - quoted < HEAD && rub_place_together(p, quoted, as) &&
           !rub_place_among(p, quoted, verbs))
        quoted--;
    if (!rub_place_among(p, quoted, verbs)) return;
    bool passive = quoted && rub_place_auxiliary(p, quoted - 1) && s->start < quoted;
    if (passive) s->end = s->end < quoted - 1 ? s->end : quoted - 1;
    else if (quoted + 1 < as && !rub_place_is(p, quoted + 1, "by")) *s = (rub_span){quoted + 1, as};
}

/* The city | issued a statement saying; the coach | denied a report that; behind a comma, the palace | issued
 * a note saying: what somebody did with words is not who speaks. Whom he quoted speaks for himself. */
static void leave_deed(const rub_passage *p, const rub_frame *f, rub_span *s) {
    static const char *const articles[] = {"a", "an", "the", "his", "her", "its", "their", NULL},
                             *const have[] = {"has", "have", "had", NULL};
    if (s->end > f->cue || f->cue < 2 || rub_place_is(p, f->cue - 1, "as")) return;
    if (!rub_place_participle(p, f->cue) && !rub_place_among(p, f->cue - 1, articles)) return;
    uint32_t first = s->end, verb;
    while (first > s->start && rub_place_kind(p, first - 1) != RUB_PLACE_COMMA) first--;
    for (verb = first + 1; verb < s->end && !rub_subject_past(p, verb);) verb++;
    bool is = rub_place_auxiliary(p, verb - 1) || rub_place_is(p, verb - 1, "'s"); /* It's undisputed */
    bool done = !is || rub_place_among(p, verb - 1, have);
    bool deed = verb < s->end && done && !rub_place_at(p, verb)->maybe;
    if (deed && rub_place_kind(p, verb - 1) == RUB_PLACE_WORD && rub_subject_begins(p, first))
        *s = (rub_span){first, verb};
}

void rub_source_edge_settle(const rub_passage *p, rub_frame *f) {
    if (!rub_frame_has_source(f)) return;
    take_quoted(p, f, &f->source);
    leave_relative(p, f, &f->source);
    leave_aside(p, f, &f->source);
    leave_deed(p, f, &f->source);
    leave_opening(p, f, &f->source);
    bound(p, f, &f->source);
}
