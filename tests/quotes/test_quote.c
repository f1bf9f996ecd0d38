/* test_quote.c - what holds for the rows of quotations in every text, however odd */
#include "quotes/frame.h"
#include "test.h"

/* Fragments in text order and not empty, quotations in the order of their first fragment, all inside the
 * text. */
static void sound(const char *text) {
    rub_doc *doc = test_annotate(text, NULL);
    const rub_rows *rows = rub_doc_rows(doc);
    uint32_t before = 0;
    for (uint32_t i = 0; i < rows->quote_count; i++) {
        const rub_quote *q = &rows->quotes[i];
        assert_true(q->count > 0 && q->first + q->count <= rows->fragment_count);
        assert_true(q->confidence <= 100);
        assert_true(rows->fragments[q->first].start >= before);
        before = rows->fragments[q->first].start;
        for (uint32_t k = 0, end = 0; k < q->count; k++) {
            rub_span f = rows->fragments[q->first + k];
            assert_true(f.start < f.end && f.start >= end && f.end <= rows->length);
            end = f.end;
        }
        assert_true(q->source_start == RUB_NONE || q->source_start < q->source_end);
    }
    rub_doc_free(doc);
}

static void rows_are_sound(void **state) {
    (void)state;
    sound("\"We won,\" Roe said. \"At last,\" he added, saying that, according to Poe, \"nobody\" had said: "
          "\"No.\"");
    sound("The bridge, Roe said, is safe, adding that \"it held\", Poe said.");
    sound("\"\" said. '' : \" : “ ” ‘ said ’, said");
    sound("Roe said:\n\n“We won.\n\n“At last.\n\n— Poe\n\nQ: “Why?”\n\nA: said: “Because,” said, said.");
    sound("— Yes, said Roe.\n\n— No.\n\n— said\n\n—");
    sound("said said said said: said, \"said\" said.");
    sound("According to, according to, according to.");
}

static void confidence_is_a_filter(void **state) {
    (void)state;
    const char *text = "Roe said the bridge was safe.";
    rub_doc *all = test_annotate(text, NULL),
            *none = test_annotate(text, &(rub_options){.min_confidence = 100});
    assert_int_equal(rub_doc_rows(all)->quote_count, 1);
    assert_true(rub_doc_rows(all)->quotes[0].confidence < 100);
    assert_int_equal(rub_doc_rows(none)->quote_count, 0);
    rub_doc_free(all);
    rub_doc_free(none);
}

/* What was announced and is left out takes nothing of what follows to the quotation before it. */
static void what_is_left_out_lends_nothing_to_others(void **state) {
    (void)state;
    const char *text = "\"We have no choice but to close the bridge,\" Jane Roe said.\n\n"
                       "The council met on Tuesday. Then Tom Weir went on:\n\n"
                       "\"We won. We will win again.\"\n\n\"The harbour will be open by the end of June.\"";
    rub_doc *doc = test_annotate(text, &(rub_options){.min_confidence = 87});
    const rub_rows *rows = rub_doc_rows(doc);
    assert_int_equal(rows->quote_count, 1);
    assert_int_equal(rows->quotes[0].count, 1);
    rub_doc_free(doc);
}

/* A paragraph of any length is worked on in pieces: a wrong step would take minutes here. */
static void one_endless_paragraph_stays_linear(void **state) {
    (void)state;
    enum { TIMES = 8000 };
    static const char piece[] = "\"We won,\" Mr. Roe said that 'all is ";
    char *text = malloc(TIMES * (sizeof piece - 1) + 1);
    for (size_t i = 0; i < TIMES; i++) memcpy(text + i * (sizeof piece - 1), piece, sizeof piece);
    sound(text);
    free(text);
}

/* A frame is labelled eighty places to either side; a rule takes the whole sentence before ", Roe said". */
static void a_sentence_longer_than_a_frame_is_said_whole(void **state) {
    (void)state;
    char text[2000] = "The bridge over the river ";
    for (int i = 0; i < 30; i++) strcat(text, "and the long old road near the tall green hill ");
    uint32_t end = (uint32_t)strlen(text) + (uint32_t)strlen("will be closed");
    strcat(text, "will be closed, Anna Roe said on Monday.");
    rub_doc *doc = test_annotate(text, NULL);
    const rub_rows *rows = rub_doc_rows(doc);
    assert_int_equal(rows->quote_count, 1);
    assert_int_equal(rows->fragments[0].start, 0);
    assert_int_equal(rows->fragments[0].end, end);
    rub_doc_free(doc);
}

/* A quotation of one paragraph has at most RUB_FRAGMENTS_MAX pieces; what is more is another. */
static void sentences_in_marks_are_told_in_bounded_pieces(void **state) {
    (void)state;
    rub_doc *doc = test_annotate("Roe said:\n\n“We won.” “We ran.” “We sang.” “We sat.” “We ate.” "
                                 "“We drank.” “We slept.” “We woke.”",
                                 NULL);
    const rub_rows *rows = rub_doc_rows(doc);
    uint32_t most = 0, all = 0;
    for (uint32_t i = 0; i < rows->quote_count; i++) {
        if (rows->quotes[i].count > most) most = rows->quotes[i].count;
        if (rows->quotes[i].kind == RUB_QUOTE_DIRECT) all += rows->quotes[i].count;
    }
    assert_int_equal(most, RUB_FRAGMENTS_MAX);
    assert_int_equal(all, 8);
    rub_doc_free(doc);
}

TEST_MAIN(cmocka_unit_test(rows_are_sound), cmocka_unit_test(confidence_is_a_filter),
          cmocka_unit_test(what_is_left_out_lends_nothing_to_others),
          cmocka_unit_test(a_sentence_longer_than_a_frame_is_said_whole),
          cmocka_unit_test(sentences_in_marks_are_told_in_bounded_pieces),
          cmocka_unit_test(one_endless_paragraph_stays_linear))
