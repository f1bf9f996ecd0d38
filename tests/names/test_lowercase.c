/* test_lowercase.c - which words in small letters are names */
#include "marked.h"
#include "names/lowercase.h"
#include "test.h"

/* The mentions of a marked text afterwards: "GPE vietnam|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_lowercase_find, marked, expected, true);
}

static void places_and_given_names_in_a_post(void **state) {
    (void)state;
    check("how is the weather in vietnam now", "GPE vietnam|");
    check("so diego said no", "PERSON diego|");
    check("lol [PERSON Ada] went to california with [PERSON Ben]", "PERSON Ada|GPE california|PERSON Ben|");
}

static void words_that_are_often_small_are_none(void **state) {
    (void)state;
    check("put a mark on the paper with grace", "");
    check("the kerala-based vietnam-era thing", "");
    check("see vietnam.com or @diego", "");
}

static void what_is_a_name_already_stays(void **state) {
    (void)state;
    check("went to [FAC vietnam house] today", "FAC vietnam house|");
}

static void a_text_with_its_capitals_is_left_alone(void **state) {
    (void)state;
    check("The pot of basil stands near florida here.", "");
    char text[4000] = "";
    for (int i = 0; i < 40; i++) strcat(text, "The pot of basil stands near florida here. ");
    check(text, "");
}

static void the_callers_lexicon_is_right(void **state) {
    (void)state;
    rub_doc doc;
    marked_begin(&doc, "how is the weather in vietnam now");
    rub_finding *none = RUB_ADD(&doc.arena, doc.known);
    *none = (rub_finding){5, 6, RUB_TYPE_COUNT, 100, RUB_VIA_LEXICON};
    assert_int_equal(rub_lowercase_find(&doc), RUB_OK);
    assert_int_equal(doc.mentions.count, 0);
    marked_end(&doc);
}

static void when_only_sure_names_are_asked_for(void **state) {
    (void)state;
    rub_doc doc;
    marked_begin(&doc, "how is the weather in vietnam now");
    doc.options.min_confidence = 60;
    assert_int_equal(rub_lowercase_find(&doc), RUB_OK);
    assert_int_equal(doc.mentions.count, 0);
    marked_end(&doc);
}

TEST_MAIN(cmocka_unit_test(places_and_given_names_in_a_post),
          cmocka_unit_test(words_that_are_often_small_are_none),
          cmocka_unit_test(what_is_a_name_already_stays),
          cmocka_unit_test(a_text_with_its_capitals_is_left_alone),
          cmocka_unit_test(the_callers_lexicon_is_right),
          cmocka_unit_test(when_only_sure_names_are_asked_for))
