/* wordmap_solve.h - chooses the bits of a packed table so that its rows are read from them */
#ifndef RUB_WORDMAP_SOLVE_H
#define RUB_WORDMAP_SOLVE_H

#include <stdbool.h>
#include <stdint.h>

/* What a hash has to read: so many bits, the first one lowest. */
typedef struct wordmap_answer {
    uint32_t hash, length;
    uint64_t bits;
} wordmap_answer;

/* Fills the bits of a block of `size` bytes, one in each of `bits`, so that every answer is read there by
 * `seed`. Those behind, which answers may reach, stay as they are. False: there is no such filling. */
bool wordmap_solve(const wordmap_answer *answers, uint32_t count, uint32_t size, uint32_t seed,
                   uint8_t *bits);

#endif
