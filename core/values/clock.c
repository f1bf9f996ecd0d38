/* clock.c - rules for times of day on the clock
 *
 *     10:30 a.m. EST   3pm   15:00   1800 UTC   10h30     digits                  one_clock
 *     at 22.14   10.42 The Speaker has called             digits with a full stop dotted
 *     ten past nine   a quarter to four   half eight      words                   past_end, half_hour
 *     five in the morning   nine o'clock   eight sharp    an hour and what says so  hour_word
 *     61'   90+2 min   the 41st minute                    of a match              match_minute
 */
#include "values/clock.h"

#include <string.h>

static const rub_value none;

#define text_of rub_phrase_text
#define digit   rub_phrase_digit

#define OPEN_FAR 40u /* tokens: ten pairs of hours behind one day */

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

/* "2:04.33", "14:21.6": minutes, seconds and their parts, as races are timed */
static bool race_time(const char *text, uint32_t length) {
    uint32_t at = 0;
    while (at < length && at < 2 && digit(text[at])) at++;
    if (!at || length < at + 5 || length > at + 7 || text[at] != ':' || text[at + 3] != '.') return false;
    for (uint32_t k = at + 1; k < length; k++)
        if (k != at + 3 && !digit(text[k])) return false;
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
    uint32_t length = rub_phrase_length(p, i);
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
    bool this = rub_phrase_is(p, i, "this") && rub_clock_day_part_end(p, i + 1) > i + 1;
    return this || (rub_phrase_is(p, i, "at") && rub_phrase_is(p, i + 1, "night")) ? i + 2 : i;
}

/* "-0400", "+0200 (CEST)" behind the time of a mail */
static uint32_t offset_end(const rub_phrase *p, uint32_t i) {
    static const char *const signs[] = {"-", "+", NULL};
    if (!rub_phrase_flag(p, i, RUB_TOKEN_PUNCT)) return i;
    bool offset = rub_phrase_any(p, i, signs) && !rub_phrase_glued(p, i) && rub_phrase_glued(p, i + 1) &&
                  rub_phrase_flag(p, i + 1, RUB_TOKEN_NUMBER) &&
                  military(text_of(p, i + 1), p->tokens[i + 1].length);
    if (!offset) return i;
    bool named =
        rub_phrase_is(p, i + 2, "(") && rub_phrase_in(p, i + 3, RUB_IN(ZONE)) && rub_phrase_is(p, i + 4, ")");
    return named ? i + 5 : i + 2;
}

static uint32_t zone_name_end(const rub_phrase *p, uint32_t i) {
    if (offset_end(p, i) > i) return offset_end(p, i);
    if (i >= p->end || !(p->tokens[i].flags & (RUB_TOKEN_LETTER))) return i;
    if (rub_phrase_is(p, i, "local") && rub_phrase_is(p, i + 1, "time")) return i + 2;
    bool letters = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL) && p->tokens[i].length < 5;
    if (letters && rub_phrase_in(p, i, RUB_IN(ZONE) | RUB_IN(ZONE_NAME))) return i + 1;
    static const char *const coasts[] = {"eastern", "central", "mountain", "pacific", NULL};
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST);
    bool city = capital && rub_phrase_is(p, i + 1, "time"), coast = capital && rub_phrase_any(p, i, coasts);
    if (coast && !rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST) &&
        !rub_phrase_in(p, i + 1, RUB_IN(ZONE_NAME)) && !rub_phrase_is(p, i + 1, "time") &&
        !rub_phrase_is(p, i + 1, "standard") && !rub_phrase_is(p, i + 1, "daylight"))
        return i + 1; /* at 8:15 p.m. Eastern */
    if (!city && !rub_phrase_in(p, i, RUB_IN(ZONE_NAME) | RUB_IN(DEMONYM))) return i;
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

/* ---- hours in words ---- */

/* An hour in words or digits at `i`: its end, or 0. "twelve", "6", not "thirteen". */
static uint32_t hour_end(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = rub_phrase_number_at(p, i);
    bool sound = number.end == i + 1 && number.value >= 1 && number.value <= 12 && !number.scaled;
    return sound && (number.plain || !number.digits) ? number.end : 0;
}

