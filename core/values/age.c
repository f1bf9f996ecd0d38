/* age.c - rules for ages: a plain number is how old somebody is when the words around it say so
 *
 *     aged 11 to 16   the age of 55   ages 12 and older     a word for age stands before        named
 *     Anna Roe, 53, has   Roe (53)                          beside a name or a word for people  apposed
 *     she was 91   I'm 66   turns 40 in June                behind a verb                       stated
 *     died at 97   At 17, she left                          "at" with a life's event            stated
 *     a boy of six   children under 12                      behind a word for people            counted
 */
#include "values/age.h"

#include "values/period.h"

#include <string.h>

static const rub_value none;

#define YOUNGEST  3u   /* "one" and "two" count more often than they say an age */
#define OLDEST    120u /* years */
#define ADULT     12u  /* years; below it "under 5" is a count as often */
#define EVENT_FAR 10u  /* tokens between a death and its "at 73" */

static bool years(const rub_phrase_number *number, uint32_t i) {
    bool one = number->end == i + 1 || (!number->digits && number->end == i + 3); /* "forty-four" */
    return one && number->value >= YOUNGEST && number->value <= OLDEST && !number->scaled &&
           !number->fraction;
}

/* ---- a word for age ---- */

/* "25", "11 to 16", "12 and 15", "12 and older" */
static uint32_t range_end(const rub_phrase *p, uint32_t i) {
    static const char *const open[] = {"older", "over", "above", "up", "under", "younger", NULL};
    rub_phrase_number number = rub_phrase_range_at(p, i);
    if (!number.end) return 0;
    uint32_t end = number.end;
    if (rub_phrase_is(p, end, "and") || rub_phrase_is(p, end, "or")) {
        uint32_t second = rub_phrase_number_at(p, end + 1).end;
        if (second) end = second;
        else if (rub_phrase_any(p, end + 1, open)) end += 2;
    }
    if (rub_phrase_is(p, end, "years") || rub_phrase_is(p, end, "months"))
        end = rub_period_tail_end(p, end + 1);
    return end;
}

static rub_value named(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"age", "ages", "aged", NULL};
    static const char *const limits[] = {"between", "under", "above", "over", "about", "around", NULL};
    if (!rub_phrase_any(p, i, words)) return none;
    uint32_t at = i + 1;
    if (!rub_phrase_is(p, i, "aged") && rub_phrase_is(p, at, "of")) at++;
    if (rub_phrase_any(p, at, limits)) at++;
    uint32_t end = range_end(p, at);
    return end ? (rub_value){end, RUB_DATE, 96} : none;
}

/* ---- beside a name ---- */

/* "ranging in age [from eleven to 75]", "gave his age [as 83]", "the voting age [to 16]": the number alone.
 */
static uint32_t linked_end(const rub_phrase *p, uint32_t i) {
    static const char *const links[] = {"from", "as", "to", "at", "is", "was", NULL};
    bool lived = rub_phrase_is(p, i - 1, "to") && rub_phrase_is(p, i - 2, "lived"); /* lived to 101 */
    bool link =
        i > p->first + 1 && rub_phrase_any(p, i - 1, links) && (rub_phrase_is(p, i - 2, "age") || lived);
    return link ? range_end(p, i) : 0;
}

/* "[16-] and 17-year-olds": what the second number is, the first is, too. The end, or 0. */
static uint32_t hanging_end(const rub_phrase *p, uint32_t i) {
    bool hangs =
        rub_phrase_dash(p, i + 1) && rub_phrase_glued(p, i + 1) && !rub_phrase_glued(p, i + 2) &&
        (rub_phrase_is(p, i + 2, "and") || rub_phrase_is(p, i + 2, "to") || rub_phrase_is(p, i + 2, "or"));
    uint32_t year = hangs ? rub_phrase_number_at(p, i + 3).end : 0;
    if (!year || !rub_phrase_hyphen(p, year) || !rub_phrase_is(p, year + 1, "year")) return 0;
    return rub_period_tail_end(p, year + 2);
}

/* "Anna Roe, forty-four, is": tens and ones in words between commas, behind a name. */
static bool spelled_out(const rub_phrase *p, uint32_t i, const rub_phrase_number *number) {
    bool between = i > p->first + 1 && rub_phrase_is(p, i - 1, ",") && rub_phrase_is(p, number->end, ",");
    return between && !number->digits && number->end == i + 3 && number->value > 20 && number->value < 100 &&
           rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST);
}

static bool human(const rub_phrase *p, uint32_t i) {
    if (rub_phrase_in(p, i, RUB_IN(MONTH) | RUB_IN(WEEKDAY))) return false;
    return rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) || rub_phrase_in(p, i, RUB_IN(ROLE) | RUB_IN(FAMILY));
}

