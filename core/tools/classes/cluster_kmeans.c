/* cluster_kmeans.c - spherical k-means with k-means++ starts */
#include "tools/classes/cluster_kmeans.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static float dot(const float *a, const float *b) {
    float sums[8] = {0}, sum = 0;
    for (int i = 0; i < VECTOR_SIZE; i += 8)
        for (int k = 0; k < 8; k++) sums[k] += a[i + k] * b[i + k];
    for (int k = 0; k < 8; k++) sum += sums[k];
    return sum;
}

static void copy(float *to, const float *from) {
    memcpy(to, from, VECTOR_SIZE * sizeof *to);
}

/* The next start is drawn among the words far from all starts so far. */
static uint32_t draw(const float *far, uint32_t count, uint64_t *random) {
    double total = 0, sum = 0;
    for (uint32_t i = 0; i < count; i++) total += far[i];
    double point = next_random(random) / 4294967296.0 * total;
    for (uint32_t i = 0; i < count; i++)
        if ((sum += far[i]) > point) return i;
    return count - 1;
}

static void choose_starts(const float *vectors, uint32_t count, uint32_t k, uint64_t *random, float *far,
                          float *centres) {
    for (uint32_t i = 0; i < count; i++) far[i] = 2;
    for (uint32_t c = 0; c < k; c++) {
        copy(centres + (size_t)c * VECTOR_SIZE, vectors + (size_t)draw(far, count, random) * VECTOR_SIZE);
        for (uint32_t i = 0; i < count; i++) {
            float gap = 1 - dot(vectors + (size_t)i * VECTOR_SIZE, centres + (size_t)c * VECTOR_SIZE);
            if (gap < far[i]) far[i] = gap > 0 ? gap : 0;
        }
    }
}

static uint16_t nearest(const float *vector, const float *centres, uint32_t k) {
    uint32_t best = 0;
    float most = -2;
    for (uint32_t c = 0; c < k; c++) {
        float likeness = dot(vector, centres + (size_t)c * VECTOR_SIZE);
        if (likeness > most) most = likeness, best = c;
    }
    return (uint16_t)best;
}

/* A centre is the direction of the sum of its words; one that lost all its words stays where it was. */
static void move_centres(const float *vectors, uint32_t count, uint32_t k, const uint16_t *classes,
                         float *sums, float *centres) {
    memset(sums, 0, (size_t)k * VECTOR_SIZE * sizeof *sums);
    for (uint32_t i = 0; i < count; i++)
        for (int d = 0; d < VECTOR_SIZE; d++)
            sums[classes[i] * VECTOR_SIZE + d] += vectors[(size_t)i * VECTOR_SIZE + d];
    for (uint32_t c = 0; c < k; c++) {
        float *sum = sums + (size_t)c * VECTOR_SIZE, size = sqrtf(dot(sum, sum));
        if (size <= 0) continue;
        for (int d = 0; d < VECTOR_SIZE; d++) centres[(size_t)c * VECTOR_SIZE + d] = sum[d] / size;
    }
}

bool kmeans(const float *vectors, uint32_t count, uint32_t k, uint32_t rounds, uint64_t seed,
            uint16_t *classes, float *centres) {
    float *far = malloc(count * sizeof *far), *sums = malloc((size_t)k * VECTOR_SIZE * sizeof *sums);
    bool good = far && sums;
    if (good) choose_starts(vectors, count, k, &seed, far, centres);
    for (uint32_t round = 0; good && round < rounds; round++) {
        for (uint32_t i = 0; i < count; i++)
            classes[i] = nearest(vectors + (size_t)i * VECTOR_SIZE, centres, k);
        move_centres(vectors, count, k, classes, sums, centres);
    }
    free(far), free(sums);
    return good;
}
