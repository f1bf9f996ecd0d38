/* crf_code.h - the file form of rounded weights (core/model/weights.h) */
#ifndef RUB_CRF_CODE_H
#define RUB_CRF_CODE_H

#include <stdint.h>

typedef struct crf_entry {
    uint8_t label;
    int8_t weight; /* not 0, not -128 */
} crf_entry;

typedef struct crf_coded {
    uint32_t feature; /* RUB_FEATURE_BITS bits */
    uint32_t first, count;
} crf_coded; /* entries [first, first + count), by label */

typedef struct crf_rows { /* by feature */
    uint32_t labels, scale;
    const int16_t *transitions; /* [labels][labels] */
    crf_coded *rows;
    crf_entry *entries;
    uint32_t row_count, row_room, entry_count, entry_room;
} crf_rows;

/* Give back with free. */
uint8_t *crf_code(const crf_rows *rows, uint32_t *length);

#endif
