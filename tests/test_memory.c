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

/* A document whose memory is counted, for one text after the other. */
typedef struct counted {
    test_heap heap;
    rub_allocator allocator;
    rub_options options;
    rub_doc *doc;
    uint32_t length; /* of the news */
} counted;

static void begin(counted *in) {
    *in = (counted){.length = make_news()};
    in->allocator = test_heap_allocator(&in->heap);
    in->options.allocator = &in->allocator;
}

static void read_news(counted *in, uint32_t first, uint32_t length) {
    annotate(news + first, length, &in->options, &in->doc);
}

static void end(counted *in) {
    rub_doc_free(in->doc);
    assert_int_equal(in->heap.blocks, 0);
}

static void a_second_article_allocates_nothing(void **state) {
    (void)state;
    counted in;
    begin(&in);
    read_news(&in, 0, 3000);
    unsigned long calls = in.heap.calls;
    read_news(&in, 3000, 3000);
    assert_int_equal(in.heap.calls, calls);
    end(&in);
}

static void a_second_long_text_allocates_nothing(void **state) {
    (void)state;
    counted in;
    begin(&in);
    read_news(&in, 0, in.length);
    unsigned long calls = in.heap.calls;
    read_news(&in, 0, in.length);
    assert_int_equal(in.heap.calls, calls);
    end(&in);
}

/* After a long text an article does not hold the long one's tables, only what its stages work in. */
static void a_long_text_is_not_kept(void **state) {
    (void)state;
    counted in;
    begin(&in);
    read_news(&in, 0, in.length);
    size_t most = in.heap.bytes;
    read_news(&in, 0, 3000);
    read_news(&in, 0, 3000);
    assert_true(in.heap.bytes < most);
    end(&in);
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

/* Opens the model and fills a lexicon with an allocator of which one allocation fails; then annotates with
 * them. */
static rub_status open_and_annotate(rub_allocator *allocator) {
    static const char *const lines[] = {
        "{\"name\": \"Kelsmouth Rovers\", \"type\": \"ORG\", \"aliases\": [\"Rovers\"], \"id\": \"Q1\"}",
        "{\"name\": \"wind farm\", \"type\": \"FAC\", \"case\": \"fold\"}",
        "{\"name\": \"Oslo\", \"never\": true}"};
    static char *bytes;
    static size_t length;
    if (!bytes) bytes = test_read(getenv("RUB_MODEL") ? getenv("RUB_MODEL") : "build/en.rubm", &length);
    rub_model *model = NULL;
    rub_lexicon *lexicon = NULL;
    rub_doc *doc = NULL;
    rub_status status = rub_model_open(bytes, length, allocator, &model);
    if (status == RUB_OK) status = rub_lexicon_new(allocator, &lexicon);
    for (int i = 0; i < 3 && status == RUB_OK; i++)
        status = rub_lexicon_add(lexicon, lines[i], strlen(lines[i]));
    const rub_options options = {.lexicon = lexicon, .allocator = allocator};
    if (status == RUB_OK)
        status = rub_annotate(model, "Rovers met Oslo at the Wind Farm.", 33, &options, &doc);
    rub_doc_free(doc);
    rub_lexicon_free(lexicon);
    rub_model_close(model);
    return status;
}

static void no_allocation_of_model_and_lexicon_is_taken_for_granted(void **state) {
    (void)state;
    for (unsigned long fail_at = 1;; fail_at++) {
        test_heap heap = {.fail_at = fail_at};
        rub_allocator allocator = test_heap_allocator(&heap);
        rub_status status = open_and_annotate(&allocator);
        assert_int_equal(heap.blocks, 0);
        if (status == RUB_OK) {
            assert_true(fail_at > 8);
            return;
        }
        assert_int_equal(status, RUB_ERR_MEMORY);
    }
}

TEST_MAIN(cmocka_unit_test(a_second_article_allocates_nothing),
          cmocka_unit_test(a_second_long_text_allocates_nothing), cmocka_unit_test(a_long_text_is_not_kept),
          cmocka_unit_test(no_allocation_is_taken_for_granted),
          cmocka_unit_test(no_allocation_of_model_and_lexicon_is_taken_for_granted))
