/* test_lexicon.c - the caller's lexicon: which entries are accepted, what is found where, and that an error
 * adds nothing */
#include "hand.h"
#include "model/lexicon.h"
#include "test.h"

#include <stdio.h>

static rub_lexicon *lexicon;

static int begin(void **state) {
    (void)state;
    return rub_lexicon_new(NULL, &lexicon) != RUB_OK;
}

static int end(void **state) {
    (void)state;
    rub_lexicon_free(lexicon);
    return 0;
}

static void add(const char *json) {
    if (rub_lexicon_add(lexicon, json, strlen(json)) != RUB_OK)
        fail_msg("%s: %s", json, rub_lexicon_error(lexicon));
}

/* The error begins with the field's name. */
static void refuse(const char *json, const char *field) {
    assert_int_equal(rub_lexicon_add(lexicon, json, strlen(json)), RUB_ERR_LEXICON);
    if (strncmp(rub_lexicon_error(lexicon), field, strlen(field)) != 0)
        fail_msg("%s: %s", json, rub_lexicon_error(lexicon));
    assert_int_equal(rub_lexicon_error(lexicon)[strlen(field)], ':');
    assert_int_equal(lexicon->names.count, 0);
    assert_int_equal(lexicon->entries.count, 0);
}

/* What rub_lexicon_find finds in `text`: "ORG 0 12|no name 20 25|", offsets in bytes. */
static const char *found_in(const char *text) {
    static char found[1000];
    rub_doc doc;
    size_t used = 0;
    hand_read(&doc, text);
    doc.options.lexicon = lexicon;
    found[0] = '\0';
    assert_int_equal(rub_lexicon_find(&doc), RUB_OK);
    for (uint32_t i = 0; i < doc.known.count; i++) {
        const rub_finding *row = &doc.known.rows[i];
        const rub_token *first = &doc.tokens.rows[row->first], *last = &doc.tokens.rows[row->end - 1];
        used += (size_t)snprintf(found + used, sizeof found - used, "%s %u %u|",
                                 row->type == RUB_NO_NAME ? "no name" : rub_type_word(row->type),
                                 first->start, last->start + last->length);
    }
    hand_end(&doc);
    return found;
}

/* ---- entries ---- */

static void an_entry_needs_a_name(void **state) {
    (void)state;
    refuse("{\"type\": \"ORG\"}", "name");
    refuse("{\"name\": 5, \"type\": \"ORG\"}", "name");
    refuse("{\"name\": \"\", \"type\": \"ORG\"}", "name");
    refuse("{\"name\": \" \\t\", \"type\": \"ORG\"}", "name");
}

static void an_entry_needs_a_type(void **state) {
    (void)state;
    refuse("{\"name\": \"Tavro\"}", "type");
    refuse("{\"name\": \"Tavro\", \"type\": \"COMPANY\"}", "type");
    refuse("{\"name\": \"Tavro\", \"type\": \"DATE\"}", "type");
    refuse("{\"name\": \"Tavro\", \"type\": 3}", "type");
}

static void what_is_never_a_name_needs_no_type(void **state) {
    (void)state;
    add("{\"name\": \"Tavro\", \"never\": true}");
}

static void other_fields_are_checked(void **state) {
    (void)state;
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"id\": 42}", "id");
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"url\": []}", "url");
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"note\": {}}", "note");
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"case\": \"lower\"}", "case");
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"never\": \"yes\"}", "never");
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"aliases\": \"T\"}", "aliases");
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"alias\": [\"T\"]}", "alias");
}

static void what_is_no_object_is_refused(void **state) {
    (void)state;
    refuse("[1]", "entry");
    refuse("{\"name\": ", "entry");
    refuse("", "entry");
}

static void a_bad_alias_takes_the_whole_entry_back(void **state) {
    (void)state;
    refuse("{\"name\": \"Tavro\", \"type\": \"ORG\", \"aliases\": [\"Tavro Motors\", 5]}", "aliases");
    assert_string_equal(found_in("Tavro Motors"), "");
    add("{\"name\": \"Other\", \"type\": \"ORG\"}");
    assert_string_equal(found_in("Tavro and Other"), "ORG 10 15|");
}

static void bad_entries_leave_room_for_good_ones(void **state) {
    (void)state;
    char json[100];
    for (int i = 0; i < 2000; i++) {
        snprintf(json, sizeof json,
                 "{\"name\": \"N%d\", \"type\": \"ORG\", \"aliases\": [\"A%d\", \"B%d\", 5]}", i, i, i);
        assert_int_equal(rub_lexicon_add(lexicon, json, strlen(json)), RUB_ERR_LEXICON);
    }
    add("{\"name\": \"Tavro\", \"type\": \"ORG\"}");
    assert_string_equal(found_in("N1 Tavro B7"), "ORG 3 8|");
}

/* ---- finding ---- */

static void the_longest_name_is_found(void **state) {
    (void)state;
    add("{\"name\": \"Tavro\", \"type\": \"ORG\"}");
    add("{\"name\": \"Tavro Motors of Oslo\", \"type\": \"FAC\"}");
    assert_string_equal(found_in("Tavro Motors of Oslo and Tavro Motors of Bergen"), "FAC 0 20|ORG 25 30|");
}

static void names_do_not_overlap(void **state) {
    (void)state;
    add("{\"name\": \"New Oslo\", \"type\": \"GPE\"}");
    add("{\"name\": \"Oslo Post\", \"type\": \"ORG\"}");
    assert_string_equal(found_in("New Oslo Post"), "GPE 0 8|");
}

