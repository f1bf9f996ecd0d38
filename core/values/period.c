/* period.c - rules for periods and ages */
#include "values/period.h"
#include "model/word_list.h"

#include "values/calendar.h"
#include "values/clock.h"

static const rub_value none;

/* DATE or TIME by the unit at `i`, or RUB_TYPE_COUNT. "second" counts only behind a number: `counted`. */
static uint32_t unit_type(const rub_phrase *p, uint32_t i, bool counted) {
    uint64_t lists = rub_phrase_lists(p, i);
    if (lists & RUB_IN(DATE_UNIT)) return RUB_DATE;
    if (!(lists & RUB_IN(TIME_UNIT)) || (!counted && lists & RUB_IN(ORDINAL_WORD))) return RUB_TYPE_COUNT;
    return counted || p->tokens[i].length > 3 ? RUB_TIME : RUB_TYPE_COUNT;
}

/* "ago", "later", "earlier", "old", "of age" behind a period; or `i`. */
static uint32_t tail_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"ago", "later", "earlier", "old", "prior", NULL};
    bool compared = rub_phrase_is(p, i + 1, "to") ||
                    rub_phrase_is(p, i + 1, "than"); /* two days prior to, earlier than */
    if (rub_phrase_any(p, i, words)) return compared ? i : i + 1;
    if (rub_phrase_is(p, i, "from") && rub_phrase_is(p, i + 1, "now")) return i + 2;
    if (rub_phrase_is(p, i, "of") && rub_phrase_is(p, i + 1, "age")) return i + 2;
    if (rub_phrase_hyphen(p, i) &&
        rub_phrase_any(p, i + 1, (const char *const[]){"old", "olds", "long", NULL}))
        return i + 2;
    return i;
}

/* "consecutive", "straight", "full": stand between number and unit. */
static uint32_t filler_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {
        "consecutive", "straight", "full", "more",       "additional", "extra", "whole", "working",
        "business",    "calendar", "long", "successive", "further",    "short", "solid", NULL};
    return rub_phrase_any(p, i, words) ? i + 1 : i;
}

/* "and a half" behind "an hour" or "two years" */
static uint32_t and_half(const rub_phrase *p, uint32_t i) {
    return rub_phrase_is(p, i, "and") && rub_phrase_is(p, i + 1, "a") && rub_phrase_is(p, i + 2, "half")
               ? i + 3
               : i;
}

/* The end of "years", "-year", "consecutive days" behind a number that ends at `i`; 0: there is no unit. */
static uint32_t counted_unit(const rub_phrase *p, uint32_t i, uint32_t *type) {
    uint32_t at = rub_phrase_hyphen(p, i) ? i + 1 : filler_end(p, and_half(p, i));
    *type = unit_type(p, at, true);
    if (rub_phrase_is(p, at, "second") && rub_phrase_hyphen(p, at + 1))
        *type = RUB_TYPE_COUNT; /* two second-place finishes */
    return *type == RUB_TYPE_COUNT ? 0 : at + 1;
}

/* ", 8 months", " and eight months" behind "15 years"; only smaller things of the same kind follow. */
static uint32_t chain_end(const rub_phrase *p, uint32_t i, uint32_t type) {
    for (;;) {
        uint32_t next = i;
        if (rub_phrase_is(p, next, ",")) next++;
        if (rub_phrase_is(p, next, "and")) next++;
        rub_phrase_number number = rub_phrase_number_at(p, next);
        uint32_t second, unit = number.end ? counted_unit(p, number.end, &second) : 0;
        if (!unit || second != type || rub_phrase_hyphen(p, number.end)) return i;
        i = unit;
    }
}

/* "half hour", "half an hour", "quarter century", "quarter of a century" */
static rub_value part_of_unit(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_is(p, i, "half") && !rub_phrase_is(p, i, "quarter")) return none;
    uint32_t at = rub_phrase_hyphen(p, i + 1) ? i + 2 : i + 1;
    if (rub_phrase_is(p, at, "of")) at++;
    if (rub_phrase_is(p, at, "a") || rub_phrase_is(p, at, "an")) at++;
    uint32_t type = unit_type(p, at, true);
    return type == RUB_TYPE_COUNT || rub_phrase_is(p, at, "quarter")
               ? none
               : (rub_value){tail_end(p, at + 1), type, 90};
}

