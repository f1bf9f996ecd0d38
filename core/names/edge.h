/* edge.h - spans of names by the guidelines: over hyphens that are part of them ("Kim Jong-il"), without
 * titles ("Gen Prayut") */
#ifndef RUB_EDGE_H
#define RUB_EDGE_H

#include "document.h"

/* Moves the ends of rows of doc->mentions; they stay in text order and never overlap. */
rub_status rub_edges_mend(rub_doc *doc);

#endif
