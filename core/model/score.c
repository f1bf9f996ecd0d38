/* score.c - adds up the weights of features, most of the engine's time
 *
 * A row's cells are bytes: a weight plus the largest size that one has. They are small, so that several rows
 * are added as they are, eight labels in a 64-bit word, before their sums go to lanes of 16 bits, in which a
 * batch's sums fit: 64 * 254 < 2^16.
 */
#include "model/score.h"
#include "model/lanes.h"
#include "model/weight_rows.h"

#define BATCH 64u
#define WORDS (RUB_LABELS_MAX / 8)

typedef uint8_t eight_bytes __attribute__((vector_size(8)));
typedef uint16_t eight_sums __attribute__((vector_size(16)));

/* The rows of those features that have one; how many. */
static uint32_t find_rows(const rub_weights *weights, const uint32_t *features, uint32_t count,
                          uint32_t *rows) {
    uint32_t found = 0;
    for (uint32_t k = 0; k < count; k++) {
        rows[found] = rub_weight_rows_find(weights, features[k]);
        found += rows[found] < weights->features;
    }
    return found;
}

/* Decodes what is not yet. */
static void have_rows(const rub_weights *weights, const uint32_t *rows, uint32_t count) {
    for (uint32_t k = 0; k < count; k++) rub_weight_rows_have(weights, rows[k]);
}

static inline uint64_t eight_at(const uint8_t *cells) {
    uint64_t eight;
    memcpy(&eight, cells, sizeof eight);
    return eight;
}

/* Adds the cells of a few rows as bytes, eight labels a word: names have three words, frames one. */
static void add_three(const uint8_t *cells, const uint32_t *rows, uint32_t count, uint64_t *bytes) {
    uint64_t a = 0, b = 0, c = 0;
    for (const uint32_t *end = rows + count; rows < end; rows++) {
        const uint8_t *row = cells + (size_t)*rows * 24;
        a += eight_at(row), b += eight_at(row + 8), c += eight_at(row + 16);
    }
    bytes[0] = a, bytes[1] = b, bytes[2] = c;
}

static void add_single(const uint8_t *cells, const uint32_t *rows, uint32_t count, uint64_t *bytes) {
    bytes[0] = 0;
    for (uint32_t k = 0; k < count; k++) bytes[0] += eight_at(cells + (size_t)rows[k] * 8);
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

static void add_rows(const rub_weights *weights, const uint32_t *rows, uint32_t count, uint64_t *sum) {
    uint32_t words = weights->stride / 8, together = 255 / (2 * weights->bias);
    uint64_t bytes[WORDS];
    for (uint32_t k = 0, few; k < count; k += few) {
        few = count - k < together ? count - k : together;
        if (words == 3) add_three(weights->cells, rows + k, few, bytes);
        else add_single(weights->cells, rows + k, few, bytes);
        for (uint32_t w = 0; w < words; w++) add_bytes(bytes[w], sum + 2 * w);
    }
    sum[2 * words] += count;
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
    uint32_t rows[BATCH];
    for (uint32_t few; count; features += few, count -= few) {
        few = count < BATCH ? count : BATCH;
        uint32_t found = find_rows(weights, features, few, rows);
        have_rows(weights, rows, found);
        add_rows(weights, rows, found, sum);
    }
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
