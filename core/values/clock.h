/* clock.h - rules for times of day: "3 p.m. local time", "Monday night", "overnight", "early hours of the
 * morning" */
#ifndef RUB_CLOCK_H
#define RUB_CLOCK_H

#include "values/phrase.h"

/* "10:30 a.m. EST", "1800 UTC", "15:00", "3pm to 5pm": end 0 where there is none. */
rub_value rub_clock_at(const rub_phrase *p, uint32_t i);

/* The end of a part of the day at `i`: "morning", "rush hour" no; or `i`. */
uint32_t rub_clock_day_part_end(const rub_phrase *p, uint32_t i);

/* "local time", "EST", "in the morning" behind a time; or `i`. */
uint32_t rub_clock_zone_end(const rub_phrase *p, uint32_t i);

#endif
