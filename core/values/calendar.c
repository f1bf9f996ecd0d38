/* calendar.c - rules for months with their days, and for feasts
 *
 *     May 9, 2025   11 March   the ninth of December   Nov. 3rd - 6th   in january     months
 *     Christmas Eve   Lunar New Year   International Women's Day                       feasts
 */
#include "values/calendar.h"

#include "values/day.h"
#include "values/year.h"

static const rub_value none;

/* ---- days of months ---- */

/* "eighteenth", "twenty-fourth", "twenty first" for a day of a month: the end, or 0. "second" is a part of a
 * minute, too. */
static uint32_t rank_at(const rub_phrase *p, uint32_t i) {
    bool tens = rub_phrase_is(p, i, "twenty") || rub_phrase_is(p, i, "thirty");
    uint32_t at = tens ? rub_phrase_hyphen(p, i + 1) ? i + 2 : i + 1 : i;
    if (!rub_phrase_in(p, at, RUB_IN(ORDINAL_WORD))) return 0;
    return tens || !rub_phrase_is(p, at, "second") ? at + 1 : 0;
}

static bool before_month(const rub_phrase *p, uint32_t i) {
    if (i == p->first) return false;
    bool mid = rub_phrase_hyphen(p, i - 1) && rub_phrase_is(p, i - 2, "mid");
    return mid || rub_phrase_in(p, i - 1, RUB_IN(BEFORE_MONTH));
}

/* "8 october", "in january": in small letters only what is no other word, and "3 may" with its day. */
static bool small_month(const rub_phrase *p, uint32_t i) {
    bool word = rub_phrase_is(p, i, "may") || rub_phrase_is(p, i, "march") || rub_phrase_length(p, i) < 5;
    bool rank = i > p->first + 1 && rub_phrase_is(p, i - 1, "of") && rank_at(p, i - 2);
    if (!word && !rub_phrase_is(p, i, "august")) return true;
    bool day = (i > p->first && !rub_phrase_glued(p, i - 1) && rub_day_at(p, i - 1)) ||
               rub_day_at(p, i + 1) || rank_at(p, i + 1) || rank;
    bool plain = rub_phrase_is(p, i, "june") || rub_phrase_is(p, i, "july");
    if (plain && before_month(p, i)) return true; /* born in june */
    return day || (rub_phrase_is(p, i, "august") && before_month(p, i)) ||
           (rub_phrase_is(p, i, "march") && i > p->first && rub_phrase_is(p, i - 1, "since")) ||
           rub_year_number(p, i + 1);
}

/* Days behind a month at `i`: "9", "9-11", "8 and 9"; or `i`. */
static uint32_t days_behind(const rub_phrase *p, uint32_t i) {
    if (rank_at(p, i)) return rank_at(p, i); /* September ninth */
    if (rub_phrase_is(p, i, "the") &&
        (rank_at(p, i + 1) || (rub_day_at(p, i + 1) && p->tokens[i + 1].length > 2)))
        return rank_at(p, i + 1) ? rank_at(p, i + 1) : i + 2; /* March the 3rd */
    if (!rub_day_at(p, i) || rub_phrase_is(p, i + 1, "%") || rub_phrase_is(p, i + 1, "percent")) return i;
    uint32_t end = i + 1, link = rub_year_link_end(p, end);
    if (!link && rub_phrase_is(p, end, "and")) link = end + 1;
    if (link && rub_day_at(p, link) && !rub_phrase_in(p, link + 1, RUB_IN(MONTH)) &&
        !rub_phrase_in(p, link + 1, RUB_IN(DATE_UNIT) | RUB_IN(ROLE)))
        end = link + 1;
    return end;
}

