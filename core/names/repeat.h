/* repeat.h - names that were found once in a document and overlooked elsewhere, and surnames of people named
 * in full */
#ifndef RUB_REPEAT_H
#define RUB_REPEAT_H

#include "document.h"

/* Adds what it finds to doc->mentions, which stay in text order. */
rub_status rub_repeats_find(rub_doc *doc);

#endif