/* "nine o'clock", "five in the morning", "eight sharp": an hour that what follows gives away. */
static rub_value hour_word(const rub_phrase *p, uint32_t i) {
    static const char *const clocks[] = {"o'clock", "o’clock", "oclock", "sharp", NULL};
    uint32_t end = hour_end(p, i);
    bool day = rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && !end; /* 15 o'clock */
    if (day) end = i + 1;
    if (!end) return none;
    if (rub_phrase_any(p, end, clocks)) return (rub_value){rub_clock_zone_end(p, end + 1), RUB_TIME, 97};
    uint32_t half = half_day_end(p, end);
    rub_phrase_number minutes = {0}; /* seven forty two am */
    if (half == end && rub_phrase_in(p, end, RUB_IN(NUMBER_WORD))) minutes = rub_phrase_number_at(p, end);
    if (half == end && minutes.end && !minutes.digits && minutes.value < 60 &&
        half_day_end(p, minutes.end) > minutes.end)
        half = half_day_end(p, minutes.end);
    bool radio = rub_phrase_flag(p, end, RUB_TOKEN_UPPER_ALL) && !rub_phrase_flag(p, i, RUB_TOKEN_DIGIT);
    if (radio) half = end; /* five AM stations */
    if (half > end && !day) return (rub_value){rub_clock_zone_end(p, half), RUB_TIME, 96};
    uint32_t part = day ? end : part_behind(p, end);
    return part > end ? (rub_value){part, RUB_TIME, 93} : none;
}

/* ---- digits ---- */

/* "10h30", "9h15": hours and minutes as French has them */
static bool french_hour(const char *text, uint32_t length) {
    uint32_t at = 0, hours = 0;
    while (at < length && at < 2 && digit(text[at])) hours = hours * 10 + (uint32_t)(text[at++] - '0');
    return at && hours < 25 && length == at + 3 && text[at] == 'h' && text[at + 1] >= '0' &&
           text[at + 1] <= '5' && digit(text[at + 2]);
}

/* "6ish", "10ish" */
static bool about_hour(const char *text, uint32_t length) {
    enum { ISH = 3 };
    return length > ISH && !memcmp(text + length - ISH, "ish", ISH) && hour(text, length - ISH);
}

/* "at 22.14", "the 18.20 from Gourock", "10.42 The Speaker": a decimal is written the same way, so a word
 * that asks for a time stands before, or it stamps a line of a live blog. */
static bool dotted_time(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"at",     "by",     "until", "till",  "from",  "after",
                                         "before", "around", "til",   "since", "about", NULL};
    static const char *const trains[] = {"from", "to", "train", "bus", "ferry", "service", "flight", NULL};
    if (rub_phrase_is(p, i + 1, "%") || rub_phrase_is(p, i + 1, "per") ||
        rub_phrase_is(p, i + 1, "percent") ||
        rub_phrase_in(p, i + 1, RUB_IN(UNIT) | RUB_IN(SCALE) | RUB_IN(CURRENCY) | RUB_IN(DATE_UNIT)))
        return false;
    bool two = text_of(p, i)[2] == '.', to = rub_phrase_is(p, i + 1, "to");
    if (rub_phrase_flag(p, i, RUB_TOKEN_LINE)) /* a stamp */
        return two && !rub_phrase_flag(p, i + 1, RUB_TOKEN_DIGIT);
    bool bullet = i > p->first && rub_phrase_flag(p, i - 1, RUB_TOKEN_LINE) &&
                  rub_phrase_flag(p, i - 1, RUB_TOKEN_PUNCT);
    if (bullet) return !rub_phrase_flag(p, i + 1, RUB_TOKEN_DIGIT); /* * 8.34 */
    if (i == p->first) return two && rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST);
    if (rub_phrase_is(p, i - 1, "the")) /* on the 10.05 */
        return two && (rub_phrase_any(p, i + 1, trains) || rub_phrase_is(p, i - 2, "on"));
    bool moved = rub_phrase_is(p, i - 2, "up") || rub_phrase_is(p, i - 2, "down"); /* up from 2.48 */
    return rub_phrase_any(p, i - 1, before) && !moved && !(to && rub_phrase_is(p, i + 2, "the"));
}

