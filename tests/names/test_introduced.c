/* test_introduced.c - names beside a noun that says what they are */
#include "marked.h"
#include "names/formula.h"
#include "test.h"

static void check(const char *marked, const char *expected) {
    marked_check(rub_formulas_read, marked, expected, true);
}

static void vessels_and_devices(void **state) {
    (void)state;
    check("the ferry [PERSON Santa Lucia] sank", "PRODUCT Santa Lucia|");
    check("a lorry named [PERSON Bella] came", "PRODUCT Bella|");
    check("the tug CP 214 passed", "PRODUCT CP 214|");
    check("the aircraft carrier [PERSON Ada Moss] left", "PRODUCT Ada Moss|");
    check("the boat [NORP Greek] police found", "NORP Greek|");
}

static void letters_of_ships(void **state) {
    (void)state;
    check("[ORG HMS Argyll] was sold", "PRODUCT HMS Argyll|");
    check("the BRP Teresa Luna rescued them", "PRODUCT BRP Teresa Luna|");
}

static void works(void **state) {
    (void)state;
    check("her second novel, The Glass Ferry, came out", "WORK_OF_ART The Glass Ferry|");
    check("in the film [LOC Rope], a man", "WORK_OF_ART Rope|");
    check("the film [PERSON Moss] made in Rome", "PERSON Moss|");
    check("told the film Festival of it", "");
    check("the team to play [GPE Malta]", "GPE Malta|");
}

static void what_is_made_of_works(void **state) {
    (void)state;
    check("a remake of Late Rain", "WORK_OF_ART Late Rain|");
    check("a copy of Mhudi. It lay", "WORK_OF_ART Mhudi|");
    check("This film owes a debt to Two Thieves.", "WORK_OF_ART Two Thieves|");
    check("He owes a debt to Two Thieves.", "");
}

static void those_who_act_together(void **state) {
    (void)state;
    check("the startup Moniepoint grew", "ORG Moniepoint|");
    check("a band called Marsh Harrier played", "ORG Marsh Harrier|");
    check("the club [GPE Nice] won", "ORG Nice|");
    check("six party MPs left", "");
    check("union Finance Minister [PERSON Ada Roe] left", "PERSON Ada Roe|");
    check("the maker [PERSON Ada Roe] left", "PERSON Ada Roe|");
}

static void places(void **state) {
    (void)state;
    check("the island of [GPE Margarita] is dry", "LOC Margarita|");
    check("the river [ORG Tamar] rose", "LOC Tamar|");
    check("the slum of [GPE Accra] grew", "GPE Accra|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vessels_and_devices),
        cmocka_unit_test(letters_of_ships),
        cmocka_unit_test(works),
        cmocka_unit_test(what_is_made_of_works),
        cmocka_unit_test(those_who_act_together),
        cmocka_unit_test(places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
