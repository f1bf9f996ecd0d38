/* test_match.c - teams, scorers and grounds */
#include "marked.h"
#include "names/formula.h"
#include "test.h"

static void check(const char *marked, const char *expected) {
    marked_check(rub_formulas_read, marked, expected, true);
}

static void towns_that_play(void **state) {
    (void)state;
    check("[ORG Leeds] beat [GPE Norwich] at home", "ORG Leeds|ORG Norwich|");
    check("[GPE Oslo] drew with [GPE Bergen] again", "ORG Oslo|ORG Bergen|");
    check("[GPE Surrey] reached 304-6 before tea", "ORG Surrey|");
    check("[GPE Surrey] made 304 cars", "GPE Surrey|");
    check("[GPE England] beat [GPE India] again", "GPE England|GPE India|");
}

static void teams_beside_a_score(void **state) {
    (void)state;
    check("Hull 3-0 [GPE Barnsley]: it was cold", "ORG Hull|ORG Barnsley|");
    check("[GPE Samoa] 24-20 [GPE Fiji] it was", "GPE Samoa|GPE Fiji|");
    check("they won 2-1 in [GPE Malta] then", "GPE Malta|");
    check("it lasted from 10-12 then", "");
}

static void who_scores(void **state) {
    (void)state;
    check("Hull 3-0 Barnsley. Iwobi levelled late.", "ORG Hull|ORG Barnsley|PERSON Iwobi|");
    check("Iwobi levelled late.", "");
}

static void where_they_meet(void **state) {
    (void)state;
    check("Hull 3-0 Barnsley, at the Whitgift, as always", "ORG Hull|ORG Barnsley|FAC Whitgift|");
    check("he spoke at the Senate, as always", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(towns_that_play),
        cmocka_unit_test(teams_beside_a_score),
        cmocka_unit_test(who_scores),
        cmocka_unit_test(where_they_meet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
