/* test_lattice.c - decoding and confidence against all ways there are, tried one by one */
#include "model/lattice.h"
#include "model/weight_code.h"
#include "test.h"

#include <math.h>

#define LABELS  4u
#define LONGEST 5u
#define SCALE   10u
#define BUCKETS ((1u << 16) / 8) /* bytes */
#define SECTION (BUCKETS + 256)

static uint32_t seed;

/* -most to most, the same on every machine. */
static int32_t some(int32_t most) {
    seed = seed * 1103515245u + 12345u;
    return (int32_t)(seed >> 8) % (2 * most + 1) - most;
}

static int32_t transitions[LABELS * LABELS];

/* A section without features: the head, transitions, one weight of which no context makes use, 2^16 buckets
 * that are empty, and the zeros behind the rows. Label 3 may only follow 2 and 3. */
static void open_weights(rub_arena *arena, rub_weights *weights) {
    static uint8_t bytes[SECTION];
    uint8_t *at = bytes + 8;
    memcpy(bytes, (uint8_t[8]){LABELS, SCALE, RUB_WEIGHTS_FORM, 3 << 5}, 8);
    for (uint32_t i = 0; i < LABELS * LABELS; i++) {
        bool never = i % LABELS == 3 && i / LABELS < 2;
        transitions[i] = never ? RUB_NEVER : some(15);
        *at++ = (uint8_t)transitions[i];
        *at++ = (uint8_t)((uint32_t)transitions[i] >> 8);
    }
    *at++ = 1, *at++ = 1;
    for (uint32_t context = 0; context < RUB_CODE_CONTEXTS(LABELS); context++)
        if (rub_weight_code_first(context) < LABELS)
            *at++ = ((LABELS - rub_weight_code_first(context)) * 2 - 1) << 4;
    assert_int_equal(rub_weights_open(arena, bytes, (uint32_t)(at - bytes) + BUCKETS + 8, weights), RUB_OK);
}

static int32_t total_of(const rub_lattice *lattice, const uint8_t *way) {
    int32_t total = 0;
    for (uint32_t i = 0; i < lattice->count; i++)
        total += transitions[(i ? way[i - 1] : 0) * LABELS + way[i]] + rub_lattice_scores(lattice, i)[way[i]];
    return total + transitions[way[lattice->count - 1] * LABELS];
}

static bool next_way(uint8_t *way, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (++way[i] < LABELS) return true;
        way[i] = 0;
    }
    return false;
}

/* The best total of all ways, and how much of all ways' weight has label `y` at position `at`. */
static int32_t try_all(const rub_lattice *lattice, uint32_t at, uint32_t y, double *share) {
    uint8_t way[LONGEST] = {0};
    int32_t best = INT32_MIN;
    double all = 0, with = 0;
    do {
        int32_t total = total_of(lattice, way);
        double weight = exp((double)total / SCALE);
        if (total > best) best = total;
        all += weight;
        if (way[at] == y) with += weight;
    } while (next_way(way, lattice->count));
    *share = with / all;
    return best;
}

static void try_lattice(rub_arena *arena, const rub_weights *weights, uint32_t count) {
    rub_lattice lattice;
    double share;
    assert_int_equal(rub_lattice_begin(&lattice, arena, weights, count), RUB_OK);
    for (uint32_t i = 0; i < count * LABELS; i++)
        rub_lattice_scores(&lattice, i / LABELS)[i % LABELS] = (int16_t)some(20);
    rub_lattice_decode(&lattice);
    assert_int_equal(rub_lattice_sums(&lattice), RUB_OK);
    for (uint32_t at = 0; at < count; at++) {
        assert_int_equal(total_of(&lattice, lattice.best), try_all(&lattice, at, lattice.best[at], &share));
        uint32_t sure = rub_lattice_confidence(&lattice, at, at + 1, RUB_LABELS_MAX);
        if (fabs(share * 100 - sure) > 1.5)
            fail_msg("position %u of %u: %u hundredths, not %.1f", at, count, sure, share * 100);
    }
}

static void decoding_and_confidence_are_those_of_all_ways(void **state) {
    (void)state;
    seed = 1;
    for (uint32_t round = 0; round < 200; round++) {
        rub_arena arena;
        rub_weights weights;
        rub_arena_init(&arena, NULL);
        open_weights(&arena, &weights);
        for (uint32_t count = 1; count <= LONGEST; count++) try_lattice(&arena, &weights, count);
        rub_arena_free(&arena);
    }
}

/* A lattice of `count` tokens, for a test to fill. */
static void open_lattice(rub_arena *arena, rub_weights *weights, rub_lattice *lattice, uint32_t count) {
    rub_arena_init(arena, NULL);
    open_weights(arena, weights);
    assert_int_equal(rub_lattice_begin(lattice, arena, weights, count), RUB_OK);
}

/* More than the largest step could not make up for one that is not allowed. */
static void what_may_not_stand_there_is_not_taken(void **state) {
    (void)state;
    rub_arena arena;
    rub_weights weights;
    rub_lattice lattice;
    open_lattice(&arena, &weights, &lattice, 1);
    memset(rub_lattice_scores(&lattice, 0), 0, LABELS * sizeof(int16_t));
    rub_lattice_scores(&lattice, 0)[3] = RUB_STEP_MOST + 1000;
    rub_lattice_decode(&lattice);
    assert_int_not_equal(lattice.best[0], 3);
    rub_arena_free(&arena);
}

static void nothing_to_decode(void **state) {
    (void)state;
    rub_arena arena;
    rub_weights weights;
    rub_lattice lattice;
    open_lattice(&arena, &weights, &lattice, 0);
    rub_lattice_decode(&lattice);
    rub_arena_free(&arena);
}

TEST_MAIN(cmocka_unit_test(decoding_and_confidence_are_those_of_all_ways),
          cmocka_unit_test(what_may_not_stand_there_is_not_taken), cmocka_unit_test(nothing_to_decode))
