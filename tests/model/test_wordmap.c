/* test_wordmap.c - packed tables of the model: what is packed is found, and damaged ones are empty */
#include "model/wordmap.h"
#include "test.h"
#include "tools/pack/wordmap_make.h"

#define MARK_BITS 24u /* so long that a test sees no unknown hash taken for a known one */

/* A table in memory that is exactly as long, so that a read beyond it is seen. */
typedef struct table {
    rub_arena arena;
    wordmap_bytes made;
    rub_wordmap map;
} table;

static void open_table(table *t, const wordmap_row *rows, uint32_t count, uint32_t mark_bits) {
    rub_arena_init(&t->arena, NULL);
    wordmap_bytes made = wordmap_make(rows, count, mark_bits);
    assert_non_null(made.bytes);
    t->made = (wordmap_bytes){malloc(made.length), made.length};
    memcpy(t->made.bytes, made.bytes, made.length);
    free(made.bytes);
    assert_int_equal(rub_wordmap_open(&t->arena, t->made.bytes, t->made.length, &t->map), RUB_OK);
}

static void close_table(table *t) {
    free(t->made.bytes);
    rub_arena_free(&t->arena);
}

/* Every row is found, and no other hash is. */
static void check(const wordmap_row *rows, uint32_t count) {
    table t;
    open_table(&t, rows, count, MARK_BITS);
    assert_int_equal(t.map.count, count);
    for (uint32_t i = 0; i < count; i++) {
        assert_int_equal(rub_wordmap_get(&t.map, rows[i].hash), rows[i].payload);
        assert_int_equal(rub_wordmap_get(&t.map, rows[i].hash ^ 0x00800000u), RUB_WORDMAP_NONE);
    }
    close_table(&t);
}

static const wordmap_row three[] = {{0x20001234u, 7}, {0x2FFF4321u, 31}, {0xE0000001u, 1}};

static void rows_are_found_and_others_are_not(void **state) {
    (void)state;
    check(three, 3);
}

static void one_row_is_a_table(void **state) {
    (void)state;
    check(&(wordmap_row){0, 0}, 1);
    check(&(wordmap_row){0xFFFFFFFFu, WORDMAP_PAYLOAD_LIMIT - 1}, 1);
}

/* Of many blocks. Payloads are as `of` says. */
enum { MANY = 5000 };
static void check_many(uint32_t (*of)(uint32_t)) {
    static wordmap_row rows[MANY];
    for (uint32_t i = 0; i < MANY; i++) rows[i] = (wordmap_row){(i + 1) * 0x9E3779B1u & ~0x00800000u, of(i)};
    uint32_t kept = 0; /* those of one hash but for the bit that was cleared: the first one */
    for (uint32_t i = 0; i < MANY; i++) {
        uint32_t k = 0;
        while (k < kept && rows[k].hash != rows[i].hash) k++;
        if (k == kept) rows[kept++] = rows[i];
    }
    check(rows, kept);
}

static uint32_t all_equal(uint32_t i) {
    return i * 0 + 12345;
}
static uint32_t all_different(uint32_t i) {
    return i * 50021u % WORDMAP_PAYLOAD_LIMIT;
}
/* 12 of them make codes as long as they may be: a code of one bit for half of the rows, and so on. */
static uint32_t halves(uint32_t i) {
    return (uint32_t)__builtin_ctz(i + 1) * 1000;
}

static void payloads_may_be_all_equal_or_all_different(void **state) {
    (void)state;
    check_many(all_equal);
    check_many(all_different);
}

static void long_codes_are_read(void **state) {
    (void)state;
    check_many(halves);
}

/* The counts of payloads are Fibonacci's, for which Huffman's codes are the longest: 22 bits without a limit.
 */
static void codes_that_would_be_too_long_are_shortened(void **state) {
    (void)state;
    static wordmap_row rows[80000];
    uint32_t count = 0, before = 1, now = 1;
    for (uint32_t payload = 0; payload < 23; payload++) {
        for (uint32_t i = 0; i < before; i++, count++)
            rows[count] = (wordmap_row){(count + 1) * 0x9E3779B1u, payload * 17};
        uint32_t next = before + now;
        before = now, now = next;
    }
    table t;
    open_table(&t, rows, count, 4);
    assert_in_range(t.made.bytes[14], 5, RUB_WORDMAP_LONGEST);
    for (uint32_t i = 0; i < count; i++)
        assert_int_equal(rub_wordmap_get(&t.map, rows[i].hash), rows[i].payload);
    close_table(&t);
}

static void of_rows_with_one_hash_the_first_stands(void **state) {
    (void)state;
    table t;
    open_table(&t, (wordmap_row[]){{5, 2}, {9, 4}, {5, 1}, {5, 3}}, 4, MARK_BITS);
    assert_int_equal(t.map.count, 2);
    assert_int_equal(rub_wordmap_get(&t.map, 5), 2);
    assert_int_equal(rub_wordmap_get(&t.map, 9), 4);
    close_table(&t);
}

