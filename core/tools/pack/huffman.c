/* huffman.c - lengths of Huffman codes, and canonical codes of lengths */
#include "tools/pack/huffman.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#define NONE 0xFFFFFFFFu

/* Symbols and the nodes above them. */
typedef struct tree {
    uint64_t *weight;
    uint32_t *parent;
    bool *open;
    uint32_t nodes;
} tree;

static void *room(uint32_t count, size_t size) {
    void *made = calloc(count + 1, size);
    if (!made) fputs("no memory for a code\n", stderr), exit(1);
    return made;
}

/* The two lightest open nodes; false: there is one left. */
static bool two_lightest(const tree *t, uint32_t two[2]) {
    two[0] = two[1] = NONE;
    for (uint32_t i = 0; i < t->nodes; i++) {
        if (!t->open[i]) continue;
        if (two[0] == NONE || t->weight[i] < t->weight[two[0]]) two[1] = two[0], two[0] = i;
        else if (two[1] == NONE || t->weight[i] < t->weight[two[1]]) two[1] = i;
    }
    return two[1] != NONE;
}

static void join_nodes(tree *t) {
    for (uint32_t two[2]; two_lightest(t, two); t->open[t->nodes++] = true) {
        t->weight[t->nodes] = t->weight[two[0]] + t->weight[two[1]];
        t->parent[two[0]] = t->parent[two[1]] = t->nodes;
        t->open[two[0]] = t->open[two[1]] = false;
    }
}

/* Code lengths by Huffman's way; the longest. Only those of counts above 0 are set. */
static uint32_t try_lengths(const uint64_t *counts, uint32_t symbols, uint8_t *lengths) {
    tree t = {room(2 * symbols, sizeof *t.weight), room(2 * symbols, sizeof *t.parent),
              room(2 * symbols, sizeof *t.open), symbols};
    uint32_t longest = 0;
    for (uint32_t i = 0; i < symbols; i++) t.weight[i] = counts[i], t.open[i] = counts[i] > 0;
    join_nodes(&t);
    for (uint32_t i = 0; i < symbols; i++) {
        uint32_t length = 0;
        for (uint32_t at = t.parent[i]; at; at = t.parent[at]) length++;
        if (counts[i]) lengths[i] = (uint8_t)(length ? length : 1);
        if (counts[i] && length > longest) longest = length;
    }
    free(t.weight), free(t.parent), free(t.open);
    return longest;
}

/* Counts are made flatter until no code is too long. */
void huffman_lengths(const uint32_t *counts, uint32_t symbols, uint32_t longest, uint8_t *lengths) {
    uint64_t *flat = room(symbols, sizeof *flat);
    for (uint32_t i = 0; i < symbols; i++) flat[i] = counts[i], lengths[i] = 0;
    while (try_lengths(flat, symbols, lengths) > longest)
        for (uint32_t i = 0; i < symbols; i++) flat[i] = (flat[i] + 1) / 2 + (flat[i] > 0);
    free(flat);
}

static uint16_t reversed(uint32_t value, uint32_t bits) {
    uint32_t out = 0;
    for (; bits; bits--, value >>= 1) out = out << 1 | (value & 1);
    return (uint16_t)out;
}

void huffman_codes(const uint8_t *lengths, uint32_t symbols, uint16_t *codes) {
    uint32_t next = 0;
    for (uint32_t length = 1; length <= HUFFMAN_LONGEST; length++, next <<= 1)
        for (uint32_t i = 0; i < symbols; i++)
            if (lengths[i] == length) codes[i] = reversed(next++, length);
}
