/* cluster_write.h - writes word classes as core/model/cluster.h reads them */
#ifndef RUB_CLUSTER_WRITE_H
#define RUB_CLUSTER_WRITE_H

#include "tools/corpus/corpus_words.h"

typedef struct cluster_field {
    const uint16_t *classes; /* [words] */
    uint32_t count;          /* classes */
    const uint16_t *groups;  /* [count] the coarser class of each, or NULL: no second view */
} cluster_field;

bool cluster_write(const char *path, const corpus_words *vocabulary, uint32_t words,
                   const cluster_field *fields, uint32_t field_count);

#endif
