/* lattice.c - Viterbi and forward-backward over the labels that are likely enough at each position, in whole
 * numbers */
#include "model/lattice.h"
#include "model/score.h"

#include <string.h>

#define PRUNE 10u        /* nats below the best score of a position: labels further down are not tried */
#define LEAD  8u         /* nats below the best way so far: labels further down are not tried any further */
#define ONE   (1u << 20) /* 1.0 of a sum */
#define WORST (-0x40000000)

static void *room(rub_lattice *lattice, size_t width) {
    return rub_arena_alloc(lattice->arena, (size_t)lattice->count * width);
}

rub_status rub_lattice_begin(rub_lattice *lattice, rub_arena *arena, const rub_weights *weights,
                             uint32_t count) {
    uint32_t labels = weights->labels;
    memset(lattice, 0, sizeof *lattice);
    lattice->arena = arena;
    lattice->weights = weights;
    lattice->count = count;
    RUB_NEED(lattice->scores = rub_arena_zero(arena, (size_t)count * labels * sizeof *lattice->scores));
    RUB_NEED(lattice->best = room(lattice, 1));
    RUB_NEED(lattice->live = room(lattice, labels));
    RUB_NEED(lattice->lives = room(lattice, 1));
    RUB_NEED(lattice->back = room(lattice, labels));
    RUB_NEED(lattice->sets = room(lattice, sizeof *lattice->sets));
    return RUB_OK;
}

void rub_lattice_add(rub_lattice *lattice, uint32_t position, const uint32_t *features, uint32_t count) {
    rub_score_add(lattice->weights, features, count,
                  lattice->scores + (size_t)position * lattice->weights->labels);
}

/* Where a position stands in the search: the totals before it and the labels that have them, the best first.
 */
typedef struct front {
    const int32_t *before;
    const uint8_t *live;
    uint32_t count;
    uint64_t set; /* of them */
} front;

/* The best way to label y at a position; *from gets the label before. */
static inline int32_t best_step(const rub_weights *weights, const front *in, uint32_t y, uint8_t *from) {
    const int32_t *transitions = weights->transitions + y, *before = in->before;
    int32_t best = WORST, most = weights->most[y];
    *from = in->live[0];
    for (uint32_t i = 0; i < in->count && before[in->live[i]] + most > best; i++) {
        int32_t total = before[in->live[i]] + transitions[in->live[i] * weights->labels];
        if (total > best) best = total, *from = in->live[i];
    }
    return best;
}

static uint32_t best_label(const int32_t *scores, uint32_t labels) {
    uint32_t best = 0;
    int32_t most = scores[0];
    for (uint32_t y = 1; y < labels; y++)
        if (scores[y] > most) most = scores[y], best = y;
    return best;
}

/* Labels whose best way is far behind are not tried any further, here and in the sums; "outside" stays, since
 * every label that begins something can be reached from it. The rest is put in falling order of the totals,
 * which are made to count from their largest so that they never overflow. */
static uint64_t keep_leading(rub_lattice *lattice, uint32_t position, int32_t *totals, int32_t largest) {
    uint8_t *live = lattice->live + (size_t)position * lattice->weights->labels;
    int32_t least = -(int32_t)(LEAD * lattice->weights->scale);
    uint64_t set = 0;
    uint32_t count = 0;
    for (uint32_t i = 0; i < lattice->lives[position]; i++) {
        uint8_t y = live[i];
        totals[y] -= largest;
        if (y && totals[y] < least) continue;
        uint32_t at = count++;
        for (; at > 0 && totals[live[at - 1]] < totals[y]; at--) live[at] = live[at - 1];
        live[at] = y;
        set |= UINT64_C(1) << y;
    }
    lattice->lives[position] = (uint8_t)count;
    return set;
}

/* Totals of a position. Labels far below the best score are not tried, nor those that cannot come near the
 * best way: the largest total before is 0, and one label, that of the best score, is tried first. */
