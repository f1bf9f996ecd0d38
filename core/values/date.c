/* date.c - joins the rules for days, years, periods and times of day: the longest that begins at a token */
#include "values/date.h"
#include "model/word_list.h"

#include "values/age.h"
#include "values/calendar.h"
#include "values/clock.h"
#include "values/day.h"
#include "values/period.h"
#include "values/year.h"

#include <string.h>

static const rub_value none;

static bool near_day(const rub_phrase *p, uint32_t i) {
    static const char *const days[] = {"today", "yesterday", "tomorrow", "tmrw", NULL};
    return rub_phrase_any(p, i, days);
}

/* "mon, wed or fri": short forms in small letters are days where another one stands beside them. */
static bool in_row(const rub_phrase *p, uint32_t i) {
    static const char *const links[] = {"or", "and", "&", "to", ",", "/", NULL};
    bool before = i > p->first + 1 && (rub_phrase_dash(p, i - 1) || rub_phrase_any(p, i - 1, links)) &&
                  rub_phrase_in(p, i - 2, RUB_IN(WEEKDAY));
    bool behind = rub_phrase_dash(p, i + 1) || rub_phrase_any(p, i + 1, links);
    return before || (behind && rub_phrase_in(p, i + 2, RUB_IN(WEEKDAY)));
}

/* Beside a short form that is another word, too, stands one that is not. */
static bool beside_sure_day(const rub_phrase *p, uint32_t i, const char *const *words) {
    bool before =
        i > p->first + 1 && rub_phrase_in(p, i - 2, RUB_IN(WEEKDAY)) && !rub_phrase_any(p, i - 2, words);
    return before || (rub_phrase_in(p, i + 2, RUB_IN(WEEKDAY)) && !rub_phrase_any(p, i + 2, words));
}

/* "Monday", "Mondays", "Fri.", "friday"; short forms without a stop need a comma or a number behind them. */
static bool weekday(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_in(p, i, RUB_IN(WEEKDAY))) return false;
    static const char *const clear[] = {"tues", "thur", "thurs", NULL};
    static const char *const till[] = {"till", "til", "until", "by", "next", NULL};
    bool asked = i > p->first && rub_phrase_any(p, i - 1, till) && !rub_phrase_is(p, i, "sun");
    if (asked) return true; /* till fri, by Weds */
    bool full = p->tokens[i].length > 5 || rub_phrase_any(p, i, clear),
         stop = rub_phrase_flag(p, i, RUB_TOKEN_ABBREVIATION);
    static const char *const words[] = {"sat", "sun", "wed", NULL};
    if (!rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST)) /* he sat in sun and wind */
        return full || (in_row(p, i) && !(rub_phrase_any(p, i, words) && !beside_sure_day(p, i, words)));
    if (full || stop || rub_phrase_is(p, i, "tue") || rub_phrase_is(p, i, "thu") ||
        rub_phrase_is(p, i, "fri"))
        return true;
    if (in_row(p, i)) return true; /* Mon–Fri, Tue & Thu */
    return rub_phrase_is(p, i + 1, ",") || rub_phrase_in(p, i + 1, RUB_IN(MONTH)) ||
           rub_phrase_flag(p, i + 1, RUB_TOKEN_NUMBER);
}

/* "Monday 16:", "Friday 9/13,": the number right behind a weekday, where no hour can follow. */
static bool numbered_day(const rub_phrase *p, uint32_t i) {
    static const char *const ends[] = {",", ".", ";", ":", "-", "–", ")", "&", "at", "from", NULL};
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER)) return false;
    if (rub_year_at(p, i).end == i + 1 && memchr(rub_phrase_text(p, i), '/', p->tokens[i].length))
        return true;
    bool ends_here = i + 1 >= p->end || (rub_phrase_any(p, i + 1, ends) && !rub_phrase_hyphen(p, i + 1));
    return ends_here && rub_day_at(p, i) && rub_phrase_number_at(p, i).value > 9;
}

