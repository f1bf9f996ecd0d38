/* test_locative.c - which names that were taken for people are places */
#include "marked.h"
#include "names/locative.h"
#include "test.h"

/* The types of a marked text's names, each with a space behind it. */
static void check(const char *marked, const char *expected) {
    char found[200] = "";
    rub_doc doc;
    marked_begin(&doc, marked);
    assert_int_equal(rub_locatives_settle(&doc), RUB_OK);
    for (uint32_t i = 0; i < doc.mentions.count; i++)
        strcat(found, rub_type_word(doc.mentions.rows[i].type)), strcat(found, " ");
    assert_string_equal(found, expected);
    marked_end(&doc);
}

static void a_name_that_stands_twice_as_a_place(void **state) {
    (void)state;
    check("[PERSON Tavro] is in Narnia. Ships sank in [PERSON Tavro]. They left [PERSON Tavro].",
          "GPE GPE GPE ");
    check("Life in [PERSON Tavro] is good, and in [PERSON Tavro] bread is cheap. [PERSON Cole] said so.",
          "GPE GPE PERSON ");
}

static void once_is_not_enough(void **state) {
    (void)state;
    check("They believe in [PERSON Tavro]. They like [PERSON Tavro].", "PERSON PERSON ");
}

/* "sitting in George on Tuesday": the tagger hardly believes in its own person. */
static void once_is_enough_where_the_tagger_doubts(void **state) {
    (void)state;
    rub_doc doc;
    marked_begin(&doc, "The court sits in [PERSON George]. They left [PERSON George] for [PERSON Ada].");
    doc.mentions.rows[0].confidence = 52;
    assert_int_equal(rub_locatives_settle(&doc), RUB_OK);
    assert_int_equal(doc.mentions.rows[0].type, RUB_GPE);
    assert_int_equal(doc.mentions.rows[1].type, RUB_GPE);
    assert_int_equal(doc.mentions.rows[2].type, RUB_PERSON);
    marked_end(&doc);
    marked_begin(&doc, "[PERSON Burnham] is in this to win.");
    doc.mentions.rows[0].confidence = 52;
    assert_int_equal(rub_locatives_settle(&doc), RUB_OK);
    assert_int_equal(doc.mentions.rows[0].type, RUB_PERSON);
    marked_end(&doc);
}

static void a_full_name_is_somebody(void **state) {
    (void)state;
    check("They believe in [PERSON Tavro]. Trust in [PERSON Tavro] fell. [PERSON Ada Tavro] left.",
          "PERSON PERSON PERSON ");
}

static void what_a_person_owns_is_no_place(void **state) {
    (void)state;
    check("They live in [PERSON Tavro]'s house, in [PERSON Tavro]'s street.", "PERSON PERSON ");
}

static void other_types_and_the_callers_names_stay(void **state) {
    (void)state;
    rub_doc doc;
    check("Trust in [ORG Tavro] fell, and faith in [ORG Tavro] too.", "ORG ORG ");
    marked_begin(&doc, "Trust in [PERSON Tavro] fell, and faith in [PERSON Tavro] too.");
    doc.mentions.rows[0].via = doc.mentions.rows[1].via = RUB_VIA_LEXICON;
    assert_int_equal(rub_locatives_settle(&doc), RUB_OK);
    assert_int_equal(doc.mentions.rows[0].type, RUB_PERSON);
    marked_end(&doc);
}

static void more_names_than_are_watched(void **state) {
    (void)state;
    check("in [PERSON Ab] in [PERSON Bc] in [PERSON Cd] in [PERSON De] in [PERSON Ef] in [PERSON Fg] in "
          "[PERSON Gh] in [PERSON Hi] "
          "in [PERSON Ij] in [PERSON Ij] in [PERSON Ab]",
          "GPE PERSON PERSON PERSON PERSON PERSON PERSON PERSON PERSON PERSON GPE ");
}

TEST_MAIN(cmocka_unit_test(a_name_that_stands_twice_as_a_place), cmocka_unit_test(once_is_not_enough),
          cmocka_unit_test(once_is_enough_where_the_tagger_doubts), cmocka_unit_test(a_full_name_is_somebody),
          cmocka_unit_test(what_a_person_owns_is_no_place),
          cmocka_unit_test(other_types_and_the_callers_names_stay),
          cmocka_unit_test(more_names_than_are_watched))
