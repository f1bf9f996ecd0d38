/* test_word_list.c - the word lists: each word of each file is found in the model, no other word is */
#include "model/model.h"
#include "test.h"

#include "model/word_list.h"

#include <stdio.h>

static const char *const files[] = {
#define FILE_NAME(name, file) file,
    RUB_LISTS(FILE_NAME)};

static uint64_t lists_of(const rub_model *model, const char *word) {
    rub_token token = {.word = rub_token_hash(word, strlen(word))};
    rub_tokens tokens = {&token, 1, 1};
    rub_word_lists_mark(model, &tokens);
    return rub_word_lists(model, &token);
}

/* Calls `check` with each word of a list's file. */
static uint32_t each_word(uint32_t list, void (*check)(uint32_t list, const char *word, const char *before)) {
    char path[200], line[200], before[200] = "";
    uint32_t count = 0;
    snprintf(path, sizeof path, "core/data/%s.txt", files[list]);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        if (!*line || *line == '#') continue;
        check(list, line, before);
        strcpy(before, line);
        count++;
    }
    fclose(file);
    return count;
}

static void found(uint32_t list, const char *word, const char *before) {
    (void)before;
    if (!(lists_of(test_model(), word) >> list & 1))
        fail_msg("%s is not in list %s; run make lists", word, files[list]);
}

static void sorted(uint32_t list, const char *word, const char *before) {
    if (strcmp(before, word) >= 0) fail_msg("%s: %s comes after %s", files[list], word, before);
    if (strchr(word, ' ')) fail_msg("%s: %s is more than one word", files[list], word);
}

static void every_word_of_every_list_is_found(void **state) {
    (void)state;
    for (uint32_t list = 0; list < RUB_LIST_COUNT; list++) assert_true(each_word(list, found) > 0);
}

static void lists_are_sorted_without_doubles(void **state) {
    (void)state;
    for (uint32_t list = 0; list < RUB_LIST_COUNT; list++) each_word(list, sorted);
}

static void unknown_words_are_in_no_list(void **state) {
    (void)state;
    static const char *const words[] = {"xyzzy", "rubricate", "qwertz", "", "0", "monda", "mondayy"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (lists_of(test_model(), words[i])) fail_msg("%s is in a list", words[i]);
}

static void a_word_stands_in_all_its_lists(void **state) {
    (void)state;
    uint64_t lists = lists_of(test_model(), "Second");
    assert_true(lists & RUB_IN(ORDINAL_WORD));
    assert_true(lists & RUB_IN(TIME_UNIT));
    assert_true(lists & RUB_IN(TIME_WORD));
    assert_false(lists & RUB_IN(MONTH));
}

static void case_does_not_matter(void **state) {
    (void)state;
    assert_true(lists_of(test_model(), "MONDAY") == lists_of(test_model(), "monday"));
    assert_true(lists_of(test_model(), "monday") & RUB_IN(WEEKDAY));
}

static void a_row_outside_of_the_table_is_no_list(void **state) {
    (void)state;
    rub_token token = {.lists = 0xFFFF};
    assert_true(rub_word_lists(test_model(), &token) == 0);
}

/* The lists of "monday" in a model that has nothing but this section. */
static uint64_t lists_of_monday(const uint8_t *bytes, uint32_t length) {
    struct rub_model model = {.lists = {bytes, length}};
    rub_arena_init(&model.arena, NULL);
    assert_int_equal(rub_word_lists_open(&model), RUB_OK);
    uint64_t lists = lists_of(&model, "monday");
    rub_arena_free(&model.arena);
    return lists;
}

/* A section cut short anywhere gives no wrong bit and reads nothing behind its end. */
static void a_cut_section_is_no_list(void **state) {
    (void)state;
    rub_section whole = rub_model_section(test_model(), RUB_SECTION_LISTS);
    assert_true(whole.length > 1000);
    for (uint32_t length = 0; length < whole.length; length += 1 + length / 3) {
        uint8_t *bytes = malloc(length + 1);
        memcpy(bytes, whole.bytes, length);
        assert_true(lists_of_monday(bytes, length) == 0);
        free(bytes);
    }
    assert_true(lists_of_monday(whole.bytes, whole.length) & RUB_IN(WEEKDAY));
}

TEST_MAIN(cmocka_unit_test(every_word_of_every_list_is_found),
          cmocka_unit_test(lists_are_sorted_without_doubles), cmocka_unit_test(unknown_words_are_in_no_list),
          cmocka_unit_test(a_word_stands_in_all_its_lists), cmocka_unit_test(case_does_not_matter),
          cmocka_unit_test(a_row_outside_of_the_table_is_no_list), cmocka_unit_test(a_cut_section_is_no_list))
