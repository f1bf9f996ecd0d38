/* link.h - what an entity is in the world: its country, or what the caller's lexicon says; fills doc->links
 * and doc->strings */
#ifndef RUB_LINK_H
#define RUB_LINK_H

#include "document.h"

/* Sets rub_entity.link of all entities. */
rub_status rub_links_make(rub_doc *doc);

#endif
