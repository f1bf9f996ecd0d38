/* tagger.h - finds names and values with the trained model; fills doc->names (may read doc->values, doc->known) */
#ifndef RUB_TAGGER_H
#define RUB_TAGGER_H

#include "document.h"

rub_status rub_names_find(rub_doc *doc);

#endif
