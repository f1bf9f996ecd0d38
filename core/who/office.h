/* office.h - whom a text tells by office first and by name later: "Norway's defense minister says ... Ada
 * Cole said" */
#ifndef RUB_OFFICE_H
#define RUB_OFFICE_H

#include "who/nominal.h"

/* The person who is first named soon after the phrase: at the head of a sentence, or
 * called by the phrase's noun; or RUB_NONE. */
uint32_t rub_office_find(const rub_nominals *nominals, const rub_nominal *phrase);

#endif
