/* test_score.c - sums of weights: dense and sparse rows, and both against a plain sum */
#include "model/weights.h"

#include "model/score.h"
#include "test.h"

#define LABELS 11u
#define STRIDE 16u
#define ROWS   200u

/* Two rows in each bucket, their keys 7 apart, every third row dense. */
typedef struct table {
    uint32_t index[(1u << 16) + 1], rows[ROWS];
    uint8_t keys[ROWS], cells[ROWS * STRIDE];
    int32_t plain[ROWS][LABELS];
    rub_weights weights;
} table;

static uint32_t feature_of(uint32_t row) {
    return (row / 2) << 16 | (row % 2 * 7 + 3) << 8;
}

static uint32_t put_dense(table *t, uint32_t row, uint8_t *cell) {
    memset(cell, 128, STRIDE);
    for (uint32_t y = 0; y < LABELS; y++)
        cell[y] = (uint8_t)(row * 31 + y * 57), t->plain[row][y] = cell[y] - 128;
    return STRIDE;
}

static uint32_t put_sparse(table *t, uint32_t row, uint8_t *cell) {
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t y = (row + 5 * i) % LABELS;
        cell[2 * i] = (uint8_t)y, cell[2 * i + 1] = (uint8_t)(row * 13 + i);
        t->plain[row][y] = cell[2 * i + 1] - 128;
    }
    return 4;
}

static void fill(table *t) {
    uint32_t used = 0;
    memset(t, 0, sizeof *t);
    for (uint32_t row = 0; row < ROWS; row++) {
        bool dense = row % 3 == 0;
        t->keys[row] = (uint8_t)(feature_of(row) >> 8);
        t->rows[row] = used << 8 | (dense ? RUB_DENSE : 2);
        used += dense ? put_dense(t, row, t->cells + used) : put_sparse(t, row, t->cells + used);
    }
    for (uint32_t bucket = 0; bucket <= 1u << 16; bucket++)
        t->index[bucket] = bucket < ROWS / 2 ? 2 * bucket : ROWS;
    t->weights = (rub_weights){.labels = LABELS,
                               .stride = STRIDE,
                               .index = t->index,
                               .keys = t->keys,
                               .rows = t->rows,
                               .cells = t->cells};
}

static table shared;

/* The features, each the row's own plus `miss` (which no row has when it is not 0). */
static void expect_sums(uint32_t count, uint32_t step, uint32_t miss) {
    uint32_t features[400];
    int32_t scores[LABELS], expected[LABELS];
    fill(&shared);
    for (uint32_t y = 0; y < LABELS; y++) scores[y] = expected[y] = (int32_t)y * 1000 - 3000;
    for (uint32_t k = 0; k < count; k++) {
        uint32_t row = k * step % ROWS;
        features[k] = feature_of(row) + miss;
        for (uint32_t y = 0; y < LABELS && !miss; y++) expected[y] += shared.plain[row][y];
    }
    rub_score_add(&shared.weights, features, count, scores);
    for (uint32_t y = 0; y < LABELS; y++) assert_int_equal(scores[y], expected[y]);
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
    expect_sums(400, 0, 0); /* one dense row, 400 times */
    expect_sums(400, 3, 0); /* dense rows only */
}

static void unknown_features_add_nothing(void **state) {
    (void)state;
    expect_sums(0, 1, 0);
    expect_sums(40, 1, 1 << 8);     /* a key between the bucket's two */
    expect_sums(40, 1, ROWS << 16); /* a bucket without rows */
}

TEST_MAIN(cmocka_unit_test(sums_are_those_of_the_rows), cmocka_unit_test(sums_of_more_than_a_batch),
          cmocka_unit_test(lanes_do_not_run_over), cmocka_unit_test(unknown_features_add_nothing))
