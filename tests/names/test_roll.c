/* test_roll.c - rows of names: what most of them are, all are */
#include "marked.h"
#include "names/roll.h"
#include "test.h"

/* The mentions of a marked text afterwards: "PERSON Osei|". */
static void check(const char *marked, const char *expected) {
    marked_check(rub_rolls_settle, marked, expected, true);
}

static void overlooked_names_of_a_row_are_found(void **state) {
    (void)state;
    check("[PERSON Osei], Grant, [PERSON Moss], [PERSON Dunn]; [PERSON Hart].",
          "PERSON Osei|PERSON Grant|PERSON Moss|PERSON Dunn|PERSON Hart|");
    check("[GPE Ghana], [GPE Togo], Trellby, [GPE Benin] and [GPE Mali].",
          "GPE Ghana|GPE Togo|GPE Trellby|GPE Benin|GPE Mali|");
}

static void the_last_of_a_short_row_is_found(void **state) {
    (void)state;
    check("[PERSON Osei], Grant and [PERSON Moss] left.", "PERSON Osei|PERSON Grant|PERSON Moss|");
    check("[PERSON Osei], Monday and [PERSON Moss] left.", "PERSON Osei|PERSON Moss|");
}

static void numbers_and_substitutes_in_brackets_belong_to_it(void **state) {
    (void)state;
    check("[PERSON Osei], [PERSON Grant] (Moss [CARDINAL 81]), [PERSON Dunn], Hart.",
          "PERSON Osei|PERSON Grant|PERSON Moss|CARDINAL 81|PERSON Dunn|PERSON Hart|");
    check("[PERSON Osei] ([GPE GHA]), [PERSON Moss] ([GPE MLI]), Dunn, [PERSON Hart], [PERSON Pell].",
          "PERSON Osei|GPE GHA|PERSON Moss|GPE MLI|PERSON Dunn|PERSON Hart|PERSON Pell|");
}

static void a_name_over_a_comma_is_cut(void **state) {
    (void)state;
    check("[PERSON Osei], [PERSON Moss, Dunn], [PERSON Hart], [PERSON Pell].",
          "PERSON Osei|PERSON Moss|PERSON Dunn|PERSON Hart|PERSON Pell|");
}

static void a_short_or_mixed_row_stays(void **state) {
    (void)state;
    check("[PERSON Osei], Grant, [PERSON Moss], Dunn.", "PERSON Osei|PERSON Moss|");
    check("[PERSON Osei] and Grant.", "PERSON Osei|");
    check("[PERSON Osei], [GPE Oslo], Grant, [GPE Rome], [PERSON Moss], [PERSON Dunn].",
          "PERSON Osei|GPE Oslo|GPE Rome|PERSON Moss|PERSON Dunn|");
    check("[PERSON Osei], Grant, Loom, Pike, Vane, [PERSON Moss], [PERSON Dunn].",
          "PERSON Osei|PERSON Moss|PERSON Dunn|");
}

static void words_between_end_it(void **state) {
    (void)state;
    check("[PERSON Osei], [PERSON Moss], [PERSON Dunn] and [PERSON Hart] met Grant, Loom, Pike.",
          "PERSON Osei|PERSON Moss|PERSON Dunn|PERSON Hart|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(overlooked_names_of_a_row_are_found),
        cmocka_unit_test(the_last_of_a_short_row_is_found),
        cmocka_unit_test(numbers_and_substitutes_in_brackets_belong_to_it),
        cmocka_unit_test(a_name_over_a_comma_is_cut),
        cmocka_unit_test(a_short_or_mixed_row_stays),
        cmocka_unit_test(words_between_end_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
