/* mention.h - settles which findings stand: lexicon, tagger, value rules; fills doc->mentions (entity RUB_NONE for now) */
#ifndef RUB_MENTION_H
#define RUB_MENTION_H

#include "document.h"

rub_status rub_mentions_make(rub_doc *doc);

#endif