static bool and_half_at(const rub_phrase *p, uint32_t i) {
    return and_half(p, i) > i;
}

static bool decimal(const rub_phrase *p, uint32_t i) {
    return rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && !rub_phrase_number_at(p, i).value;
}

rub_value rub_period_duration_at(const rub_phrase *p, uint32_t i) {
    static const char *const vague[] = {"several", "few", "many", "some", "couple", NULL};
    uint32_t type, number_end = rub_phrase_range_at(p, i).end;
    if (!number_end && rub_phrase_any(p, i, vague)) number_end = i + 1;
    if (rub_phrase_is(p, i, "couple") && rub_phrase_is(p, i + 1, "of")) number_end = i + 2;
    if (!number_end) return part_of_unit(p, i);
    if (rub_phrase_is(p, number_end, "and") && !and_half_at(p, number_end)) { /* six and seven years */
        uint32_t second = rub_phrase_number_at(p, number_end + 1).end;
        if (second && counted_unit(p, second, &type) && !rub_phrase_hyphen(p, second)) number_end = second;
    }
    if (rub_phrase_is(p, number_end, "or") && rub_phrase_is(p, number_end + 1, "more")) number_end += 2;
    if (rub_phrase_is(p, number_end, "+") && rub_phrase_glued(p, number_end)) number_end++;
    if (rub_phrase_is(p, number_end, "of") && rub_phrase_number_at(p, i).scaled)
        number_end++; /* thousands of years */
    uint32_t unit = counted_unit(p, number_end, &type);
    if (!unit) return part_of_unit(p, i);
    if (type == RUB_TIME && rub_phrase_is(p, unit - 1, "second") && rub_phrase_is(p, i, "one") &&
        !rub_phrase_flag(p, unit, RUB_TOKEN_PUNCT))
        return none; /* one second chance */
    bool adjective = rub_phrase_hyphen(p, number_end);
    uint32_t end = adjective ? unit : and_half(p, decimal(p, i) ? unit : chain_end(p, unit, type));
    return (rub_value){tail_end(p, end), type, 96};
}

/* ---- periods seen from a day ---- */

static bool rank(const rub_phrase *p, uint32_t i) {
    if (rub_phrase_in(p, i, RUB_IN(ORDINAL_WORD))) return true;
    const char *text = p->doc->text + p->tokens[i].start;
    uint32_t length = p->tokens[i].length;
    return rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) && length > 2 && text[0] >= '0' && text[0] <= '9' &&
           (text[length - 1] == 'h' || text[length - 1] == 'd' || text[length - 1] == 't') &&
           text[length - 2] > '9';
}

/* "last", "next", "this"... up to three of them, and an ordinal: "first", "past few". */
static uint32_t modifiers_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {
        "last",       "next",       "this",   "past",     "previous",    "following",  "coming",
        "recent",     "same",       "each",   "every",    "another",     "that",       "few",
        "several",    "many",       "latest", "upcoming", "final",       "first",      "later",
        "earlier",    "late",       "early",  "mid",      "intervening", "ensuing",    "preceding",
        "current",    "entire",     "some",   "other",    "whole",       "additional", "full",
        "subsequent", "succeeding", "single", "near",     "prior",       "fiscal",     NULL};
    uint32_t end = i;
    while (end < i + 3 && (rub_phrase_any(p, end, words) || rank(p, end))) {
        bool hyphen = rub_phrase_hyphen(p, end + 1);
        if (hyphen && !rub_phrase_is(p, end, "mid") && !rub_phrase_is(p, end, "single"))
            break; /* last-minute */
        end += hyphen ? 2 : 1;
    }
    if (end > i && rub_phrase_is(p, end, "couple"))
        end += rub_phrase_is(p, end + 1, "of") ? 2 : 1; /* next couple of days */
    return end;
}

