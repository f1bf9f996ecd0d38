/* test_apart.c - what runs together with a name, as the rest of the document shows */
#include "marked.h"
#include "names/apart.h"
#include "test.h"

/* The mentions of a marked text afterwards: "ORG Rovers|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_apart_take, marked, expected, true);
}

static void two_names_of_the_document_are_two(void **state) {
    (void)state;
    check("[ORG Harriers edge Rovers]. [ORG Harriers] beat [ORG Rovers].",
          "ORG Harriers|ORG Rovers|ORG Harriers|ORG Rovers|");
    check("[PERSON Roe meets Moe]. [PERSON Ada Roe] and [PERSON Ben Moe].",
          "PERSON Roe|PERSON Moe|PERSON Ada Roe|PERSON Ben Moe|");
}

static void a_name_that_only_half_is_known_stays(void **state) {
    (void)state;
    check("[ORG Harriers edge Rovers]. [ORG Harriers] won.", "ORG Harriers edge Rovers|ORG Harriers|");
}

static void small_words_of_names_part_nothing(void **state) {
    (void)state;
    check("[ORG Bank of Ghana]. [ORG Bank] in [GPE Ghana].", "ORG Bank of Ghana|ORG Bank|GPE Ghana|");
    check("[PERSON Hessa bint Essa]. [PERSON Hessa], [PERSON Essa].",
          "PERSON Hessa bint Essa|PERSON Hessa|PERSON Essa|");
}

static void a_participle_that_opens_the_sentence_is_no_name(void **state) {
    (void)state;
    check("[PERSON Ada Roe] left. [PERSON Sentencing Roe], he sighed.", "PERSON Ada Roe|PERSON Roe|");
    check("[PERSON Ada Roe] left. [PERSON Ben Roe] sighed.", "PERSON Ada Roe|PERSON Ben Roe|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_names_of_the_document_are_two),
        cmocka_unit_test(a_name_that_only_half_is_known_stays),
        cmocka_unit_test(small_words_of_names_part_nothing),
        cmocka_unit_test(a_participle_that_opens_the_sentence_is_no_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