static bool asked(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"at", "by", "until", "till", "from", "around", "about", NULL};
    return i > p->first && rub_phrase_any(p, i - 1, before);
}

/* "in 59:59": minutes and seconds that no clock shows. */
static bool minutes_run(const rub_phrase *p, uint32_t i) {
    const char *text = text_of(p, i);
    return p->tokens[i].length == 5 && text[2] == ':' && text[0] >= '2' && text[0] <= '5' && text[3] <= '5' &&
           i > p->first && rub_phrase_is(p, i - 1, "in");
}

/* One time: its end and how sure; sure ones say a.m., a zone or o'clock. */
static rub_value one_clock(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) return hour_word(p, i);
    const char *text = text_of(p, i);
    uint32_t length = p->tokens[i].length;
    if (about_hour(text, length)) return (rub_value){i + 1, RUB_TIME, 92};
    if (french_hour(text, length)) return (rub_value){rub_clock_zone_end(p, i + 1), RUB_TIME, 93};
    bool zulu = length == 5 && (text[4] | 32) == 'z' && military(text, 4); /* 1850Z */
    if (zulu) return (rub_value){i + 1, RUB_TIME, 94};
    if (hour(text, length) && rub_phrase_hyphen(p, i + 1) && rub_phrase_is(p, i + 2, "ish"))
        return (rub_value){i + 3, RUB_TIME, 92}; /* 9-ish */
    if (glued_half_day(p, i)) return (rub_value){rub_clock_zone_end(p, i + 1), RUB_TIME, 97};
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER)) return none;
    bool colon = hours_minutes(text, length, ':'), dotted = hours_minutes(text, length, '.');
    uint32_t half = half_day_end(p, i + 1), zone = rub_clock_zone_end(p, half);
    if (half > i + 1 && (colon || dotted || hour(text, length))) return (rub_value){zone, RUB_TIME, 98};
    if (hour(text, length)) {
        rub_value said = hour_word(p, i);
        if (said.end) return said;
    }
    bool letters = rub_phrase_in(p, i + 1, RUB_IN(ZONE)) && zone == i + 2; /* 7 ET */
    if (letters && hour(text, length)) return (rub_value){zone, RUB_TIME, 92};
    if (zone > i + 1 && (colon || dotted || military(text, length))) return (rub_value){zone, RUB_TIME, 96};
    static const char *const hours[] = {"hours", "hrs", "hrs.", NULL};
    bool named = rub_phrase_any(p, i + 1, hours);
    if (named && (colon || dotted || (military(text, length) && text[0] != '1') ||
                  rub_clock_zone_end(p, i + 2) > i + 2))
        return (rub_value){rub_clock_zone_end(p, i + 2), RUB_TIME, 93};
    if (named && military(text, length) && text[0] != '1') return (rub_value){i + 2, RUB_TIME, 85};
    if (military(text, length) && text[0] == '0' && asked(p, i))
        return (rub_value){i + 1, RUB_TIME, 90}; /* the train at 0730 */
    if (minutes_run(p, i)) return (rub_value){i + 1, RUB_TIME, 88};
    if (dotted && length > 3 && length < 6 && dotted_time(p, i))
        return (rub_value){rub_clock_zone_end(p, i + 1), RUB_TIME, 92};
    bool race = length > 5 && length < 8 && dotted; /* 1.28.01 */
    if (race_time(text, length)) return (rub_value){i + 1, RUB_TIME, 93};
    if (colon || race) return (rub_value){i + 1, RUB_TIME, 85};
    return none;
}

/* ---- minutes before and after ---- */

/* What says before "ten to six" that it is a time, and no result of ten to six. */
static bool asks_for_time(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"at",   "until",  "till",  "around", "about",  "since",  "it's",
                                         "it’s", "before", "after", "from",   "nearly", "almost", "just",
                                         "’s",   "'s",     "every", "a",      NULL};
    if (i == p->first || rub_phrase_any(p, i - 1, before)) return true;
    return rub_phrase_is(p, i - 2, "it") && (rub_phrase_is(p, i - 1, "is") || rub_phrase_is(p, i - 1, "was"));
}