/* Alone before a unit these say no date: "early years", "near day", "[some] people". */
static bool weak(const rub_phrase *p, uint32_t first, uint32_t end) {
    static const char *const words[] = {"early", "late",    "some", "other", "entire", "many",
                                        "later", "earlier", "mid",  "that",  "near",   NULL};
    return end == first + 1 && rub_phrase_any(p, first, words);
}

/* What a modifier can stand before: "week", "two weeks", "night", "summer", "Tuesday", "October", "weekend";
 * type or count. */
static uint32_t moment_end(const rub_phrase *p, uint32_t i, uint32_t *type, bool *counted) {
    rub_phrase_number number = rub_phrase_range_at(p, i);
    *counted = number.end && !rank(p, i);
    if (*counted) return rub_phrase_hyphen(p, number.end) ? 0 : counted_unit(p, number.end, type);
    uint64_t lists = rub_phrase_lists(p, i);
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST);
    *type = lists & RUB_IN(DAY_PART)        ? RUB_TIME
            : rub_phrase_is(p, i, "season") ? RUB_DATE
                                            : unit_type(p, i, false);
    if (*type == RUB_TYPE_COUNT && (lists & (RUB_IN(SEASON) | RUB_IN(HOLIDAY)) ||
                                    (capital && lists & (RUB_IN(WEEKDAY) | RUB_IN(MONTH)))))
        *type = RUB_DATE;
    return *type == RUB_TYPE_COUNT ? 0 : i + 1;
}

/* "Earlier in the day", "later that day", "late on Monday" no. */
static rub_value in_the_day(const rub_phrase *p, uint32_t i) {
    bool order = rub_phrase_is(p, i, "earlier") || rub_phrase_is(p, i, "later") ||
                 rub_phrase_is(p, i, "late") || rub_phrase_is(p, i, "early");
    if (!order || !rub_phrase_is(p, i + 1, "in") || !rub_phrase_is(p, i + 2, "the")) return none;
    if (rub_phrase_is(p, i + 3, "day") || rub_clock_day_part_end(p, i + 3) > i + 3)
        return (rub_value){i + 4, RUB_TIME, 92};
    bool unit = rub_phrase_in(p, i + 3, RUB_IN(DATE_UNIT) | RUB_IN(SEASON));
    return unit ? (rub_value){i + 4, RUB_DATE, 92} : none;
}

/* "early hours of the morning", "small hours of Monday" */
static rub_value early_hours(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_is(p, i, "early") && !rub_phrase_is(p, i, "small") && !rub_phrase_is(p, i, "late"))
        return none;
    if (!rub_phrase_is(p, i + 1, "hours")) return none;
    uint32_t end = i + 2, at = end + 1;
    if (!rub_phrase_is(p, end, "of")) return (rub_value){end, RUB_TIME, 90};
    if (rub_phrase_is(p, at, "the") || rub_phrase_is(p, at, "this")) at++;
    if (rub_phrase_in(p, at, RUB_IN(WEEKDAY)) || rub_phrase_is(p, at, "yesterday")) at++;
    uint32_t part = rub_clock_day_part_end(p, at);
    return part > end + 1 ? (rub_value){part, RUB_TIME, 92} : (rub_value){end, RUB_TIME, 85};
}

/* "days [that two years]", "[following days] of floods", "[some 16 weeks]": the first word is no part of the
 * date. */
