/* period.c - rules for periods: so many days, which week, a unit alone */
#include "values/period.h"
#include "model/word_list.h"

#include "values/calendar.h"
#include "values/clock.h"
#include "values/year.h"

#include <string.h>

static const rub_value none;

/* DATE or TIME by the unit at `i`, or RUB_TYPE_COUNT. "second" counts only behind a number: `counted`. */
static uint32_t unit_type(const rub_phrase *p, uint32_t i, bool counted) {
    uint64_t lists = rub_phrase_lists(p, i);
    if (lists & RUB_IN(DATE_UNIT)) return RUB_DATE;
    static const char *const turns[] = {"winters", "summers",  "springs", "autumns",
                                        "seasons", "monsoons", NULL};
    if (counted && rub_phrase_any(p, i, turns)) return RUB_DATE; /* four winters */
    bool one =
        counted && i && rub_phrase_is(p, i - 1, "one") && !rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST);
    if (one && lists & RUB_IN(DAY_PART) && p->tokens[i].length > 4 && !rub_phrase_hyphen(p, i + 1))
        return RUB_TIME; /* in one night */
    if (counted && lists & RUB_IN(DAY_PART) && rub_phrase_flag(p, i, RUB_TOKEN_LOWER) &&
        !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) &&
        rub_phrase_text(p, i)[p->tokens[i].length - 1] == 's')
        return RUB_TIME; /* two nights */
    if (!(lists & RUB_IN(TIME_UNIT)) || (!counted && lists & RUB_IN(ORDINAL_WORD))) return RUB_TYPE_COUNT;
    return counted || p->tokens[i].length > 3 ? RUB_TIME : RUB_TYPE_COUNT;
}

/* "ago", "later", "earlier", "old", "of age" behind a period; or `i`. */
uint32_t rub_period_tail_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"ago",   "later",      "earlier", "old",
                                        "prior", "afterwards", "hence",   NULL};
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
    return rub_phrase_in(p, i, RUB_IN(DATE_FILLER)) ? i + 1 : i;
}

/* The end of "years", "-year", "consecutive days" behind a number that ends at `i`; 0: there is no unit. */
static uint32_t counted_unit(const rub_phrase *p, uint32_t i, uint32_t *type) {
    uint32_t half = rub_phrase_half_end(p, i); /* two-and-a-half-year */
    uint32_t at = rub_phrase_hyphen(p, half) ? half + 1 : filler_end(p, half);
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
               : (rub_value){rub_period_tail_end(p, at + 1), type, 90};
}

static bool decimal(const rub_phrase *p, uint32_t i) {
    return rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && !rub_phrase_number_at(p, i).value;
}

/* "3h", "5d", "2w", "90min", "6yrs": a number and its unit in one token. */
static rub_value one_glued_period(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    if (!rub_phrase_affix_at(p, i, &affix) || affix.front || !affix.back) return none;
    const char *back = affix.text + affix.digits;
    bool date = affix.back == 1 ? *back == 'd' || *back == 'w' || *back == 'y'
                                : affix.back_lists & RUB_IN(DATE_UNIT) || !memcmp(back, "yo", 2);
    bool time = affix.back == 1 ? *back == 'h' : affix.back_lists & RUB_IN(TIME_UNIT);
    if (!date && !time) return none;
    return (rub_value){rub_period_tail_end(p, i + 1), date ? RUB_DATE : RUB_TIME, 90};
}

/* "1hr 20min", "2h 41m 5s": smaller parts of the same kind follow. */
static rub_value glued_period(const rub_phrase *p, uint32_t i) {
    rub_value whole = one_glued_period(p, i);
    while (whole.end && whole.type == RUB_TIME) {
        rub_value part = one_glued_period(p, whole.end);
        rub_phrase_affix minutes;
        bool m = rub_phrase_affix_at(p, whole.end, &minutes) && !minutes.front && minutes.back == 1 &&
                 minutes.text[minutes.digits] == 'm';
        if (!m && (!part.end || part.type != RUB_TIME)) break;
        whole.end = m ? whole.end + 1 : part.end;
    }
    return whole;
}

