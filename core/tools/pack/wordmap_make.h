/* wordmap_make.h - packs rows of hash and payload as core/model/wordmap.h reads them */
#ifndef RUB_WORDMAP_MAKE_H
#define RUB_WORDMAP_MAKE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct wordmap_row {
    uint32_t hash, payload;
} wordmap_row;

typedef struct wordmap_bytes {
    uint8_t *bytes;
    uint32_t length;
} wordmap_bytes;

/* Sorts `rows`. Of rows that can't be told apart the first given stands. At most 65,535; bytes NULL: no
 * memory or too many. */
wordmap_bytes wordmap_make(wordmap_row *rows, uint32_t count, uint32_t bucket_bits, uint32_t mark_bits,
                           uint32_t payload_bits);

#endif
