/* cluster_kmeans.h - groups vectors of length 1 by their direction */
#ifndef RUB_CLUSTER_KMEANS_H
#define RUB_CLUSTER_KMEANS_H

#include "tools/classes/cluster_vectors.h"

/* Sets classes[count] to 0 .. k - 1; the centres go to centres[k][VECTOR_SIZE]. False: no memory. */
bool kmeans(const float *vectors, uint32_t count, uint32_t k, uint32_t rounds, uint64_t seed,
            uint16_t *classes, float *centres);

#endif
