/* test_utf8.c - code points of sound and unsound bytes, and offsets in three units */
#include "base/units.h"
#include "test.h"

#include "base/utf8.h"

static void reads(const char *bytes, uint32_t code, uint32_t length) {
    uint32_t size;
    bool bad;
    assert_int_equal(rub_utf8_read(bytes, bytes + strlen(bytes), &size, &bad), code);
    assert_int_equal(size, length);
    assert_false(bad);
    assert_int_equal(rub_utf8_back(bytes, bytes + length, &size), code);
    assert_int_equal(size, length);
}

/* The first maximal bad part is `length` bytes. */
static void is_bad(const char *bytes, uint32_t length) {
    uint32_t size;
    bool bad;
    assert_int_equal(rub_utf8_read(bytes, bytes + strlen(bytes), &size, &bad), RUB_REPLACEMENT);
    assert_int_equal(size, length);
    assert_true(bad);
}

static void reads_every_length(void **state) {
    (void)state;
    reads("A", 'A', 1);
    reads("\xC3\xA9", 0xE9, 2);
    reads("\xE2\x82\xAC", 0x20AC, 3);
    reads("\xF0\x9F\x98\x80", 0x1F600, 4);
    reads("\xEF\xBF\xBD", RUB_REPLACEMENT, 3);
}

static void reads_the_edges_of_each_length(void **state) {
    (void)state;
    reads("\x7F", 0x7F, 1);
    reads("\xC2\x80", 0x80, 2);
    reads("\xDF\xBF", 0x7FF, 2);
    reads("\xE0\xA0\x80", 0x800, 3);
    reads("\xED\x9F\xBF", 0xD7FF, 3);
    reads("\xF0\x90\x80\x80", 0x10000, 4);
    reads("\xF4\x8F\xBF\xBF", 0x10FFFF, 4);
}

static void bad_parts_are_maximal_as_in_whatwg(void **state) {
    (void)state;
    is_bad("\x80", 1);
    is_bad("\xC0\xAF", 1);         /* overlong */
    is_bad("\xE0\x80\x80", 1);     /* overlong: the second byte starts a part of its own */
    is_bad("\xED\xA0\x80", 1);     /* a surrogate */
    is_bad("\xF4\x90\x80\x80", 1); /* above U+10FFFF */
    is_bad("\xF5\x80\x80\x80", 1);
    is_bad("\xE2\x82"
           "A",
           2); /* cut short */
    is_bad("\xF0\x9F\x98", 3);
    is_bad("\xFF", 1);
}

static void backwards_finds_the_same_parts(void **state) {
    (void)state;
    const char bytes[] = "a\xE2\x82\x80\x80\xF0\x9F";
    uint32_t size, sizes[] = {2, 1, 3, 1}, at = sizeof bytes - 1;
    for (size_t i = 0; i < 4; i++, at -= size) {
        rub_utf8_back(bytes, bytes + at, &size);
        assert_int_equal(size, sizes[i]);
    }
    assert_int_equal(at, 0);
}

/* ---- units ---- */

static rub_units units_of(rub_arena *arena, const char *text, rub_offsets unit) {
    rub_units units;
    rub_arena_init(arena, NULL);
    assert_int_equal(rub_units_make(arena, text, (uint32_t)strlen(text), unit, &units), RUB_OK);
    return units;
}

static void counts(const char *text, rub_offsets unit, uint32_t total, uint32_t replaced) {
    rub_arena arena;
    rub_units units = units_of(&arena, text, unit);
    assert_int_equal(units.total, total);
    assert_int_equal(units.replaced, replaced);
    assert_int_equal(rub_units_at(&units, units.length), total);
    rub_arena_free(&arena);
}

static void totals_in_each_unit(void **state) {
    (void)state;
    counts("plain", RUB_UTF16, 5, 0);
    counts("\xC3\xA9\xF0\x9F\x98\x80", RUB_UTF16, 3, 0);
    counts("\xC3\xA9\xF0\x9F\x98\x80", RUB_CODEPOINT, 2, 0);
    counts("\xC3\xA9\xF0\x9F\x98\x80", RUB_BYTE, 6, 0);
}

static void each_bad_part_is_one_unit_and_counted(void **state) {
    (void)state;
    counts("a\xE2\x82"
           "b\xFF",
           RUB_UTF16, 4, 2);
    counts("a\xE2\x82"
           "b\xFF",
           RUB_BYTE, 5, 2);
    counts("\xEF\xBF\xBD", RUB_UTF16, 1, 0);
}

/* Every character edge of a long text, against a plain count. */
static void offsets_agree_with_a_plain_count(void **state) {
    (void)state;
    char text[4000] = "";
    for (int i = 0; i < 300; i++) strcat(text, i % 3 ? "ab\xC3\xA9" : "\xF0\x9F\x98\x80x");
    rub_arena arena;
    rub_units units = units_of(&arena, text, RUB_UTF16);
    uint32_t expected = 0, size;
    for (uint32_t at = 0; at < units.length; at += size) {
        assert_int_equal(rub_units_at(&units, at), expected);
        expected += rub_utf8_read(text + at, text + units.length, &size, NULL) > 0xFFFF ? 2 : 1;
    }
    assert_int_equal(units.total, expected);
    rub_arena_free(&arena);
}

static void what_is_written_is_read_again(void **state) {
    (void)state;
    static const uint32_t codes[] = {0, 'a', 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF};
    static const uint32_t sizes[] = {1, 1, 1, 2, 2, 3, 3, 3, 4, 4};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        char bytes[4];
        uint32_t size;
        bool bad;
        assert_int_equal(rub_utf8_write(codes[i], bytes), sizes[i]);
        assert_int_equal(rub_utf8_read(bytes, bytes + sizes[i], &size, &bad), codes[i]);
        assert_int_equal(size, sizes[i]);
        assert_false(bad);
    }
}

TEST_MAIN(cmocka_unit_test(what_is_written_is_read_again), cmocka_unit_test(reads_every_length),
          cmocka_unit_test(reads_the_edges_of_each_length),
          cmocka_unit_test(bad_parts_are_maximal_as_in_whatwg),
          cmocka_unit_test(backwards_finds_the_same_parts), cmocka_unit_test(totals_in_each_unit),
          cmocka_unit_test(each_bad_part_is_one_unit_and_counted),
          cmocka_unit_test(offsets_agree_with_a_plain_count))
