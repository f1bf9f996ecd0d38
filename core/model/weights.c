/* weights.c - opens a labeller: its transitions, and its rows by weight_rows.c */
#include "model/weights.h"
#include "model/weight_code.h"
#include "model/weight_rows.h"

#include <string.h>

#define HEAD 8u

static uint32_t word_at(const uint8_t *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static int16_t step_of(int32_t value) {
    if (value <= RUB_NEVER) return RUB_STEP_NEVER;
    if (value < -RUB_STEP_MOST) return -RUB_STEP_MOST;
    return (int16_t)(value > RUB_STEP_MOST ? RUB_STEP_MOST : value);
}

/* What Viterbi asks again and again. */
static rub_status make_steps(rub_arena *arena, rub_weights *weights) {
    uint32_t labels = weights->labels;
    int16_t *steps = rub_arena_alloc(arena, (size_t)labels * RUB_LABELS_MAX * sizeof *steps);
    RUB_NEED(steps);
    for (uint32_t x = 0; x < labels; x++)
        for (uint32_t y = 0; y < RUB_LABELS_MAX; y++)
            steps[x * RUB_LABELS_MAX + y] =
                y < labels ? step_of(weights->transitions[x * labels + y]) : RUB_STEP_NEVER;
    weights->steps = steps;
    return RUB_OK;
}

#define MOST_NATS 6u /* e^6 = 403: the largest factor a transition has in a sum */

static uint32_t power_of(const rub_weights *weights, int32_t value) {
    int32_t most = (int32_t)(MOST_NATS * weights->scale), held = value > most ? most : value;
    if (value <= RUB_NEVER) return 0;
    return (uint32_t)((uint64_t)rub_weights_power((uint32_t)(most - held), weights->scale) * 403 >> 4);
}

/* What sums ask. */
static rub_status make_powers(rub_arena *arena, rub_weights *weights) {
    uint32_t labels = weights->labels, *powers;
    float *fades = rub_arena_alloc(arena, RUB_FADES * sizeof *fades),
          *ways = rub_arena_zero(arena, (size_t)labels * RUB_LABELS_MAX * sizeof *ways),
          *back = rub_arena_zero(arena, (size_t)labels * RUB_LABELS_MAX * sizeof *back);
    RUB_NEED(powers = rub_arena_alloc(arena, labels * labels * sizeof *powers));
    RUB_NEED(fades && ways && back);
    for (uint32_t i = 0; i < RUB_FADES; i++)
        fades[i] = (float)rub_weights_power(i, weights->scale) / (1u << 20);
    for (uint32_t i = 0; i < labels * labels; i++) {
        uint32_t x = i / labels, y = i % labels;
        powers[i] = power_of(weights, weights->transitions[i]);
        ways[x * RUB_LABELS_MAX + y] = back[y * RUB_LABELS_MAX + x] = (float)powers[i] / (1u << 16);
    }
    weights->powers = powers, weights->fades = fades, weights->ways = ways, weights->ways_back = back;
    return RUB_OK;
}

static rub_status read_transitions(rub_arena *arena, const uint8_t *bytes, rub_weights *weights) {
    uint32_t count = weights->labels * weights->labels;
    int32_t *transitions = rub_arena_alloc(arena, count * sizeof *transitions);
    RUB_NEED(transitions);
    for (uint32_t i = 0; i < count; i++) transitions[i] = (int16_t)(bytes[2 * i] | bytes[2 * i + 1] << 8);
    weights->transitions = transitions;
    RUB_TRY(make_steps(arena, weights));
    return make_powers(arena, weights);
}

/* What stands in front of the transitions. */
static rub_status read_head(const uint8_t *bytes, uint32_t length, rub_weights *weights) {
    memset(weights, 0, sizeof *weights);
    if (length < HEAD) return RUB_ERR_DAMAGED;
    if (bytes[2] != RUB_WEIGHTS_FORM) return RUB_ERR_VERSION;
    weights->labels = bytes[0];
    weights->scale = bytes[1];
    weights->features = word_at(bytes + 4);
    weights->shift = bytes[3] >> 5;
    weights->stride = RUB_STRIDE(weights->labels);
    bool good = weights->labels >= 2 && weights->labels <= RUB_LABELS_MAX && weights->scale >= 1 &&
                weights->scale <= 64 && length - HEAD >= 2 * weights->labels * weights->labels;
    return good ? RUB_OK : RUB_ERR_DAMAGED;
}

rub_status rub_weights_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_weights *weights) {
    uint32_t used;
    RUB_TRY(read_head(bytes, length, weights));
    const uint8_t *at = bytes + HEAD, *end = bytes + length;
    RUB_TRY(read_transitions(arena, at, weights));
    at += 2 * weights->labels * weights->labels;
    RUB_TRY(rub_weight_code_open(arena, at, (uint32_t)(end - at), weights->labels, &weights->codes,
                                 &weights->bias, &used));
    at += used;
    return rub_weight_rows_open(arena, at, (uint32_t)(end - at), bytes[3] & 31u, weights);
}

uint32_t rub_weights_power(uint32_t distance, uint32_t scale) {
    static const uint32_t coarse[16] = {1048576, 1004120, 961548, 920782, 881744, 844361, 808563, 774282,
                                        741455,  710020,  679917, 651091, 623487, 597053, 571740, 547500};
    static const uint32_t fine[16] = {1048576, 1045741, 1042913, 1040093, 1037281, 1034476, 1031679, 1028889,
                                      1026107, 1023333, 1020566, 1017806, 1015054, 1012309, 1009572, 1006842};
    uint64_t steps =
        (uint64_t)distance * 378194 / ((uint64_t)scale * 1024); /* 256 / ln 2 = 369.33 steps a nat */
    if (steps >> 8 > 31) return 0;
    return (uint32_t)(((uint64_t)coarse[steps >> 4 & 15] * fine[steps & 15] >> 20) >> (steps >> 8));
}
