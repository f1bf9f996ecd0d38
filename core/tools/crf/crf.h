/* crf.h - trains a linear-chain CRF over hashed features; writes a section for core/model/weights.c
 *
 *     crf_data *data = crf_new(labels);
 *     for each sequence: crf_begin(data, corpus, weight);
 *         for each position: crf_position(data, allowed);  for each feature: crf_feature(data, feature);
 *     crf_settings settings = crf_defaults();
 *     crf_model *model = crf_train(data, &settings);
 *     uint8_t *bytes = crf_write(model, &settings, &length);     pruned, rounded, coded; give back with free
 *
 * `allowed` is a set of labels: one bit where the annotation is certain, several where the corpus leaves it
 * open (then the sum over all paths through allowed labels is made likely). Label 0 is "outside" and stands
 * before and after a sequence. The same data and settings give the same bytes.
 */
#ifndef RUB_CRF_H
#define RUB_CRF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct crf_data crf_data;
typedef struct crf_model crf_model;

typedef struct crf_settings {
    uint32_t passes;      /* over all sequences, in an order shuffled with a fixed seed */
    float rate;           /* AdaGrad's step */
    float dropout;        /* share of features left out at random in training */
    float absent;         /* share of visits to a sequence in which its optional features are left out */
    uint32_t folds, fold; /* folds > 1: train without the sequences whose group modulo folds is fold */
    float l1;             /* per update of a weight, lazily; makes most weights 0 */
    float l2;
    uint32_t cutoff; /* features seen in fewer positions are dropped */
    uint32_t full; /* features seen in at least so many positions get weights for all labels, others for those
                      seen with them */
    uint32_t
        target; /* the corpus whose own copies of the weights are added to the general ones; CRF_NONE: none */
    float share;        /* how much of the target's own copies is added */
    uint32_t copies;    /* set of corpora (bits) that train copies of their own */
    float prune, worth; /* weights whose size, in nats, times (positions / 8) to the power of worth is below
                           prune are left out of the file */
    uint32_t scale;     /* units of the file's weights a nat: 10 to 16 */
    bool (*may_follow)(uint32_t from, uint32_t to); /* NULL: all transitions are allowed */
    uint32_t seed;
    bool quiet;
} crf_settings;

#define CRF_NONE 0xFFFFFFFFu

crf_settings crf_defaults(void);

crf_data *crf_new(uint32_t labels);
void crf_begin(crf_data *data, uint32_t corpus, float weight); /* corpus 0 to 31 */
void crf_group(crf_data *data, uint32_t group); /* of the sequences begun from now on: their document */
void crf_position(crf_data *data, uint64_t allowed);
void crf_feature(crf_data *data, uint32_t feature);
void crf_optional(crf_data *data,
                  uint32_t feature); /* after the others: a feature that is not always there (second pass) */
void crf_drop(crf_data *data);       /* takes back the sequence begun last */
void crf_free(crf_data *data);

crf_model *crf_train(const crf_data *data, const crf_settings *settings);
uint8_t *crf_write(const crf_model *model, const crf_settings *settings, uint32_t *length);
void crf_model_free(crf_model *model);

/* Makes `model` the mean of itself, counted `count` times, and `other`: runs over the same data that differ
 * in their seed. */
void crf_mean(crf_model *model, uint32_t count, const crf_model *other);

#endif
