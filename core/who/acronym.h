/* acronym.h - abbreviations of a name: "WHO" for "World Health Organization" */
#ifndef RUB_ACRONYM_H
#define RUB_ACRONYM_H

#include "who/name_form.h"

/* Notes the forms that the first letters of `longer` spell. */
rub_status rub_acronyms_note(rub_name_forms *forms, uint32_t longer);

#endif
