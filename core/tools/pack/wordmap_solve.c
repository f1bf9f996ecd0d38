/* wordmap_solve.c - linear equations over bits, one for each bit of each answer, by elimination
 *
 * An answer's bit i is the sum of five unknowns: the bits that stand i behind its places. Words of 64 bits
 * hold an equation's unknowns; the first of them that is left makes it the pivot's row for that unknown.
 */
#include "tools/pack/wordmap_solve.h"
#include "model/wordmap.h"

#include <string.h>

#define SIZE_ROOM 4096u /* bits of a block at most */
#define WORDS     (SIZE_ROOM / 64)

typedef struct equation {
    uint64_t unknowns[WORDS];
    bool sum;
} equation;

/* Of the block that is being solved. */
static struct {
    equation pivots[SIZE_ROOM]; /* by their first unknown */
    bool has[SIZE_ROOM];
    uint32_t bits, words;
} block;

/* Where place `k` begins in a block. */
static uint32_t place_of(uint64_t mixed, uint32_t k) {
    return 8 * rub_wordmap_byte(mixed, k, block.bits / 8) + rub_wordmap_bit(mixed, k);
}

/* Marks what the bits of an answer read. */
static void mark_read(const wordmap_answer *answer, uint32_t seed, bool *read) {
    uint64_t mixed = rub_wordmap_mix(answer->hash, seed);
    for (uint32_t k = 0; k < RUB_WORDMAP_PLACES; k++) {
        uint32_t place = place_of(mixed, k), end = place + answer->length;
        for (uint32_t i = place; i < end && i < block.bits; i++) read[i] = true;
    }
}

/* Whether some answer reads as many bits of the block as answers have. With most seeds that fail they are
 * fewer, and nothing need be solved. */
static bool has_unknowns(const wordmap_answer *answers, uint32_t count, uint32_t seed) {
    static bool read[SIZE_ROOM];
    uint32_t equations = 0, unknowns = 0;
    memset(read, 0, sizeof read);
    for (uint32_t a = 0; a < count; a++) {
        mark_read(&answers[a], seed, read);
        equations += answers[a].length;
    }
    for (uint32_t i = 0; i < block.bits; i++) unknowns += read[i];
    return unknowns >= equations;
}

/* Bit `i` of an answer. What lies behind the block is known. */
static equation equation_of(const wordmap_answer *answer, uint64_t mixed, uint32_t i, const uint8_t *bits) {
    equation made;
    memset(made.unknowns, 0, block.words * sizeof *made.unknowns);
    made.sum = answer->bits >> i & 1;
    for (uint32_t k = 0; k < RUB_WORDMAP_PLACES; k++) {
        uint32_t at = place_of(mixed, k) + i;
        if (at < block.bits) made.unknowns[at / 64] ^= UINT64_C(1) << at % 64;
        else made.sum ^= bits[at];
    }
    return made;
}

/* Takes pivots away until the first unknown that is left has none, and makes it that one's. False: no unknown
 * is left, and the sum is not 0. */
static bool add_equation(equation *added) {
    for (uint32_t word = 0; word < block.words;) {
        if (!added->unknowns[word]) {
            word++;
            continue;
        }
        uint32_t first = word * 64 + (uint32_t)__builtin_ctzll(added->unknowns[word]);
        equation *pivot = &block.pivots[first];
        if (!block.has[first]) {
            block.has[first] = true;
            memcpy(pivot->unknowns, added->unknowns, block.words * sizeof *pivot->unknowns);
            pivot->sum = added->sum;
            return true;
        }
        for (uint32_t w = word; w < block.words; w++) added->unknowns[w] ^= pivot->unknowns[w];
        added->sum ^= pivot->sum;
    }
    return !added->sum;
}

/* From the last unknown back, each from its pivot and those behind it; who has no pivot is 0. */
static void fill_bits(uint8_t *bits) {
    uint64_t known[WORDS] = {0};
    for (uint32_t at = block.bits; at-- > 0; bits[at] = (uint8_t)(known[at / 64] >> at % 64 & 1)) {
        if (!block.has[at]) continue;
        const equation *pivot = &block.pivots[at];
        uint64_t sum = 0;
        for (uint32_t w = at / 64; w < block.words; w++) sum ^= pivot->unknowns[w] & known[w];
        bool bit = pivot->sum ^ (__builtin_popcountll(sum) & 1);
        known[at / 64] |= (uint64_t)bit << at % 64;
    }
}

static bool add_answer(const wordmap_answer *answer, uint32_t seed, const uint8_t *bits) {
    uint64_t mixed = rub_wordmap_mix(answer->hash, seed);
    for (uint32_t i = 0; i < answer->length; i++) {
        equation next = equation_of(answer, mixed, i, bits);
        if (!add_equation(&next)) return false;
    }
    return true;
}

bool wordmap_solve(const wordmap_answer *answers, uint32_t count, uint32_t size, uint32_t seed,
                   uint8_t *bits) {
    if (size > SIZE_ROOM / 8) return false;
    block.bits = 8 * size, block.words = (block.bits + 63) / 64;
    if (!has_unknowns(answers, count, seed)) return false;
    memset(block.has, 0, sizeof block.has);
    for (uint32_t a = 0; a < count; a++)
        if (!add_answer(&answers[a], seed, bits)) return false;
    fill_bits(bits);
    return true;
}
