/* test_memory.c - what a document holds: how much, and nothing new for the next one */
#include "test.h"

#include <stdio.h>

static char news[200000];

/* About 100 KB of different sentences with names, values and quotations. */
static uint32_t make_news(void) {
    size_t at = 0;
    for (int i = 0; at < 100000; i++)
        at += (size_t)sprintf(
            news + at,
            "“We will build bridge number %d before winter,” Ada Kell%c said in Oslo on Tuesday. "
            "Bo Thorn%cton of the Council said that it would cost $%d million.\n\n",
            i, 'a' + i % 26, 'a' + i % 17, 10 + i % 90);
    return (uint32_t)at;
}

static void annotate(const char *text, uint32_t length, const rub_options *options, rub_doc **doc) {
    assert_int_equal(rub_annotate(test_model(), text, length, options, doc), RUB_OK);
}

static void a_second_article_allocates_nothing(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_options options = {.allocator = &allocator};
    rub_doc *doc = NULL;
    make_news();
    annotate(news, 3000, &options, &doc);
    unsigned long calls = heap.calls;
    annotate(news + 3000, 3000, &options, &doc);
    assert_int_equal(heap.calls, calls);
    rub_doc_free(doc);
    assert_int_equal(heap.blocks, 0);
}

/* Chunks are cut anew once, when the tables' last sizes are known. */
static void a_long_text_settles(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_options options = {.allocator = &allocator};
    rub_doc *doc = NULL;
    uint32_t length = make_news();
    annotate(news, length, &options, &doc);
    annotate(news, length, &options, &doc);
    unsigned long calls = heap.calls;
    annotate(news, length, &options, &doc);
    assert_int_equal(heap.calls, calls);
    rub_doc_free(doc);
    assert_int_equal(heap.blocks, 0);
}

/* After a long text an article does not hold the long one's tables, only what its stages work in. */
static void a_long_text_is_not_kept(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_options options = {.allocator = &allocator};
    rub_doc *doc = NULL;
    uint32_t length = make_news();
    annotate(news, length, &options, &doc);
    size_t most = heap.bytes;
    annotate(news, 3000, &options, &doc);
    annotate(news, 3000, &options, &doc);
    assert_true(heap.bytes < most);
    rub_doc_free(doc);
}

/* Wherever memory runs out, the call says so and gives all of it back. */
static void no_allocation_is_taken_for_granted(void **state) {
    (void)state;
    make_news();
    for (unsigned long fail_at = 1;; fail_at++) {
        test_heap heap = {.fail_at = fail_at};
        rub_allocator allocator = test_heap_allocator(&heap);
        rub_options options = {.allocator = &allocator};
        rub_doc *doc = NULL;
        rub_status status = rub_annotate(test_model(), news, 3000, &options, &doc);
        rub_doc_free(doc);
        assert_int_equal(heap.blocks, 0);
        if (status == RUB_OK) {
            assert_true(fail_at > 5);
            return;
        }
        assert_int_equal(status, RUB_ERR_MEMORY);
    }
}

TEST_MAIN(cmocka_unit_test(a_second_article_allocates_nothing), cmocka_unit_test(a_long_text_settles),
          cmocka_unit_test(a_long_text_is_not_kept), cmocka_unit_test(no_allocation_is_taken_for_granted))
