/* test_token.c - what is one token and what it says of itself */
#include "base/hash.h"
#include "test.h"

#include "text/token.h"

static rub_arena arena;
static rub_tokens tokens;

static void tokenize(const char *text, size_t length) {
    rub_arena_free(&arena);
    rub_arena_init(&arena, NULL);
    memset(&tokens, 0, sizeof tokens);
    assert_int_equal(rub_tokens_make(&arena, text, (uint32_t)length, &tokens), RUB_OK);
}

/* `expected`: the tokens with a | between them. */
static void cuts(const char *text, const char *expected) {
    char found[2000] = "";
    tokenize(text, strlen(text));
    for (uint32_t i = 0; i < tokens.count; i++) {
        if (i) strcat(found, "|");
        strncat(found, text + tokens.rows[i].start, tokens.rows[i].length);
    }
    assert_string_equal(found, expected);
}

/* The token `word` of `text` has all of `with` and none of `without`. */
static void flags(const char *text, const char *word, uint32_t with, uint32_t without) {
    bool found = false;
    tokenize(text, strlen(text));
    for (uint32_t i = 0; i < tokens.count; i++) {
        const rub_token *token = &tokens.rows[i];
        if (token->length != strlen(word) || memcmp(text + token->start, word, token->length)) continue;
        found = true;
        assert_int_equal(token->flags & with, with);
        assert_int_equal(token->flags & without, 0);
    }
    assert_true(found);
}

static void hyphens_dashes_and_slashes_stand_alone(void **state) {
    (void)state;
    cuts("non-Muslim", "non|-|Muslim");
    cuts("U.S.-led", "U.S.|-|led");
    cuts("COVID-19", "COVID|-|19");
    cuts("2019–20 and/or", "2019|–|20|and|/|or");
}

static void clitics_are_cut_off(void **state) {
    (void)state;
    cuts("Xi's Xi’s TRUMP'S 1990's", "Xi|'s|Xi|’s|TRUMP|'S|1990|'s");
    cuts("the ministers' cars", "the|ministers|'|cars");
    flags("Xi's", "'s", RUB_TOKEN_CLITIC, RUB_TOKEN_MARK);
    flags("the ministers' cars", "'", RUB_TOKEN_CLITIC, RUB_TOKEN_MARK);
}

static void inner_apostrophes_join(void **state) {
    (void)state;
    cuts("don't O'Brien D’Souza Côte d'Ivoire", "don't|O'Brien|D’Souza|Côte|d'Ivoire");
}

static void an_apostrophe_may_close_a_quotation(void **state) {
    (void)state;
    flags("'No more cars', he said", "'", RUB_TOKEN_MARK, RUB_TOKEN_CLITIC);
    flags("‘We saw cars’ he said", "’", RUB_TOKEN_MARK, 0);
}

static void abbreviations_keep_their_stop(void **state) {
    (void)state;
    cuts("Mr. Roe of St. Louis, Mo., on Jan. 5.", "Mr.|Roe|of|St.|Louis|,|Mo.|,|on|Jan.|5|.");
    cuts("U.S. e.g. Ph.D. 3 p.m. U.S.A", "U.S.|e.g.|Ph.D.|3|p.m.|U.S.A");
    cuts("J. K. Rowling, plan B. It ends.", "J.|K.|Rowling|,|plan|B.|It|ends|.");
    cuts("No. 10 said no. Then", "No.|10|said|no|.|Then");
    flags("Acme Inc. said", "Inc.", RUB_TOKEN_ABBREVIATION, RUB_TOKEN_PUNCT);
}

static void a_single_capital_at_the_end_keeps_no_stop(void **state) {
    (void)state;
    cuts("It was plan B.", "It|was|plan|B|.");
}

static void numbers_hold_their_points(void **state) {
    (void)state;
    cuts("1,200.50 10:30 9/11 3.5%", "1,200.50|10:30|9/11|3.5|%");
    cuts("20km 80th 1990s 3pm 3p.m.", "20km|80th|1990s|3pm|3|p.m.");
    cuts("$1.2 US$5 €7,", "$|1.2|US|$|5|€|7|,");
    cuts("It fell by 5.", "It|fell|by|5|.");
    flags("in 1,200.50", "1,200.50", RUB_TOKEN_NUMBER | RUB_TOKEN_DIGIT, RUB_TOKEN_LETTER);
    flags("a ½", "½", RUB_TOKEN_NUMBER, RUB_TOKEN_PUNCT);
    flags("the 80th", "80th", RUB_TOKEN_DIGIT | RUB_TOKEN_LETTER, RUB_TOKEN_NUMBER);
}

static void nul_between_digits_is_no_number(void **state) {
    (void)state;
    tokenize("1\0002", 3);
    assert_int_equal(tokens.count, 3);
}

