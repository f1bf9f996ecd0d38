/* crf_write.c - prunes, rounds and codes trained weights: the file form that core/model/weights.h describes
 */
#include "tools/crf/crf_inside.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CODE_MAX 12

typedef struct entry {
    uint8_t label;
    int16_t weight;
} entry;
typedef struct coded {
    uint32_t feature, first, count;
} coded; /* entries[first .. first + count) */

typedef struct output {
    coded *rows;
    entry *entries;
    uint32_t row_count, row_room, entry_count, entry_room;
    uint8_t *bytes;
    uint32_t length, room;
    uint64_t held;
    uint32_t held_bits;
} output;

typedef struct code {
    uint32_t counts[256];
    uint8_t lengths[256];
    uint16_t codes[256];
    uint32_t symbols;
} code;

/* ---- bits ---- */

static void put_byte(output *out, uint32_t byte) {
    *GROW(out->bytes, out->length, out->room) = (uint8_t)byte;
}

static void put_word(output *out, uint32_t word) {
    for (uint32_t i = 0; i < 4; i++) put_byte(out, word >> 8 * i & 255);
}

static void put_bits(output *out, uint32_t value, uint32_t count) {
    out->held = out->held << count | value;
    out->held_bits += count;
    while (out->held_bits >= 8) put_byte(out, (uint32_t)(out->held >> (out->held_bits -= 8) & 255));
}

static void put_rice(output *out, uint32_t value, uint32_t k) {
    for (uint32_t ones = value >> k; ones; ones--) put_bits(out, 1, 1);
    put_bits(out, 0, 1);
    put_bits(out, value & ((1u << k) - 1), k);
}

/* ---- codes ---- */

/* Code lengths by Huffman's way, on counts made flatter until none is longer than CODE_MAX. */
static uint32_t try_lengths(const uint64_t *counts, uint8_t *lengths) {
    uint64_t weight[512];
    int32_t parent[512];
    bool open[512] = {false};
    uint32_t nodes = 256, longest = 0;
    for (uint32_t i = 0; i < 256; i++) weight[i] = counts[i], open[i] = counts[i] > 0, parent[i] = -1;
    for (;;) {
        uint32_t a = 512, b = 512;
        for (uint32_t i = 0; i < nodes; i++) {
            if (!open[i]) continue;
            if (a == 512 || weight[i] < weight[a]) b = a, a = i;
            else if (b == 512 || weight[i] < weight[b]) b = i;
        }
        if (b == 512) break;
        weight[nodes] = weight[a] + weight[b];
        parent[a] = parent[b] = (int32_t)nodes;
        parent[nodes] = -1;
        open[a] = open[b] = false;
        open[nodes++] = true;
    }
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t length = 0;
        for (int32_t at = (int32_t)i; parent[at] >= 0; at = parent[at]) length++;
        lengths[i] = (uint8_t)(counts[i] && !length ? 1 : length);
        if (lengths[i] > longest) longest = lengths[i];
    }
    return longest;
}

static void make_code(code *c) {
    uint64_t counts[256];
    uint32_t next = 0;
    for (uint32_t i = 0; i < 256; i++) {
        counts[i] = c->counts[i];
        if (counts[i]) c->symbols = i + 1;
    }
    if (!c->symbols) c->symbols = 1;
    while (try_lengths(counts, c->lengths) > CODE_MAX)
        for (uint32_t i = 0; i < 256; i++) counts[i] = (counts[i] + 1) / 2 + (counts[i] > 0);
    for (uint32_t length = 1; length <= CODE_MAX; length++)
        for (uint32_t i = 0; i < c->symbols; i++)
            if (c->lengths[i] == length)
                c->codes[i] = (uint16_t)(next >> (CODE_MAX - length)), next += 1u << (CODE_MAX - length);
}

static void put_code(output *out, const code *c) {
    put_bits(out, c->symbols - 1, 8);
    for (uint32_t i = 0; i < c->symbols; i++) put_bits(out, c->lengths[i], 4);
}

static void put_symbol(output *out, const code *c, uint32_t symbol) {
    put_bits(out, c->codes[symbol], c->lengths[symbol]);
}

/* ---- rows ---- */

