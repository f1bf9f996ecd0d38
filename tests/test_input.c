/* test_input.c - texts that no newspaper would print: a document with true offsets, never a crash, never a
 * hang */
#include "test.h"

#include "invariant.h"

static void check_rows(const rub_rows *rows) {
    uint32_t row;
    const char *fault = rub_invariant_broken(rows, &row);
    if (fault) fail_msg("row %u: %s", row, fault);
}

/* Annotates an exact copy, so that a read beyond the text is seen, and writes it in every format and unit. */
static void survives(const char *text, size_t length) {
    char *copy = malloc(length ? length : 1);
    memcpy(copy, text, length);
    for (int unit = RUB_UTF16; unit <= RUB_BYTE; unit++) {
        rub_options options = {.offsets = (rub_offsets)unit};
        rub_doc *doc = test_annotate_bytes(copy, length, &options);
        check_rows(rub_doc_rows(doc));
        for (int format = 0; format < RUB_FORMAT_COUNT; format++) free(test_write(doc, (rub_format)format));
        rub_doc_free(doc);
    }
    free(copy);
}

/* The same piece many times. */
static void survives_many(const char *piece, size_t times) {
    size_t length = strlen(piece);
    char *text = malloc(length * times + 1);
    for (size_t i = 0; i < times; i++) memcpy(text + i * length, piece, length);
    survives(text, length * times);
    free(text);
}

#define CASE(name, ...)                                                                                      \
    static void name(void **state) {                                                                         \
        (void)state;                                                                                         \
        __VA_ARGS__;                                                                                         \
    }

CASE(an_empty_text, survives("", 0))
CASE(every_single_byte, for (int byte = 0; byte < 256; byte++) survives((const char[]){(char)byte}, 1))
CASE(every_pair_of_lead_and_next_byte,
     for (int byte = 0xBE; byte < 256; byte++) for (int next = 0x70; next < 256; next += 5)
         survives((const char[]){(char)byte, (char)next, 'a'}, 3))
CASE(nul_bytes, survives("\0Anna Kern\0said \"no\0\".\0", 24); survives("\0\0\0\0", 4))
CASE(white_space_only, survives_many(" \n\t\r\n\xC2\xA0", 50))
CASE(quotation_marks_only, survives_many("\"", 5); survives_many("\"", 999);
     survives_many("\xE2\x80\x9C\xE2\x80\x98", 200);
     survives_many("\xE2\x80\x9D'\xC2\xAB\xC2\xBB\xE3\x80\x8C", 100))
CASE(apostrophes_only, survives_many("'", 500); survives_many("' ", 500))
CASE(emoji, survives_many("\xF0\x9F\x98\x80", 300);
     survives_many("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 said ", 50))
CASE(combining_marks_only, survives_many("\xCC\x81", 500); survives_many("e\xCC\x81\xCC\x82", 200))
CASE(surrogates_in_utf8, survives_many("\xED\xA0\x80", 20); survives_many("\xED\xA0\xBD\xED\xB8\x80", 20))
CASE(overlong_and_beyond_unicode, survives_many("\xC0\x80", 20);
     survives_many("\xF4\x90\x80\x80\xFF\xFE", 20))
CASE(cut_in_a_character, survives("No one\n\nThe boat was led by\nRoe, and then\nld\xE2", 45);
     survives("Z\xC3\xBCrich", 2); survives("\xF0\x9F\x98", 3))
CASE(full_stops_only, survives_many(".", 2000); survives_many(". ", 2000))
CASE(capitals_only, survives_many("ABC ", 2000))
CASE(one_long_word, survives_many("Aa", 70000))
CASE(one_long_line, survives_many("Mr. Adler of Brno said \"yes\" and ", 1500))
CASE(many_lines, survives_many("A\n", 3000); survives_many("Anna said:\n\n\"", 1000))
CASE(deep_nesting, survives_many("(\"\xE2\x80\x9C[", 1000))
CASE(digits_only, survives_many("1", 5000); survives_many("1,", 3000); survives_many("$1.2m ", 500))
CASE(sources_in_a_circle, survives("\0\0\0\0according to AdgTTTTTTTTTTTT\0\0according to Ad\n", 50);
     survives_many("according to Ad\n", 40); survives_many("according to according to Ad, ", 40))
