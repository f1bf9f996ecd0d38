/* alias.h - joins the forms that name one person or thing: "WHO" and "World Health Organization", "Kim" and
 * "Kim Jong Un" */
#ifndef RUB_ALIAS_H
#define RUB_ALIAS_H

#include "who/name_form.h"

rub_status rub_aliases_join(rub_name_forms *forms);

#endif
