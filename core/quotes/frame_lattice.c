/* frame_lattice.c - Viterbi and forward-backward over six labels, in whole numbers */
#include "quotes/frame_lattice.h"

#define LABELS RUB_FRAME_LABELS
#define PRUNE  10         /* nats below the best score of a position: labels further down are not tried */
#define LEAD   8          /* nats below the best way so far: labels further down are not tried any further */
#define ONE    (1u << 20) /* 1.0 of a sum */
#define LEAST  (-40000)   /* totals below it are as good: two labels that are impossible */
#define DEAD   (-45000)   /* of a label that is not tried: no step makes it better than one that is */

/* Below a total's step stand its tie breakers: the total before, as far as it fits, and the label. */
#define TIE_LEAST (-4095)
#define TIE_LABEL 7

rub_status rub_frame_lattice_begin(rub_frame_lattice *lattice, rub_arena *arena,
                                   const rub_frame_memory *memory, uint32_t count) {
    *lattice = (rub_frame_lattice){.memory = memory, .count = count};
    RUB_NEED(lattice->rows = rub_arena_alloc(arena, count * sizeof *lattice->rows));
    return RUB_OK;
}

/* ---- Viterbi ---- */

/* The total before of a label as a key: of two ways that are as good the one with the larger total before
 * wins, then the one with the lower label. */
static inline int32_t key_of(int32_t total, uint32_t label) {
    int32_t tie = total < TIE_LEAST ? 0 : total - TIE_LEAST;
    if (total < LEAST) total = LEAST;
    return total * RUB_FRAME_STEP + tie * (TIE_LABEL + 1) + (int32_t)(TIE_LABEL - label);
}

static inline int32_t larger(int32_t a, int32_t b) {
    return a > b ? a : b;
}

/* The best way to a label, of steps[from]: its key with the step. CUE is no label of a place. */
static inline int32_t best_key(const int32_t *keys, const int32_t *steps) {
    int32_t a = larger(keys[RUB_FRAME_OUT] + steps[RUB_FRAME_OUT],
                       keys[RUB_FRAME_SOURCE] + steps[RUB_FRAME_SOURCE]),
            b = larger(keys[RUB_FRAME_CONTENT] + steps[RUB_FRAME_CONTENT],
                       keys[RUB_FRAME_GAP] + steps[RUB_FRAME_GAP]);
    return larger(larger(a, b), keys[RUB_FRAME_AFTER] + steps[RUB_FRAME_AFTER]);
}

static inline uint8_t label_of(int32_t key) {
    return (uint8_t)(TIE_LABEL - (key & TIE_LABEL));
}

/* The total of the best way to label y at a position; "outside" is tried always, since every label that
 * begins something can be reached from it. */
static inline int32_t total_of(const rub_frame_memory *memory, rub_frame_position *at, const int32_t *keys,
                               uint32_t y, int32_t least) {
    if (y != RUB_FRAME_OUT && at->scores[y] < least) return LEAST;
    int32_t key = best_key(keys, memory->steps[y]);
    at->back[y] = label_of(key);
    return (key >> RUB_FRAME_STEP_BITS) + at->scores[y]; /* whole steps, also of what is below 0 */
}

/* The key of a label for the next position, whose totals count from the largest; whether it goes on. */
static inline bool lead(int32_t total, uint32_t y, int32_t largest, int32_t lead, int32_t *keys) {
    bool live = y == RUB_FRAME_OUT || total >= largest - lead;
    keys[y] = live ? key_of(total - largest, y) : DEAD * RUB_FRAME_STEP;
    return live;
}

#define FOR_LABELS(act)                                                                                      \
    act(RUB_FRAME_OUT) act(RUB_FRAME_SOURCE) act(RUB_FRAME_CONTENT) act(RUB_FRAME_GAP) act(RUB_FRAME_AFTER)

static inline void step(const rub_frame_memory *memory, rub_frame_position *at, int32_t *keys) {
    int32_t scale = (int32_t)memory->weights->scale, totals[LABELS], best = INT32_MIN, largest = INT32_MIN;
    uint32_t live = 0;
#define SCORE(y) best = larger(best, at->scores[y]);
    FOR_LABELS(SCORE)
#define TOTAL(y)                                                                                             \
    totals[y] = total_of(memory, at, keys, y, best - PRUNE * scale);                                         \
    largest = larger(largest, totals[y]);
    FOR_LABELS(TOTAL)
#define LIVE(y) live |= (uint32_t)lead(totals[y], y, largest, LEAD * scale, keys) << (y);
    FOR_LABELS(LIVE)
    at->live = (uint8_t)live;
}

void rub_frame_lattice_decode(rub_frame_lattice *lattice) {
    int32_t keys[LABELS] = {key_of(0, RUB_FRAME_OUT)};
    for (uint32_t y = 1; y < LABELS; y++) keys[y] = DEAD * RUB_FRAME_STEP;
    for (uint32_t i = 0; i < lattice->count; i++) step(lattice->memory, &lattice->rows[i], keys);
    uint8_t y = label_of(best_key(keys, lattice->memory->steps[RUB_FRAME_OUT]));
    for (uint32_t i = lattice->count; i-- > 0; y = lattice->rows[i].back[y]) lattice->rows[i].best = y;
}

/* ---- sums ---- */

