/* law.h - cases and parts of laws: "Reyes v. Holloway", "Section 3 of the Companies Act" */
#ifndef RUB_LAW_NAME_H
#define RUB_LAW_NAME_H

#include "document.h"

/* What begins, or has its sign, at token `at`: adds to doc->mentions and joins some of them. */
rub_status rub_law_read(rub_doc *doc, uint32_t at);

#endif
