/* period.h - rules for periods: "two years ago", "24-hour", "last week", "80-year-old" */
#ifndef RUB_PERIOD_H
#define RUB_PERIOD_H

#include "values/phrase.h"

/* "two years and eight months", "27-year", "half an hour", "several days later", "80 years old": end 0: none.
 */
rub_value rub_period_duration_at(const rub_phrase *p, uint32_t i);

/* "last week", "the [past two years]", "earlier this month", "each year", "end of the year". */
rub_value rub_period_relative_at(const rub_phrase *p, uint32_t i);

/* "ago", "later", "old", "of age" behind a period that ends at `i`: its end, or `i`. */
uint32_t rub_period_tail_end(const rub_phrase *p, uint32_t i);

/* "day", "decades", "week ago" alone; "daily", "annual". */
rub_value rub_period_unit_at(const rub_phrase *p, uint32_t i);

#endif