static bool bad_lead(const rub_phrase *p, uint32_t i, uint32_t modifiers, uint32_t end, bool counted) {
    bool one = modifiers == i + 1, the = i > p->first && rub_phrase_is(p, i - 1, "the");
    if (one && counted &&
        rub_phrase_any(
            p, i, (const char *const[]){"that", "some", "this", "additional", "full", "following", NULL}) &&
        !(the && rub_phrase_is(p, i, "following")))
        return true;
    if (rub_phrase_is(p, i, "following") &&
        rub_phrase_any(p, i + 1, (const char *const[]){"last", "this", NULL}))
        return true;
    if (one && rub_phrase_is(p, i, "following") && !the && i > p->first)
        return true; /* [following] Wednesday's vote */
    if (rub_phrase_is(p, i, "another") && !one) return true;
    if (rub_phrase_is(p, i, "last") && i > p->first &&
        rub_phrase_any(p, i - 1, (const char *const[]){"to", "will", "would", "could", "can", NULL}))
        return counted;
    if (rub_phrase_is(p, i, "that") && !one && !rub_phrase_is(p, i + 1, "same"))
        return true; /* in [that] last ten minutes */
    if (rub_phrase_is(p, end - 1, "season"))
        return !one ||
               !rub_phrase_any(p, i,
                               (const char *const[]){"last", "this", "next", "following", "previous", NULL});
    return one && !counted && rank(p, i) &&
           rub_phrase_in(p, end - 1,
                         RUB_IN(TIME_UNIT) | RUB_IN(SEASON) | RUB_IN(HOLIDAY) | RUB_IN(MONTH) |
                             RUB_IN(WEEKDAY));
}

rub_value rub_period_relative_at(const rub_phrase *p, uint32_t i) {
    rub_value special = in_the_day(p, i);
    if (rub_phrase_is(p, i, "near") && rub_phrase_is(p, i + 1, "future"))
        return (rub_value){i + 2, RUB_DATE, 85};
    if (!special.end) special = early_hours(p, i);
    if (special.end) return special;
    uint32_t type, first = i, modifiers = modifiers_end(p, i);
    bool counted, day;
    if (modifiers == i) return none;
    day = rub_phrase_is(p, modifiers, "today") || rub_phrase_is(p, modifiers, "yesterday") ||
          rub_phrase_is(p, modifiers, "tomorrow");
    if (day) return none; /* date.c: "earlier today" */
    uint32_t end =
        moment_end(p, rank(p, modifiers - 1) ? modifiers : filler_end(p, modifiers), &type, &counted);
    if (!end || rub_phrase_hyphen(p, end) || bad_lead(p, i, modifiers, end, counted)) return none;
    if (weak(p, first, modifiers) && !counted) {
        bool that = rub_phrase_is(p, first, "that") &&
                    (type == RUB_TIME || rub_phrase_in(p, modifiers, RUB_IN(DATE_UNIT)));
        bool morning =
            type == RUB_TIME && (rub_phrase_is(p, first, "early") || rub_phrase_is(p, first, "late"));
        bool some = rub_phrase_is(p, first, "many") || rub_phrase_is(p, first, "some") ||
                    (rub_phrase_is(p, first, "other") && rub_phrase_is(p, modifiers, "day"));
        if (!that && !morning && !some) return none;
    }
    uint32_t part = type == RUB_DATE ? rub_clock_day_part_end(p, end) : end; /* last Monday night */
    if (part > end) type = RUB_TIME;
    uint32_t tail = tail_end(p, part == end ? and_half(p, part) : part);
    return (rub_value){tail == part && type == RUB_DATE && rub_phrase_is(p, part, "of")
                           ? rub_calendar_year_behind(p, part)
                           : tail,
                       type, 94};
}

/* ---- ages ---- */

/* "25", "11 to 16", "12 and 15", "12 and older" */
static uint32_t age_range(const rub_phrase *p, uint32_t i) {
    static const char *const open[] = {"older", "over", "above", "up", "under", "younger", NULL};
    rub_phrase_number number = rub_phrase_range_at(p, i);
    if (!number.end) return 0;
    uint32_t end = number.end;
    if (rub_phrase_is(p, end, "and") || rub_phrase_is(p, end, "or")) {
        uint32_t second = rub_phrase_number_at(p, end + 1).end;
        if (second) end = second;
        else if (rub_phrase_any(p, end + 1, open)) end += 2;
    }
    if (rub_phrase_is(p, end, "years") || rub_phrase_is(p, end, "months")) end = tail_end(p, end + 1);
    return end;
}

