/* test_beside.c - what the words right beside a name say that it is */
#include "marked.h"
#include "names/beside.h"
#include "test.h"

/* The mentions of a marked text afterwards: "PERSON Rabito|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_beside_settle, marked, expected, true);
}

static void who_is_addressed_is_somebody(void **state) {
    (void)state;
    check("They called Dr [ORG Rabito] and Mrs [GPE Paris].", "PERSON Rabito|PERSON Paris|");
    check("The Dr. [ORG Jeetoo University] is shut.", "ORG Jeetoo University|");
    check("The doctor of [ORG Rabito] left.", "ORG Rabito|");
}

static void who_has_an_age_is_somebody(void **state) {
    (void)state;
    check("[ORG Jurandir dos Anjos], 38, sighed.", "PERSON Jurandir dos Anjos|");
    check("[ORG Kelso Rovers], 380, and [ORG Moe Rovers], 3, played.", "ORG Kelso Rovers|ORG Moe Rovers|");
    check("[ORG Rovers], 38, sighed.", "ORG Rovers|");
}

static void what_a_noun_calls_a_place_is_one(void **state) {
    (void)state;
    check("In the town of [PERSON Urus-Martan] it rained.", "GPE Urus-Martan|");
    check("On the island of [PERSON Margarita] it rained.", "LOC Margarita|");
    check("In the [ORG Tsuen Wan] district it rained.", "GPE Tsuen Wan|");
    check("In the town of [NORP Basques] it rained.", "NORP Basques|");
    check("In the Town of [PERSON Urus-Martan] it rained.", "PERSON Urus-Martan|");
    check("The town of [PERSON Urus-Martan]", "GPE Urus-Martan|");
    check("Town of [PERSON Urus-Martan]", "PERSON Urus-Martan|");
    check("of [PERSON Urus-Martan] it rained.", "PERSON Urus-Martan|");
    check("In the town of. [PERSON Urus-Martan] left.", "PERSON Urus-Martan|");
}

static void a_place_that_nobody_saw_is_found(void **state) {
    (void)state;
    check("In the town of Urrumat it rained.", "GPE Urrumat|");
    check("In the town of Trell Urrumat, [GPE Peru], it rained.", "GPE Trell Urrumat|GPE Peru|");
    check("In the town of Sunday it rained.", "");
    check("The wall of Urrumat fell.", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_addressed_is_somebody),
        cmocka_unit_test(who_has_an_age_is_somebody),
        cmocka_unit_test(what_a_noun_calls_a_place_is_one),
        cmocka_unit_test(a_place_that_nobody_saw_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
