/* search.h - binary searches, all of them: in rows that are sorted by a field, and in sorted words
 *
 *     RUB_ROWS_BELOW(doc->tokens, rub_token, start, 120)    how many tokens start before byte 120
 */
#ifndef RUB_SEARCH_H
#define RUB_SEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* How many rows have a field below `key`. The field is a uint32_t at `offset` of each row and never falls. */
static inline uint32_t rub_rows_below(const void *rows, uint32_t count, size_t size, size_t offset,
                                      uint32_t key) {
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2, field;
        memcpy(&field, (const char *)rows + middle * size + offset, sizeof field);
        if (field < key) low = middle + 1;
        else high = middle;
    }
    return low;
}

#define RUB_ROWS_BELOW(table, type, field, key)                                                              \
    rub_rows_below((table).rows, (table).count, sizeof(type), offsetof(type, field), key)

/* How `length` bytes and a word compare: below 0, 0 or above. */
static inline int rub_word_compare(const char *at, size_t length, const char *word) {
    int order = strncmp(at, word, length);
    return order ? order : word[length] ? -1 : 0;
}

/* The row of `length` bytes in a sorted table of `count` rows of `size` bytes, each of which begins with a
 * `const char *`; NULL where there is none. */
static inline const void *rub_word_row(const void *rows, size_t count, size_t size, const char *at,
                                       size_t length) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const void *row = (const char *)rows + middle * size;
        const char *word;
        memcpy(&word, row, sizeof word);
        int order = rub_word_compare(at, length, word);
        if (!order) return row;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return NULL;
}

#endif
