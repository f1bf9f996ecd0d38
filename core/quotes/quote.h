/* quote.h - finds quotations with cue and source phrase; fills doc->quotes and doc->fragments (speaker
 * RUB_NONE for now) */
#ifndef RUB_QUOTE_H
#define RUB_QUOTE_H

#include "document.h"

rub_status rub_quotes_find(rub_doc *doc);

#endif
