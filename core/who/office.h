/* office.h - whom a text tells by office first and by name in the sentence after: "Norway's defense minister
 * says ... Ada Cole said" */
#ifndef RUB_OFFICE_H
#define RUB_OFFICE_H

#include "document.h"

/* The person who is first named right after the noun phrase, tokens [phrase.start, phrase.end), its head the
 * last; or RUB_NONE. */
uint32_t rub_office_find(const rub_doc *doc, rub_span phrase);

#endif
