/* name_of.h - names that begin with what they are: "Society of Saint Vincent", "Basilica of St Francis" */
#ifndef RUB_NAME_OF_H
#define RUB_NAME_OF_H

#include "document.h"

/* Adds to doc->mentions and joins some of them. */
rub_status rub_names_of_read(rub_doc *doc);

#endif
