/* gender.h - whether the text calls a person he or she: forms of address, given names; not known is an answer
 */
#ifndef RUB_GENDER_H
#define RUB_GENDER_H

#include "document.h"

typedef enum rub_gender { RUB_GENDER_UNKNOWN, RUB_GENDER_HE, RUB_GENDER_SHE } rub_gender;

/* What titles before an entity's mentions ("Mr.", "actress") or its given name say. */
rub_gender rub_gender_of(const rub_doc *doc, uint32_t entity);

/* What a word says: "his mother", "a businesswoman". */
rub_gender rub_gender_of_word(const rub_doc *doc, uint32_t token);

/* "Mr. Kim", "actress Jane Roe": what the word before token `first` says, in the same sentence. */
rub_gender rub_gender_before(const rub_doc *doc, uint32_t first);

#endif
