/* test_arena.c - the arena, and documents whose 1st, 2nd, 3rd... allocation fails */
#include "base/arena.h"
#include "base/guard.h"
#include "test.h"

#ifdef RUB_GUARDED
#include <sanitizer/asan_interface.h>
#endif

static void blocks_are_aligned_and_apart(void **state) {
    (void)state;
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    char *before = NULL;
    for (size_t size = 0; size < 300; size++) {
        char *block = rub_arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)block % 8, 0);
        memset(block, (int)size, size);
        if (before && size > 1) assert_int_equal(before[0], (char)(size - 1));
        before = block;
    }
    rub_arena_free(&arena);
}

static void zeroed_memory_is_zero_after_reuse(void **state) {
    (void)state;
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    memset(rub_arena_alloc(&arena, 100), 255, 100);
    rub_arena_reset(&arena);
    const char *block = rub_arena_zero(&arena, 100);
    for (int i = 0; i < 100; i++) assert_int_equal(block[i], 0);
    rub_arena_free(&arena);
}

/* What the sanitizer sees of an arena: nothing but what was handed out may be touched. Every test program and
 * fuzzer relies on it. */
static void what_is_not_handed_out_is_closed(void **state) {
    (void)state;
#ifdef RUB_GUARDED
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    char *kept = rub_arena_alloc(&arena, 10);
    rub_arena_mark here = rub_arena_here(&arena);
    char *scratch = rub_arena_alloc(&arena, 10);
    assert_int_equal(__asan_address_is_poisoned(kept + 9), 0);
    assert_int_equal(__asan_address_is_poisoned(kept + 10), 1);
    assert_int_equal(__asan_address_is_poisoned(scratch), 0);
    rub_arena_rewind(&arena, here);
    assert_int_equal(__asan_address_is_poisoned(scratch), 1);
    assert_int_equal(__asan_address_is_poisoned(kept), 0);
    rub_arena_free(&arena);
#else
    skip(); /* built without the sanitizer, to count or to measure */
#endif
}

static void reset_reuses_memory_and_free_returns_all(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_arena arena;
    rub_arena_init(&arena, &allocator);
    rub_arena_alloc(&arena, 100000);
    unsigned long calls = heap.calls;
    rub_arena_reset(&arena);
    rub_arena_alloc(&arena, 100000);
    assert_int_equal(heap.calls, calls);
    rub_arena_free(&arena);
    assert_int_equal(heap.blocks, 0);
    assert_int_equal(heap.bytes, 0);
}

static void rewind_gives_the_same_memory_again(void **state) {
    (void)state;
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    rub_arena_alloc(&arena, 10);
    rub_arena_mark mark = rub_arena_here(&arena);
    char *first = rub_arena_alloc(&arena, 64);
    rub_arena_alloc(&arena, 200000);
    rub_arena_rewind(&arena, mark);
    assert_ptr_equal(rub_arena_alloc(&arena, 64), first);
    rub_arena_free(&arena);
}

typedef RUB_TABLE(uint32_t) numbers;

static void count_to(rub_arena *arena, numbers *table, uint32_t end) {
    while (table->count < end) {
        uint32_t number = table->count;
        uint32_t *row = RUB_ADD(arena, *table);
        assert_non_null(row);
        *row = number;
    }
}

static void expect_count(const numbers *table) {
    for (uint32_t i = 0; i < table->count; i++) assert_int_equal(table->rows[i], i);
}

static void large_tables_grow_side_by_side_without_leaving_copies(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_arena arena;
    numbers first = {0}, second = {0};
    rub_arena_init(&arena, &allocator);
    for (uint32_t end = 0; end <= 500000; end += 1000)
        count_to(&arena, &first, end), count_to(&arena, &second, end / 2);
    expect_count(&first);
    expect_count(&second);
    assert_true(heap.bytes < 2 * (first.room + second.room) * sizeof(uint32_t));
    rub_arena_free(&arena);
    assert_int_equal(heap.bytes, 0);
}

/* Ten documents take what the first four took, and less than twice what the first took. */
static void memory_settles_after_some_documents(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_arena arena;
    size_t after_first = 0, after_fourth = 0;
    rub_arena_init(&arena, &allocator);
    for (uint32_t round = 0; round < 10; round++) {
        numbers first = {0}, second = {0};
        for (uint32_t end = 0; end <= 300000; end += 1000)
            count_to(&arena, &first, end), count_to(&arena, &second, end / 2);
        expect_count(&first);
        expect_count(&second);
        if (round == 0) after_first = heap.bytes;
        if (round == 3) after_fourth = heap.bytes;
        if (round > 3) assert_int_equal(heap.bytes, after_fourth);
        rub_arena_reset(&arena);
    }
    assert_true(after_fourth < 2 * after_first);
    rub_arena_free(&arena);
}

static void dropped_tables_are_used_again(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_arena arena;
    numbers kept = {0}, dropped = {0};
    rub_arena_init(&arena, &allocator);
    assert_true(RUB_RESERVE(&arena, kept, 50000));
    assert_true(RUB_RESERVE(&arena, dropped, 100000));
    count_to(&arena, &kept, 50000);
    const void *place = dropped.rows;
    RUB_DROP(&arena, dropped);
    unsigned long calls = heap.calls;
    assert_ptr_equal(rub_arena_alloc(&arena, 400000), place);
    assert_int_equal(heap.calls, calls);
    expect_count(&kept);
    rub_arena_free(&arena);
    assert_int_equal(heap.bytes, 0);
}

static void small_tables_may_be_dropped(void **state) {
    (void)state;
    rub_arena arena;
    numbers none = {0}, small = {0}, other = {0};
    rub_arena_init(&arena, NULL);
    RUB_DROP(&arena, none);
    count_to(&arena, &small, 100);
    count_to(&arena, &other, 100);
    RUB_DROP(&arena, small);
    expect_count(&other);
    assert_null(small.rows);
    rub_arena_free(&arena);
}

