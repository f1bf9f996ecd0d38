/* score.c - adds up the weights of features, most of the engine's time
 *
 * Features are looked up in batches: their loads do not wait for each other, and the tables are larger than
 * the caches. Dense rows are added eight labels at a time, in 16-bit lanes of 64-bit words; a batch's sums
 * fit: 64 * 255 < 2^16.
 */
#include "model/score.h"

#define BATCH 64u
#define WORDS (RUB_LABELS_MAX / 8)
#define LANES UINT64_C(0x00FF00FF00FF00FF)

typedef struct sums {
    uint64_t even[WORDS], odd[WORDS]; /* labels 0 2 4 6 and 1 3 5 7 of each eight, lowest lane first */
    uint32_t rows;                    /* each brought 128 too much */
} sums;

/* Eight bytes as a little-endian number; compilers make one load of it. */
static uint64_t eight_at(const uint8_t *at) {
    uint64_t low = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
    uint64_t high = at[4] | (uint32_t)at[5] << 8 | (uint32_t)at[6] << 16 | (uint32_t)at[7] << 24;
    return low | high << 32;
}

/* Rows [first[k], ends[k]) can have feature k. */
static void find_buckets(const rub_weights *weights, const uint32_t *features, uint32_t count,
                         uint32_t *first, uint32_t *ends) {
    for (uint32_t k = 0; k < count; k++) {
        first[k] = weights->index[features[k] >> 16];
        ends[k] = weights->index[(features[k] >> 16) + 1];
    }
}

/* The places and sizes of those features that have a row; how many. */
static uint32_t find_rows(const rub_weights *weights, const uint32_t *features, uint32_t count,
                          uint32_t *first, const uint32_t *ends) {
    uint32_t found = 0;
    for (uint32_t k = 0; k < count; k++) {
        uint8_t key = (uint8_t)(features[k] >> 8);
        uint32_t row = first[k];
        while (row < ends[k] && weights->keys[row] != key) row++;
        if (row < ends[k]) first[found++] = weights->rows[row];
    }
    return found;
}

static void add_dense(sums *sums, const uint8_t *cell, uint32_t words) {
    for (uint32_t w = 0; w < words; w++) {
        uint64_t weights = eight_at(cell + 8 * w);
        sums->even[w] += weights & LANES;
        sums->odd[w] += weights >> 8 & LANES;
    }
    sums->rows++;
}

static void add_sparse(const uint8_t *cell, uint32_t entries, int32_t *scores) {
    for (const uint8_t *end = cell + 2 * entries; cell < end; cell += 2)
        scores[cell[0]] += (int32_t)cell[1] - 128;
}

static void spread(const sums *sums, uint32_t labels, int32_t *scores) {
    int32_t bias = (int32_t)(128 * sums->rows);
    for (uint32_t y = 0; y < labels; y++) {
        uint64_t word = (y & 1 ? sums->odd : sums->even)[y >> 3];
        scores[y] += (int32_t)(word >> 16 * (y >> 1 & 3) & 0xFFFF) - bias;
    }
}

static void add_batch(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores) {
    uint32_t rows[BATCH], ends[BATCH];
    sums sums;
    sums.rows = 0;
    for (uint32_t w = 0; w < weights->stride / 8; w++) sums.even[w] = sums.odd[w] = 0;
    find_buckets(weights, features, count, rows, ends);
    count = find_rows(weights, features, count, rows, ends);
    for (uint32_t k = 0; k < count; k++) {
        const uint8_t *cell = weights->cells + (rows[k] >> 8);
        if ((rows[k] & 255) == RUB_DENSE) add_dense(&sums, cell, weights->stride / 8);
        else add_sparse(cell, rows[k] & 255, scores);
    }
    if (sums.rows) spread(&sums, weights->labels, scores);
}

void rub_score_add(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores) {
    for (uint32_t at = 0; at < count; at += BATCH)
        add_batch(weights, features + at, count - at < BATCH ? count - at : BATCH, scores);
}
