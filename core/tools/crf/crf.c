/* crf.c - trains a linear-chain CRF: AdaGrad, feature dropout, lazy L1, partial labels, copies of features
 * for corpora */
#include "tools/crf/crf_inside.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SMALL 0.0005f /* gradients below it are not worth an update */

crf_settings crf_defaults(void) {
    return (crf_settings){.passes = 6,
                          .rate = 0.15f,
                          .dropout = 0.2f,
                          .absent = 0.3f,
                          .l1 = 0.001f,
                          .l2 = 0.0f,
                          .cutoff = 2,
                          .full = 20,
                          .target = CRF_NONE,
                          .share = 1.0f,
                          .prune = 0.12f,
                          .scale = 12,
                          .seed = 1};
}

static uint32_t next_random(uint64_t *state) {
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*state >> 32);
}

/* ---- which features there are, and which labels each has weights for ---- */

typedef struct counts {
    uint32_t *seen;
    uint64_t *labels;
} counts; /* [2^24] */

static void count_features(const crf_data *data, counts *c) {
    for (uint32_t i = 0; i < data->position_count; i++) {
        const position *at = &data->positions[i];
        for (uint32_t k = at->first; k < at->first + at->count; k++) {
            c->seen[data->features[k]]++;
            c->labels[data->features[k]] |= at->allowed;
        }
    }
}

static uint64_t labels_of(const crf_data *data, const crf_settings *s, const counts *c, uint32_t feature) {
    uint64_t all = data->labels == 64 ? ~UINT64_C(0) : (UINT64_C(1) << data->labels) - 1;
    return c->seen[feature] >= s->full ? all : (c->labels[feature] & all) | 1;
}

/* Makes room for the weights of one row. */
static uint32_t add_row(crf_model *m, uint32_t feature, uint32_t seen, uint64_t labels) {
    row *r = GROW(m->rows, m->row_count, m->row_room);
    *r = (row){.feature = feature,
               .seen = seen,
               .first = m->weight_count,
               .count = (uint32_t)__builtin_popcountll(labels),
               .labels = labels};
    m->weight_count += r->count;
    return m->row_count - 1;
}

/* Row numbers of the features as all corpora share them, then those of the corpora that have copies. */
static void index_features(const crf_data *data, const crf_settings *s, crf_model *m) {
    counts c = {calloc(CRF_FEATURES, 4), calloc(CRF_FEATURES, 8)};
    m->general = malloc(CRF_FEATURES * sizeof *m->general);
    count_features(data, &c);
    for (uint32_t f = 0; f < CRF_FEATURES; f++)
        m->general[f] = c.seen[f] >= s->cutoff && c.seen[f]
                            ? add_row(m, f, c.seen[f], labels_of(data, s, &c, f))
                            : CRF_NONE;
    for (uint32_t corpus = 0; corpus < 32; corpus++) {
        if (!(s->copies >> corpus & 1)) continue;
        uint32_t *own = m->copies[corpus] = malloc(CRF_FEATURES * sizeof *own);
        memset(own, 0xFF, CRF_FEATURES * sizeof *own);
        for (uint32_t i = 0; i < data->sequence_count; i++) {
            const sequence *q = &data->sequences[i];
            if (q->corpus != corpus) continue;
            for (uint32_t k = data->positions[q->first].first;
                 k < data->positions[q->first + q->count - 1].first +
                         data->positions[q->first + q->count - 1].count;
                 k++)
                own[data->features[k]] = 0;
        }
        for (uint32_t f = 0; f < CRF_FEATURES; f++)
            if (own[f] == 0)
                own[f] = m->general[f] == CRF_NONE ? CRF_NONE
                                                   : add_row(m, f, c.seen[f], labels_of(data, s, &c, f));
    }
    free(c.seen);
    free(c.labels);
}

static void make_weights(const crf_data *data, const crf_settings *s, crf_model *m) {
    m->labels = data->labels;
    m->wide = (data->labels + 7) & ~7u;
    index_features(data, s, m);
    m->weights = calloc(m->weight_count, sizeof *m->weights);
    m->squares = calloc(m->weight_count, sizeof *m->squares);
    m->sums = calloc(m->weight_count, sizeof *m->sums);
    m->label_of = malloc(m->weight_count);
    for (uint32_t i = 0; i < m->row_count; i++) {
        uint32_t at = m->rows[i].first;
        for (uint32_t y = 0; y < m->labels; y++)
            if (m->rows[i].labels >> y & 1) m->label_of[at++] = (uint8_t)y;
    }
    for (uint32_t x = 0; x < m->labels; x++)
        for (uint32_t y = 0; y < m->labels; y++) m->allowed[x][y] = !s->may_follow || s->may_follow(x, y);
}

