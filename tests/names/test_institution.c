/* test_institution.c - which words beside a name are part of it */
#include "marked.h"
#include "names/institution.h"
#include "test.h"

/* The mentions of a marked text after widening: "ORG Government of Chad|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_institutions_widen, marked, expected, true);
}

static void an_institution_of_a_place(void **state) {
    (void)state;
    check("the Government of [GPE Narnia] said", "ORG Government of Narnia|");
    check("the Government of the [GPE Narnias] said", "ORG Government of the Narnias|");
    check("the State of [GPE Narnia] said", "GPE State of Narnia|");
    check("the government of [GPE Narnia] said", "GPE Narnia|");
    check("the Secretary of State of [GPE Narnia] said", "GPE Narnia|");
    check("the Government of [PERSON Cole] said", "PERSON Cole|");
    check("the Government in [GPE Narnia] said", "GPE Narnia|");
    check("the Government in the [GPE Narnias] said", "GPE Narnias|");
    check("the [ORG State] of [GPE Narnia] said", "ORG State|GPE Narnia|");
}

static void an_institution_behind_a_place(void **state) {
    (void)state;
    check("the [GPE Narnia] Constitution says", "LAW Narnia Constitution|");
    check("the [GPE Narnia] Government said", "ORG Narnia Government|");
    check("the [NORP Narnian] Air Force said", "ORG Narnian Air Force|");
    check("the [NORP Narnian] Army said", "ORG Narnian Army|");
    check("the [NORP Narnian] Army Radio said", "NORP Narnian|");
    check("the [NORP Narnian] army said", "NORP Narnian|");
    check("in [GPE Narnia]. Government of all", "GPE Narnia|");
    check("the [NORP Narnian] [ORG Congress] said", "NORP Narnian|ORG Congress|");
}

/* Lines, sentences and other names end what is taken in. */
static void an_institution_ends_where_its_line_ends(void **state) {
    (void)state;
    check("the Government\n\nof [GPE Narnia] said", "GPE Narnia|");
    check("the Government of\n\n[GPE Narnia] said", "GPE Narnia|");
    check("the Government of the\n\n[GPE Narnias] said", "GPE Narnias|");
    check("the [GPE Narnia]\n\nConstitution says", "GPE Narnia|");
    check("the [NORP Narnian] Air\n\nForce said", "NORP Narnian|");
    check("[PERSON Tavro]\n\nI, king of all", "PERSON Tavro|");
    check("of [GPE Narnia] said", "GPE Narnia|");
    check("of the [GPE Narnias] said", "GPE Narnias|");
    check("[GPE Narnia] of", "GPE Narnia|");
}

static void the_number_of_a_monarch(void **state) {
    (void)state;
    check("[PERSON Tavro] I, king of all", "PERSON Tavro I|");
    check("[PERSON Tavro] I of Narnia", "PERSON Tavro I|");
    check("with [PERSON Tavro] I went home", "PERSON Tavro|");
}

static void the_callers_names_stay(void **state) {
    (void)state;
    rub_doc doc;
    marked_begin(&doc, "the Government of [GPE Narnia] said");
    doc.mentions.rows[0].via = RUB_VIA_LEXICON;
    rub_institutions_widen(&doc);
    assert_int_equal(doc.mentions.rows[0].start, 18);
    marked_end(&doc);
}

TEST_MAIN(cmocka_unit_test(an_institution_of_a_place), cmocka_unit_test(an_institution_behind_a_place),
          cmocka_unit_test(an_institution_ends_where_its_line_ends),
          cmocka_unit_test(the_number_of_a_monarch), cmocka_unit_test(the_callers_names_stay))
