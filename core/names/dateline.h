/* dateline.h - what a dateline says about its name: it is a place, wherever the text names it */
#ifndef RUB_DATELINE_H
#define RUB_DATELINE_H

#include "document.h"

/* Changes types of doc->mentions. */
rub_status rub_datelines_settle(rub_doc *doc);

#endif
