/* wordmap_make.c - packs rows of hash and payload: codes their payloads, then solves block by block */
#include "tools/pack/wordmap_make.h"
#include "model/wordmap.h"
#include "tools/pack/huffman.h"
#include "tools/pack/wordmap_solve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bits of a block: where it begins and its seed take 1 % of it. Solving takes time by their square. */
#define BLOCK_BITS 1536u
#define SEEDS      (1u << RUB_WORDMAP_SEED)

#define SYMBOLS_LIMIT 0xFFFFu /* payloads that differ: as many codes of a length can be counted */

typedef struct symbol {
    uint32_t payload;
    uint8_t length;
    uint16_t code;
} symbol;

typedef struct maker {
    wordmap_row *rows; /* by hash */
    symbol *symbols;   /* by payload */
    wordmap_answer *answers;
    uint8_t *bits; /* of all blocks, one a byte, from the end: [at, room) are there */
    uint32_t *sizes, *seeds;
    uint8_t *out;
    uint32_t count, symbol_count, mark_bits, blocks, at, room, length, bit;
} maker;

/* ---- rows and codes ---- */

static int by_hash(const void *a, const void *b) {
    const wordmap_row *x = a, *y = b;
    return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static int by_payload(const void *a, const void *b) {
    const symbol *x = a, *y = b;
    return x->payload < y->payload ? -1 : x->payload > y->payload;
}

/* Sorted by hash, the first given of equal ones: what is sorted is made to tell where it stood. */
static void sort_rows(maker *m, const wordmap_row *rows, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) m->rows[i] = (wordmap_row){rows[i].hash, i};
    qsort(m->rows, count, sizeof *m->rows, by_hash);
    for (uint32_t i = 0; i < count; i++) {
        wordmap_row *last = m->count ? &m->rows[m->count - 1] : NULL;
        if (!last || last->hash != m->rows[i].hash) m->rows[m->count++] = m->rows[i];
        else if (m->rows[i].payload < last->payload) last->payload = m->rows[i].payload;
    }
    for (uint32_t i = 0; i < m->count; i++) m->rows[i].payload = rows[m->rows[i].payload].payload;
}

static const symbol *symbol_of(const maker *m, uint32_t payload) {
    return bsearch(&(symbol){.payload = payload}, m->symbols, m->symbol_count, sizeof *m->symbols,
                   by_payload);
}

/* The payloads that occur, rising. */
static void find_symbols(maker *m) {
    for (uint32_t i = 0; i < m->count; i++) m->symbols[i] = (symbol){.payload = m->rows[i].payload};
    qsort(m->symbols, m->count, sizeof *m->symbols, by_payload);
    for (uint32_t i = 0; i < m->count; i++)
        if (!i || m->symbols[i].payload != m->symbols[m->symbol_count - 1].payload)
            m->symbols[m->symbol_count++] = m->symbols[i];
}

static bool make_codes(maker *m) {
    uint32_t symbols = m->symbol_count, *counts = calloc(symbols + 1, sizeof *counts);
    uint8_t *lengths = calloc(symbols + 1, sizeof *lengths);
    uint16_t *codes = calloc(symbols + 1, sizeof *codes);
    bool good = counts && lengths && codes;
    if (good) {
        for (uint32_t i = 0; i < m->count; i++) counts[symbol_of(m, m->rows[i].payload) - m->symbols]++;
        huffman_lengths(counts, symbols, RUB_WORDMAP_LONGEST, lengths);
        huffman_codes(lengths, symbols, codes);
    }
    for (uint32_t i = 0; good && i < symbols; i++)
        m->symbols[i].length = lengths[i], m->symbols[i].code = codes[i];
    free(counts), free(lengths), free(codes);
    return good;
}

/* A row's mark, and its payload's code behind it; the bits of all. */
static uint64_t make_answers(maker *m) {
    uint64_t bits = 0;
    for (uint32_t i = 0; i < m->count; i++) {
        const symbol *s = symbol_of(m, m->rows[i].payload);
        uint32_t hash = m->rows[i].hash, mark = rub_wordmap_mark(hash, m->mark_bits);
        m->answers[i] =
            (wordmap_answer){hash, m->mark_bits + s->length, mark | (uint64_t)s->code << m->mark_bits};
        bits += m->answers[i].length;
    }
    return bits;
}

/* ---- blocks ---- */

/* The fewest bytes and a seed with which a block's answers are read from it. */
static bool solve_block(maker *m, uint32_t block, const wordmap_answer *answers, uint32_t count) {
    uint32_t bits = 0;
    for (uint32_t i = 0; i < count; i++) bits += answers[i].length;
    for (uint32_t size = (bits + 7) / 8; size < 1u << RUB_WORDMAP_PLACE && 8 * size <= m->at; size++)
        for (uint32_t seed = 0; seed < SEEDS; seed++) {
            if (!wordmap_solve(answers, count, size, seed, m->bits + m->at - 8 * size)) continue;
            m->at -= 8 * size, m->sizes[block] = size, m->seeds[block] = seed;
            return true;
        }
    return false;
}

/* From the last one on: what an answer reads behind its block is known then. */
static bool solve_blocks(maker *m) {
    uint32_t end = m->count;
    for (uint32_t block = m->blocks; block-- > 0;) {
        uint32_t first = end;
        while (first && rub_wordmap_block_of(m->rows[first - 1].hash, m->blocks) == block) first--;
        if (!solve_block(m, block, m->answers + first, end - first)) return false;
        end = first;
    }
    return true;
}

/* ---- bytes ---- */

