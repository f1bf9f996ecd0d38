/* wordmap_make.h - packs rows of hash and payload as core/model/wordmap.h reads them */
#ifndef RUB_WORDMAP_MAKE_H
#define RUB_WORDMAP_MAKE_H

#include <stdbool.h>
#include <stdint.h>

#define WORDMAP_PAYLOAD_LIMIT (1u << 28) /* the reader's numbers are of four bytes with 7 bits */
#define WORDMAP_ROWS_LIMIT    (1u << 20) /* blocks have 16-bit numbers; a row has 60 bits of them at most */

typedef struct wordmap_row {
    uint32_t hash, payload;
} wordmap_row;

typedef struct wordmap_bytes {
    uint8_t *bytes;
    uint32_t length;
} wordmap_bytes;

/* Of rows with one hash the first given stands. One unknown hash in 2^mark_bits is taken for a known one.
 * bytes NULL, after a line on stderr: no memory, more than WORDMAP_ROWS_LIMIT rows, a larger payload. */
wordmap_bytes wordmap_make(const wordmap_row *rows, uint32_t count, uint32_t mark_bits);

#endif
