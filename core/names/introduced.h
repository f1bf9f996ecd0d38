/* introduced.h - what the noun beside a name says that it is: "the ferry Santa Lucia", "the village of Ban"
 */
#ifndef RUB_INTRODUCED_H
#define RUB_INTRODUCED_H

#include "document.h"

/* What the word at token `at` says of the name beside it: adds to doc->mentions and changes their types. */
rub_status rub_introduced_read(rub_doc *doc, uint32_t at);
/* What stands in the marks that token `open` opens is a title, where its sentence speaks of works or names
 * one right before it: “Harbour Street”, her third novel. */
rub_status rub_introduced_marked(rub_doc *doc, uint32_t open);

#endif
