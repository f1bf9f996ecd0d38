/* nominal.h - whom "the prime minister" or "the company" means: the last name that the text calls so */
#ifndef RUB_NOMINAL_H
#define RUB_NOMINAL_H

#include "document.h"
#include "model/vocabulary.h"

/* The entity that a noun phrase means, or RUB_NONE: tokens [phrase.start, phrase.end), its head the last. */
uint32_t rub_nominal_find(const rub_doc *doc, const rub_vocabulary *known, rub_span phrase);

#endif
