/* test.h - what all tests share: cmocka, the model, a text annotated, a document as JSON, allocators that
 * fail */
#ifndef TEST_H
#define TEST_H

/* cmocka.h wants these before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rubricate.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A whole file, with a NUL behind it; the test ends where it cannot be read. Give back with free. */
char *test_read(const char *path, size_t *length);

/* build/en.rubm (or $RUB_MODEL), opened once for all tests of a program. */
const rub_model *test_model(void);

/* A text annotated with the model; give back with rub_doc_free. `options` may be NULL. */
rub_doc *test_annotate(const char *text, const rub_options *options);
rub_doc *test_annotate_bytes(const char *text, size_t length, const rub_options *options);

/* What rub_write gives, with a NUL behind it; give back with free. */
char *test_write(const rub_doc *doc, rub_format format);

/* The JSON document of a text, offsets in UTF-16; fails the test where it differs. */
void test_json(const char *text, const char *expected);

/* Fails at the `fail_at`th allocation from 1 on; 0: never. Counts what is out. */
typedef struct test_heap {
    unsigned long fail_at, calls;
    long blocks;
    size_t bytes, peak;
} test_heap;
rub_allocator test_heap_allocator(test_heap *heap);

#define TEST_MAIN(...)                                                                                       \
    int main(void) {                                                                                         \
        const struct CMUnitTest tests[] = {__VA_ARGS__};                                                     \
        return cmocka_run_group_tests(tests, NULL, NULL);                                                    \
    }

#endif