rub_value rub_period_duration_at(const rub_phrase *p, uint32_t i) {
    static const char *const vague[] = {"several", "few", "many", "some", "couple", NULL};
    uint32_t type, number_end = rub_phrase_range_at(p, i).end;
    if (!number_end && rub_phrase_any(p, i, vague)) number_end = i + 1;
    if (rub_phrase_is(p, i, "couple") && rub_phrase_is(p, i + 1, "of")) number_end = i + 2;
    if (!number_end) return rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) ? glued_period(p, i) : part_of_unit(p, i);
    if (rub_phrase_is(p, number_end, "and") &&
        rub_phrase_half_end(p, number_end) == number_end) { /* six and seven years */
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
    uint32_t end = adjective ? unit : rub_phrase_half_end(p, decimal(p, i) ? unit : chain_end(p, unit, type));
    return (rub_value){rub_period_tail_end(p, end), type, 96};
}

/* ---- periods seen from a day ---- */

static bool rank(const rub_phrase *p, uint32_t i) {
    if (rub_phrase_in(p, i, RUB_IN(ORDINAL_WORD))) return true;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) return false;
    const char *text = p->doc->text + p->tokens[i].start;
    uint32_t length = p->tokens[i].length;
    return length > 2 && text[0] >= '0' && text[0] <= '9' &&
           (text[length - 1] == 'h' || text[length - 1] == 'd' || text[length - 1] == 't') &&
           text[length - 2] > '9';
}

