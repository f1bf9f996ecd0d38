/* short_name.h - which words of a long name may stand for it: "Kim" for "Marcus Kim", "Senate" for "U.S.
 * Senate" */
#ifndef RUB_SHORT_NAME_H
#define RUB_SHORT_NAME_H

#include "who/name_form.h"

/* Notes the short forms whose words stand in form `longer`. */
rub_status rub_short_names_note(rub_name_forms *forms, uint32_t longer);

#endif
