/* cluster_vectors.h - word vectors from the company that words keep (skip-gram with negative sampling) */
#ifndef RUB_CLUSTER_VECTORS_H
#define RUB_CLUSTER_VECTORS_H

#include "tools/corpus/corpus_words.h"

#define VECTOR_SIZE 64 /* a multiple of 8: sums stay in vector registers */

typedef struct vector_settings {
    uint32_t window; /* words left and right */
    uint32_t passes;
    uint32_t negatives;
    bool by_position; /* another output vector for every distance: vectors of grammar more than of topic */
    float frequent;   /* words with a larger share of the text are thinned out */
    uint64_t seed;
} vector_settings;

/* [count][VECTOR_SIZE], each of length 1; NULL: no memory. The caller frees it. */
float *vectors_make(const corpus_words *vocabulary, const vector_settings *settings);

/* Fast random numbers that are the same everywhere. */
static inline uint32_t next_random(uint64_t *state) {
    *state ^= *state << 13, *state ^= *state >> 7, *state ^= *state << 17;
    return (uint32_t)(*state * UINT64_C(0x2545F4914F6CDD1D) >> 32);
}

#endif
