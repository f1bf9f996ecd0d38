/* test_formula.c - names that the formula in which they stand gives away */
#include "marked.h"
#include "names/formula.h"
#include "test.h"

static void check(const char *marked, const char *expected) {
    marked_check(rub_formulas_read, marked, expected, true);
}

static void somebody_known_by_a_nickname(void **state) {
    (void)state;
    check("a woman who goes by the name “Tiny.” left", "PERSON Tiny|");
    check("a boxer known as “[ORG Iron Fist]” won", "PERSON Iron Fist|");
    check("[PERSON Ada Roe], alias “Boots”, fled", "PERSON Ada Roe|PERSON Boots|");
    check("a plan called “Build Back” failed", "");
}

static void vessels_and_their_names(void **state) {
    (void)state;
    check("the ferry [PERSON Santa Lucia] sank", "PRODUCT Santa Lucia|");
    check("a lorry named [PERSON Bella] came", "PRODUCT Bella|");
    check("The [PERSON Maria Bakker] is moored", "PRODUCT Maria Bakker|");
    check("the [PERSON Maria Bakker] case began", "PERSON Maria Bakker|");
}

static void what_is_spoken(void **state) {
    (void)state;
    check("she speaks [ORG Twi] and [NORP Ewe] people", "LANGUAGE Twi|NORP Ewe|");
    check("he spoke [PERSON Roe] of it", "PERSON Roe|");
}

static void firms_whose_own_the_s_is(void **state) {
    (void)state;
    check("[ORG McDonald]'s opens", "ORG McDonald's|");
    check("[PERSON Harmon]'s will sell it", "ORG Harmon's|");
    check("[PERSON Harmon]'s house burned", "PERSON Harmon|");
}

static void countries_with_stops(void **state) {
    (void)state;
    check("she was born in the U.S.A. and left", "GPE U.S.A.|");
}

static void people_who_are_called_like_months(void **state) {
    (void)state;
    check("Mrs [DATE April] and Mr March came in [DATE May]", "PERSON April|PERSON March|DATE May|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(somebody_known_by_a_nickname),
        cmocka_unit_test(vessels_and_their_names),
        cmocka_unit_test(what_is_spoken),
        cmocka_unit_test(firms_whose_own_the_s_is),
        cmocka_unit_test(countries_with_stops),
        cmocka_unit_test(people_who_are_called_like_months),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