/* "last", "next", "this"... up to three of them, and an ordinal: "first", "past few". */
static uint32_t modifiers_end(const rub_phrase *p, uint32_t i) {
    uint32_t end = i;
    while (end < i + 3 && (rub_phrase_in(p, end, RUB_IN(DATE_MODIFIER)) || rank(p, end))) {
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
    if (*counted && rub_phrase_is(p, i - 1, "all")) return 0; /* all five hours: so many, no more */
    if (*counted) return rub_phrase_hyphen(p, number.end) ? 0 : counted_unit(p, number.end, type);
    uint64_t lists = rub_phrase_lists(p, i);
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST);
    *type = lists & RUB_IN(DAY_PART)        ? RUB_TIME
            : rub_phrase_is(p, i, "season") ? RUB_DATE
                                            : unit_type(p, i, false);
    if (*type == RUB_TYPE_COUNT &&
        (lists & (RUB_IN(SEASON) | RUB_IN(HOLIDAY)) ||
         ((capital || rub_phrase_length(p, i) > 5) && lists & (RUB_IN(WEEKDAY) | RUB_IN(MONTH)))))
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
    bool day = rub_phrase_in(p, at, RUB_IN(WEEKDAY)) || rub_phrase_is(p, at, "yesterday");
    uint32_t part = rub_clock_day_part_end(p, day ? ++at : at);
    return day || part > at ? (rub_value){part, RUB_TIME, 92} : (rub_value){end, RUB_TIME, 85};
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
    if (rub_phrase_is(p, i, "this") && rub_phrase_is(p, i + 1, "every"))
        return true; /* did [this] every May */
    if (rub_phrase_is(p, i, "opening") && rub_phrase_in(p, end - 1, RUB_IN(TIME_UNIT)))
        return true; /* hours */
    if (rub_phrase_is(p, i, "small") || (rub_phrase_is(p, i, "all") && rub_phrase_is(p, end - 1, "fall")))
        return true;
    if (rub_phrase_is(p, i, "latest") && !counted &&
        rub_phrase_in(p, end - 1, RUB_IN(MONTH) | RUB_IN(WEEKDAY)))
        return true; /* at the [latest] Nov. 3 */
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

/* "second Sunday of 2016", "last Friday in May": the end, or 0. */
static uint32_t ranked_day_end(const rub_phrase *p, uint32_t i) {
    bool day = rub_phrase_in(p, i + 1, RUB_IN(WEEKDAY)) && (rank(p, i) || rub_phrase_is(p, i, "last"));
    if (!day || !(rub_phrase_is(p, i + 2, "of") || rub_phrase_is(p, i + 2, "in"))) return 0;
    if (rub_year_number(p, i + 3)) return i + 4;
    if (rub_phrase_in(p, i + 3, RUB_IN(DETERMINER)) && rub_phrase_is(p, i + 4, "month")) return i + 5;
    rub_value month = rub_calendar_month_at(p, i + 3);
    return month.end;
}

rub_value rub_period_relative_at(const rub_phrase *p, uint32_t i) {
    uint32_t ranked = ranked_day_end(p, i);
    if (ranked) return (rub_value){ranked, RUB_DATE, 94};
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
                    (type == RUB_TIME || rub_phrase_in(p, modifiers, RUB_IN(DATE_UNIT) | RUB_IN(SEASON)));
        bool morning =
            type == RUB_TIME && (rub_phrase_is(p, first, "early") || rub_phrase_is(p, first, "late"));
        bool some = rub_phrase_is(p, first, "many") || rub_phrase_is(p, first, "some") ||
                    (rub_phrase_is(p, first, "other") && rub_phrase_is(p, modifiers, "day"));
        if (!that && !morning && !some) return none;
    }
    uint32_t part = type == RUB_DATE ? rub_clock_day_part_end(p, end) : end; /* last Monday night */
    if (part > end) type = RUB_TIME;
    uint32_t tail = rub_period_tail_end(p, part == end ? rub_phrase_half_end(p, part) : part);
    return (rub_value){
        tail == part && type == RUB_DATE && rub_phrase_is(p, part, "of") ? rub_year_behind(p, part) : tail,
        type, 94};
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

/* "a quarter did not vote", "lost a quarter of it": a fourth part, unless a rate stands before: "$3 a
 * quarter". */
static bool a_fourth(const rub_phrase *p, uint32_t i) {
    bool a = rub_phrase_is(p, i, "quarter") && i > p->first && rub_phrase_is(p, i - 1, "a");
    return a && !rub_phrase_flag(p, i - 2, RUB_TOKEN_DIGIT) &&
           !rub_phrase_in(p, i - 2, RUB_IN(SCALE) | RUB_IN(CURRENCY) | RUB_IN(UNIT));
}

/* "the hottest day of the [year]": a whole that something is the first or greatest of, where the clause ends.
 */
static bool of_the_whole(const rub_phrase *p, uint32_t i) {
    static const char *const wholes[] = {"year", "day", "month", "week", "decade", "century", NULL};
    bool ends = i + 1 >= p->end || rub_phrase_flag(p, i + 1, RUB_TOKEN_PUNCT | RUB_TOKEN_MARK);
    return ends && rub_phrase_any(p, i, wholes) && i > p->first + 2 && rub_phrase_is(p, i - 1, "the") &&
           rub_phrase_is(p, i - 2, "of") && !rub_phrase_hyphen(p, i + 1);
}

/* "year-on-year", "per year", "third consecutive day", "over the years": no dates. */
static bool idle_unit(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"per", "consecutive", "straight", "successive",
                                         "or",  "record",      NULL};
    if (i == p->first) return false;
    if (rub_phrase_any(p, i - 1, before) || rub_phrase_is(p, i, "quarters")) return true;
    static const char *const lasting[] = {"within", "in",    "for",    "of", "took",
                                          "just",   "after", "lasted", NULL};
    if (rub_phrase_is(p, i, "minutes") && !rub_phrase_any(p, i - 1, lasting))
        return true; /* the minutes say */
    if (alone_too_bare(p, i)) return true;
    return (rub_phrase_hyphen(p, i - 1) || rub_phrase_hyphen(p, i + 1)) || rank(p, i - 1);
}

