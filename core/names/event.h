/* event.h - events that are named after peoples, places and leagues: "the Ottoman siege of Rhodes" */
#ifndef RUB_EVENT_NAME_H
#define RUB_EVENT_NAME_H

#include "document.h"

/* Joins mentions of doc->mentions to events. */
rub_status rub_events_read(rub_doc *doc);

#endif
