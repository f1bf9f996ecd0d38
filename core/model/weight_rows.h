/* weight_rows.h - the rows of a labeller's weights: where they are, and their cells when they are first asked
 * for */
#ifndef RUB_WEIGHT_ROWS_H
#define RUB_WEIGHT_ROWS_H

#include "model/weights.h"

/* Opens what follows the code tables in a section: `width` as in its head. RUB_ERR_DAMAGED, RUB_ERR_MEMORY.
 */
rub_status rub_weight_rows_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, uint32_t width,
                                rub_weights *weights);

/* Decodes the cells of a group, once: any thread may ask, and whoever comes while another one decodes waits
 * the microsecond. */
void rub_weight_rows_decode(const rub_weights *weights, uint32_t group);

/* Has the cells of a row decoded. */
static inline void rub_weight_rows_have(const rub_weights *weights, uint32_t row) {
    uint32_t group = row >> weights->shift;
    if (atomic_load_explicit(&weights->ready[group], memory_order_acquire) != RUB_WEIGHTS_READY)
        rub_weight_rows_decode(weights, group);
}

/* Eight cells as a little-endian number; compilers make one load of it. */
static inline uint64_t rub_weight_rows_eight(const uint8_t *at) {
    uint64_t low = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
    uint64_t high = at[4] | (uint32_t)at[5] << 8 | (uint32_t)at[6] << 16 | (uint32_t)at[7] << 24;
    return low | high << 32;
}

/* The row of a feature; weights->features where it has none. */
static inline uint32_t rub_weight_rows_find(const rub_weights *weights, uint32_t feature) {
    uint32_t row = weights->index[feature >> 16], end = weights->index[(feature >> 16) + 1];
    uint8_t key = (uint8_t)(feature >> 8);
    for (; row < end; row++)
        if (weights->keys[row] == key) return row;
    return weights->features;
}

#endif