/* As rare as the mark says: 4 bits let one unknown hash in 16 through. */
static void unknown_hashes_are_taken_for_known_ones_as_seldom_as_marks_say(void **state) {
    (void)state;
    static wordmap_row rows[MANY];
    for (uint32_t i = 0; i < MANY; i++) rows[i] = (wordmap_row){(i + 1) * 0x9E3779B1u, i % 7};
    table t;
    open_table(&t, rows, MANY, 4);
    uint32_t taken = 0;
    for (uint32_t i = 1; i <= 16000; i++)
        taken += rub_wordmap_get(&t.map, ~(i * 0x85EBCA6Bu)) != RUB_WORDMAP_NONE;
    assert_in_range(taken, 900, 1100);
    close_table(&t);
}

static void no_rows_are_an_empty_table(void **state) {
    (void)state;
    rub_wordmap map;
    wordmap_bytes made = wordmap_make(NULL, 0, 8);
    assert_non_null(made.bytes);
    assert_int_equal(rub_wordmap_open(NULL, made.bytes, made.length, &map), RUB_OK);
    assert_int_equal(rub_wordmap_get(&map, 1), RUB_WORDMAP_NONE);
    assert_int_equal(rub_wordmap_open(NULL, NULL, 0, &map), RUB_OK);
    assert_int_equal(rub_wordmap_get(&map, 1), RUB_WORDMAP_NONE);
    free(made.bytes);
}

static void what_no_table_can_hold_is_refused(void **state) {
    (void)state;
    assert_null(wordmap_make(&(wordmap_row){1, WORDMAP_PAYLOAD_LIMIT}, 1, 8).bytes);
    assert_null(wordmap_make(three, 3, 0).bytes);
    assert_null(wordmap_make(three, 3, RUB_WORDMAP_MARK + 1).bytes);
    assert_null(wordmap_make(three, WORDMAP_ROWS_LIMIT + 1, 8).bytes);
}

/* ---- damage ---- */

static uint32_t rows_of_changed(uint32_t at, uint8_t value) {
    table t;
    open_table(&t, three, 3, MARK_BITS);
    t.made.bytes[at] = value;
    assert_int_equal(rub_wordmap_open(&t.arena, t.made.bytes, t.made.length, &t.map), RUB_OK);
    uint32_t count = t.map.count;
    close_table(&t);
    return count;
}

/* Payloads 1, 7, 31 have codes of 1, 2 and 2 bits: two lengths from byte 16 on, payloads from 20, blocks
 * from 23. */
static void damaged_tables_are_empty(void **state) {
    (void)state;
    static const uint8_t damage[][2] = {
        {0, 0},              /* no rows */
        {4, 255},            /* more bytes than blocks have */
        {5, 1},              /* more than the bytes hold */
        {7, 255},  {8, 0},   /* no blocks */
        {8, 2},    {9, 255}, /* more than there are */
        {11, 255},           /* a block larger than places can say */
        {12, 0},             /* no mark */
        {12, 25},  {13, 2},  /* no room for a seed */
        {13, 16},  {14, 0},  /* no codes */
        {14, 17},  {16, 2},  /* more codes than their lengths have room for */
        {18, 3},   {19, 1},  /* more codes than bytes */
    };
    for (size_t i = 0; i < sizeof damage / sizeof *damage; i++)
        if (rows_of_changed(damage[i][0], damage[i][1]))
            fail_msg("byte %d may be %d", damage[i][0], damage[i][1]);
}

/* Whatever a byte is: what opens answers something, and the sanitizers see where it reads. */
static void every_changed_byte_is_refused_or_read(void **state) {
    (void)state;
    table t;
    open_table(&t, three, 3, 2);
    for (uint32_t at = 0; at < t.made.length; at++)
        for (uint32_t value = 0; value < 256; value++) {
            uint8_t kept = t.made.bytes[at];
            t.made.bytes[at] = (uint8_t)value;
            assert_int_equal(rub_wordmap_open(&t.arena, t.made.bytes, t.made.length, &t.map), RUB_OK);
            for (uint32_t hash = 0; hash < 64; hash++) rub_wordmap_get(&t.map, hash * 0x9E3779B1u);
            t.made.bytes[at] = kept;
            rub_arena_reset(&t.arena);
        }
    close_table(&t);
}

static void cut_tables_are_empty(void **state) {
    (void)state;
    table t;
    open_table(&t, three, 3, MARK_BITS);
    for (uint32_t length = 0; length < t.made.length; length++) {
        uint8_t *cut = malloc(length + !length);
        memcpy(cut, t.made.bytes, length);
        assert_int_equal(rub_wordmap_open(&t.arena, cut, length, &t.map), RUB_OK);
        assert_int_equal(t.map.count, 0);
        free(cut);
    }
    close_table(&t);
}

TEST_MAIN(cmocka_unit_test(rows_are_found_and_others_are_not), cmocka_unit_test(one_row_is_a_table),
          cmocka_unit_test(payloads_may_be_all_equal_or_all_different), cmocka_unit_test(long_codes_are_read),
          cmocka_unit_test(codes_that_would_be_too_long_are_shortened),
          cmocka_unit_test(of_rows_with_one_hash_the_first_stands),
          cmocka_unit_test(unknown_hashes_are_taken_for_known_ones_as_seldom_as_marks_say),
          cmocka_unit_test(no_rows_are_an_empty_table), cmocka_unit_test(what_no_table_can_hold_is_refused),
          cmocka_unit_test(damaged_tables_are_empty), cmocka_unit_test(every_changed_byte_is_refused_or_read),
          cmocka_unit_test(cut_tables_are_empty))
