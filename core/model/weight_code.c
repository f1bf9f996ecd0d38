/* weight_code.c - makes code tables of their code lengths */
#include "model/weight_code.h"

#include <string.h>

/* A symbol with a code. More than RUB_CODE_SIZE of them have no codes that differ. */
typedef struct symbol {
    uint16_t number, length;
} symbol;

typedef struct maker {
    const uint8_t *bytes;   /* code lengths, in fields of 4 bits */
    uint32_t at, end;       /* fields */
    const uint8_t *weights; /* [count], as i8 */
    uint32_t count, labels, bias;
    symbol symbols[RUB_CODE_SIZE]; /* of the context */
    uint32_t symbol_count;
    uint32_t lengths[16]; /* how many codes are so long */
    uint32_t *table;
} maker;

/* Behind the end there are zeros, which `at` tells. */
static uint32_t take(maker *m) {
    uint32_t at = m->at++;
    return at < m->end ? m->bytes[at / 2] >> (at % 2 * 4) & 15u : 0;
}

/* The symbols of a context that have codes. False: damage. */
static bool read_symbols(maker *m, uint32_t symbols) {
    m->symbol_count = 0;
    memset(m->lengths, 0, sizeof m->lengths);
    for (uint32_t s = 0; s < symbols; s++) {
        uint32_t length = take(m);
        if (length > RUB_CODE_BITS || m->symbol_count == RUB_CODE_SIZE) return false;
        if (length) m->symbols[m->symbol_count++] = (symbol){(uint16_t)s, (uint16_t)length};
        else s += take(m);
        m->lengths[length]++;
    }
    return m->at <= m->end;
}

/* Whether there is room for so many codes of such lengths. */
static bool has_room(const maker *m) {
    uint32_t room = 0;
    for (uint32_t length = 1; length <= RUB_CODE_BITS; length++)
        room += m->lengths[length] << (RUB_CODE_BITS - length);
    return room <= RUB_CODE_SIZE;
}

static uint32_t reversed(uint32_t code, uint32_t bits) {
    code = (code & 0x5555) << 1 | (code >> 1 & 0x5555);
    code = (code & 0x3333) << 2 | (code >> 2 & 0x3333);
    code = (code & 0x0F0F) << 4 | (code >> 4 & 0x0F0F);
    return ((code & 0xFF) << 8 | code >> 8) >> (16 - bits);
}

/* A byte of the section as the signed number that it stands for. */
static int32_t signed_of(uint8_t byte) {
    return byte < 128 ? byte : (int32_t)byte - 256;
}

/* The row of a symbol of a context whose symbols begin with label `first`. */
static uint32_t row_of(const maker *m, uint32_t first, const symbol *symbol) {
    int32_t weight = signed_of(m->weights[symbol->number / 2 % m->count]);
    return rub_weight_code_row(first + symbol->number / (2 * m->count), (uint32_t)(weight + (int32_t)m->bias),
                               weight > 0, symbol->number & 1, symbol->length);
}

/* Doubles the table from bit to bit: what the lower bits are a code of stays that, whatever stands above
 * them, and what is no code yet may become one of the next length. */
static void fill_table(maker *m, uint32_t first) {
    m->table[0] = rub_weight_code_row(0, m->bias, false, true, 1);
    for (uint32_t length = 1, code = 0; length <= RUB_CODE_BITS; length++, code <<= 1) {
        uint32_t size = 1u << (length - 1);
        memcpy(m->table + size, m->table, size * sizeof *m->table);
        for (uint32_t k = 0, left = m->lengths[length]; left; k++) {
            if (m->symbols[k].length != length) continue;
            m->table[reversed(code++, length)] = row_of(m, first, &m->symbols[k]);
            left--;
        }
    }
}

static bool make_table(maker *m, uint32_t context) {
    uint32_t first = rub_weight_code_first(context);
    if (!read_symbols(m, (m->labels - first) * m->count * 2) || !has_room(m)) return false;
    fill_table(m, first);
    return true;
}

/* 0 where one is too large for a cell. */
static uint32_t largest(const uint8_t *weights, uint32_t count) {
    int32_t most = 1;
    for (uint32_t i = 0; i < count; i++) {
        int32_t weight = signed_of(weights[i]);
        if (weight > most) most = weight;
        if (-weight > most) most = -weight;
    }
    return most > 127 ? 0 : (uint32_t)most;
}

rub_status rub_weight_code_open(rub_arena *arena, const uint8_t *bytes, uint32_t length, uint32_t labels,
                                const uint32_t **codes, uint32_t *bias, uint32_t *used) {
    if (length < 1 || bytes[0] < 1 || length - 1 < bytes[0] || length >> 28) return RUB_ERR_DAMAGED;
    maker m = {.count = bytes[0], .labels = labels};
    m.weights = bytes + 1;
    m.bytes = m.weights + m.count;
    m.end = 2 * (length - 1 - m.count);
    if (!(m.bias = largest(m.weights, m.count))) return RUB_ERR_DAMAGED;
    uint32_t *tables = rub_arena_alloc(arena, RUB_CODE_CONTEXTS(labels) * RUB_CODE_SIZE * sizeof *tables);
    RUB_NEED(tables);
    for (uint32_t context = 0; context < RUB_CODE_CONTEXTS(labels); context++) {
        m.table = tables + context * RUB_CODE_SIZE;
        if (!make_table(&m, context)) return RUB_ERR_DAMAGED;
    }
    *codes = tables;
    *bias = m.bias;
    *used = 1 + m.count + (m.at + 1) / 2;
    return RUB_OK;
}
