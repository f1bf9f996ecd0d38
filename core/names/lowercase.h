/* lowercase.h - names in texts that leave out capitals: "a flight from vietnam", "emily said" */
#ifndef RUB_LOWERCASE_H
#define RUB_LOWERCASE_H

#include "document.h"

rub_status rub_lowercase_find(rub_doc *doc);

#endif
