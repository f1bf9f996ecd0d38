/* trailing.c - a clause with a verb, a comma, a subject and a verb of saying in either order, and nothing
 * behind them but when, where and to whom */
#include "quotes/trailing.h"

#include "quotes/subject.h"

/* Places: the longest subject ("the Board of Control for Cricket in India"), what may follow it, the shortest
 * clause that says something ("It is safe"). */
enum { SUBJECT = 12, REST = 10, LEAST_CLAUSE = 3 };

static bool is_auxiliary(const rub_passage *p, uint32_t place) {
    return rub_place_listed(p, place, RUB_IN(AUXILIARY));
}

/* A verb, as far as one can tell: "the report" is none. */
static bool is_verb(const rub_passage *p, uint32_t place) {
    if (is_auxiliary(p, place)) return true;
    const rub_place *at = rub_place_at(p, place);
    return at->maybe && !at->capital && !(place && rub_subject_determiner(p, place - 1));
}

static bool is_time(const rub_place *at) {
    return at->entity == 1 + RUB_DATE || at->entity == 1 + RUB_TIME;
}

/* The place behind "on Monday", "in a statement", "Monday", or behind nothing; RUB_NONE: a clause follows. */
static uint32_t over_circumstances(const rub_passage *p, uint32_t at) {
    static const char *const when[] = {"on",     "in",      "at",        "during",  "after",  "by",   "via",
                                       "late",   "early",   "to",        "through", "this",   "last", "under",
                                       "before", "earlier", "yesterday", "today",   "online", NULL};
    static const char *const clause[] = {"that", "how", "why", "whether", "what", "who", NULL};
    uint32_t first = at;
    if (rub_place_kind(p, at) != RUB_PLACE_WORD) return at;
    if (!rub_place_among(p, at, when) && !is_time(rub_place_at(p, at))) return RUB_NONE;
    for (; at <= first + REST && rub_place_together(p, first, at) && rub_place_kind(p, at) == RUB_PLACE_WORD;
         at++)
        if (is_auxiliary(p, at) || rub_place_among(p, at, clause)) return RUB_NONE;
    return at;
}

/* "told Nordjyske", "told the council": to whom. */
static uint32_t over_addressee(const rub_passage *p, uint32_t cue) {
    uint32_t at = cue + 1;
    if (!rub_place_listed(p, cue, RUB_IN(TELLING_VERB))) return at;
    while (at <= cue + 5 && rub_place_together(p, cue, at) && rub_place_kind(p, at) == RUB_PLACE_WORD &&
           !is_verb(p, at) && !is_time(rub_place_at(p, at)) && !rub_place_is(p, at, "that") &&
           !rub_place_is(p, at, "on") && !rub_place_is(p, at, "in"))
        at++;
    return at;
}

/* The sentence ends here, or goes on with a participle: ..., Roe said on Monday, adding that ... */
static bool is_over(const rub_passage *p, uint32_t cue, uint32_t at) {
    if (!rub_place_together(p, cue, at) || rub_place_kind(p, at) == RUB_PLACE_STOP) return true;
    return rub_place_kind(p, at) == RUB_PLACE_COMMA && rub_place_together(p, cue, at + 1) &&
           rub_place_participle(p, at + 1);
}

static bool ends_after(const rub_passage *p, uint32_t cue) {
    uint32_t at = over_circumstances(p, over_addressee(p, cue));
    return at != RUB_NONE && is_over(p, cue, at);
}

/* "court documents", "police": nouns without an article may be a subject, too, if they are few. */
static bool may_be_subject(const rub_passage *p, rub_span s) {
    static const char *const no[] = {"and",   "but",     "or",   "who",  "which", "when", "as",    "if",
                                     "while", "because", "in",   "on",   "at",    "of",   "to",    "for",
                                     "by",    "with",    "from", "not",  "then",  "also", "later", "once",
                                     "only",  "just",    "that", "what", "how",   NULL};
    if (rub_subject_begins(p, s.start)) return true;
    if (s.end - s.start > 3) return false;
    for (uint32_t i = s.start; i < s.end; i++)
        if (rub_place_among(p, i, no) || rub_place_ends(p, i, "ing") || rub_place_ends(p, i, "lly"))
            return false;
    return true;
}

