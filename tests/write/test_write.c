/* test_write.c - the other writers: text, HTML, W3C annotations, brat, CoNLL, CSV, on one sample */
#include "hand.h"
#include "test.h"

#include <string.h>

static void expect(rub_format format, const char *id, const char *part) {
    rub_doc doc;
    hand_sample(&doc, RUB_UTF16);
    const char *written = hand_write(&doc, format, id);
    if (!strstr(written, part)) print_error("not in the output:\n%s\nwhich is\n%s\n", part, written);
    assert_non_null(strstr(written, part));
    hand_end(&doc);
}

static void text_brackets_names_and_lists_who_is_quoted(void **state) {
    (void)state;
    expect(RUB_TEXT, NULL,
           "[PERSON Zoë  Brandt] <[GPE Oslo]>\n“No,” said [PERSON Brandt], “not\n[CARDINAL 12].” 😀 She left "
           "[GPE Norway].\n\n");
    expect(RUB_TEXT, NULL, "\nNamed\n  PERSON Zoë Brandt, 2 times\n  GPE Oslo\n");
    expect(RUB_TEXT, NULL, "\nQuoted\n  Zoë Brandt (direct): “No,” ... “not 12.”\n");
}

static void expect_of(const char *text, size_t length, rub_format format, const char *part) {
    rub_doc doc;
    hand_begin(&doc, text, length, RUB_UTF16);
    assert_non_null(strstr(hand_write(&doc, format, NULL), part));
    hand_end(&doc);
}

static void text_has_no_controls_that_a_terminal_would_obey(void **state) {
    (void)state;
    expect_of("a\x1B[2J\tb\x7F\xC2\x9B", 10, RUB_TEXT, "a\xEF\xBF\xBD[2J\tb\xEF\xBF\xBD\xEF\xBF\xBD\n");
}

static void html_marks_names_in_blocks(void **state) {
    (void)state;
    expect(RUB_HTML, NULL,
           "<h1 class=\"headline\"><mark class=\"person\" data-entity=\"0\" title=\"PERSON: Zoë Brandt\">Zoë "
           " Brandt</mark> &lt;<mark class=\"gpe\"");
    expect(RUB_HTML, NULL, "<title>Zoë Brandt &lt;Oslo&gt;</title>");
    expect(RUB_HTML, NULL, "Norway</mark>.</p>\n</article>\n");
}

static void html_marks_quotations_with_cue_and_source(void **state) {
    (void)state;
    expect(RUB_HTML, NULL,
           "<span class=\"quote direct\" data-quote=\"0\" title=\"Zoë Brandt\">“No,”</span> <span "
           "class=\"cue\">said</span> <span class=\"source\"><mark");
    expect(RUB_HTML, NULL, "“not\n<mark class=\"cardinal\" title=\"CARDINAL\">12</mark>.”</span>");
}

static void html_has_no_nul(void **state) {
    (void)state;
    expect_of("a\0b&", 4, RUB_HTML,
              "a\xEF\xBF\xBD"
              "b&amp;");
}

static int count(const char *text, const char *part) {
    int found = 0;
    for (; (text = strstr(text, part)); text++) found++;
    return found;
}

static void html_cuts_spans_that_cross(void **state) {
    (void)state;
    const rub_block blocks[] = {{RUB_BLOCK_PARAGRAPH, 0, 5}, {RUB_BLOCK_PARAGRAPH, 6, 11}};
    const rub_span fragment = {2, 8}; /* over the edge of the two blocks */
    const rub_mention mention = {7, 10, RUB_ORG, RUB_NONE, 50, RUB_VIA_MODEL}; /* and begins inside it */
    const rub_quote quote = {RUB_QUOTE_DIRECT, 0,        1,        RUB_NONE, RUB_NONE,
                             RUB_NONE,         RUB_NONE, RUB_NONE, 50,       RUB_VIA_MARKS};
    rub_doc doc;
    hand_begin(&doc, "abcde\nfghij", 11, RUB_UTF16);
    doc.rows.blocks = blocks, doc.rows.block_count = 2;
    doc.rows.fragments = &fragment, doc.rows.fragment_count = 1;
    doc.rows.quotes = &quote, doc.rows.quote_count = 1;
    doc.rows.mentions = &mention, doc.rows.mention_count = 1;
    const char *body = strstr(hand_write(&doc, RUB_HTML, NULL), "<article>");
    const char *q = "<span class=\"quote direct\" data-quote=\"0\" title=\"speaker unknown\">",
               *m = "<mark class=\"org\" title=\"ORG\">";
    const char *p = "<p class=\"paragraph\">";
    char expected[2048] = "<article>";
    const char *parts[] = {p,
                           "ab",
                           q,
                           "cde</span></p>",
                           q,
                           "\n</span>",
                           p,
                           q,
                           "f",
                           m,
                           "g</mark></span>",
                           m,
                           "hi</mark>j</p></article>\n</body>\n</html>\n"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) strcat(expected, parts[i]);
    assert_string_equal(body, expected);
    hand_end(&doc);
}

