/* age.h - rules for ages, which are dates: "aged 25", "Anna Roe, 53, has", "she was 91", "a boy of six" */
#ifndef RUB_AGE_H
#define RUB_AGE_H

#include "values/phrase.h"

/* The age that begins at token `i` (a RUB_DATE); end 0 where there is none. "80-year-old" is a period. */
rub_value rub_age_at(const rub_phrase *p, uint32_t i);

#endif
