/* test_json.c - the JSON form: keys and their order, offsets in three units, numbers and escapes as
 * JavaScript writes them */
#include "hand.h"
#include "test.h"

#include <string.h>

#define SAME(doc, id, expected) assert_string_equal(hand_write(doc, RUB_JSON, id), expected)

static void empty_text_gives_every_key_and_no_id(void **state) {
    (void)state;
    rub_doc doc;
    hand_begin(&doc, "", 0, RUB_UTF16);
    SAME(&doc, NULL,
         "{\"rubricate\":1,\"offsets\":\"utf16\",\"length\":0,\"replaced\":0,\"blocks\":[],\"mentions\":[],"
         "\"references\":[],\"entities\":[],\"quotes\":[]}");
    hand_end(&doc);
}

static void id_comes_second_and_is_escaped(void **state) {
    (void)state;
    rub_doc doc;
    hand_begin(&doc, "", 0, RUB_BYTE);
    assert_non_null(strstr(hand_write(&doc, RUB_JSON, "a\"\x01"),
                           "{\"rubricate\":1,\"id\":\"a\\\"\\u0001\",\"offsets\":\"byte\","));
    hand_end(&doc);
}

static const char sample_utf16[] =
    "{\"rubricate\":1,\"offsets\":\"utf16\",\"length\":68,\"replaced\":0,"
    "\"blocks\":[{\"kind\":\"headline\",\"start\":0,\"end\":18},{\"kind\":\"paragraph\",\"start\":19,\"end\":"
    "67}],"
    "\"mentions\":[{\"start\":0,\"end\":11,\"type\":\"PERSON\",\"entity\":0,\"confidence\":0.98,\"via\":"
    "\"model\"},"
    "{\"start\":13,\"end\":17,\"type\":\"GPE\",\"entity\":1,\"confidence\":0.9,\"via\":\"lexicon\"},"
    "{\"start\":30,\"end\":36,\"type\":\"PERSON\",\"entity\":0,\"confidence\":1,\"via\":\"repeat\"},"
    "{\"start\":43,\"end\":45,\"type\":\"CARDINAL\",\"entity\":null,\"confidence\":0.05,\"via\":\"value\"},"
    "{\"start\":60,\"end\":66,\"type\":\"GPE\",\"entity\":2,\"confidence\":0,\"via\":\"model\"}],"
    "\"references\":[{\"start\":51,\"end\":54,\"entity\":0,\"via\":\"pronoun\"}],"
    "\"entities\":[{\"name\":\"Zoë Brandt\",\"type\":\"PERSON\",\"mentions\":[0,2],\"link\":null},"
    "{\"name\":\"Oslo\",\"type\":\"GPE\",\"mentions\":[1],\"link\":{\"kind\":\"lexicon\",\"id\":"
    "\"a\\\"b\\\\\",\"url\":null}},"
    "{\"name\":\"Norway\",\"type\":\"GPE\",\"mentions\":[4],\"link\":{\"kind\":\"country\",\"id\":\"NO\","
    "\"url\":\"https://example.org/?a=b&c\"}}],"
    "\"quotes\":[{\"kind\":\"direct\",\"fragments\":[[19,24],[38,47]],\"cue\":[25,29],\"source\":[30,36],"
    "\"speaker\":0,\"confidence\":0.91,\"via\":\"cue-between\"}]}";

static void sample_in_utf16_units(void **state) {
    (void)state;
    rub_doc doc;
    hand_sample(&doc, RUB_UTF16);
    SAME(&doc, NULL, sample_utf16);
    hand_end(&doc);
}

static void expect_in_sample(rub_offsets unit, const char *part) {
    rub_doc doc;
    hand_sample(&doc, unit);
    assert_non_null(strstr(hand_write(&doc, RUB_JSON, NULL), part));
    hand_end(&doc);
}

static void sample_in_other_units(void **state) {
    (void)state;
    expect_in_sample(RUB_CODEPOINT, "\"offsets\":\"codepoint\",\"length\":67,");
    expect_in_sample(RUB_CODEPOINT, "{\"start\":59,\"end\":65,\"type\":\"GPE\"");
    expect_in_sample(RUB_BYTE, "\"offsets\":\"byte\",\"length\":79,");
    expect_in_sample(RUB_BYTE, "{\"start\":0,\"end\":12,\"type\":\"PERSON\"");
}

