/* cluster_write.c - writes word classes as core/model/cluster.h reads them */
#include "tools/classes/cluster_write.h"

#include "model/cluster.h"
#include "tools/pack/wordmap_make.h"

#include <stdio.h>
#include <stdlib.h>

#define HEAD      8u
#define MARK_BITS 7u /* one unknown word in 128 gets a class by mistake */

static uint32_t bits_for(uint32_t count) {
    uint32_t bits = 1;
    while (1u << bits < count) bits++;
    return bits;
}

static void put16(uint8_t *at, uint32_t value) {
    at[0] = (uint8_t)value, at[1] = (uint8_t)(value >> 8);
}

/* Head, views and tables; returns their length, a multiple of 4. Views: each field, then its groups. */
static uint32_t put_head(uint8_t *bytes, const cluster_field *fields, uint32_t field_count) {
    uint32_t views = 0;
    for (uint32_t f = 0; f < field_count; f++) views += fields[f].groups ? 2 : 1;
    bytes[0] = (uint8_t)field_count, bytes[1] = (uint8_t)views;
    uint32_t at = HEAD + 4 * views, view = 0;
    for (uint32_t f = 0; f < field_count; f++) {
        uint32_t bits = bits_for(fields[f].count);
        bytes[2 + f] = (uint8_t)bits;
        bytes[HEAD + 4 * view++] = (uint8_t)f;
        if (!fields[f].groups) continue;
        bytes[HEAD + 4 * view] = (uint8_t)f;
        put16(bytes + HEAD + 4 * view++ + 2, at);
        for (uint32_t c = 0; c < fields[f].count; c++) put16(bytes + at + 2 * c, fields[f].groups[c]);
        at += 2u << bits;
    }
    return (at + 3) & ~3u;
}

static wordmap_bytes make_map(const corpus_words *v, uint32_t words, const cluster_field *fields,
                              uint32_t field_count) {
    wordmap_row *rows = malloc((words + 1) * sizeof *rows);
    wordmap_bytes made = {0};
    for (uint32_t i = 0; rows && i < words; i++) {
        rows[i] = (wordmap_row){v->words[i].key, 0};
        for (uint32_t f = 0, shift = 0; f < field_count; shift += bits_for(fields[f++].count))
            rows[i].payload |= (uint32_t)fields[f].classes[i] << shift;
    }
    if (rows) made = wordmap_make(rows, words, MARK_BITS);
    free(rows);
    return made;
}

bool cluster_write(const char *path, const corpus_words *v, uint32_t words, const cluster_field *fields,
                   uint32_t field_count) {
    uint8_t *head = calloc(HEAD + 4 * RUB_CLUSTER_VIEWS + RUB_CLUSTER_FIELDS * (2u << 15), 1);
    wordmap_bytes map = make_map(v, words, fields, field_count);
    FILE *file = fopen(path, "wb");
    bool good = head && map.bytes && file;
    if (good) {
        uint32_t length = put_head(head, fields, field_count);
        good =
            fwrite(head, 1, length, file) == length && fwrite(map.bytes, 1, map.length, file) == map.length;
    }
    if (file) good = fclose(file) == 0 && good;
    free(head), free(map.bytes);
    return good;
}
