/* test_repeat.c - names that stand elsewhere in the document unmarked: which are found, and which words are
 * left alone */
#include "marked.h"
#include "model/lexicon.h"
#include "names/repeat.h"
#include "test.h"

/* The mentions that rub_repeats_find adds to a marked text: "PERSON Zapata|". */
static void check(const char *marked, const char *expected) {
    rub_doc doc;
    marked_begin(&doc, marked);
    assert_int_equal(rub_repeats_find(&doc), RUB_OK);
    assert_string_equal(marked_list(&doc, RUB_VIA_REPEAT, true), expected);
    marked_end(&doc);
}

static void a_name_found_once_is_found_again(void **state) {
    (void)state;
    check("[ORG Tavro] grew. They like Tavro and Tavro's cars.", "ORG Tavro|ORG Tavro|");
    check("[ORG Tavro Motors] grew. They like Tavro Motors.", "ORG Tavro Motors|");
}

/* What is added when the first mention of "... Tavro ..." is as sure as that. */
static uint32_t added(const char *marked, uint32_t confidence) {
    rub_doc doc;
    marked_begin(&doc, marked);
    uint32_t before = doc.mentions.count;
    for (uint32_t i = 0; i < before; i++) doc.mentions.rows[i].confidence = confidence;
    assert_int_equal(rub_repeats_find(&doc), RUB_OK);
    uint32_t count = doc.mentions.count - before;
    marked_end(&doc);
    return count;
}

static void a_name_that_is_half_believed_once_is_not(void **state) {
    (void)state;
    assert_int_equal(added("[ORG Tavro] grew. They like Tavro.", 60), 0);
    assert_int_equal(added("[ORG Tavro] grew. [ORG Tavro] won. They like Tavro.", 70), 1);
    assert_int_equal(added("[ORG Tavro] grew. They like Tavro.", 98), 1);
    assert_int_equal(added("[PERSON Tavro] grew. They like Tavro.", 60), 1);
}

static void a_surname_is_found_after_the_full_name(void **state) {
    (void)state;
    check("[PERSON Franky Zapata] flew. Then Zapata slept.", "PERSON Zapata|");
    check("Zapata slept. [PERSON Franky Zapata] flew.", "PERSON Zapata|");
}

static void a_given_name_is_found_after_the_full_name(void **state) {
    (void)state;
    check("[PERSON Franky Zapata] flew. Then Franky slept.", "PERSON Franky|");
}

static void a_name_has_one_type(void **state) {
    (void)state;
    rub_doc doc;
    marked_begin(&doc, "[PERSON Franky Zapata] flew. [ORG Zapata] slept. [PERSON Zapata] woke.");
    assert_int_equal(rub_repeats_find(&doc), RUB_OK);
    for (uint32_t i = 0; i < doc.mentions.count; i++) assert_int_equal(doc.mentions.rows[i].type, RUB_PERSON);
    marked_end(&doc);
}

static void an_abbreviation_is_found_in_capitals(void **state) {
    (void)state;
    check("The [ORG World Tea Office] met. The WTO voted.", "ORG WTO|");
    check("The [ORG Office of Tea] met. They sit in the Ot.", "");
    check("The [ORG World Hop Office] met those who drink. The WHO voted.", "ORG WHO|");
}

static void a_title_before_a_surname_is_no_other_name(void **state) {
    (void)state;
    check("[PERSON Franky Zapata] flew. Then President Zapata slept.", "PERSON Zapata|");
}

static void part_of_another_name_is_left_alone(void **state) {
    (void)state;
    check("[PERSON Franky Zapata] flew. Then Franco Zapata slept.", "");
    check("[PERSON Franky Zapata] flew over Zapata Street.", "");
}

static void a_word_that_is_written_small_too_is_left_alone(void **state) {
    (void)state;
    check("[PERSON Gordon Brown] ate a brown egg. Brown eggs are good.", "");
}

static void a_word_of_somebodys_name_is_a_name_inside_of_a_sentence(void **state) {
    (void)state;
    check("[PERSON Ada Brown] ate brown bread. We saw that Brown was glad.", "PERSON Brown|");
    check("[PERSON Ada Brown] ate brown bread. Brown says it is good.", "PERSON Brown|");
    check("[PERSON Will Harper] will sing. [PERSON Grace] and Will have a bakery.", "PERSON Will|");
}

/* All mentions when the stage is through. */
static void check_all(const char *marked, const char *expected) {
    marked_check(rub_repeats_find, marked, expected, true);
}

static void a_surname_that_is_a_place_is_a_person(void **state) {
    (void)state;
    check_all("[PERSON Trevor Denver] fled. [GPE Denver] was moved.", "PERSON Trevor Denver|PERSON Denver|");
    check_all("[PERSON Phoenix Cole] fell ill when [GPE Phoenix] was five.",
              "PERSON Phoenix Cole|PERSON Phoenix|");
    check_all("[PERSON Ada Phoenix] lives in [GPE Phoenix].", "PERSON Ada Phoenix|GPE Phoenix|");
}

static void a_title_alone_is_no_name(void **state) {
    (void)state;
    check("[PERSON Karl President] slept. Then President of what?", "");
}

static void the_longest_name_is_taken(void **state) {
    (void)state;
    check("[ORG Tavro] and [ORG Tavro Motors] differ. They like Tavro Motors.", "ORG Tavro Motors|");
}

static void the_commoner_type_is_taken(void **state) {
    (void)state;
    check("[GPE Tavro] grew. [ORG Tavro] hired. [ORG Tavro] paid. They like Tavro.", "ORG Tavro|");
}

static void values_are_not_repeated(void **state) {
    (void)state;
    check("[DATE Monday] was wet. They like Monday.", "");
}

static void a_text_without_names_stays_so(void **state) {
    (void)state;
    check("Tavro grew.", "");
}

static void what_the_lexicon_denies_stays_denied(void **state) {
    (void)state;
    rub_doc doc;
    rub_finding denied = {4, 5, RUB_NO_NAME, 100, RUB_VIA_LEXICON};
    marked_begin(&doc, "[ORG Tavro] grew. They Tavro.");
    *RUB_ADD(&doc.arena, doc.known) = denied;
    assert_int_equal(rub_repeats_find(&doc), RUB_OK);
    assert_int_equal(doc.mentions.count, 1);
    marked_end(&doc);
}

TEST_MAIN(cmocka_unit_test(a_name_found_once_is_found_again),
          cmocka_unit_test(a_name_that_is_half_believed_once_is_not),
          cmocka_unit_test(a_surname_is_found_after_the_full_name),
          cmocka_unit_test(a_given_name_is_found_after_the_full_name), cmocka_unit_test(a_name_has_one_type),
          cmocka_unit_test(an_abbreviation_is_found_in_capitals),
          cmocka_unit_test(a_title_before_a_surname_is_no_other_name),
          cmocka_unit_test(part_of_another_name_is_left_alone),
          cmocka_unit_test(a_word_that_is_written_small_too_is_left_alone),
          cmocka_unit_test(a_word_of_somebodys_name_is_a_name_inside_of_a_sentence),
          cmocka_unit_test(a_surname_that_is_a_place_is_a_person), cmocka_unit_test(a_title_alone_is_no_name),
          cmocka_unit_test(the_longest_name_is_taken), cmocka_unit_test(the_commoner_type_is_taken),
          cmocka_unit_test(values_are_not_repeated), cmocka_unit_test(a_text_without_names_stays_so),
          cmocka_unit_test(what_the_lexicon_denies_stays_denied))
