/* trailing.c - a clause with a verb, a comma, a subject and a verb of saying in either order, and nothing
 * behind them but when, where and to whom */
#include "quotes/trailing.h"

#include "quotes/clause.h"
#include "quotes/subject.h"

/* Places: the longest subject ("the Board of Control for Cricket in India"), the longest hearer, what may
 * follow them. */
enum { SUBJECT = 12, HEARER = 8, REST = 10 };

/* The place behind "on Monday", "in a statement", "Monday", or behind nothing; RUB_NONE: a clause follows. */
static uint32_t over_circumstances(const rub_passage *p, uint32_t at) {
    static const char *const when[] = {"on",     "in",    "at",     "during",  "after",     "by",
                                       "via",    "late",  "early",  "to",      "through",   "this",
                                       "last",   "under", "before", "earlier", "yesterday", "today",
                                       "online", "here",  "with",   NULL};
    static const char *const clause[] = {"that", "how", "why", "whether", "what", "who", NULL};
    if (rub_place_is(p, at, "out")) at++;                                   /* pointed out */
    if (rub_place_ends(p, at, "ily") || rub_place_ends(p, at, "lly")) at++; /* noted drily */
    uint32_t first = at;
    if (rub_place_kind(p, at) != RUB_PLACE_WORD) return at;
    if (!rub_place_among(p, at, when) && !rub_place_time(p, at)) return RUB_NONE;
    for (; at <= first + REST && rub_place_together(p, first, at) && rub_place_in_phrase(p, at); at++)
        if (rub_place_auxiliary(p, at) || rub_place_among(p, at, clause)) return RUB_NONE;
    return at;
}

/* "told Nordjyske", "told the council": to whom. */
static uint32_t over_addressee(const rub_passage *p, uint32_t cue) {
    uint32_t at = cue + 1;
    if (!rub_place_listed(p, cue, RUB_IN(TELLING_VERB))) return at;
    while (at <= cue + HEARER && rub_place_together(p, cue, at) && rub_place_in_phrase(p, at) &&
           !rub_subject_finite(p, at) && !rub_place_time(p, at) && !rub_place_is(p, at, "that") &&
           !rub_place_is(p, at, "on") && !rub_place_is(p, at, "in"))
        at++;
    return at;
}

/* The sentence ends here, or goes on with a participle: ..., Roe said on Monday, adding that ... */
static bool is_over(const rub_passage *p, uint32_t cue, uint32_t at) {
    if (!rub_place_together(p, cue, at) || rub_place_kind(p, at) == RUB_PLACE_STOP) return true;
    if (rub_place_kind(p, at) != RUB_PLACE_COMMA || !rub_place_together(p, cue, at + 1)) return false;
    return rub_place_is(p, at, ";") || rub_place_ends(p, at + 1, "ing");
}

/* A comma and more of what is said: The bridge, Roe said on Monday, is safe. */
static bool is_between(const rub_passage *p, uint32_t cue, uint32_t at) {
    return rub_place_kind(p, at) == RUB_PLACE_COMMA && rub_place_together(p, cue, at + 1) &&
           rub_place_kind(p, at + 1) != RUB_PLACE_STOP && !is_over(p, cue, at);
}

/* The end of an attribution with its verb last; RUB_NONE: a clause follows. */
static uint32_t end_behind(const rub_passage *p, uint32_t cue) {
    return over_circumstances(p, over_addressee(p, cue));
}

/* "court documents", "police": nouns without an article may be a subject, too, if they are few. */
static bool may_be_subject(const rub_passage *p, rub_span s) {
    static const char *const no[] = {"and",   "but",     "or",   "who",  "which", "when", "as",    "if",
                                     "while", "because", "in",   "on",   "at",    "of",   "to",    "for",
                                     "by",    "with",    "from", "not",  "then",  "also", "later", "once",
                                     "only",  "just",    "that", "what", "how",   NULL};
    static const char *const never[] = {"who", "which", "all", "whom", NULL};
    static const char *const many[] = {"people",    "officials", "sources", "executives",
                                       "diplomats", "residents", "others",  NULL};
    bool people = rub_place_among(p, s.start + 1, many) || rub_place_listed(p, s.start + 1, RUB_IN(WITNESS));
    if (people) return true;                                                  /* three people */
    if (rub_place_at(p, s.start)->entity > RUB_DATE) return false;            /* 47 shares */
    if (rub_place_among(p, s.start, never) || rub_subject_past(p, s.start) || /* declined comment */
        rub_place_listed(p, s.start, RUB_IN(PREPOSITION)))
        return false;
    if (rub_subject_begins(p, s.start) || rub_place_at(p, s.end - 1)->entity == 1 + RUB_PERSON) return true;
    if (s.end - s.start > 3 && !rub_place_at(p, s.end - 1)->capital) return false;
    for (uint32_t i = s.start; i < s.end; i++) {
        bool joins =
            i > s.start && rub_place_is(p, i, "and") && rub_place_at(p, i + 1)->capital; /* FNV and CNV */
        if (!joins &&
            (rub_place_among(p, i, no) || rub_place_ends(p, i, "ing") || rub_place_ends(p, i, "lly")))
            return false;
    }
    return true;
}

