/* institution.h - names that begin before or go on behind what the recognizer saw: "Government of Chad",
 * "Pedro I" */
#ifndef RUB_INSTITUTION_H
#define RUB_INSTITUTION_H

#include "document.h"

rub_status rub_institutions_widen(rub_doc *doc);

#endif
