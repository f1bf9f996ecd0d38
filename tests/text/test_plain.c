/* test_plain.c - what is stepped over in pasted text, and where all of it stood */
#include "test.h"

#include "text/plain.h"

/* The plain text of `given`. */
static void reads(const char *given, const char *expected) {
    rub_arena arena;
    rub_plain plain;
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_plain_make(&arena, given, (uint32_t)strlen(given), true, &plain), RUB_OK);
    assert_int_equal(plain.length, strlen(expected));
    assert_memory_equal(plain.text, expected, plain.length);
    rub_arena_free(&arena);
}

static void stays(const char *given) {
    rub_arena arena;
    rub_plain plain;
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_plain_make(&arena, given, (uint32_t)strlen(given), true, &plain), RUB_OK);
    assert_ptr_equal(plain.text, given);
    assert_int_equal(plain.steps.count, 0);
    rub_arena_free(&arena);
}

/* `word` of the plain text stands for `place` in the given one. */
static void stands(const char *given, const char *word, const char *place) {
    rub_arena arena;
    rub_plain plain;
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_plain_make(&arena, given, (uint32_t)strlen(given), true, &plain), RUB_OK);
    char *text = calloc(plain.length + 1, 1);
    memcpy(text, plain.text, plain.length);
    const char *at = strstr(text, word);
    assert_non_null(at);
    uint32_t start = (uint32_t)(at - text);
    rub_span found = rub_plain_given(&plain, (rub_span){start, start + (uint32_t)strlen(word)});
    assert_int_equal(found.end - found.start, strlen(place));
    assert_memory_equal(given + found.start, place, strlen(place));
    free(text);
    rub_arena_free(&arena);
}

static void the_marks_of_mail(void **state) {
    (void)state;
    reads("> Roe said:\n> \"It\n>\n> works.\"\n", "Roe said:\n\"It\n\nworks.\"\n");
    reads(">> Roe said\n> > so.", "Roe said\nso.");
    reads("> Roe said so.\nI doubt it.\n", "Roe said so.\nI doubt it.\n");
    reads(">> Roe said so.\n> Did he?\n", "Roe said so.\n\nDid he?\n");
    reads(">Roe said so.", "Roe said so.");
    stays(">50 people came.\n>= 3\na > b");
}

/* A text of one line that was many. */
static void line_breaks_that_got_lost(void **state) {
    (void)state;
    const char *given =
        "61 saved in the darkMILAZZO - The ferry of Ada McCall lost both engines on Thursday night.\"It "
        "was late,\" said Roe of MarineTraffic.'We ate.'Nobody was hurt, and all of them slept "
        "well.By midnight J.K. Roe had left.";
    reads(
        given,
        "61 saved in the dark\nMILAZZO - The ferry of Ada McCall lost both engines on Thursday night.\n\"It "
        "was late,\" said Roe of MarineTraffic.\n'We ate.'\nNobody was hurt, and all of them slept "
        "well.\nBy midnight J.K. Roe had left.");
    stands(given, "MILAZZO", "MILAZZO");
    stands(given, "'We ate.'\nNobody", "'We ate.'Nobody");
    stands(given, "left.", "left.");
}

/* One slip of the pen is none, nor is a text that has its lines. */
static void line_breaks_that_are_there(void **state) {
    (void)state;
    stays("The ferry of MarineTraffic lost both of its engines on Thursday night, said a man of the coast "
          "guard in Milazzo.It was late, and nobody was hurt; all of the passengers slept well in town.");
    stays("The ferry of MarineTraffic lost both of its engines on Thursday night, said a man of the coast\n"
          "guard in Milazzo.It was late, and nobody was hurt.All of the passengers slept well in town.");
}

static void tags(void **state) {
    (void)state;
    reads("<p>Roe</p><p>said</p>", "\n\nRoe\n\n\n\nsaid\n\n");
    reads("Roe<br/>said <b>no</b>, <a href=\"x>y\" title='a b'>Doe</a>'s", "Roe\nsaid no, Doe's");
    reads("<TD>1</TD><td>2</td>", " 1  2 ");
    reads("<a title = \"x > y\">Roe</a><!-->said", "Roe\n\nsaid");
    reads("a<!-- <p> -->b<script>if (a < b) said()</script>c<style>p{}</style>d", "a\n\nb\n\nc\n\nd");
    stays("a < b, a <3 b, <roe@mail.com>, <p, <pq>, <a <, </, <");
}

