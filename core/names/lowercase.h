/* lowercase.h - names in texts that leave out capitals: "a flight from vietnam", "emily said" */
#ifndef RUB_LOWERCASE_H
#define RUB_LOWERCASE_H

#include "document.h"

rub_status rub_uncapital_find(rub_doc *doc);

#endif
