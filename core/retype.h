/* retype.h - types of names that their own words decide: "Brennan & Howe", "Salomon Bros." are no people */
#ifndef RUB_RETYPE_H
#define RUB_RETYPE_H

#include "document.h"

/* Changes types of doc->mentions. */
void rub_names_retype(rub_doc *doc);

#endif
