/* locative.h - names that were taken for people and stand where only places do: "in Kelsmouth" */
#ifndef RUB_LOCATIVE_H
#define RUB_LOCATIVE_H

#include "document.h"

rub_status rub_locatives_settle(rub_doc *doc);

#endif
