/* date.h - rules for dates and times: days, months, years, periods, ages, feasts, and times of day with them
 */
#ifndef RUB_DATE_H
#define RUB_DATE_H

#include "values/phrase.h"

/* The date or time that begins at token `i` (type RUB_DATE or RUB_TIME); end 0 where there is none. */
rub_value rub_date_at(const rub_phrase *p, uint32_t i);

#endif