/* Back over "has", "later", "has since" to the word behind the subject. */
static uint32_t over_helpers(const rub_passage *p, uint32_t cue) {
    static const char *const between[] = {"has",     "have",    "had",    "later", "also",     "then",
                                          "since",   "now",     "once",   "still", "recently", "often",
                                          "himself", "herself", "itself", "to",    "like",     "likes",
                                          "liked",   "used",    "always", "never", NULL};
    uint32_t at = cue;
    while (at > 0 && rub_place_together(p, cue, at - 1) &&
           (rub_place_among(p, at - 1, between) || rub_place_ends(p, at - 1, "lly")))
        at--;
    return at;
}

/* Back from `end` over the words of one phrase, and what stands in brackets behind them: "the Port Office
 * (PO)". */
static uint32_t over_phrase(const rub_passage *p, uint32_t end) {
    uint32_t at = end;
    bool within = false;
    while (at > 0 && end - at < SUBJECT && rub_place_together(p, end - 1, at - 1)) {
        uint8_t kind = rub_place_kind(p, at - 1);
        bool bracket = kind == RUB_PLACE_BRACKET;
        /* the word before the verb may look like one: "documents" in "court documents show" */
        bool verb = at < end ? rub_clause_verb(p, at - 1) : rub_place_auxiliary(p, at - 1);
        if (bracket) within = !within;
        else if (!within && (!rub_place_in_phrase(p, at - 1) || verb)) break;
        at--;
    }
    return at;
}

static bool is_comma(const rub_passage *p, uint32_t place) {
    return rub_place_kind(p, place) == RUB_PLACE_COMMA && !rub_place_is(p, place, ";");
}

/* ", the report, published yesterday, recommends": the comma before the phrase that an apposition follows. */
static uint32_t before_apposition(const rub_passage *p, uint32_t end) {
    uint32_t inner = end;
    while (inner > 0 && end - inner < SUBJECT && rub_place_in_phrase(p, inner - 1) &&
           !rub_place_auxiliary(p, inner - 1))
        inner--;
    if (inner == end || inner < 2 || !is_comma(p, inner - 1) || !rub_place_together(p, inner - 1, end))
        return RUB_NONE;
    uint32_t at = over_phrase(p, inner - 1);
    bool found = at > 0 && at < inner - 1 && rub_place_together(p, end, at - 1) && is_comma(p, at - 1);
    return found && rub_subject_begins(p, at) ? at - 1 : RUB_NONE;
}

/* The comma before the subject; RUB_NONE: something else stands there. */
static uint32_t comma_before(const rub_passage *p, uint32_t cue, uint32_t *end) {
    *end = over_helpers(p, cue);
    if (*end > 1 && is_comma(p, *end - 1) && rub_place_together(p, cue, *end - 1))
        return before_apposition(p, --*end);
    uint32_t at = over_phrase(p, *end);
    bool found = at > 0 && at < *end && rub_place_together(p, cue, at - 1) && is_comma(p, at - 1);
    return found && may_be_subject(p, (rub_span){at, *end}) ? at - 1 : RUB_NONE;
}

/* The piece before the comma is a relative clause, whose verb is no cue's: Roe, who won, said. */
static bool is_relative(const rub_passage *p, uint32_t comma) {
    static const char *const words[] = {"who", "which", "whose", "whom", NULL};
    for (uint32_t i = comma; i-- > 0 && rub_place_together(p, i, comma);)
        if (rub_place_kind(p, i) == RUB_PLACE_COMMA) return rub_place_among(p, i + 1, words);
    return false;
}

/* "indicated a communiqué of the ministry": what a or an leads to says something where it is a paper or an
 * office. */
static bool papers(const rub_passage *p, rub_span s) {
    static const char *const words[] =
        {"statement",   "bulletin", "report", "release",           "note", "source", "spokesman",
         "spokeswoman", "official", "memo",   "communiqu\xC3\xA9", NULL},
                             *const ones[] = {"a", "an", NULL};
    bool found = false;
    for (uint32_t i = s.start; i < s.end && !found; i++) found = rub_place_among(p, i, words);
    return found && rub_place_among(p, s.start, ones);
}

