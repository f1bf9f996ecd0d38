/* firm.h - types of names that their own words decide: "Brennan & Howe", "Salomon Bros." are no people */
#ifndef RUB_FIRM_H
#define RUB_FIRM_H

#include "document.h"

/* Changes types of doc->mentions. */
rub_status rub_firms_retype(rub_doc *doc);

#endif
