/* cluster_vectors.c - skip-gram with negative sampling (Mikolov et al. 2013; by position: Ling et al. 2015)
 */
#include "tools/classes/cluster_vectors.h"

#include <math.h>
#include <stdlib.h>

#define NOISE_SIZE    (1u << 20)
#define NEGATIVES_MAX 16u
#define SIGMOID_SIZE  2048
#define SIGMOID_REACH 8.0f

typedef struct trainer {
    const corpus_words *vocabulary;
    const vector_settings *settings;
    float *in, *out; /* in [count][SIZE], out [count][distances][SIZE] */
    uint32_t *noise; /* [NOISE_SIZE] words by count to the 0.75 */
    float *keep;     /* [count] chance that an occurrence takes part */
    float sigmoid[SIGMOID_SIZE];
    float rate;
    uint64_t random;
    uint32_t distances;
} trainer;

static float dot(const float *a, const float *b) {
    float sums[8] = {0}, sum = 0;
    for (int i = 0; i < VECTOR_SIZE; i += 8)
        for (int k = 0; k < 8; k++) sums[k] += a[i + k] * b[i + k];
    for (int k = 0; k < 8; k++) sum += sums[k];
    return sum;
}

static void add_scaled(float *to, const float *from, float factor) {
    for (int i = 0; i < VECTOR_SIZE; i++) to[i] += from[i] * factor;
}

static float sigmoid_of(const trainer *t, float x) {
    if (x >= SIGMOID_REACH) return 1;
    if (x <= -SIGMOID_REACH) return 0;
    return t->sigmoid[(int)((x + SIGMOID_REACH) * (SIGMOID_SIZE / (2 * SIGMOID_REACH)))];
}

/* Words by chance for all neighbours of one word; their vectors are on their way from memory when they are
 * needed. */
static void draw_noise(trainer *t, uint32_t words[NEGATIVES_MAX]) {
    size_t row = (size_t)t->distances * VECTOR_SIZE;
    for (uint32_t k = 0; k < t->settings->negatives; k++) {
        words[k] = t->noise[next_random(&t->random) & (NOISE_SIZE - 1)];
        for (size_t at = 0; at < row; at += 16) __builtin_prefetch(t->out + words[k] * row + at, 1);
    }
}

static void learn_one(trainer *t, const float *word, float *out, float truth, float *change) {
    float step = (truth - sigmoid_of(t, dot(word, out))) * t->rate;
    add_scaled(change, out, step);
    add_scaled(out, word, step);
}

/* One step towards telling the true neighbour from words drawn by chance. */
static void learn_pair(trainer *t, float *word, uint32_t neighbour, uint32_t distance,
                       const uint32_t *noise) {
    float change[VECTOR_SIZE] = {0}, *layer = t->out + (size_t)distance * VECTOR_SIZE;
    size_t row = (size_t)t->distances * VECTOR_SIZE;
    learn_one(t, word, layer + neighbour * row, 1, change);
    for (uint32_t k = 0; k < t->settings->negatives; k++)
        if (noise[k] != neighbour) learn_one(t, word, layer + noise[k] * row, 0, change);
    add_scaled(word, change, 1);
}

static void learn_text(trainer *t, const uint32_t *ids, uint32_t count) {
    uint32_t window = t->settings->window, noise[NEGATIVES_MAX];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t reach = t->settings->by_position ? window : 1 + next_random(&t->random) % window;
        float *word = t->in + (size_t)ids[i] * VECTOR_SIZE;
        uint32_t from = i < reach ? 0 : i - reach, to = i + reach < count ? i + reach : count - 1;
        draw_noise(t, noise);
        for (uint32_t j = from; j <= to; j++)
            if (j != i)
                learn_pair(t, word, ids[j], t->settings->by_position ? j + window - i - (j > i) : 0, noise);
    }
}

static void learn_pass(trainer *t, uint32_t pass, uint32_t *text) {
    const corpus_words *v = t->vocabulary;
    uint32_t count = 0;
    for (uint32_t i = 0; i < v->id_count; i++) {
        uint32_t id = v->ids[i];
        if (id != CORPUS_NONE) {
            if ((next_random(&t->random) >> 8) * (1.0f / (1 << 24)) < t->keep[id]) text[count++] = id;
            continue;
        }
        float done = (pass + (float)i / (float)v->id_count) / (float)t->settings->passes;
        t->rate = 0.025f * (done < 0.999f ? 1 - done : 0.001f);
        if (count) learn_text(t, text, count);
        count = 0;
    }
}

static void fill_noise(trainer *t) {
    double total = 0, sum = 0;
    const corpus_words *v = t->vocabulary;
    for (uint32_t i = 0; i < v->count; i++) total += pow(v->words[i].count, 0.75);
    for (uint32_t i = 0, at = 0; i < v->count; i++) {
        sum += pow(v->words[i].count, 0.75) / total;
        while (at < NOISE_SIZE && (at < sum * NOISE_SIZE || i + 1 == v->count)) t->noise[at++] = i;
    }
}

static void prepare(trainer *t) {
    const corpus_words *v = t->vocabulary;
    for (int i = 0; i < SIGMOID_SIZE; i++)
        t->sigmoid[i] = (float)(1 / (1 + exp(-((i + 0.5) / SIGMOID_SIZE * 2 - 1) * SIGMOID_REACH)));
    for (uint32_t i = 0; i < v->count; i++) {
        float share = (float)v->words[i].count / (float)v->id_count, ratio = t->settings->frequent / share;
        t->keep[i] = sqrtf(ratio) + ratio;
    }
    for (size_t i = 0; i < (size_t)v->count * VECTOR_SIZE; i++)
        t->in[i] = ((float)(next_random(&t->random) >> 8) / (1 << 24) - 0.5f) / VECTOR_SIZE;
    fill_noise(t);
}

static void normalize(float *vectors, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        float *v = vectors + (size_t)i * VECTOR_SIZE, size = sqrtf(dot(v, v));
        for (int k = 0; k < VECTOR_SIZE; k++) v[k] /= size > 0 ? size : 1;
    }
}

float *vectors_make(const corpus_words *vocabulary, const vector_settings *settings) {
    trainer t = {.vocabulary = vocabulary, .settings = settings, .random = settings->seed};
    t.distances = settings->by_position ? 2 * settings->window : 1;
    t.in = malloc((size_t)vocabulary->count * VECTOR_SIZE * sizeof *t.in);
    t.out = calloc((size_t)vocabulary->count * VECTOR_SIZE * t.distances, sizeof *t.out);
    t.noise = malloc(NOISE_SIZE * sizeof *t.noise);
    t.keep = malloc(vocabulary->count * sizeof *t.keep);
    uint32_t *text = malloc(vocabulary->id_count * sizeof *text);
    bool good = t.in && t.out && t.noise && t.keep && text;
    if (good) {
        prepare(&t);
        for (uint32_t pass = 0; pass < settings->passes; pass++) learn_pass(&t, pass, text);
        normalize(t.in, vocabulary->count);
    }
    free(t.out), free(t.noise), free(t.keep), free(text);
    if (!good) free(t.in), t.in = NULL;
    return t.in;
}
