/* wordmap.c - opens a packed table of the model, and looks a hash up in it */
#include "model/wordmap.h"

/* What stands in front of the rows, while it is read. */
typedef struct reader {
    const uint8_t *at, *end;
    uint32_t bytes, blocks, least, width, longest;
} reader;

static size_t left(const reader *r) {
    return (size_t)(r->end - r->at);
}

static bool read_head(reader *r, rub_wordmap *map) {
    const uint8_t *head = r->at;
    if (left(r) < RUB_WORDMAP_HEAD) return false;
    map->count = rub_u32(head), r->bytes = rub_u32(head + 4);
    map->block_count = r->blocks = rub_u16(head + 8), r->least = rub_u16(head + 10);
    map->mark_bits = head[12], r->width = head[13], r->longest = head[14];
    r->at += RUB_WORDMAP_HEAD;
    return map->count && r->blocks && map->mark_bits >= 1 && map->mark_bits <= RUB_WORDMAP_MARK &&
           r->width >= RUB_WORDMAP_SEED && r->width <= RUB_WORDMAP_SEED + RUB_WORDMAP_PLACE && r->longest &&
           r->longest <= RUB_WORDMAP_LONGEST;
}

/* The lengths of codes; how many codes there are, 0 where they are too many for their lengths. */
static uint32_t read_lengths(reader *r, rub_wordmap_code *code) {
    uint32_t limit = 0, codes = 0;
    if (left(r) < 2 * (size_t)r->longest) return 0;
    for (uint32_t length = 1; length <= RUB_WORDMAP_LONGEST; length++) {
        uint32_t unit = RUB_WORDMAP_LONGEST - length;
        uint32_t here = length <= r->longest ? rub_u16(r->at + 2 * (length - 1)) : 0;
        if (!codes) code->shortest = length;
        code->firsts[length] = codes - (limit >> unit);
        codes += here;
        limit += here << unit;
        if (limit > 1u << RUB_WORDMAP_LONGEST) return 0;
        code->limits[length] = limit;
    }
    code->limits[RUB_WORDMAP_LONGEST + 1] = 1u << RUB_WORDMAP_LONGEST; /* all that is no code */
    r->at += 2 * r->longest;
    return codes;
}

/* The least length of each beginning, so that a look-up does not count up from the shortest. */
static void set_least(rub_wordmap_code *code) {
    uint32_t length = code->shortest;
    for (uint32_t first = 0; first < sizeof code->least; first++) {
        while (first << (RUB_WORDMAP_LONGEST - RUB_WORDMAP_FIRST) >= code->limits[length]) length++;
        code->least[first] = (uint8_t)length;
    }
}

/* A number of 7 bits a byte; false where the bytes end before it does, or it is longer than a payload. */
static bool read_number(reader *r, uint32_t *number) {
    *number = 0;
    for (uint32_t shift = 0; shift < 28 && r->at < r->end; shift += 7) {
        uint8_t byte = *r->at++;
        *number |= (uint32_t)(byte & 127) << shift;
        if (byte < 128) return true;
    }
    return false;
}

/* The payloads of codes: the first one of each length as it is. */
static bool read_payloads(reader *r, const rub_wordmap_code *code) {
    uint32_t index = 0, before = 0, number = 0;
    for (uint32_t length = code->shortest; length <= r->longest; length++, before = 0) {
        uint32_t unit = RUB_WORDMAP_LONGEST - length,
                 end = code->firsts[length] + (code->limits[length] >> unit);
        for (; index < end; before = code->payloads[index++]) {
            if (!read_number(r, &number)) return false;
            code->payloads[index] = (before + number) & 0x7FFFFFFF;
        }
    }
    return true;
}

/* Where each block begins. What follows them has to be as long as all of them are. */
static bool read_blocks(reader *r, rub_wordmap_block *blocks) {
    uint32_t start = 0, mask = (1u << r->width) - 1;
    for (uint32_t i = 0; i < r->blocks; i++) {
        uint32_t bit = i * r->width, field = (rub_u32(r->at + (bit >> 3)) >> (bit & 7)) & mask;
        uint32_t size = r->least + (field >> RUB_WORDMAP_SEED);
        if (size >> RUB_WORDMAP_PLACE || size > r->bytes - start) return false;
        blocks[i] = (rub_wordmap_block){start, (uint16_t)size, field & ((1u << RUB_WORDMAP_SEED) - 1)};
        start += size;
    }
    return start == r->bytes;
}

