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

typedef struct sums {
    uint64_t even[WORDS], odd[WORDS]; /* labels 0 2 4 6 and 1 3 5 7 of each eight, lowest lane first */
} sums;

/* Eight bytes as a little-endian number; compilers make one load of it. */
static inline uint64_t eight_at(const uint8_t *at) {
    uint64_t low = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
    uint64_t high = at[4] | (uint32_t)at[5] << 8 | (uint32_t)at[6] << 16 | (uint32_t)at[7] << 24;
    return low | high << 32;
}

/* The cells of those features that have a row; how many. */
static uint32_t find_cells(const rub_weights *weights, const uint32_t *features, uint32_t count,
                           const uint8_t **cells) {
    uint32_t found = 0;
    for (uint32_t k = 0; k < count; k++) {
        uint32_t row = rub_weight_rows_find(weights, features[k]);
        if (row < weights->features) cells[found++] = rub_weight_rows_cells(weights, row);
    }
    return found;
}

/* `words` is known where this is called: names have three, frames of quotations one. */
static inline void add_cells(sums *sums, const uint8_t *const *cells, uint32_t count, uint32_t together,
                             uint32_t words) {
    for (uint32_t k = 0, end; k < count; k = end) {
        uint64_t bytes[WORDS] = {0};
        end = count - k < together ? count : k + together;
        for (uint32_t i = k; i < end; i++)
            for (uint32_t w = 0; w < words; w++) bytes[w] += eight_at(cells[i] + 8 * w);
        for (uint32_t w = 0; w < words; w++) {
            sums->even[w] += bytes[w] & LANES;
            sums->odd[w] += bytes[w] >> 8 & LANES;
        }
    }
}

/* The sums, less `bias`, which their rows brought too much. */
static void spread(const sums *sums, uint32_t labels, uint32_t bias, int32_t *scores) {
    for (uint32_t y = 0; y < labels; y++) {
        uint64_t word = (y & 1 ? sums->odd : sums->even)[y >> 3];
        scores[y] += (int32_t)(word >> 16 * (y >> 1 & 3) & 0xFFFF) - (int32_t)bias;
    }
}

static void add_batch(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores) {
    const uint8_t *cells[BATCH];
    sums sums;
    uint32_t words = weights->stride / 8, together = 255 / (2 * weights->bias);
    count = find_cells(weights, features, count, cells);
    if (!count) return;
    for (uint32_t w = 0; w < words; w++) sums.even[w] = sums.odd[w] = 0;
    if (words == 1) add_cells(&sums, cells, count, together, 1);
    else if (words == 3) add_cells(&sums, cells, count, together, 3);
    else add_cells(&sums, cells, count, together, words);
    spread(&sums, weights->labels, weights->bias * count, scores);
}

void rub_score_add(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores) {
    for (uint32_t at = 0; at < count; at += BATCH)
        add_batch(weights, features + at, count - at < BATCH ? count - at : BATCH, scores);
}
