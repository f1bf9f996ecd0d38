/* frame_memory.h - sums of weights that hold for many frames of a document, kept to be added again
 *
 * Most of what the labeller asks about a place was asked before: the same word on the same side of another
 * cue, the same kind of way to it. A part is a few features that depend on the same things (quote_feature.h,
 * way.h); its key says which things these are here. A sum stands in the slot of its key until another key
 * needs the slot.
 */
#ifndef RUB_FRAME_MEMORY_H
#define RUB_FRAME_MEMORY_H

#include "model/row_sum.h"

/* The labels. GAP is the attribution that interrupts a content, AFTER what follows the content's end: with
 * them the order "content, source, cue, content" is something that transitions can learn. */
enum {
    RUB_FRAME_OUT,
    RUB_FRAME_SOURCE,
    RUB_FRAME_CONTENT,
    RUB_FRAME_CUE,
    RUB_FRAME_GAP,
    RUB_FRAME_AFTER,
    RUB_FRAME_LABELS
};

#define RUB_FRAME_POWER_NATS 14u /* below them a power is 0: 2^20 is 1.0 */

typedef struct rub_frame_sum {
    uint64_t key; /* 0: of nothing yet */
    rub_row_sum sum;
} rub_frame_sum;

typedef struct rub_frame_memory {
    const rub_weights *weights;
    rub_frame_sum *sums; /* [2^bits] */
    uint32_t bits;
    int32_t steps[RUB_FRAME_LABELS][RUB_FRAME_LABELS]; /* [to][from] transitions, RUB_FRAME_STEP each unit */
    uint32_t *powers;                                  /* [power_count] rub_weights_power by distance */
    uint32_t power_count;
} rub_frame_memory;

/* Units of a step: frame_lattice.c breaks ties in what is below them. */
#define RUB_FRAME_STEP_BITS 15
#define RUB_FRAME_STEP      (1 << RUB_FRAME_STEP_BITS)

/* For a labeller of RUB_FRAME_LABELS and texts of about so many tokens. NULL: no memory. */
rub_frame_memory *rub_frame_memory_new(rub_arena *arena, const rub_weights *weights, uint32_t tokens);

static inline rub_frame_sum *rub_frame_memory_slot(const rub_frame_memory *memory, uint64_t key) {
    return &memory->sums[key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - memory->bits)];
}

#endif
