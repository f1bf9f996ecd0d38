/* cluster_types.h - what a first recognizer makes of each word in unlabelled text: mostly a surname, a city,
 * part of a company */
#ifndef RUB_CLUSTER_TYPES_H
#define RUB_CLUSTER_TYPES_H

#include "tools/corpus/corpus_words.h"

/* Annotates the texts with the model in `path` and groups the first `words` words by the roles that they play
 * into `class_count` classes. False: the model can't be read, or no memory. */
bool types_make(const char *path, const corpus_texts *texts, const corpus_words *vocabulary, uint32_t words,
                uint32_t class_count, uint16_t *classes);

#endif