/* "Roe and Doe, 40 and 49," */
static bool apposed_pair(const rub_phrase *p, uint32_t i) {
    static const char *const ends[] = {",", ".", ";", ")", NULL};
    bool first = rub_phrase_is(p, i - 1, ",") && rub_phrase_is(p, i + 1, "and") &&
                 rub_phrase_flag(p, i + 2, RUB_TOKEN_NUMBER) && rub_phrase_any(p, i + 3, ends);
    bool second = rub_phrase_is(p, i - 1, "and") && rub_phrase_flag(p, i - 2, RUB_TOKEN_NUMBER) &&
                  i >= p->first + 4 && rub_phrase_is(p, i - 3, ",") && rub_phrase_any(p, i + 1, ends);
    return (first && rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST)) ||
           (second && rub_phrase_flag(p, i - 4, RUB_TOKEN_UPPER_FIRST));
}

/* "Chinmay Gokhale (29)": behind two words of a name, so that "Ghana (12)" and "Lima (40)" stay counts. */
static bool bracketed(const rub_phrase *p, uint32_t i) {
    if (i < p->first + 2 || !rub_phrase_is(p, i - 1, "(")) return false;
    if (rub_phrase_is(p, i + 1, ",") && rub_phrase_is(p, i - 2, "i")) return true; /* I (34, of Poltava) */
    if (i < p->first + 3 || !(rub_phrase_is(p, i + 1, ")") || rub_phrase_is(p, i + 1, ","))) return false;
    if (rub_phrase_in(p, i - 2, RUB_IN(FAMILY)) && !rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST))
        return true;
    bool name = rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST) &&
                rub_phrase_flag(p, i - 2, RUB_TOKEN_LOWER) &&
                (rub_phrase_flag(p, i - 3, RUB_TOKEN_UPPER_FIRST) || rub_phrase_hyphen(p, i - 3));
    return name && human(p, i - 2) && p->tokens[i].length == 2 && !rub_phrase_in(p, i - 3, RUB_IN(STOP_WORD));
}

/* "Adamowicz, 53, has", "her brother, 22, was" */
static bool apposed(const rub_phrase *p, uint32_t i) {
    static const char *const ends[] = {",", ".", ";", ")", ":", NULL};
    if (i < p->first + 2) return false;
    if (apposed_pair(p, i) || bracketed(p, i)) return true;
    static const char *const verbs[] = {"who", "whose", "told", "said", "says", NULL};
    bool thing =
        rub_phrase_is(p, i - 1, ",") && rub_phrase_is(p, i + 1, ",") && rub_phrase_any(p, i + 2, verbs);
    if (thing && p->tokens[i].length == 2) return true; /* the puppet-maker, 45, whose show */
    static const char *const lately[] = {"now", "then", "both", "also", NULL};
    if (rub_phrase_any(p, i - 1, lately) &&
        (rub_phrase_any(p, i + 1, ends) || rub_phrase_is(p, i + 1, "and")))
        return rub_phrase_is(p, i - 2, ",") || rub_phrase_is(p, i - 2, "by");
    return rub_phrase_is(p, i - 1, ",") && (i + 1 >= p->end || rub_phrase_any(p, i + 1, ends)) &&
           human(p, i - 2);
}

/* ---- behind a verb ---- */

/* What may stand behind an age: the sentence ends or goes on. "She was 15 minutes late" does not. */
static bool goes_on(const rub_phrase *p, uint32_t i) {
    static const char *const ends[] = {".",    ",",    "when", "and",     "on",     "later",     ";",
                                       "!",    "?",    ":",    "now",     "but",    "or",        "at",
                                       "then", "this", "next", "last",    "today",  "yesterday", "tomorrow",
                                       ")",    "—",    "–",    "because", "before", NULL};
    if (i >= p->end || rub_phrase_any(p, i, ends)) return true;
    return rub_phrase_flag(p, i, RUB_TOKEN_MARK) ||
           (rub_phrase_is(p, i, "in") && rub_phrase_in(p, i + 1, RUB_IN(MONTH)));
}

/* "he learned to read at 14", "her first film at 31": somebody is spoken of, and no count is level with the
 * number. */
static bool life_before(const rub_phrase *p, uint32_t at) {
    static const char *const stays[] = {"remain", "remains", "remained", "stood",   "stands", "stand",
                                        "is",     "was",     "are",      "were",    "put",    "capped",
                                        "level",  "ended",   "closed",   "trading", "priced", NULL};
    static const char *const who[] = {"he",  "she",     "i",       "his", "her",
                                      "him", "himself", "herself", "my",  NULL};
    if (rub_phrase_any(p, at - 1, stays) || rub_phrase_flag(p, at - 1, RUB_TOKEN_DIGIT)) return false;
    for (uint32_t k = at; k > p->first && k + EVENT_FAR > at; k--)
        if (rub_phrase_any(p, k - 1, who)) return true;
    return false;
}

