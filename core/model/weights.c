/* weights.c - expands coded feature rows (Rice and Huffman codes, every bit checked) */
#include "model/weights.h"

#include <string.h>

#define CODE_MAX    12u /* longest code, in bits */
#define TABLE_SIZE  (1u << CODE_MAX)
#define SYMBOLS_MAX 256u

typedef struct bits {
    const uint8_t *at, *end;
    uint64_t held;    /* the next bits, highest first */
    uint32_t count;   /* how many of them are there */
    uint32_t missing; /* bytes read beyond the end, as zeros */
} bits;

/* A code table: for the next CODE_MAX bits, symbol << 4 | length of its code; 0 where there is no such code.
 */
typedef struct code {
    uint16_t rows[TABLE_SIZE];
} code;

/* At least 33 bits, four bytes at a time until the last. */
static void fill(bits *in) {
    while (in->count <= 32 && in->end - in->at >= 4) {
        uint32_t four =
            (uint32_t)in->at[0] << 24 | (uint32_t)in->at[1] << 16 | (uint32_t)in->at[2] << 8 | in->at[3];
        in->held |= (uint64_t)four << (32 - in->count);
        in->count += 32;
        in->at += 4;
    }
    while (in->count <= 32) {
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

/* Gives the symbols with codes of `length` bits their rows, from `next` on. False: more codes than there is
 * room for. */
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
    code *codes; /* [1 + (labels + 1) + labels] */
    uint32_t *index, *rows;
    uint8_t *keys, *cells;
    uint32_t used, room; /* of cells */
    uint32_t entry;      /* entries read */
    uint32_t bucket;     /* index[0 .. bucket] is known */
} expansion;

/* A row with weights for many labels is kept dense: smaller, and quicker to add (score.c). */
static bool is_dense(const rub_weights *weights, uint32_t count) {
    return 4 * count >= weights->stride;
}

static bool read_cells(bits *in, const expansion *out, uint32_t count, uint8_t *cell) {
    uint32_t labels = out->weights->labels, before = 0;
    const code *label_codes = out->codes + 1, *weight_codes = label_codes + labels + 1;
    bool dense = is_dense(out->weights, count);
    if (dense) memset(cell, 128, out->weights->stride);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t label = take_symbol(in, label_codes + before);
        if (label >= labels) return false;
        uint32_t weight = take_symbol(in, weight_codes + label);
        if (weight >= SYMBOLS_MAX) return false;
        if (dense) cell[label] = (uint8_t)weight;
        else cell[2 * i] = (uint8_t)label, cell[2 * i + 1] = (uint8_t)weight;
        before = label + 1;
    }
    return true;
}

/* A function of its own, so that a browser's compiler can make it fast while it runs: a loop that runs once
 * stays slow. */
static __attribute__((noinline)) bool read_row(bits *in, expansion *out, uint32_t row, uint32_t feature) {
    if (feature >> RUB_FEATURE_BITS) return false;
    while (out->bucket < feature >> 8) out->index[++out->bucket] = row;
    uint32_t count = take_symbol(in, out->codes) + 1;
    if (count > out->weights->labels || count > out->weights->entries - out->entry) return false;
    bool dense = is_dense(out->weights, count);
    out->keys[row] = (uint8_t)feature;
    out->rows[row] = out->used << 8 | (dense ? RUB_DENSE : count);
    if (!read_cells(in, out, count, out->cells + out->used)) return false;
    out->used += dense ? out->weights->stride : 2 * count;
    out->entry += count;
    return true;
}

static bool read_rows(bits *in, expansion *out, uint32_t k) {
    uint32_t feature = 0, features = out->weights->features;
    out->index[0] = 0;
    for (uint32_t row = 0; row < features; row++) {
        feature += take_rice(in, k);
        if (!read_row(in, out, row, feature) || is_over(in)) return false;
    }
    while (out->bucket < 1u << 16) out->index[++out->bucket] = features;
    return out->entry == out->weights->entries;
}

