/* annotate.c - libFuzzer target: any bytes as text, in any unit, written in every format (make fuzz
 * SECONDS=60) */
#include "rubricate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static rub_model *model;

static void open_model(void) {
    FILE *file = fopen("build/en.rubm", "rb");
    if (!file) abort();
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size);
    if (fread(bytes, 1, (size_t)size, file) != (size_t)size) abort();
    fclose(file);
    if (rub_model_open(bytes, (size_t)size, NULL, &model) != RUB_OK) abort();
}

static int put(void *context, const char *bytes, size_t length) {
    (void)context;
    volatile char last = length ? bytes[length - 1] : 0; /* the sanitizer looks at what is written */
    (void)last;
    return 0;
}

static void need(int holds) {
    if (!holds) abort();
}

/* Mentions in order, inside the text, and bound to entities that exist. */
static void check(const rub_rows *rows) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < rows->mention_count; i++) {
        need(rows->mentions[i].start >= at && rows->mentions[i].end > rows->mentions[i].start);
        need(rows->mentions[i].entity == RUB_NONE || rows->mentions[i].entity < rows->entity_count);
        at = rows->mentions[i].end;
    }
    need(at <= rows->length);
    for (uint32_t i = 0; i < rows->fragment_count; i++)
        need(rows->fragments[i].start <= rows->fragments[i].end && rows->fragments[i].end <= rows->length);
    for (uint32_t i = 0; i < rows->reference_count; i++)
        need(rows->references[i].entity < rows->entity_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static rub_doc *doc; /* reused, so that what one text leaves behind meets the next */
    if (!model) open_model();
    rub_options options = {.offsets = (rub_offsets)(length % 3)};
    need(rub_annotate(model, (const char *)bytes, length, &options, &doc) == RUB_OK);
    check(rub_doc_rows(doc));
    rub_sink sink = {put, NULL};
    for (int format = 0; format < RUB_FORMAT_COUNT; format++)
        need(rub_write(doc, (rub_format)format, "f", 1, &sink) == RUB_OK);
    return 0;
}