static float weight_of(const crf_model *m, uint32_t r, uint32_t label) {
    const row *at = &m->rows[r];
    if (r == CRF_NONE || !(at->labels >> label & 1)) return 0.0f;
    return m->weights[at->first + (uint32_t)__builtin_popcountll(at->labels & ((UINT64_C(1) << label) - 1))];
}

static void add_row(const crf_model *m, const crf_settings *s, output *out, uint32_t feature,
                    const uint32_t *own) {
    coded row = {.feature = feature, .first = out->entry_count};
    float worth = powf((float)m->rows[m->general[feature]].seen / 8.0f, s->worth);
    for (uint32_t y = 0; y < m->labels; y++) {
        float weight = weight_of(m, m->general[feature], y);
        if (own) weight += s->share * weight_of(m, own[feature], y);
        long units = lroundf(weight * (float)s->scale);
        if (fabsf(weight) * worth < s->prune || units == 0) continue;
        units = units > 127 ? 127 : units < -128 ? -128 : units;
        *GROW(out->entries, out->entry_count, out->entry_room) = (entry){(uint8_t)y, (int16_t)units};
    }
    row.count = out->entry_count - row.first;
    if (row.count) *GROW(out->rows, out->row_count, out->row_room) = row;
}

static void add_rows(const crf_model *m, const crf_settings *s, output *out) {
    const uint32_t *own = s->target < 32 ? m->copies[s->target] : NULL;
    for (uint32_t f = 0; f < CRF_FEATURES; f++)
        if (m->general[f] != CRF_NONE) add_row(m, s, out, f, own);
}

static void put_transitions(const crf_model *m, const crf_settings *s, output *out) {
    for (uint32_t x = 0; x < m->labels; x++)
        for (uint32_t y = 0; y < m->labels; y++) {
            long units = m->allowed[x][y] ? lroundf(m->transitions[x][y] * (float)s->scale) : RUB_NEVER;
            uint16_t value = (uint16_t)(units < RUB_NEVER ? RUB_NEVER : units);
            put_byte(out, value & 255u);
            put_byte(out, value >> 8);
        }
}

/* Counts the symbols, or writes them. */
static void each_symbol(output *out, code *codes, uint32_t labels, uint32_t k, bool writing) {
    uint32_t before_feature = 0;
    for (uint32_t r = 0; r < out->row_count; r++) {
        const coded *row = &out->rows[r];
        uint32_t before = 0;
        if (writing) put_rice(out, row->feature - before_feature, k), put_symbol(out, codes, row->count - 1);
        else codes->counts[row->count - 1]++;
        before_feature = row->feature;
        for (uint32_t i = row->first; i < row->first + row->count; i++) {
            code *label = &codes[1 + before], *weight = &codes[2 + labels + out->entries[i].label];
            uint32_t symbol = (uint32_t)(out->entries[i].weight + 128);
            before = out->entries[i].label + 1u;
            if (writing) put_symbol(out, label, out->entries[i].label), put_symbol(out, weight, symbol);
            else label->counts[out->entries[i].label]++, weight->counts[symbol]++;
        }
    }
}

/* The Rice parameter for distances that are spread at random: log2 of their mean, less half a bit. */
static uint32_t rice_bits(const output *out) {
    uint32_t k = 0, before = 0;
    while (k < 23 && (uint64_t)out->row_count * 3 << k < (uint64_t)CRF_FEATURES * 2) k++;
    for (uint32_t r = 0; r < out->row_count; before = out->rows[r++].feature)
        while (k < 23 && (out->rows[r].feature - before) >> k > 30) k++;
    return k;
}

uint8_t *crf_write(const crf_model *m, const crf_settings *s, uint32_t *length) {
    output out = {0};
    uint32_t tables = 2 * m->labels + 2;
    code *codes = calloc(tables, sizeof *codes);
    add_rows(m, s, &out);
    put_word(&out, m->labels);
    put_word(&out, s->scale);
    put_word(&out, out.row_count);
    put_word(&out, out.entry_count);
    put_transitions(m, s, &out);
    uint32_t k = rice_bits(&out);
    put_bits(&out, k, 5);
    each_symbol(&out, codes, m->labels, k, false);
    for (uint32_t i = 0; i < tables; i++) make_code(&codes[i]), put_code(&out, &codes[i]);
    each_symbol(&out, codes, m->labels, k, true);
    put_bits(&out, 0, 7);
    free(codes), free(out.rows), free(out.entries);
    *length = out.length;
    return out.bytes;
}
