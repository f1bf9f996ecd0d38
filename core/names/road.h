/* road.h - roads that are known by their numbers */
#ifndef RUB_ROAD_H
#define RUB_ROAD_H

#include "document.h"

/* Reads a road whose letters or number stand behind token `at`. */
rub_status rub_road_read(rub_doc *doc, uint32_t at);
/* The same where the road opens the text. */
rub_status rub_road_first(rub_doc *doc);

#endif