static uint64_t step(rub_lattice *lattice, uint32_t position, const front *in, int32_t *after) {
    const rub_weights *weights = lattice->weights;
    uint32_t labels = weights->labels, count = 0;
    size_t row = (size_t)position * labels;
    const int32_t *scores = lattice->scores + row;
    uint8_t *live = lattice->live + row, *back = lattice->back + row;
    uint32_t likeliest = best_label(scores, labels);
    int32_t least = scores[likeliest] - (int32_t)(PRUNE * weights->scale), largest = WORST;
    int32_t lead = (int32_t)(LEAD * weights->scale);
    if (weights->into[likeliest] & in->set)
        largest = after[likeliest] = best_step(weights, in, likeliest, &back[likeliest]) + scores[likeliest];
    for (uint32_t y = 0; y < labels; y++) {
        if (scores[y] < least && y) continue;
        if (!(weights->into[y] & in->set)) {
            if (y) continue;
            after[y] = WORST, back[y] = in->live[0];
        } else if (y != likeliest) {
            if (y && scores[y] + weights->most[y] < largest - lead) continue;
            after[y] = best_step(weights, in, y, &back[y]) + scores[y];
        }
        /* The likeliest label has its value from before the loop. NOLINTNEXTLINE(clang-analyzer-core.*) */
        if (after[y] > largest) largest = after[y];
        live[count++] = (uint8_t)y;
    }
    lattice->lives[position] = (uint8_t)count;
    return keep_leading(lattice, position, after, largest);
}

void rub_lattice_decode(rub_lattice *lattice) {
    static const uint8_t outside[1] = {0};
    int32_t totals[2][RUB_LABELS_MAX];
    uint32_t labels = lattice->weights->labels, now = 0;
    uint8_t y;
    if (!lattice->count) return;
    totals[0][0] = 0;
    front in = {totals[0], outside, 1, 1};
    for (uint32_t i = 0; i < lattice->count; i++) {
        lattice->sets[i] = step(lattice, i, &in, totals[now ^= 1]);
        in = (front){totals[now], lattice->live + (size_t)i * labels, lattice->lives[i], lattice->sets[i]};
    }
    best_step(lattice->weights, &in, 0, &y);
    for (uint32_t i = lattice->count; i-- > 0; y = lattice->back[(size_t)i * labels + y])
        lattice->best[i] = y;
}

/* exp of the scores of a position against its best. */
static void score_powers(rub_lattice *lattice) {
    uint32_t labels = lattice->weights->labels;
    for (uint32_t i = 0; i < lattice->count; i++) {
        size_t row = (size_t)i * labels;
        int32_t best = lattice->scores[row];
        for (uint32_t k = 0; k < lattice->lives[i]; k++) {
            int32_t score = lattice->scores[row + lattice->live[row + k]];
            if (score > best) best = score;
        }
        for (uint32_t k = 0; k < lattice->lives[i]; k++) {
            size_t at = row + lattice->live[row + k];
            lattice->powers[at] =
                rub_weights_power((uint32_t)(best - lattice->scores[at]), lattice->weights->scale);
        }
    }
}

/* Brings the sums of a position's live labels to a largest of 2^20 to 2^21. */
static void level(const rub_lattice *lattice, uint32_t position, const uint64_t *sums, uint32_t *out) {
    const uint8_t *live = lattice->live + (size_t)position * lattice->weights->labels;
    uint64_t largest = 1;
    for (uint32_t k = 0; k < lattice->lives[position]; k++)
        /* Each live label has its sum. NOLINTNEXTLINE(clang-analyzer-core.*) */
        if (sums[k] > largest) largest = sums[k];
    int32_t shift = 43 - __builtin_clzll(largest);          /* 21 of its bits stay */
    for (uint32_t k = 0; k < lattice->lives[position]; k++) /* NOLINTNEXTLINE(clang-analyzer-core.*) */
        out[live[k]] = (uint32_t)(shift >= 0 ? sums[k] >> shift : sums[k] << -shift);
}

/* Takes the lowest label out of a set that is not empty. */
static uint32_t take_label(uint64_t *set) {
    uint32_t label = (uint32_t)__builtin_ctzll(*set);
    *set &= *set - 1;
    return label;
}

/* Positions [0, end). */
static void forward(rub_lattice *lattice, uint32_t end) {
    uint32_t labels = lattice->weights->labels;
    const uint32_t *powers = lattice->weights->powers;
    uint64_t sums[RUB_LABELS_MAX];
    for (uint32_t i = 0; i < end; i++) {
        size_t row = (size_t)i * labels;
        uint64_t before = i ? lattice->sets[i - 1] : 0;
        for (uint32_t k = 0; k < lattice->lives[i]; k++) {
            uint32_t y = lattice->live[row + k];
            uint64_t sum = i ? 0 : (uint64_t)ONE * powers[y];
            for (uint64_t from = before & lattice->weights->into[y]; from;) {
                uint32_t x = take_label(&from);
                sum += (uint64_t)lattice->forward[row - labels + x] * powers[x * labels + y];
            }
            sums[k] = (sum >> 16) * lattice->powers[row + y] >> 10;
        }
        level(lattice, i, sums, lattice->forward + row);
    }
}

