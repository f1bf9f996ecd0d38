/* wordmap.h - a packed table in the model: word or phrase hash -> a number
 *
 * A compressed static function (Genuzio, Ottaviano, Vigna 2016): its rows are not kept, only what they
 * answer. A hash chooses a block and five places in its bits. What is read there, all five one over the other
 * by exclusive or, is a row's mark, some bits of the hash, and behind it the code of its payload. Another
 * hash reads anything: one in 2^mark bits has its own mark there and is taken for a known one. The packer
 * solves the equations (core/tools/pack/wordmap_solve.c). So a row costs its mark and its code, and no bits
 * that tell rows apart: a sorted table with as few mistakes has two bits more for each.
 *
 * Bytes (little-endian, the lowest bit of a byte first), each from a whole byte on:
 *   head      u32 rows, u32 bytes, u16 blocks, u16 least, u8 mark bits, u8 width, u8 longest, u8 0
 *   lengths   u16 [longest]: how many codes have 1 bit, 2 bits, ...
 *   payloads  in the order of their codes, which is by length and then rising: of each length the first one,
 *             then how much more each has than the one before; 7 bits a byte, the highest one says: more
 *   blocks    of `width` bits: RUB_WORDMAP_SEED bits of seed, then the block's bytes less `least`
 *   rows      the bits of all blocks, and 8 bytes that a place near the end may read
 * Codes are canonical. A row may reach from its block into the next one.
 */
#ifndef RUB_WORDMAP_H
#define RUB_WORDMAP_H

#include "model/model.h"

#define RUB_WORDMAP_PLACES  5u  /* four leave 1.5 % of the bits unused, five 0.4 %, six 0.2 % */
#define RUB_WORDMAP_PLACE   11u /* bits of a number that says where in its block a place is */
#define RUB_WORDMAP_SEED    3u  /* bits: of eight seeds one needs the fewest bits for its block */
#define RUB_WORDMAP_MARK    24u /* bits of a mark at most */
#define RUB_WORDMAP_LONGEST 16u /* bits of a code at most */
#define RUB_WORDMAP_FIRST   8u  /* bits of a code that say how long it is at least */
#define RUB_WORDMAP_HEAD    16u
#define RUB_WORDMAP_PAD     8u

typedef struct rub_wordmap_block {
    uint32_t start;
    uint16_t size, seed;
} rub_wordmap_block;

/* Codes of a length stand side by side, the shorter ones first. */
typedef struct rub_wordmap_code {
    uint32_t limits[RUB_WORDMAP_LONGEST + 2]; /* the first 16 bits that are no code of this length or less */
    uint32_t firsts[RUB_WORDMAP_LONGEST + 2]; /* payloads before this length's, less its first code */
    uint32_t shortest;
    uint32_t *payloads;
    uint8_t least[1u << RUB_WORDMAP_FIRST]; /* bits that a code has at least which begins with these */
} rub_wordmap_code;

typedef struct rub_wordmap {
    const uint8_t *rows; /* into the model */
    const rub_wordmap_block *blocks;
    const rub_wordmap_code *code;
    uint32_t block_count, mark_bits;
    uint32_t count; /* rows; 0: empty, or the bytes were not sound */
} rub_wordmap;

/* An empty map where the bytes are not a sound table. The bytes must stay. RUB_ERR_MEMORY. */
rub_status rub_wordmap_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_wordmap *map);

/* The payload of `hash`, or RUB_WORDMAP_NONE. */
#define RUB_WORDMAP_NONE 0xFFFFFFFFu
uint32_t rub_wordmap_get(const rub_wordmap *map, uint32_t hash);

/* What a hash asks for, here and in the packer. */

static inline uint32_t rub_wordmap_block_of(uint32_t hash, uint32_t blocks) {
    return (uint32_t)((uint64_t)hash * blocks >> 32);
}

/* Where its places are: RUB_WORDMAP_PLACE bits for the byte of each, the lowest first, and above them 3 bits
 * for the bit of the first three, and 3 for that of the others. */
static inline uint64_t rub_wordmap_mix(uint32_t hash, uint32_t seed) {
    uint64_t mixed = (hash | (uint64_t)seed << 32) * UINT64_C(0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 32) * UINT64_C(0xD6E8FEB86659FD93);
    return mixed ^ mixed >> 32;
}

/* The byte of a block of `size` bytes in which place `k` begins. */
static inline uint32_t rub_wordmap_byte(uint64_t mixed, uint32_t k, uint32_t size) {
    uint32_t part = (uint32_t)(mixed >> k * RUB_WORDMAP_PLACE) & ((1u << RUB_WORDMAP_PLACE) - 1);
    return part * size >> RUB_WORDMAP_PLACE;
}

/* Places share their bit, so that few shifts are needed, but not all of them: then the bits of a block would
 * be eight tables, of which one is always fuller than the others. */
#define RUB_WORDMAP_TOGETHER 3u
static inline uint32_t rub_wordmap_bit(uint64_t mixed, uint32_t k) {
    uint32_t part = RUB_WORDMAP_PLACES * RUB_WORDMAP_PLACE + (k < RUB_WORDMAP_TOGETHER ? 0 : 3);
    return (uint32_t)(mixed >> part) & 7;
}

static inline uint32_t rub_wordmap_mark(uint32_t hash, uint32_t bits) {
    return hash * 0x85EBCA6Bu >> (32 - bits);
}

#endif