/* A thousand quotations in one another: deeper ones are left out, and what is opened is closed. */
static void html_of_deep_nesting_stays_small_and_balanced(void **state) {
    (void)state;
    static char text[2001];
    static rub_span fragments[1000];
    static rub_quote quotes[1000];
    rub_doc doc;
    memset(text, 'x', 2000);
    for (uint32_t i = 0; i < 1000; i++) {
        fragments[i] = (rub_span){i, 2000 - i};
        quotes[i] = (rub_quote){RUB_QUOTE_DIRECT, i,        1,        RUB_NONE, RUB_NONE,
                                RUB_NONE,         RUB_NONE, RUB_NONE, 50,       RUB_VIA_MARKS};
    }
    hand_begin(&doc, text, 2000, RUB_UTF16);
    doc.rows.fragments = fragments, doc.rows.fragment_count = 1000;
    doc.rows.quotes = quotes, doc.rows.quote_count = 1000;
    const char *html = strstr(hand_write(&doc, RUB_HTML, NULL), "<article>");
    assert_int_equal(count(html, "<span"), 24);
    assert_int_equal(count(html, "</span>"), 24);
    hand_end(&doc);
}

/* A page has one headline: one that the text repeats, in whatever lines, is shown once, and another is an h2.
 * A list's item brings its list. */
static void html_shows_a_repeated_headline_once(void **state) {
    (void)state;
    const rub_block blocks[] = {{RUB_BLOCK_HEADLINE, 0, 3},
                                {RUB_BLOCK_HEADLINE, 4, 7},
                                {RUB_BLOCK_HEADLINE, 8, 9},
                                {RUB_BLOCK_LIST, 10, 11}};
    const rub_mention mentions[] = {{0, 1, RUB_ORG, RUB_NONE, 50, RUB_VIA_MODEL},
                                    {4, 5, RUB_ORG, RUB_NONE, 50, RUB_VIA_MODEL}};
    rub_doc doc;
    hand_begin(&doc, "a b\na\tb\nc\nd", 11, RUB_UTF16);
    doc.rows.blocks = blocks, doc.rows.block_count = 4;
    doc.rows.mentions = mentions, doc.rows.mention_count = 2;
    const char *html = strstr(hand_write(&doc, RUB_HTML, NULL), "<article>");
    const char *expected =
        "<article><h1 class=\"headline\"><mark class=\"org\" title=\"ORG\">a</mark> b</h1>\n"
        "\n<h2 class=\"headline\">c</h2>\n<ul><li class=\"list\">d</li></ul></article>\n";
    assert_memory_equal(html, expected, strlen(expected));
    hand_end(&doc);
}

/* White space stands for any other, but for no letter. */
static void html_shows_a_headline_of_other_words(void **state) {
    (void)state;
    const rub_block blocks[] = {{RUB_BLOCK_HEADLINE, 0, 3}, {RUB_BLOCK_HEADLINE, 4, 7}};
    rub_doc doc;
    hand_begin(&doc, "a b\naxb", 7, RUB_UTF16);
    doc.rows.blocks = blocks, doc.rows.block_count = 2;
    const char *expected = "<h1 class=\"headline\">a b</h1>\n<h2 class=\"headline\">axb</h2>";
    assert_non_null(strstr(hand_write(&doc, RUB_HTML, NULL), expected));
    hand_end(&doc);
}