/* "Monday, February 9, 2019", "Monday 9 February", "Friday the 21st", "Wednesday 10th"; the end behind the
 * weekday at `i`. */
static uint32_t full_day_end(const rub_phrase *p, uint32_t i) {
    uint32_t at = rub_phrase_is(p, i + 1, ",") ? i + 2 : i + 1;
    rub_value month = rub_calendar_month_at(p, at);
    if (month.end > at + 1) return month.end;
    uint32_t number = rub_phrase_is(p, i + 1, "the") ? i + 2 : at;
    if (rub_day_ranked(p, number) && rub_phrase_is(p, number + 1, "of")) { /* Thursday the 8th of May */
        uint32_t end = rub_calendar_month_at(p, number + 2).end;
        if (end) return end;
    }
    if (rub_day_ranked(p, number)) return number + 1; /* Saturday, 12th */
    if (numbered_day(p, i + 1)) return i + 2;
    bool week = rub_phrase_is(p, i + 1, "week") || rub_phrase_is(p, i + 1, "fortnight"); /* Monday week */
    if (week) return i + 2;
    static const char *const which[] = {"next", "last", "this", NULL};
    return rub_phrase_any(p, i + 1, which) && rub_phrase_is(p, i + 2, "week") ? i + 3 : i + 1;
}

/* "to", "or", a dash between two days that are one span: "Monday to Friday", "Tue or Wed"; or 0. */
static uint32_t second_day_end(const rub_phrase *p, uint32_t i) {
    static const char *const links[] = {"to", "through", "or", NULL};
    bool link = rub_phrase_dash(p, i) || rub_phrase_any(p, i, links);
    return link && weekday(p, i + 1) ? i + 2 : 0;
}

/* "Fri 29 Jan 2027 22.51 EAT": the clock right behind a full date makes one time of both; or `none`. */
static rub_value dated_clock(const rub_phrase *p, uint32_t end) {
    rub_value clock = rub_phrase_flag(p, end, RUB_TOKEN_DIGIT) ? rub_clock_at(p, end) : none;
    if (clock.end && clock.confidence > 90) return (rub_value){clock.end, RUB_TIME, 93};
    return none;
}

/* A weekday or today with what follows: "Monday night", "Saturday 8 p.m.", "Monday to Friday". */
static rub_value day_at(const rub_phrase *p, uint32_t i) {
    bool title = near_day(p, i) && i > p->first && rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) &&
                 !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL) &&
                 rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST);
    if (title || (!weekday(p, i) && !near_day(p, i))) return none; /* USA Today */
    uint32_t part = rub_clock_day_part_end(p, i + 1);
    if (part > i + 1) return (rub_value){rub_clock_zone_end(p, part), RUB_TIME, 96};
    rub_value clock = rub_clock_at(p, i + 1);
    if (clock.end && clock.confidence > 90) return (rub_value){clock.end, RUB_TIME, 93};
    uint32_t end = weekday(p, i) ? full_day_end(p, i) : i + 1;
    rub_value timed = dated_clock(p, end);
    if (timed.end && !rub_year_number(p, end - 1)) return timed;
    uint32_t second = end == i + 1 ? second_day_end(p, end) : 0;
    return (rub_value){second ? second : end, RUB_DATE, 96};
}

/* A day that leans on a time before it: "midday [Thursday]", "8.10am [today, 10 September]"; or `i`. */
static uint32_t leaning_day(const rub_phrase *p, uint32_t i) {
    uint32_t at = rub_phrase_is(p, i, ",") ? i + 1 : i;
    rub_value day = at == i ? day_at(p, i) : none, month = rub_calendar_month_at(p, at),
              relative = rub_period_relative_at(p, i);
    if (day.end && rub_phrase_is(p, day.end, ",") && rub_calendar_month_at(p, day.end + 1).end > day.end + 2)
        return rub_calendar_month_at(p, day.end + 1).end;
    if (day.end) return day.end;
    if (month.end > at + 1) return month.end;
    return at == i && relative.type == RUB_TIME && rub_phrase_is(p, i, "this") && relative.end ? relative.end
                                                                                               : i;
}

