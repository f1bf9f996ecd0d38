/* value.h - dates, times, money, percentages, quantities, numbers and ordinals by rule; fills doc->values */
#ifndef RUB_VALUE_H
#define RUB_VALUE_H

#include "document.h"

rub_status rub_values_find(rub_doc *doc);

#endif