/* What stands behind the verb is who says it, not what was done: "reported the Regional Director". */
static bool names_speaker(const rub_passage *p, uint32_t cue, rub_span s) {
    static const char *const verbs[] = {"said",     "says",    "say",     "argued", "argues", "insists",
                                        "insisted", "wrote",   "writes",  "adds",   "added",  "claims",
                                        "claimed",  "replied", "replies", "warns",  "warned", NULL},
                             *const never[] = {"a", "an", "it", "them", "him", "me", "us", NULL};
    bool named =
        s.end > s.start && s.end - s.start <= 3 && rub_place_at(p, s.end - 1)->capital; /* trade body KHN */
    for (uint32_t i = s.start; i < s.end && named; i++) named = !rub_place_listed(p, i, RUB_IN(PREPOSITION));
    named |= s.end > s.start && rub_place_at(p, s.end - 1)->entity == 1 + RUB_PERSON &&
             rub_place_kind(p, s.start) == RUB_PLACE_WORD;
    if (rub_place_among(p, s.start, never)) return papers(p, s);
    if ((!named && !rub_subject_begins(p, s.start)) || rub_place_is(p, s.start, "that")) return false;
    if (rub_place_among(p, cue, verbs)) return true;
    for (uint32_t i = s.start; i < s.end; i++)
        if (rub_place_at(p, i)->capital || rub_place_listed(p, i, RUB_IN(ROLE) | RUB_IN(TITLE))) return true;
    return false;
}

/* ", reported the Regional Director, Luis Pardo." ", replies her daughter, a biologist, ..." : what a comma
 * adds, up to the sentence's end or to another comma. */
static uint32_t over_apposition(const rub_passage *p, uint32_t at) {
    static const char *const never[] = {"and", "but", "who", NULL};
    static const char *const articles[] = {"a", "an", "the", NULL};
    uint32_t end = at + 1;
    if (!is_comma(p, at) || !rub_place_together(p, at, end) || !rub_subject_begins(p, end)) return at;
    while (end <= at + SUBJECT && rub_place_together(p, at, end) && rub_place_in_phrase(p, end) &&
           !rub_clause_verb(p, end) && !rub_place_among(p, end, never))
        end++;
    if (!rub_place_together(p, at, end) || rub_place_kind(p, end) == RUB_PLACE_STOP) return end;
    return is_comma(p, end) && rub_place_among(p, at + 1, articles) ? end : at;
}

/* ", reported the secretary of transport, Luis Pardo." : the name behind the comma speaks. */
static bool is_apposed(const rub_passage *p, uint32_t cue, uint32_t comma) {
    if (!is_comma(p, comma) || !rub_subject_determiner(p, cue + 1)) return false;
    uint32_t end = over_apposition(p, comma);
    return end > comma && rub_place_at(p, comma + 1)->entity == 1 + RUB_PERSON;
}

/* ", argues the PAN" : the subject behind the verb, to the sentence's end or a comma. */
static bool find_behind(const rub_passage *p, uint32_t cue, rub_span *source) {
    uint32_t at = cue + 1;
    if (cue < 2 || !is_comma(p, cue - 1) || !rub_place_together(p, cue, at) || is_relative(p, cue - 1))
        return false;
    while (at <= cue + SUBJECT && rub_place_together(p, cue, at) && rub_place_in_phrase(p, at) &&
           !rub_clause_verb(p, at) && !rub_place_time(p, at))
        at++;
    bool named = names_speaker(p, cue, (rub_span){cue + 1, at}) || is_apposed(p, cue, at);
    if (!named) return false;
    if (rub_place_together(p, cue, at) && rub_place_kind(p, at) == RUB_PLACE_WORD &&
        (at = over_circumstances(p, at)) == RUB_NONE)
        return false;
    at = over_apposition(p, at);
    *source = (rub_span){cue + 1, at};
    return !rub_place_together(p, cue, at) || rub_place_kind(p, at) == RUB_PLACE_STOP ||
           rub_place_kind(p, at) == RUB_PLACE_COMMA;
}

