/* test_tagger.c - what the trained model finds: names of all kinds, their edges, capitals, repeats */
#include "test.h"

#include "document.h"

/* `expected`: "TYPE text" of the tagger's findings with | between. */
static void finds(const char *text, const char *expected) {
    rub_doc *doc = test_annotate(text, NULL);
    char found[2000] = "";
    for (uint32_t i = 0; i < doc->names.count; i++) {
        const rub_finding *name = &doc->names.rows[i];
        const rub_token *first = &doc->tokens.rows[name->first], *last = &doc->tokens.rows[name->end - 1];
        assert_true(name->confidence <= 100 && name->first < name->end);
        if (i) strcat(found, "|");
        strcat(found, rub_type_word(name->type)), strcat(found, " ");
        strncat(found, text + first->start, last->start + last->length - first->start);
    }
    assert_string_equal(found, expected);
    rub_doc_free(doc);
}

static void people_places_organizations(void **state) {
    (void)state;
    finds("Angela Merkel spoke to the United Nations in Geneva.", "PERSON Angela Merkel|ORG United Nations|GPE Geneva");
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
    finds("ANGELA MERKEL MEETS EMMANUEL MACRON IN BERLIN", "PERSON ANGELA MERKEL|PERSON EMMANUEL MACRON|GPE BERLIN");
}

/* "Orbeth" alone could be anything; named in full elsewhere it is a person. */
static void full_names_explain_short_ones(void **state) {
    (void)state;
    rub_doc *doc = test_annotate("Orbeth has left the talks. Minister Karin Orbeth and her aides said that Karin Orbeth was ill.", NULL);
    assert_true(doc->names.count >= 3);
    for (uint32_t i = 0; i < doc->names.count; i++) assert_int_equal(doc->names.rows[i].type, RUB_PERSON);
    rub_doc_free(doc);
}

TEST_MAIN(cmocka_unit_test(people_places_organizations), cmocka_unit_test(titles_stay_outside),
          cmocka_unit_test(lower_case_text_has_no_names), cmocka_unit_test(addresses_are_no_names), cmocka_unit_test(capitals_do_not_hide_names),
          cmocka_unit_test(full_names_explain_short_ones))
