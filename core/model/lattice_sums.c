/* lattice_sums.c - forward and backward sums over the labels that Viterbi kept, and how sure spans are by
 * them
 *
 * Sums are single-precision numbers, four labels at once. Every machine rounds a product and a sum alike, as
 * long as no compiler makes one step of the two: they stand in statements of their own.
 */
#include "model/lattice.h"

#include <string.h>

#define FOUR 4u

typedef float four __attribute__((vector_size(16)));

static inline four four_at(const float *at) {
    four lanes;
    memcpy(&lanes, at, sizeof lanes);
    return lanes;
}

static inline void put_four(float *at, four lanes) {
    memcpy(at, &lanes, sizeof lanes);
}

static inline float sum_of_four(four a) {
    float low = a[0] + a[1], high = a[2] + a[3];
    return low + high;
}

#define BLOCKS (RUB_LABELS_MAX / FOUR)

/* Names have 23 labels. Unrolled, so that the lanes stay in registers. A name to declare stands in no
 * brackets. NOLINTNEXTLINE(bugprone-macro-parentheses) */
#define EACH_BLOCK(b) _Pragma("GCC unroll 8") for (uint32_t b = 0; b < BLOCKS; b++)
#define IN_FOURS      static inline __attribute__((always_inline))

/* exp of the scores of a position against its best; 0 for the labels that Viterbi gave up. */
static void score_powers(const rub_lattice *lattice, uint32_t position) {
    const rub_weights *weights = lattice->weights;
    const int16_t *scores = rub_lattice_scores(lattice, position);
    float *powers = lattice->powers + (size_t)position * RUB_LABELS_MAX;
    int32_t best = scores[0];
    memset(powers, 0, RUB_LABELS_MAX * sizeof *powers);
    for (uint64_t set = lattice->sets[position]; set; set &= set - 1) {
        int32_t score = scores[__builtin_ctzll(set)];
        if (score > best) best = score;
    }
    for (uint64_t set = lattice->sets[position]; set; set &= set - 1) {
        uint32_t y = (uint32_t)__builtin_ctzll(set);
        powers[y] = rub_weights_fade(weights, (uint32_t)(best - scores[y]));
    }
}

/* What the labels of a set pass on to each label: their values times the steps from them. */
IN_FOURS void pass_on(const float *values, uint64_t set, const float *steps, four *sums) {
    EACH_BLOCK(b) sums[b] = (four){0};
    for (; set; set &= set - 1) {
        uint32_t x = (uint32_t)__builtin_ctzll(set);
        EACH_BLOCK(b) {
            four part = four_at(steps + x * RUB_LABELS_MAX + b * FOUR) * values[x];
            sums[b] = sums[b] + part;
        }
    }
}

/* Makes the values of a position add up to 1. */
IN_FOURS void level(const four *sums, float *out) {
    four all = {0};
    EACH_BLOCK(b) all = all + sums[b];
    float sum = sum_of_four(all), scale = sum > 0 ? 1 / sum : 0;
    EACH_BLOCK(b) put_four(out + b * FOUR, sums[b] * scale);
}

IN_FOURS void times(four *sums, const float *powers) {
    EACH_BLOCK(b) sums[b] = sums[b] * four_at(powers + b * FOUR);
}

static void forward_step(rub_lattice *lattice, uint32_t position) {
    static const float outside[1] = {1};
    size_t row = (size_t)position * RUB_LABELS_MAX;
    four sums[BLOCKS];
    pass_on(position ? lattice->forward + row - RUB_LABELS_MAX : outside,
            position ? lattice->sets[position - 1] : 1, lattice->weights->ways, sums);
    times(sums, lattice->powers + row);
    level(sums, lattice->forward + row);
}

/* A position's `onward`: what stands at it and follows it, for each of its labels. `backward` is what follows
 * alone. */
static void backward_step(rub_lattice *lattice, uint32_t position) {
    static const float outside[1] = {1};
    size_t row = (size_t)position * RUB_LABELS_MAX;
    bool last = position + 1 == lattice->count;
    four sums[BLOCKS];
    pass_on(last ? outside : lattice->onward + row + RUB_LABELS_MAX, last ? 1 : lattice->sets[position + 1],
            lattice->weights->ways_back, sums);
    level(sums, lattice->backward + row);
    EACH_BLOCK(b) sums[b] = four_at(lattice->backward + row + b * FOUR);
    times(sums, lattice->powers + row);
    EACH_BLOCK(b) put_four(lattice->onward + row + b * FOUR, sums[b]);
}

