/* alias.h - joins the forms that name one person or thing: "WHO" and "World Health Organization", "Kim" and "Kim Jong Un" */
#ifndef RUB_ALIAS_H
#define RUB_ALIAS_H

#include "who/name_form.h"

/* How a short form stands in a longer one; the better evidence has the lower number. */
typedef enum rub_part {
    RUB_PART_INITIALS,     /* "WHO" in "World Health Organization" */
    RUB_PART_SKIP,         /* "Donald Trump" in "Donald J. Trump" */
    RUB_PART_TURNED,       /* "Justice Department" in "Department of Justice" */
    RUB_PART_HEAD,         /* "Senate" in "U.S. Senate", "House" in "House of Representatives" */
    RUB_PART_SUFFIX,       /* "Kim" in "Marcus Kim", "High Court" in "Delhi High Court" */
    RUB_PART_PREFIX,       /* "Marcus" in "Marcus Kim", "Gaza" in "Gaza Strip" */
    RUB_PART_INNER         /* "Erdoğan" in "Recep Erdoğan Jr.", "Health" in "World Health Organization" */
} rub_part;

rub_status rub_aliases_join(rub_forms *forms);

/* Notes that `shorter` may stand for `longer` (short_name.c, acronym.c). */
rub_status rub_alias_note(rub_forms *forms, uint32_t shorter, uint32_t longer, rub_part part);

/* True when a form that `number` may stand for is the same entity. */
bool rub_alias_has_longer(rub_forms *forms, uint32_t number);

/* short_name.c: the short forms whose words stand in a longer form. acronym.c: those that its first letters spell. */
rub_status rub_parts_note(rub_forms *forms, uint32_t longer);
rub_status rub_initials_note(rub_forms *forms, uint32_t longer);

/* spelling.c: joins two spellings of one name. */
rub_status rub_variants_join(rub_forms *forms);

#endif