static void html_has_a_title_of_at_most_seventy_characters(void **state) {
    (void)state;
    static char text[200];
    memset(text, 'x', 199);
    text[60] = ' ';
    const rub_block block = {RUB_BLOCK_PARAGRAPH, 0, 199};
    rub_doc doc;
    hand_begin(&doc, text, 199, RUB_UTF16);
    doc.rows.blocks = &block, doc.rows.block_count = 1;
    const char *title = strstr(hand_write(&doc, RUB_HTML, NULL), "<title>") + 7;
    assert_int_equal(strcspn(title, "<"), 60 + strlen("…"));
    memset(text, '"', 30); /* as &quot;, which validators count as it is written */
    title = strstr(hand_write(&doc, RUB_HTML, NULL), "<title>") + 7;
    assert_int_equal(strcspn(title, "<"), 11 * strlen("&quot;") + strlen("…"));
    hand_end(&doc);
}

static size_t title_of(const char *text, size_t length) {
    const rub_block block = {RUB_BLOCK_PARAGRAPH, 0, (uint32_t)length};
    rub_doc doc;
    hand_begin(&doc, text, length, RUB_UTF16);
    doc.rows.blocks = &block, doc.rows.block_count = 1;
    size_t written = strcspn(strstr(hand_write(&doc, RUB_HTML, NULL), "<title>") + 7, "<");
    hand_end(&doc);
    return written;
}

static void html_has_a_title_whole_where_it_has_room(void **state) {
    (void)state;
    static char text[66];
    memset(text, 'x', 65);
    assert_int_equal(title_of(text, 1), 1);
    assert_int_equal(title_of(text, 64), 64);
    assert_int_equal(title_of(text, 65), 64 + strlen("…"));
    text[40] = ' ';
    assert_int_equal(title_of(text, 64), 64);
    assert_int_equal(title_of(text, 65), 40 + strlen("…"));
    text[40] = '\n';
    assert_int_equal(title_of(text, 65), 40 + strlen("…"));
}

/* What a quotation of "it works" has for a body, said by the words [start, end). */
static void w3c_says(uint32_t start, uint32_t end, const char *bodies) {
    static const rub_span fragment = {11, 19};
    const rub_quote quote = {RUB_QUOTE_DIRECT, 0, 1, RUB_NONE, RUB_NONE, start, end, RUB_NONE, 90,
                             RUB_VIA_MODEL};
    rub_doc doc;
    hand_begin(&doc, "Some said: it works", 19, RUB_UTF16);
    doc.rows.quotes = &quote, doc.rows.quote_count = 1;
    doc.rows.fragments = &fragment, doc.rows.fragment_count = 1;
    const char *written = hand_write(&doc, RUB_W3C, NULL);
    if (!strstr(written, bodies)) print_error("%s\n", written);
    assert_non_null(strstr(written, bodies));
    hand_end(&doc);
}

static void w3c_describes_who_speaks_where_the_text_does(void **state) {
    (void)state;
    w3c_says(
        0, 4,
        "\"value\":\"direct\"},{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"value\":\"Some\"}],");
    w3c_says(RUB_NONE, RUB_NONE, "\"value\":\"direct\"}],\"target\":[{\"source\":\"urn:rubricate:text\"");
}

static void w3c_has_quote_and_position_selectors_in_code_points(void **state) {
    (void)state;
    expect(
        RUB_W3C, NULL,
        "{\"@context\":\"http://www.w3.org/ns/"
        "anno.jsonld\",\"id\":\"urn:rubricate:text#annotations\",\"type\":\"AnnotationPage\",\"items\":[\n");
    expect(RUB_W3C, NULL,
           "{\"type\":\"TextQuoteSelector\",\"exact\":\"Norway\",\"prefix\":\"id Brandt, “not\\n12.” 😀 She "
           "left \",\"suffix\":\".\\n\"},"
           "{\"type\":\"TextPositionSelector\",\"start\":59,\"end\":65}");
    expect(RUB_W3C, NULL,
           "{\"type\":\"SpecificResource\",\"purpose\":\"identifying\",\"source\":\"https://example.org/"
           "?a=b&c\"}");
    expect(RUB_W3C, NULL, "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"quotation\"}");
    expect(RUB_W3C, "my news\x7F.txt", "\"source\":\"my%20news%7F.txt\"");
    expect(RUB_W3C, "https://example.org/1",
           "{\"id\":\"https://example.org/1#mention-0\",\"type\":\"Annotation\"");
}

