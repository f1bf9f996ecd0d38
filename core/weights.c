/* weights.c - expands coded feature rows (Rice and Huffman codes, every bit checked) and looks features up */
#include "weights.h"

#include <string.h>

#define CODE_MAX 12u                /* longest code, in bits */
#define TABLE_SIZE (1u << CODE_MAX)
#define SYMBOLS_MAX 256u

typedef struct bits {
    const uint8_t *at, *end;
    uint64_t held;                  /* the next bits, highest first */
    uint32_t count;                 /* how many of them are there */
    uint32_t missing;               /* bytes read beyond the end, as zeros */
} bits;

/* A code table: for the next CODE_MAX bits, symbol << 4 | length of its code; 0 where there is no such code. */
typedef struct code { uint16_t rows[TABLE_SIZE]; } code;

static void fill(bits *in) {
    while (in->count <= 56) {
        uint64_t byte = 0;
        if (in->at < in->end) byte = *in->at++;
        else in->missing++;
        in->held |= byte << (56 - in->count);
        in->count += 8;
    }
}

static void skip(bits *in, uint32_t count) {
    in->held <<= count;
    in->count -= count;
}

static uint32_t take(bits *in, uint32_t count) {
    fill(in);
    uint32_t value = count ? (uint32_t)(in->held >> (64 - count)) : 0;
    skip(in, count);
    return value;
}

static bool is_over(const bits *in) {
    return in->missing * 8 > in->count;
}

/* A symbol; SYMBOLS_MAX where the bits are no code. */
static uint32_t take_symbol(bits *in, const code *code) {
    if (in->count < CODE_MAX) fill(in);
    uint32_t row = code->rows[in->held >> (64 - CODE_MAX)];
    if (!row) return SYMBOLS_MAX;
    skip(in, row & 15);
    return row >> 4;
}

/* Ones, a zero, k bits. Longer runs of ones than 32 do not occur. */
static uint32_t take_rice(bits *in, uint32_t k) {
    uint32_t ones = 0;
    fill(in);
    while (ones < 32 && in->held >> 63) skip(in, 1), ones++;
    skip(in, 1);
    return (ones << k) + take(in, k);
}

/* Gives the symbols with codes of `length` bits their rows, from `next` on. False: more codes than there is room for. */
static bool place(code *code, const uint8_t *lengths, uint32_t symbols, uint32_t length, uint32_t *next) {
    uint32_t width = TABLE_SIZE >> length;
    for (uint32_t s = 0; s < symbols; s++) {
        if (lengths[s] != length) continue;
        if (*next + width > TABLE_SIZE) return false;
        for (uint32_t i = 0; i < width; i++) code->rows[*next + i] = (uint16_t)(s << 4 | length);
        *next += width;
    }
    return true;
}

static bool read_code(bits *in, code *code) {
    uint8_t lengths[SYMBOLS_MAX];
    uint32_t symbols = take(in, 8) + 1, next = 0;
    memset(code, 0, sizeof *code);
    for (uint32_t s = 0; s < symbols; s++) {
        lengths[s] = (uint8_t)take(in, 4);
        if (lengths[s] > CODE_MAX) return false;
    }
    for (uint32_t length = 1; length <= CODE_MAX; length++)
        if (!place(code, lengths, symbols, length, &next)) return false;
    return !is_over(in);
}

/* What is written while rows are read. */
typedef struct expansion {
    rub_weights *weights;
    code *codes;                    /* [1 + (labels + 1) + labels] */
    uint32_t *index, *rows;
    uint8_t *keys;
    uint16_t *entries;
    uint32_t entry;                 /* entries read */
    uint32_t bucket;                /* index[0 .. bucket] is known */
} expansion;

static bool read_entries(bits *in, expansion *out, uint32_t count) {
    uint32_t labels = out->weights->labels, before = 0;
    const code *label_codes = out->codes + 1, *weight_codes = label_codes + labels + 1;
    if (count > out->weights->entries - out->entry) return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t label = take_symbol(in, label_codes + before);
        if (label >= labels) return false;
        uint32_t weight = take_symbol(in, weight_codes + label);
        if (weight >= SYMBOLS_MAX) return false;
        out->entries[out->entry++] = (uint16_t)(label | weight << 8);
        before = label + 1;
    }
    return true;
}

