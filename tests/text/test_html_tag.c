/* test_html_tag.c - one tag of HTML: what it is, where it ends, what hides it, what closes it */
#include "test.h"

#include "text/html_tag.h"
#include "text/markup.h"

static rub_html_tag read_strict(const char *text) {
    return rub_html_tag_read(text, text + strlen(text), true);
}

static rub_html_tag read_as_browser(const char *text) {
    return rub_html_tag_read(text, text + strlen(text), false);
}

/* The whole text is one tag of that kind and name. */
static void is_all(const char *text, rub_html_kind kind, const char *name) {
    rub_html_tag tag = read_strict(text);
    assert_int_equal(tag.kind, kind);
    assert_string_equal(tag.name, name);
    assert_ptr_equal(tag.end, text + strlen(text));
    assert_true(tag.whole);
}

static void kinds_and_names(void **state) {
    (void)state;
    is_all("<p>", RUB_HTML_OPEN, "p");
    is_all("</p>", RUB_HTML_CLOSE, "p");
    is_all("<BR/>", RUB_HTML_OPEN, "br");
    is_all("<a\thref=x>", RUB_HTML_OPEN, "a");
    is_all("<a\nhref = x >", RUB_HTML_OPEN, "a");
    is_all("<h1\r\fclass=x>", RUB_HTML_OPEN, "h1");
    is_all("<a-name-longer-than-all>", RUB_HTML_OPEN, "a-name-longer-t");
    is_all("<!-- a > b -->", RUB_HTML_COMMENT, "");
    is_all("<!-->", RUB_HTML_COMMENT, "");
    is_all("<!doctype html>", RUB_HTML_DECLARATION, "doctype");
    is_all("<?xml version=\"1.0\">", RUB_HTML_DECLARATION, "xml");
}

static void an_angle_bracket_that_begins_no_tag_is_text(void **state) {
    (void)state;
    static const char *const texts[] = {"<3", "< p>", "<", "</", "</3>", "<>"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        rub_html_tag tag = read_strict(texts[i]);
        assert_int_equal(tag.kind, RUB_HTML_TEXT);
        assert_ptr_equal(tag.end, texts[i] + 1);
    }
}

static void an_angle_bracket_in_marks_does_not_end_a_tag(void **state) {
    (void)state;
    is_all("<a title=\"x>y\">", RUB_HTML_OPEN, "a");
    is_all("<a title='x>\"y' href=z>", RUB_HTML_OPEN, "a");
    is_all("<a title=\"<b>\">", RUB_HTML_OPEN, "a");
    is_all("<a =x>", RUB_HTML_OPEN, "a");
    is_all("<a x= >", RUB_HTML_OPEN, "a");
    const char *text = "<a title=x>y>";
    assert_ptr_equal(read_strict(text).end, text + strlen("<a title=x>"));
}

static void what_never_ends_is_not_whole(void **state) {
    (void)state;
    static const char *const texts[] = {
        "<p",        "<p class",  "<p class=",     "<p class=x", "<p class=\"x", "<p class=\"x\"",
        "<!-- x --", "<!doctype", "<!doctype <b>", "<p <b>"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        rub_html_tag tag = read_strict(texts[i]);
        if (tag.whole) print_error("in \"%s\"\n", texts[i]);
        assert_false(tag.whole);
    }
}

static void a_browser_takes_an_open_bracket_for_a_part_of_the_tag(void **state) {
    (void)state;
    const char *text = "<p a=x<y <b>c";
    assert_ptr_equal(read_as_browser(text).end, text + strlen(text) - 1);
    assert_false(read_as_browser(text).whole);
    assert_true(read_strict(text).end < text + strlen(text) - 1);
}

static void what_is_hidden(void **state) {
    (void)state;
    assert_true(read_strict("<p hidden>").hidden);
    assert_true(read_strict("<p HIDDEN>").hidden);
    assert_true(read_strict("<p class=x hidden=\"\">").hidden);
    assert_true(read_strict("<p aria-hidden=true>").hidden);
    assert_true(read_strict("<p aria-hidden=\"TRUE\">").hidden);
    assert_false(read_strict("<p aria-hidden=false>").hidden);
    assert_false(read_strict("<p class=hidden>").hidden);
    assert_false(read_strict("<p hiddens>").hidden);
    assert_false(read_strict("<p true>").hidden);
}

