/* headline_case.h - people in headlines where every word has a capital: the verb behind a name is no part of
 * it */
#ifndef RUB_HEADLINE_CASE_H
#define RUB_HEADLINE_CASE_H

#include "document.h"

/* Moves the ends of rows of doc->mentions; they stay in text order and never overlap. */
rub_status rub_headline_case_trim(rub_doc *doc);

#endif
