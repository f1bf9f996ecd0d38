/* fuzz.c - what the fuzz targets share */
#include "fuzz.h"

#include "document.h"
#include "invariant.h"
#include "stages.h"

#include <stdio.h>

void fuzz_need(bool holds) {
    if (!holds) abort();
}

char *fuzz_model_bytes(size_t *length) {
    FILE *file = fopen("build/en.rubm", "rb");
    fuzz_need(file != NULL);
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*length);
    fuzz_need(fread(bytes, 1, *length, file) == *length);
    fclose(file);
    return bytes;
}

const rub_model *fuzz_model(void) {
    static rub_model *model;
    size_t length;
    if (!model) fuzz_need(rub_model_open(fuzz_model_bytes(&length), length, NULL, &model) == RUB_OK);
    return model;
}

char *fuzz_copy(const uint8_t *bytes, size_t length) {
    char *copy = malloc(length ? length : 1);
    if (length) memcpy(copy, bytes, length);
    return copy;
}

static int put(void *context, const char *bytes, size_t length) {
    (void)context;
    volatile char last = length ? bytes[length - 1] : 0; /* the sanitizer looks at what is written */
    (void)last;
    return 0;
}

void fuzz_look(const rub_doc *doc) {
    const rub_sink sink = {put, NULL};
    /* Without that stage names have no entity, and what is promised of both does not hold. */
    bool promised = rub_doc_has_stage(doc, RUB_STAGE_entity);
    const char *fault = promised ? rub_invariant_broken(rub_doc_rows(doc), NULL) : NULL;
    if (fault) fprintf(stderr, "%s\n", fault);
    fuzz_need(!fault);
    for (int format = 0; format < RUB_FORMAT_COUNT; format++)
        fuzz_need(rub_write(doc, (rub_format)format, "=f\"\x1B", 4, &sink) == RUB_OK);
}
