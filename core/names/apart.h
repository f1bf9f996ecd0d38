/* apart.h - what runs together with a name, as the rest of the document shows: "[Harriers edge Rovers]" */
#ifndef RUB_APART_H
#define RUB_APART_H

#include "document.h"

/* Cuts mentions of doc->mentions in two, and shortens them. */
rub_status rub_apart_take(rub_doc *doc);

#endif
