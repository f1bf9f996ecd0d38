/* frame_lattice.h - the best labels of a frame's places, and how probable they are
 *
 *     rub_frame_lattice_begin(&lattice, arena, memory, count));         one position for each place
 *     lattice.rows[position].scores[label] = ...
 *     rub_frame_lattice_decode(&lattice);                               lattice.rows[position].best
 *     rub_frame_lattice_confidence(&lattice, first, end)                hundredths
 *
 * What model/lattice.h does for any labeller, with the same numbers, for one of six labels, each of which may
 * follow each: a window is twenty places, and loops over lists of labels cost more than the sums in them.
 */
#ifndef RUB_FRAME_LATTICE_H
#define RUB_FRAME_LATTICE_H

#include "quotes/frame_memory.h"

typedef struct rub_frame_position {
    int32_t scores[RUB_FRAME_LABELS];
    uint32_t powers[RUB_FRAME_LABELS];   /* exp of the scores, the best being 2^20 */
    uint32_t backward[RUB_FRAME_LABELS]; /* the largest is 2^20 to 2^21 */
    uint64_t onward;                     /* the sum of what follows the best label */
    uint8_t back[RUB_FRAME_LABELS];      /* the best label before */
    uint8_t best;
    uint8_t live; /* set of the labels that are likely enough */
} rub_frame_position;

typedef struct rub_frame_lattice {
    const rub_frame_memory *memory;
    rub_frame_position *rows;
    uint32_t count;
} rub_frame_lattice;

rub_status rub_frame_lattice_begin(rub_frame_lattice *lattice, rub_arena *arena,
                                   const rub_frame_memory *memory, uint32_t count);

void rub_frame_lattice_decode(rub_frame_lattice *lattice);

/* How probable it is that the positions [first, end) carry their best labels, and that the position `end`
 * does not carry `inside`, which would make the span longer. */
uint32_t rub_frame_lattice_confidence(rub_frame_lattice *lattice, uint32_t first, uint32_t end,
                                      uint32_t inside);

#endif
