/* sure.h - how sure names and values are, seen from the whole text */
#ifndef RUB_SURE_H
#define RUB_SURE_H

#include "document.h"

/* Lowers confidences of doc->mentions; what is less sure than the caller wants is left out. */
rub_status rub_sure_settle(rub_doc *doc);

#endif
