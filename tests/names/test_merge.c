/* test_merge.c - which findings stand where they overlap, and what their spans become */
#include "hand.h"
#include "test.h"

#include "names/merge.h"

static struct rub_doc doc;

static int teardown(void **state) {
    (void)state;
    hand_end(&doc);
    return 0;
}

static void text(const char *text) {
    hand_read(&doc, text);
}

static void put(rub_findings *table, uint32_t first, uint32_t end, rub_type type, uint32_t confidence,
                rub_via via) {
    rub_finding *finding = RUB_ADD(&doc.arena, *table);
    *finding = (rub_finding){first, end, type, confidence, via};
}

static void known(uint32_t first, uint32_t end, rub_type type) {
    put(&doc.known, first, end, type, 100, RUB_VIA_LEXICON);
}
static void name(uint32_t first, uint32_t end, rub_type type) {
    put(&doc.names, first, end, type, 80, RUB_VIA_MODEL);
}
static void value(uint32_t first, uint32_t end, rub_type type, uint32_t confidence) {
    put(&doc.values, first, end, type, confidence, RUB_VIA_VALUE);
}

/* `expected`: "TYPE text" of the mentions with | between. */
static void gives(const char *expected) {
    char found[1000] = "";
    assert_int_equal(rub_merge_findings(&doc), RUB_OK);
    for (uint32_t i = 0; i < doc.mentions.count; i++) {
        const rub_mention *mention = &doc.mentions.rows[i];
        assert_int_equal(mention->entity, RUB_NONE);
        if (i) assert_true(mention->start >= mention[-1].end);
        if (i) strcat(found, "|");
        strcat(found, rub_type_word(mention->type)), strcat(found, " ");
        strncat(found, doc.text + mention->start, mention->end - mention->start);
    }
    assert_string_equal(found, expected);
}

static void tables_are_merged_in_text_order(void **state) {
    (void)state;
    text("On Monday Jane Roe paid Acme 5 euros");
    known(5, 6, RUB_ORG), name(2, 4, RUB_PERSON), value(1, 2, RUB_DATE, 96), value(6, 8, RUB_MONEY, 96);
    gives("DATE Monday|PERSON Jane Roe|ORG Acme|MONEY 5 euros");
}

static void the_callers_names_win_over_all(void **state) {
    (void)state;
    text("the First of May Group met");
    known(1, 5, RUB_ORG), name(1, 2, RUB_PERSON), name(3, 5, RUB_ORG), value(1, 4, RUB_DATE, 98);
    gives("ORG First of May Group");
}

static void names_win_over_values_inside_them(void **state) {
    (void)state;
    text("at the 2019 World Cup in Paris");
    name(2, 5, RUB_EVENT), value(2, 3, RUB_DATE, 98);
    gives("EVENT 2019 World Cup");
}

static void a_name_that_does_not_stand_hides_no_value(void **state) {
    (void)state;
    text("in the March night of it");
    put(&doc.names, 2, 4, RUB_ORG, 20, RUB_VIA_MODEL), value(2, 3, RUB_DATE, 85);
    gives("DATE March");
}

static void a_sure_rule_does_not_cut_a_name(void **state) {
    (void)state;
    text("May Day 5 rally in Paris");
    name(0, 2, RUB_EVENT), value(1, 3, RUB_DATE, 99);
    gives("EVENT May Day");
}

/* "Jane left ..." beside `more` names that are this sure; the recognizer half believes that Jane is of that
 * type. */
static void half_believed(rub_type type, uint32_t confidence, uint32_t more, uint32_t others, bool stands) {
    char words[1000] = "Jane left";
    for (uint32_t i = 0; i < more; i++) strcat(words, " Oslo now");
    teardown(NULL);
    text(words);
    put(&doc.names, 0, 1, type, confidence, RUB_VIA_MODEL);
    for (uint32_t i = 0; i < more; i++) put(&doc.names, 2 + 2 * i, 3 + 2 * i, RUB_GPE, others, RUB_VIA_MODEL);
    assert_int_equal(rub_merge_findings(&doc), RUB_OK);
    assert_int_equal(doc.mentions.count && doc.mentions.rows[0].start == 0, stands);
}

static void a_name_needs_half_of_what_the_names_of_the_text_have(void **state) {
    (void)state;
    half_believed(RUB_PERSON, 44, 20, 98, false);
    half_believed(RUB_PERSON, 48, 20, 98, true);
    half_believed(RUB_PERSON, 33, 20, 60, true);
    half_believed(RUB_PERSON, 25, 20, 60, false);
    half_believed(RUB_ORG, 34, 0, 0, false);
    half_believed(RUB_ORG, 40, 0, 0, true);
}

static void in_an_informal_text_firms_and_places_need_more(void **state) {
    (void)state;
    text("Jane left");
    doc.informal = true;
    put(&doc.names, 0, 1, RUB_ORG, 59, RUB_VIA_MODEL);
    gives("");
    teardown(NULL);
    text("Jane left");
    doc.informal = true;
    put(&doc.names, 0, 1, RUB_ORG, 60, RUB_VIA_MODEL);
    gives("ORG Jane");
}

static void a_sure_rule_cuts_a_name_that_is_doubtful(void **state) {
    (void)state;
    text("in early May Paris sleeps");
    put(&doc.names, 2, 4, RUB_EVENT, 46, RUB_VIA_MODEL), value(1, 3, RUB_DATE, 96);
    gives("DATE early May");
}

static void articles_marks_and_clitics_are_left_out(void **state) {
    (void)state;
    text("the Senate's \"Hamlet\" The Hague's");
    name(0, 3, RUB_ORG), name(3, 6, RUB_WORK_OF_ART), name(6, 9, RUB_GPE);
    gives("ORG Senate|WORK_OF_ART Hamlet|GPE The Hague");
}

static void the_callers_spans_stay_as_they_are(void **state) {
    (void)state;
    text("the The band");
    known(0, 2, RUB_ORG);
    gives("ORG the The");
}

static void unsure_ones_are_left_out_when_asked(void **state) {
    (void)state;
    text("Jane met 5 people");
    doc.options.min_confidence = 85;
    name(0, 1, RUB_PERSON), value(2, 3, RUB_CARDINAL, 94);
    gives("CARDINAL 5");
}

static void findings_outside_of_the_text_are_left_out(void **state) {
    (void)state;
    text("Jane left");
    name(0, 1, RUB_PERSON), name(1, 9, RUB_ORG);
    gives("PERSON Jane");
}

#define TEST(name) cmocka_unit_test_teardown(name, teardown)
static void a_sure_name_inside_of_an_amount_is_part_of_it(void **state) {
    (void)state;
    text("It kept 70 million Swiss francs then.");
    name(4, 5, RUB_NORP);
    value(2, 6, RUB_MONEY, 96);
    gives("MONEY 70 million Swiss francs");
}

TEST_MAIN(TEST(a_sure_name_inside_of_an_amount_is_part_of_it), TEST(tables_are_merged_in_text_order),
          TEST(the_callers_names_win_over_all), TEST(names_win_over_values_inside_them),
          TEST(a_name_that_does_not_stand_hides_no_value), TEST(a_sure_rule_does_not_cut_a_name),
          TEST(a_sure_rule_cuts_a_name_that_is_doubtful),
          TEST(a_name_needs_half_of_what_the_names_of_the_text_have),
          TEST(in_an_informal_text_firms_and_places_need_more), TEST(articles_marks_and_clitics_are_left_out),
          TEST(the_callers_spans_stay_as_they_are), TEST(unsure_ones_are_left_out_when_asked),
          TEST(findings_outside_of_the_text_are_left_out))