/* A month; "May", "March" and short forms also need something of a date beside them. */
static bool month_word(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_in(p, i, RUB_IN(MONTH))) return false;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST)) return small_month(p, i);
    bool doubtful = rub_phrase_is(p, i, "may") || rub_phrase_is(p, i, "march") ||
                    (p->tokens[i].length < 4 && !rub_phrase_flag(p, i, RUB_TOKEN_ABBREVIATION));
    if (!doubtful) return true;
    if (rub_phrase_flag(p, i + 1, RUB_TOKEN_DIGIT) || (i > p->first && rub_day_at(p, i - 1))) return true;
    if (i > p->first && rub_phrase_is(p, i + 1, "the") && days_behind(p, i + 1) > i + 1) return true;
    return (before_month(p, i) && !rub_phrase_is(p, i, "jan")) ||
           (rub_phrase_is(p, i + 1, "of") && !rub_phrase_is(p, i, "march")) ||
           rub_year_behind(p, i + 1) > i + 1;
}

/* A month with its days and year. */
static uint32_t month_end(const rub_phrase *p, uint32_t i) {
    return rub_year_behind(p, days_behind(p, i + 1));
}

/* "14/15 August": a day and the next in one token. */
static bool night_of_two(const rub_phrase *p, uint32_t i) {
    const char *text = rub_phrase_text(p, i);
    uint32_t length = rub_phrase_length(p, i), first = 0, second = 0, k = 0;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || length < 3 || length > 5) return false;
    while (k < length && rub_phrase_digit(text[k])) first = first * 10 + (uint32_t)(text[k++] - '0');
    if (k == length || text[k++] != '/') return false;
    while (k < length && rub_phrase_digit(text[k])) second = second * 10 + (uint32_t)(text[k++] - '0');
    return k == length && first && second == first + 1 && second < 32;
}

/* "11 March", "10–12 March", "1st of March"; the month's index, or 0. */
static uint32_t month_after_day(const rub_phrase *p, uint32_t i) {
    uint32_t rank = rub_phrase_in(p, i, RUB_IN(ORDINAL_WORD)) ? i + 1 : rank_at(p, i);
    if (rank && rub_phrase_is(p, rank, "of") && month_word(p, rank + 1)) return rank + 1; /* Fourth of July */
    if (night_of_two(p, i)) return month_word(p, i + 1) ? i + 1 : 0;
    if (!rub_day_at(p, i)) return 0;
    uint32_t at = i + 1, link = rub_year_link_end(p, at);
    if (link && rub_day_at(p, link)) at = link + 1;
    else if (rub_phrase_is(p, at, "and") && rub_day_at(p, at + 1)) at += 2;
    if (rub_phrase_is(p, at, "of")) at++;
    if (!month_word(p, at)) return 0;
    bool verb = at > i + 1 && rub_phrase_is(p, at, "may") && !rub_phrase_flag(p, at, RUB_TOKEN_UPPER_FIRST);
    return verb && !rub_phrase_is(p, at - 1, "of") ? 0 : at;
}

/* "aged 16 to [18] may apply": a day before "may" would have begun the date. */
static bool verb_may(const rub_phrase *p, uint32_t i) {
    return rub_phrase_is(p, i, "may") && !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && i > p->first &&
           rub_day_at(p, i - 1);
}

static uint32_t one_month(const rub_phrase *p, uint32_t i) {
    if (month_word(p, i)) return verb_may(p, i) ? 0 : month_end(p, i);
    uint32_t month = month_after_day(p, i);
    return month ? rub_year_behind(p, month + 1) : 0;
}

rub_value rub_calendar_month_at(const rub_phrase *p, uint32_t i) {
    uint32_t end = one_month(p, i);
    if (!end) return none;
    uint32_t link = rub_year_link_end(p, end);
    uint32_t other = link ? one_month(p, link) : 0;
    bool alone = end == i + 1 && !other;
    if (other) end = other;
    bool name =
        alone && i > p->first && rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) && !before_month(p, i);
    name = name || (alone && rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST) && !before_month(p, i));
    return (rub_value){end, RUB_DATE, alone ? name ? 60 : 90 : 98};
}

/* ---- feasts ---- */

