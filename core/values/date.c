/* date.c - joins the rules for days, years, periods and times of day: the longest that begins at a token */
#include "values/date.h"
#include "model/word_list.h"

#include "values/calendar.h"
#include "values/clock.h"
#include "values/period.h"

static const rub_value none;

static bool near_day(const rub_phrase *p, uint32_t i) {
    return rub_phrase_is(p, i, "today") || rub_phrase_is(p, i, "yesterday") ||
           rub_phrase_is(p, i, "tomorrow");
}

/* "Monday", "Mondays", "Fri."; short forms without a stop need a comma or a number behind them. */
static bool weekday(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_in(p, i, RUB_IN(WEEKDAY)) || !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST)) return false;
    if (p->tokens[i].length > 5 || rub_phrase_flag(p, i, RUB_TOKEN_ABBREVIATION)) return true;
    return rub_phrase_is(p, i + 1, ",") || rub_phrase_in(p, i + 1, RUB_IN(MONTH)) ||
           rub_phrase_flag(p, i + 1, RUB_TOKEN_NUMBER);
}

/* "Monday, February 9, 2019", "Monday 9 February"; the end behind the weekday at `i`. */
static uint32_t full_day_end(const rub_phrase *p, uint32_t i) {
    uint32_t at = rub_phrase_is(p, i + 1, ",") ? i + 2 : i + 1;
    rub_value month = rub_calendar_month_at(p, at);
    bool day = month.end > at + 1;
    return day ? month.end : i + 1;
}

/* A weekday or today with what follows: "Monday night", "Saturday 8 p.m.", "Monday to Friday". */
static rub_value day_at(const rub_phrase *p, uint32_t i) {
    bool title = near_day(p, i) && i > p->first && rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) &&
                 rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST);
    if (title || (!weekday(p, i) && !near_day(p, i))) return none; /* USA Today */
    uint32_t part = rub_clock_day_part_end(p, i + 1);
    if (part > i + 1) return (rub_value){rub_clock_zone_end(p, part), RUB_TIME, 96};
    rub_value clock = rub_clock_at(p, i + 1);
    if (clock.end && clock.confidence > 90) return (rub_value){clock.end, RUB_TIME, 93};
    uint32_t end = weekday(p, i) ? full_day_end(p, i) : i + 1;
    bool range =
        end == i + 1 &&
        (rub_phrase_dash(p, end) || rub_phrase_is(p, end, "to") || rub_phrase_is(p, end, "through")) &&
        weekday(p, end + 1);
    return (rub_value){range ? end + 2 : end, RUB_DATE, 96};
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
    if (i > p->first && rub_phrase_is(p, i - 1, "broad")) return none; /* in broad daylight */
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && i > p->first;
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
    const rub_value others[] = {rub_calendar_month_at(p, i), rub_calendar_year_at(p, i),
                                rub_calendar_feast_at(p, i)};
    for (uint32_t k = 0; k < 3; k++)
        if (others[k].end > best.end) best = others[k];
    return best;
}

/* "early Saturday" is a time of the day, "early 2019", "late August", "earlier Tuesday" are dates. */
static rub_value edged(const rub_phrase *p, uint32_t i) {
    bool soon = rub_phrase_is(p, i, "early") || rub_phrase_is(p, i, "late"), mid = rub_phrase_is(p, i, "mid");
    bool order = soon || rub_phrase_is(p, i, "earlier") || rub_phrase_is(p, i, "later");
    if (order && rub_phrase_is(p, i + 1, "on") && weekday(p, i + 2))
        return (rub_value){i + 3, RUB_DATE, 90}; /* late on Tuesday */
    if (!order && !mid) return none;
    uint32_t at = rub_phrase_hyphen(p, i + 1) || (mid && rub_phrase_dash(p, i + 1)) ? i + 2 : i + 1;
    rub_value core = core_at(p, at), part = part_at(p, at);
    if (part.end && soon && !rub_phrase_hyphen(p, i + 1)) return (rub_value){part.end, RUB_TIME, 93};
    if (!core.end) return none;
    bool single = core.end == at + 1 && (weekday(p, at) || near_day(p, at));
    if (single && soon) return (rub_value){core.end, RUB_TIME, 80};
    return (rub_value){core.end, core.type, 94};
}

/* "end of June", "start of the year", "beginning of 2019" */
static rub_value edge_of(const rub_phrase *p, uint32_t i) {
    static const char *const edges[] = {"end", "beginning", "start", "middle", NULL};
    bool half =
        rub_phrase_in(p, i, RUB_IN(ORDINAL_WORD)) && rub_phrase_is(p, i + 1, "half"); /* first half of 2019 */
    if (half) i++;
    if (!(half || rub_phrase_any(p, i, edges)) || !rub_phrase_is(p, i + 1, "of")) return none;
    uint32_t at = rub_phrase_is(p, i + 2, "the") ? i + 3 : i + 2;
    rub_value core = core_at(p, at), relative = rub_period_relative_at(p, at), part = part_at(p, at);
    if (part.end > core.end) core = part;
    if (relative.end > core.end) core = relative;
    if (!core.end && rub_phrase_in(p, at, RUB_IN(DATE_UNIT)) && !rub_phrase_hyphen(p, at + 1))
        core = (rub_value){at + 1, RUB_DATE, 90};
    return core.end ? (rub_value){core.end, core.type, 92} : none;
}

/* "Earlier today", "later yesterday" stand with edged(); a clock may lean on a day behind it. */
static rub_value clock_and_day(const rub_phrase *p, uint32_t i) {
    rub_value clock = rub_clock_at(p, i);
    if (clock.end && clock.confidence > 90) clock.end = leaning_day(p, clock.end);
    return clock;
}

static rub_value better(rub_value a, rub_value b) {
    return b.end > a.end ? b : a;
}

/* "next Wednesday, July 31", "week of October 21", "year 2020": a date that says the same again or more
 * closely. */
static rub_value closer(const rub_phrase *p, uint32_t i, rub_value found) {
    if (!found.end || found.type != RUB_DATE) return found;
    bool comma = rub_phrase_is(p, found.end, ",") && weekday(p, found.end - 1), alone = found.end == i + 1;
    bool of = rub_phrase_is(p, found.end, "of") && rub_phrase_in(p, found.end - 1, RUB_IN(DATE_UNIT)) &&
              !rub_phrase_is(p, i, "month");
    rub_value month = comma || of ? rub_calendar_month_at(p, found.end + 1) : none;
    if (month.end > found.end + 2 || (of && month.end && !alone)) found.end = month.end;
    rub_value year = rub_phrase_is(p, found.end - 1, "year") && (alone || rub_phrase_is(p, i, "fiscal"))
                         ? rub_calendar_year_at(p, found.end)
                         : none;
    if (year.end && rub_phrase_flag(p, found.end, RUB_TOKEN_NUMBER)) found.end = year.end;
    return found;
}

rub_value rub_date_at(const rub_phrase *p, uint32_t i) {
    rub_value best = better(clock_and_day(p, i), core_at(p, i));
    best = better(best, better(part_at(p, i), split_part(p, i)));
    best = better(best, better(edged(p, i), edge_of(p, i)));
    best = better(best, better(rub_period_relative_at(p, i), rub_period_duration_at(p, i)));
    return closer(p, i, better(best, better(rub_age_at(p, i), rub_period_unit_at(p, i))));
}
