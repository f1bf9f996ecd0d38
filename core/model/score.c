/* score.c - adds up the weights of features, most of the engine's time
 *
 * A row's cells are bytes: a weight plus the largest size that one has. They are small, so that several rows
 * are added as they are, eight labels in a 64-bit word, before their sums go to lanes of 16 bits, in which a
 * batch's sums fit: 64 * 254 < 2^16.
 */
#include "model/score.h"
#include "model/lanes.h"
#include "model/weight_rows.h"

/* A call's features at most: their sums fit in 16 bits. */
#define BATCH 64u

#define IN_WORDS static inline __attribute__((always_inline))
/* A name to declare stands in no brackets. NOLINTNEXTLINE(bugprone-macro-parentheses) */
#define EACH_WORD(w) _Pragma("GCC unroll 3") for (uint32_t w = 0; w < words; w++)

typedef uint8_t eight_bytes __attribute__((vector_size(8)));
typedef uint16_t eight_sums __attribute__((vector_size(16)));

static inline uint64_t eight_at(const uint8_t *cells) {
    uint64_t eight;
    memcpy(&eight, cells, sizeof eight);
    return eight;
}

/* Eight sums of bytes to eight lanes. */
static inline void add_bytes(uint64_t word, uint64_t *sum) {
    eight_bytes bytes;
    eight_sums sums;
    memcpy(&bytes, &word, sizeof bytes);
    memcpy(&sums, sum, sizeof sums);
    sums += __builtin_convertvector(bytes, eight_sums);
    memcpy(sum, &sums, sizeof sums);
}

/* Rows that are not yet in a sum, added as bytes. */
typedef struct pending {
    uint64_t bytes[RUB_LABELS_MAX / 8];
    uint32_t rows;
} pending;

IN_WORDS void take_pending(pending *few, uint32_t words, uint64_t *sum) {
    EACH_WORD(w) add_bytes(few->bytes[w], sum + 2 * w);
    sum[2 * words] += few->rows;
    *few = (pending){{0}, 0};
}

/* Names have three words of eight labels, frames one. */
IN_WORDS void add_features(const rub_weights *weights, const uint32_t *features, uint32_t count,
                           uint32_t words, uint64_t *sum) {
    const uint32_t *index = weights->index;
    const uint8_t *keys = weights->keys, *cells = weights->cells;
    uint32_t together = 255 / (2 * weights->bias);
    pending few = {{0}, 0};
    for (const uint32_t *end = features + count; features < end; features++) {
        uint32_t row = index[*features >> 16], last = index[(*features >> 16) + 1];
        uint8_t key = (uint8_t)(*features >> 8);
        while (row < last && keys[row] != key) row++;
        if (row == last) continue;
        rub_weight_rows_have(weights, row);
        const uint8_t *at = cells + (size_t)row * words * 8;
        EACH_WORD(w) few.bytes[w] += eight_at(at + 8 * w);
        if (++few.rows == together) take_pending(&few, words, sum);
    }
    if (few.rows) take_pending(&few, words, sum);
}

/* The sums less what their rows brought too much. */
static inline rub_lanes eight_scores(const rub_weights *weights, const uint64_t *sum, uint32_t word) {
    eight_sums sums;
    memcpy(&sums, sum + 2 * word, sizeof sums);
    return (rub_lanes)(sums - (uint16_t)(weights->bias * (uint32_t)sum[weights->stride / 4]));
}

void rub_score_spread(const rub_weights *weights, const uint64_t *sum, int16_t *scores) {
    for (uint32_t w = 0; w < weights->stride / 8; w++, scores += RUB_LANES)
        rub_lanes_put(scores, rub_lanes_at(scores) + eight_scores(weights, sum, w));
}

void rub_score_sum(const rub_weights *weights, const uint32_t *features, uint32_t count, uint64_t *sum) {
    if (weights->stride == RUB_LABELS_MAX) add_features(weights, features, count, RUB_LABELS_MAX / 8, sum);
    else add_features(weights, features, count, 1, sum);
}

void rub_score_add(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores) {
    uint64_t sum[RUB_SUM_SIZE(RUB_LABELS_MAX)];
    for (uint32_t few; count; features += few, count -= few) {
        few = count < BATCH ? count : BATCH;
        memset(sum, 0, RUB_SUM_SIZE(weights->labels) * sizeof *sum);
        rub_score_sum(weights, features, few, sum);
        for (uint32_t y = 0; y < weights->labels; y++)
            scores[y] += eight_scores(weights, sum, y / RUB_LANES)[y % RUB_LANES];
    }
}
