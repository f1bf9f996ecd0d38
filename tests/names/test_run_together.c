/* test_run_together.c - which names are several people's */
#include "marked.h"
#include "names/run_together.h"
#include "test.h"

/* The mentions of a marked text after splitting: "Ada Roe|Ben|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_run_together_split, marked, expected, false);
}

static void a_name_that_begins_anew(void **state) {
    (void)state;
    check("Regards, [PERSON Anna Tavro Anna Tavro] wrote", "Anna Tavro|Anna Tavro|");
    check("Thanks, [PERSON Anna Anna], call me", "Anna|Anna|");
    check("a song by [PERSON Anna Anna] then", "Anna Anna|");
    check("the poet [PERSON Tavro Brell Tavro] then", "Tavro Brell Tavro|");
}

static void full_names_in_a_row(void **state) {
    (void)state;
    check("To: [PERSON Anna Tavro Peter Brell] here", "Anna Tavro|Peter Brell|");
    check("To: [PERSON Anna Tavro Peter Brell Karen Skarn] here", "Anna Tavro|Peter Brell|Karen Skarn|");
    check("the poet [PERSON Anna Maria Tavro Brell] wrote", "Anna Maria Tavro Brell|");
    check("the poet [PERSON Anna-Maria Tavro] wrote", "Anna-Maria Tavro|");
    check("the poet [PERSON Anna Tavro-Peter Brell] wrote", "Anna Tavro-Peter Brell|");
    check("the poet [PERSON Anna Tavro Peter] wrote", "Anna Tavro Peter|");
    check("the poet [PERSON Martin Luther King Jr.] wrote", "Martin Luther King Jr.|");
    check("the poet [PERSON Aung San Suu Kyi] wrote", "Aung San Suu Kyi|");
    check("To: [PERSON Brella Tavro Peter Brell Karen Skarn] here", "Brella Tavro|Peter Brell|Karen Skarn|");
    check("then [PERSON Narnian Senior Prime Minister Peter Brell] spoke",
          "Narnian Senior Prime Minister Peter Brell|");
    check("the poet [PERSON Anna de Tavro Peter Brell] wrote", "Anna de Tavro Peter Brell|");
}

static void whom_the_next_letter_speaks_to(void **state) {
    (void)state;
    check("Regards, [PERSON Anna Tavro Peter], Please call.", "Anna Tavro|Peter|");
    check("Regards, [PERSON Anna Tavro Peter], You are right.", "Anna Tavro|Peter|");
    check("Regards, [PERSON Anna Tavro Peter], Take a list", "Anna Tavro|Peter|");
    check("Regards, [PERSON Anna Peter], Please call", "Anna|Peter|");
    check("[PERSON Anna Tavro], Please call", "Anna Tavro|");
    check("the poets [PERSON Anna Peter], London", "Anna Peter|");
    check("the poet [PERSON Anna Tavro Peter], a friend", "Anna Tavro Peter|");
}

static void words_that_stand_between_people(void **state) {
    (void)state;
    check("[PERSON M. Tavro c Brell b Skarn] 56", "M. Tavro|Brell|Skarn|");
    check("[PERSON Tavro vs Brell] today", "Tavro|Brell|");
    check("Cheers [PERSON Anna P.S. Peter] left", "Anna|Peter|");
    check("Cheers [PERSON Anna PS] he left", "Anna|");
    check("Regards, [PERSON Anna Tavro 4105SF Peter Brell] wrote", "Anna Tavro|Peter Brell|");
    check("[PERSON B Tavro] left", "B Tavro|");
}

static void only_people_are_split_and_not_the_callers(void **state) {
    (void)state;
    rub_doc doc;
    check("the [ORG Anna Tavro Peter Brell] group", "Anna Tavro Peter Brell|");
    marked_begin(&doc, "[PERSON Tavro vs Brell]");
    doc.mentions.rows[0].via = RUB_VIA_LEXICON;
    assert_int_equal(rub_run_together_split(&doc), RUB_OK);
    assert_int_equal(doc.mentions.count, 1);
    marked_end(&doc);
}

TEST_MAIN(cmocka_unit_test(a_name_that_begins_anew), cmocka_unit_test(full_names_in_a_row),
          cmocka_unit_test(whom_the_next_letter_speaks_to), cmocka_unit_test(words_that_stand_between_people),
          cmocka_unit_test(only_people_are_split_and_not_the_callers))
