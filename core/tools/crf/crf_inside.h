/* crf_inside.h - what the files of the CRF trainer share */
#ifndef RUB_CRF_INSIDE_H
#define RUB_CRF_INSIDE_H

#include "model/weights.h"
#include "tools/crf/crf.h"

#define CRF_FEATURES (1u << RUB_FEATURE_BITS)
#define CRF_WIDTH    64 /* labels, padded */

typedef struct sequence {
    uint32_t first, count, corpus, group, first_feature;
    float weight;
} sequence;
typedef struct position {
    uint64_t allowed;
    uint32_t first, count, always;
} position; /* features [first .. first + count), the first `always` not optional */

struct crf_data {
    uint32_t labels, group;
    sequence *sequences;
    position *positions;
    uint32_t *features; /* their top RUB_FEATURE_BITS bits */
    uint32_t sequence_count, sequence_room, position_count, position_room, feature_count, feature_room;
};

typedef struct row {
    uint32_t feature, first, count, seen;
    uint64_t labels;
} row; /* weights[first .. first + count); seen in so many positions */

struct crf_model {
    uint32_t labels, wide; /* wide: labels up to a multiple of 8 */
    uint32_t *general;     /* [2^24] feature to row, CRF_NONE */
    uint32_t *copies[32];  /* the same for a corpus's own copies */
    row *rows;
    uint32_t row_count, row_room, weight_count;
    float *weights, *squares, *sums;
    uint8_t *label_of; /* [weight_count] */
    float transitions[CRF_WIDTH][CRF_WIDTH], transition_squares[CRF_WIDTH][CRF_WIDTH],
        transition_sums[CRF_WIDTH][CRF_WIDTH];
    bool allowed[CRF_WIDTH][CRF_WIDTH];
};

/* One more at the end of an array that grows; the tools end when memory does. */
void *crf_grow(void *array, uint32_t count, uint32_t *room, size_t size);
#define GROW(array, count, room)                                                                             \
    ((array) = crf_grow(array, count, &(room), sizeof *(array)), &(array)[(count)++])

#endif
