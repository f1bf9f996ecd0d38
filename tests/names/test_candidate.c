/* test_candidate.c - which words of a sentence are looked at by the tagger */
#include "test.h"

#include "names/feature.h"
#include "stages.h"

typedef struct found {
    char runs[400];
    rub_arena arena;
} found;

/* The runs of the first sentence, each behind a bar. */
static void look(void *context, const rub_doc *doc, uint32_t stage) {
    found *in = context;
    rub_features f;
    uint32_t sentence = 0;
    if (stage != RUB_STAGE_value) return;
    assert_int_equal(rub_features_open(&f, &in->arena, doc, &sentence), RUB_OK);
    for (uint32_t i = 0; i < f.runs.count; i++) {
        const rub_token *first = &doc->tokens.rows[f.runs.rows[i].first],
                        *last = &doc->tokens.rows[f.runs.rows[i].end - 1];
        strcat(in->runs, "|");
        strncat(in->runs, doc->text + first->start, rub_token_end(last) - first->start);
    }
}

static void check(const char *text, const char *runs) {
    found in = {.runs = ""};
    rub_trace trace = {look, &in};
    rub_arena_init(&in.arena, NULL);
    rub_doc_free(test_annotate(text, &(rub_options){.trace = &trace}));
    rub_arena_free(&in.arena);
    assert_string_equal(in.runs, runs);
}

static void names_and_what_joins_them(void **state) {
    (void)state;
    check("He met Ada Roe of the Bank of the West in Oslo.", "|Ada Roe of the Bank of the West in Oslo");
    check("The bank was closed.", "");
}

static void a_word_that_joins_nothing_parts_them(void **state) {
    (void)state;
    check("He says Roe visited the West again.", "|Roe|West");
}

static void numbers_and_dates_count_beside_names_alone(void **state) {
    (void)state;
    check("It opened on Monday with 300 seats.", "");
    check("They signed the Treaty of 1951 there.", "|Treaty of 1951");
    check("It is a Boeing 737-800.", "|Boeing 737-800");
    check("He said May was there.", "|May");
}

TEST_MAIN(cmocka_unit_test(names_and_what_joins_them), cmocka_unit_test(a_word_that_joins_nothing_parts_them),
          cmocka_unit_test(numbers_and_dates_count_beside_names_alone))
