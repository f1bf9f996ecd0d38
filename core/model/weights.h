/* weights.h - the trained weights of a sequence labeller: coded in the model file, read from it row by row
 *
 * A section holds one labeller (names, quotations). A feature is a 32-bit hash of whatever a feature function
 * makes of a token; its top RUB_FEATURE_BITS bits name its row. Label 0 is always "outside"; before and after
 * a sequence the label is 0.
 *
 * Opening reads what is small: transitions, code tables, where rows are. The weights of a row are decoded
 * when a text first has its feature, with those of its group (weight_rows.h): an article has one row in
 * forty. The section's bytes are used as long as the weights are.
 *
 * File form, little-endian: u8 labels, u8 scale, u8 RUB_WEIGHTS_FORM, u8 width + 32 * shift, u32 features,
 * i16 transitions[labels][labels] (from, to), the code tables (weight_code.h), then, each from a whole byte
 * on and the lowest bit of a byte first: buckets   of the 2^16 sets of features that share their top 16 bits,
 * each a one for each row and a zero keys      u8 [features]: the next 8 bits of each row's feature, in the
 * order of the features lengths   of each group of 2^shift rows, in bits: fields of `width` bits rows the
 * entries of each row, coded, and 8 bytes of zeros
 */
#ifndef RUB_WEIGHTS_H
#define RUB_WEIGHTS_H

#include "base/arena.h"

#include <stdatomic.h>

#define RUB_WEIGHTS_FORM 2u /* the form above; 0 had its rows in one run of bits */
#define RUB_FEATURE_BITS 24u
#define RUB_LABELS_MAX   24u
#define RUB_LABELS_FEW   8u
#define RUB_STRIDE(L)                                                                                        \
    ((L) <= RUB_LABELS_FEW ? RUB_LABELS_FEW : RUB_LABELS_MAX) /* labels of a row with what fills it up */
#define RUB_NEVER      (-20000)                               /* a transition that is not allowed */
#define RUB_STEP_NEVER (-8000) /* the same, where no sum may overflow 16 bits, */
#define RUB_STEP_MOST  4000    /* and the largest size of one that is allowed */
#define RUB_FADES      128u

typedef struct rub_weights {
    uint32_t labels; /* L, at most RUB_LABELS_MAX */
    uint32_t scale;  /* this many units of a score are one nat */
    uint32_t features;
    const int32_t *transitions; /* [L][L]: from, to; RUB_NEVER or less is not allowed */
    const uint32_t *powers;     /* [L][L]: exp of the transitions, times 2^16 */
    const int16_t *steps;       /* [L][RUB_LABELS_MAX]: the same, RUB_STEP_NEVER where it is not allowed */
    const float *ways;          /* [L][RUB_LABELS_MAX]: exp of them, times a number that all have */
    const float *ways_back;     /* [L][RUB_LABELS_MAX]: the same by to, from */
    const float *fades;         /* [RUB_FADES]: rub_weights_fade of small distances */
    const uint32_t *index;      /* [2^16 + 1]: the first row whose feature has these top 16 bits */
    const uint8_t *keys;        /* [features]: the next 8 bits of a row's feature */
    uint32_t stride;            /* RUB_STRIDE(L) */
    uint32_t bias;              /* the largest size of a weight */
    uint8_t *cells;             /* [features][stride]: weight + bias, of the groups that are ready */
    _Atomic uint8_t *ready;     /* [features >> shift]: RUB_WEIGHTS_READY where cells are decoded */
    uint32_t shift;             /* a group has 2^shift rows */
    const uint32_t *starts;     /* [the same + 1]: a group's first bit in `coded` */
    const uint8_t *coded;
    const uint32_t *codes; /* weight_code.h */
} rub_weights;

#define RUB_WEIGHTS_READY 2u

/* Opens a section, whose bytes stay the caller's and must stay. RUB_ERR_VERSION, RUB_ERR_DAMAGED,
 * RUB_ERR_MEMORY. What opens can be read: every place is checked here, and whatever the bits of rows are,
 * they decode to some weights. */
rub_status rub_weights_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_weights *weights);

/* e to the -distance/scale, times 2^20: by tables of powers of two, the same on every machine. */
uint32_t rub_weights_power(uint32_t distance, uint32_t scale);

/* The same as a part of 1. */
static inline float rub_weights_fade(const rub_weights *weights, uint32_t distance) {
    if (distance < RUB_FADES) return weights->fades[distance];
    return (float)rub_weights_power(distance, weights->scale) / (1u << 20);
}

#endif
