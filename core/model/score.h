/* score.h - what features say together: the sum of their weights for each label */
#ifndef RUB_SCORE_H
#define RUB_SCORE_H

#include "model/lanes.h"
#include "model/weights.h"

/* A sum before it is spread to labels, so that what comes again is added up once: a row's stride / 4 words of
 * lanes, and how many rows they are of. Sums of sums are made by adding their words, as long as they
 * are of at most RUB_SUM_ROWS rows. */
#define RUB_SUM_SIZE(labels) (RUB_STRIDE(labels) / 4 + 1)
#define RUB_SUM_ROWS         256u

/* Adds the weights of features to a sum, or a sum to scores[stride]. */
void rub_score_sum(const rub_weights *weights, const uint32_t *features, uint32_t count, uint64_t *sum);
void rub_score_spread(const rub_weights *weights, const uint64_t *sum, int16_t *scores);

/* Adds a sum of names' rows to another. */
static inline void rub_score_join(uint64_t *sum, const uint64_t *more) {
    for (uint32_t w = 0; w < RUB_LABELS_MAX / 4; w += 2) {
        rub_lanes_halves a, b; /* no lane overflows into the next */
        memcpy(&a, sum + w, sizeof a), memcpy(&b, more + w, sizeof b);
        a += b;
        memcpy(sum + w, &a, sizeof a);
    }
    sum[RUB_LABELS_MAX / 4] += more[RUB_LABELS_MAX / 4];
}

/* Adds the weights of features to scores[L]. */
void rub_score_add(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores);

#endif
