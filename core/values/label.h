/* label.h - numbers that count nothing: page 12, No. 31, Boeing 737, telephones */
#ifndef RUB_LABEL_H
#define RUB_LABEL_H

#include "values/phrase.h"

/* The number [i, end) tells one thing from another, or is part of a code. */
bool rub_label_at(const rub_phrase *p, uint32_t i, uint32_t end);

/* The number [i, end) belongs to the capitalised word before it: "Boeing 737". Not the results of a row:
 * "Clare 2 Cork 27". */
bool rub_label_in_name(const rub_phrase *p, uint32_t i, uint32_t end);

/* The end of a telephone or account number that is written in groups and begins at `i`: "020 7946 0018",
 * "0405 123 456", "555-0134"; or `i`. */
uint32_t rub_label_telephone_end(const rub_phrase *p, uint32_t i);

#endif