static void references(void **state) {
    (void)state;
    reads("Roe &amp; Doe&#39;s &ldquo;caf&eacute;&#x201d;", "Roe & Doe's \xE2\x80\x9C"
                                                            "caf\xC3\xA9\xE2\x80\x9D");
    reads("&amp;quot;&Uuml;&amp;amp;&ouml;&szlig;", "\"\xC3\x9C&\xC3\xB6\xC3\x9F");
    reads("so&shy;ft", "soft");
    reads("Roe&#146;s &dagger;&yacute;", "Roe\xE2\x80\x99s \xE2\x80\xA0\xC3\xBD");
    stays("R&D; AT&T, &nosuch; &; &#0; &#xD800; &#1114112; &#x; &am &#1; &EACUTE;");
}

/* A page that was read shows "<b>" to its reader, and no soft hyphen. */
static void tags_that_a_page_shows(void **state) {
    (void)state;
    rub_arena arena;
    rub_plain plain;
    const char *given = "<b> &amp; so\xC2\xAD"
                        "ft",
               *expected = "<b> &amp; soft";
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_plain_make(&arena, given, (uint32_t)strlen(given), false, &plain), RUB_OK);
    assert_int_equal(plain.length, strlen(expected));
    assert_memory_equal(plain.text, expected, plain.length);
    rub_arena_free(&arena);
}

static void what_is_unseen(void **state) {
    (void)state;
    reads("\xEF\xBB\xBFgov\xC2\xAD"
          "ern\xE2\x80\x8Bment\xE2\x81\xA0",
          "government");
    stays("\xE2\x80\x9CRoe\xE2\x80\x9D \xC2\xA0 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80");
}

static void everything_knows_where_it_stood(void **state) {
    (void)state;
    stands("> <p>Roe &amp; Do\xC2\xAD"
           "e said",
           "Roe & Doe",
           "Roe &amp; Do\xC2\xAD"
           "e");
    stands("a&quot;b&quot;c", "\"b\"", "&quot;b&quot;");
    stands("a&quot;b&quot;c", "b", "b");
    stands("<b>Roe</b> said", "Roe", "Roe");
    stands("plain", "lai", "lai");
}

/* "given" is written with its parts in their places. */
static void the_rows_of_a_document(void **state) {
    (void)state;
    const char *text = "> <p>Mayor Jane Roe of AT&amp;T said: &quot;It won&#39;t do,\n> ever.&quot;</p>\n";
    rub_options options = {.offsets = RUB_BYTE};
    rub_doc *doc = test_annotate(text, &options);
    const rub_rows *rows = rub_doc_rows(doc);
    assert_int_equal(rows->length, strlen(text));
    assert_int_equal(rows->quote_count, 1);
    rub_span said = rows->fragments[0];
    const char *expected = "&quot;It won&#39;t do,\n> ever.&quot;";
    assert_int_equal(said.end - said.start, strlen(expected));
    assert_memory_equal(text + said.start, expected, strlen(expected));
    assert_memory_equal(text + rows->quotes[0].source_start, "Mayor Jane Roe", 14);
    assert_memory_equal(text + rows->mentions[0].start, "Jane Roe", 8);
    char *conll = test_write(doc, RUB_CONLL);
    assert_non_null(strstr(conll, "AT&amp;T\t"));
    free(conll);
    rub_doc_free(doc);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_marks_of_mail),
                                       cmocka_unit_test(line_breaks_that_got_lost),
                                       cmocka_unit_test(line_breaks_that_are_there),
                                       cmocka_unit_test(tags),
                                       cmocka_unit_test(references),
                                       cmocka_unit_test(tags_that_a_page_shows),
                                       cmocka_unit_test(what_is_unseen),
                                       cmocka_unit_test(everything_knows_where_it_stood),
                                       cmocka_unit_test(the_rows_of_a_document)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