/* "on day one", "Day 14 | Live", "by week 30": a period known by its number. The end, or 0. */
static uint32_t numbered_end(const rub_phrase *p, uint32_t i) {
    static const char *const units[] = {"day", "week", "month", NULL};
    static const char *const before[] = {"on",    "by", "from", "since",  "until", "at",
                                         "after", "of", "in",   "before", ",",     "|",
                                         "(",     "•",  "–",    "into",   "for",   NULL};
    if (!rub_phrase_any(p, i, units) || (i > p->first && !rub_phrase_any(p, i - 1, before))) return 0;
    rub_phrase_number number = rub_phrase_number_at(p, i + 1);
    bool sound = number.end == i + 2 && number.value > 0 && number.value < 1000 && !number.scaled;
    return sound && !rub_phrase_in(p, number.end, RUB_IN(UNIT) | RUB_IN(DATE_UNIT) | RUB_IN(TIME_UNIT))
               ? number.end
               : 0;
}

/* "day after tomorrow", "week before last", "the year before.", "a week on Friday": the end, or 0. */
static uint32_t beside_day_end(const rub_phrase *p, uint32_t i) {
    static const char *const days[] = {"tomorrow", "yesterday", NULL};
    bool whole = rub_phrase_in(p, i, RUB_IN(DATE_UNIT)) && rub_phrase_is(p, i + 1, "before");
    bool stops = i + 2 >= p->end || rub_phrase_flag(p, i + 2, RUB_TOKEN_PUNCT | RUB_TOKEN_MARK);
    if (whole && rub_phrase_is(p, i + 2, "last")) return i + 3;
    bool ahead = rub_phrase_in(p, i, RUB_IN(DATE_UNIT)) && rub_phrase_is(p, i + 1, "after");
    if (ahead && rub_phrase_is(p, i + 2, "next")) return i + 3; /* the weekend after next */
    static const char *const weeks[] = {"week", "fortnight", NULL};
    bool from_day = i > p->first && rub_phrase_is(p, i - 1, "a") && rub_phrase_any(p, i, weeks);
    if (from_day && (rub_phrase_is(p, i + 1, "on") || rub_phrase_is(p, i + 1, "from")) &&
        rub_phrase_in(p, i + 2, RUB_IN(WEEKDAY)))
        return i + 3;
    if (whole && stops && i > p->first && rub_phrase_is(p, i - 1, "the")) return i + 2;
    bool beside =
        rub_phrase_is(p, i, "day") && (rub_phrase_is(p, i + 1, "after") || rub_phrase_is(p, i + 1, "before"));
    return beside && rub_phrase_any(p, i + 2, days) ? i + 3 : 0;
}

rub_value rub_period_unit_at(const rub_phrase *p, uint32_t i) {
    bool capital =
        rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL);
    if (rub_phrase_in(p, i, RUB_IN(FREQUENCY)) && i > p->first && rub_phrase_hyphen(p, i - 1)) return none;
    if (rub_phrase_in(p, i, RUB_IN(FREQUENCY)))
        return (rub_value){i + 1, RUB_DATE, capital && i > p->first ? 50 : 93};
    uint32_t numbered = numbered_end(p, i), near = beside_day_end(p, i);
    if (numbered || near) return (rub_value){numbered ? numbered : near, RUB_DATE, 92};
    uint32_t type = unit_type(p, i, false);
    if (type == RUB_TYPE_COUNT || capital || rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) {
        bool first = i == p->first && type != RUB_TYPE_COUNT;
        if (first && rub_phrase_is(p, i + 1, "after"))
            return (rub_value){i + 1, type, 90}; /* Hours after the vote */
        return first && rub_period_tail_end(p, i + 1) > i + 1 ? (rub_value){i + 2, type, 92} : none;
    }
    bool lasting =
        rub_phrase_hyphen(p, i + 1) &&
        (rub_phrase_is(p, i + 2, "long") || rub_phrase_is(p, i + 2, "old") || rub_phrase_is(p, i + 2, "end"));
    if (lasting) return (rub_value){i + 3, type, 92}; /* week-long, decades-old */
    uint32_t end = rub_phrase_half_end(p, i + 1), tail = rub_period_tail_end(p, end);
    if (tail > i + 1) return (rub_value){tail, type, 93};
    if (of_the_whole(p, i)) return (rub_value){i + 1, type, 80};
    return idle_unit(p, i) || a_fourth(p, i) ? none : (rub_value){i + 1, type, 75};
}