/* "Outside" alone. */
static void put_outside(uint32_t position, float *values) {
    values += (size_t)position * RUB_LABELS_MAX;
    memset(values, 0, RUB_LABELS_MAX * sizeof *values);
    values[0] = 1;
}

/* Positions [first, end): first is the first of all, or has no label but "outside". */
static void forward(rub_lattice *lattice, uint32_t first, uint32_t end) {
    if (first) put_outside(first++, lattice->forward);
    for (uint32_t i = first; i < end; i++) forward_step(lattice, i);
}

/* Positions [first, last]: last is the last of all, or has no label but "outside". */
static void backward(rub_lattice *lattice, uint32_t first, uint32_t last) {
    uint32_t end = last + 1;
    if (end < lattice->count) {
        put_outside(last, lattice->backward);
        put_outside(last, lattice->onward);
        end = last;
    }
    for (uint32_t i = end; i-- > first;) backward_step(lattice, i);
}

static float *room(rub_lattice *lattice) {
    return rub_arena_alloc(lattice->arena, (size_t)lattice->count * RUB_LABELS_MAX * sizeof(float));
}

static rub_status make_room(rub_lattice *lattice) {
    if (lattice->powers) return RUB_OK;
    RUB_NEED(lattice->powers = room(lattice));
    RUB_NEED(lattice->forward = room(lattice));
    RUB_NEED(lattice->backward = room(lattice));
    RUB_NEED(lattice->onward = room(lattice));
    return RUB_OK;
}

rub_status rub_lattice_sums_at(rub_lattice *lattice, uint32_t first, uint32_t end, uint32_t *reach) {
    uint32_t from = first, to = end < lattice->count ? end : lattice->count - 1;
    while (from > 0 && lattice->sets[from] != 1) from--;
    while (to + 1 < lattice->count && lattice->sets[to] != 1) to++;
    RUB_TRY(make_room(lattice));
    for (uint32_t i = from; i <= to; i++) score_powers(lattice, i);
    forward(lattice, from, (reach ? to : first) + 1);
    backward(lattice, reach ? from : first, to);
    if (reach) *reach = to;
    return RUB_OK;
}

rub_status rub_lattice_sums(rub_lattice *lattice) {
    uint32_t reach;
    return lattice->count ? rub_lattice_sums_at(lattice, 0, lattice->count, &reach) : RUB_OK;
}

/* What a product of two rows has of its element y. */
static float share(const float *a, const float *b, uint32_t y) {
    float all = 0, part = a[y] * b[y];
    for (uint32_t i = 0; i < RUB_LABELS_MAX; i += FOUR) {
        four product = four_at(a + i) * four_at(b + i);
        all = all + sum_of_four(product);
    }
    return all > 0 ? part / all : 0;
}

static float share_of_label(const rub_lattice *lattice, uint32_t position, uint32_t label) {
    size_t row = (size_t)position * RUB_LABELS_MAX;
    return share(lattice->forward + row, lattice->backward + row, label);
}

/* How much of what follows a position's best label goes on with label y. */
static float share_of_step(const rub_lattice *lattice, uint32_t position, uint32_t y) {
    return share(lattice->weights->ways + lattice->best[position] * RUB_LABELS_MAX,
                 lattice->onward + (size_t)(position + 1) * RUB_LABELS_MAX, y);
}

uint32_t rub_lattice_confidence(const rub_lattice *lattice, uint32_t first, uint32_t end, uint32_t inside) {
    float sure = share_of_label(lattice, first, lattice->best[first]);
    for (uint32_t i = first; i + 1 < end; i++) sure = sure * share_of_step(lattice, i, lattice->best[i + 1]);
    if (end < lattice->count && inside < lattice->weights->labels && lattice->sets[end] >> inside & 1)
        sure = sure * (1 - share_of_step(lattice, end - 1, inside));
    float hundredths = sure * 100;
    return (uint32_t)(hundredths + 0.5f);
}