/* "ten", "twenty-five", "20 minutes" before past and to: the end; or 0. *fives: the clock's own fives. */
static uint32_t minutes_end(const rub_phrase *p, uint32_t i, bool *fives) {
    rub_phrase_number number = rub_phrase_number_at(p, i);
    bool unit = rub_phrase_is(p, number.end, "minutes") || rub_phrase_is(p, number.end, "minute");
    if (!number.end || number.value < 1 || number.value > 29 || number.scaled || number.fraction) return 0;
    *fives = number.value % 5 == 0 || unit;
    return unit ? number.end + 1 : number.end;
}

/* "half past nine", "quarter to ten", "20 past 8", "ten to midnight" */
static uint32_t past_end(const rub_phrase *p, uint32_t i) {
    static const char *const pasts[] = {"past", "after", NULL}, *const tos[] = {"to", "before", "of", NULL};
    bool half = rub_phrase_is(p, i, "half"), quarter = rub_phrase_is(p, i, "quarter"), fives = true;
    uint32_t link = half || quarter ? i + 1 : minutes_end(p, i, &fives);
    if (!link || !fives) return 0;
    bool past = rub_phrase_any(p, link, pasts), to = !half && rub_phrase_any(p, link, tos);
    if (!past && !to) return 0;
    bool plain = rub_phrase_is(p, link, "past") || (quarter && rub_phrase_is(p, link, "to"));
    rub_value clock = one_clock(p, link + 1);
    uint32_t noon = rub_clock_day_part_end(p, link + 1), hour = hour_end(p, link + 1);
    if (noon > link + 1 && !rub_phrase_is(p, link, "to") && !rub_phrase_is(p, link, "past")) return 0;
    uint32_t end = clock.end ? clock.end : noon > link + 1 ? noon : hour;
    if (!end || (end == hour && rub_phrase_in(p, hour, RUB_IN(MONTH)))) return 0; /* 5 to 7 April */
    end = rub_clock_zone_end(p, half_day_end(p, end));
    if (plain || noon > link + 1) return end;
    bool sure = clock.end || end > hour; /* ten to six in the morning */
    return rub_phrase_is(p, link, "to") && (sure || asks_for_time(p, i)) ? end : clock.end ? end : 0;
}

/* "at half eight": thirty minutes past eight, as British and Irish people say it */
static rub_value half_hour(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"at", "until", "till", "by", "to", "from", "about", ",", NULL};
    if (!rub_phrase_is(p, i, "half") || i == p->first || !rub_phrase_any(p, i - 1, before)) return none;
    uint32_t end = rub_phrase_flag(p, i + 1, RUB_TOKEN_DIGIT) ? 0 : hour_end(p, i + 1);
    if (!end || rub_phrase_number_at(p, i + 1).value < 3) return none;
    return (rub_value){rub_clock_zone_end(p, half_day_end(p, end)), RUB_TIME, 92};
}

/* ---- matches ---- */

/* "61'", "90+2'", "90+2 min", "the 41st minute": when in a match something happened */
static rub_value match_minute(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = rub_phrase_number_at(p, i);
    if (!number.plain || number.value > 120 || number.value < 1) {
        bool rank = rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) && rub_phrase_is(p, i + 1, "minute");
        return rank && p->tokens[i].length > 2 && !number.end ? (rub_value){i + 2, RUB_TIME, 96} : none;
    }
    uint32_t end = number.end;
    bool added = rub_phrase_is(p, end, "+") && rub_phrase_glued(p, end) &&
                 rub_phrase_flag(p, end + 1, RUB_TOKEN_NUMBER);
    if (added) end += 2;
    static const char *const marks[] = {"'", "’", "′", NULL}, *const units[] = {"min", "mins", "min.", NULL};
    bool mark = rub_phrase_glued(p, end) && rub_phrase_any(p, end, marks);
    bool open = i == p->first || !rub_phrase_flag(p, i - 1, RUB_TOKEN_MARK);
    bool last = end + 1 >= p->end || rub_phrase_flag(p, end + 1, RUB_TOKEN_SPACE | RUB_TOKEN_PUNCT);
    if (mark && open && last) return (rub_value){end + 1, RUB_TIME, 93};
    if (!added) return none;
    bool unit = rub_phrase_any(p, end, units), late = number.value % 45 == 0 || number.value % 15 == 0;
    return unit || late ? (rub_value){unit ? end + 1 : end, RUB_TIME, 93} : none;
}

