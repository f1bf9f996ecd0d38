/* test_event.c - events named after peoples, places and leagues */
#include "marked.h"
#include "names/formula.h"
#include "test.h"

static void check(const char *marked, const char *expected) {
    marked_check(rub_formulas_read, marked, expected, true);
}

static void acts_of_war(void **state) {
    (void)state;
    check("the [NORP Ottoman] siege of [GPE Rhodes] failed", "EVENT Ottoman siege of Rhodes|");
    check("the [NORP Ottoman] siege of towns", "NORP Ottoman|");
}

static void wars(void **state) {
    (void)state;
    check("the [GPE Gaza] war began", "EVENT Gaza war|");
    check("the [NORP Syrian] civil war ended", "EVENT Syrian civil war|");
    check("the [GPE Gaza] war crimes court", "GPE Gaza|");
    check("a [NORP Syrian] war broke out", "NORP Syrian|");
}

static void drafts(void **state) {
    (void)state;
    check("the [DATE 2014] [ORG NBA] draft was held", "EVENT 2014 NBA draft|");
    check("a [ORG GISB] draft is attached", "ORG GISB|");
}

/* Whoever asks for surer names gets none of these, and the walk along the names ends. */
static void events_that_are_not_sure_enough(void **state) {
    (void)state;
    rub_doc doc;
    marked_begin(&doc, "In [GPE Oslo] the [GPE Gaza] war, the [NORP Ottoman] siege of [GPE Rhodes]");
    doc.options.min_confidence = 80;
    assert_int_equal(rub_formulas_read(&doc), RUB_OK);
    assert_string_equal(marked_list(&doc, RUB_NONE, true), "GPE Oslo|GPE Gaza|NORP Ottoman|GPE Rhodes|");
    marked_end(&doc);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(acts_of_war),
        cmocka_unit_test(wars),
        cmocka_unit_test(drafts),
        cmocka_unit_test(events_that_are_not_sure_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
