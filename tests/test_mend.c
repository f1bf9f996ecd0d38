/* test_mend.c - which hyphens belong to a name that was found beside them */
#include "mend.h"
#include "marked.h"
#include "test.h"

#include <stdio.h>

/* The mentions of a marked text after mending: "Kim Jong-il|". */
static void check(const char *marked, const char *expected) {
    char found[500] = "";
    rub_doc doc;
    size_t used = 0;
    marked_begin(&doc, marked);
    assert_int_equal(rub_spans_mend(&doc), RUB_OK);
    for (uint32_t i = 0; i < doc.mentions.count; i++) {
        const rub_mention *mention = &doc.mentions.rows[i];
        used += (size_t)snprintf(found + used, sizeof found - used, "%.*s|", (int)(mention->end - mention->start), doc.text + mention->start);
    }
    assert_string_equal(found, expected);
    marked_end(&doc);
}

static void a_short_small_word_ends_a_given_name(void **state) {
    (void)state;
    check("They saw [PERSON Kim Jong]-il there.", "Kim Jong-il|");
    check("They saw [PERSON Chen Shui]-bian", "Chen Shui-bian|");
}

static void what_describes_is_no_part(void **state) {
    (void)state;
    check("the [PERSON Putin]-led party", "Putin|");
    check("the [PERSON Putin]-backed party", "Putin|");
    check("the [PERSON Putin]-friendly party", "Putin|");
    check("the [PERSON Obama]-era rule", "Obama|");
    check("president [PERSON Cole]-elect", "Cole|");
}

static void only_people_go_on_in_small_letters(void **state) {
    (void)state;
    check("the [GPE Gaza]-bound ship", "Gaza|");
    check("the [ORG Tavro]-bus", "Tavro|");
}

static void the_arabic_article_goes_with_the_name(void **state) {
    (void)state;
    check("fighters of al-[ORG Qaida] fled", "al-Qaida|");
    check("El-[PERSON Sayed] fled", "El-Sayed|");
}

static void a_prefix_does_not(void **state) {
    (void)state;
    check("some pro-[PERSON Putin] voters", "Putin|");
    check("Anti-[PERSON Putin] voters", "Putin|");
}

static void the_first_half_of_a_given_name(void **state) {
    (void)state;
    check("They saw Nils-[PERSON Erik Moe] there.", "Nils-Erik Moe|");
    check("They saw Oslo-[GPE Bergen] there.", "Bergen|");
}

static void names_do_not_swallow_each_other(void **state) {
    (void)state;
    check("the [PERSON Trump]-[PERSON Biden] debate", "Trump|Biden|");
}

static void a_dash_is_no_hyphen(void **state) {
    (void)state;
    check("[PERSON Kim] - il there", "Kim|");
    check("[PERSON Kim]- il there", "Kim|");
    check("[PERSON Kim]-", "Kim|");
    check("-[PERSON Kim]", "Kim|");
}

static void titles_come_off(void **state) {
    (void)state;
    check("[PERSON Gen Prayut] spoke", "Prayut|");
    check("[PERSON Mr. Cole] spoke", "Cole|");
    check("[PERSON Lt. Gen. Ada Roe] spoke", "Ada Roe|");
    check("[PERSON President] spoke", "President|");
}

static void titles_of_other_things_and_old_names_stay(void **state) {
    (void)state;
    check("the [ORG General Motors] plant", "General Motors|");
    check("[PERSON Sheikh Karim] spoke", "Sheikh Karim|");
    check("[PERSON Don Cole] spoke", "Don Cole|");
}

TEST_MAIN(cmocka_unit_test(titles_come_off), cmocka_unit_test(titles_of_other_things_and_old_names_stay),
cmocka_unit_test(a_short_small_word_ends_a_given_name), cmocka_unit_test(what_describes_is_no_part),
          cmocka_unit_test(only_people_go_on_in_small_letters), cmocka_unit_test(the_arabic_article_goes_with_the_name),
          cmocka_unit_test(a_prefix_does_not), cmocka_unit_test(the_first_half_of_a_given_name),
          cmocka_unit_test(names_do_not_swallow_each_other), cmocka_unit_test(a_dash_is_no_hyphen))
