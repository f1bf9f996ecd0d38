/* percent.h - rules for percentages: "12%", "five to 10 percent", "25 basis points", "9.25pc" */
#ifndef RUB_PERCENT_H
#define RUB_PERCENT_H

#include "values/phrase.h"

/* The percentage that begins at token `i`; end 0 where there is none. */
rub_value rub_percent_at(const rub_phrase *p, uint32_t i);

#endif