/* The element that opens the text is closed where `rest` begins; NULL: nowhere. */
static void closes_before(const char *text, bool raw, const char *rest) {
    rub_html_tag open = read_as_browser(text);
    const char *end = rub_html_tag_closed(&open, text + strlen(text), raw);
    if (rest) assert_string_equal(end, rest);
    else assert_null(end);
}

static void an_element_is_closed_by_its_own_tag(void **state) {
    (void)state;
    closes_before("<div>a</div>b", false, "b");
    closes_before("<div>a<div>b</div>c</div>d", false, "d");
    closes_before("<div>a<p>b</p></DIV >c", false, "c");
    closes_before("<div>a<!-- </div> --></div>b", false, "b");
    closes_before("<div>a < b</div>c", false, "c");
    closes_before("<div>a", false, NULL);
    closes_before("<div>a<div>b</div>c", false, NULL);
}

static void in_a_script_nothing_else_is_a_tag(void **state) {
    (void)state;
    closes_before("<script>if (a <b) c(\"<script>\");</script>d", true, "d");
    closes_before("<script>a</scripts></SCRIPT>b", true, "b");
    closes_before("<script>a</ script>", true, NULL);
    closes_before("<script></script", true, NULL);
}

static void what_a_reader_sees_in_the_place_of_an_element(void **state) {
    (void)state;
    assert_int_equal(rub_markup_of("b"), RUB_MARKUP_NOTHING);
    assert_int_equal(rub_markup_of("td"), RUB_MARKUP_BLANK);
    assert_int_equal(rub_markup_of("br"), RUB_MARKUP_LINE);
    assert_int_equal(rub_markup_of("p"), RUB_MARKUP_BLOCK);
    assert_int_equal(rub_markup_of("made-up"), RUB_MARKUP_NOTHING);
}

/* The reference at the begin of the text stands for `code` and ends before `rest`. */
static void stands_for(const char *text, uint32_t code, const char *rest) {
    uint32_t found = 0, length = rub_markup_character(text, text + strlen(text), &found);
    assert_int_equal(length, strlen(text) - strlen(rest));
    if (length) assert_int_equal(found, code);
}

static void references_to_characters(void **state) {
    (void)state;
    stands_for("&amp;b", '&', "b");
    stands_for("&quot;b", '"', "b");
    stands_for("&#65;b", 'A', "b");
    stands_for("&#x41;b", 'A', "b");
    stands_for("&#X41;b", 'A', "b");
    stands_for("&amp;quot;b", '"', "b");
    stands_for("&amp;amp;lt;b", '<', "b");
    stands_for("&#10;b", '\n', "b");
    stands_for("&#9;b", '\t', "b");
    stands_for("&#13;b", '\r', "b");
    stands_for("&nbsp;b", 0xA0, "b");
    stands_for("&D;b", 0, "&D;b");
    stands_for("&;b", 0, "&;b");
    stands_for("&#;b", 0, "&#;b");
    stands_for("&#7;b", 0, "&#7;b");
    stands_for("&", 0, "&");
}

TEST_MAIN(cmocka_unit_test(kinds_and_names), cmocka_unit_test(an_angle_bracket_that_begins_no_tag_is_text),
          cmocka_unit_test(an_angle_bracket_in_marks_does_not_end_a_tag),
          cmocka_unit_test(what_never_ends_is_not_whole),
          cmocka_unit_test(a_browser_takes_an_open_bracket_for_a_part_of_the_tag),
          cmocka_unit_test(what_is_hidden), cmocka_unit_test(an_element_is_closed_by_its_own_tag),
          cmocka_unit_test(in_a_script_nothing_else_is_a_tag),
          cmocka_unit_test(what_a_reader_sees_in_the_place_of_an_element),
          cmocka_unit_test(references_to_characters))
