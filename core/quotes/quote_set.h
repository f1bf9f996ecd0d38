/* quote_set.h - the features of one position of a quotation sequence, as hashes for the labeller */
#ifndef RUB_QUOTE_SET_H
#define RUB_QUOTE_SET_H

#include <stdint.h>

#define RUB_QUOTE_FEATURES_MAX 96
typedef struct rub_quote_features {
    uint32_t rows[RUB_QUOTE_FEATURES_MAX];
    uint32_t count;
} rub_quote_features;

#endif