static void brat_splits_at_line_breaks_and_links_the_parts(void **state) {
    (void)state;
    expect(RUB_BRAT, NULL, "T1\tPERSON 0 11\tZoë  Brandt\nT2\tGPE 13 17\tOslo\n");
    expect(RUB_BRAT, NULL, "T6\tDirect 19 24;38 42;43 47\t“No,” “not 12.”\n");
    expect(RUB_BRAT, NULL,
           "T7\tCue 25 29\tsaid\nR1\tHasCue Arg1:T6 Arg2:T7\nT8\tSource 30 36\tBrandt\nR2\tSaidBy Arg1:T6 "
           "Arg2:T8\n");
    expect(RUB_BRAT, NULL,
           "*\tSame T1 T3\nN1\tReference T2 lexicon:a\"b\\\tOslo\nN2\tReference T5 country:NO\tNorway\n");
}

static void conll_gives_each_token_its_name_and_quotation(void **state) {
    (void)state;
    const rub_mention mention = {0, 6, RUB_PERSON, 0, 50, RUB_VIA_MODEL};
    const rub_span fragment = {7, 11};
    const rub_quote quote = {RUB_QUOTE_MIXED, 0,        1,        RUB_NONE, RUB_NONE,
                             RUB_NONE,        RUB_NONE, RUB_NONE, 50,       RUB_VIA_MARKS};
    rub_token tokens[] = {{0, 0, 2, RUB_TOKEN_SENTENCE, 0, 0},
                          {3, 0, 3, 0, 0, 0},
                          {7, 0, 1, RUB_TOKEN_SENTENCE, 0, 0},
                          {9, 0, 2, 0, 0, 0}};
    rub_doc doc;
    hand_begin(&doc, "Xi Wei \" ok", 11, RUB_UTF16);
    doc.tokens.rows = tokens, doc.tokens.count = 4;
    doc.rows.mentions = &mention, doc.rows.mention_count = 1;
    doc.rows.fragments = &fragment, doc.rows.fragment_count = 1;
    doc.rows.quotes = &quote, doc.rows.quote_count = 1;
    assert_string_equal(hand_write(&doc, RUB_CONLL, "a\nb"),
                        "# token\tstart\tend\tname\tentity\tquotation\n# newdoc id = a b\n"
                        "Xi\t0\t2\tB-PERSON\t0\tO\nWei\t3\t6\tI-PERSON\t0\tO\n\n\"\t7\t8\tO\t_\tB-mixed-"
                        "0\nok\t9\t11\tO\t_\tI-mixed-0\n\n");
    hand_end(&doc);
}

static void csv_is_a_row_a_quotation(void **state) {
    (void)state;
    expect(RUB_CSV, NULL,
           "kind,content,cue,source,speaker,start,end\r\ndirect,\"“No,” ... “not "
           "12.”\",\"said\",\"Brandt\",\"Zoë Brandt\",19,47\r\n");
}

/* Spreadsheets run cells that begin with = + - @; an apostrophe keeps them what they are. */
static void csv_cells_are_no_formulas(void **state) {
    (void)state;
    const rub_mention mention = {0, 2, RUB_ORG, RUB_NONE, 50, RUB_VIA_MODEL};
    rub_doc doc;
    hand_begin(&doc, "=A", 2, RUB_UTF16);
    doc.rows.mentions = &mention, doc.rows.mention_count = 1;
    assert_string_equal(hand_write(&doc, RUB_CSV_MENTIONS, "@1"),
                        "id,text,type,name,start,end,confidence,via,link\r\n"
                        "\"'@1\",\"'=A\",ORG,\"\",0,2,0.5,model,\"\"\r\n");
    hand_end(&doc);
}

