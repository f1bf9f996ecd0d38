/* calendar.h - rules for what stands in a calendar: days of months, years, decades, centuries, feasts */
#ifndef RUB_CALENDAR_H
#define RUB_CALENDAR_H

#include "values/phrase.h"

/* "May 9, 2025", "11 March 1990", "June to August", "August of 1945", "January last year": end 0: none. */
rub_value rub_calendar_month_at(const rub_phrase *p, uint32_t i);

/* "2005", ", 2005", "of 2005", "of this year", "last year" behind a month or a period that ends at `i`: the
 * end, or `i`. */
uint32_t rub_calendar_year_behind(const rub_phrase *p, uint32_t i);

/* "2019", "2025-05-09", "2005–2006", "1990s", "19th century", "spring of 2020", "third quarter". */
rub_value rub_calendar_year_at(const rub_phrase *p, uint32_t i);

/* "Christmas Eve", "Lunar New Year", "Eid al-Fitr". */
rub_value rub_calendar_feast_at(const rub_phrase *p, uint32_t i);

/* Where a named day begins that ends with the "Day" at `i`: "International Women's Day"; RUB_NONE: none. */
uint32_t rub_calendar_named_day_begin(const rub_phrase *p, uint32_t i);

/* "'94", "’77"; "nineteen seventy-two", "two thousand and nine": the end of a year at `i`, or 0. */
uint32_t rub_calendar_short_year(const rub_phrase *p, uint32_t i);
uint32_t rub_calendar_spoken_year(const rub_phrase *p, uint32_t i);

/* The "27th" of "on the 27th", the "14th" of "Monday the 14th": 1st to 31st with its letters. */
bool rub_calendar_day_number(const rub_phrase *p, uint32_t i);

/* Four digits between 1000 and 2199. */
bool rub_calendar_year_number(const rub_phrase *p, uint32_t i);

#endif