/* exp of the scores of a position against its best; 0 of labels that are not live. */
static void score_powers(const rub_frame_memory *memory, rub_frame_position *at) {
    int32_t best = at->scores[RUB_FRAME_OUT];
#define BEST(y)                                                                                              \
    if ((at->live & 1u << (y)) != 0) best = larger(best, at->scores[y]);
    FOR_LABELS(BEST)
#define POWER(y)                                                                                             \
    uint32_t distance_##y = (uint32_t)(best - at->scores[y]);                                                \
    at->powers[y] =                                                                                          \
        (at->live & 1u << (y)) && distance_##y < memory->power_count ? memory->powers[distance_##y] : 0;
    FOR_LABELS(POWER)
}

/* Brings sums to a largest of 2^20 to 2^21. */
static inline void level(const uint64_t *sums, uint32_t *out) {
    uint64_t all = 1; /* its highest bit is that of the largest */
#define ALL(y) all |= sums[y];
    FOR_LABELS(ALL)
    int32_t shift = 43 - __builtin_clzll(all); /* 21 of its bits stay */
#define DOWN(y) out[y] = (uint32_t)(sums[y] >> shift);
#define UP(y)   out[y] = (uint32_t)(sums[y] << -shift);
    if (shift >= 0) {
        FOR_LABELS(DOWN)
    } else {
        FOR_LABELS(UP)
    }
}

/* The sums of all ways to the labels of position `end`. */
static void forward(const rub_frame_lattice *lattice, uint32_t end, uint32_t *sums) {
    const uint32_t *powers = lattice->memory->weights->powers;
    for (uint32_t y = 0; y < LABELS; y++) sums[y] = y == RUB_FRAME_OUT ? ONE : 0;
    for (uint32_t i = 0; i <= end; i++) {
        const rub_frame_position *at = &lattice->rows[i];
        uint64_t all[LABELS];
        for (uint32_t y = 0; y < LABELS; y++) {
            uint64_t sum = 0;
            all[y] = 0;
            if (!at->powers[y] || y == RUB_FRAME_CUE) continue;
#define FROM(x) sum += (uint64_t)sums[x] * powers[(x)*LABELS + y];
            FOR_LABELS(FROM)
            all[y] = (sum >> 16) * at->powers[y] >> 10;
        }
        level(all, sums);
    }
}

/* What follows label x at a position: one label's part of the sum, or the sum over the labels after it. */
static inline uint64_t onward_part(const uint32_t *powers, const rub_frame_position *next, uint32_t y) {
    return ((uint64_t)powers[y] * next->powers[y] >> 16) * next->backward[y];
}

static inline uint64_t onward(const rub_frame_lattice *lattice, uint32_t position, uint32_t x) {
    const uint32_t *powers = lattice->memory->weights->powers + x * LABELS;
    if (position + 1 >= lattice->count) return (uint64_t)powers[RUB_FRAME_OUT] * ONE;
    const rub_frame_position *next = &lattice->rows[position + 1];
    uint64_t sum = 0;
#define PART(y) sum += onward_part(powers, next, y);
    FOR_LABELS(PART)
    return sum;
}

/* Positions [first, count). */
static void backward(rub_frame_lattice *lattice, uint32_t first) {
    for (uint32_t i = lattice->count; i-- > first;) {
        rub_frame_position *at = &lattice->rows[i];
        uint64_t all[LABELS];
        for (uint32_t x = 0; x < LABELS; x++) all[x] = at->live >> x & 1 ? onward(lattice, i, x) : 0;
        at->onward = all[at->best];
        level(all, at->backward);
    }
}

/* part / whole as a fraction of 2^20 */
static uint64_t share(uint64_t part, uint64_t whole) {
    while (part >> 43) part >>= 1, whole >>= 1;
    return whole ? (part << 20) / whole : 0;
}

static uint64_t share_of_best(const rub_frame_position *at, const uint32_t *sums) {
    uint64_t whole = 0;
#define WHOLE(y) whole += (uint64_t)sums[y] * at->backward[y];
    FOR_LABELS(WHOLE)
    return share((uint64_t)sums[at->best] * at->backward[at->best], whole);
}

/* Of what follows the best label of a position, the part of label y. */
static uint64_t share_onward(const rub_frame_lattice *lattice, uint32_t position, uint32_t y) {
    const rub_frame_position *at = &lattice->rows[position];
    const uint32_t *powers = lattice->memory->weights->powers + at->best * LABELS;
    return share(onward_part(powers, at + 1, y), at->onward);
}

uint32_t rub_frame_lattice_confidence(rub_frame_lattice *lattice, uint32_t first, uint32_t end,
                                      uint32_t inside) {
    uint32_t sums[LABELS];
    const rub_frame_position *rows = lattice->rows;
    for (uint32_t i = 0; i < lattice->count; i++) score_powers(lattice->memory, &lattice->rows[i]);
    forward(lattice, first, sums);
    backward(lattice, first);
    uint64_t sure = share_of_best(&rows[first], sums);
    for (uint32_t i = first; i + 1 < end; i++) sure = sure * share_onward(lattice, i, rows[i + 1].best) >> 20;
    if (end < lattice->count && rows[end].live >> inside & 1)
        sure = sure * (ONE - share_onward(lattice, end - 1, inside)) >> 20;
    return (uint32_t)((sure * 100 + ONE / 2) >> 20);
}