static void spans_are_code_points_and_parts_tell_their_quotation(void **state) {
    (void)state;
    expect(RUB_SPANS, "a", "{\"id\":\"a\",\"text\":\"Zoë  Brandt");
    expect(RUB_SPANS, NULL, "{\"start\":59,\"end\":65,\"label\":\"GPE\"}");
    expect(RUB_SPANS, NULL, "\"label\":[[0,11,\"PERSON\"],[13,17,\"GPE\"]");
    expect(RUB_SPANS, NULL,
           "\"quotations\":[{\"start\":19,\"end\":24,\"label\":\"direct\",\"quotation\":0},"
           "{\"start\":38,\"end\":47,\"label\":\"direct\",\"quotation\":0},"
           "{\"start\":25,\"end\":29,\"label\":\"cue\",\"quotation\":0},");
}

static void tei_keeps_the_text_and_points_into_it(void **state) {
    (void)state;
    expect(RUB_TEI, NULL, "<title>Zoë Brandt &lt;Oslo&gt;</title>");
    expect(RUB_TEI, NULL, "<listPerson>\n<person xml:id=\"e0\"><persName>Zoë Brandt</persName></person>\n");
    expect(RUB_TEI, NULL,
           "<span type=\"GPE\" target=\"#string-range(text,59,6)\" ana=\"#e2\">Norway</span>\n");
    expect(RUB_TEI, NULL,
           "<span type=\"direct\" target=\"#string-range(text,19,5)\" ana=\"#e0\">“No,”</span>\n");
    expect_of("a", 1, RUB_TEI, "</teiHeader>\n<text>"); /* an empty standOff is no TEI */
    expect_of("a\r\nb\1&", 6, RUB_TEI, "xml:space=\"preserve\">a&#13;\nb\xEF\xBF\xBD&amp;</ab>");
}

static void csv_doubles_quotation_marks(void **state) {
    (void)state;
    const rub_span fragment = {0, 4};
    const rub_quote quote = {RUB_QUOTE_DIRECT, 0,        1,        RUB_NONE, RUB_NONE,
                             RUB_NONE,         RUB_NONE, RUB_NONE, 50,       RUB_VIA_MARKS};
    rub_doc doc;
    hand_begin(&doc, "\"Hm\"", 4, RUB_UTF16);
    doc.rows.fragments = &fragment, doc.rows.fragment_count = 1;
    doc.rows.quotes = &quote, doc.rows.quote_count = 1;
    assert_non_null(
        strstr(hand_write(&doc, RUB_CSV, NULL), "\r\ndirect,\"\"\"Hm\"\"\",\"\",\"\",\"\",0,4\r\n"));
    hand_end(&doc);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_brackets_names_and_lists_who_is_quoted),
        cmocka_unit_test(text_has_no_controls_that_a_terminal_would_obey),
        cmocka_unit_test(html_marks_names_in_blocks),
        cmocka_unit_test(html_marks_quotations_with_cue_and_source),
        cmocka_unit_test(html_has_no_nul),
        cmocka_unit_test(html_cuts_spans_that_cross),
        cmocka_unit_test(html_of_deep_nesting_stays_small_and_balanced),
        cmocka_unit_test(html_has_a_title_whole_where_it_has_room),
        cmocka_unit_test(w3c_describes_who_speaks_where_the_text_does),
        cmocka_unit_test(w3c_has_quote_and_position_selectors_in_code_points),
        cmocka_unit_test(brat_splits_at_line_breaks_and_links_the_parts),
        cmocka_unit_test(conll_gives_each_token_its_name_and_quotation),
        cmocka_unit_test(csv_is_a_row_a_quotation),
        cmocka_unit_test(csv_doubles_quotation_marks),
        cmocka_unit_test(csv_cells_are_no_formulas),
        cmocka_unit_test(spans_are_code_points_and_parts_tell_their_quotation),
        cmocka_unit_test(tei_keeps_the_text_and_points_into_it),
        cmocka_unit_test(html_shows_a_repeated_headline_once),
        cmocka_unit_test(html_shows_a_headline_of_other_words),
        cmocka_unit_test(html_has_a_title_of_at_most_seventy_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
