/* invariant.h - what holds for the rows of every document, whatever its text was
 *
 * Blocks, mentions and references stand in text order inside the text; blocks and mentions never overlap.
 * Every row number that stands in a row is RUB_NONE where that is allowed, or the number of a row. Entities
 * come in the order of their first mention and share out all mentions that have one. Quotations come in the
 * order of their first fragment and share out all fragments; a quotation's own are in text order and never
 * overlap. Links point into the strings.
 */
#ifndef RUB_INVARIANT_H
#define RUB_INVARIANT_H

#include "rubricate.h"

/* NULL where all of it holds, otherwise one sentence that says what does not; static. `row` may be NULL; it
 * gets the number of the row that is wrong. Built with -DRUB_DEBUG the engine asks after each document and
 * stops. */
const char *rub_invariant_broken(const rub_rows *rows, uint32_t *row);

#endif
