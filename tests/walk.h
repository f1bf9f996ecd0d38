/* walk.h - a document's tokens as the tagger looks at them */
#ifndef WALK_H
#define WALK_H

#include "names/feature.h"

/* Calls check(context, features, token) for each token that may be part of a name, of the first window. */
void walk_features(const rub_doc *doc, void (*check)(void *context, rub_features *features, uint32_t token),
                   void *context);

#endif
