/* run_together.h - people whose names run together: signatures before salutations, lists without commas,
 * scorecards */
#ifndef RUB_RUN_TOGETHER_H
#define RUB_RUN_TOGETHER_H

#include "document.h"

/* One mention of several people in doc->mentions becomes several. */
rub_status rub_run_together_split(rub_doc *doc);

#endif
