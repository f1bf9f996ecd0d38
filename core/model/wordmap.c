/* wordmap.c - looks a hash up in a packed table of the model */
#include "model/wordmap.h"

#include <string.h>

#define HEAD 8u
#define PAD  8u

#define TURN       0x10000u /* starts are counted modulo this */
#define ROWS_LIMIT 0x1FFFFu /* more would turn the starts over twice */

static inline uint32_t u16_at(const uint8_t *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8;
}

static inline uint32_t u32_at(const uint8_t *at) {
    return u16_at(at) | u16_at(at + 2) << 16;
}

/* Eight bytes as a little-endian number; compilers make one load of it. */
static inline uint64_t u64_at(const uint8_t *at) {
    return (uint64_t)u32_at(at) | (uint64_t)u32_at(at + 4) << 32;
}

static bool sound_widths(const rub_wordmap *map) {
    uint32_t hash_bits = map->bucket_bits + map->mark_bits;
    return map->bucket_bits >= 1 && map->bucket_bits <= 16 && map->mark_bits >= 1 && hash_bits <= 32 &&
           map->payload_bits >= 1 && map->payload_bits <= 31 && map->mark_bits + map->payload_bits <= 56;
}

/* Every later lookup stays inside the rows when the starts rise to `count`. Where one falls, they have turned
 * over. */
static bool sound_starts(rub_wordmap *map) {
    uint32_t buckets = 1u << map->bucket_bits, before = 0, turned = 0;
    map->turn = buckets + 1;
    for (uint32_t i = 0; i <= buckets; i++) {
        uint32_t start = u16_at(map->starts + 2 * i) + turned;
        if (start < before && turned) return false;
        if (start < before) map->turn = i, turned = TURN, start += TURN;
        before = start;
    }
    return before == map->count;
}

rub_wordmap rub_wordmap_open(const uint8_t *bytes, uint32_t length) {
    rub_wordmap none = {0}, map = {0};
    if (!bytes || length < HEAD) return none;
    map.count = u32_at(bytes);
    map.bucket_bits = bytes[4], map.mark_bits = bytes[5], map.payload_bits = bytes[6];
    if (map.count > ROWS_LIMIT || !sound_widths(&map)) return none;
    uint64_t starts_size = 2 * ((UINT64_C(1) << map.bucket_bits) + 1);
    uint64_t rows_size = ((uint64_t)map.count * (map.mark_bits + map.payload_bits) + 7) / 8 + PAD;
    if (HEAD + starts_size + rows_size > length) return none;
    map.width = map.mark_bits + map.payload_bits;
    map.mark_mask = (uint32_t)((UINT64_C(1) << map.mark_bits) - 1);
    map.payload_mask = (1u << map.payload_bits) - 1;
    map.starts = bytes + HEAD;
    map.rows = map.starts + starts_size;
    return sound_starts(&map) ? map : none;
}

/* A row, which begins at bit `bit`, its fingerprint lowest. */
static inline uint64_t row_at(const rub_wordmap *map, uint32_t bit) {
    return u64_at(map->rows + (bit >> 3)) >> (bit & 7);
}

/* The rows of a bucket rise by their fingerprints, and those are spread evenly: the search begins where one
 * should stand. */
uint32_t rub_wordmap_get(const rub_wordmap *map, uint32_t hash) {
    if (!map->count) return RUB_WORDMAP_NONE;
    uint32_t bucket = hash >> (32 - map->bucket_bits), width = map->width, mask = map->mark_mask;
    const uint8_t *starts = map->starts + 2 * bucket;
    uint32_t low = u16_at(starts), rows = (u16_at(starts + 2) - low) % TURN;
    if (!rows) return RUB_WORDMAP_NONE;
    uint32_t start = low + (bucket >= map->turn ? TURN : 0);
    uint32_t mark = (hash << map->bucket_bits) >> (32 - map->mark_bits);
    uint32_t bit = (start + (uint32_t)((uint64_t)mark * rows >> map->mark_bits)) * width;
    uint64_t found = row_at(map, bit);
    if (((uint32_t)found & mask) > mark) {
        uint32_t first = start * width;
        while (((uint32_t)found & mask) > mark && bit > first) found = row_at(map, bit -= width);
    } else {
        uint32_t last = (start + rows - 1) * width;
        while (((uint32_t)found & mask) < mark && bit < last) found = row_at(map, bit += width);
    }
    if (((uint32_t)found & mask) != mark) return RUB_WORDMAP_NONE;
    return (uint32_t)(found >> map->mark_bits) & map->payload_mask;
}
