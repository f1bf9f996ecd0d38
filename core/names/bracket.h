/* bracket.h - names and their abbreviations where the text gives both: "Kaduna Fire Service (KFS)" */
#ifndef RUB_BRACKET_H
#define RUB_BRACKET_H

#include "document.h"

/* Mends name and abbreviation so that both are mentions of one type, and both whole. */
rub_status rub_brackets_mend(rub_doc *doc);

#endif