uint32_t rub_trailing_when(const rub_passage *p, uint32_t cue) {
    static const char *const before[] = {"on", "in", "at", "late", "early", "last", "this", NULL};
    uint32_t at = cue + 1;
    for (; rub_place_together(p, cue, at) && rub_place_kind(p, at) == RUB_PLACE_WORD; at++) {
        bool leads =
            rub_place_among(p, at, before) && rub_place_together(p, cue, at + 1) && rub_place_time(p, at + 1);
        if (!leads && !rub_place_time(p, at)) break;
    }
    return is_over(p, cue, at) ? at : cue + 1;
}

/* ", the fund" before "calculates" */
static bool follows_office(const rub_passage *p, uint32_t cue) {
    return cue > 2 && rub_place_is(p, cue - 2, "the") && is_comma(p, cue - 3);
}

/* "..., the fund calculates." "..., Colonel Jama Barre disclosed." "..., she pointed out in a mail." : a verb
 * in -s or in the past that ends its sentence behind a noun with its article, a name or a pronoun. */
static bool is_last(const rub_passage *p, uint32_t cue) {
    static const char *const acts[] = {"refused", "agreed", "offered", "declined", "means", "agrees", NULL};
    char ending = rub_place_last_letter(p, cue);
    if (cue < 3 || !rub_place_at(p, cue)->maybe || rub_place_among(p, cue, acts) ||
        (ending != 's' && ending != 'd'))
        return false;
    uint32_t end = end_behind(p, cue);
    if (end == RUB_NONE || (rub_place_together(p, cue, end) && rub_place_kind(p, end) != RUB_PLACE_STOP))
        return false;
    const rub_place *before = rub_place_at(p, cue - 1);
    bool role = rub_subject_determiner(p, cue - 2) && (before->lists & (RUB_IN(ROLE) | RUB_IN(WITNESS)));
    if (before->entity == 1 + RUB_PERSON || before->entity == 1 + RUB_ORG || role) return true;
    if ((before->lists & RUB_IN(PRONOUN)) && is_comma(p, cue - 2)) return true;
    return ending == 's' && end == cue + 1 && follows_office(p, cue) && before->kind == RUB_PLACE_WORD;
}

/* A verb that trails. Any verb of saying does where nothing follows it but to whom: "..., the harbour office
 * informs." "..., she assured the Gazette." */
static bool may_trail(const rub_passage *p, uint32_t cue) {
    if (!cue || rub_place_kind(p, cue) != RUB_PLACE_WORD || rub_subject_determiner(p, cue - 1)) return false;
    if (rub_place_listed(p, cue, RUB_IN(TRAILING_VERB))) return true;
    if (is_last(p, cue)) return true;
    if (!rub_place_at(p, cue)->tried || rub_place_ends(p, cue, "ing")) return false;
    if (is_comma(p, cue - 1) && rub_place_together(p, cue, cue + 1) && rub_subject_begins(p, cue + 1))
        return true;
    return rub_place_listed(p, cue, RUB_IN(TELLING_VERB))
               ? over_addressee(p, cue) > cue + 1
               : is_over(p, cue, cue + 1) || is_between(p, cue, cue + 1);
}

static bool read(const rub_passage *p, uint32_t cue, rub_trail *trail) {
    if (!may_trail(p, cue)) return false;
    uint32_t comma = RUB_NONE, end;
    trail->end = end_behind(p, cue);
    if (trail->end != RUB_NONE) comma = comma_before(p, cue, &end);
    if (comma != RUB_NONE) trail->source = (rub_span){comma + 1, end};
    else if (find_behind(p, cue, &trail->source)) comma = cue - 1, trail->end = trail->source.end;
    else return false;
    trail->comma = comma;
    return true;
}

/* A verb that says something for sure: only its place speaks for the others. */
static bool is_known(const rub_passage *p, uint32_t cue) {
    return follows_office(p, cue) || rub_place_listed(p, cue, RUB_IN(TRAILING_VERB)) ||
           rub_place_at(p, cue)->tried;
}

bool rub_trailing_find(const rub_passage *p, uint32_t cue, rub_span *clause, rub_span *source) {
    rub_trail trail;
    if (!read(p, cue, &trail)) return false;
    if (!is_over(p, cue, trail.end) && (trail.source.start < cue || !is_comma(p, trail.end))) return false;
    *source = trail.source;
    *clause = (rub_span){rub_place_sentence_start(p, trail.comma), trail.comma};
    if (!is_known(p, cue) && !rub_clause_alone(p, *clause)) return false;
    return rub_clause_said(p, *clause, trail.source.start < cue) ||
           rub_clause_answers(p, cue, *clause, trail.source);
}

bool rub_trailing_between(const rub_passage *p, uint32_t cue, rub_trail *trail) {
    return read(p, cue, trail) && is_between(p, cue, trail->end);
}
