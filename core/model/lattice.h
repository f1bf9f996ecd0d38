/* lattice.h - decodes one sequence: the best labels, and how sure they are
 *
 *     rub_lattice lattice;
 *     RUB_TRY(rub_lattice_begin(&lattice, arena, weights, count));      scores are 0
 *     for each position: rub_lattice_add(&lattice, position, features, count);
 *     rub_lattice_decode(&lattice);                                     lattice.best[position] is its label
 *     rub_lattice_confidence(&lattice, first, end)                      hundredths: that first..end is
 * labelled as in best
 *
 * Scores are whole numbers, and sums are rounded alike everywhere, so that native and WebAssembly agree to
 * the bit. Memory: about L * 20 bytes a position of `arena`; a caller marks the arena before and rewinds
 * after. A position's scores may be written to directly (a label that is impossible there: RUB_NEVER). Cost
 * grows with the labels that are near a position's best.
 */
#ifndef RUB_LATTICE_H
#define RUB_LATTICE_H

#include "model/weights.h"

typedef struct rub_lattice {
    const rub_weights *weights;
    uint32_t count;  /* positions */
    int16_t *scores; /* [count][RUB_LABELS_MAX]: of the labels, and RUB_NEVER behind them */
    uint8_t *best;   /* [count], after rub_lattice_decode */
    int16_t *totals; /* [count][RUB_LABELS_MAX] of the best ways to each label; the best one's is 0 */
    uint64_t *sets;  /* [count] the labels that are near the best, as a set; "outside" always is */
    float *powers; /* [count][RUB_LABELS_MAX] exp of scores, the best being 1; 0 for labels not in the set */
    float *forward, *backward, *onward; /* [count][RUB_LABELS_MAX], after rub_lattice_sums: what leads to a
                                           label and is it, what follows it, what is it and follows it */
    rub_arena *arena;
} rub_lattice;

rub_status rub_lattice_begin(rub_lattice *lattice, rub_arena *arena, const rub_weights *weights,
                             uint32_t count);
void rub_lattice_add(rub_lattice *lattice, uint32_t position, const uint32_t *features, uint32_t count);

/* The scores of a position, one for each label. */
static inline int16_t *rub_lattice_scores(const rub_lattice *lattice, uint32_t position) {
    return lattice->scores + (size_t)position * RUB_LABELS_MAX;
}

/* The best labels (Viterbi) into lattice->best. Once more after scores changed: from the first position whose
 * scores did. */
void rub_lattice_decode(rub_lattice *lattice);
void rub_lattice_decode_from(rub_lattice *lattice, uint32_t first);

/* Forward and backward sums; needed before rub_lattice_confidence. */
rub_status rub_lattice_sums(rub_lattice *lattice);
/* As many of them as a span [first, end) needs: where "outside" is sure nothing goes through but it, so that
 * a stretch between two such places has sums of its own. `reach`, where it is not NULL, gets the last
 * position of the stretch, and any span before it from `first` on may be asked for. */
rub_status rub_lattice_sums_at(rub_lattice *lattice, uint32_t first, uint32_t end, uint32_t *reach);

/* How probable it is that positions [first, end) carry the labels of `best`, and position `end` does not
 * carry `inside` (the label that would make the span longer; RUB_LABELS_MAX: do not ask). Hundredths, 0 to
 * 100. */
uint32_t rub_lattice_confidence(const rub_lattice *lattice, uint32_t first, uint32_t end, uint32_t inside);

#endif