/* ---- bare hours ---- */

/* "Friday the 21st at [6]", "tomorrow at [9]": behind a day, digits are an hour, too. */
static bool behind_day(const rub_phrase *p, uint32_t i) {
    static const char *const days[] = {"today", "tomorrow", "tonight", "yesterday", NULL};
    if (i < p->first + 2 || !rub_phrase_is(p, i - 1, "at") || !rub_phrase_flag(p, i, RUB_TOKEN_NUMBER))
        return false;
    uint32_t day = i - 2; /* the last word of a date: a weekday, a month, the 21st */
    if (rub_phrase_any(p, day, days) || rub_phrase_in(p, day, RUB_IN(WEEKDAY) | RUB_IN(MONTH))) return true;
    return rub_phrase_flag(p, day, RUB_TOKEN_DIGIT) && rub_phrase_flag(p, day, RUB_TOKEN_LETTER) &&
           !rub_phrase_number_at(p, day).end && p->tokens[day].length < 5;
}

/* "open until [8]", "at [7] tonight": digits that are an hour without a day before them. */
static bool digits_till(const rub_phrase *p, uint32_t i) {
    static const char *const tills[] = {"until", "till", "til", NULL};
    static const char *const days[] = {"tonight", "tomorrow", "today", NULL};
    if (rub_phrase_any(p, i - 1, tills)) return true;
    return rub_phrase_is(p, i - 1, "at") && rub_phrase_any(p, i + 1, days);
}

/* "six [thirty]", "ten [forty-five]": the minutes behind an hour in words; or `i`. */
static uint32_t to_the_minute(const rub_phrase *p, uint32_t i) {
    rub_phrase_number minutes = rub_phrase_number_at(p, i);
    bool fives = minutes.end && !minutes.digits && !minutes.scaled && !minutes.fraction &&
                 minutes.value >= 10 && minutes.value < 60 && minutes.value % 5 == 0;
    return fives ? minutes.end : i;
}

/* "be home by [6]": where somebody is to be, not what is won by six. */
static bool home_by(const rub_phrase *p, uint32_t i) {
    static const char *const places[] = {"home",     "back",  "there", "here", "done",
                                         "finished", "ready", "gone",  NULL};
    return i > p->first + 1 && rub_phrase_is(p, i - 1, "by") && rub_phrase_any(p, i - 2, places);
}

/* "until six.", "doors open at seven and": the hour alone; only in words, behind a word that asks for a time,
 * and where the clause ends. */
static rub_value bare_hour(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"at", "until", "till", "til", NULL};
    static const char *const ends[] = {".",  ",",   ";",        "!",       "?", "and",
                                       "on", "the", "tomorrow", "tonight", NULL};
    bool to_do = rub_phrase_is(p, i + 1, "to") && rub_phrase_flag(p, i + 2, RUB_TOKEN_LOWER) &&
                 !rub_phrase_number_at(p, i + 2).end; /* rises at four to milk */
    bool home = home_by(p, i), digits = i > p->first && (digits_till(p, i) || behind_day(p, i) || home);
    uint32_t end = digits || rub_phrase_in(p, i, RUB_IN(NUMBER_WORD)) ? hour_end(p, i) : 0;
    if (end && !digits && to_the_minute(p, end) > end) end = to_the_minute(p, end);
    bool opens = i == p->first + 1 && rub_phrase_is(p, i - 1, "by"); /* By nine the hall was full */
    if (!end || i == p->first || !(opens || home || rub_phrase_any(p, i - 1, before))) return none;
    static const char *const stays[] = {"remain", "remains", "remained",  "stood", "stands",
                                        "stand",  "is",      "was",       "are",   "were",
                                        "put",    "capped",  "estimated", "level", NULL};
    if (rub_phrase_any(p, i - 2, stays)) return none; /* the number of judges remains at nine */
    bool here =
        end >= p->end || to_do || rub_phrase_any(p, end, ends) || rub_phrase_flag(p, end, RUB_TOKEN_MARK);
    bool until = !rub_phrase_is(p, i - 1, "at");
    uint32_t day = rub_phrase_is(p, end, "tonight") ? end + 1 : end; /* at 8 tonight */
    return here && (until || rub_phrase_number_at(p, i).value > 3) ? (rub_value){day, RUB_TIME, 91} : none;
}

