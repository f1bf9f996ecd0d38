/* definition.h - what a noun beside a name says that it is: "Vozy is the first company", "the mayor, Ada Roe"
 */
#ifndef RUB_DEFINITION_H
#define RUB_DEFINITION_H

#include "document.h"

/* 0: nothing is said. */
typedef enum rub_defined_as { RUB_DEFINED_PERSON = 1, RUB_DEFINED_GROUP, RUB_DEFINED_PLACE } rub_defined_as;

typedef struct rub_definition {
    uint32_t as;   /* rub_defined_as, or 0 */
    uint32_t noun; /* rub_token.word of the noun */
} rub_definition;

/* By what stands before the words that begin at token `first`. No token outside of [window.start, window.end)
 * is looked at. */
rub_definition rub_definition_before(const rub_doc *doc, rub_span window, uint32_t first);

/* By what stands behind the words that end before token `end`. */
rub_definition rub_definition_after(const rub_doc *doc, rub_span window, uint32_t end);

#endif
