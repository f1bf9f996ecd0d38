/* roll.h - names in a row: "Osei, Grant, Whitlock, Dunn; Hart (Moss 81), Reyes": what most of them are, all
 * are */
#ifndef RUB_ROLL_H
#define RUB_ROLL_H

#include "document.h"

/* Adds names to doc->mentions, and cuts one that runs over a comma of the row. */
rub_status rub_rolls_settle(rub_doc *doc);

#endif
