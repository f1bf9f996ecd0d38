/* test_who.c - runs tests/golden/who.marked: entities, links and speakers of texts whose names are given, so
 * that no model judges */
#include "golden.h"
#include "marked.h"
#include "quotes/speaker.h"
#include "test.h"
#include "who/entity.h"

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
static bool same_key(const golden_lines *expected, const golden_lines *found, const char *key,
                     size_t length) {
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
    golden_lines found = {NULL, 0};
    marked_begin(&doc, at->text);
    assert_int_equal(rub_entities_make(&doc), RUB_OK);
    assert_int_equal(rub_speakers_find(&doc), RUB_OK);
    marked_publish(&doc);
    golden_describe(&doc, &found);
    bool good = at->expected.count > 0;
    for (uint32_t i = 0; i < at->expected.count; i++)
        good &= check(&at->expected, &found, at->expected.rows[i]);
    golden_clear(&found);
    marked_end(&doc);
    assert_true(good);
}

int main(void) {
    static golden_cases cases;
    golden_read(&cases, "tests/golden/who.marked", "who");
    struct CMUnitTest *tests = calloc(cases.count + 1, sizeof *tests);
    for (uint32_t i = 0; i < cases.count; i++)
        tests[i] = (struct CMUnitTest){
            .name = cases.rows[i].title, .test_func = run_case, .initial_state = &cases.rows[i]};
    int failed = _cmocka_run_group_tests("who", tests, cases.count, NULL, NULL);
    free(tests);
    return failed;
}
