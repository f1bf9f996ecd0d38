/* trailing.c - a clause with a verb, a comma, a subject, a verb of saying, and nothing behind it but when and
 * where */
#include "quotes/trailing.h"
#include "model/word_list.h"

#include <string.h>

enum { SUBJECT = 8, REST = 10, LEAST_CLAUSE = 3 };

static const rub_place *row(const rub_passage *p, uint32_t place) {
    return &p->places.rows[place];
}

static bool one_of(const rub_passage *p, uint32_t place, const char *const *words) {
    for (; *words; words++)
        if (row(p, place)->word == rub_token_hash(*words, strlen(*words))) return true;
    return false;
}

static bool same_sentence(const rub_passage *p, uint32_t a, uint32_t b) {
    return b < p->places.count && row(p, a)->sentence == row(p, b)->sentence;
}

static bool is_verb(const rub_passage *p, uint32_t place) {
    return (row(p, place)->lists & RUB_IN(AUXILIARY)) || row(p, place)->maybe;
}

/* "on Monday", "in a statement", "Monday", or nothing. */
static bool ends_after(const rub_passage *p, uint32_t cue) {
    static const char *const when[] = {"on",       "in",     "at",       "during", "after",     "by",
                                       "late",     "early",  "earlier",  "monday", "tuesday",   "wednesday",
                                       "thursday", "friday", "saturday", "sunday", "yesterday", "today",
                                       "this",     "last",   NULL};
    static const char *const that[] = {"that", "how", "why", "whether", NULL};
    uint32_t at = cue + 1;
    if (same_sentence(p, cue, at) && row(p, at)->kind == RUB_PLACE_WORD && !one_of(p, at, when)) return false;
    for (; same_sentence(p, cue, at) && at <= cue + REST && row(p, at)->kind == RUB_PLACE_WORD; at++)
        if ((row(p, at)->lists & RUB_IN(AUXILIARY)) || one_of(p, at, that)) return false;
    if (!same_sentence(p, cue, at) || row(p, at)->kind == RUB_PLACE_STOP) return true;
    bool more = row(p, at)->kind == RUB_PLACE_COMMA && same_sentence(p, cue, at + 1) && row(p, at + 1)->maybe;
    return more &&
           row(p, at + 1)->suffix == rub_place_suffix("ing"); /* ..., Roe said on Monday, adding that ... */
}

/* The comma before the subject; RUB_NONE: something else stands there. */
static uint32_t comma_before(const rub_passage *p, uint32_t cue) {
    uint32_t at = cue;
    while (at > 0 && cue - at < SUBJECT && same_sentence(p, cue, at - 1) &&
           row(p, at - 1)->kind == RUB_PLACE_WORD && !is_verb(p, at - 1))
        at--;
    bool found =
        at > 0 && at < cue && same_sentence(p, cue, at - 1) && row(p, at - 1)->kind == RUB_PLACE_COMMA;
    return found ? at - 1 : RUB_NONE;
}

/* A main clause: a verb, no mark, no verb of saying, no "when" or "who" at its head. */
static bool is_clause(const rub_passage *p, rub_span s) {
    static const char *const under[] = {"when",     "while",  "if",      "after", "before", "as",
                                        "although", "though", "because", "since", "once",   "asked",
                                        "and",      "but",    "who",     "which", NULL};
    uint32_t verbs = 0;
    if (s.end - s.start < LEAST_CLAUSE || one_of(p, s.start, under)) return false;
    for (uint32_t i = s.start; i < s.end; i++) {
        if (row(p, i)->maybe || (row(p, i)->kind != RUB_PLACE_WORD && row(p, i)->kind != RUB_PLACE_SIGN))
            return false;
        verbs += !!(row(p, i)->lists & RUB_IN(AUXILIARY));
    }
    return verbs > 0;
}

bool rub_trailing_find(const rub_passage *p, uint32_t cue, rub_span *clause, rub_span *source) {
    static const char *const verbs[] = {"said",      "says",   "say",      "added",     "adds",
                                        "announced", "warned", "reported", "confirmed", NULL};
    if (!one_of(p, cue, verbs) || !ends_after(p, cue)) return false;
    uint32_t comma = comma_before(p, cue), start = comma;
    if (comma == RUB_NONE) return false;
    while (start > 0 && same_sentence(p, comma, start - 1)) start--;
    *clause = (rub_span){start, comma};
    *source = (rub_span){comma + 1, cue};
    return is_clause(p, *clause);
}