/* "06h" of "06h–20h": three hours would have no zero in front, nor be a range of one token each. */
static bool whole_hour(const rub_phrase *p, uint32_t i) {
    uint32_t length = rub_phrase_length(p, i);
    return (length == 2 || length == 3) && text_of(p, i)[length - 1] == 'h' &&
           hour(text_of(p, i), length - 1);
}

/* "9–12": two hours and a dash. */
static bool hours_apart(const rub_phrase *p, uint32_t i) {
    return rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && rub_phrase_dash(p, i + 1) &&
           rub_phrase_flag(p, i + 2, RUB_TOKEN_NUMBER) && hour(text_of(p, i), p->tokens[i].length) &&
           hour(text_of(p, i + 2), p->tokens[i + 2].length);
}

/* "Tue–Sun 9–12, [13–17]": behind the days on which a house is open, or other hours of them. */
static bool opening_hours(const rub_phrase *p, uint32_t i) {
    uint32_t first = i;
    while (first > p->first && hours_apart(p, first) && i - first < OPEN_FAR) {
        if (rub_phrase_in(p, first - 1, RUB_IN(WEEKDAY))) return true;
        if (first < p->first + 5 || !rub_phrase_is(p, first - 1, ",")) return false;
        first -= 4; /* two hours, the dash between them and the comma behind */
    }
    return false;
}

rub_value rub_clock_at(const rub_phrase *p, uint32_t i) {
    bool number = rub_phrase_flag(p, i, RUB_TOKEN_DIGIT);
    if (!number && !rub_phrase_in(p, i, RUB_IN(NUMBER_WORD) | RUB_IN(FRACTION))) return none;
    uint32_t past = past_end(p, i);
    if (past) return (rub_value){past, RUB_TIME, 94};
    rub_value minute = match_minute(p, i), half = half_hour(p, i);
    if (minute.end) return minute;
    if (half.end) return half;
    if (whole_hour(p, i) && rub_phrase_dash(p, i + 1) && whole_hour(p, i + 2))
        return (rub_value){i + 3, RUB_TIME, 93};
    if (opening_hours(p, i)) return (rub_value){i + 3, RUB_TIME, 92};
    rub_value from = one_clock(p, i);
    uint32_t link = from.end ? from.end : i + 1;
    if (!from.end) from = bare_hour(p, i);
    bool and =
        rub_phrase_is(p, link, "and") && i > p->first && rub_phrase_is(p, i - 1, "between") && !from.end;
    if (!rub_phrase_dash(p, link) && !rub_phrase_is(p, link, "to") && !and) return from;
    uint32_t late = past_end(p, link + 1), noon = rub_clock_day_part_end(p, link + 1);
    rub_value to = late ? (rub_value){late, RUB_TIME, 94} : one_clock(p, link + 1);
    if (!to.end && from.end && noon > link + 1 && rub_phrase_is(p, link, "to"))
        to = (rub_value){noon, RUB_TIME, 93}; /* 4 p.m. to midnight */
    bool point = !to.end && from.confidence > 90 && rub_phrase_flag(p, link + 1, RUB_TOKEN_NUMBER) &&
                 p->tokens[link + 1].length > 3 &&
                 hours_minutes(text_of(p, link + 1), p->tokens[link + 1].length, '.');
    if (point) to = (rub_value){link + 2, RUB_TIME, 93}; /* 7am to 12.30 */
    bool digits = rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && hour(text_of(p, i), p->tokens[i].length);
    bool bare = !from.end && (digits || hour_end(p, i)); /* 3 to 5 p.m., six to half past eight */
    return to.end && to.confidence > 90 && (from.end || bare) ? to : from;
}
