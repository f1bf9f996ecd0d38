/* test_dateline.c - names that a dateline shows to be places */
#include "hand.h"
#include "test.h"

#include "names/dateline.h"

static struct rub_doc doc;

static int teardown(void **state) {
    (void)state;
    hand_end(&doc);
    return 0;
}

static void text(const char *text) {
    hand_read(&doc, text);
}

/* The first `words` at or after `from`. */
static rub_span find(const char *words, uint32_t from) {
    const char *at = strstr(doc.text + from, words);
    assert_non_null(at);
    uint32_t start = (uint32_t)(at - doc.text);
    return (rub_span){start, start + (uint32_t)strlen(words)};
}

static void name(const char *words, uint32_t from, rub_type type, rub_via via) {
    rub_span span = find(words, from);
    rub_mention *mention = RUB_ADD(&doc.arena, doc.mentions);
    assert_non_null(mention);
    *mention = (rub_mention){
        .start = span.start, .end = span.end, .type = type, .entity = RUB_NONE, .confidence = 60, .via = via};
}

static void person(const char *words, uint32_t from, rub_via via) {
    name(words, from, RUB_PERSON, via);
}

static void dateline(const char *words) {
    rub_span span = find(words, 0);
    rub_block *block = RUB_ADD(&doc.arena, doc.blocks);
    assert_non_null(block);
    *block = (rub_block){RUB_BLOCK_DATELINE, span.start, span.end};
}

static void types(const char *expected) {
    char found[100] = "";
    rub_datelines_settle(&doc);
    for (uint32_t i = 0; i < doc.mentions.count; i++) {
        if (i) strcat(found, " ");
        strcat(found, rub_type_word(doc.mentions.rows[i].type));
    }
    assert_string_equal(found, expected);
}

static void the_name_is_a_place_in_the_whole_text(void **state) {
    (void)state;
    text("Kelsmouth closes bridge\nKELSMOUTH, Scotland - Ada Roe spoke.");
    person("Kelsmouth", 0, RUB_VIA_MODEL);
    person("KELSMOUTH", 0, RUB_VIA_MODEL);
    person("Ada Roe", 0, RUB_VIA_MODEL);
    dateline("KELSMOUTH, Scotland -");
    types("GPE GPE PERSON");
}

static void somebody_with_a_full_name_is_no_place(void **state) {
    (void)state;
    text("Jorgensen - in Oslo. Here Jo Jorgensen spoke.");
    person("Jorgensen", 0, RUB_VIA_MODEL);
    person("Jo Jorgensen", 0, RUB_VIA_MODEL);
    dateline("Jorgensen -");
    types("PERSON PERSON");
}

static void a_name_that_does_not_open_the_dateline_stays(void **state) {
    (void)state;
    text("By Ada Roe, KELSMOUTH - The bridge");
    person("Ada Roe", 0, RUB_VIA_MODEL);
    dateline("By Ada Roe, KELSMOUTH -");
    types("PERSON");
}

/* They wrote the post that follows. */
static void a_name_and_a_date_in_small_letters_are_somebodys(void **state) {
    (void)state;
    text("Ada Roe, March 5, 23:50\nAda Roe is right.");
    person("Ada Roe", 0, RUB_VIA_MODEL);
    person("Ada Roe", 10, RUB_VIA_MODEL);
    dateline("Ada Roe, March 5, 23:50");
    types("PERSON PERSON");
    hand_end(&doc);
    text("KELSMOUTH, March 5 \nLater Kelsmouth won.");
    person("KELSMOUTH", 0, RUB_VIA_MODEL);
    person("Kelsmouth", 0, RUB_VIA_MODEL);
    dateline("KELSMOUTH, March 5");
    types("GPE GPE");
}

static void people_in_front_of_an_agency_are_a_list(void **state) {
    (void)state;
    text("Ada Roe, Ben Cole (NPA) - The bridge");
    person("Ada Roe", 0, RUB_VIA_MODEL);
    person("Ben Cole", 0, RUB_VIA_MODEL);
    dateline("Ada Roe, Ben Cole (NPA) -");
    types("PERSON PERSON");
}

static void without_a_dateline_nothing_changes(void **state) {
    (void)state;
    text("KELSMOUTH said no.");
    person("KELSMOUTH", 0, RUB_VIA_MODEL);
    types("PERSON");
}

static void the_callers_lexicon_is_right(void **state) {
    (void)state;
    text("KELSMOUTH - He said no.");
    person("KELSMOUTH", 0, RUB_VIA_LEXICON);
    dateline("KELSMOUTH -");
    types("PERSON");
}

static void more_datelines_than_are_remembered(void **state) {
    (void)state;
    text("A - B - C - D - E - F - G - H - I - J -");
    for (char name[] = "A"; *name <= 'J'; ++*name) person(name, 0, RUB_VIA_MODEL);
    for (char line[] = "A -"; *line <= 'J'; ++*line) dateline(line);
    types("GPE GPE GPE GPE GPE GPE GPE GPE PERSON PERSON");
}

/* The club KELSMOUTH and a date. */
static void line(const char *all, const char *date, rub_via via) {
    hand_end(&doc);
    text(all);
    name("KELSMOUTH", 0, RUB_ORG, via);
    name(date, 0, RUB_DATE, RUB_VIA_VALUE);
    if (strstr(all, "Kelsmouth")) name("Kelsmouth", 0, RUB_ORG, RUB_VIA_MODEL);
}

static void a_name_and_a_date_alone_in_their_line(void **state) {
    (void)state;
    line("KELSMOUTH 2024-03-05\nKelsmouth won 2-1.", "2024-03-05", RUB_VIA_MODEL);
    types("GPE DATE ORG");
    line("Cup results\nKELSMOUTH, March 5\nThe club won.", "March 5", RUB_VIA_MODEL);
    types("GPE DATE");
}

static void a_name_and_a_date_with_more_in_their_line(void **state) {
    (void)state;
    line("KELSMOUTH 2024 tickets\nHere.", "2024", RUB_VIA_MODEL);
    types("ORG DATE");
    line("FC KELSMOUTH 2024\nHere.", "2024", RUB_VIA_MODEL);
    types("ORG DATE");
    line("KELSMOUTH since 2024\nHere.", "2024", RUB_VIA_MODEL);
    types("ORG DATE");
    line("KELSMOUTH 2024\nHere.", "2024", RUB_VIA_LEXICON);
    types("ORG DATE");
}

#define CASE(name) cmocka_unit_test_teardown(name, teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        CASE(the_name_is_a_place_in_the_whole_text),
        CASE(somebody_with_a_full_name_is_no_place),
        CASE(a_name_that_does_not_open_the_dateline_stays),
        CASE(without_a_dateline_nothing_changes),
        CASE(the_callers_lexicon_is_right),
        CASE(more_datelines_than_are_remembered),
        CASE(a_name_and_a_date_alone_in_their_line),
        CASE(a_name_and_a_date_with_more_in_their_line),
        CASE(a_name_and_a_date_in_small_letters_are_somebodys),
        CASE(people_in_front_of_an_agency_are_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
