/* amount.h - rules for money, percentages and quantities */
#ifndef RUB_AMOUNT_H
#define RUB_AMOUNT_H

#include "values/phrase.h"

/* Each gives what begins at token `i`, or end 0. */
rub_value rub_amount_money_at(const rub_phrase *p,
                              uint32_t i); /* "$1.2 billion" "20 million euros" "millions of dollars" */
rub_value rub_amount_percent_at(const rub_phrase *p,
                                uint32_t i); /* "12%" "five to 10 percent" "nine-tenths of one percent" */
rub_value rub_amount_quantity_at(const rub_phrase *p,
                                 uint32_t i); /* "20 km" "five-foot" "111 miles per hour" "25°C" */

rub_value rub_amount_scaled_at(const rub_phrase *p, uint32_t i); /* "5bn" "3.5m people": a CARDINAL */

/* Where money begins whose sign stands at `i`: the US of "US$", or `i`. */
uint32_t rub_amount_money_begin(const rub_phrase *p, uint32_t i);

#endif