/* "midnight", "early morning", "night of Monday to Tuesday", "noon today" */
static rub_value part_at(const rub_phrase *p, uint32_t i) {
    static const char *const sure[] = {"overnight", "midnight", "noon", "midday", "tonight", NULL};
    uint32_t end = rub_clock_day_part_end(p, i);
    if (end == i || (i > p->first && rub_phrase_hyphen(p, i - 1) && !rub_phrase_is(p, i - 2, "mid") &&
                     !rub_phrase_is(p, i - 2, "pre")))
        return none;
    static const char *const idle[] = {"broad", "good", "/",
                                       NULL}; /* in broad daylight, Good morning!, day / night */
    if (i > p->first && rub_phrase_any(p, i - 1, idle)) return none;
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && i > p->first &&
                   !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL);
    if (rub_phrase_is(p, end, "of")) {
        rub_value day = day_at(p, end + 1), month = rub_calendar_month_at(p, end + 1);
        uint32_t longer = day.end > month.end ? day.end : month.end;
        if (longer) return (rub_value){longer, RUB_TIME, 93};
    }
    if (rub_phrase_is(p, end, "hours")) end++;
    else if (rub_phrase_is(p, end, "rush") && rub_phrase_is(p, end + 1, "hour")) end += 2;
    uint32_t zone = rub_clock_zone_end(p, end), day = leaning_day(p, zone);
    bool certain = rub_phrase_any(p, i, sure) || day > end;
    return (rub_value){day, RUB_TIME, capital ? 50 : certain ? 93 : 82};
}

/* "pre-dawn", "mid-afternoon" */
static rub_value split_part(const rub_phrase *p, uint32_t i) {
    bool prefix = (rub_phrase_is(p, i, "mid") || rub_phrase_is(p, i, "pre")) && rub_phrase_hyphen(p, i + 1);
    uint32_t end = prefix ? rub_clock_day_part_end(p, i + 2) : 0;
    return end > i + 2 ? (rub_value){end, RUB_TIME, 92} : none;
}

/* What can stand behind "early", "end of"...; TIME only for parts of a day. */
static rub_value core_at(const rub_phrase *p, uint32_t i) {
    rub_value best = day_at(p, i);
    const rub_value others[] = {rub_calendar_month_at(p, i), rub_year_at(p, i), rub_calendar_feast_at(p, i)};
    for (uint32_t k = 0; k < 3; k++)
        if (others[k].end > best.end) best = others[k];
    return best;
}

/* "early Saturday" is a time of the day, "early 2019", "late August", "earlier Tuesday" are dates. */
static rub_value edged(const rub_phrase *p, uint32_t i) {
    bool soon = rub_phrase_is(p, i, "early") || rub_phrase_is(p, i, "late"), mid = rub_phrase_is(p, i, "mid");
    bool order = soon || rub_phrase_is(p, i, "earlier") || rub_phrase_is(p, i, "later");
    if (order && rub_phrase_is(p, i + 1, "on") &&
        weekday(p, i + 2)) { /* late on Tuesday, early on Sunday morning */
        uint32_t end = rub_clock_day_part_end(p, i + 3);
        return (rub_value){end, soon || end > i + 3 ? RUB_TIME : RUB_DATE, 90};
    }
    if (!order && !mid) return none;
    uint32_t at = rub_phrase_hyphen(p, i + 1) || (mid && rub_phrase_dash(p, i + 1)) ? i + 2 : i + 1;
    rub_value core = core_at(p, at), part = part_at(p, at);
    if (part.end && soon && !rub_phrase_hyphen(p, i + 1)) return (rub_value){part.end, RUB_TIME, 93};
    if (!core.end) return none;
    bool single = core.end == at + 1 && (weekday(p, at) || near_day(p, at));
    if (single && soon)
        return (rub_value){rub_clock_zone_end(p, core.end), RUB_TIME, 80}; /* early today local time */
    return (rub_value){core.end, core.type, 94};
}

