/* number.h - rules for ordinals and plain numbers */
#ifndef RUB_NUMBER_H
#define RUB_NUMBER_H

#include "values/phrase.h"

rub_value rub_number_ordinal_at(const rub_phrase *p, uint32_t i); /* "first" "80th" "twenty-sixth" */
rub_value rub_number_cardinal_at(const rub_phrase *p,
                                 uint32_t i); /* "39" "50–44" "tens of thousands" "two-thirds" */

/* The end of a telephone or account number that is written in groups and begins at `i`: "020 7946 0018",
 * "0405 123 456", "555-0134"; or `i`. */
uint32_t rub_number_code_end(const rub_phrase *p, uint32_t i);

#endif