CASE(a_name_with_a_bad_byte_before_a_row,
     survives_many("By Barack \x88Obama, Hillary Clinton, Bill Clinten-point left.\n", 1))
CASE(direction_marks, survives_many("\xE2\x80\xAE Anna \xE2\x80\xAC", 100);
     survives_many("\xEF\xBB\xBF", 100))

/* Later stages may find what an earlier one would have mended: a quotation that ends in no marks. */
static void any_two_stages_left_out(void **state) {
    (void)state;
    static const char text[] = "\"\"shrug\xF5\xF5\xF5.\xFF\xFF\xF5\xF5. \"i\xFF\xFF";
    rub_doc *doc = NULL;
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = 0; b <= a; b++) {
            uint64_t without = UINT64_C(1) << stages[a].number | UINT64_C(1) << stages[b].number;
            rub_options options = {.without = without};
            assert_int_equal(rub_annotate(test_model(), text, sizeof text - 1, &options, &doc), RUB_OK);
        }
    rub_doc_free(doc);
}

/* Random bytes and random pieces of news, from a fixed seed. */
static void random_pieces(void **state) {
    (void)state;
    static const char *const pieces[] = {"\"",
                                         "'",
                                         "\xE2\x80\x9C",
                                         "\xE2\x80\x9D",
                                         " said ",
                                         "Anna Kern",
                                         "U.S.",
                                         ", ",
                                         ". ",
                                         "\n\n",
                                         "\n",
                                         "he ",
                                         "\xFF",
                                         "\xE2\x80",
                                         "5 May",
                                         "$",
                                         "%",
                                         "12",
                                         "according to ",
                                         "the president",
                                         ":",
                                         " - ",
                                         "A",
                                         "(CHI)",
                                         "\xE6\x9D\xB1\xE4\xBA\xAC"};
    uint32_t seed = 7;
    for (int round = 0; round < 60; round++) {
        char text[2000] = "";
        for (int i = 0; i < 100; i++) {
            seed = seed * 1664525u + 1013904223u;
            strcat(text, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        survives(text, strlen(text));
    }
}

/* Rules look a few words ahead and back: whatever word a text begins or ends with, they have to stop there.
 */
static void every_beginning_and_every_end_of_a_text(void **state) {
    (void)state;
    static const char text[] =
        "OSLO (AP) - By the last three months of the year, on Monday, May 5th, from 10:30 a.m. to noon local "
        "time, the 45-year-old Anna Kern, of Acme Corp. (AC), paid Rs 450,000 to Rs 600,000, $1.2 million or "
        "US$5, 40 to 50 percent of 6 ft 2 in, in the late 1990s, '94, 2008-9, Q3 2024, two and a half hours, "
        "the 41st minute, No. 7, 06-Apr, 18-4-52-2, according to the president, he said that next couple of "
        "\"We won,\" Mr. Hale told her. \"And,\" she said, \"never.\"\n\n- Q: Why? A: \"Because,\" Roe said.";
    rub_doc *doc = NULL;
    for (size_t cut = 0; cut < sizeof text; cut++) {
        size_t rest = sizeof text - 1 - cut;
        char *head = malloc(cut ? cut : 1), *tail = malloc(rest ? rest : 1);
        memcpy(head, text, cut);
        memcpy(tail, text + cut, rest);
        assert_int_equal(rub_annotate(test_model(), head, cut, NULL, &doc), RUB_OK);
        check_rows(rub_doc_rows(doc));
        assert_int_equal(rub_annotate(test_model(), tail, rest, NULL, &doc), RUB_OK);
        check_rows(rub_doc_rows(doc));
        free(head);
        free(tail);
    }
    rub_doc_free(doc);
}

static void replaced_counts_invalid_parts(void **state) {
    (void)state;
    rub_doc *doc = test_annotate("a\xFF"
                                 "b\xE2\x80"
                                 "c\xEF\xBF\xBD",
                                 NULL); /* the last is a real U+FFFD */
    assert_int_equal(rub_doc_rows(doc)->replaced, 2);
    assert_int_equal(rub_unit_offset(doc, rub_doc_rows(doc)->length), 6);
    rub_doc_free(doc);
}

/* Offsets of a name behind characters of every length, in each unit. */
static void offsets_count_in_the_unit_asked_for(void **state) {
    (void)state;
    static const char text[] = "\xF0\x9F\x98\x80 \xE2\x82\xAC \xC3\xA9 Angela Merkel spoke in Berlin.";
    static const uint32_t expected[] = {7, 6, 12};
    for (int unit = RUB_UTF16; unit <= RUB_BYTE; unit++) {
        rub_options options = {.offsets = (rub_offsets)unit};
        rub_doc *doc = test_annotate(text, &options);
        assert_true(rub_doc_rows(doc)->mention_count >= 1);
        assert_int_equal(rub_unit_offset(doc, rub_doc_rows(doc)->mentions[0].start), expected[unit]);
        rub_doc_free(doc);
    }
}

static void wrong_arguments_are_errors(void **state) {
    (void)state;
    rub_doc *doc = NULL;
    rub_options options = {.min_confidence = 101};
    assert_int_equal(rub_annotate(NULL, "", 0, NULL, &doc), RUB_ERR_ARGUMENT);
    assert_int_equal(rub_annotate(test_model(), NULL, 1, NULL, &doc), RUB_ERR_ARGUMENT);
    assert_int_equal(rub_annotate(test_model(), "", 0, NULL, NULL), RUB_ERR_ARGUMENT);
    assert_int_equal(rub_annotate(test_model(), "", 0, &options, &doc), RUB_ERR_ARGUMENT);
    assert_int_equal(rub_annotate(test_model(), "x", (size_t)RUB_TEXT_MAX + 1, NULL, &doc), RUB_ERR_TOO_LONG);
    assert_null(doc);
    rub_doc_free(NULL);
}

TEST_MAIN(cmocka_unit_test(an_empty_text), cmocka_unit_test(every_single_byte),
          cmocka_unit_test(every_pair_of_lead_and_next_byte), cmocka_unit_test(nul_bytes),
          cmocka_unit_test(white_space_only), cmocka_unit_test(quotation_marks_only),
          cmocka_unit_test(apostrophes_only), cmocka_unit_test(emoji), cmocka_unit_test(combining_marks_only),
          cmocka_unit_test(surrogates_in_utf8), cmocka_unit_test(overlong_and_beyond_unicode),
          cmocka_unit_test(cut_in_a_character), cmocka_unit_test(full_stops_only),
          cmocka_unit_test(capitals_only), cmocka_unit_test(one_long_word), cmocka_unit_test(one_long_line),
          cmocka_unit_test(many_lines), cmocka_unit_test(deep_nesting), cmocka_unit_test(digits_only),
          cmocka_unit_test(sources_in_a_circle), cmocka_unit_test(a_name_with_a_bad_byte_before_a_row),
          cmocka_unit_test(any_two_stages_left_out), cmocka_unit_test(direction_marks),
          cmocka_unit_test(random_pieces), cmocka_unit_test(every_beginning_and_every_end_of_a_text),
          cmocka_unit_test(replaced_counts_invalid_parts),
          cmocka_unit_test(offsets_count_in_the_unit_asked_for),
          cmocka_unit_test(wrong_arguments_are_errors), )
