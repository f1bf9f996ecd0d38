/* clock.c - rules for times of day on the clock */
#include "values/clock.h"
#include "model/word_list.h"

#include <string.h>

static const char *text_of(const rub_phrase *p, uint32_t i) {
    return p->doc->text + p->tokens[i].start;
}

static bool digit(char c) {
    return c >= '0' && c <= '9';
}

/* "7:05", "19:00:30", "8.10": hours and minutes in digits; *seconds where a third part follows. */
static bool hours_minutes(const char *text, uint32_t length, char separator) {
    uint32_t hours = 0, k = 0;
    while (k < length && k < 2 && digit(text[k])) hours = hours * 10 + (uint32_t)(text[k++] - '0');
    if (!k || hours > 24 || k == length || text[k] != separator) return false;
    for (; k < length; k += 3)
        if (length - k < 3 || text[k] != separator || text[k + 1] < '0' ||
            text[k + 1] > (k > 3 ? '9' : '5') || !digit(text[k + 2]))
            return false;
    return true;
}

static bool hour(const char *text, uint32_t length) {
    if (length == 1) return digit(text[0]);
    return length == 2 &&
           ((text[0] == '1' && digit(text[1])) || (text[0] == '2' && text[1] >= '0' && text[1] <= '4') ||
            (text[0] == '0' && digit(text[1])));
}

/* "0120", "1800" */
static bool military(const char *text, uint32_t length) {
    return length == 4 && digit(text[0]) && text[0] <= '2' && digit(text[1]) && text[2] >= '0' &&
           text[2] <= '5' && digit(text[3]);
}

/* a.m., p.m., am, PM, a.m (with its stop outside) */
static uint32_t half_day_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"a.m.", "p.m.", "am", "pm", "a.m", "p.m", NULL};
    return rub_phrase_any(p, i, words) ? i + 1 : i;
}

/* "3pm", "8.10am", "10:30PM": one token */
static bool glued_half_day(const rub_phrase *p, uint32_t i) {
    const char *text = text_of(p, i);
    uint32_t length = p->tokens[i].length;
    if (length < 3 || !digit(text[0]) || (text[length - 1] | 32) != 'm') return false;
    char half = (char)(text[length - 2] | 32);
    if (half != 'a' && half != 'p') return false;
    return hour(text, length - 2) || hours_minutes(text, length - 2, ':') ||
           hours_minutes(text, length - 2, '.');
}

uint32_t rub_clock_day_part_end(const rub_phrase *p, uint32_t i) {
    return rub_phrase_in(p, i, RUB_IN(DAY_PART)) && !rub_phrase_hyphen(p, i + 1) ? i + 1 : i;
}

/* "in the morning", "at night" behind a time of the clock */
static uint32_t part_behind(const rub_phrase *p, uint32_t i) {
    if (rub_phrase_is(p, i, "in") && rub_phrase_is(p, i + 1, "the") &&
        rub_clock_day_part_end(p, i + 2) > i + 2)
        return i + 3;
    return rub_phrase_is(p, i, "at") && rub_phrase_is(p, i + 1, "night") ? i + 2 : i;
}

static uint32_t zone_name_end(const rub_phrase *p, uint32_t i) {
    static const char *const names[] = {"local",  "eastern",   "central", "pacific", "mountain",
                                        "moscow", "beijing",   "indian",  "israel",  "london",
                                        "kyiv",   "greenwich", NULL};
    if (rub_phrase_is(p, i, "local") && rub_phrase_is(p, i + 1, "time")) return i + 2;
    if (rub_phrase_in(p, i, RUB_IN(ZONE)) && rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL)) return i + 1;
    if (!rub_phrase_any(p, i, names) && !rub_phrase_in(p, i, RUB_IN(DEMONYM))) return i;
    uint32_t next = i + 1;
    if (rub_phrase_is(p, i, "central") && rub_phrase_is(p, next, "european")) next++;
    if (rub_phrase_is(p, i, "greenwich") && rub_phrase_is(p, next, "mean")) next++;
    if (rub_phrase_is(p, next, "standard") || rub_phrase_is(p, next, "daylight") ||
        rub_phrase_is(p, next, "summer"))
        next++;
    return rub_phrase_is(p, next, "time") ? next + 1 : i;
}

uint32_t rub_clock_zone_end(const rub_phrase *p, uint32_t i) {
    uint32_t end = zone_name_end(p, part_behind(p, i));
    return part_behind(p, end);
}

/* One time: its end and how sure; sure ones say a.m., a zone or o'clock. */
static rub_value one_clock(const rub_phrase *p, uint32_t i) {
    rub_value none = {0};
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) return none;
    const char *text = text_of(p, i);
    uint32_t length = p->tokens[i].length;
    if (glued_half_day(p, i)) return (rub_value){rub_clock_zone_end(p, i + 1), RUB_TIME, 97};
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER)) return none;
    bool colon = hours_minutes(text, length, ':'), dotted = hours_minutes(text, length, '.');
    uint32_t half = half_day_end(p, i + 1), zone = rub_clock_zone_end(p, half);
    if (half > i + 1 && (colon || dotted || hour(text, length))) return (rub_value){zone, RUB_TIME, 98};
    if (rub_phrase_is(p, i + 1, "o'clock") && hour(text, length))
        return (rub_value){rub_clock_zone_end(p, i + 2), RUB_TIME, 97};
    if (zone > i + 1 && (colon || dotted || military(text, length))) return (rub_value){zone, RUB_TIME, 96};
    if (rub_phrase_is(p, i + 1, "hours") && military(text, length) && text[0] != '1')
        return (rub_value){i + 2, RUB_TIME, 85};
    bool race = length > 5 && length < 8 && dotted; /* 1.28.01 */
    if (colon || race) return (rub_value){i + 1, RUB_TIME, 85};
    return none;
}

/* "half past nine", "quarter to ten", "20 past 8" */
static uint32_t past_end(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_is(p, i + 1, "past") && !rub_phrase_is(p, i + 1, "to")) return 0;
    bool part = rub_phrase_is(p, i, "half") || rub_phrase_is(p, i, "quarter");
    rub_phrase_number hour = rub_phrase_number_at(p, i + 2);
    return part && hour.value >= 1 && hour.value <= 12 && hour.end == i + 3
               ? rub_clock_zone_end(p, half_day_end(p, hour.end))
               : 0;
}

rub_value rub_clock_at(const rub_phrase *p, uint32_t i) {
    uint32_t past = past_end(p, i);
    if (past) return (rub_value){past, RUB_TIME, 92};
    rub_value from = one_clock(p, i);
    uint32_t link = from.end ? from.end : i + 1;
    if (!rub_phrase_dash(p, link) && !rub_phrase_is(p, link, "to")) return from;
    rub_value to = one_clock(p, link + 1);
    bool bare = !from.end && rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) &&
                hour(text_of(p, i), p->tokens[i].length); /* 3 to 5 p.m. */
    return to.end && to.confidence > 90 && (from.end || bare) ? to : from;
}
