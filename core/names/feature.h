/* feature.h - what the tagger knows of a token: hashes of words, shapes, affixes, lists, classes, and of the
 * word elsewhere
 *
 * A document is read in windows of whole sentences, each longer than an article and short enough that memory
 * stays small. The trainer and the tagger share this file: what it makes of a token is part of the trained
 * model.
 */
#ifndef RUB_FEATURE_H
#define RUB_FEATURE_H

#include "model/gazetteer.h"
#include "names/candidate.h"
#include "names/distinct.h"
#include "names/feature_kind.h"
#include "names/same_word.h"

#define RUB_WINDOW        12000u /* tokens of a window, or the end of the sentence in which they end */
#define RUB_CLASS_UNKNOWN 0xFFFFu
#define RUB_FEATURES_MAX  160u /* of one token */

typedef struct rub_run {
    uint32_t first, end; /* tokens */
    uint32_t sentence;
    rub_case use;
} rub_run;

typedef struct rub_view { /* a token of a run, or near it, with what the lists say of it */
    uint32_t word;
    uint32_t shape; /* token.shape, how the sentence uses capitals, and whether a space stands before */
    uint32_t chain_first, chain_end; /* tokens of the chain of capitalised words that it stands in: "Bank of
                                        England"; equal: none */
    uint64_t lists;
    uint64_t marks; /* by rub_gazetteer_mark */
    uint32_t value; /* 0, or type * 2 + 1 at the first token of what a value rule found, + 2 inside */
    uint16_t classes[RUB_CLUSTER_VIEWS];
    uint32_t known; /* row of rub_distinct, or RUB_NONE */
} rub_view;

/* A feature with what it was made of, for whoever asks what spoke for a name (evidence.h). */
typedef struct rub_feature_note {
    uint32_t feature;     /* as the weights know it */
    uint32_t kind, value; /* number of rub_feature_kind_of */
} rub_feature_note;
typedef struct rub_feature_notes {
    rub_feature_note rows[RUB_FEATURES_MAX];
    uint32_t count;
} rub_feature_notes;

typedef struct rub_features {
    const rub_doc *doc;
    rub_clusters clusters;
    rub_gazetteer gazetteer;
    rub_same_words elsewhere;
    rub_distinct distinct;
    rub_span window; /* tokens */
    uint8_t *labels; /* [window]: RUB_CLOSED, or the label of the first pass (0 before it) */
    RUB_TABLE(rub_run) runs;
    rub_view *views; /* of the tokens [seen.start, seen.end) */
    rub_span seen;
    uint32_t value;           /* row of doc->values from which to go on */
    uint16_t *fine;           /* [window]: classes asked for so far, RUB_CLASS_UNKNOWN of the others */
    rub_feature_notes *notes; /* NULL, or where features are noted instead of given */
} rub_features;

/* Opens the window that begins with *sentence; sets *sentence to the one after it. */
rub_status rub_features_open(rub_features *features, rub_arena *arena, const rub_doc *doc,
                             uint32_t *sentence);

/* Looks up the words of a run; the runs come in their order. */
rub_status rub_features_look(rub_features *features, rub_arena *arena, const rub_run *run);

/* The features of a token of the run looked at last; how many. */
uint32_t rub_features_of(const rub_features *features, uint32_t token, uint32_t out[RUB_FEATURES_MAX]);

/* The same in parts: what is said of the word that a part sees from `token` depends on that word alone, so
 * that words with one row of `distinct` have the same; the rest depends on several words, or on the document.
 */
uint32_t rub_features_part(const rub_features *features, uint32_t token, rub_part part,
                           uint32_t out[RUB_FEATURES_MAX]);
uint32_t rub_features_rest(const rub_features *features, uint32_t token, uint32_t out[RUB_FEATURES_MAX]);

/* The row of the word that a part sees; RUB_NONE: it has none. */
uint32_t rub_features_known(const rub_features *features, uint32_t token, rub_part part);

/* What the first pass made of the same word elsewhere in the window; 0 where it stands nowhere else. */
uint32_t rub_features_again(const rub_features *features, uint32_t token, uint32_t out[RUB_FEATURES_MAX]);

#endif