static bool read_row(bits *in, expansion *out, uint32_t row, uint32_t feature) {
    if (feature >> RUB_FEATURE_BITS) return false;
    while (out->bucket < feature >> 8) out->index[++out->bucket] = row;
    out->keys[row] = (uint8_t)feature;
    out->rows[row] = out->entry;
    return read_entries(in, out, take_symbol(in, out->codes) + 1);
}

static bool read_rows(bits *in, expansion *out, uint32_t k) {
    uint32_t feature = 0, features = out->weights->features;
    out->index[0] = 0;
    for (uint32_t row = 0; row < features; row++) {
        feature += take_rice(in, k);
        if (!read_row(in, out, row, feature) || is_over(in)) return false;
    }
    while (out->bucket < 1u << 16) out->index[++out->bucket] = features;
    out->rows[features] = out->entry;
    return out->entry == out->weights->entries;
}

static uint32_t word_at(const uint8_t *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* What lattice.c asks of all transitions to a label. */
static rub_status read_columns(rub_arena *arena, rub_weights *weights) {
    uint32_t labels = weights->labels;
    int32_t *most = rub_arena_alloc(arena, labels * sizeof *most);
    uint64_t *into = rub_arena_zero(arena, labels * sizeof *into), *onto = rub_arena_zero(arena, labels * sizeof *onto);
    RUB_NEED(most && into && onto);
    for (uint32_t y = 0; y < labels; y++) {
        most[y] = INT16_MIN;
        for (uint32_t x = 0; x < labels; x++) {
            int32_t value = weights->transitions[x * labels + y];
            if (value > most[y]) most[y] = value;
            if (value <= RUB_NEVER) continue;
            into[y] |= UINT64_C(1) << x;
            onto[x] |= UINT64_C(1) << y;
        }
    }
    weights->most = most;
    weights->into = into;
    weights->onto = onto;
    return RUB_OK;
}

static rub_status read_transitions(rub_arena *arena, const uint8_t *bytes, rub_weights *weights) {
    uint32_t count = weights->labels * weights->labels;
    int32_t *transitions = rub_arena_alloc(arena, count * sizeof *transitions);
    uint32_t *powers = rub_arena_alloc(arena, count * sizeof *powers);
    RUB_NEED(transitions && powers);
    int32_t most = (int32_t)(6 * weights->scale);      /* e^6 = 403: the largest factor a transition has in a sum */
    for (uint32_t i = 0; i < count; i++) {
        int32_t value = (int16_t)(bytes[2 * i] | bytes[2 * i + 1] << 8);
        int32_t held = value > most ? most : value;
        transitions[i] = value;
        powers[i] = value <= RUB_NEVER ? 0 : (uint32_t)((uint64_t)rub_power((uint32_t)(most - held), weights->scale) * 403 >> 4);
    }
    weights->transitions = transitions;
    weights->powers = powers;
    return read_columns(arena, weights);
}

static rub_status make_room(rub_arena *arena, expansion *out) {
    RUB_NEED(out->index = rub_arena_alloc(arena, ((1u << 16) + 1) * sizeof *out->index));
    RUB_NEED(out->keys = rub_arena_alloc(arena, out->weights->features));
    RUB_NEED(out->rows = rub_arena_alloc(arena, (out->weights->features + 1) * sizeof *out->rows));
    RUB_NEED(out->entries = rub_arena_alloc(arena, out->weights->entries * sizeof *out->entries));
    out->weights->index = out->index;
    out->weights->keys = out->keys;
    out->weights->rows = out->rows;
    out->weights->entries_of = out->entries;
    return RUB_OK;
}

static rub_status expand(rub_arena *arena, bits *in, rub_weights *weights) {
    expansion out = {.weights = weights};
    RUB_TRY(make_room(arena, &out));
    uint32_t tables = 2 * weights->labels + 2;
    rub_arena_mark mark = rub_arena_here(arena);
    RUB_NEED(out.codes = rub_arena_alloc(arena, tables * sizeof *out.codes));
    uint32_t k = take(in, 5);
    bool good = k < 24;
    for (uint32_t i = 0; good && i < tables; i++) good = read_code(in, &out.codes[i]);
    good = good && read_rows(in, &out, k);
    rub_arena_rewind(arena, mark);
    return good ? RUB_OK : RUB_ERR_DAMAGED;
}

rub_status rub_weights_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_weights *weights) {
    memset(weights, 0, sizeof *weights);
    if (length < 16) return RUB_ERR_DAMAGED;
    weights->labels = word_at(bytes);
    weights->scale = word_at(bytes + 4);
    weights->features = word_at(bytes + 8);
    weights->entries = word_at(bytes + 12);
    if (weights->labels < 2 || weights->labels > RUB_LABELS_MAX || weights->scale < 1 || weights->scale > 64) return RUB_ERR_DAMAGED;
    if (weights->features > length * 8 || weights->entries > length * 8) return RUB_ERR_DAMAGED;   /* a bit or more each */
    uint32_t square = 2 * weights->labels * weights->labels;
    if (length - 16 < square) return RUB_ERR_DAMAGED;
    RUB_TRY(read_transitions(arena, bytes + 16, weights));
    bits in = {.at = bytes + 16 + square, .end = bytes + length};
    return expand(arena, &in, weights);
}

