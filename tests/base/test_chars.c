/* test_chars.c - classes and lower case forms of characters of many scripts; the table is fresh */
#include "test.h"

#include "base/chars.h"

#include <stdio.h>

static void is(uint32_t code_point, rub_char_class class) {
    assert_int_equal(rub_char_classify(code_point), class);
}

static void classes_of_ascii(void **state) {
    (void)state;
    is('a', RUB_CHAR_LOWER), is('Z', RUB_CHAR_UPPER), is('7', RUB_CHAR_DIGIT), is(' ', RUB_CHAR_SPACE),
        is('\n', RUB_CHAR_SPACE);
    is(',', RUB_CHAR_PUNCT), is('$', RUB_CHAR_CURRENCY), is('+', RUB_CHAR_SYMBOL), is(0, RUB_CHAR_OTHER),
        is(127, RUB_CHAR_OTHER);
}

static void classes_of_other_scripts(void **state) {
    (void)state;
    is(0xE9, RUB_CHAR_LOWER), is(0x416, RUB_CHAR_UPPER), is(0x1C5, RUB_CHAR_UPPER);
    is(0x5D0, RUB_CHAR_LETTER), is(0x4E2D, RUB_CHAR_LETTER), is(0xAC00, RUB_CHAR_LETTER),
        is(0x20001, RUB_CHAR_LETTER);
    is(0x301, RUB_CHAR_MARK), is(0xFE0F, RUB_CHAR_MARK), is(0xE0100, RUB_CHAR_MARK);
    is(0x966, RUB_CHAR_DIGIT), is(0xBD, RUB_CHAR_NUMBER), is(0x2167, RUB_CHAR_NUMBER);
    is(0x2019, RUB_CHAR_PUNCT), is(0x300C, RUB_CHAR_PUNCT), is(0x20AC, RUB_CHAR_CURRENCY),
        is(0x1F600, RUB_CHAR_SYMBOL);
}

static void white_space_has_many_forms(void **state) {
    (void)state;
    static const uint32_t spaces[] = {9, 0xA0, 0x85, 0x1680, 0x2003, 0x2028, 0x202F, 0x3000, 0x200B, 0xFEFF};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) is(spaces[i], RUB_CHAR_SPACE);
}

static void beyond_unicode_is_other(void **state) {
    (void)state;
    is(0x10FFFF, RUB_CHAR_OTHER), is(0xFFFFFFFF, RUB_CHAR_OTHER), is(0xD800, RUB_CHAR_OTHER),
        is(0x378, RUB_CHAR_OTHER);
}

static void lower_case_of_many_scripts(void **state) {
    (void)state;
    static const uint32_t pairs[][2] = {{'A', 'a'},      {'a', 'a'},     {'1', '1'},     {0xC9, 0xE9},
                                        {0x416, 0x436},  {0x391, 0x3B1}, {0x130, 'i'},   {0x100, 0x101},
                                        {0x101, 0x101},  {0x178, 0xFF},  {0x1E9E, 0xDF}, {0x10400, 0x10428},
                                        {0x4E2D, 0x4E2D}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_int_equal(rub_char_lower(pairs[i][0]), pairs[i][1]);
}

static void wide_characters_are_those_written_without_spaces(void **state) {
    (void)state;
    assert_true(rub_char_wide(0x4E2D));
    assert_true(rub_char_wide(0x3042));
    assert_true(rub_char_wide(0xD55C));
    assert_true(rub_char_wide(0xE01));
    assert_false(rub_char_wide('a'));
    assert_false(rub_char_wide(0x301C)); /* a mark of CJK, no letter */
    assert_false(rub_char_wide(0x5D0));
}

/* UnicodeData.txt of the machine, where it has the version that the table was made from, says the same of
 * each character. */
static void the_table_agrees_with_unicode_data(void **state) {
    (void)state;
    FILE *file = fopen("/usr/share/unicode/UnicodeData.txt", "r");
    if (!file) skip();
    char line[1024];
    while (fgets(line, sizeof line, file)) {
        uint32_t code = (uint32_t)strtoul(line, NULL, 16);
        const char *category = strchr(strchr(line, ';') + 1, ';') + 1;
        if (!strncmp(category, "Ll", 2)) is(code, RUB_CHAR_LOWER);
        if (!strncmp(category, "Lu", 2)) is(code, RUB_CHAR_UPPER);
        if (!strncmp(category, "Nd", 2)) is(code, RUB_CHAR_DIGIT);
        if (*category == 'P') is(code, RUB_CHAR_PUNCT);
        if (*category == 'M') is(code, RUB_CHAR_MARK);
    }
    fclose(file);
}

TEST_MAIN(cmocka_unit_test(classes_of_ascii), cmocka_unit_test(classes_of_other_scripts),
          cmocka_unit_test(white_space_has_many_forms), cmocka_unit_test(beyond_unicode_is_other),
          cmocka_unit_test(lower_case_of_many_scripts),
          cmocka_unit_test(wide_characters_are_those_written_without_spaces),
          cmocka_unit_test(the_table_agrees_with_unicode_data))
