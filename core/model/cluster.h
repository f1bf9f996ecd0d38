/* cluster.h - word classes induced from unlabelled text: words that stand in the same company share a class
 *
 * Section CLUS: u8 fields, u8 views, u8 field bits[6], then a view {u8 field, u8 0, u16 table offset} each,
 * the tables (u16 a class; offset 0: the class as it is), and at the next 4-byte edge a wordmap whose payload
 * is the fields, the first in its lowest bits. A view is one granularity of one clustering, such as 512
 * classes, or those in 64 groups.
 */
#ifndef RUB_CLUSTER_H
#define RUB_CLUSTER_H

#include "model/wordmap.h"
#include "text/token.h"

/* The views of the model that comes with the engine. */
enum {
    RUB_CLUSTER_FINE,
    RUB_CLUSTER_COARSE,
    RUB_CLUSTER_HABIT, /* habit: 2 never with a capital inside a sentence, to 7 always */
    RUB_CLUSTER_ROLE
}; /* what a first recognizer made of the word elsewhere */

#define RUB_CLUSTER_FIELDS 6u
#define RUB_CLUSTER_VIEWS  8u

typedef struct rub_clusters {
    rub_wordmap map;
    uint32_t views; /* 0: the model has no classes */
    struct {
        uint32_t shift, bits; /* where the field stands in the payload */
        const uint8_t *table; /* NULL: the class as it is */
    } view[RUB_CLUSTER_VIEWS];
} rub_clusters;

/* Cheap; open it once a document, or once a training run. */
rub_clusters rub_clusters_open(const rub_model *model);

/* Opens a section, one without views where it is not sound. The bytes must stay. RUB_ERR_MEMORY. */
rub_status rub_clusters_read(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_clusters *clusters);

/* The class of a token's word in each view, counted from 1; 0 for a word that has none.
 * Words with digits share their class with those of the same shape and length: "2019" is any year. */
void rub_clusters_of(const rub_clusters *clusters, const rub_token *token,
                     uint16_t classes[RUB_CLUSTER_VIEWS]);

/* What a token is looked up by; the inducing tool uses the same. */
uint32_t rub_clusters_key(const rub_token *token);

#endif