/* ---- one sequence ---- */

typedef struct work { /* [positions] of scratch memory, grown as needed */
    uint32_t room;
    float (*emission)[CRF_WIDTH]; /* exp of scores less the best of the position */
    float (*alpha)[CRF_WIDTH], (*beta)[CRF_WIDTH];
    float (*gradient)[CRF_WIDTH]; /* expected less wanted */
    float *scales;
    uint32_t *used; /* rows of the features that dropout left, by position */
    uint32_t *used_first;
    uint32_t used_count, used_room;
    float steps[CRF_WIDTH][CRF_WIDTH],
        change[CRF_WIDTH][CRF_WIDTH]; /* exp of transitions, and their gradient */
    uint64_t random;
} work;

static void make_work(work *w, uint32_t count) {
    if (count < w->room) return;
    w->room = count + count / 2 + 16;
    size_t size = w->room * sizeof *w->emission;
    w->emission = realloc(w->emission, size);
    w->alpha = realloc(w->alpha, size);
    w->beta = realloc(w->beta, size);
    w->gradient = realloc(w->gradient, size);
    w->scales = realloc(w->scales, w->room * sizeof *w->scales);
    w->used_first = realloc(w->used_first, (w->room + 1) * sizeof *w->used_first);
}

static void free_work(work *w) {
    free(w->emission), free(w->alpha), free(w->beta), free(w->gradient), free(w->scales), free(w->used),
        free(w->used_first);
}

static void use_row(work *w, uint32_t r) {
    if (r == CRF_NONE) return;
    *GROW(w->used, w->used_count, w->used_room) = r;
}

/* Chooses the features that take part this time. */
static void choose(const crf_data *data, const crf_settings *s, const crf_model *m, const sequence *q,
                   work *w) {
    uint32_t limit = (uint32_t)(s->dropout * 4294967295.0);
    const uint32_t *own = m->copies[q->corpus];
    bool all = next_random(&w->random) >= (uint32_t)(s->absent * 4294967295.0);
    w->used_count = 0;
    for (uint32_t i = 0; i < q->count; i++) {
        const position *at = &data->positions[q->first + i];
        w->used_first[i] = w->used_count;
        for (uint32_t k = at->first; k < at->first + (all ? at->count : at->always); k++) {
            if (next_random(&w->random) < limit) continue;
            use_row(w, m->general[data->features[k]]);
            if (own) use_row(w, own[data->features[k]]);
        }
    }
    w->used_first[q->count] = w->used_count;
}

/* The weights of a few features on are fetched while one is read. */
static void look_ahead(const crf_model *m, const work *w, uint32_t k) {
    if (k + 12 < w->used_count) __builtin_prefetch(&m->rows[w->used[k + 12]]);
    if (k + 6 < w->used_count) {
        const row *r = &m->rows[w->used[k + 6]];
        __builtin_prefetch(&m->weights[r->first]);
        __builtin_prefetch(&m->weights[r->first + 16]);
    }
}

static void add_weights(const crf_model *m, const row *r, float *e) {
    const float *weights = m->weights + r->first;
    const uint8_t *labels = m->label_of + r->first;
    if (r->count == m->labels)
        for (uint32_t y = 0; y < m->labels; y++) e[y] += weights[y];
    else
        for (uint32_t j = 0; j < r->count; j++) e[labels[j]] += weights[j];
}

static void score(const crf_settings *s, const crf_model *m, const sequence *q, work *w) {
    float keep = 1.0f / (1.0f - s->dropout);
    for (uint32_t i = 0; i < q->count; i++) {
        float *e = w->emission[i], best = -1e30f;
        memset(e, 0, sizeof w->emission[i]);
        for (uint32_t k = w->used_first[i]; k < w->used_first[i + 1]; k++) {
            look_ahead(m, w, k);
            add_weights(m, &m->rows[w->used[k]], e);
        }
        for (uint32_t y = 0; y < m->labels; y++)
            if (e[y] * keep > best) best = e[y] * keep;
        for (uint32_t y = 0; y < m->labels; y++) e[y] = expf(e[y] * keep - best);
    }
}