static void marks_of_all_styles(void **state) {
    (void)state;
    static const char *const marks[] = {"\"", "“", "”", "„", "«", "»", "‹", "‘", "「", "」", "``", "''"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        char text[40];
        strcpy(text, marks[i]), strcat(text, " x");
        flags(text, marks[i], RUB_TOKEN_MARK | RUB_TOKEN_PUNCT, RUB_TOKEN_CLITIC);
    }
    cuts("He said: \"No.\"", "He|said|:|\"|No|.|\"");
}

static void runs_of_a_mark_are_one(void **state) {
    (void)state;
    cuts("Well... no!!! -- yes?! …", "Well|...|no|!!!|--|yes|?|!|…");
}

static void addresses_are_one(void **state) {
    (void)state;
    cuts("See http://example.com/a_(b). Or www.example.org/x, jane.roe@example.com.",
         "See|http://example.com/a_(b)|.|Or|www.example.org/x|,|jane.roe@example.com|.");
    cuts("@reuters #COP30 #1", "@reuters|#COP30|#|1");
    cuts("Amazon.com said.", "Amazon.com|said|.");
    flags("to @reuters", "@reuters", RUB_TOKEN_ADDRESS, RUB_TOKEN_PUNCT);
    flags("to jane@example.org now", "jane@example.org", RUB_TOKEN_ADDRESS, 0);
}

static void a_missing_blank_is_no_domain(void **state) {
    (void)state;
    cuts("It ended.They left", "It|ended|.|They|left");
}

static void companies_with_an_ampersand(void **state) {
    (void)state;
    cuts("AT&T and S&P, salt&pepper", "AT&T|and|S&P|,|salt|&|pepper");
}

static void wide_scripts_give_a_token_a_character(void **state) {
    (void)state;
    cuts("北京の人", "北|京|の|人");
}

static void marks_stay_with_their_letter(void **state) {
    (void)state;
    cuts("cafe\xCC\x81 ole", "cafe\xCC\x81|ole");
}

static void emoji_sequences_are_one(void **state) {
    (void)state;
    cuts("👨‍👩‍👧 👍🏽 🇺🇸🇬🇧", "👨‍👩‍👧|👍🏽|🇺🇸|🇬🇧");
}

static void bad_bytes_are_punctuation(void **state) {
    (void)state;
    flags("a \xFF b", "\xFF", RUB_TOKEN_PUNCT, RUB_TOKEN_LETTER);
    flags("a \xE2\x82 b", "\xE2\x82", RUB_TOKEN_PUNCT, RUB_TOKEN_LETTER);
}

static void cases_are_told(void **state) {
    (void)state;
    flags("Paris", "Paris", RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_LOWER | RUB_TOKEN_LETTER,
          RUB_TOKEN_UPPER_ALL | RUB_TOKEN_FOREIGN);
    flags("NATO", "NATO", RUB_TOKEN_UPPER_ALL, RUB_TOKEN_LOWER);
    flags("A plan", "A", RUB_TOKEN_UPPER_FIRST, RUB_TOKEN_UPPER_ALL);
    flags("Éire", "Éire", RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_FOREIGN, 0);
}

static void spaces_and_lines_are_noted(void **state) {
    (void)state;
    flags("one two", "two", RUB_TOKEN_SPACE, RUB_TOKEN_LINE);
    flags("one\ntwo", "two", RUB_TOKEN_SPACE | RUB_TOKEN_LINE, 0);
    flags("one", "one", RUB_TOKEN_LINE, RUB_TOKEN_SPACE);
    flags("one\xC2\xA0two", "two", RUB_TOKEN_SPACE, RUB_TOKEN_LINE);
    flags("one,", ",", 0, RUB_TOKEN_SPACE);
}

static void words_agree_whatever_their_case(void **state) {
    (void)state;
    tokenize("Paris PARIS paris É é O'Brien O’BRIEN", strlen("Paris PARIS paris É é O'Brien O’BRIEN"));
    assert_int_equal(tokens.rows[0].word, tokens.rows[1].word);
    assert_int_equal(tokens.rows[0].word, tokens.rows[2].word);
    assert_int_equal(tokens.rows[3].word, tokens.rows[4].word);
    assert_int_equal(tokens.rows[5].word, tokens.rows[6].word);
    assert_int_not_equal(tokens.rows[0].word, tokens.rows[3].word);
    assert_int_equal(tokens.rows[0].word, rub_token_hash("paris", 5));
    assert_int_equal(tokens.rows[0].word, rub_hash(0, "paris", 5));
}

