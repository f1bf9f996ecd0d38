/* crf_code.c - codes rounded weights: Huffman codes of entries, and where each group of rows begins */
#include "tools/crf/crf_code.h"
#include "model/weight_code.h"
#include "tools/crf/crf_inside.h"
#include "tools/pack/huffman.h"

#include <stdlib.h>
#include <string.h>

#define BUCKETS (1u << 16)

typedef struct code {
    uint32_t symbols;
    uint32_t *counts;
    uint8_t *lengths;
    uint16_t *codes; /* the first bit lowest */
} code;

typedef struct output {
    const crf_rows *in;
    uint8_t *bytes;
    uint32_t length, room;
    uint64_t held; /* bits that are not yet a byte, the first one lowest */
    uint32_t held_bits;
    int8_t weights[256]; /* that occur */
    uint32_t weight_count;
    uint8_t weight_of[256]; /* number of a weight, + 128, among them */
    code *codes;            /* [RUB_CODE_CONTEXTS] */
    uint32_t shift;         /* groups have 2^shift rows */
} output;

/* ---- bits ---- */

static void put_bits(output *out, uint32_t value, uint32_t count) {
    out->held |= (uint64_t)value << out->held_bits;
    for (out->held_bits += count; out->held_bits >= 8; out->held_bits -= 8, out->held >>= 8)
        *GROW(out->bytes, out->length, out->room) = (uint8_t)out->held;
}

static void end_byte(output *out) {
    if (out->held_bits) put_bits(out, 0, 8 - out->held_bits);
}

/* ---- codes ---- */

static void make_code(code *c) {
    huffman_lengths(c->counts, c->symbols, RUB_CODE_BITS, c->lengths);
    huffman_codes(c->lengths, c->symbols, c->codes);
}

static void put_code(output *out, const code *c) {
    for (uint32_t i = 0; i < c->symbols; i++) {
        put_bits(out, c->lengths[i], 4);
        if (c->lengths[i]) continue;
        uint32_t more = 0;
        while (more < 15 && i + 1 < c->symbols && !c->lengths[i + 1]) more++, i++;
        put_bits(out, more, 4);
    }
}

static void new_codes(output *out) {
    uint32_t contexts = RUB_CODE_CONTEXTS(out->in->labels);
    out->codes = calloc(contexts, sizeof *out->codes);
    for (uint32_t i = 0; i < contexts; i++) {
        code *c = &out->codes[i];
        c->symbols = (out->in->labels - rub_weight_code_first(i)) * out->weight_count * 2;
        c->counts = calloc(c->symbols + 1, sizeof *c->counts);
        c->lengths = calloc(c->symbols + 1, sizeof *c->lengths);
        c->codes = calloc(c->symbols + 1, sizeof *c->codes);
    }
}

static void free_codes(output *out) {
    for (uint32_t i = 0; i < RUB_CODE_CONTEXTS(out->in->labels); i++)
        free(out->codes[i].counts), free(out->codes[i].lengths), free(out->codes[i].codes);
    free(out->codes);
}

/* ---- rows ---- */

/* The weights that occur, rising; a file without rows has one, so that there are symbols. */
static void find_weights(output *out) {
    bool seen[256] = {false};
    for (uint32_t i = 0; i < out->in->entry_count; i++) seen[out->in->entries[i].weight + 128] = true;
    if (!out->in->entry_count) seen[128 + 1] = true;
    for (uint32_t w = 0; w < 256; w++) {
        if (!seen[w]) continue;
        out->weight_of[w] = (uint8_t)out->weight_count;
        out->weights[out->weight_count++] = (int8_t)((int32_t)w - 128);
    }
}

/* The symbol of entry `i` of a row, after which *context is the next one's. */
static uint32_t next_symbol(const output *out, const crf_coded *row, uint32_t i, uint32_t *context) {
    const crf_entry *entry = &out->in->entries[row->first + i];
    uint32_t label = entry->label - rub_weight_code_first(*context);
    uint32_t weight = out->weight_of[entry->weight + 128];
    *context = rub_weight_code_context(entry->label, entry->weight > 0);
    return (label * out->weight_count + weight) * 2 + (i + 1 == row->count);
}

