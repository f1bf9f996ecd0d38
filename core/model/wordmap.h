/* wordmap.h - a packed table in the model: word or phrase hash -> a few bits
 *
 * Bytes (little-endian): u32 rows, u8 bucket bits, u8 fingerprint bits, u8 payload bits, u8 0,
 * u16 starts[2^bucket bits + 1], then rows of fingerprint + payload bits, packed, and 8 bytes of padding.
 * The starts rise modulo 2^16: a table has at most 2^17 - 1 rows, so that they turn over once.
 * A hash's top bits choose the bucket, the next ones are its fingerprint, by which the rows of a bucket rise:
 * 30,000 rows of 12 + 10 bits take one unknown word in 140 for a known one, which costs the recognizer less
 * than a table with half as many words.
 */
#ifndef RUB_WORDMAP_H
#define RUB_WORDMAP_H

#include "model/model.h"

typedef struct rub_wordmap {
    const uint8_t *starts, *rows; /* into the model */
    uint32_t turn;                /* the first bucket whose start is beyond 2^16 */
    uint32_t count;               /* 0: empty, or the bytes were not sound */
    uint32_t bucket_bits, mark_bits, payload_bits;
    uint32_t width, mark_mask,
        payload_mask; /* of a row: its bits, those of its fingerprint, of its payload */
} rub_wordmap;

/* An empty map where the bytes are not a sound table. */
rub_wordmap rub_wordmap_open(const uint8_t *bytes, uint32_t length);

/* The payload of `hash`, or RUB_WORDMAP_NONE. */
#define RUB_WORDMAP_NONE 0xFFFFFFFFu
uint32_t rub_wordmap_get(const rub_wordmap *map, uint32_t hash);

#endif
