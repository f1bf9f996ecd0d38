/* test_sentence.c - where sentences end, and where they seem to */
#include "hand.h"
#include "test.h"

/* `expected`: the first words of the sentences with blanks between them. */
static void starts(const char *text, const char *expected) {
    rub_doc doc;
    uint32_t next = 0;
    char found[1000] = "";
    hand_begin(&doc, text, strlen(text), RUB_BYTE);
    hand_cut(&doc);
    for (uint32_t i = 0; i < doc.sentences.count; i++) {
        const rub_sentence *sentence = &doc.sentences.rows[i];
        const rub_token *first = &doc.tokens.rows[sentence->first];
        assert_int_equal(sentence->first, next);
        assert_true(first->flags & RUB_TOKEN_SENTENCE);
        next = sentence->end;
        if (i) strcat(found, " ");
        strncat(found, text + first->start, first->length);
    }
    assert_int_equal(next, doc.tokens.count);
    assert_string_equal(found, expected);
    hand_end(&doc);
}

static void stops_end_sentences(void **state) {
    (void)state;
    starts("He left. She stayed! Why? Nobody knew.", "He She Why Nobody");
    starts("Wait... no. Then… Yes.", "Wait Then Yes");
    starts("It was 3.5 percent. Prices rose by 2. They fell again.", "It Prices They");
}

/* Items by their marks: in a row, in one form, a blank behind them. */
static void items_of_a_list_begin_one(void **state) {
    (void)state;
    starts("(1) Milk (2) Bread (3) Tea", "( ( (");
    starts("(a) Milk (b) Bread (c) Tea", "( ( (");
    starts("(a) milk (b) bread (c) tea", "( ( (");
    starts("1. Milk 2. Bread 3. Tea", "1 2 3");
    starts("1.) Milk 2.) Bread 3.) Tea", "1 2 3");
    starts("1) Milk 3) Bread 5) Tea", "1");
    starts("1) Milk 2) Bread c) Tea", "1 2");
    starts("1) milk 2) bread 3) tea", "1");
    starts("1)) Milk 2)) Bread", "1 2");
    starts("1))) Milk 2))) Bread", "1");
    starts("2) Milk 3) Bread 4) Tea", "2");
    starts("It was (1", "It");
    starts("It was (1)", "It");
}

static void titles_never_end_one(void **state) {
    (void)state;
    starts("He met Mr. Xi, Gen. Roe and Dr. Doe in St. Louis.", "He");
    starts("He lives at No. 10. She does not.", "He She");
    starts("Bonn vs. Paris ended 2-1.", "Bonn");
}

static void initials_never_end_one(void **state) {
    (void)state;
    starts("J. K. Rowling met George W. Bush.", "J.");
    starts("They spoke of Malcolm X. The others left.", "They The");
}

static void abbreviations_end_one_by_what_follows(void **state) {
    (void)state;
    starts("The U.S. President is in the U.S. The visit ends today.", "The The");
    starts("She works for Acme Inc. He does not.", "She He");
    starts("Acme Inc. Chairman Jane Roe resigned.", "Acme");
    starts("It began at 3 p.m. Officials came late.", "It Officials");
    starts("It began at 3 p.m. EST and ended at 5 p.m. Monday.", "It");
}

static void closing_marks_belong_to_the_sentence_they_end(void **state) {
    (void)state;
    starts("\"It is over.\" He left. (Nobody saw it.) She stayed.", "\" He ( She");
    starts("“It is over.” He left.", "“ He");
    starts("'It is over.' He left.", "' He");
}

static void a_question_inside_a_sentence_goes_on_in_lower_case(void **state) {
    (void)state;
    starts("\"Is it so?\" he asked. No.", "\" No");
    starts("The Yahoo! shares fell. No.", "The No");
}

/* Three marks may stand before a small word inside a sentence; more are a line of marks. */
static void marks_before_a_small_word_go_on(void **state) {
    (void)state;
    starts("It ended. ((( and went on.", "It");
    starts("It ended. (((( and went on.", "It (");
}

static void a_missing_blank_is_forgiven(void **state) {
    (void)state;
    starts("It ended.They left. Version 2.Beta is out.", "It They Version");
}

static void footnotes_belong_to_the_sentence(void **state) {
    (void)state;
    starts("He left.[1] She stayed.", "He She");
}

static void sentences_never_cross_a_block(void **state) {
    (void)state;
    starts("Leaders meet\n\nThe talks went on for hours and hours in the old hall of the town",
           "Leaders The");
}

static void wide_stops_need_no_blank(void **state) {
    (void)state;
    starts("他走了。她留下了。", "他 她");
}

TEST_MAIN(cmocka_unit_test(stops_end_sentences), cmocka_unit_test(items_of_a_list_begin_one),
          cmocka_unit_test(titles_never_end_one), cmocka_unit_test(initials_never_end_one),
          cmocka_unit_test(abbreviations_end_one_by_what_follows),
          cmocka_unit_test(closing_marks_belong_to_the_sentence_they_end),
          cmocka_unit_test(a_question_inside_a_sentence_goes_on_in_lower_case),
          cmocka_unit_test(marks_before_a_small_word_go_on), cmocka_unit_test(a_missing_blank_is_forgiven),
          cmocka_unit_test(footnotes_belong_to_the_sentence), cmocka_unit_test(sentences_never_cross_a_block),
          cmocka_unit_test(wide_stops_need_no_blank))
