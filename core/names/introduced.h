/* introduced.h - what the noun beside a name says that it is: "the ferry Santa Lucia", "the village of Ban"
 */
#ifndef RUB_INTRODUCED_H
#define RUB_INTRODUCED_H

#include "document.h"

/* What the word at token `at` says of the name beside it: adds to doc->mentions and changes their types. */
rub_status rub_introduced_read(rub_doc *doc, uint32_t at);

#endif
