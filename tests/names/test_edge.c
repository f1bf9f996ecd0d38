/* test_edge.c - which hyphens belong to a name that was found beside them, and which titles do not */
#include "marked.h"
#include "names/edge.h"
#include "test.h"

/* The mentions of a marked text after mending: "Kim Jong-il|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_edges_mend, marked, expected, false);
}

static void a_short_small_word_ends_a_given_name(void **state) {
    (void)state;
    check("They saw [PERSON Kim Jong]-il there.", "Kim Jong-il|");
    check("They saw [PERSON Chen Shui]-bian", "Chen Shui-bian|");
}

static void initials_and_last_words(void **state) {
    (void)state;
    check("the member B Z [PERSON Zameer Khan] left", "B Z Zameer Khan|");
    check("with H E [PERSON Oscar Leon] there", "Oscar Leon|");
    check("said [PERSON Shihab Bin Tarik Al] Said here", "Shihab Bin Tarik Al Said|");
    check("premier [PERSON Liu] He called", "Liu He|");
}

static void letters_of_honours_are_no_part(void **state) {
    (void)state;
    check("[PERSON Miriam Roe OBE] chaired it", "Miriam Roe|");
    check("[PERSON Roe MP] chaired it", "Roe MP|");
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
    check("[PERSON St George] spoke", "St George|");
    check("[PERSON Dean Cole] spoke", "Dean Cole|");
    check("[PERSON Don Luigi Cole] spoke", "Luigi Cole|");
}

static void a_chain_of_hyphens_is_one_name(void **state) {
    (void)state;
    check("the [ORG Tehreek]-e-Taliban group", "Tehreek-e-Taliban|");
    check("the [ORG Tehreek]-e-[NORP Taliban] group", "Tehreek-e-Taliban|");
    check("in [GPE Port]-au-[GPE Prince Town] now", "Port-au-Prince Town|");
    check("the [GPE Oslo]-to-[GPE Bergen] train", "Oslo|Bergen|");
    check("the [GPE Oslo]-[GPE Bergen] train", "Oslo|Bergen|");
}

static void an_election_is_part_of_its_name(void **state) {
    (void)state;
    check("the [EVENT 2020 Narnia] presidential election was", "2020 Narnia presidential election|");
    check("the [EVENT 2020 Narnia] elections were", "2020 Narnia elections|");
    check("the [GPE Narnia] presidential election was", "Narnia|");
    check("the [EVENT Narnia Cup] final", "Narnia Cup|");
}

static void a_score_is_no_part_of_a_name(void **state) {
    (void)state;
    check("[PERSON M. Butcher 70] out", "M. Butcher|");
    check("[GPE Durham 114 3] out", "Durham|");
    check("[ORG France 24] reported", "France 24|");
}

static void the_lexicon_is_not_touched(void **state) {
    (void)state;
    rub_doc doc;
    marked_begin(&doc, "[ORG Tehreek]-e-[NORP Taliban] [PERSON Mr. Cole]");
    doc.mentions.rows[1].via = doc.mentions.rows[2].via = RUB_VIA_LEXICON;
    assert_int_equal(rub_edges_mend(&doc), RUB_OK);
    assert_int_equal(doc.mentions.count, 3);
    assert_int_equal(doc.mentions.rows[0].end, 7);
    assert_int_equal(doc.mentions.rows[2].start, 18);
    marked_end(&doc);
}

TEST_MAIN(cmocka_unit_test(a_chain_of_hyphens_is_one_name), cmocka_unit_test(an_election_is_part_of_its_name),
          cmocka_unit_test(a_score_is_no_part_of_a_name), cmocka_unit_test(the_lexicon_is_not_touched),
          cmocka_unit_test(titles_come_off), cmocka_unit_test(titles_of_other_things_and_old_names_stay),
          cmocka_unit_test(a_short_small_word_ends_a_given_name), cmocka_unit_test(initials_and_last_words),
          cmocka_unit_test(letters_of_honours_are_no_part), cmocka_unit_test(what_describes_is_no_part),
          cmocka_unit_test(only_people_go_on_in_small_letters),
          cmocka_unit_test(the_arabic_article_goes_with_the_name), cmocka_unit_test(a_prefix_does_not),
          cmocka_unit_test(the_first_half_of_a_given_name), cmocka_unit_test(names_do_not_swallow_each_other),
          cmocka_unit_test(a_dash_is_no_hyphen))
