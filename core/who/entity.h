/* entity.h - groups name mentions into entities, chooses their names, links them; fills doc->entities,
 * entity_mentions, links, strings */
#ifndef RUB_ENTITY_H
#define RUB_ENTITY_H

#include "document.h"

rub_status rub_entities_make(rub_doc *doc);

#endif