static bool forward(const crf_model *m, uint32_t count, const float (*e)[CRF_WIDTH], work *w) {
    for (uint32_t i = 0; i < count; i++) {
        float *a = w->alpha[i], sum = 0;
        memset(a, 0, sizeof w->alpha[i]);
        for (uint32_t x = 0; x < (i ? m->labels : 1); x++) {
            float before = i ? w->alpha[i - 1][x] : 1.0f;
            if (before == 0.0f) continue;
            for (uint32_t y = 0; y < m->wide; y++) a[y] += before * w->steps[x][y];
        }
        for (uint32_t y = 0; y < m->labels; y++) sum += a[y] *= e[i][y];
        if (!(sum > 1e-30f)) return false;
        w->scales[i] = 1.0f / sum;
        for (uint32_t y = 0; y < m->labels; y++) a[y] *= w->scales[i];
    }
    return true;
}

static void backward(const crf_model *m, uint32_t count, const float (*e)[CRF_WIDTH], work *w) {
    for (uint32_t i = count; i-- > 0;) {
        float after[CRF_WIDTH] = {0};
        for (uint32_t y = 0; i + 1 < count && y < m->labels; y++)
            after[y] = e[i + 1][y] * w->beta[i + 1][y] * w->scales[i + 1];
        for (uint32_t x = 0; x < m->labels; x++) {
            float sum = i + 1 < count ? 0.0f : w->steps[x][0];
            for (uint32_t y = 0; i + 1 < count && y < m->wide; y++) sum += w->steps[x][y] * after[y];
            w->beta[i][x] = sum;
        }
    }
}

/* Adds `sign` times the expected labels and transitions to the gradients. */
static void expect(const crf_model *m, uint32_t count, const float (*e)[CRF_WIDTH], work *w, float sign) {
    float end = 0;
    for (uint32_t y = 0; y < m->labels; y++) end += w->alpha[count - 1][y] * w->steps[y][0];
    float whole = sign / end;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t y = 0; y < m->labels; y++) w->gradient[i][y] += whole * w->alpha[i][y] * w->beta[i][y];
        for (uint32_t x = 0; x < (i ? m->labels : 1); x++) {
            float before = (i ? w->alpha[i - 1][x] : 1.0f) * whole * w->scales[i];
            if (before < 1e-6f && before > -1e-6f) continue;
            for (uint32_t y = 0; y < m->labels; y++)
                w->change[x][y] += before * w->steps[x][y] * e[i][y] * w->beta[i][y];
        }
    }
    for (uint32_t x = 0; x < m->labels; x++)
        w->change[x][0] += whole * w->alpha[count - 1][x] * w->steps[x][0];
}

/* The gradient of one sequence: what the model expects less what it expects among the allowed labels. */
static bool gradient(const crf_data *data, const crf_model *m, const sequence *q, work *w) {
    memset(w->gradient, 0, q->count * sizeof *w->gradient);
    memset(w->change, 0, sizeof w->change);
    if (!forward(m, q->count, w->emission, w)) return false;
    backward(m, q->count, w->emission, w);
    expect(m, q->count, w->emission, w, 1.0f);
    for (uint32_t i = 0; i < q->count; i++)
        for (uint32_t y = 0; y < m->labels; y++)
            if (!(data->positions[q->first + i].allowed >> y & 1)) w->emission[i][y] = 0.0f;
    if (!forward(m, q->count, w->emission, w)) return false;
    backward(m, q->count, w->emission, w);
    expect(m, q->count, w->emission, w, -1.0f);
    return true;
}

static void move(const crf_settings *s, float *weight, float *squares, float g) {
    g += s->l2 * *weight;
    *squares += g * g;
    float rate = s->rate / sqrtf(*squares + 1e-6f), moved = *weight - rate * g, less = rate * s->l1;
    *weight = moved > less ? moved - less : moved < -less ? moved + less : 0.0f;
}

/* The labels of a position that have a gradient worth an update; how many. */
static uint32_t worth_moving(const crf_model *m, float weight, float *g, uint8_t *labels) {
    uint32_t count = 0;
    for (uint32_t y = 0; y < m->labels; y++)
        if (fabsf(g[y] *= weight) >= SMALL) labels[count++] = (uint8_t)y;
    return count;
}

static void update_row(const crf_settings *s, crf_model *m, const row *r, const float *g,
                       const uint8_t *labels, uint32_t count) {
    if (r->count == m->labels)
        for (uint32_t j = 0; j < count; j++)
            move(s, &m->weights[r->first + labels[j]], &m->squares[r->first + labels[j]], g[labels[j]]);
    else
        for (uint32_t j = r->first; j < r->first + r->count; j++)
            if (fabsf(g[m->label_of[j]]) >= SMALL) move(s, &m->weights[j], &m->squares[j], g[m->label_of[j]]);
}