static void put(maker *m, uint32_t value, uint32_t width) {
    for (uint32_t i = 0; i < width; i++, m->bit++)
        if (value >> i & 1) m->out[m->bit >> 3] |= (uint8_t)(1u << (m->bit & 7));
}

static void end_byte(maker *m) {
    m->bit = (m->bit + 7) & ~7u;
}

static void put_lengths(maker *m, uint32_t longest) {
    for (uint32_t length = 1; length <= longest; length++) {
        uint32_t codes = 0;
        for (uint32_t i = 0; i < m->symbol_count; i++) codes += m->symbols[i].length == length;
        put(m, codes, 16);
    }
}

/* 7 bits a byte. */
static void put_number(maker *m, uint32_t number) {
    for (; number > 127; number >>= 7) put(m, number | 128, 8);
    put(m, number, 8);
}

static void put_payloads(maker *m, uint32_t longest) {
    for (uint32_t length = 1; length <= longest; length++)
        for (uint32_t i = 0, before = 0; i < m->symbol_count; i++) {
            if (m->symbols[i].length != length) continue;
            put_number(m, m->symbols[i].payload - before);
            before = m->symbols[i].payload;
        }
}

/* The least of the blocks' bytes, and the bits of a block's field. */
static uint32_t least_size(const maker *m, uint32_t *width) {
    uint32_t least = m->sizes[0], most = 0;
    for (uint32_t i = 0; i < m->blocks; i++) {
        if (m->sizes[i] < least) least = m->sizes[i];
        if (m->sizes[i] > most) most = m->sizes[i];
    }
    for (*width = RUB_WORDMAP_SEED; (most - least) >> (*width - RUB_WORDMAP_SEED);) ++*width;
    return least;
}

static uint32_t longest_code(const maker *m) {
    uint32_t longest = 0;
    for (uint32_t i = 0; i < m->symbol_count; i++)
        if (m->symbols[i].length > longest) longest = m->symbols[i].length;
    return longest;
}

static void put_map(maker *m) {
    uint32_t width, least = least_size(m, &width), longest = longest_code(m);
    put(m, m->count, 32), put(m, (m->room - m->at) / 8, 32);
    put(m, m->blocks, 16), put(m, least, 16);
    put(m, m->mark_bits, 8), put(m, width, 8), put(m, longest, 8), put(m, 0, 8);
    put_lengths(m, longest);
    put_payloads(m, longest);
    for (uint32_t i = 0; i < m->blocks; i++)
        put(m, m->seeds[i] | (m->sizes[i] - least) << RUB_WORDMAP_SEED, width);
    end_byte(m);
    for (uint32_t i = m->at; i < m->room; i++) put(m, m->bits[i], 1);
    m->length = m->bit / 8 + RUB_WORDMAP_PAD;
}

/* ---- all of it ---- */

#define BEHIND 64u /* bits behind the last block, which are 0: more than an answer has */

/* Room for what is known before solving: a block is at most a tenth larger than its answers, or a small one.
 */
static bool make_room(maker *m, uint64_t bits) {
    m->blocks = (uint32_t)(bits / BLOCK_BITS) + 1;
    m->room = m->at = (uint32_t)(bits + bits / 8 + 1000) & ~7u;
    m->bits = calloc(m->room + BEHIND, 1);
    m->sizes = calloc(m->blocks, sizeof *m->sizes);
    m->seeds = calloc(m->blocks, sizeof *m->seeds);
    m->out = calloc(RUB_WORDMAP_HEAD + 2 * RUB_WORDMAP_LONGEST + 4 * m->symbol_count + 2 * m->blocks +
                        m->room / 8 + RUB_WORDMAP_PAD + 8,
                    1);
    return m->bits && m->sizes && m->seeds && m->out;
}

static bool pack(maker *m, const wordmap_row *rows, uint32_t count) {
    sort_rows(m, rows, count);
    find_symbols(m);
    bool good =
        m->symbol_count <= SYMBOLS_LIMIT && make_codes(m) && make_room(m, make_answers(m)) && solve_blocks(m);
    if (good) put_map(m);
    return good;
}

static const char *wrong_with(const wordmap_row *rows, uint32_t count, uint32_t mark_bits) {
    if (count > WORDMAP_ROWS_LIMIT) return "more rows than a packed table can have";
    if (!mark_bits || mark_bits > RUB_WORDMAP_MARK) return "so many bits of a mark are not possible";
    for (uint32_t i = 0; i < count; i++)
        if (rows[i].payload >= WORDMAP_PAYLOAD_LIMIT) return "a payload is too large";
    return NULL;
}

wordmap_bytes wordmap_make(const wordmap_row *rows, uint32_t count, uint32_t mark_bits) {
    const char *wrong = wrong_with(rows, count, mark_bits);
    if (wrong) return fprintf(stderr, "wordmap: %s\n", wrong), (wordmap_bytes){0};
    maker m = {.mark_bits = mark_bits};
    m.rows = calloc(count + 1, sizeof *m.rows);
    m.symbols = calloc(count + 1, sizeof *m.symbols);
    m.answers = calloc(count + 1, sizeof *m.answers);
    if (!m.rows || !m.symbols || !m.answers || !pack(&m, rows, count)) {
        fputs("wordmap: no memory, or a table that cannot be solved\n", stderr);
        free(m.out), m.out = NULL, m.length = 0;
    }
    free(m.rows), free(m.symbols), free(m.answers), free(m.bits), free(m.sizes), free(m.seeds);
    return (wordmap_bytes){m.out, m.length};
}
