/* names_dev.h - how good the names are on the sets that are for choosing: exact spans, as the outside scorer
 * counts them */
#ifndef RUB_NAMES_DEV_H
#define RUB_NAMES_DEV_H

#include "names/tagger.h"
#include "tools/corpus/corpus.h"

#include <stdio.h>

typedef struct names_tally {
    uint32_t right, found, gold;
} names_tally;

double names_f1(names_tally tally);

typedef struct names_set {
    const char *name;
    corpus docs;
    bool fine; /* our 18 types (news), else PERSON, place, ORG */
    names_tally all, types[32], upper;
    names_tally sure[11]; /* by confidence in tenths: right, found, and the sum of hundredths in gold */
} names_set;

#define NAMES_SETS 9u
extern names_set names_sets[NAMES_SETS];

/* Reads the sets below `folder`, and where they are given the project's own that is held out and, of `own`,
 * the genre `leave`. */
void names_read_sets(const char *folder, const char *own_dev, const char *own, const char *leave);

/* Annotates every set with the model; `capitals`: also in capitals (set->upper). `errors`: prints what is
 * wrong there. */
void names_score(rub_model *model, bool capitals, FILE *errors);

#endif