static void cue_source_and_speaker_may_be_null(void **state) {
    (void)state;
    rub_doc doc;
    hand_begin(&doc, "\"Hm\"", 4, RUB_UTF16);
    const rub_span fragment = {0, 4};
    const rub_quote quote = {RUB_QUOTE_DIRECT, 0,        1,        RUB_NONE, RUB_NONE,
                             RUB_NONE,         RUB_NONE, RUB_NONE, 50,       RUB_VIA_MARKS};
    doc.rows.fragments = &fragment, doc.rows.fragment_count = 1;
    doc.rows.quotes = &quote, doc.rows.quote_count = 1;
    assert_non_null(strstr(hand_write(&doc, RUB_JSON, NULL),
                           "{\"kind\":\"direct\",\"fragments\":[[0,4]],\"cue\":null,\"source\":null,"
                           "\"speaker\":null,\"confidence\":0.5,\"via\":\"marks\"}"));
    hand_end(&doc);
}

/* The name of an entity that is the whole of `text`, as it stands in the JSON. */
static void expect_name(const char *text, size_t length, const char *name) {
    char part[256] = "\"entities\":[{\"name\":\"";
    rub_doc doc;
    hand_begin(&doc, text, length, RUB_UTF16);
    const rub_entity entity = {0, (uint32_t)length, RUB_ORG, 0, 0, RUB_NONE};
    doc.rows.entities = &entity, doc.rows.entity_count = 1;
    strcat(strcat(part, name), "\",\"type\"");
    assert_non_null(strstr(hand_write(&doc, RUB_JSON, NULL), part));
    hand_end(&doc);
}
#define NAME(text, name) expect_name(text, sizeof text - 1, name)

static void white_space_in_names_is_folded(void **state) {
    (void)state;
    NAME("World \t\r\n Bank", "World Bank");
    NAME("World\xC2\xA0\xE2\x80\xA8 Bank", "World Bank");
}

static void names_are_escaped_as_json_stringify_does(void **state) {
    (void)state;
    NAME("a\"b\\c/d", "a\\\"b\\\\c/d");
    NAME("\b|\x01|\x1f|\x7f|\0", "\\b|\\u0001|\\u001f|\x7f|\\u0000");
    NAME("\xF0\x9F\x98\x80\xC3\xA9", "\xF0\x9F\x98\x80\xC3\xA9");
}

static void invalid_bytes_become_the_replacement_character(void **state) {
    (void)state;
    NAME("a\xFF"
         "b",
         "a\xEF\xBF\xBD"
         "b");
    NAME("a\xE2\x82"
         "b\xC3",
         "a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD");
    NAME("\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

static int refuse_second(void *context, const char *bytes, size_t length) {
    (void)bytes, (void)length;
    return ++*(int *)context == 2;
}

static void a_sink_that_refuses_is_not_asked_again(void **state) {
    (void)state;
    static char long_text[20000];
    memset(long_text, 'x', sizeof long_text);
    rub_doc doc;
    int calls = 0;
    const rub_sink sink = {refuse_second, &calls};
    hand_begin(&doc, long_text, sizeof long_text, RUB_UTF16);
    assert_int_equal(rub_write(&doc, RUB_TEXT, NULL, 0, &sink), RUB_ERR_SINK);
    assert_int_equal(calls, 2);
    hand_end(&doc);
}

static void wrong_arguments_are_named(void **state) {
    (void)state;
    rub_doc doc;
    int calls = 0;
    const rub_sink sink = {refuse_second, &calls}, no_sink = {NULL, NULL};
    hand_begin(&doc, "", 0, RUB_UTF16);
    assert_int_equal(rub_write(NULL, RUB_JSON, NULL, 0, &sink), RUB_ERR_ARGUMENT);
    assert_int_equal(rub_write(&doc, RUB_FORMAT_COUNT, NULL, 0, &sink), RUB_ERR_ARGUMENT);
    assert_int_equal(rub_write(&doc, RUB_JSON, NULL, 0, &no_sink), RUB_ERR_ARGUMENT);
    hand_end(&doc);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_text_gives_every_key_and_no_id),
        cmocka_unit_test(id_comes_second_and_is_escaped),
        cmocka_unit_test(sample_in_utf16_units),
        cmocka_unit_test(sample_in_other_units),
        cmocka_unit_test(cue_source_and_speaker_may_be_null),
        cmocka_unit_test(white_space_in_names_is_folded),
        cmocka_unit_test(names_are_escaped_as_json_stringify_does),
        cmocka_unit_test(invalid_bytes_become_the_replacement_character),
        cmocka_unit_test(a_sink_that_refuses_is_not_asked_again),
        cmocka_unit_test(wrong_arguments_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
