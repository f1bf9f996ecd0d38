/* calendar.h - rules for months with their days, and for feasts */
#ifndef RUB_CALENDAR_H
#define RUB_CALENDAR_H

#include "values/phrase.h"

/* "May 9, 2025", "11 March 1990", "June to August", "August of 1945", "January last year": end 0: none. */
rub_value rub_calendar_month_at(const rub_phrase *p, uint32_t i);

/* "Christmas Eve", "Lunar New Year", "Eid al-Fitr". */
rub_value rub_calendar_feast_at(const rub_phrase *p, uint32_t i);

/* Where a named day begins that ends with the "Day" at `i`: "International Women's Day"; RUB_NONE: none. */
uint32_t rub_calendar_named_day_begin(const rub_phrase *p, uint32_t i);

#endif
