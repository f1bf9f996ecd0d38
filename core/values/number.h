/* number.h - rules for ordinals and plain numbers */
#ifndef RUB_NUMBER_H
#define RUB_NUMBER_H

#include "values/phrase.h"

rub_value rub_number_ordinal_at(const rub_phrase *p, uint32_t i); /* "first" "80th" "twenty-sixth" */
rub_value rub_number_cardinal_at(const rub_phrase *p,
                                 uint32_t i); /* "39" "50–44" "tens of thousands" "two-thirds" */

#endif
