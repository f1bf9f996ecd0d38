/* weights.c - opens a labeller: its transitions, and its rows by weight_rows.c */
#include "model/weights.h"
#include "model/weight_code.h"
#include "model/weight_rows.h"

#include <string.h>

#define HEAD 8u

static uint32_t word_at(const uint8_t *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* What lattice.c asks of all transitions to a label. */
static rub_status read_columns(rub_arena *arena, rub_weights *weights) {
    uint32_t labels = weights->labels;
    int32_t *most = rub_arena_alloc(arena, labels * sizeof *most);
    uint64_t *into = rub_arena_zero(arena, labels * sizeof *into),
             *onto = rub_arena_zero(arena, labels * sizeof *onto);
    RUB_NEED(most && into && onto);
    for (uint32_t y = 0; y < labels; y++) {
        most[y] = INT16_MIN;
        for (uint32_t x = 0; x < labels; x++) {
            int32_t value = weights->transitions[x * labels + y];
            if (value > most[y]) most[y] = value;
            if (value <= RUB_NEVER) continue;
            into[y] |= UINT64_C(1) << x;
            onto[x] |= UINT64_C(1) << y;
        }
    }
    weights->most = most;
    weights->into = into;
    weights->onto = onto;
    return RUB_OK;
}

static rub_status read_transitions(rub_arena *arena, const uint8_t *bytes, rub_weights *weights) {
    uint32_t count = weights->labels * weights->labels;
    int32_t *transitions = rub_arena_alloc(arena, count * sizeof *transitions);
    uint32_t *powers = rub_arena_alloc(arena, count * sizeof *powers);
    RUB_NEED(transitions && powers);
    int32_t most =
        (int32_t)(6 * weights->scale); /* e^6 = 403: the largest factor a transition has in a sum */
    for (uint32_t i = 0; i < count; i++) {
        int32_t value = (int16_t)(bytes[2 * i] | bytes[2 * i + 1] << 8);
        int32_t held = value > most ? most : value;
        transitions[i] = value;
        powers[i] =
            value <= RUB_NEVER
                ? 0
                : (uint32_t)((uint64_t)rub_weights_power((uint32_t)(most - held), weights->scale) * 403 >> 4);
    }
    weights->transitions = transitions;
    weights->powers = powers;
    return read_columns(arena, weights);
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
    weights->stride = (weights->labels + 7) & ~7u;
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