static void update(const crf_settings *s, crf_model *m, const sequence *q, work *w) {
    for (uint32_t i = 0; i < q->count; i++) {
        uint8_t labels[CRF_WIDTH];
        uint32_t count = worth_moving(m, q->weight, w->gradient[i], labels);
        for (uint32_t k = w->used_first[i]; count && k < w->used_first[i + 1]; k++)
            update_row(s, m, &m->rows[w->used[k]], w->gradient[i], labels, count);
    }
    for (uint32_t x = 0; x < m->labels; x++)
        for (uint32_t y = 0; y < m->labels; y++) {
            float g = w->change[x][y] * q->weight;
            if (!m->allowed[x][y] || fabsf(g) < SMALL) continue;
            m->transition_squares[x][y] += g * g;
            m->transitions[x][y] -= s->rate / sqrtf(m->transition_squares[x][y] + 1e-6f) * g;
            w->steps[x][y] = expf(m->transitions[x][y]);
        }
}

/* ---- passes ---- */

static void shuffle(uint32_t *order, uint32_t count, uint64_t *random) {
    for (uint32_t i = count; i > 1; i--) {
        uint32_t j = (uint32_t)((uint64_t)next_random(random) * i >> 32), held = order[j];
        order[j] = order[i - 1];
        order[i - 1] = held;
    }
}

static void pass(const crf_data *data, const crf_settings *s, crf_model *m, work *w, const uint32_t *order) {
    for (uint32_t i = 0; i < data->sequence_count; i++) {
        const sequence *q = &data->sequences[order[i]];
        if (!q->count || q->weight <= 0 || (s->folds > 1 && q->group % s->folds == s->fold)) continue;
        make_work(w, q->count);
        choose(data, s, m, q, w);
        score(s, m, q, w);
        if (gradient(data, m, q, w)) update(s, m, q, w);
    }
}

/* The weights at the ends of the later half of the passes are averaged. */
static void remember(crf_model *m, float share) {
    for (uint32_t i = 0; i < m->weight_count; i++) m->sums[i] += m->weights[i] * share;
    for (uint32_t x = 0; x < m->labels; x++)
        for (uint32_t y = 0; y < m->labels; y++) m->transition_sums[x][y] += m->transitions[x][y] * share;
}

static void take_average(crf_model *m) {
    memcpy(m->weights, m->sums, m->weight_count * sizeof *m->weights);
    memcpy(m->transitions, m->transition_sums, sizeof m->transitions);
}

crf_model *crf_train(const crf_data *data, const crf_settings *s) {
    crf_model *m = calloc(1, sizeof *m);
    work w = {.random = s->seed};
    uint32_t *order = malloc((data->sequence_count + 1) * sizeof *order), later = (s->passes + 1) / 2;
    make_weights(data, s, m);
    if (!s->quiet)
        fprintf(stderr, "crf: %u sequences, %u positions, %u rows, %u weights\n", data->sequence_count,
                data->position_count, m->row_count, m->weight_count);
    for (uint32_t x = 0; x < m->labels; x++)
        for (uint32_t y = 0; y < m->labels; y++) w.steps[x][y] = m->allowed[x][y] ? 1.0f : 0.0f;
    for (uint32_t i = 0; i < data->sequence_count; i++) order[i] = i;
    for (uint32_t p = 0; p < s->passes; p++) {
        shuffle(order, data->sequence_count, &w.random);
        pass(data, s, m, &w, order);
        if (p + later >= s->passes) remember(m, 1.0f / (float)later);
    }
    take_average(m);
    free_work(&w);
    free(order);
    return m;
}

void crf_mean(crf_model *m, uint32_t count, const crf_model *other) {
    float keep = (float)count / (float)(count + 1), add = 1.0f - keep;
    for (uint32_t i = 0; i < m->weight_count && i < other->weight_count; i++)
        m->weights[i] = keep * m->weights[i] + add * other->weights[i];
    for (uint32_t x = 0; x < m->labels; x++)
        for (uint32_t y = 0; y < m->labels; y++)
            m->transitions[x][y] = keep * m->transitions[x][y] + add * other->transitions[x][y];
}

void crf_model_free(crf_model *m) {
    for (uint32_t i = 0; i < 32; i++) free(m->copies[i]);
    free(m->general), free(m->rows), free(m->weights), free(m->squares), free(m->sums), free(m->label_of);
    free(m);
}
