/* year.h - rules for years, decades, centuries and quarters, and for dates in figures */
#ifndef RUB_YEAR_H
#define RUB_YEAR_H

#include "values/phrase.h"

/* "2019", "2025-05-09", "2005–2006", "1990s", "19th century", "spring of 2020", "FY2025"; end 0: none. */
rub_value rub_year_at(const rub_phrase *p, uint32_t i);

/* Four digits between 1000 and 2199. */
bool rub_year_number(const rub_phrase *p, uint32_t i);

/* "2005", ", 2005", "of 2005", "of this year", "last year" behind a month or a period that ends at `i`: the
 * end, or `i`. */
uint32_t rub_year_behind(const rub_phrase *p, uint32_t i);

/* "'94", "’77": the end of a year at `i`, or 0. */
uint32_t rub_year_short_end(const rub_phrase *p, uint32_t i);

/* "to", "through", a dash between two dates that are one span: the token behind it, or 0. */
uint32_t rub_year_link_end(const rub_phrase *p, uint32_t i);

#endif
