/* score.h - what features say together: the sum of their weights for each label */
#ifndef RUB_SCORE_H
#define RUB_SCORE_H

#include "model/weights.h"

/* Adds the weights of features to scores[L]. */
void rub_score_add(const rub_weights *weights, const uint32_t *features, uint32_t count, int32_t *scores);

#endif
