/* test_gazetteer.c - the name lists of the model: phrases found among tokens, the longest first */
#include "model/gazetteer.h"
#include "test.h"

#define B(kind) RUB_GAZETTEER_B(kind)
#define I(kind) RUB_GAZETTEER_I(kind)

/* Of the kinds in `asked`, what is said of token `n` of `text`. */
static void check(const char *text, uint32_t n, uint32_t asked, uint32_t expected) {
    rub_gazetteer gazetteer = rub_gazetteer_open(test_model());
    rub_arena arena;
    rub_tokens tokens = {0};
    uint64_t marks[32];
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_tokens_make(&arena, text, (uint32_t)strlen(text), &tokens), RUB_OK);
    assert_true(n < tokens.count && tokens.count <= 32);
    rub_gazetteer_mark(&gazetteer, tokens.rows, 0, tokens.count, false, marks);
    assert_int_equal(marks[n] & asked, expected);
    rub_arena_free(&arena);
}

static void one_word(void **state) {
    (void)state;
    check("Zimbabwe", 0, B(COUNTRY) | B(DEMONYM) | I(COUNTRY), B(COUNTRY));
    check("She is Peruvian.", 2, B(DEMONYM) | B(COUNTRY), B(DEMONYM));
    check("in KENYA", 1, B(COUNTRY), B(COUNTRY));
    check("from Reykjavík", 1, B(CAPITAL), B(CAPITAL));
}

static void a_phrase_begins_and_runs_on(void **state) {
    (void)state;
    check("to New Zealand on Friday", 1, B(COUNTRY) | I(COUNTRY), B(COUNTRY));
    check("to New Zealand on Friday", 2, B(COUNTRY) | I(COUNTRY), I(COUNTRY));
    check("to New Zealand on Friday", 3, B(COUNTRY) | I(COUNTRY), 0);
    check("Bosnia and Herzegovina", 1, I(COUNTRY), I(COUNTRY));
}

static void the_longest_phrase_wins(void **state) {
    (void)state;
    check("the New York Times", 1, B(ORG) | B(CITY), B(ORG));
    check("the New York Times", 3, I(ORG), I(ORG));
    check("New Yo", 0, B(CITY) | B(ORG), 0);
}

static void words_in_lower_case_begin_nothing(void **state) {
    (void)state;
    check("a turkey", 1, B(COUNTRY), 0);
}

static void names_with_a_small_particle_are_found_from_their_capital(void **state) {
    (void)state;
    check("Bashar al-Assad", 3, B(SURNAME), B(SURNAME));
}

static void a_phrase_may_end_with_the_text(void **state) {
    (void)state;
    check("United", 0, B(COUNTRY), 0);
    check("United States", 0, B(COUNTRY), B(COUNTRY));
}

static void damaged_sections_are_empty(void **state) {
    (void)state;
    uint8_t bytes[24] = {255, 255, 255, 255};
    rub_gazetteer gazetteer;
    assert_int_equal(rub_gazetteer_read(NULL, bytes, sizeof bytes, &gazetteer), RUB_OK);
    assert_int_equal(gazetteer.words.count, 0);
    for (uint32_t length = 0; length < sizeof bytes; length++) {
        assert_int_equal(rub_gazetteer_read(NULL, bytes + 4, length, &gazetteer), RUB_OK);
        assert_int_equal(gazetteer.words.count, 0);
    }
}

/* The real section cut short anywhere, as long as its memory: it has no words, or words and no phrases. */
static void cut_sections_lose_what_is_cut(void **state) {
    (void)state;
    rub_section whole = rub_model_section(test_model(), RUB_SECTION_GAZETTEER);
    for (uint32_t length = 0; length < whole.length; length += whole.length / 50) {
        rub_arena arena;
        rub_gazetteer gazetteer;
        uint8_t *cut = malloc(length + !length);
        rub_arena_init(&arena, NULL);
        memcpy(cut, whole.bytes, length);
        assert_int_equal(rub_gazetteer_read(&arena, cut, length, &gazetteer), RUB_OK);
        assert_int_equal(gazetteer.phrases.count, 0);
        free(cut);
        rub_arena_free(&arena);
    }
}

TEST_MAIN(cmocka_unit_test(one_word), cmocka_unit_test(a_phrase_begins_and_runs_on),
          cmocka_unit_test(the_longest_phrase_wins), cmocka_unit_test(words_in_lower_case_begin_nothing),
          cmocka_unit_test(names_with_a_small_particle_are_found_from_their_capital),
          cmocka_unit_test(a_phrase_may_end_with_the_text), cmocka_unit_test(damaged_sections_are_empty),
          cmocka_unit_test(cut_sections_lose_what_is_cut))