/* "at christmas": in small letters only what is no other word. */
static bool small_feast(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"christmas", "easter",   "halloween", "ramadan", "thanksgiving",
                                        "diwali",    "hanukkah", "passover",  "xmas",    NULL};
    return rub_phrase_in(p, i, RUB_IN(HOLIDAY)) && rub_phrase_any(p, i, words);
}

rub_value rub_calendar_feast_at(const rub_phrase *p, uint32_t i) {
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST);
    if (!capital && !small_feast(p, i)) return none;
    uint32_t at = rub_phrase_is(p, i, "lunar") || rub_phrase_is(p, i, "chinese") ? i + 1 : i, end = 0;
    if (rub_phrase_is(p, at, "new") && rub_phrase_is(p, at + 1, "year") &&
        rub_phrase_flag(p, at + 1, RUB_TOKEN_UPPER_FIRST))
        end = at + 2;
    else if (rub_phrase_is(p, i, "eid") && (rub_phrase_is(p, i + 1, "al") || rub_phrase_is(p, i + 1, "ul")) &&
             rub_phrase_hyphen(p, i + 2))
        end = i + 4;
    else if (rub_phrase_is(p, i, "eid") && rub_phrase_is(p, i + 1, "al") &&
             (rub_phrase_is(p, i + 2, "adha") || rub_phrase_is(p, i + 2, "fitr")))
        end = i + 3;
    else if (rub_phrase_in(p, i, RUB_IN(HOLIDAY))) end = i + 1;
    if (!end) return none;
    uint32_t last = rub_phrase_flag(p, end, RUB_TOKEN_CLITIC) ? end + 1 : end;
    if (rub_phrase_is(p, last, "eve") || rub_phrase_is(p, last, "day")) end = last + 1;
    if ((rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST) || !capital) &&
        rub_phrase_in(p, end, RUB_IN(WEEKDAY)))
        end++; /* Easter Sunday */
    else if (rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST) && end == i + 1)
        return (rub_value){end, RUB_DATE, 55};
    return (rub_value){rub_year_behind(p, end), RUB_DATE, 90}; /* Easter 2021, Labor Day of 1952 */
}

uint32_t rub_calendar_named_day_begin(const rub_phrase *p, uint32_t i) {
    static const char *const feasts[] = {"good",   "ash",   "palm",  "holy", "maundy",
                                         "shrove", "black", "cyber", NULL};
    static const char *const years[] = {"hashanah", "kippur", NULL};
    uint32_t begin = i;
    bool pair = i > p->first && rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) &&
                rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST);
    if (pair && rub_phrase_in(p, i, RUB_IN(WEEKDAY)) && rub_phrase_any(p, i - 1, feasts))
        return i - 1;                                      /* Good Friday */
    if (pair && rub_phrase_any(p, i, years)) return i - 1; /* Rosh Hashanah */
    if (!(rub_phrase_is(p, i, "day") || rub_phrase_is(p, i, "month")) ||
        !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST))
        return RUB_NONE;
    while (begin > p->first && begin + 5 > i) {
        bool clitic = rub_phrase_flag(p, begin - 1, RUB_TOKEN_CLITIC);
        if (!clitic && !rub_phrase_flag(p, begin - 1, RUB_TOKEN_UPPER_FIRST)) break;
        bool other = rub_phrase_in(p, begin - 1, RUB_IN(STOP_WORD) | RUB_IN(COUNTRY) | RUB_IN(DEMONYM)) &&
                     !rub_phrase_is(p, begin - 1, "all"); /* All Saints' Day */
        if (other && !clitic && !rub_phrase_in(p, begin - 1, RUB_IN(MONTH))) break;
        if (clitic && rub_phrase_in(p, begin - 2, RUB_IN(COUNTRY))) break;
        if (rub_phrase_flag(p, begin - 1, RUB_TOKEN_UPPER_ALL) && rub_phrase_flag(p, i, RUB_TOKEN_LOWER))
            break;
        begin--;
    }
    return begin < i && !rub_phrase_flag(p, begin, RUB_TOKEN_CLITIC) ? begin : RUB_NONE;
}