/* "end of June", "start of the year", "beginning of 2019" */
static rub_value edge_of(const rub_phrase *p, uint32_t i) {
    static const char *const edges[] = {"end", "beginning", "start", "middle", NULL};
    bool half =
        rub_phrase_in(p, i, RUB_IN(ORDINAL_WORD)) && rub_phrase_is(p, i + 1, "half"); /* first half of 2019 */
    if (half) i++;
    if (rub_phrase_is(p, i, "latter") && rub_phrase_is(p, i + 1, "half")) i++, half = true;
    if (!(half || rub_phrase_any(p, i, edges)) || !rub_phrase_is(p, i + 1, "of")) return none;
    uint32_t at = rub_phrase_is(p, i + 2, "the") ? i + 3 : i + 2;
    rub_value core = core_at(p, at), relative = rub_period_relative_at(p, at), part = part_at(p, at);
    if (part.end > core.end) core = part;
    if (relative.end > core.end) core = relative;
    uint32_t unit = rub_phrase_in(p, at, RUB_IN(DATE_FILLER)) ? at + 1 : at;
    bool period = rub_phrase_in(p, unit, RUB_IN(DATE_UNIT)) || rub_phrase_is(p, unit, "season");
    if (!core.end && period && !rub_phrase_hyphen(p, unit + 1)) core = (rub_value){unit + 1, RUB_DATE, 90};
    return core.end ? (rub_value){core.end, core.type, 92} : none;
}

/* "Earlier today", "later yesterday" stand with edged(); a clock may lean on a day behind it. */
static rub_value clock_and_day(const rub_phrase *p, uint32_t i) {
    rub_value clock = rub_clock_at(p, i);
    if (clock.end && clock.confidence > 90) clock.end = leaning_day(p, clock.end);
    return clock;
}

static void take_longer(rub_value *best, rub_value other) {
    if (other.end > best->end) *best = other;
}

/* "six months [to 30 June]", "year [ending June 30]", "quarter [ended September 30]": a period and the day on
 * which it ends are one date. The end, or 0. */
static uint32_t until_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"ended", "ending", "to", NULL};
    static const char *const units[] = {"months", "year", "quarter", "week", "weeks", "half", NULL};
    if (!rub_phrase_any(p, i, words) || !rub_phrase_any(p, i - 1, units)) return 0;
    uint32_t at = rub_phrase_is(p, i + 1, "on") ? i + 2 : i + 1;
    rub_value month = rub_calendar_month_at(p, at);
    return month.end > at + 1 || (month.end && !rub_phrase_is(p, i, "to")) ? month.end : 0;
}

/* "the [year ended March 31]" */
static rub_value unit_until(const rub_phrase *p, uint32_t i) {
    uint32_t end = rub_phrase_in(p, i, RUB_IN(DATE_UNIT)) ? until_end(p, i + 1) : 0;
    return end ? (rub_value){end, RUB_DATE, 94} : none;
}

/* "from [1943 to December 1944]", "from [1 April until the end of May]": the day or year that ends a period
 * stands in it. The end, or 0. */
static uint32_t last_end(const rub_phrase *p, uint32_t i, uint32_t end) {
    static const char *const links[] = {"to", "until", "till", "through", NULL};
    uint32_t first = i > p->first && rub_phrase_is(p, i - 1, "the") ? i - 1 : i;
    if (first == p->first || !rub_phrase_is(p, first - 1, "from") || !rub_phrase_any(p, end, links)) return 0;
    uint32_t at = rub_phrase_is(p, end + 1, "the") ? end + 2 : end + 1;
    rub_value core = core_at(p, at);
    take_longer(&core, edge_of(p, at));
    take_longer(&core, edged(p, at));
    return core.type == RUB_DATE ? core.end : 0;
}

/* "next Wednesday, July 31", "week of October 21", "year 2020": a date that says the same again or more
 * closely. */
