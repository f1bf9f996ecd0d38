/* lanes.h - eight 16-bit numbers at once
 *
 * By the compiler's vectors: SSE2, NEON and simd128 where they are, one number after the other elsewhere. The
 * results are the same everywhere.
 */
#ifndef RUB_LANES_H
#define RUB_LANES_H

#include <stdint.h>
#include <string.h>

#define RUB_LANES 8u

typedef int16_t rub_lanes __attribute__((vector_size(16)));
typedef uint64_t rub_lanes_halves __attribute__((vector_size(16)));

static inline rub_lanes rub_lanes_at(const int16_t *at) {
    rub_lanes lanes;
    memcpy(&lanes, at, sizeof lanes);
    return lanes;
}

static inline void rub_lanes_put(int16_t *at, rub_lanes lanes) {
    memcpy(at, &lanes, sizeof lanes);
}

static inline rub_lanes rub_lanes_max(rub_lanes a, rub_lanes b) {
#if defined(__SSE2__) && !defined(__clang__)
    typedef short eight __attribute__((vector_size(16)));
    return (rub_lanes)__builtin_ia32_pmaxsw128((eight)a, (eight)b);
#else
    rub_lanes above = a > b;
    return (a & above) | (b & ~above);
#endif
}

/* The largest of them. */
static inline int16_t rub_lanes_most(rub_lanes a) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    a = rub_lanes_max(a, (rub_lanes)((rub_lanes_halves)a >> 32));
    a = rub_lanes_max(a, (rub_lanes)((rub_lanes_halves)a >> 16));
    return a[0] > a[4] ? a[0] : a[4];
#else
    int16_t most = a[0];
    for (uint32_t i = 1; i < RUB_LANES; i++) most = a[i] > most ? a[i] : most;
    return most;
#endif
}

/* Of eight that are each 0 or -1, the set of those that are -1. */
static inline uint32_t rub_lanes_set(rub_lanes a) {
    rub_lanes_halves bits = (rub_lanes_halves)(a & (rub_lanes){1, 2, 4, 8, 16, 32, 64, 128});
    uint64_t both = bits[0] | bits[1];
    both |= both >> 32;
    both |= both >> 16;
    return (uint32_t)both & 0xFF;
}

#endif