/* The comma before the subject; RUB_NONE: something else stands there. */
static uint32_t comma_before(const rub_passage *p, uint32_t cue) {
    uint32_t at = cue;
    while (at > 0 && cue - at < SUBJECT && rub_place_together(p, cue, at - 1) &&
           rub_place_kind(p, at - 1) == RUB_PLACE_WORD &&
           !(at < cue ? is_verb(p, at - 1)
                      : is_auxiliary(p, at - 1))) /* "documents" in "court documents show" */
        at--;
    bool found = at > 0 && at < cue && rub_place_together(p, cue, at - 1) &&
                 rub_place_kind(p, at - 1) == RUB_PLACE_COMMA;
    return found && may_be_subject(p, (rub_span){at, cue}) ? at - 1 : RUB_NONE;
}

/* The piece before the comma is a relative clause, whose verb is no cue's: Roe, who won, said. */
static bool is_relative(const rub_passage *p, uint32_t comma) {
    static const char *const words[] = {"who", "which", "whose", "whom", NULL};
    for (uint32_t i = comma; i-- > 0 && rub_place_together(p, i, comma);)
        if (rub_place_kind(p, i) == RUB_PLACE_COMMA) return rub_place_among(p, i + 1, words);
    return false;
}

/* ", argues the PAN" : the subject behind the verb, to the sentence's end or a comma. */
static bool find_behind(const rub_passage *p, uint32_t cue, rub_span *source) {
    static const char *const verbs[] = {"said",     "says",    "say",     "argued", "argues", "insists",
                                        "insisted", "wrote",   "writes",  "adds",   "added",  "claims",
                                        "claimed",  "replied", "replies", "warns",  "warned", NULL};
    uint32_t at = cue + 1;
    if (cue < 2 || rub_place_kind(p, cue - 1) != RUB_PLACE_COMMA || !rub_place_together(p, cue, at) ||
        !rub_place_among(p, cue, verbs) || !rub_subject_begins(p, at) || is_relative(p, cue - 1))
        return false;
    while (at <= cue + SUBJECT && rub_place_together(p, cue, at) && rub_place_kind(p, at) == RUB_PLACE_WORD &&
           !is_verb(p, at) && !is_time(rub_place_at(p, at)))
        at++;
    if (rub_place_together(p, cue, at) && rub_place_kind(p, at) == RUB_PLACE_WORD &&
        (at = over_circumstances(p, at)) == RUB_NONE)
        return false;
    *source = (rub_span){cue + 1, at};
    return !rub_place_together(p, cue, at) || rub_place_kind(p, at) == RUB_PLACE_STOP ||
           rub_place_kind(p, at) == RUB_PLACE_COMMA;
}

/* A main clause: a verb, no mark, no "when" or "who" at its head. */
static bool is_clause(const rub_passage *p, rub_span s) {
    static const char *const under[] = {"when",     "while",  "if",      "after", "before", "as",
                                        "although", "though", "because", "since", "once",   NULL},
                             *const never[] = {"and", "but", "who", "which", "asked", "according", NULL};
    uint32_t verbs = 0, commas = 0;
    if (s.end - s.start < LEAST_CLAUSE || rub_place_among(p, s.start, never)) return false;
    for (uint32_t i = s.start; i < s.end; i++) {
        uint8_t kind = rub_place_kind(p, i);
        if (kind == RUB_PLACE_PAIR || kind == RUB_PLACE_MARK || kind == RUB_PLACE_STOP) return false;
        commas += kind == RUB_PLACE_COMMA;
        verbs += is_verb(p, i) || rub_subject_past(p, i);
    }
    return verbs > 0 && (commas > 0 || !rub_place_among(p, s.start, under));
}

uint32_t rub_trailing_when(const rub_passage *p, uint32_t cue) {
    static const char *const before[] = {"on", "in", "at", "late", "early", "last", "this", NULL};
    uint32_t at = cue + 1;
    for (; rub_place_together(p, cue, at) && rub_place_kind(p, at) == RUB_PLACE_WORD; at++) {
        bool leads = rub_place_among(p, at, before) && rub_place_together(p, cue, at + 1) &&
                     is_time(rub_place_at(p, at + 1));
        if (!leads && !is_time(rub_place_at(p, at))) break;
    }
    return is_over(p, cue, at) ? at : cue + 1;
}

bool rub_trailing_find(const rub_passage *p, uint32_t cue, rub_span *clause, rub_span *source) {
    if (!rub_place_listed(p, cue, RUB_IN(TRAILING_VERB)) || !cue || rub_subject_determiner(p, cue - 1))
        return false;
    uint32_t comma = RUB_NONE;
    if (ends_after(p, cue)) comma = comma_before(p, cue);
    if (comma != RUB_NONE) *source = (rub_span){comma + 1, cue};
    else if (find_behind(p, cue, source)) comma = cue - 1;
    else return false;
    *clause = (rub_span){rub_place_sentence_start(p, comma), comma};
    return is_clause(p, *clause);
}
