/* beside.h - what the words right beside a name say that it is: "Dr Rabito", "the town of Urus-Martan" */
#ifndef RUB_BESIDE_H
#define RUB_BESIDE_H

#include "document.h"

/* Changes the types of names in doc->mentions, and adds places that nobody had seen. */
rub_status rub_beside_settle(rub_doc *doc);

#endif