static void case_is_exact_unless_folded(void **state) {
    (void)state;
    add("{\"name\": \"Apple\", \"type\": \"ORG\"}");
    add("{\"name\": \"Tavro\", \"type\": \"ORG\", \"case\": \"fold\"}");
    assert_string_equal(found_in("apple Apple APPLE"), "ORG 6 11|");
    assert_string_equal(found_in("tavro Tavro TAVRO"), "ORG 0 5|ORG 6 11|ORG 12 17|");
}

/* Then the lexicon has no spelling to compare with. */
static void all_names_may_be_folded(void **state) {
    (void)state;
    add("{\"name\": \"Tavro\", \"type\": \"ORG\", \"case\": \"fold\"}");
    assert_string_equal(found_in("TAVRO"), "ORG 0 5|");
}

static void a_possessive_is_no_part_of_a_name(void **state) {
    (void)state;
    add("{\"name\": \"Tavro\", \"type\": \"ORG\"}");
    assert_string_equal(found_in("Tavro's cars"), "ORG 0 5|");
}

static void apostrophes_curl_or_not(void **state) {
    (void)state;
    add("{\"name\": \"O'Hara\", \"type\": \"PERSON\"}");
    add("{\"name\": \"D\xE2\x80\x99"
        "Arc\", \"type\": \"PERSON\"}");
    assert_string_equal(found_in("O\xE2\x80\x99Hara, D'Arc"), "PERSON 0 8|PERSON 10 15|");
}

static void any_white_space_parts_words(void **state) {
    (void)state;
    add("{\"name\": \"Tavro Motors\", \"type\": \"ORG\"}");
    assert_string_equal(found_in("Tavro\n  Motors"), "ORG 0 14|");
}

static void a_name_inside_a_word_is_none(void **state) {
    (void)state;
    add("{\"name\": \"Tav\", \"type\": \"ORG\"}");
    assert_string_equal(found_in("Tavro"), "");
}

static void the_later_of_two_entries_counts(void **state) {
    (void)state;
    add("{\"name\": \"Tavro\", \"type\": \"ORG\"}");
    add("{\"name\": \"Tavro\", \"type\": \"GPE\"}");
    assert_string_equal(found_in("Tavro"), "GPE 0 5|");
}

static void never_is_found_as_no_name(void **state) {
    (void)state;
    add("{\"name\": \"May\", \"never\": true}");
    assert_string_equal(found_in("May"), "no name 0 3|");
}

static void other_scripts_are_found(void **state) {
    (void)state;
    add("{\"name\": \"\xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0\", \"type\": \"GPE\"}");
    assert_string_equal(found_in("in \xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0."), "GPE 3 15|");
}

static void a_hundred_thousand_names_are_all_found(void **state) {
    (void)state;
    char json[100], text[40], expected[40];
    for (int i = 0; i < 100000; i++) {
        int length = snprintf(json, sizeof json, "{\"name\": \"Firm Q%d\", \"type\": \"ORG\"}", i);
        assert_int_equal(rub_lexicon_add(lexicon, json, (size_t)length), RUB_OK);
    }
    for (int i = 0; i < 100000; i += 777) {
        int length = snprintf(text, sizeof text, "Firm Q%d", i);
        snprintf(expected, sizeof expected, "ORG 0 %d|", length);
        assert_string_equal(found_in(text), expected);
    }
    assert_string_equal(found_in("Firm Q100000 Firm"), "");
}

/* ---- memory ---- */

static void entry_at_failing_heap(unsigned long fail_at, bool *failed) {
    static const char json[] =
        "{\"name\": \"Tavro Motors\", \"aliases\": [\"Tavro\", \"TM\"], \"type\": \"ORG\", \"id\": \"Q1\"}";
    test_heap heap = {.fail_at = fail_at};
    rub_allocator allocator = test_heap_allocator(&heap);
    rub_lexicon *made = NULL;
    rub_status status = rub_lexicon_new(&allocator, &made);
    for (int i = 0; i < 200 && status == RUB_OK; i++) status = rub_lexicon_add(made, json, strlen(json));
    *failed = status != RUB_OK;
    if (*failed) assert_int_equal(status, RUB_ERR_MEMORY);
    rub_lexicon_free(made);
    assert_int_equal(heap.blocks, 0);
}

static void memory_may_run_out_at_any_place(void **state) {
    (void)state;
    bool failed = true;
    for (unsigned long fail_at = 1; failed && fail_at < 100; fail_at++)
        entry_at_failing_heap(fail_at, &failed);
    assert_false(failed);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)
TEST_MAIN(CASE(an_entry_needs_a_name), CASE(an_entry_needs_a_type), CASE(what_is_never_a_name_needs_no_type),
          CASE(other_fields_are_checked), CASE(what_is_no_object_is_refused),
          CASE(a_bad_alias_takes_the_whole_entry_back), CASE(bad_entries_leave_room_for_good_ones),
          CASE(the_longest_name_is_found), CASE(names_do_not_overlap), CASE(case_is_exact_unless_folded),
          CASE(all_names_may_be_folded), CASE(a_possessive_is_no_part_of_a_name),
          CASE(apostrophes_curl_or_not), CASE(any_white_space_parts_words),
          CASE(a_name_inside_a_word_is_none), CASE(the_later_of_two_entries_counts),
          CASE(never_is_found_as_no_name), CASE(other_scripts_are_found),
          CASE(a_hundred_thousand_names_are_all_found), CASE(memory_may_run_out_at_any_place))
