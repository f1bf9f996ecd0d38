/* test_bracket.c - names and abbreviations that tell of each other */
#include "marked.h"
#include "names/bracket.h"
#include "test.h"

/* The mentions of a marked text afterwards: "ORG Fire Service|ORG FS|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_brackets_mend, marked, expected, true);
}

static void an_abbreviation_takes_the_type_of_its_name(void **state) {
    (void)state;
    check("the [ORG Narnia Fire Service] (NFS) said", "ORG Narnia Fire Service|ORG NFS|");
    check("the [ORG Bank of Narnia] (BoN) said", "ORG Bank of Narnia|ORG BoN|");
    check("the [ORG Narnia Fire Service] (NFS, for short) said", "ORG Narnia Fire Service|ORG NFS|");
    check("the [LAW Narnia Water Act] ([ORG NWA]) says", "LAW Narnia Water Act|LAW NWA|");
    check("[PERSON Ana Maria Lopez] (AML) said", "PERSON Ana Maria Lopez|");
}

static void letters_say_where_a_name_begins(void **state) {
    (void)state;
    check("the Ethics and [ORG Narnia Commission] (ENC) said", "ORG Ethics and Narnia Commission|ORG ENC|");
    check("the [NORP Narnian]-[NORP Calormene] Chamber of Trade and Council (NCCTC) met",
          "ORG Narnian-Calormene Chamber of Trade and Council|ORG NCCTC|");
    check("the [ORG Narnia Fire Service]'s (NFS) boats", "ORG Narnia Fire Service|ORG NFS|");
}

static void what_is_no_name_stays(void **state) {
    (void)state;
    check("the chief executive officer (CEO) said", "");
    check("the Chief Executive Officer (CEO) said", "");
    check("magnetic resonance imaging (MRI)", "");
    check("the Global Money Receipts (GMRs) fell", "");
    check("the [ORG Parliament of New South Narnia] (NSN) voted", "ORG Parliament of New South Narnia|");
    check("in [LOC Latin Narnia] and the [LOC Calormene Sea] (LAC)", "LOC Latin Narnia|LOC Calormene Sea|");
    check("the [ORG Fire Brigade] (see below) said", "ORG Fire Brigade|");
    check("(NFS) said", "");
    check("the Fire", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_abbreviation_takes_the_type_of_its_name),
        cmocka_unit_test(letters_say_where_a_name_begins),
        cmocka_unit_test(what_is_no_name_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