/* What is done with the symbols of rows: counted, measured, written. */
typedef enum work { COUNT, MEASURE, WRITE } work;

static uint32_t each_symbol(output *out, uint32_t first, uint32_t end, work work) {
    uint32_t bits = 0;
    for (uint32_t r = first; r < end && r < out->in->row_count; r++) {
        const crf_coded *row = &out->in->rows[r];
        for (uint32_t i = 0, context = 0; i < row->count; i++) {
            const code *c = &out->codes[context];
            uint32_t symbol = next_symbol(out, row, i, &context);
            bits += c->lengths[symbol];
            if (work == COUNT) c->counts[symbol]++;
            if (work == WRITE) put_bits(out, c->codes[symbol], c->lengths[symbol]);
        }
    }
    return bits;
}

/* Groups are as small as they can be while knowing where they begin costs little. */
static uint32_t shift_of(output *out) {
    uint32_t shift = 3, bits = each_symbol(out, 0, CRF_NONE, MEASURE);
    while (shift < 7 && ((uint64_t)bits << shift) < UINT64_C(200) * out->in->row_count) shift++;
    return shift;
}

static uint32_t group_bits(output *out, uint32_t first) {
    return each_symbol(out, first, first + (1u << out->shift), MEASURE);
}

/* Bits that hold the length of any group. */
static uint32_t width_of(output *out) {
    uint32_t width = 1;
    for (uint32_t r = 0; r < out->in->row_count; r += 1u << out->shift)
        while (group_bits(out, r) >> width) width++;
    return width;
}

static void put_buckets(output *out) {
    for (uint32_t bucket = 0, r = 0; bucket < BUCKETS; bucket++) {
        for (; r < out->in->row_count && out->in->rows[r].feature >> 8 == bucket; r++) put_bits(out, 1, 1);
        put_bits(out, 0, 1);
    }
    end_byte(out);
    for (uint32_t r = 0; r < out->in->row_count; r++) put_bits(out, out->in->rows[r].feature & 255, 8);
}

static void put_rows(output *out, uint32_t width) {
    put_buckets(out);
    for (uint32_t r = 0; r < out->in->row_count; r += 1u << out->shift)
        put_bits(out, group_bits(out, r), width);
    end_byte(out);
    each_symbol(out, 0, CRF_NONE, WRITE);
    end_byte(out);
    for (uint32_t i = 0; i < 8; i++) put_bits(out, 0, 8);
}

static void put_codes(output *out) {
    put_bits(out, out->weight_count, 8);
    for (uint32_t i = 0; i < out->weight_count; i++) put_bits(out, (uint8_t)out->weights[i], 8);
    for (uint32_t i = 0; i < RUB_CODE_CONTEXTS(out->in->labels); i++) put_code(out, &out->codes[i]);
    end_byte(out);
}

static void put_head(output *out, uint32_t width) {
    const uint32_t labels = out->in->labels;
    put_bits(out, labels, 8);
    put_bits(out, out->in->scale, 8);
    put_bits(out, RUB_WEIGHTS_FORM, 8);
    put_bits(out, width | out->shift << 5, 8);
    put_bits(out, out->in->row_count, 32);
    for (uint32_t i = 0; i < labels * labels; i++) put_bits(out, (uint16_t)out->in->transitions[i], 16);
}

uint8_t *crf_code(const crf_rows *rows, uint32_t *length) {
    output out = {.in = rows};
    find_weights(&out);
    new_codes(&out);
    each_symbol(&out, 0, CRF_NONE, COUNT);
    for (uint32_t i = 0; i < RUB_CODE_CONTEXTS(rows->labels); i++) make_code(&out.codes[i]);
    out.shift = shift_of(&out);
    uint32_t width = width_of(&out);
    put_head(&out, width);
    put_codes(&out);
    put_rows(&out, width);
    free_codes(&out);
    *length = out.length;
    return out.bytes;
}
