/* test_who.c - runs tests/golden/who.marked: entities, links and speakers of texts whose names are given, so that no model judges */
#include "entity.h"
#include "golden.h"
#include "speaker.h"
#include "test.h"

#include <stdio.h>

/* ---- a marked text to a document in the making ---- */

static void add_mention(rub_doc *doc, uint32_t start, uint32_t type) {
    rub_mention *mention = RUB_ADD(&doc->arena, doc->mentions);
    *mention = (rub_mention){start, RUB_NONE, type, RUB_NONE, 100, RUB_VIA_MODEL};
}

/* The quotation's content is of no interest: an empty fragment where its source begins. */
static void add_quote(rub_doc *doc, uint32_t start) {
    rub_quote *quote = RUB_ADD(&doc->arena, doc->quotes);
    *quote = (rub_quote){RUB_QUOTE_DIRECT, doc->fragments.count, 1, RUB_NONE, RUB_NONE, start, RUB_NONE, RUB_NONE, 100, RUB_VIA_CUE_AFTER};
    rub_span *fragment = RUB_ADD(&doc->arena, doc->fragments);
    *fragment = (rub_span){start, start};
}

static uint32_t read_type(const char **at) {
    for (uint32_t type = 0; type < RUB_TYPE_COUNT; type++) {
        size_t length = strlen(rub_type_word(type));
        if (strncmp(*at, rub_type_word(type), length) != 0 || (*at)[length] != ' ') continue;
        *at += length + 1;
        return type;
    }
    fail_msg("no type at: %s", *at);
    return 0;
}

/* Copies `marked` without its marks to `text` and notes what they say. */
static uint32_t unmark(rub_doc *doc, const char *marked, char *text) {
    uint32_t length = 0;
    for (const char *at = marked; *at;) {
        if (*at == '[') at++, add_mention(doc, length, read_type(&at));
        else if (*at == ']') at++, doc->mentions.rows[doc->mentions.count - 1].end = length;
        else if (*at == '<') at++, add_quote(doc, length);
        else if (*at == '>') at++, doc->quotes.rows[doc->quotes.count - 1].source_end = length;
        else text[length++] = *at++;
    }
    text[length] = '\0';
    return length;
}

static void read_text(rub_doc *doc) {
    assert_int_equal(rub_units_make(&doc->arena, doc->text, doc->length, RUB_BYTE, &doc->units), RUB_OK);
    assert_int_equal(rub_tokenize(&doc->arena, doc->text, doc->length, &doc->tokens), RUB_OK);
    assert_int_equal(rub_blocks_make(&doc->arena, doc->text, doc->length, &doc->tokens, &doc->blocks), RUB_OK);
    assert_int_equal(rub_sentences_make(&doc->arena, doc->text, &doc->blocks, &doc->tokens, &doc->sentences), RUB_OK);
    rub_names_mark(doc->model, &doc->tokens);
}

static void publish(rub_doc *doc) {
#define PUBLISH(table, counter) doc->rows.table = doc->table.rows, doc->rows.counter = doc->table.count
    PUBLISH(mentions, mention_count);
    PUBLISH(references, reference_count);
    PUBLISH(entities, entity_count);
    PUBLISH(entity_mentions, entity_mention_count);
    PUBLISH(quotes, quote_count);
    PUBLISH(fragments, fragment_count);
    PUBLISH(links, link_count);
    PUBLISH(strings, string_bytes);
#undef PUBLISH
}

/* ---- comparing ---- */

static bool of_key(const char *line, const char *key, size_t length) {
    return golden_key(line) == length && strncmp(line, key, length) == 0;
}

/* The content of a quotation is "*" in the cases. */
static bool same_line(const char *expected, const char *found) {
    while (*expected && *found) {
        if (*expected != '*') {
            if (*expected++ != *found++) return false;
            continue;
        }
        const char *next = strstr(found, " | ");
        found = next ? next : found + strlen(found);
        expected++;
    }
    return !*expected && !*found;
}

/* All lines of one key, in order. */
static bool same_key(const golden_lines *expected, const golden_lines *found, const char *key, size_t length) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < expected->count; i++) {
        if (!of_key(expected->rows[i], key, length)) continue;
        while (at < found->count && !of_key(found->rows[at], key, length)) at++;
        if (at == found->count || !same_line(expected->rows[i], found->rows[at++])) return false;
    }
    while (at < found->count && !of_key(found->rows[at], key, length)) at++;
    return at == found->count;
}

static bool check(const golden_lines *expected, const golden_lines *found, const char *line) {
    bool none = strncmp(line, "no ", 3) == 0;
    const char *key = none ? line + 3 : line;
    size_t length = none ? strlen(key) : golden_key(key);
    if (same_key(expected, found, key, length)) return true;
    print_error("  expected %s\n", line);
    for (uint32_t i = 0; i < found->count; i++)
        if (of_key(found->rows[i], key, length)) print_error("    found %s\n", found->rows[i]);
    return false;
}

static void run_case(void **state) {
    const golden_case *at = *state;
    rub_doc doc;
    char *text = malloc(strlen(at->text) + 1);
    golden_lines found = {NULL, 0};
    memset(&doc, 0, sizeof doc);
    rub_arena_init(&doc.arena, NULL);
    doc.model = test_model();
    doc.length = unmark(&doc, at->text, text);
    doc.text = text;
    read_text(&doc);
    assert_int_equal(rub_entities_make(&doc), RUB_OK);
    assert_int_equal(rub_speakers_find(&doc), RUB_OK);
    publish(&doc);
    golden_describe(&doc, &found);
    bool good = at->expected.count > 0;
    for (uint32_t i = 0; i < at->expected.count; i++) good &= check(&at->expected, &found, at->expected.rows[i]);
    golden_clear(&found);
    rub_arena_free(&doc.arena);
    free(text);
    assert_true(good);
}

int main(void) {
    static golden_cases cases;
    golden_read(&cases, "tests/golden/who.marked", "who");
    struct CMUnitTest *tests = calloc(cases.count + 1, sizeof *tests);
    for (uint32_t i = 0; i < cases.count; i++)
        tests[i] = (struct CMUnitTest){.name = cases.rows[i].title, .test_func = run_case, .initial_state = &cases.rows[i]};
    int failed = _cmocka_run_group_tests("who", tests, cases.count, NULL, NULL);
    free(tests);
    return failed;
}
