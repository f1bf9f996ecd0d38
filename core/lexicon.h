/* lexicon.h - the caller's own names: types, aliases, identifiers, and what never to annotate */
#ifndef RUB_LEXICON_H
#define RUB_LEXICON_H

#include "document.h"

/* Finds the lexicon's names in the text; fills doc->known, in text order, never overlapping. */
rub_status rub_lexicon_find(rub_doc *doc);

#endif
