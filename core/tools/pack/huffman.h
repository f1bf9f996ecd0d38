/* huffman.h - lengths of Huffman codes, and canonical codes of lengths: what codes rows of the model */
#ifndef RUB_HUFFMAN_H
#define RUB_HUFFMAN_H

#include <stdint.h>

#define HUFFMAN_LONGEST 16u

/* A length for each symbol that is counted, at most `longest`, 0 for the others. The tools end when memory
 * does. */
void huffman_lengths(const uint32_t *counts, uint32_t symbols, uint32_t longest, uint8_t *lengths);

/* Codes by length and then by symbol, their first bit lowest. */
void huffman_codes(const uint8_t *lengths, uint32_t symbols, uint16_t *codes);

#endif
