/* clause.c - a clause that was said: it has a verb, and nothing at its head that puts it under another
 *
 *     The bridge is safe | , Roe said     Pensioners travel free at night | , the board says     No | , says
 * Roe
 */
#include "quotes/clause.h"

#include "quotes/said_pair.h"
#include "quotes/subject.h"

/* Places: the shortest clause that says something ("It is safe"); from which words are a clause though none
 * of them looks like a verb; the same behind a time, "Today the gross debt stands at 90 percent". */
enum { LEAST_CLAUSE = 3, LEAST_NOUNS = 5, LEAST_BEHIND_TIME = 8 };

/* "issue manager", "state television": a word without an ending, before a noun. */
static bool is_compound(const rub_passage *p, uint32_t place) {
    char last = rub_place_last_letter(p, place);
    const rub_place *next = rub_place_at(p, place + 1);
    if (last == 's' || last == 'd' || last == 'g' || next->kind != RUB_PLACE_WORD || next->capital)
        return false;
    return !rub_subject_determiner(p, place + 1) && !rub_place_auxiliary(p, place + 1) &&
           !(next->lists & (RUB_IN(PRONOUN) | RUB_IN(PREPOSITION)));
}

/* A verb, as far as one can tell: "the report" is none. */
bool rub_clause_verb(const rub_passage *p, uint32_t place) {
    if (rub_place_auxiliary(p, place)) return true;
    const rub_place *at = rub_place_at(p, place);
    if (at->maybe && is_compound(p, place)) return false;
    return at->maybe && !at->capital && !(place && rub_subject_determiner(p, place - 1));
}

/* Not much, says Ada Roe. No, says Roe: an answer before a plain verb and a person, who ends the sentence. */
bool rub_clause_answers(const rub_passage *p, uint32_t cue, rub_span clause, rub_span source) {
    static const char *const says[] = {"says", "said", NULL};
    if (!rub_place_among(p, cue, says) || source.start < cue || clause.start == clause.end ||
        rub_place_listed(p, clause.start, RUB_IN(PREPOSITION)))
        return false;
    for (uint32_t i = clause.start; i < clause.end; i++)
        if (!rub_place_in_phrase(p, i) || rub_place_at(p, i)->entity) return false;
    for (uint32_t i = source.start; i < source.end; i++)
        if (rub_place_at(p, i)->entity == 1 + RUB_PERSON) return true;
    return false;
}

/* A main clause: a verb, no mark, no "when" or "who" at its head. */
bool rub_clause_said(const rub_passage *p, rub_span s, bool sure) {
    static const char *const under[] = {"when",   "while",   "if",    "after", "before", "as", "although",
                                        "though", "because", "since", "to",    "once",   NULL},
                             *const never[] = {"and",   "but",  "who",       "which",
                                               "asked", "told", "according", NULL};
    uint32_t verbs = 0, commas = 0;
    if (s.end - s.start < LEAST_CLAUSE || rub_place_among(p, s.start, never)) return false;
    for (uint32_t i = s.start; i < s.end; i++) {
        uint8_t kind = rub_place_kind(p, i);
        bool said = kind == RUB_PLACE_PAIR && (i == s.start || rub_said_pair(p, i) != RUB_WEAK);
        if (said || kind == RUB_PLACE_MARK || kind == RUB_PLACE_STOP) return false;
        commas += kind == RUB_PLACE_COMMA;
        verbs += rub_clause_verb(p, i) || rub_subject_past(p, i);
    }
    uint32_t least = rub_place_time(p, s.start) ? LEAST_BEHIND_TIME : LEAST_NOUNS;
    bool noun = sure && s.end - s.start >= least && !rub_place_listed(p, s.start, RUB_IN(PREPOSITION));
    uint8_t next = rub_place_at(p, s.start + 1)->entity; /* After 40 days: no clause follows "after" */
    bool when = next == 1 + RUB_DATE || next == 1 + RUB_TIME || next == 1 + RUB_CARDINAL;
    return (verbs > 0 || noun) && (commas > 0 || when || !rub_place_among(p, s.start, under));
}

/* "Bicycle couriers are employees": a subject and its verb. "Refusing to go", "To keep order" open what
 * follows. */
bool rub_clause_alone(const rub_passage *p, rub_span s) {
    if (!rub_subject_begins(p, s.start) || rub_place_ends(p, s.start, "ing")) return false;
    if (rub_place_listed(p, s.start, RUB_IN(PREPOSITION)) || rub_place_is(p, s.start, "so")) return false;
    return rub_subject_has_finite(p, (rub_span){s.start + 1, s.end});
}
