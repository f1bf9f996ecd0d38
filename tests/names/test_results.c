/* test_results.c - rows of results and standings, whose names are teams */
#include "hand.h"
#include "test.h"

#include "names/results.h"

/* `expected`: a letter a token: T a team's first word, t its next ones, # what else the row holds, . outside
 * of rows. */
static void marks(const char *text, const char *expected) {
    rub_doc doc;
    uint8_t teams[100];
    char got[101] = "";
    hand_read(&doc, text);
    assert_true(doc.tokens.count < sizeof teams);
    rub_results_mark(&doc, (rub_span){0, doc.tokens.count}, teams);
    for (uint32_t i = 0; i < doc.tokens.count; i++) got[i] = ".Tt#"[teams[i]], got[i + 1] = 0;
    assert_string_equal(got, expected);
    hand_end(&doc);
}

static void results(void **state) {
    (void)state;
    marks("Northwick 2 Port Averil 0\nHexley 1 Downside 1", "T#Tt#T#T#");
    marks("Northwick 2 Downside 0 (in 12)\nHexley 1 Averil 1", "T#T#####T#T#");
}

static void standings(void **state) {
    (void)state;
    marks("Northwick 4 3 1 0 7\nPort Averil 4 2 0 2 5", "T#####Tt#####");
}

static void pairings(void **state) {
    (void)state;
    marks("Northwick v Downside\nHexley v Averil", "T#TT#T");
}

static void one_row_alone_is_none(void **state) {
    (void)state;
    marks("Northwick 2 Downside 0\nThe match was dull.", "..."
                                                         "......");
}

static void sentences_and_dates_are_none(void **state) {
    (void)state;
    marks("Monday 4 5 6\nFriday 7 8 9", "........");
    marks("Averil paid 4 of 5\nHexley paid 3 of 4", "..........");
}

TEST_MAIN(cmocka_unit_test(results), cmocka_unit_test(standings), cmocka_unit_test(pairings),
          cmocka_unit_test(one_row_alone_is_none), cmocka_unit_test(sentences_and_dates_are_none))
