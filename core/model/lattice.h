/* lattice.h - decodes one sequence: the best labels, and how sure they are
 *
 *     rub_lattice lattice;
 *     RUB_TRY(rub_lattice_begin(&lattice, arena, weights, count));      scores are 0
 *     for each position: rub_lattice_add(&lattice, position, features, count);
 *     rub_lattice_decode(&lattice);                                     lattice.best[position] is its label
 *     rub_lattice_confidence(&lattice, first, end)                      hundredths: that first..end is
 * labelled as in best
 *
 * Everything is whole numbers, so that native and WebAssembly agree to the bit. Memory: about L * 24 bytes a
 * position of `arena`; a caller marks the arena before and rewinds after. A position's scores may be written
 * to directly (a label that is impossible there: RUB_NEVER). Cost grows with the labels that are within
 * RUB_PRUNE nats of a position's best.
 */
#ifndef RUB_LATTICE_H
#define RUB_LATTICE_H

#include "model/weights.h"

typedef struct rub_lattice {
    const rub_weights *weights;
    uint32_t count;        /* positions */
    int32_t *scores;       /* [count][L] */
    uint8_t *best;         /* [count], after rub_lattice_decode */
    uint8_t *live, *lives; /* [count][L] the labels tried at a position, [count] how many */
    uint8_t *back;         /* [count][L] the best label before */
    uint64_t *sets;        /* [count] the labels tried, as a set */
    uint32_t *powers;      /* [count][L] exp of scores, the best being 2^20 */
    uint32_t *forward,
        *backward; /* [count][L], after rub_lattice_sums: each position's largest is 2^20 to 2^21 */
    rub_arena *arena;
} rub_lattice;

rub_status rub_lattice_begin(rub_lattice *lattice, rub_arena *arena, const rub_weights *weights,
                             uint32_t count);
void rub_lattice_add(rub_lattice *lattice, uint32_t position, const uint32_t *features, uint32_t count);

/* The best labels (Viterbi) into lattice->best. */
void rub_lattice_decode(rub_lattice *lattice);

/* Forward and backward sums; needed before rub_lattice_confidence. */
rub_status rub_lattice_sums(rub_lattice *lattice);
/* As many of them as spans need that begin at positions [first, last]. */
rub_status rub_lattice_sums_at(rub_lattice *lattice, uint32_t first, uint32_t last);

/* How probable it is that positions [first, end) carry the labels of `best`, and position `end` does not
 * carry `inside` (the label that would make the span longer; RUB_LABELS_MAX: do not ask). Hundredths, 0 to
 * 100. */
uint32_t rub_lattice_confidence(const rub_lattice *lattice, uint32_t first, uint32_t end, uint32_t inside);

#endif
