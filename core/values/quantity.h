/* quantity.h - rules for measures: "20 km", "five-foot", "111 miles per hour", "25°C", "40t" */
#ifndef RUB_QUANTITY_H
#define RUB_QUANTITY_H

#include "values/phrase.h"

/* The measure that begins at token `i`; end 0 where there is none. */
rub_value rub_quantity_at(const rub_phrase *p, uint32_t i);

/* "5bn", "3.5m people": a CARDINAL whose scale stands in the same token. */
rub_value rub_quantity_scaled_at(const rub_phrase *p, uint32_t i);

#endif
