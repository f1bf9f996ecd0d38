/* test_law.c - cases and parts of laws */
#include "marked.h"
#include "names/formula.h"
#include "test.h"

static void check(const char *marked, const char *expected) {
    marked_check(rub_formulas_read, marked, expected, true);
}

static void two_sides_are_a_case(void **state) {
    (void)state;
    check("In [LAW Alvarez] v. [PERSON Brandt] the judge agreed", "LAW Alvarez v. Brandt|");
    check("the judge cited Doe v. [ORG Maple School District] twice", "LAW Doe v. Maple School District|");
    check("a ruling in [PERSON Osei] v [PERSON Mensah] of old", "LAW Osei v Mensah|");
}

static void two_teams_are_none(void **state) {
    (void)state;
    check("[ORG Leeds] v [ORG Norwich] was called off", "ORG Leeds|ORG Norwich|");
    check("Hockey: [ORG Kometa] v. [ORG Mountfield] at ten", "ORG Kometa|ORG Mountfield|");
}

static void parts_of_laws(void **state) {
    (void)state;
    check("under section 27 of the [LAW Tenant Act 1988] it is", "LAW section 27 of the Tenant Act 1988|");
    check("Article 12(1) of the [LAW Constitution] says", "LAW Article 12(1) of the Constitution|");
    check("Article 5 of the [ORG Nato] treaty", "ORG Nato|");
    check("page 27 of the [LAW Tenant Act] says", "LAW Tenant Act|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_sides_are_a_case),
        cmocka_unit_test(two_teams_are_none),
        cmocka_unit_test(parts_of_laws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
