/* wordmap_make.c - packs rows of hash and payload as core/model/wordmap.h reads them */
#include "tools/pack/wordmap_make.h"

#include <stdlib.h>

#define HEAD 8u
#define PAD  8u

#define ROWS_LIMIT 0x1FFFFu /* as core/model/wordmap.c reads them */

typedef struct keyed {
    uint32_t key, order, payload;
} keyed;

static int by_key(const void *a, const void *b) {
    const keyed *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Sorted by the bits that are kept; of equal ones the first given. Returns how many stay. */
static uint32_t sort_rows(const wordmap_row *rows, uint32_t count, uint32_t kept_bits, keyed *sorted) {
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = (keyed){rows[i].hash >> (32 - kept_bits), i, rows[i].payload};
    qsort(sorted, count, sizeof *sorted, by_key);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!kept || sorted[kept - 1].key != sorted[i].key) sorted[kept++] = sorted[i];
    return kept;
}

static void put(uint8_t *bytes, uint64_t bit, uint64_t value, uint32_t width) {
    for (uint32_t i = 0; i < width; i++)
        if (value >> i & 1) bytes[(bit + i) >> 3] |= (uint8_t)(1u << ((bit + i) & 7));
}

static void put_head(uint8_t *bytes, uint32_t count, uint32_t bucket_bits, uint32_t mark_bits,
                     uint32_t payload_bits) {
    put(bytes, 0, count, 32);
    bytes[4] = (uint8_t)bucket_bits, bytes[5] = (uint8_t)mark_bits, bytes[6] = (uint8_t)payload_bits;
}

static void put_starts(uint8_t *starts, const keyed *rows, uint32_t count, uint32_t bucket_bits,
                       uint32_t mark_bits) {
    uint32_t row = 0;
    for (uint32_t bucket = 0; bucket <= 1u << bucket_bits; bucket++) {
        while (row < count && rows[row].key >> mark_bits < bucket) row++;
        put(starts, (uint64_t)bucket * 16, row, 16); /* modulo 2^16 */
    }
}

wordmap_bytes wordmap_make(wordmap_row *rows, uint32_t count, uint32_t bucket_bits, uint32_t mark_bits,
                           uint32_t payload_bits) {
    wordmap_bytes made = {0};
    keyed *sorted = malloc((count + 1) * sizeof *sorted);
    if (!sorted || count > ROWS_LIMIT) return free(sorted), made;
    count = sort_rows(rows, count, bucket_bits + mark_bits, sorted);
    uint32_t starts_size = 2 * ((1u << bucket_bits) + 1), width = mark_bits + payload_bits;
    made.length = (uint32_t)(HEAD + starts_size + ((uint64_t)count * width + 7) / 8 + PAD);
    made.bytes = calloc(made.length, 1);
    if (made.bytes) {
        put_head(made.bytes, count, bucket_bits, mark_bits, payload_bits);
        put_starts(made.bytes + HEAD, sorted, count, bucket_bits, mark_bits);
        for (uint32_t i = 0; i < count; i++) {
            uint64_t mark = sorted[i].key & ((UINT64_C(1) << mark_bits) - 1);
            uint64_t row = mark | (uint64_t)sorted[i].payload << mark_bits;
            put(made.bytes + HEAD + starts_size, (uint64_t)i * width, row, width);
        }
    }
    free(sorted);
    return made;
}
