/* names_data.h - the training corpora of the names, and their documents as sequences of features */
#ifndef RUB_NAMES_DATA_H
#define RUB_NAMES_DATA_H

#include "names/tagger.h"
#include "tools/corpus/corpus.h"
#include "tools/crf/crf.h"

enum {
    NAMES_NEWS,
    NAMES_OWN, /* core/corpus: annotated as the news are, so it shares their copies of the weights */
    NAMES_GUM,
    NAMES_WIKIGOLD,
    NAMES_REDOCRED,
    NAMES_CROSSNER,
    NAMES_GMB,
    NAMES_RE3D,
    NAMES_BTC,
    NAMES_WNUT,
    NAMES_LITBANK,
    NAMES_SILVER,
    NAMES_AGATE,
    NAMES_CORPORA
};

typedef struct names_corpus {
    const char *name, *path; /* path below the corpora's folder; NULL: made by names_read, or none */
    float weight;
    uint32_t how;    /* GOLD_* */
    uint32_t open;   /* types that it does not annotate, besides those that none of its labels mean */
    uint32_t join;   /* sentences to join to a document, 0: none */
    uint32_t copies; /* one document in so many is taken in capitals as well, and as many in Title Case, posts
                        also without; 0: none */
    corpus docs;
} names_corpus;

extern names_corpus names_corpora[NAMES_CORPORA];

/* Reads all corpora below `folder`, and the project's own from the file `own` (batch.mjs made it; NULL:
 * none). The genre `leave` of it is left out (NULL: none). */
void names_read(const char *folder, const char *own, const char *leave);

typedef struct names_count {
    uint64_t spans, open;
} names_count; /* spans, and those that lie in a run */

/* Adds unlabelled text as the model `teacher` labels it, by the conventions of the news: one document in
 * `every`, each as `weight` of one. Tokens that the teacher is not sure of stay open. */
void names_add_silver(crf_data *data, rub_model *model, rub_model *teacher, const corpus *texts,
                      uint32_t every, float weight);

/* Adds a corpus to `data`. `firsts` (folds of them, or none) label documents for the second pass: document n
 * by firsts[n % folds]. */
names_count names_add(crf_data *data, rub_model *model, uint32_t which, const rub_weights *firsts,
                      uint32_t folds);

#endif
