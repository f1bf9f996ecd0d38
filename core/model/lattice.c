/* lattice.c - Viterbi over the labels that are likely enough at each position, in whole numbers; its sums are
 * lattice_sums.c */
#include "model/lattice.h"
#include "model/lanes.h"
#include "model/score.h"

#include <string.h>

#define PRUNE 10       /* nats below the best score of a position: labels further down are not tried */
#define LEAD  8        /* nats below the best way so far: labels further down are not tried any further */
#define LEAST (-12000) /* a score is at least this, */
#define FAR   (-4000)  /* and at a position no label's score or total is further below the best one's */
#define LOST  (-30000) /* a label that is not tried */

#define IN_LANES static inline __attribute__((always_inline))
#define BLOCKS   (RUB_LABELS_MAX / RUB_LANES)

/* Names have 23 labels. Unrolled, so that the lanes stay in registers. A name to declare stands in no
 * brackets. NOLINTNEXTLINE(bugprone-macro-parentheses) */
#define EACH_BLOCK(b) _Pragma("GCC unroll 8") for (uint32_t b = 0; b < BLOCKS; b++)

static void *room(rub_lattice *lattice, size_t width) {
    return rub_arena_alloc(lattice->arena, (size_t)lattice->count * width);
}

/* All scores 0; behind the labels stands what is never chosen. */
static void clear_scores(rub_lattice *lattice) {
    memset(lattice->scores, 0, (size_t)lattice->count * RUB_LABELS_MAX * sizeof *lattice->scores);
    for (uint32_t i = 0; i < lattice->count; i++)
        for (uint32_t y = lattice->weights->labels; y < RUB_LABELS_MAX; y++)
            rub_lattice_scores(lattice, i)[y] = RUB_NEVER;
}

rub_status rub_lattice_begin(rub_lattice *lattice, rub_arena *arena, const rub_weights *weights,
                             uint32_t count) {
    memset(lattice, 0, sizeof *lattice);
    lattice->arena = arena;
    lattice->weights = weights;
    lattice->count = count;
    RUB_NEED(lattice->scores = room(lattice, RUB_LABELS_MAX * sizeof *lattice->scores));
    RUB_NEED(lattice->totals = room(lattice, RUB_LABELS_MAX * sizeof *lattice->totals));
    RUB_NEED(lattice->best = room(lattice, 1));
    RUB_NEED(lattice->sets = room(lattice, sizeof *lattice->sets));
    clear_scores(lattice);
    return RUB_OK;
}

void rub_lattice_add(rub_lattice *lattice, uint32_t position, const uint32_t *features, uint32_t count) {
    uint64_t sum[RUB_SUM_SIZE(RUB_LABELS_MAX)];
    memset(sum, 0, RUB_SUM_SIZE(lattice->weights->labels) * sizeof *sum);
    rub_score_sum(lattice->weights, features, count, sum);
    rub_score_spread(lattice->weights, sum, rub_lattice_scores(lattice, position));
}

/* ---- Viterbi ---- */

/* The best total of a way to each label, before what its own score adds. `set`: the labels before, whose
 * totals are `before`. */
IN_LANES void best_ways(const rub_weights *weights, const int16_t *before, uint64_t set, rub_lanes *ways) {
    EACH_BLOCK(b) ways[b] = (rub_lanes){0} + LOST / 2;
    for (; set; set &= set - 1) {
        uint32_t x = (uint32_t)__builtin_ctzll(set);
        const int16_t *steps = weights->steps + x * RUB_LABELS_MAX;
        EACH_BLOCK(b)
        ways[b] = rub_lanes_max(ways[b], rub_lanes_at(steps + b * RUB_LANES) + before[x]);
    }
}

/* Adds to the ways what the scores are below the best one; labels far below are lost, but for "outside", from
 * which every label that begins something can be reached. */
IN_LANES void add_scores(const int16_t *scores, int32_t scale, rub_lanes *ways) {
    rub_lanes lanes[BLOCKS], most = (rub_lanes){0} + LEAST;
    EACH_BLOCK(b) {
        lanes[b] = rub_lanes_max(rub_lanes_at(scores + b * RUB_LANES), (rub_lanes){0} + LEAST);
        most = rub_lanes_max(most, lanes[b]);
    }
    int16_t best = rub_lanes_most(most), least = (int16_t)(-PRUNE * scale);
    EACH_BLOCK(b) {
        rub_lanes below = lanes[b] - best, lost = below < least;
        if (!b) lost &= (rub_lanes){0, -1, -1, -1, -1, -1, -1, -1};
        rub_lanes total = ways[b] + rub_lanes_max(below, (rub_lanes){0} + FAR);
        ways[b] = (total & ~lost) | (lost & LOST);
    }
}

/* Totals count from their largest, so that they never overflow. Labels whose best way is far behind are not
 * tried any further, here and in the sums; the set of the others. */
IN_LANES uint64_t keep_leading(const rub_lanes *ways, int32_t scale, int16_t *totals) {
    rub_lanes most = (rub_lanes){0} + LOST;
    uint64_t set = 1;
    EACH_BLOCK(b) most = rub_lanes_max(most, ways[b]);
    int16_t largest = rub_lanes_most(most), least = (int16_t)(-LEAD * scale);
    EACH_BLOCK(b) {
        rub_lanes total = rub_lanes_max(ways[b], (rub_lanes){0} + LOST / 2) - largest;
        total = rub_lanes_max(total, (rub_lanes){0} + FAR);
        rub_lanes_put(totals + b * RUB_LANES, total);
        set |= (uint64_t)rub_lanes_set(total >= least) << b * RUB_LANES;
    }
    return set;
}

static void step(rub_lattice *lattice, uint32_t position) {
    static const int16_t outside[1] = {0};
    size_t row = (size_t)position * RUB_LABELS_MAX;
    int32_t scale = (int32_t)lattice->weights->scale;
    const int16_t *before = position ? lattice->totals + row - RUB_LABELS_MAX : outside;
    rub_lanes ways[BLOCKS];
    best_ways(lattice->weights, before, position ? lattice->sets[position - 1] : 1, ways);
    add_scores(lattice->scores + row, scale, ways);
    lattice->sets[position] = keep_leading(ways, scale, lattice->totals + row);
}

/* The label before y on the best way to it; of equal ways, that of the label which is better itself. */
static uint32_t label_before(const rub_lattice *lattice, uint32_t position, uint32_t y) {
    uint32_t best = 0;
    const int16_t *totals = lattice->totals + (size_t)position * RUB_LABELS_MAX,
                  *steps = lattice->weights->steps + y;
    int32_t most = totals[0] + steps[0];
    for (uint64_t set = lattice->sets[position] & ~UINT64_C(1); set; set &= set - 1) {
        uint32_t x = (uint32_t)__builtin_ctzll(set);
        int32_t total = totals[x] + steps[x * RUB_LABELS_MAX];
        if (total > most || (total == most && totals[x] > totals[best])) most = total, best = x;
    }
    return best;
}

void rub_lattice_decode_from(rub_lattice *lattice, uint32_t first) {
    for (uint32_t i = first; i < lattice->count; i++) step(lattice, i);
    for (uint32_t i = lattice->count, y = 0; i-- > 0;)
        lattice->best[i] = (uint8_t)(y = label_before(lattice, i, y));
}

void rub_lattice_decode(rub_lattice *lattice) {
    rub_lattice_decode_from(lattice, 0);
}
