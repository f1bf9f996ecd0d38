/* crf_write.c - prunes and rounds trained weights, for crf_code.c to code */
#include "tools/crf/crf_code.h"
#include "tools/crf/crf_inside.h"

#include <math.h>
#include <stdlib.h>

static float weight_of(const crf_model *m, uint32_t r, uint32_t label) {
    const row *at = &m->rows[r];
    if (r == CRF_NONE || !(at->labels >> label & 1)) return 0.0f;
    return m->weights[at->first + (uint32_t)__builtin_popcountll(at->labels & ((UINT64_C(1) << label) - 1))];
}

static void add_row(const crf_model *m, const crf_settings *s, crf_rows *out, uint32_t feature,
                    const uint32_t *own) {
    crf_coded row = {.feature = feature, .first = out->entry_count};
    float worth = powf((float)m->rows[m->general[feature]].seen / 8.0f, s->worth);
    for (uint32_t y = 0; y < m->labels; y++) {
        float weight = weight_of(m, m->general[feature], y);
        if (own) weight += s->share * weight_of(m, own[feature], y);
        long units = lroundf(weight * (float)s->scale);
        if (fabsf(weight) * worth < s->prune || units == 0) continue;
        units = units > 127 ? 127 : units < -127 ? -127 : units;
        *GROW(out->entries, out->entry_count, out->entry_room) = (crf_entry){(uint8_t)y, (int8_t)units};
    }
    row.count = out->entry_count - row.first;
    if (row.count) *GROW(out->rows, out->row_count, out->row_room) = row;
}

static void add_rows(const crf_model *m, const crf_settings *s, crf_rows *out) {
    const uint32_t *own = s->target < 32 ? m->copies[s->target] : NULL;
    for (uint32_t f = 0; f < CRF_FEATURES; f++)
        if (m->general[f] != CRF_NONE) add_row(m, s, out, f, own);
}

static void round_transitions(const crf_model *m, const crf_settings *s, int16_t *out) {
    for (uint32_t x = 0; x < m->labels; x++)
        for (uint32_t y = 0; y < m->labels; y++) {
            long units = m->allowed[x][y] ? lroundf(m->transitions[x][y] * (float)s->scale) : RUB_NEVER;
            out[x * m->labels + y] = (int16_t)(units < RUB_NEVER ? RUB_NEVER : units);
        }
}

uint8_t *crf_write(const crf_model *m, const crf_settings *s, uint32_t *length) {
    int16_t *transitions = calloc((size_t)m->labels * m->labels, sizeof *transitions);
    crf_rows out = {.labels = m->labels, .scale = s->scale, .transitions = transitions};
    round_transitions(m, s, transitions);
    add_rows(m, s, &out);
    uint8_t *bytes = crf_code(&out, length);
    free(transitions), free(out.rows), free(out.entries);
    return bytes;
}
