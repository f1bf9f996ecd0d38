/* gold.h - annotated documents of a corpus as documents in the making: {"text", "entities": [[start, end,
 * type, name]], "quotes"} */
#ifndef RUB_GOLD_H
#define RUB_GOLD_H

#include "document.h"

#include <stdio.h>

typedef struct gold_doc {
    rub_doc doc; /* mentions (and quotations) as annotated; entities are for the engine to make */
    char *id;
    const char **names;    /* [mentions]: the canonical name that the annotation gives */
    const char **speakers; /* [quotes]: the same of its speaker, NULL for none */
    void *tree;
    char *line;
} gold_doc;

/* The next document of a JSON Lines file; false at its end. Malformed lines end the program. */
bool gold_read(FILE *file, const rub_model *model, gold_doc *gold);
void gold_free(gold_doc *gold);

/* Reads and opens a model, or ends the program. */
rub_model *gold_model(const char *path);

#endif
