/* weight_code.h - the code of the entries of weight rows: tables in, symbols out
 *
 * An entry is a label, a weight and whether it is its row's last: one symbol. Its code depends on the entry
 * before it in the row, by label and by whether its weight is above 0; the first one's on nothing. In file
 * form: u8 weights, i8 the weights that occur, rising; then for each context the lengths of the codes of its
 * symbols, 4 bits each, the lowest bits of a byte first: by label, from the one after the label before, by
 * weight, and "there are more" before "last". A length of 0 (does not occur) is followed by 4 bits: how many
 * more of them there are. Codes are canonical, by length and then in the order above; the first bit of a code
 * is the lowest.
 */
#ifndef RUB_WEIGHT_CODE_H
#define RUB_WEIGHT_CODE_H

#include "base/arena.h"

#define RUB_CODE_BITS        11u /* the longest code */
#define RUB_CODE_SIZE        (1u << RUB_CODE_BITS)
#define RUB_CODE_CONTEXTS(L) (1 + 2 * (L))

/* The context after an entry; 0 at the begin of a row. */
static inline uint32_t rub_weight_code_context(uint32_t label, bool above) {
    return 1 + 2 * label + above;
}

/* The label at which the symbols of a context begin. */
static inline uint32_t rub_weight_code_first(uint32_t context) {
    return (context + 1) / 2;
}

/* A row of a code table, for the next RUB_CODE_BITS bits. */
static inline uint32_t rub_weight_code_row(uint32_t label, uint32_t cell, bool above, bool last,
                                           uint32_t bits) {
    return rub_weight_code_context(label, above) << 21 | (uint32_t)last << 20 | bits << 16 | cell << 8 |
           label;
}
#define RUB_CODE_LENGTH(row)  ((row) >> 16 & 15)
#define RUB_CODE_LAST(row)    ((row)&1u << 20)
#define RUB_CODE_CELL(row)    ((row) >> 8 & 255)
#define RUB_CODE_LABEL(row)   ((row)&255)
#define RUB_CODE_CONTEXT(row) ((row) >> 21)

/* Reads the tables of `labels` labels: *codes [RUB_CODE_CONTEXTS][RUB_CODE_SIZE], *bias the largest size of a
 * weight, which a cell has more than its weight, *used the bytes they take. Bits that are no code are an
 * entry of weight 0 that ends its row. RUB_ERR_DAMAGED, RUB_ERR_MEMORY. */
rub_status rub_weight_code_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, uint32_t labels,
                                const uint32_t **codes, uint32_t *bias, uint32_t *used);

#endif