static uint32_t word_at(const uint8_t *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* What lattice.c asks of all transitions to a label. */
static rub_status read_columns(rub_arena *arena, rub_weights *weights) {
    uint32_t labels = weights->labels;
    int32_t *most = rub_arena_alloc(arena, labels * sizeof *most);
    uint64_t *into = rub_arena_zero(arena, labels * sizeof *into),
             *onto = rub_arena_zero(arena, labels * sizeof *onto);
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
    int32_t most =
        (int32_t)(6 * weights->scale); /* e^6 = 403: the largest factor a transition has in a sum */
    for (uint32_t i = 0; i < count; i++) {
        int32_t value = (int16_t)(bytes[2 * i] | bytes[2 * i + 1] << 8);
        int32_t held = value > most ? most : value;
        transitions[i] = value;
        powers[i] =
            value <= RUB_NEVER
                ? 0
                : (uint32_t)((uint64_t)rub_weights_power((uint32_t)(most - held), weights->scale) * 403 >> 4);
    }
    weights->transitions = transitions;
    weights->powers = powers;
    return read_columns(arena, weights);
}

/* The cells come last: what they do not need goes back. A row's cells are at most four bytes an entry. */
static rub_status make_room(rub_arena *arena, expansion *out) {
    rub_weights *weights = out->weights;
    out->room = 4 * weights->entries;
    RUB_NEED(out->index = rub_arena_alloc(arena, ((1u << 16) + 1) * sizeof *out->index));
    RUB_NEED(out->keys = rub_arena_alloc(arena, weights->features));
    RUB_NEED(out->rows = rub_arena_alloc(arena, weights->features * sizeof *out->rows));
    RUB_NEED(out->cells = rub_arena_alloc(arena, out->room));
    weights->index = out->index;
    weights->keys = out->keys;
    weights->rows = out->rows;
    weights->cells = out->cells;
    return RUB_OK;
}

static void trim(rub_arena *arena, const expansion *out) {
    rub_arena_mark mark = rub_arena_here(arena);
    if (mark.at != (char *)out->cells + ((out->room + 7) & ~7u)) return;
    mark.at = (char *)out->cells + ((out->used + 7) & ~7u);
    rub_arena_rewind(arena, mark);
}

static rub_status read_all(rub_arena *scratch, bits *in, expansion *out) {
    uint32_t tables = 2 * out->weights->labels + 2, k = take(in, 5);
    bool good = k < 24;
    RUB_NEED(out->codes = rub_arena_alloc(scratch, tables * sizeof *out->codes));
    for (uint32_t i = 0; good && i < tables; i++) good = read_code(in, &out->codes[i]);
    return good && read_rows(in, out, k) ? RUB_OK : RUB_ERR_DAMAGED;
}

static rub_status expand(rub_arena *arena, bits *in, rub_weights *weights) {
    expansion out = {.weights = weights};
    rub_arena scratch;
    RUB_TRY(make_room(arena, &out));
    rub_arena_init(&scratch, &arena->allocator);
    rub_status status = read_all(&scratch, in, &out);
    rub_arena_free(&scratch);
    trim(arena, &out);
    return status;
}

rub_status rub_weights_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, rub_weights *weights) {
    memset(weights, 0, sizeof *weights);
    if (length < 16) return RUB_ERR_DAMAGED;
    weights->labels = word_at(bytes);
    weights->scale = word_at(bytes + 4);
    weights->features = word_at(bytes + 8);
    weights->entries = word_at(bytes + 12);
    if (weights->labels < 2 || weights->labels > RUB_LABELS_MAX || weights->scale < 1 || weights->scale > 64)
        return RUB_ERR_DAMAGED;
    if (weights->features > length * 8 || weights->entries > length * 8)
        return RUB_ERR_DAMAGED;                               /* a bit or more each */
    if (weights->entries >= 1u << 22) return RUB_ERR_DAMAGED; /* places of cells have 24 bits */
    weights->stride = (weights->labels + 7) & ~7u;
    uint32_t square = 2 * weights->labels * weights->labels;
    if (length - 16 < square) return RUB_ERR_DAMAGED;
    RUB_TRY(read_transitions(arena, bytes + 16, weights));
    bits in = {.at = bytes + 16 + square, .end = bytes + length};
    return expand(arena, &in, weights);
}

uint32_t rub_weights_power(uint32_t distance, uint32_t scale) {
    static const uint32_t coarse[16] = {1048576, 1004120, 961548, 920782, 881744, 844361, 808563, 774282,
                                        741455,  710020,  679917, 651091, 623487, 597053, 571740, 547500};
    static const uint32_t fine[16] = {1048576, 1045741, 1042913, 1040093, 1037281, 1034476, 1031679, 1028889,
                                      1026107, 1023333, 1020566, 1017806, 1015054, 1012309, 1009572, 1006842};
    uint64_t steps =
        (uint64_t)distance * 378194 / ((uint64_t)scale * 1024); /* 256 / ln 2 = 369.33 steps a nat */
    if (steps >> 8 > 31) return 0;
    return (uint32_t)(((uint64_t)coarse[steps >> 4 & 15] * fine[steps & 15] >> 20) >> (steps >> 8));
}
