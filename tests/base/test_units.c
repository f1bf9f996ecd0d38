/* test_units.c - offsets in other units: every byte of texts with characters of all widths, around
 * checkpoints */
#include "base/units.h"
#include "base/utf8.h"
#include "test.h"

/* Counted from the start, one character at a time. */
static uint32_t naive(const char *text, uint32_t length, uint32_t byte, rub_offsets unit) {
    uint32_t total = 0, size;
    for (uint32_t at = 0; at < byte; at += size) {
        uint32_t code = rub_utf8_read(text + at, text + length, &size, NULL);
        total += unit == RUB_UTF16 && code > 0xFFFF ? 2 : 1;
    }
    return total;
}

/* Every edge of a character has the offset that is counted from the start. */
static void check(const char *text, uint32_t length, rub_offsets unit) {
    rub_arena arena;
    rub_units units;
    uint32_t size;
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_units_make(&arena, text, length, unit, &units), RUB_OK);
    for (uint32_t byte = 0; byte <= length; byte += size) {
        assert_int_equal(rub_units_at(&units, byte), naive(text, length, byte, unit));
        if (byte == length) break;
        rub_utf8_read(text + byte, text + length, &size, NULL);
    }
    assert_int_equal(units.total, naive(text, length, length, unit));
    rub_arena_free(&arena);
}

/* A run of ASCII of each length before a character shifts it over all places of a checkpoint. */
static void shifted(const char *character) {
    char text[4 * RUB_UNIT_STEP];
    size_t width = strlen(character);
    for (uint32_t run = 0; run < 2 * RUB_UNIT_STEP; run++) {
        memset(text, 'x', sizeof text);
        memcpy(text + run, character, width);
        memcpy(text + run + RUB_UNIT_STEP / 2, character, width);
        check(text, (uint32_t)sizeof text, RUB_UTF16);
        check(text, (uint32_t)sizeof text, RUB_CODEPOINT);
        check(text, (uint32_t)(run + width), RUB_UTF16); /* the text ends with it */
    }
}

static void two_bytes(void **state) {
    (void)state;
    shifted("\xC3\xA9");
}

static void three_bytes(void **state) {
    (void)state;
    shifted("\xE2\x80\x9C");
}

static void four_bytes_are_two_units(void **state) {
    (void)state;
    shifted("\xF0\x9F\x98\x80");
}

static void bad_bytes_are_one_unit_each(void **state) {
    (void)state;
    shifted("\xFF\xE2\x80");
}

static void bad_bytes_are_counted(void **state) {
    (void)state;
    rub_arena arena;
    rub_units units;
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_units_make(&arena, "a\xFF\xC3\xA9\xFF", 5, RUB_UTF16, &units), RUB_OK);
    assert_int_equal(units.replaced, 2);
    assert_int_equal(units.total, 4);
    rub_arena_free(&arena);
}

TEST_MAIN(cmocka_unit_test(two_bytes), cmocka_unit_test(three_bytes),
          cmocka_unit_test(four_bytes_are_two_units), cmocka_unit_test(bad_bytes_are_one_unit_each),
          cmocka_unit_test(bad_bytes_are_counted))