static void unseen_characters_are_no_part_of_a_word(void **state) {
    (void)state;
    static const char *const words[] = {"Ng\u00ADozi", "Ng\u200Bozi", "Ng\u200Dozi", "Ng\uFEFFozi"};
    tokenize("Ngozi", 5);
    uint32_t word = tokens.rows[0].word, shape = tokens.rows[0].shape;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        cuts(words[i], words[i]);
        assert_int_equal(tokens.rows[0].word, word);
        assert_int_equal(tokens.rows[0].shape, shape);
    }
    cuts("Ngozi\u200B. She", "Ngozi|.|She");
}

static void amounts_hold_the_letters_of_their_currency(void **state) {
    (void)state;
    cuts("RM4.50 and K2,500.", "RM4.50|and|K2,500|.");
    cuts("N1.6bn, FY25.", "N1.6bn|,|FY25|.");
    cuts("A4.", "A4|.");
}

static void a_page_has_its_stop_before_its_number_only(void **state) {
    (void)state;
    cuts("p. 55 is torn.", "p.|55|is|torn|.");
    cuts("See sec. 4. Wait a sec. Then go.", "See|sec.|4|.|Wait|a|sec|.|Then|go|.");
    cuts("Sept. 20. Dec. It is", "Sept.|20|.|Dec.|It|is");
    cuts("SEPT. 20. DEC. IT IS", "SEPT.|20|.|DEC.|IT|IS");
}

static void shapes_agree_for_words_alike(void **state) {
    (void)state;
    tokenize("Paris London 1999 2024 Rome1", strlen("Paris London 1999 2024 Rome1"));
    assert_int_equal(tokens.rows[0].shape, tokens.rows[1].shape);
    assert_int_equal(tokens.rows[2].shape, tokens.rows[3].shape);
    assert_int_not_equal(tokens.rows[0].shape, tokens.rows[2].shape);
    assert_int_not_equal(tokens.rows[0].shape, tokens.rows[4].shape);
}

static void long_runs_are_cut_and_nothing_is_lost(void **state) {
    (void)state;
    size_t length = 3 * RUB_TOKEN_MAX;
    char *text = malloc(length);
    for (size_t i = 0; i < length; i++) text[i] = "\xC3\xA9"[i % 2];
    tokenize(text, length);
    uint32_t at = 0;
    for (uint32_t i = 0; i < tokens.count; i++) {
        assert_int_equal(tokens.rows[i].start, at);
        assert_true(tokens.rows[i].length <= RUB_TOKEN_MAX);
        at += tokens.rows[i].length;
    }
    assert_int_equal(at, length);
    free(text);
}

static void any_bytes_are_covered_in_order(void **state) {
    (void)state;
    char text[20000];
    uint32_t random = 1;
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)((random = random * 1664525u + 1013904223u) >> 24);
    tokenize(text, sizeof text);
    uint32_t at = 0;
    for (uint32_t i = 0; i < tokens.count; i++) {
        assert_true(tokens.rows[i].length > 0);
        assert_true(tokens.rows[i].start >= at);
        at = tokens.rows[i].start + tokens.rows[i].length;
    }
    assert_true(at <= sizeof text);
    rub_arena_free(&arena);
}

TEST_MAIN(cmocka_unit_test(hyphens_dashes_and_slashes_stand_alone), cmocka_unit_test(clitics_are_cut_off),
          cmocka_unit_test(inner_apostrophes_join), cmocka_unit_test(an_apostrophe_may_close_a_quotation),
          cmocka_unit_test(abbreviations_keep_their_stop),
          cmocka_unit_test(a_single_capital_at_the_end_keeps_no_stop),
          cmocka_unit_test(numbers_hold_their_points), cmocka_unit_test(nul_between_digits_is_no_number),
          cmocka_unit_test(marks_of_all_styles), cmocka_unit_test(runs_of_a_mark_are_one),
          cmocka_unit_test(addresses_are_one), cmocka_unit_test(a_missing_blank_is_no_domain),
          cmocka_unit_test(companies_with_an_ampersand),
          cmocka_unit_test(wide_scripts_give_a_token_a_character),
          cmocka_unit_test(marks_stay_with_their_letter), cmocka_unit_test(emoji_sequences_are_one),
          cmocka_unit_test(bad_bytes_are_punctuation), cmocka_unit_test(cases_are_told),
          cmocka_unit_test(spaces_and_lines_are_noted), cmocka_unit_test(words_agree_whatever_their_case),
          cmocka_unit_test(unseen_characters_are_no_part_of_a_word),
          cmocka_unit_test(amounts_hold_the_letters_of_their_currency),
          cmocka_unit_test(a_page_has_its_stop_before_its_number_only),
          cmocka_unit_test(shapes_agree_for_words_alike),
          cmocka_unit_test(long_runs_are_cut_and_nothing_is_lost),
          cmocka_unit_test(any_bytes_are_covered_in_order))