static void tables_keep_their_rows_when_they_grow(void **state) {
    (void)state;
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    RUB_TABLE(uint32_t) one = {0}, other = {0};
    for (uint32_t i = 0; i < 20000; i++) { /* two tables in turn, so that neither stays the newest block */
        *RUB_ADD(&arena, one) = i;
        *RUB_ADD(&arena, other) = i * 3;
    }
    for (uint32_t i = 0; i < 20000; i++) assert_true(one.rows[i] == i && other.rows[i] == i * 3);
    rub_arena_free(&arena);
}

static void sizes_near_the_limit_give_null(void **state) {
    (void)state;
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    assert_null(rub_arena_alloc(&arena, SIZE_MAX));
    assert_null(rub_arena_alloc(&arena, SIZE_MAX - 16));
    rub_arena_free(&arena);
}

/* Names, values, quotations, pronouns, several blocks: something for every stage to allocate. */
static const char article[] =
    "Rivers rise in Ostrava\n\nBy Jana Malik\n\nOSTRAVA (NP) - Two people died on Monday, police said.\n\n"
    "\"We had ten minutes,\" said Petr Novak, 52, a baker. \"Nobody warned us.\" He lost 40 percent of his "
    "stock.\n\n"
    "The Czech Hydrometeorological Institute (CHI) said that 80 millimetres had fallen by 6 p.m. Malik "
    "contributed.\n";

static rub_status annotate_with(test_heap *heap, rub_doc **doc) {
    rub_options options = {.allocator = NULL};
    rub_allocator allocator = test_heap_allocator(heap);
    options.allocator = &allocator;
    return rub_annotate(test_model(), article, sizeof article - 1, &options, doc);
}

static void every_failing_allocation_is_an_error_and_leaks_nothing(void **state) {
    (void)state;
    rub_status status = RUB_ERR_MEMORY;
    unsigned long fail_at = 1;
    for (; status != RUB_OK; fail_at++) {
        test_heap heap = {.fail_at = fail_at};
        rub_doc *doc = NULL;
        status = annotate_with(&heap, &doc);
        if (status != RUB_OK) assert_int_equal(status, RUB_ERR_MEMORY);
        if (status != RUB_OK && doc) assert_int_equal(rub_doc_rows(doc)->mention_count, 0);
        rub_doc_free(doc);
        assert_int_equal(heap.blocks, 0);
        assert_true(fail_at < 10000);
    }
    assert_true(fail_at > 2);
}

static void a_document_can_be_reused_after_memory_ran_out(void **state) {
    (void)state;
    test_heap heap = {.fail_at = 2};
    rub_doc *doc = NULL;
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_options options = {.allocator = &allocator};
    assert_int_equal(rub_annotate(test_model(), article, sizeof article - 1, &options, &doc), RUB_ERR_MEMORY);
    assert_non_null(doc);
    assert_int_equal(rub_annotate(test_model(), article, sizeof article - 1, &options, &doc), RUB_OK);
    assert_true(rub_doc_rows(doc)->mention_count > 3);
    rub_doc_free(doc);
    assert_int_equal(heap.blocks, 0);
}

static void a_reused_document_is_as_a_new_one(void **state) {
    (void)state;
    rub_doc *doc = test_annotate("Maria Lopez met Ivo Kos in Madrid on 3 May. \"Good,\" she said.", NULL);
    assert_int_equal(rub_annotate(test_model(), article, sizeof article - 1, NULL, &doc), RUB_OK);
    char *reused = test_write(doc, RUB_JSON);
    test_json(article, reused);
    free(reused);
    rub_doc_free(doc);
}

/* A table takes the chunk in which it grew before, and what is allocated beside it does not stand in its way.
 */
static void a_table_grows_in_the_chunk_that_it_had(void **state) {
    (void)state;
    test_heap heap = {0};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_arena arena;
    rub_arena_init(&arena, &allocator);
    unsigned long calls = 0;
    for (int document = 0; document < 3; document++) {
        numbers table = {0};
        rub_arena_reset(&arena);
        assert_true(RUB_RESERVE(&arena, table, 20000));
        assert_non_null(rub_arena_alloc(&arena, 1000));
        count_to(&arena, &table, 50000);
        RUB_DROP(&arena, table);
        if (document) assert_int_equal(heap.calls, calls);
        calls = heap.calls;
    }
    rub_arena_free(&arena);
    assert_int_equal(heap.blocks, 0);
}

TEST_MAIN(cmocka_unit_test(blocks_are_aligned_and_apart),
          cmocka_unit_test(a_table_grows_in_the_chunk_that_it_had),
          cmocka_unit_test(zeroed_memory_is_zero_after_reuse),
          cmocka_unit_test(what_is_not_handed_out_is_closed),
          cmocka_unit_test(reset_reuses_memory_and_free_returns_all),
          cmocka_unit_test(rewind_gives_the_same_memory_again),
          cmocka_unit_test(tables_keep_their_rows_when_they_grow),
          cmocka_unit_test(large_tables_grow_side_by_side_without_leaving_copies),
          cmocka_unit_test(memory_settles_after_some_documents),
          cmocka_unit_test(dropped_tables_are_used_again), cmocka_unit_test(small_tables_may_be_dropped),
          cmocka_unit_test(sizes_near_the_limit_give_null),
          cmocka_unit_test(every_failing_allocation_is_an_error_and_leaks_nothing),
          cmocka_unit_test(a_document_can_be_reused_after_memory_ran_out),
          cmocka_unit_test(a_reused_document_is_as_a_new_one), )
