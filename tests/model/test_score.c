/* test_score.c - sums of weights, by the rows that decode, against a plain sum */
#include "model/weight_rows.h"

#include "model/score.h"
#include "test.h"

#define ROWS   200u
#define STRIDE RUB_LABELS_MAX
#define MOST   127

/* Two rows in each bucket, their keys 7 apart; their cells are there. */
typedef struct table {
    uint32_t index[(1u << 16) + 1];
    uint8_t keys[ROWS], cells[ROWS * STRIDE];
    _Atomic uint8_t ready[ROWS];
    int32_t plain[ROWS][STRIDE];
    rub_weights weights;
} table;

static uint32_t feature_of(uint32_t row) {
    return (row / 2) << 16 | (row % 2 * 7 + 3) << 8;
}

/* Weights of -bias to bias for as many labels; each third row has a few only. */
static void fill(table *t, uint32_t labels, int32_t bias) {
    memset(t, 0, sizeof *t);
    t->weights = (rub_weights){.labels = labels,
                               .features = ROWS,
                               .stride = RUB_STRIDE(labels),
                               .bias = (uint32_t)bias,
                               .index = t->index,
                               .keys = t->keys,
                               .cells = t->cells,
                               .ready = t->ready};
    for (uint32_t row = 0; row < ROWS; row++) {
        t->keys[row] = (uint8_t)(feature_of(row) >> 8);
        t->ready[row] = RUB_WEIGHTS_READY;
        for (uint32_t y = 0; y < t->weights.stride; y++) {
            bool has = y < labels && (row % 3 || y % 5 == row % 5);
            int32_t weight = row ? (int32_t)((row * 31 + y * 57) % (2 * (uint32_t)bias + 1)) - bias : bias;
            t->plain[row][y] = has ? weight : 0;
            t->cells[row * t->weights.stride + y] = (uint8_t)(t->plain[row][y] + bias);
        }
    }
    for (uint32_t bucket = 0; bucket <= 1u << 16; bucket++)
        t->index[bucket] = bucket < ROWS / 2 ? 2 * bucket : ROWS;
}

static table shared;

static void expect_sums_of(uint32_t labels, int32_t bias, uint32_t count, uint32_t step, uint32_t miss) {
    uint32_t features[400];
    int32_t scores[STRIDE], expected[STRIDE];
    fill(&shared, labels, bias);
    for (uint32_t y = 0; y < labels; y++) scores[y] = expected[y] = (int32_t)y * 1000 - 3000;
    for (uint32_t k = 0; k < count; k++) {
        uint32_t row = k * step % ROWS;
        features[k] = feature_of(row) + miss;
        for (uint32_t y = 0; y < labels && !miss; y++) expected[y] += shared.plain[row][y];
    }
    rub_score_add(&shared.weights, features, count, scores);
    for (uint32_t y = 0; y < labels; y++) assert_int_equal(scores[y], expected[y]);
}

/* The features, each the row's own plus `miss` (which no row has when it is not 0); as many labels as words
 * of 64 bits are added in ways of their own, and weights of which many or two can be added in a byte, or one.
 */
static void expect_sums(uint32_t count, uint32_t step, uint32_t miss) {
    static const uint32_t labels[] = {6, 8, 11, 23};
    for (uint32_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        expect_sums_of(labels[i], 7, count, step, miss);
        expect_sums_of(labels[i], 60, count, step, miss);
        expect_sums_of(labels[i], MOST, count, step, miss);
    }
}

static void sums_are_those_of_the_rows(void **state) {
    (void)state;
    expect_sums(1, 1, 0);
    expect_sums(2, 1, 0);
    expect_sums(40, 1, 0);
    expect_sums(30, 7, 0);
}

static void sums_of_more_than_a_batch(void **state) {
    (void)state;
    expect_sums(63, 1, 0);
    expect_sums(64, 1, 0);
    expect_sums(65, 1, 0);
    expect_sums(400, 1, 0);
}

static void lanes_do_not_run_over(void **state) {
    (void)state;
    expect_sums(400, 0, 0); /* one row, 400 times, of the largest weights */
    expect_sums(400, 3, 0);
}

static void unknown_features_add_nothing(void **state) {
    (void)state;
    expect_sums(0, 1, 0);
    expect_sums(40, 1, 1 << 8);     /* a key between the bucket's two */
    expect_sums(40, 1, ROWS << 16); /* a bucket without rows */
}

TEST_MAIN(cmocka_unit_test(sums_are_those_of_the_rows), cmocka_unit_test(sums_of_more_than_a_batch),
          cmocka_unit_test(lanes_do_not_run_over), cmocka_unit_test(unknown_features_add_nothing))
