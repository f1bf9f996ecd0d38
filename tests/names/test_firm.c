/* test_firm.c - names whose own words say that they are organizations */
#include "marked.h"
#include "names/firm.h"
#include "test.h"

/* The type of the only name of a marked text. */
static void check(const char *marked, const char *type) {
    rub_doc doc;
    marked_begin(&doc, marked);
    rub_firms_retype(&doc);
    assert_int_equal(doc.mentions.count, 1);
    assert_string_equal(rub_type_word(doc.mentions.rows[0].type), type);
    marked_end(&doc);
}

static void a_firm_of_two_names(void **state) {
    (void)state;
    check("a report by [PERSON Brennan & Howe] says", "ORG");
    check("a report by [PERSON Brennan] & Howe says", "PERSON");
}

static void two_words_with_a_sign_are_no_work_unless_marked(void **state) {
    (void)state;
    check("a bid for [WORK_OF_ART Quill & Barley] fell", "ORG");
    check("her novel \"[WORK_OF_ART Quill & Barley]\" sold", "WORK_OF_ART");
    check("the song [WORK_OF_ART Quill & Barley Forever] played", "WORK_OF_ART");
}

static void a_last_word_that_organizations_have(void **state) {
    (void)state;
    check("the [PERSON Koizumi Cabinet] fell", "ORG");
    check("shares of [PERSON Salomon Bros.] fell", "ORG");
    check("the [PERSON Cabinet] fell", "PERSON");
}

static void a_given_name_and_a_surname_that_is_such_a_word(void **state) {
    (void)state;
    check("the manager [PERSON James Press] left", "PERSON");
}

static void a_noun_that_is_one_kind_of_thing(void **state) {
    (void)state;
    check("at the [ORG Saru Velodrome] today", "FAC");
    check("the [EVENT Sanir Protocol] of 1990", "LAW");
    check("lives in [PERSON Rue Cler] now", "FAC");
    check("the [PERSON Banque Sorel] said", "ORG");
    check("the [ORG Ministry of Bridge] said", "ORG");
    check("the [ORG Velodrome] said", "ORG");
    check("the singer [PERSON Penny Terrace] sang", "PERSON");
}

static void a_constitution_is_a_law(void **state) {
    (void)state;
    check("sworn to defend the [ORG Constitution] here", "LAW");
    check("the [ORG Constitution Party] met", "ORG");
}

static void an_adjective_of_a_people_and_a_country_are_a_country(void **state) {
    (void)state;
    check("victory over [ORG Nazi Germany] came", "GPE");
    check("the gold of [PERSON Belgian Congo] went", "GPE");
    check("a flight of [ORG Air France] left", "ORG");
    check("a flight of [ORG Royal Jordanian] left", "ORG");
}

static void other_types_stay(void **state) {
    (void)state;
    check("the [EVENT Grand Games] begin", "EVENT");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_firm_of_two_names),
        cmocka_unit_test(two_words_with_a_sign_are_no_work_unless_marked),
        cmocka_unit_test(a_last_word_that_organizations_have),
        cmocka_unit_test(a_given_name_and_a_surname_that_is_such_a_word),
        cmocka_unit_test(a_noun_that_is_one_kind_of_thing),
        cmocka_unit_test(a_constitution_is_a_law),
        cmocka_unit_test(an_adjective_of_a_people_and_a_country_are_a_country),
        cmocka_unit_test(other_types_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
