/* merge.h - settles which findings stand: lexicon, tagger, value rules; fills doc->mentions (entity RUB_NONE
 * for now) */
#ifndef RUB_MERGE_H
#define RUB_MERGE_H

#include "document.h"

rub_status rub_merge_findings(rub_doc *doc);

#endif
