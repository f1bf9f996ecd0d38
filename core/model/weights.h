/* weights.h - the trained weights of a sequence labeller: coded in the model file, expanded once when the
 * model is opened
 *
 * A section holds one labeller (names, quotations). A feature is a 32-bit hash of whatever a feature function
 * makes of a token; its top RUB_FEATURE_BITS bits name its row. Label 0 is always "outside"; before and after
 * a sequence the label is 0.
 *
 * File form, little-endian: u32 labels, u32 scale, u32 features, u32 entries, i16 transitions[labels][labels]
 * (from, to), then bits, the highest of a byte first: 5 bits k; the code lengths of 1 + (labels + 1) + labels
 * code tables (each: 8 bits symbols, then 4 bits a length, 0 for a symbol that does not occur); then for each
 * row, sorted by feature: its distance from the row before as a Rice code (ones, a zero, k bits), its number
 * of entries - 1, and for each entry its label (in the table of the label before it in the row, the first
 * table for the first) and weight + 128 (in the table of its label).
 */
#ifndef RUB_WEIGHTS_H
#define RUB_WEIGHTS_H

#include "base/arena.h"

#define RUB_FEATURE_BITS 24u
#define RUB_LABELS_MAX   64u
#define RUB_DENSE        255u
#define RUB_NEVER        (-20000) /* a transition that is not allowed */

typedef struct rub_weights {
    uint32_t labels; /* L, at most RUB_LABELS_MAX */
    uint32_t scale;  /* this many units of a score are one nat */
    uint32_t features, entries;
    const int32_t *transitions;  /* [L][L]: from, to; RUB_NEVER or less is not allowed */
    const int32_t *most;         /* [L]: the largest transition to a label */
    const uint64_t *into, *onto; /* [L]: the set of labels that it may follow; that may follow it */
    const uint32_t *powers;      /* [L][L]: exp of the transitions, times 2^16 */
    const uint32_t *index;       /* [2^16 + 1]: the first row whose feature has these top 16 bits */
    const uint8_t *keys;         /* [features]: the next 8 bits of a row's feature */
    const uint32_t *rows;        /* [features]: where a row's cells begin << 8 | entries, or RUB_DENSE */
    const uint8_t *cells; /* a row: {label, weight + 128} an entry, or, dense, weight + 128 of each label and
                             128 up to `stride` */
    uint32_t stride;      /* L, up to a whole 8 */
} rub_weights;

/* Expands a section into `arena`. RUB_ERR_DAMAGED, RUB_ERR_MEMORY. Every byte is checked. */
rub_status rub_weights_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_weights *weights);

/* e to the -distance/scale, times 2^20: by tables of powers of two, the same on every machine. */
uint32_t rub_weights_power(uint32_t distance, uint32_t scale);

#endif
