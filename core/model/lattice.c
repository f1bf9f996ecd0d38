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
    return RUB_OK;
}

void rub_lattice_add(rub_lattice *lattice, uint32_t position, const uint32_t *features, uint32_t count) {
    rub_score_add(lattice->weights, features, count,
                  lattice->scores + (size_t)position * lattice->weights->labels);
}

/* The labels near the best score, and "outside", from which every label that begins something can be reached.
 */
static void keep_likely(rub_lattice *lattice, uint32_t position) {
    uint32_t labels = lattice->weights->labels, count = 0;
    const int32_t *scores = lattice->scores + (size_t)position * labels;
    uint8_t *live = lattice->live + (size_t)position * labels;
    int32_t best = scores[0];
    for (uint32_t y = 1; y < labels; y++)
        if (scores[y] > best) best = scores[y];
    int32_t least = best - (int32_t)(PRUNE * lattice->weights->scale);
    for (uint32_t y = 0; y < labels; y++)
        if (y == 0 || scores[y] >= least) live[count++] = (uint8_t)y;
    lattice->lives[position] = (uint8_t)count;
}

/* The best way to label y at a position, from totals before it, which `live` has in falling order; *from gets
 * the label before. */
static int32_t best_step(const rub_lattice *lattice, const int32_t *before, const uint8_t *live,
                         uint32_t count, uint32_t y, uint8_t *from) {
    const rub_weights *weights = lattice->weights;
    const int32_t *transitions = weights->transitions + y;
    int32_t best = WORST;
    *from = live[0];
    for (uint32_t i = 0; i < count && before[live[i]] + weights->most[y] > best; i++) {
        int32_t total = before[live[i]] + transitions[live[i] * weights->labels];
        if (total > best) best = total, *from = live[i];
    }
    return best;
}

/* Labels whose best way is far behind are not tried any further, here and in the sums; "outside" stays, as
 * above. The rest is put in falling order of the totals. */
static uint64_t keep_leading(rub_lattice *lattice, uint32_t position, const int32_t *totals) {
    uint8_t *live = lattice->live + (size_t)position * lattice->weights->labels;
    int32_t least = -(int32_t)(LEAD * lattice->weights->scale);
    uint64_t set = 0;
    uint32_t count = 0;
    for (uint32_t i = 0; i < lattice->lives[position]; i++) {
        uint8_t y = live[i];
        if (y && totals[y] < least) continue;
        uint32_t at = count++;
        for (; at > 0 && totals[live[at - 1]] < totals[y]; at--) live[at] = live[at - 1];
        live[at] = y;
        set |= UINT64_C(1) << y;
    }
    lattice->lives[position] = (uint8_t)count;
    return set;
}

/* Totals of a position, less their largest so that they never overflow. `set` has the live labels before,
 * then those here. */
static void step(rub_lattice *lattice, uint32_t position, const int32_t *before, int32_t *after,
                 uint64_t *set) {
    static const uint8_t outside[1] = {0};
    uint32_t labels = lattice->weights->labels;
    size_t row = (size_t)position * labels;
    const uint8_t *from = position ? lattice->live + row - labels : outside;
    uint32_t count = position ? lattice->lives[position - 1] : 1;
    const uint8_t *live = lattice->live + row;
    int32_t largest = WORST;
    for (uint32_t i = 0; i < lattice->lives[position]; i++) {
        uint32_t y = live[i];
        if (lattice->weights->into[y] & *set)
            after[y] = best_step(lattice, before, from, count, y, &lattice->back[row + y]) +
                       lattice->scores[row + y];
        else after[y] = WORST, lattice->back[row + y] = from[0];
        if (after[y] > largest) largest = after[y];
    }
    for (uint32_t i = 0; i < lattice->lives[position]; i++) after[live[i]] -= largest;
    *set = keep_leading(lattice, position, after);
}

void rub_lattice_decode(rub_lattice *lattice) {
    int32_t totals[2][RUB_LABELS_MAX] = {{0}};
    uint32_t labels = lattice->weights->labels, now = 0;
    uint64_t set = 1;
    if (!lattice->count) return;
    for (uint32_t i = 0; i < lattice->count; i++, now ^= 1) {
        keep_likely(lattice, i);
        step(lattice, i, totals[now], totals[now ^ 1], &set);
    }
    uint32_t last = lattice->count - 1;
    uint8_t y;
    best_step(lattice, totals[now], lattice->live + (size_t)last * labels, lattice->lives[last], 0, &y);
    for (uint32_t i = last + 1; i-- > 0; y = lattice->back[(size_t)i * labels + y]) lattice->best[i] = y;
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
        if (sums[k] > largest) largest = sums[k];
    int32_t shift = 0;
    while (largest >> shift >= 2 * (uint64_t)ONE) shift++;
    while (shift <= 0 && largest << -shift < ONE) shift--;
    for (uint32_t k = 0; k < lattice->lives[position]; k++)
        out[live[k]] = (uint32_t)(shift >= 0 ? sums[k] >> shift : sums[k] << -shift);
}

static uint64_t live_set(const rub_lattice *lattice, uint32_t position) {
    const uint8_t *live = lattice->live + (size_t)position * lattice->weights->labels;
    uint64_t set = 0;
    for (uint32_t k = 0; k < lattice->lives[position]; k++) set |= UINT64_C(1) << live[k];
    return set;
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
        uint64_t before = i ? live_set(lattice, i - 1) : 0;
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
    return position + 1 < lattice->count ? live_set(lattice, position + 1) : 0;
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
                                   onward(lattice, end - 1, x, live_set(lattice, end)))) >>
               20;
    }
    return (uint32_t)((sure * 100 + ONE / 2) >> 20);
}
