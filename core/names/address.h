/* address.h - people and bodies whom a form of address, an office or a request gives away: "Bishop Cortes",
 * "send it to Joost", "DSWD Secretary Rex Roe" */
#ifndef RUB_ADDRESS_NAME_H
#define RUB_ADDRESS_NAME_H

#include "document.h"

/* What the word at token `at` says of the name beside it: adds to doc->mentions and changes their types. */
rub_status rub_address_read(rub_doc *doc, uint32_t at);

/* Whether the line of this token is the head of a mail: "To: Roe, Ada; Moe, Ben". */
bool rub_address_in_head(const rub_doc *doc, uint32_t at);

/* What stands on both sides of a comma before a capital, in the head of a mail. */
rub_status rub_address_headed(rub_doc *doc, uint32_t comma);

#endif
