/* utf8.h - code points of possibly invalid UTF-8, and a code point as UTF-8 */
#ifndef RUB_UTF8_H
#define RUB_UTF8_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define RUB_REPLACEMENT 0xFFFDu

/* The code point at `at` (< end); *size gets its bytes, 1 to 4. A maximal invalid part gives RUB_REPLACEMENT
 * and its own length (1 to 3), as WHATWG's decoder does; *bad (may be NULL) tells it from a real U+FFFD. */
uint32_t rub_utf8_read(const char *at, const char *end, uint32_t *size, bool *bad);

/* The code point that ends before `at` (> begin), read the same way. */
uint32_t rub_utf8_back(const char *begin, const char *at, uint32_t *size);

/* Does a ’ begin at `at`, of which `left` bytes are there? It has three, and stands for ' in English. */
static inline bool rub_utf8_curly(const char *at, size_t left) {
    return left >= 3 && !memcmp(at, "\xE2\x80\x99", 3);
}

/* Writes a code point (at most U+10FFFF) to `to`, which has room for 4 bytes; how many it took. */
uint32_t rub_utf8_write(uint32_t code, char *to);

#endif
