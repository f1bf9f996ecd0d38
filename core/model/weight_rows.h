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

#endif
