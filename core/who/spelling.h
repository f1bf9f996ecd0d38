/* spelling.h - one name in two spellings: "Osama bin Laden" and "Usama bin Ladin" */
#ifndef RUB_SPELLING_H
#define RUB_SPELLING_H

#include "who/name_form.h"

/* Joins the forms that are two spellings of one name. */
rub_status rub_spellings_join(rub_name_forms *forms);

#endif
