/* test_address.c - people and bodies beside forms of address, offices, requests */
#include "marked.h"
#include "names/formula.h"
#include "test.h"

static void check(const char *marked, const char *expected) {
    marked_check(rub_formulas_read, marked, expected, true);
}

static void forms_of_address(void **state) {
    (void)state;
    check("It was Bishop Vanterpool of Oslo", "PERSON Vanterpool|");
    check("the Bishop Street fire", "");
    check("Captain Liebl, who died", "PERSON Liebl|");
}

static void somebody_to_whom_it_is_given(void **state) {
    (void)state;
    check("Please send it to Joost by noon.", "PERSON Joost|");
    check("pass the form to Anneke, please", "PERSON Anneke|");
    check("they went to Joost by noon", "");
}

static void offices_of_bodies(void **state) {
    (void)state;
    check("DSWD Secretary [PERSON Rex Roe] agreed", "ORG DSWD|PERSON Rex Roe|");
    check("said Vetivaq analyst [PERSON Ada Roe] then", "ORG Vetivaq|PERSON Ada Roe|");
    check("Prime Minister [PERSON Ada Roe] agreed", "PERSON Ada Roe|");
}

static void seats(void **state) {
    (void)state;
    check("[PERSON Ada Roe] ([ORG Leeds West]) (Lab): I agree", "PERSON Ada Roe|GPE Leeds West|ORG Lab|");
    check("[PERSON Ada Roe] ([ORG Lab]): I agree", "PERSON Ada Roe|ORG Lab|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_of_address),
        cmocka_unit_test(somebody_to_whom_it_is_given),
        cmocka_unit_test(offices_of_bodies),
        cmocka_unit_test(seats),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
