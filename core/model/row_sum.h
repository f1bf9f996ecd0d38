/* row_sum.h - sums of weights that are kept and joined, for labellers of at most eight labels
 *
 *     rub_row_sum sum = {0};
 *     rub_row_sum_add(weights, features, count, &sum);     as often as one likes
 *     rub_row_sum_join(&sum, &known);                      what was added up before
 *     rub_row_sum_give(weights, &sum, labels, scores);             as rub_score_add, of all features at once
 *
 * A row of weights is then one 64-bit word (score.h is for longer ones). Lanes of 16 bits hold the sums of
 * RUB_ROW_SUM_MOST rows.
 */
#ifndef RUB_ROW_SUM_H
#define RUB_ROW_SUM_H

#include "model/weight_rows.h"

#define RUB_ROW_SUM_LABELS 8u
#define RUB_ROW_SUM_MOST   256u

typedef struct rub_row_sum {
    uint64_t even, odd; /* labels 0 2 4 6 and 1 3 5 7, the lowest lane first */
    uint32_t rows;      /* each brought weights->bias too much */
} rub_row_sum;

static inline void rub_row_sum_add(const rub_weights *weights, const uint32_t *features, uint32_t count,
                                   rub_row_sum *sum) {
    const uint64_t lanes = UINT64_C(0x00FF00FF00FF00FF);
    for (uint32_t k = 0; k < count; k++) {
        uint32_t row = rub_weight_rows_find(weights, features[k]);
        if (row >= weights->features) continue;
        rub_weight_rows_have(weights, row);
        uint64_t cells = rub_weight_rows_eight(weights->cells + (size_t)row * weights->stride);
        sum->even += cells & lanes;
        sum->odd += cells >> 8 & lanes;
        sum->rows++;
    }
}

static inline void rub_row_sum_join(rub_row_sum *sum, const rub_row_sum *more) {
    sum->even += more->even;
    sum->odd += more->odd;
    sum->rows += more->rows;
}

/* Writes scores[labels]. */
static inline void rub_row_sum_give(const rub_weights *weights, const rub_row_sum *sum, uint32_t labels,
                                    int32_t *scores) {
    int32_t bias = (int32_t)(weights->bias * sum->rows);
    for (uint32_t y = 0; y < labels; y++)
        scores[y] = (int32_t)((y & 1 ? sum->odd : sum->even) >> 16 * (y >> 1) & 0xFFFF) - bias;
}

#endif
