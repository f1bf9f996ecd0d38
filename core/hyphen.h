/* hyphen.h - names that were cut at a hyphen: "Kim Jong" of "Kim Jong-il", "Qaida" of "al-Qaida" */
#ifndef RUB_HYPHEN_H
#define RUB_HYPHEN_H

#include "document.h"

/* Widens rows of doc->mentions; they stay in text order and never overlap. */
rub_status rub_hyphens_mend(rub_doc *doc);

#endif