static rub_value closer(const rub_phrase *p, uint32_t i, rub_value found) {
    if (!found.end || found.type != RUB_DATE) return found;
    uint32_t until = until_end(p, found.end);
    if (until) return (rub_value){until, RUB_DATE, 94};
    uint32_t last = last_end(p, i, found.end);
    if (last) return (rub_value){last, RUB_DATE, 94};
    bool comma = rub_phrase_is(p, found.end, ",") && weekday(p, found.end - 1), alone = found.end == i + 1;
    bool of = rub_phrase_is(p, found.end, "of") && rub_phrase_in(p, found.end - 1, RUB_IN(DATE_UNIT)) &&
              !rub_phrase_is(p, i, "month");
    rub_value month = comma || of ? rub_calendar_month_at(p, found.end + 1) : none;
    if (month.end > found.end + 2 || (of && month.end && !alone)) found.end = month.end;
    rub_value year = rub_phrase_is(p, found.end - 1, "year") && (alone || rub_phrase_is(p, i, "fiscal"))
                         ? rub_year_at(p, found.end)
                         : none;
    if (year.end && rub_phrase_flag(p, found.end, RUB_TOKEN_NUMBER)) found.end = year.end;
    return found;
}

/* ---- which rules a token may begin ---- */

/* A rule begins with a word of these lists, or with digits or a mark. The words that rules name stand in the
 * lists date-word, date-lead and date-modifier. */
#define NUMBERS                                                                                              \
    (RUB_IN(NUMBER_WORD) | RUB_IN(SCALE) | RUB_IN(DATE_LEAD) | RUB_IN(DATE_UNIT) | RUB_IN(FRACTION))
#define LEADS (RUB_IN(DATE_LEAD) | RUB_IN(DATE_WORD) | RUB_IN(DATE_MODIFIER))

static const struct rule {
    rub_value (*at)(const rub_phrase *, uint32_t);
    uint64_t lists;
    uint32_t flags;
} rules[] = {
    {clock_and_day, NUMBERS, RUB_TOKEN_DIGIT},
    {day_at, RUB_IN(WEEKDAY) | RUB_IN(DATE_WORD), 0},
    {rub_calendar_month_at, RUB_IN(MONTH) | RUB_IN(ORDINAL_WORD) | RUB_IN(NUMBER_WORD), RUB_TOKEN_DIGIT},
    {rub_year_at,
     LEADS | RUB_IN(ORDINAL_WORD) | RUB_IN(NUMBER_WORD) | RUB_IN(SEASON) | RUB_IN(DECADE) | RUB_IN(DATE_UNIT),
     RUB_TOKEN_DIGIT | RUB_TOKEN_MARK},
    {rub_calendar_feast_at, RUB_IN(HOLIDAY) | RUB_IN(DATE_LEAD), 0},
    {part_at, RUB_IN(DAY_PART), 0},
    {split_part, RUB_IN(DATE_LEAD), 0},
    {edged, LEADS, 0},
    {edge_of, LEADS | RUB_IN(ORDINAL_WORD), 0},
    {unit_until, RUB_IN(DATE_UNIT), 0},
    {rub_period_relative_at, LEADS | RUB_IN(ORDINAL_WORD), RUB_TOKEN_DIGIT},
    {rub_period_duration_at, NUMBERS, RUB_TOKEN_DIGIT},
    {rub_age_at, NUMBERS | RUB_IN(DATE_WORD), RUB_TOKEN_DIGIT},
    {rub_period_unit_at, RUB_IN(DATE_UNIT) | RUB_IN(TIME_UNIT) | RUB_IN(FREQUENCY), 0},
};

rub_value rub_date_at(const rub_phrase *p, uint32_t i) {
    uint64_t lists = rub_phrase_lists(p, i);
    uint32_t flags = p->tokens[i].flags;
    rub_value best = {0};
    for (const struct rule *rule = rules; rule < rules + sizeof rules / sizeof *rules; rule++)
        if (lists & rule->lists || flags & rule->flags) take_longer(&best, rule->at(p, i));
    return closer(p, i, best);
}
