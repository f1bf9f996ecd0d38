/* test_tagger.c - what the trained model finds: names of all kinds, their edges, capitals, repeats */
#include "test.h"

/* `expected`: "TYPE text" of the mentions with | between. */
static void finds(const char *text, const char *expected) {
    rub_doc *doc = test_annotate(text, NULL);
    const rub_rows *rows = rub_doc_rows(doc);
    char found[2000] = "";
    for (uint32_t i = 0; i < rows->mention_count; i++) {
        const rub_mention *name = &rows->mentions[i];
        assert_true(name->confidence <= 100 && name->start < name->end);
        if (i) strcat(found, "|");
        strcat(found, rub_type_word(name->type)), strcat(found, " ");
        strncat(found, text + name->start, name->end - name->start);
    }
    assert_string_equal(found, expected);
    rub_doc_free(doc);
}

static void people_places_organizations(void **state) {
    (void)state;
    finds("Angela Merkel spoke to the United Nations in Geneva.",
          "PERSON Angela Merkel|ORG United Nations|GPE Geneva");
    finds("French troops left Mali on Monday.", "NORP French|GPE Mali|DATE Monday");
}

static void titles_stay_outside(void **state) {
    (void)state;
    finds("Mr. Smith met Dr. Jane Miller.", "PERSON Smith|PERSON Jane Miller");
}

static void lower_case_text_has_no_names(void **state) {
    (void)state;
    finds("the ministry said that prices rose and that nobody knew why.", "");
}

static void addresses_are_no_names(void **state) {
    (void)state;
    finds("Write to maria.lopez@example.org or see https://example.org/Berlin now.", "");
}

static void capitals_do_not_hide_names(void **state) {
    (void)state;
    finds("ANGELA MERKEL MEETS EMMANUEL MACRON IN BERLIN",
          "PERSON ANGELA MERKEL|PERSON EMMANUEL MACRON|GPE BERLIN");
}

/* "Orbeth" alone could be anything; named in full elsewhere it is a person. */
static void full_names_explain_short_ones(void **state) {
    (void)state;
    rub_doc *doc = test_annotate(
        "Orbeth has left the talks. Minister Karin Orbeth and her aides said that Karin Orbeth was ill.",
        NULL);
    const rub_rows *rows = rub_doc_rows(doc);
    assert_true(rows->mention_count >= 3);
    for (uint32_t i = 0; i < rows->mention_count; i++) assert_int_equal(rows->mentions[i].type, RUB_PERSON);
    rub_doc_free(doc);
}

/* ---- spaces and marks change nothing but offsets ---- */

static const char plain[] =
    "Chancellor Anna Weber said on Tuesday that the European Union's talks with Norway had gone well. "
    "\"We agreed on 30 million euros,\" Weber told the BBC in Oslo, where she met Erik Dahl of the Labour "
    "Party.";

/* The mentions as "TYPE text" with white space folded and curly marks made straight. */
static char *mentions_of(const char *text) {
    rub_doc *doc = test_annotate(text, NULL);
    const rub_rows *rows = rub_doc_rows(doc);
    char *out = calloc(1, 4000), *at = out;
    for (uint32_t i = 0; i < rows->mention_count; i++) {
        at += strlen(strcpy(at, rub_type_word(rows->mentions[i].type)));
        for (uint32_t k = rows->mentions[i].start; k < rows->mentions[i].end; k++) {
            bool space = text[k] == ' ' || text[k] == '\n' || text[k] == '\xC2' || text[k] == '\xA0';
            if (!space) *at++ = text[k];
        }
        *at++ = '|';
    }
    rub_doc_free(doc);
    return out;
}

/* `plain` with every `from` in place of which `to` stands. */
static void same_with(const char *from, const char *to) {
    char text[2000] = "";
    for (const char *at = plain; *at;) {
        bool here = strncmp(at, from, strlen(from)) == 0;
        if (here) strcat(text, to), at += strlen(from);
        else strncat(text, at++, 1);
    }
    char *expected = mentions_of(plain), *got = mentions_of(text);
    assert_true(strlen(expected) > 60);
    assert_string_equal(got, expected);
    free(expected), free(got);
}

static void double_spaces(void **state) {
    (void)state;
    same_with(" ", "  ");
}

static void no_break_spaces(void **state) {
    (void)state;
    same_with(" ", "\xC2\xA0");
}

static void curly_marks(void **state) {
    (void)state;
    same_with("'", "\xE2\x80\x99");
    same_with("\"We", "\xE2\x80\x9CWe");
}

/* Lines broken at the first space behind `width` columns, as mail and wire services do. */
static void same_when_wrapped(uint32_t width) {
    char text[2000];
    strcpy(text, plain);
    for (uint32_t i = 0, column = 0; text[i]; i++, column++)
        if (text[i] == ' ' && column >= width) text[i] = '\n', column = 0;
    char *expected = mentions_of(plain), *got = mentions_of(text);
    assert_string_equal(got, expected);
    free(expected), free(got);
}

static void line_breaks_inside_sentences(void **state) {
    (void)state;
    same_with(" that ", " that\n");
    same_with(" where ", "\nwhere ");
    for (uint32_t width = 60; width < 76; width++) same_when_wrapped(width);
}

TEST_MAIN(cmocka_unit_test(double_spaces), cmocka_unit_test(no_break_spaces), cmocka_unit_test(curly_marks),
          cmocka_unit_test(line_breaks_inside_sentences), cmocka_unit_test(people_places_organizations),
          cmocka_unit_test(titles_stay_outside), cmocka_unit_test(lower_case_text_has_no_names),
          cmocka_unit_test(addresses_are_no_names), cmocka_unit_test(capitals_do_not_hide_names),
          cmocka_unit_test(full_names_explain_short_ones))