/* Bytes behind the code, with their padding: a field of a block may be read beyond its end, in the rows. */
static bool has_room(const reader *r) {
    uint64_t blocks = ((uint64_t)r->blocks * r->width + 7) / 8;
    return blocks + r->bytes + RUB_WORDMAP_PAD <= left(r);
}

/* The map is made, and is empty until all of it is sound. */
static rub_status read_map(rub_arena *arena, reader *r, rub_wordmap *map) {
    rub_wordmap made = {0};
    if (!read_head(r, &made)) return RUB_OK;
    rub_wordmap_code *code = rub_arena_zero(arena, sizeof *code);
    rub_wordmap_block *blocks = rub_arena_alloc(arena, made.block_count * sizeof *blocks);
    RUB_NEED(code && blocks);
    uint32_t codes = read_lengths(r, code);
    if (!codes || codes > left(r)) return RUB_OK;
    set_least(code);
    RUB_NEED(code->payloads = rub_arena_alloc(arena, codes * sizeof *code->payloads));
    if (!read_payloads(r, code) || !has_room(r) || !read_blocks(r, blocks)) return RUB_OK;
    made.rows = r->at + (r->blocks * r->width + 7) / 8;
    made.code = code, made.blocks = blocks;
    *map = made;
    return RUB_OK;
}

rub_status rub_wordmap_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_wordmap *map) {
    *map = (rub_wordmap){0};
    if (!bytes) return RUB_OK;
    reader r = {.at = bytes, .end = bytes + length};
    return read_map(arena, &r, map);
}

/* The first bit of a code is the lowest one that is read, and the highest of the number that it is. */
static inline uint32_t reversed(uint32_t code) {
    code = (code & 0x5555) << 1 | (code >> 1 & 0x5555);
    code = (code & 0x3333) << 2 | (code >> 2 & 0x3333);
    code = (code & 0x0F0F) << 4 | (code >> 4 & 0x0F0F);
    return (code & 0xFF) << 8 | code >> 8;
}

static inline uint32_t payload_of(const rub_wordmap_code *code, uint32_t bits) {
    uint32_t number = reversed(bits & 0xFFFF),
             length = code->least[number >> (RUB_WORDMAP_LONGEST - RUB_WORDMAP_FIRST)];
    while (number >= code->limits[length]) length++;
    if (length > RUB_WORDMAP_LONGEST) return RUB_WORDMAP_NONE;
    return code->payloads[code->firsts[length] + (number >> (RUB_WORDMAP_LONGEST - length))];
}

uint32_t rub_wordmap_get(const rub_wordmap *map, uint32_t hash) {
    if (!map->count) return RUB_WORDMAP_NONE;
    const rub_wordmap_block *block = &map->blocks[rub_wordmap_block_of(hash, map->block_count)];
    uint64_t mixed = rub_wordmap_mix(hash, block->seed), bits = 0, others = 0;
    const uint8_t *rows = map->rows + block->start;
    _Pragma("GCC unroll 3") for (uint32_t k = 0; k < RUB_WORDMAP_TOGETHER; k++) bits ^=
        rub_u64(rows + rub_wordmap_byte(mixed, k, block->size));
    for (uint32_t k = RUB_WORDMAP_TOGETHER; k < RUB_WORDMAP_PLACES; k++)
        others ^= rub_u64(rows + rub_wordmap_byte(mixed, k, block->size));
    bits = bits >> rub_wordmap_bit(mixed, 0) ^ others >> rub_wordmap_bit(mixed, RUB_WORDMAP_TOGETHER);
    uint32_t mark_bits = map->mark_bits, mark = rub_wordmap_mark(hash, mark_bits);
    if (((uint32_t)bits & ((1u << mark_bits) - 1)) != mark) return RUB_WORDMAP_NONE;
    return payload_of(map->code, (uint32_t)(bits >> mark_bits));
}