/* What follows label x at `position`: the sum over the labels after it, or one label's part of it. */
static uint64_t onward_part(const rub_lattice *lattice, uint32_t position, uint32_t x, uint32_t y) {
    uint32_t labels = lattice->weights->labels;
    size_t next = (size_t)(position + 1) * labels;
    uint64_t step = (uint64_t)lattice->weights->powers[x * labels + y] * lattice->powers[next + y] >> 16;
    return step * lattice->backward[next + y];
}

/* `after`: the live labels of the next position. */
static uint64_t onward(const rub_lattice *lattice, uint32_t position, uint32_t x, uint64_t after) {
    if (position + 1 >= lattice->count)
        return (uint64_t)lattice->weights->powers[x * lattice->weights->labels] * ONE;
    uint64_t sum = 0;
    for (uint64_t to = after & lattice->weights->onto[x]; to;)
        sum += onward_part(lattice, position, x, take_label(&to));
    return sum;
}

static uint64_t live_after(const rub_lattice *lattice, uint32_t position) {
    return position + 1 < lattice->count ? lattice->sets[position + 1] : 0;
}

/* Positions [first, count). */
static void backward(rub_lattice *lattice, uint32_t first) {
    uint32_t labels = lattice->weights->labels;
    uint64_t sums[RUB_LABELS_MAX];
    for (uint32_t i = lattice->count; i-- > first;) {
        size_t row = (size_t)i * labels;
        uint64_t after = live_after(lattice, i);
        for (uint32_t k = 0; k < lattice->lives[i]; k++)
            sums[k] = onward(lattice, i, lattice->live[row + k], after);
        level(lattice, i, sums, lattice->backward + row);
    }
}

rub_status rub_lattice_sums_at(rub_lattice *lattice, uint32_t first, uint32_t last) {
    size_t width = lattice->weights->labels * sizeof(uint32_t);
    RUB_NEED(lattice->powers = room(lattice, width));
    RUB_NEED(lattice->forward = room(lattice, width));
    RUB_NEED(lattice->backward = room(lattice, width));
    score_powers(lattice);
    forward(lattice, last + 1);
    backward(lattice, first);
    return RUB_OK;
}

rub_status rub_lattice_sums(rub_lattice *lattice) {
    return lattice->count ? rub_lattice_sums_at(lattice, 0, lattice->count - 1) : RUB_OK;
}

static bool is_live(const rub_lattice *lattice, uint32_t position, uint32_t label) {
    const uint8_t *live = lattice->live + (size_t)position * lattice->weights->labels;
    return memchr(live, (int)label, lattice->lives[position]) != NULL;
}

/* part / whole as a fraction of 2^20 */
static uint64_t share(uint64_t part, uint64_t whole) {
    while (part >> 43) part >>= 1, whole >>= 1;
    return whole ? (part << 20) / whole : 0;
}

static uint64_t share_of_label(const rub_lattice *lattice, uint32_t position, uint32_t label) {
    size_t row = (size_t)position * lattice->weights->labels;
    uint64_t whole = 0;
    for (uint32_t k = 0; k < lattice->lives[position]; k++) {
        size_t at = row + lattice->live[row + k];
        whole += (uint64_t)lattice->forward[at] * lattice->backward[at];
    }
    return share((uint64_t)lattice->forward[row + label] * lattice->backward[row + label], whole);
}

uint32_t rub_lattice_confidence(const rub_lattice *lattice, uint32_t first, uint32_t end, uint32_t inside) {
    uint64_t sure = share_of_label(lattice, first, lattice->best[first]);
    for (uint32_t i = first; i + 1 < end; i++)
        sure = sure * share(onward_part(lattice, i, lattice->best[i], lattice->best[i + 1]),
                            onward(lattice, i, lattice->best[i], live_after(lattice, i))) >>
               20;
    if (end < lattice->count && inside < lattice->weights->labels && is_live(lattice, end, inside)) {
        uint32_t x = lattice->best[end - 1];
        sure = sure * (ONE - share(onward_part(lattice, end - 1, x, inside),
                                   onward(lattice, end - 1, x, lattice->sets[end]))) >>
               20;
    }
    return (uint32_t)((sure * 100 + ONE / 2) >> 20);
}
