/* day.h - a day of a month by its number */
#ifndef RUB_DAY_H
#define RUB_DAY_H

#include "values/phrase.h"

/* "9", "31", "5th": 1 to 31. */
bool rub_day_at(const rub_phrase *p, uint32_t i);

/* The "14th" of "Monday the 14th": 1st to 31st with its letters. */
bool rub_day_ranked(const rub_phrase *p, uint32_t i);

/* The "27th" of "on the 27th": a day whose month is not said. */
bool rub_day_alone(const rub_phrase *p, uint32_t i);

#endif
