/* score.c - adds up the weights of features, most of the engine's time
 *
 * A row's cells are bytes: a weight plus the largest size that one has. They are small, so that several rows
 * are added as they are, eight labels in a 64-bit word, before their sums go to lanes of 16 bits, in which a
 * batch's sums fit: 64 * 254 < 2^16.
 */
#include "model/score.h"
#include "model/weight_rows.h"

#define BATCH 64u
#define WORDS (RUB_LABELS_MAX / 8)
#define LANES UINT64_C(0x00FF00FF00FF00FF)

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

/* Adds the cells of a few rows as bytes, eight labels a word: names have three words, frames one. */
static void add_three(const uint8_t *cells, const uint32_t *rows, uint32_t count, uint64_t *bytes) {
    uint64_t a = 0, b = 0, c = 0;
    for (const uint32_t *end = rows + count; rows < end; rows++) {
        const uint8_t *row = cells + (size_t)*rows * 24;
        a += rub_weight_rows_eight(row), b += rub_weight_rows_eight(row + 8),
            c += rub_weight_rows_eight(row + 16);
    }
    bytes[0] = a, bytes[1] = b, bytes[2] = c;
}

static void add_words(const uint8_t *cells, const uint32_t *rows, uint32_t count, uint32_t words,
                      uint64_t *bytes) {
    for (uint32_t w = 0; w < words; w++) {
        uint64_t sum = 0;
        for (uint32_t k = 0; k < count; k++)
            sum += rub_weight_rows_eight(cells + ((size_t)rows[k] * words + w) * 8);
        bytes[w] = sum;
    }
}

/* Labels 0 2 4 6 and 1 3 5 7 of each eight have lanes in words of their own, the lowest first. */
static void add_rows(const rub_weights *weights, const uint32_t *rows, uint32_t count, uint64_t *sum) {
    uint32_t words = weights->stride / 8, together = 255 / (2 * weights->bias);
    uint64_t bytes[WORDS];
    for (uint32_t k = 0, few; k < count; k += few) {
        few = count - k < together ? count - k : together;
        if (words == 3) add_three(weights->cells, rows + k, few, bytes);
        else add_words(weights->cells, rows + k, few, words, bytes);
        for (uint32_t w = 0; w < words; w++) {
            sum[2 * w] += bytes[w] & LANES;
            /* Whoever asks gives zeros. NOLINTNEXTLINE(clang-analyzer-core.*) */
            sum[2 * w + 1] += bytes[w] >> 8 & LANES;
        }
    }
    sum[2 * words] += count;
}

/* Eight sums, less `bias`, which their rows brought too much. */
static inline void spread_word(uint64_t even, uint64_t odd, int32_t bias, int32_t *scores) {
    scores[0] += (int32_t)(even & 0xFFFF) - bias;
    scores[1] += (int32_t)(odd & 0xFFFF) - bias;
    scores[2] += (int32_t)(even >> 16 & 0xFFFF) - bias;
    scores[3] += (int32_t)(odd >> 16 & 0xFFFF) - bias;
    scores[4] += (int32_t)(even >> 32 & 0xFFFF) - bias;
    scores[5] += (int32_t)(odd >> 32 & 0xFFFF) - bias;
    scores[6] += (int32_t)(even >> 48) - bias;
    scores[7] += (int32_t)(odd >> 48) - bias;
}

void rub_score_spread(const rub_weights *weights, const uint64_t *sum, int32_t *scores) {
    uint32_t labels = weights->labels, y = 0;
    int32_t bias = (int32_t)(weights->bias * (uint32_t)sum[weights->stride / 4]);
    for (; y + 8 <= labels; y += 8, sum += 2) spread_word(sum[0], sum[1], bias, scores + y);
    if (y == labels) return;
    for (uint64_t even = sum[0], odd = sum[1]; y < labels; y += 2, even >>= 16, odd >>= 16) {
        scores[y] += (int32_t)(even & 0xFFFF) - bias;
        if (y + 1 < labels) scores[y + 1] += (int32_t)(odd & 0xFFFF) - bias;
    }
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
        for (uint32_t i = 0; i <= weights->stride / 4; i++) sum[i] = 0;
        rub_score_sum(weights, features, few, sum);
        if (sum[weights->stride / 4]) rub_score_spread(weights, sum, scores);
    }
}