/* "at 97" behind a death, "at 16 he ran away": what happens in a life. */
static bool at_age(const rub_phrase *p, uint32_t i) {
    static const char *const events[] = {"dies",    "died",     "dead",    "dying", "married",
                                         "retired", "retiring", "retires", NULL};
    static const char *const who[] = {"he", "she", "i", NULL};
    if (i < p->first + 1 || !rub_phrase_is(p, i - 1, "at")) return false;
    rub_phrase_number number = rub_phrase_number_at(p, i);
    uint32_t end = number.end;
    static const char *const breaks[] = {";", ",", "and", NULL};
    bool opens = i - 1 == p->first || rub_phrase_any(p, i - 2, breaks) ||
                 rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST);
    if (opens && ((rub_phrase_is(p, end, ",") && i - 1 == p->first) ||
                  (number.value > 12 && rub_phrase_any(p, end, who))))
        return true;
    if (end < p->end && rub_phrase_in(p, end, RUB_IN(TIME_WORD))) return false;
    if (i > p->first + 1 && rub_phrase_any(p, i - 2, events)) return true;
    if (number.value < 13 || !(end >= p->end || rub_phrase_flag(p, end, RUB_TOKEN_PUNCT))) return false;
    for (uint32_t k = i; k > p->first && k + EVENT_FAR > i; k--) /* died of pneumonia on 12 December, at 73 */
        if (rub_phrase_any(p, k - 1, events)) return true;
    return (number.plain || !number.digits) && life_before(p, i - 1);
}

/* The verb before the age, behind "about", "only", "now"; RUB_NONE: there is none. */
static uint32_t verb_before(const rub_phrase *p, uint32_t i) {
    static const char *const between[] = {"about",  "only",   "just",   "now",   "already",
                                          "nearly", "almost", "barely", "still", NULL};
    uint32_t verb = i - 1;
    while (verb > p->first && verb + 3 > i && rub_phrase_any(p, verb, between)) verb--;
    return verb;
}

/* "He was 91.", "I'm 66", "turns 84 later", "now 33" */
static bool stated(const rub_phrase *p, uint32_t i) {
    static const char *const be[] = {"was", "is", "be", "been", "am", "were", "are", "being", NULL};
    static const char *const turn[] = {"turned", "turns", "turning", NULL};
    static const char *const who[] = {"he", "she", "i", "who", "have", ",", "you", "both", NULL};
    uint32_t end = rub_phrase_number_at(p, i).end;
    if (i == p->first) return false;
    uint32_t verb = verb_before(p, i);
    if (rub_phrase_any(p, verb, turn) && rub_phrase_in(p, end, RUB_IN(STOP_WORD) | RUB_IN(PREPOSITION)))
        return true;
    if (!goes_on(p, end)) return false;
    if (rub_phrase_any(p, verb, turn)) return true;
    static const char *const short_forms[] = {"'m",   "’m",     "i'm",    "i’m", "she's",
                                              "he's", "you're", "you’re", NULL};
    if (rub_phrase_any(p, verb, short_forms)) return true;
    if (verb == p->first) return false;
    bool clitic = rub_phrase_flag(p, verb, RUB_TOKEN_CLITIC) && rub_phrase_any(p, verb - 1, who);
    if (clitic) return true;
    static const char *const will[] = {"he'll", "she'll", "i'll", "he’ll", "she’ll",
                                       "i’ll",  "shall",  "will", NULL};
    if (rub_phrase_is(p, verb, "be") && rub_phrase_any(p, verb - 1, will)) return true;
    static const char *const now[] = {"is", "was", NULL};
    bool called = rub_phrase_in(p, verb - 1, RUB_IN(MALE) | RUB_IN(FEMALE)) && rub_phrase_any(p, verb, now) &&
                  rub_phrase_flag(p, verb - 1, RUB_TOKEN_UPPER_FIRST);
    if (called) return true; /* Anna is 17 and */
    bool named = verb > p->first + 1 && rub_phrase_flag(p, verb - 1, RUB_TOKEN_UPPER_FIRST) &&
                 rub_phrase_flag(p, verb - 2, RUB_TOKEN_UPPER_FIRST) && p->tokens[i].length == 2 &&
                 !rub_phrase_in(p, verb - 1, RUB_IN(MONTH) | RUB_IN(WEEKDAY));
    bool somebody = named || rub_phrase_any(p, verb - 1, who) || rub_phrase_in(p, verb - 1, RUB_IN(FAMILY));
    return somebody && (rub_phrase_any(p, verb, be) || rub_phrase_is(p, verb, "reach"));
}

