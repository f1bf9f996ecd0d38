/* formula.h - names that a formula of the language gives away: "Reyes v. Holloway", a man known as “Boots” */
#ifndef RUB_FORMULA_H
#define RUB_FORMULA_H

#include "document.h"

/* Adds to doc->mentions, joins some of them and changes types. */
rub_status rub_formulas_read(rub_doc *doc);

#endif
