/* weight_rows.c - finds the rows of a section, and decodes them by groups */
#include "model/weight_rows.h"
#include "model/weight_code.h"

#include <string.h>

#define BUCKETS (1u << 16)
#define BEYOND  16u /* rows of the index behind the last bucket, which a byte's eight zeros may reach */
#define PAD     8u  /* bytes of zeros behind the rows: eight bytes may be read at any of their bits */

/* Eight bytes as a little-endian number; compilers make one load of it. */
static inline uint64_t eight_at(const uint8_t *at) {
    uint64_t low = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
    uint64_t high = at[4] | (uint32_t)at[5] << 8 | (uint32_t)at[6] << 16 | (uint32_t)at[7] << 24;
    return low | high << 32;
}

static inline uint64_t bits_at(const uint8_t *bytes, uint32_t bit) {
    return eight_at(bytes + (bit >> 3)) >> (bit & 7);
}

/* Of each byte: where its zeros stand, each less the zeros before it, and how many there are. */
typedef struct zeros {
    uint32_t places[256][8];
    uint8_t counts[256];
} zeros;

static void find_zeros(zeros *z) {
    memset(z, 0, sizeof *z);
    for (uint32_t byte = 0; byte < 256; byte++)
        for (uint32_t bit = 0; bit < 8; bit++)
            if (!(byte >> bit & 1)) {
                uint32_t before = z->counts[byte]++;
                z->places[byte][before] = bit - before;
            }
}

typedef uint32_t four_rows __attribute__((vector_size(16)));

/* Four places of a byte as rows of the index, of which the first is `base`. */
static inline void put_four(uint32_t *rows, const uint32_t *places, uint32_t base) {
    four_rows four;
    memcpy(&four, places, sizeof four);
    four += base;
    memcpy(rows, &four, sizeof four);
}

/* Ones are rows, zeros end buckets: as many rows come before a zero as there are bits before it, less the
 * zeros. A byte is read at once: eight places of the index are written, and those that it has no zeros for
 * are written again by the next one. */
static bool read_buckets(const uint8_t *bytes, uint32_t length, uint32_t features, uint32_t *index) {
    zeros z;
    uint32_t bucket = 0;
    find_zeros(&z);
    index[0] = 0;
    for (uint32_t at = 0; at < length && bucket < BUCKETS; at++) {
        const uint32_t *places = z.places[bytes[at]];
        uint32_t *rows = index + 1 + bucket, base = 8 * at - bucket;
        put_four(rows, places, base);
        put_four(rows + 4, places + 4, base);
        bucket += z.counts[bytes[at]];
    }
    return bucket >= BUCKETS && index[BUCKETS] == features;
}

/* Where each group begins, of the lengths of all; false where they are longer than the bits there are. */
static bool read_lengths(const uint8_t *bytes, uint32_t groups, uint32_t width, uint64_t bits,
                         uint32_t *starts) {
    uint64_t at = 0;
    uint32_t mask = (1u << width) - 1;
    for (uint32_t g = 0; g < groups; g++) {
        starts[g] = (uint32_t)at;
        at += bits_at(bytes, g * width) & mask;
        if (at > bits) return false;
    }
    starts[groups] = (uint32_t)at;
    return (at + 7) / 8 * 8 == bits;
}

static rub_status make_room(rub_arena *arena, uint32_t groups, rub_weights *weights) {
    RUB_NEED(weights->cells = rub_arena_alloc(arena, (size_t)weights->features * weights->stride));
    RUB_NEED(weights->ready = rub_arena_zero(arena, groups));
    return RUB_OK;
}

rub_status rub_weight_rows_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, uint32_t width,
                                rub_weights *weights) {
    uint32_t features = weights->features,
             groups = (uint32_t)(((uint64_t)features + (1u << weights->shift) - 1) >> weights->shift);
    if (width > 24 || features > length || length >> 28)
        return RUB_ERR_DAMAGED; /* bits have 32-bit numbers */
    uint64_t buckets = ((uint64_t)BUCKETS + features + 7) / 8, lengths = ((uint64_t)groups * width + 7) / 8;
    if (buckets + features + lengths + PAD > length) return RUB_ERR_DAMAGED;
    uint32_t *index = rub_arena_alloc(arena, (BUCKETS + BEYOND) * sizeof *index);
    uint32_t *starts = rub_arena_alloc(arena, (groups + 1) * sizeof *starts);
    RUB_NEED(index && starts);
    weights->index = index;
    weights->starts = starts;
    weights->keys = bytes + buckets;
    weights->coded = weights->keys + features + lengths;
    uint64_t bits = 8 * (length - (buckets + features + lengths + PAD));
    if (!read_buckets(bytes, (uint32_t)buckets, features, index)) return RUB_ERR_DAMAGED;
    if (!read_lengths(weights->keys + features, groups, width, bits, starts)) return RUB_ERR_DAMAGED;
    return make_room(arena, groups, weights);
}

/* Every label's cell, of weight 0. Rows are of few labels or of many. */
static inline void clear(uint8_t *cells, uint32_t stride, uint64_t eight) {
    memcpy(cells, &eight, 8);
    if (stride == RUB_LABELS_FEW) return;
    memcpy(cells + 8, &eight, 8);
    memcpy(cells + 16, &eight, 8);
}

/* Of eight bytes read at any bit so many are there for sure, and a code takes RUB_CODE_BITS of them at most.
 */
#define BITS_READ 57u

/* A row from bit `at` on; the bit behind it. Codes are a bit or more, so that this ends, and bytes are read
 * from before `end` on: eight follow it. */
static inline uint32_t decode_row(const uint32_t *codes, const uint8_t *coded, uint32_t at, uint32_t end,
                                  uint8_t *cells) {
    const uint32_t *table = codes;
    while (at < end) {
        uint64_t bits = bits_at(coded, at);
        for (uint32_t enough = at + BITS_READ - RUB_CODE_BITS; at <= enough;) {
            uint32_t row = table[bits & (RUB_CODE_SIZE - 1)];
            at += RUB_CODE_LENGTH(row);
            bits >>= RUB_CODE_LENGTH(row);
            cells[RUB_CODE_LABEL(row)] = (uint8_t)RUB_CODE_CELL(row);
            if (RUB_CODE_LAST(row)) return at;
            table = codes + RUB_CODE_CONTEXT(row) * RUB_CODE_SIZE;
        }
    }
    return at;
}

static void decode_group(const rub_weights *weights, uint32_t group) {
    uint32_t row = group << weights->shift, end = row + (1u << weights->shift), at = weights->starts[group],
             last = weights->starts[group + 1], stride = weights->stride;
    if (end > weights->features) end = weights->features;
    uint8_t *cells = weights->cells + (size_t)row * stride;
    uint64_t zeros = weights->bias * UINT64_C(0x0101010101010101);
    for (; row < end; row++, cells += stride) {
        clear(cells, stride, zeros);
        at = decode_row(weights->codes, weights->coded, at, last, cells);
    }
}

enum { ASLEEP, DECODING };

void rub_weight_rows_decode(const rub_weights *weights, uint32_t group) {
    _Atomic uint8_t *ready = &weights->ready[group];
    uint8_t asleep = ASLEEP;
    if (atomic_compare_exchange_strong(ready, &asleep, DECODING)) {
        decode_group(weights, group);
        atomic_store_explicit(ready, RUB_WEIGHTS_READY, memory_order_release);
    }
    while (atomic_load_explicit(ready, memory_order_acquire) != RUB_WEIGHTS_READY) continue;
}
