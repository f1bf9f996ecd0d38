/* money.h - rules for amounts of money: "$1.2 billion", "20 million euros", "Rs 5 crore", "N312bn", "12c" */
#ifndef RUB_MONEY_H
#define RUB_MONEY_H

#include "values/phrase.h"

/* The amount that begins at token `i`; end 0 where there is none. */
rub_value rub_money_at(const rub_phrase *p, uint32_t i);

/* Where money begins whose sign stands at `i`: the US of "US$", or `i`. */
uint32_t rub_money_begin(const rub_phrase *p, uint32_t i);

#endif