/* "Adamowicz, 53, has", "her brother, 22, was": a number of years between commas, behind a name or a person.
 */
static bool apposed(const rub_phrase *p, uint32_t i, const rub_phrase_number *number) {
    static const char *const ends[] = {",", ".", ";", ")", NULL};
    if (number->plain && number->value > 2 && number->value < 110 &&
        i >= p->first + 2) { /* Roe and Doe, 40 and 49, */
        bool first = rub_phrase_is(p, i - 1, ",") && rub_phrase_is(p, i + 1, "and") &&
                     rub_phrase_flag(p, i + 2, RUB_TOKEN_NUMBER) && rub_phrase_any(p, i + 3, ends);
        bool second = rub_phrase_is(p, i - 1, "and") && rub_phrase_flag(p, i - 2, RUB_TOKEN_NUMBER) &&
                      i >= p->first + 4 && rub_phrase_is(p, i - 3, ",") && rub_phrase_any(p, i + 1, ends);
        if ((first && rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST)) ||
            (second && rub_phrase_flag(p, i - 4, RUB_TOKEN_UPPER_FIRST)))
            return true;
    }
    return number->plain && number->value > 2 && number->value < 110 && i >= p->first + 2 &&
           rub_phrase_is(p, i - 1, ",") && rub_phrase_any(p, i + 1, ends) &&
           (rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST) ||
            rub_phrase_in(p, i - 2, RUB_IN(ROLE) | RUB_IN(FAMILY))) &&
           !rub_phrase_in(p, i - 2, RUB_IN(MONTH) | RUB_IN(WEEKDAY));
}

/* "He was 91.", "dies at 97", "turns 84 later": a number that says how old somebody is. */
static bool stated(const rub_phrase *p, uint32_t i, const rub_phrase_number *number) {
    static const char *const be[] = {"was", "is", "be", "been", "turned", "turns", "turn", "reach", NULL};
    static const char *const die[] = {"dies", "died", "dead", NULL};
    static const char *const ends[] = {".", ",", "when", "and", "on", "later", ";", NULL};
    uint32_t number_end = i + 1;
    if (!number->plain || number->value < 3 || number->value > 120 || i == p->first) return false;
    if (rub_phrase_is(p, i - 1, "at") && i - 1 == p->first && rub_phrase_is(p, i + 1, ","))
        return true; /* At 17, she left */
    if (rub_phrase_is(p, i - 1, "at") && rub_phrase_any(p, i - 2, die))
        return !rub_phrase_in(p, i + 1, RUB_IN(TIME_WORD)) || i + 1 >= p->end;
    if (rub_phrase_is(p, i - 1, "about") && i > p->first + 2)
        i--, number_end = i + 2; /* when she was about 57 */
    bool who = rub_phrase_any(p, i - 2, (const char *const[]){"he", "she", "i", "who", "have", ",", NULL});
    bool verb = rub_phrase_any(p, i - 1, be);
    return verb && (who || (rub_phrase_is(p, i - 1, "turns") || rub_phrase_is(p, i - 1, "turned"))) &&
           (number_end >= p->end || rub_phrase_any(p, number_end, ends));
}

rub_value rub_age_at(const rub_phrase *p, uint32_t i) {
    uint32_t at = i + 1, end;
    if (rub_phrase_flag(p, i, RUB_TOKEN_NUMBER)) {
        rub_phrase_number number = rub_phrase_number_at(p, i);
        if (apposed(p, i, &number)) return (rub_value){i + 1, RUB_DATE, 88};
        return stated(p, i, &number) ? (rub_value){i + 1, RUB_DATE, 86} : none;
    }
    bool age = rub_phrase_is(p, i, "age") || rub_phrase_is(p, i, "ages");
    if (!age && !rub_phrase_is(p, i, "aged")) return none;
    if (age && rub_phrase_is(p, at, "of")) at++;
    if (rub_phrase_any(p, at, (const char *const[]){"between", "under", "above", "over", NULL})) at++;
    end = age_range(p, at);
    return end ? (rub_value){end, RUB_DATE, 96} : none;
}

