/* pack.c - puts sections into a model file: pack OUT [--from OLD] TAG=FILE... (a section of OLD with that TAG
 * is replaced) */
#include "model/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECTIONS_MAX 32u

typedef struct part {
    uint32_t tag, length;
    const uint8_t *bytes;
} part;
static part parts[SECTIONS_MAX];
static uint32_t part_count;

static void fail(const char *what, const char *name) {
    fprintf(stderr, "pack: %s: %s\n", name, what);
    exit(1);
}

static uint8_t *read_file(const char *name, uint32_t *length) {
    FILE *file = fopen(name, "rb");
    if (!file) fail("cannot be opened", name);
    if (fseek(file, 0, SEEK_END) != 0) fail("cannot be read", name);
    long size = ftell(file);
    rewind(file);
    uint8_t *bytes = malloc((size_t)size + 1);
    if (!bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) fail("cannot be read", name);
    fclose(file);
    *length = (uint32_t)size;
    return bytes;
}

static void put_part(uint32_t tag, const uint8_t *bytes, uint32_t length) {
    uint32_t row = 0;
    while (row < part_count && parts[row].tag != tag) row++;
    if (row == SECTIONS_MAX) fail("too many sections", "a model");
    if (row == part_count) part_count++;
    parts[row] = (part){tag, length, bytes};
}

static void take_old(const char *name) {
    uint32_t length;
    const uint8_t *bytes = read_file(name, &length);
    rub_model *model = NULL;
    rub_status status = rub_model_open(bytes, length, NULL, &model);
    if (status != RUB_OK) fail(rub_status_text(status), name);
    for (uint32_t row = 0; row < model->section_count; row++) {
        const uint8_t *entry = bytes + RUB_MODEL_HEADER + row * RUB_MODEL_ENTRY;
        put_part(rub_u32(entry), bytes + rub_u32(entry + 4), rub_u32(entry + 8));
    }
    rub_model_close(model);
}

static void take_section(const char *argument) {
    if (strlen(argument) < 6 || argument[4] != '=')
        fail("should be TAG=FILE with a tag of four characters", argument);
    uint32_t length;
    const uint8_t *bytes = read_file(argument + 5, &length);
    put_part(RUB_TAG(argument[0], argument[1], argument[2], argument[3]), bytes, length);
}

static void put_u32(uint8_t *at, uint32_t value) {
    for (int i = 0; i < 4; i++) at[i] = (uint8_t)(value >> 8 * i);
}

static uint32_t round_up(uint32_t size) {
    return (size + 7) & ~7u;
}

static uint32_t whole_size(void) {
    uint32_t size = round_up(RUB_MODEL_HEADER + part_count * RUB_MODEL_ENTRY);
    for (uint32_t row = 0; row < part_count; row++) size += round_up(parts[row].length);
    return size;
}

static void fill(uint8_t *out, uint32_t size) {
    uint32_t at = round_up(RUB_MODEL_HEADER + part_count * RUB_MODEL_ENTRY);
    for (uint32_t row = 0; row < part_count; row++) {
        uint8_t *entry = out + RUB_MODEL_HEADER + row * RUB_MODEL_ENTRY;
        put_u32(entry, parts[row].tag);
        put_u32(entry + 4, at);
        put_u32(entry + 8, parts[row].length);
        memcpy(out + at, parts[row].bytes, parts[row].length);
        at += round_up(parts[row].length);
    }
    memcpy(out, "RUBM", 4);
    put_u32(out + 4, RUB_MODEL_VERSION);
    put_u32(out + 8, size);
    put_u32(out + 16, part_count);
    put_u32(out + 12, rub_model_checksum(out + RUB_MODEL_SUMMED, size - RUB_MODEL_SUMMED));
}

static void write_file(const char *name) {
    uint32_t size = whole_size();
    uint8_t *out = calloc(size, 1);
    if (!out) fail("no memory", name);
    fill(out, size);
    FILE *file = fopen(name, "wb");
    if (!file || fwrite(out, 1, size, file) != size || fclose(file) != 0) fail("cannot be written", name);
    free(out);
}

int main(int count, char **arguments) {
    if (count < 3) fail("pack OUT [--from OLD] TAG=FILE...", "usage");
    for (int i = 2; i < count; i++) {
        if (strcmp(arguments[i], "--from") == 0 && i + 1 < count) take_old(arguments[++i]);
        else take_section(arguments[i]);
    }
    write_file(arguments[1]);
    return 0;
}