/* ---- behind a word for people ---- */

/* "Englishwoman", "fisherman": a person by its ending. */
static bool womanly(const rub_phrase *p, uint32_t i) {
    uint32_t length = rub_phrase_length(p, i);
    return length > 5 && !memcmp(rub_phrase_text(p, i) + length - 3, "man", 3) &&
           rub_phrase_flag(p, i, RUB_TOKEN_LOWER);
}

/* "a boy of six", "an Englishwoman of 69": one person; "children under 12", "anyone over 60" */
static bool counted(const rub_phrase *p, uint32_t i) {
    uint32_t end = rub_phrase_number_at(p, i).end;
    if (i < p->first + 2) return false;
    bool person = rub_phrase_in(p, i - 2, RUB_IN(PERSON_WORD)) || womanly(p, i - 2);
    bool office = rub_phrase_in(p, i - 2, RUB_IN(ROLE)) && rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) &&
                  rub_phrase_is(p, i - 1, "of") && !rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST);
    if (!person && !office) return false;
    bool limit = rub_phrase_is(p, i - 1, "under") || rub_phrase_is(p, i - 1, "over");
    if (rub_phrase_in(p, end, RUB_IN(UNIT) | RUB_IN(TIME_UNIT))) return false;
    if (limit) return goes_on(p, end) || rub_phrase_flag(p, end, RUB_TOKEN_LOWER);
    static const char *const many[] = {"those", "people", "players", "adults", NULL};
    if (!rub_phrase_is(p, i - 1, "of") || rub_phrase_any(p, i - 2, many)) return false;
    return goes_on(p, end) || rub_phrase_in(p, end, RUB_IN(STOP_WORD)) || person;
}

/* "for anyone under 60", "all were over 40.": a limit without a unit where the clause ends. */
static bool limited(const rub_phrase *p, uint32_t i, const rub_phrase_number *number) {
    bool limit = rub_phrase_is(p, i - 1, "under") || rub_phrase_is(p, i - 1, "over");
    bool ends = number->end >= p->end || rub_phrase_flag(p, number->end, RUB_TOKEN_MARK) ||
                (rub_phrase_flag(p, number->end, RUB_TOKEN_PUNCT) && !rub_phrase_is(p, number->end, "%"));
    return limit && ends && number->plain && number->value >= ADULT;
}

/* "he was 27 then, and 33 when it ended": behind no verb, but a time of life by "when". */
static bool dated(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"and", "or", "just", "only", "barely", "but", "still", NULL};
    static const char *const who[] = {"he", "she", "i", "his", "her", "it", "the", "they", "my", NULL};
    uint32_t end = rub_phrase_number_at(p, i).end;
    return rub_phrase_is(p, end, "when") && rub_phrase_any(p, i - 1, before) &&
           rub_phrase_any(p, end + 1, who);
}

rub_value rub_age_at(const rub_phrase *p, uint32_t i) {
    rub_value found = named(p, i);
    if (found.end) return found;
    rub_phrase_number number = rub_phrase_number_at(p, i);
    uint32_t linked = linked_end(p, i), hanging = hanging_end(p, i);
    if (linked || hanging) return (rub_value){linked ? linked : hanging, RUB_DATE, 92};
    if (spelled_out(p, i, &number)) return (rub_value){number.end, RUB_DATE, 86};
    if (!years(&number, i) || i == p->first) return none;
    if (number.digits && !number.plain) return none;
    bool child = i > p->first + 1 && rub_phrase_in(p, i - 2, RUB_IN(FAMILY) | RUB_IN(PERSON_WORD)) &&
                 rub_phrase_is(p, i - 1, ",") && rub_phrase_is(p, i + 1, ","); /* a girl, nine, drowned */
    bool told = !number.digits && number.value > 3 && rub_phrase_is(p, i - 1, ",") &&
                rub_phrase_is(p, number.end, ",") && i > p->first + 1 && human(p, i - 2) &&
                rub_phrase_flag(p, number.end + 1, RUB_TOKEN_LOWER); /* Mali, eight, told him */
    if (told) return (rub_value){number.end, RUB_DATE, 84};
    if (child || (number.plain && apposed(p, i))) return (rub_value){i + 1, RUB_DATE, 88};
    if (at_age(p, i)) return (rub_value){number.end, RUB_DATE, 86};
    bool said = stated(p, i) || counted(p, i) || limited(p, i, &number) || dated(p, i);
    return said ? (rub_value){number.end, RUB_DATE, 86} : none;
}
