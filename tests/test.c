/* test.c - helpers of the tests */
#include "test.h"

#include <stdio.h>

char *test_read(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("%s cannot be opened", path);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, (size_t)size, file), size);
    bytes[size] = '\0';
    fclose(file);
    *length = (size_t)size;
    return bytes;
}

const rub_model *test_model(void) {
    static rub_model *model;
    static char *bytes; /* reachable, so that the leak checker sees that it is kept on purpose */
    if (model) return model;
    const char *path = getenv("RUB_MODEL");
    size_t length;
    bytes = test_read(path ? path : "build/en.rubm", &length);
    assert_int_equal(rub_model_open(bytes, length, NULL, &model), RUB_OK);
    return model;
}

rub_doc *test_annotate_bytes(const char *text, size_t length, const rub_options *options) {
    rub_doc *doc = NULL;
    rub_status status = rub_annotate(test_model(), text, length, options, &doc);
    if (status != RUB_OK) fail_msg("%s", rub_status_text(status));
    return doc;
}

rub_doc *test_annotate(const char *text, const rub_options *options) {
    return test_annotate_bytes(text, strlen(text), options);
}

typedef struct sink_buffer {
    char *bytes;
    size_t length;
} sink_buffer;

static int put(void *context, const char *bytes, size_t length) {
    sink_buffer *buffer = context;
    buffer->bytes = realloc(buffer->bytes, buffer->length + length + 1);
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
    return 0;
}

char *test_write(const rub_doc *doc, rub_format format) {
    sink_buffer buffer = {NULL, 0};
    put(&buffer, "", 0);
    rub_sink sink = {put, &buffer};
    assert_int_equal(rub_write(doc, format, NULL, 0, &sink), RUB_OK);
    return buffer.bytes;
}

void test_json(const char *text, const char *expected) {
    rub_doc *doc = test_annotate(text, NULL);
    char *json = test_write(doc, RUB_JSON);
    assert_string_equal(json, expected);
    free(json);
    rub_doc_free(doc);
}

static void *heap_resize(void *context, void *block, size_t old_size, size_t new_size) {
    test_heap *heap = context;
    if (new_size && ++heap->calls == heap->fail_at) return NULL;
    heap->blocks += (new_size != 0) - (block != NULL);
    heap->bytes += new_size - old_size;
    if (heap->bytes > heap->peak) heap->peak = heap->bytes;
    if (new_size) return realloc(block, new_size);
    free(block);
    return NULL;
}

rub_allocator test_heap_allocator(test_heap *heap) {
    rub_allocator allocator = {heap_resize, heap};
    return allocator;
}