/* ---- units alone ---- */

/* What makes a date of a unit alone: "a day", "the week"; not "the day", "a good day", "over the years",
 * "month of Ramadan". */
static bool alone_too_bare(const rub_phrase *p, uint32_t i) {
    static const char *const some[] = {"week", "weekend", "quarter", "month", NULL};
    static const char *const owners[] = {"the", "his", "her",   "their", "its",
                                         "my",  "our", "early", "final", NULL};
    bool plural = p->doc->text[p->tokens[i].start + p->tokens[i].length - 1] == 's';
    bool a = rub_phrase_is(p, i - 1, "a") || rub_phrase_is(p, i - 1, "an"),
         the = rub_phrase_is(p, i - 1, "the");
    bool named =
        rub_phrase_is(p, i + 2, "the") || rub_phrase_flag(p, i + 2, RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT);
    if (rub_phrase_is(p, i + 1, "of") && !rub_phrase_in(p, i, RUB_IN(TIME_UNIT)) &&
        (plural ? named : !rub_phrase_is(p, i, "week")))
        return true;
    if (rub_phrase_in(p, i, RUB_IN(TIME_UNIT))) {
        static const char *const fixed[] = {"rush",     "business", "opening", "office",
                                            "visiting", "working",  "school",  NULL};
        return rub_phrase_any(p, i - 1, fixed) || (!plural && !a && !the); /* opening hours, minute traces */
    }
    if (plural)
        return rub_phrase_is(p, i, "years")
                   ? rub_phrase_any(p, i - 1, owners) ||
                         !(rub_phrase_in(p, i - 1, RUB_IN(STOP_WORD)) || rub_phrase_is(p, i + 1, "of"))
                   : the || rub_phrase_is(p, i - 1, "these");
    return !a && !(the && rub_phrase_any(p, i, some)) && !rub_phrase_is(p, i, "weekend");
}

/* "year-on-year", "per year", "third consecutive day", "over the years": no dates. */
static bool idle_unit(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"per", "consecutive", "straight", "successive",
                                         "or",  "record",      NULL};
    if (i == p->first) return false;
    if (rub_phrase_any(p, i - 1, before)) return true;
    if (alone_too_bare(p, i)) return true;
    return (rub_phrase_hyphen(p, i - 1) || rub_phrase_hyphen(p, i + 1)) || rank(p, i - 1);
}

rub_value rub_period_unit_at(const rub_phrase *p, uint32_t i) {
    static const char *const often[] = {"daily",    "weekly",      "monthly",   "yearly",
                                        "annual",   "annually",    "quarterly", "biannual",
                                        "biennial", "fortnightly", NULL};
    if (rub_phrase_any(p, i, often))
        return (rub_value){i + 1, RUB_DATE,
                           rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && i > p->first ? 50 : 93};
    uint32_t type = unit_type(p, i, false);
    if (type == RUB_TYPE_COUNT || rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT)) {
        bool first = i == p->first && type != RUB_TYPE_COUNT;
        if (first && rub_phrase_is(p, i + 1, "after"))
            return (rub_value){i + 1, type, 90}; /* Hours after the vote */
        return first && tail_end(p, i + 1) > i + 1 ? (rub_value){i + 2, type, 92} : none;
    }
    bool lasting =
        rub_phrase_hyphen(p, i + 1) &&
        (rub_phrase_is(p, i + 2, "long") || rub_phrase_is(p, i + 2, "old") || rub_phrase_is(p, i + 2, "end"));
    if (lasting) return (rub_value){i + 3, type, 92}; /* week-long, decades-old */
    uint32_t end = and_half(p, i + 1), tail = tail_end(p, end);
    if (tail > i + 1) return (rub_value){tail, type, 93};
    return idle_unit(p, i) ? none : (rub_value){i + 1, type, 75};
}