static void add_row(const rub_weights *weights, uint32_t row, int32_t *scores) {
    const uint16_t *entry = weights->entries_of + weights->rows[row], *end = weights->entries_of + weights->rows[row + 1];
    for (; entry < end; entry++) scores[*entry & 255] += (int32_t)(*entry >> 8) - 128;
}

/* Rows [first[k], end[k]) can have feature k. Loads that do not wait for each other: the tables are larger than the caches. */
static void find_buckets(const rub_weights *weights, const uint32_t *features, uint32_t count, uint32_t *first, uint32_t *end) {
    for (uint32_t k = 0; k < count; k++) {
        first[k] = weights->index[features[k] >> 16];
        end[k] = weights->index[(features[k] >> 16) + 1];
    }
}

/* The rows of those features that have one; how many. */
static uint32_t find_rows(const rub_weights *weights, const uint32_t *features, uint32_t count, uint32_t *first, const uint32_t *end) {
    uint32_t found = 0;
    for (uint32_t k = 0; k < count; k++) {
        uint8_t key = (uint8_t)(features[k] >> 8);
        uint32_t row = first[k];
        while (row < end[k] && weights->keys[row] != key) row++;
        first[found] = row;
        found += row < end[k];
    }
    return found;
}

#define BATCH 64u

void rub_weights_add(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores) {
    uint32_t rows[BATCH], ends[BATCH];
    for (uint32_t at = 0; at < count; at += BATCH) {
        uint32_t some = count - at < BATCH ? count - at : BATCH;
        find_buckets(weights, features + at, some, rows, ends);
        some = find_rows(weights, features + at, some, rows, ends);
        for (uint32_t k = 0; k < some; k++) add_row(weights, rows[k], scores);
    }
}

uint32_t rub_power(uint32_t distance, uint32_t scale) {
    static const uint32_t coarse[16] = {1048576, 1004120, 961548, 920782, 881744, 844361, 808563, 774282,
                                        741455, 710020, 679917, 651091, 623487, 597053, 571740, 547500};
    static const uint32_t fine[16] = {1048576, 1045741, 1042913, 1040093, 1037281, 1034476, 1031679, 1028889,
                                      1026107, 1023333, 1020566, 1017806, 1015054, 1012309, 1009572, 1006842};
    uint64_t steps = (uint64_t)distance * 378194 / ((uint64_t)scale * 1024);   /* 256 / ln 2 = 369.33 steps a nat */
    if (steps >> 8 > 31) return 0;
    return (uint32_t)(((uint64_t)coarse[steps >> 4 & 15] * fine[steps & 15] >> 20) >> (steps >> 8));
}
