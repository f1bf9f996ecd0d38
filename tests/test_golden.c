/* test_golden.c - runs the .txt files of tests/golden, one named test a case
 *
 *     build/test_golden [part of a title]
 *
 * A file is a row of cases:
 *
 *     # a comment, before the first case or among the expected lines
 *     == the surname stands for the full name
 *     Anna Petrova resigned. Petrova, 52, said: "I am tired."
 *     --
 *     PERSON Anna Petrova
 *     PERSON Petrova
 *     entity PERSON Anna Petrova | Anna Petrova | Petrova
 *     quote direct | I am tired. | said | Petrova | Anna Petrova
 *     no GPE
 *
 * The text is all between the title and the line "--", its line breaks too. Right after the title lines
 * "lexicon {json}" may give a lexicon. Then come the expected lines, any of
 *
 *     sentence text                                          a sentence
 *     TYPE text                                              a mention, of one of the 18 types
 *     entity TYPE name | mention | mention...                an entity with all its mentions in text order
 *     link name | kind | id                                  the link of an entity
 *     reference text | entity                                a resolved pronoun or nominal
 *     quote kind | content | cue | source | speaker          content: its fragments, with " + " between
 *     block kind text                                        a block
 *     no KEY                                                 no such row: "no DATE", "no entity ORG"
 *
 * Each key ("PERSON", "entity PERSON", "quote"...) that a case names is compared as a whole: all rows of that
 * key, in their order in the document. Keys that it does not name may be anything. White space in texts
 * counts as one blank. A field "-" is not there, "*" may be anything, and "..." in a field stands for any run
 * of characters.
 */
#define _DEFAULT_SOURCE /* scandir */
#include "golden.h"
#include "test.h"

#include <dirent.h>
#include <stdio.h>

/* Does `text` fit `pattern`, in which "..." stands for any run? */
static bool fits(const char *pattern, size_t pattern_length, const char *text, size_t length) {
    if (pattern_length == 1 && *pattern == '*') return true;
    while (pattern_length && !(pattern_length >= 3 && strncmp(pattern, "...", 3) == 0)) {
        if (!length || *pattern != *text) return false;
        pattern++, text++, pattern_length--, length--;
    }
    if (!pattern_length) return !length;
    for (size_t skip = 0; skip <= length; skip++)
        if (fits(pattern + 3, pattern_length - 3, text + skip, length - skip)) return true;
    return false;
}

/* Field by field. */
static bool line_fits(const char *pattern, const char *line) {
    for (;;) {
        const char *pattern_end = strstr(pattern, " | "), *line_end = strstr(line, " | ");
        if (!pattern_end || !line_end)
            return !pattern_end && !line_end && fits(pattern, strlen(pattern), line, strlen(line));
        if (!fits(pattern, (size_t)(pattern_end - pattern), line, (size_t)(line_end - line))) return false;
        pattern = pattern_end + 3;
        line = line_end + 3;
    }
}

static bool has_key(const char *line, const char *key, size_t length) {
    return golden_key(line) == length && strncmp(line, key, length) == 0;
}

/* The next line of that key from *at on, or NULL. */
static const char *next_of(const golden_lines *lines, uint32_t *at, const char *key, size_t length) {
    while (*at < lines->count)
        if (has_key(lines->rows[(*at)++], key, length)) return lines->rows[*at - 1];
    return NULL;
}

static void print_of(const char *what, const golden_lines *lines, const char *key, size_t length) {
    print_error("  %s\n", what);
    for (uint32_t i = 0; i < lines->count; i++)
        if (has_key(lines->rows[i], key, length)) print_error("    %s\n", lines->rows[i]);
}

static bool same_of(const golden_lines *expected, const golden_lines *found, const char *key, size_t length) {
    uint32_t at = 0, found_at = 0;
    const char *line, *other;
    do {
        line = next_of(expected, &at, key, length);
        other = next_of(found, &found_at, key, length);
    } while (line && other && line_fits(line, other));
    return !line && !other;
}

/* A misspelt key would make "no KEY" true for ever. */
static bool known_key(const char *key, size_t length) {
    static const char *const others[] = {"quote", "reference", "block", "link", "sentence"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strlen(others[i]) == length && strncmp(others[i], key, length) == 0) return true;
    if (length > 7 && strncmp(key, "entity ", 7) == 0) key += 7, length -= 7;
    for (uint32_t type = 0; type < RUB_TYPE_COUNT; type++)
        if (strlen(rub_type_word(type)) == length && strncmp(rub_type_word(type), key, length) == 0)
            return true;
    return false;
}

static bool check(const golden_lines *expected, const golden_lines *found, const char *line) {
    bool none = strncmp(line, "no ", 3) == 0;
    const char *key = none ? line + 3 : line;
    size_t length = none ? strlen(key) : golden_key(key);
    if (!known_key(key, length)) fail_msg("\"%s\" begins with no known key", line);
    if (same_of(expected, found, key, length)) return true;
    print_of("expected", expected, key, length);
    print_of("found", found, key, length);
    return false;
}

/* Each key is checked at its first line. */
static bool seen_before(const golden_lines *expected, uint32_t row) {
    const char *line = expected->rows[row];
    for (uint32_t i = 0; i < row; i++)
        if (has_key(expected->rows[i], line, golden_key(line)) && strncmp(line, "no ", 3) != 0) return true;
    return false;
}

static rub_lexicon *make_lexicon(const golden_lines *entries) {
    rub_lexicon *lexicon = NULL;
    if (!entries->count) return NULL;
    assert_int_equal(rub_lexicon_new(NULL, &lexicon), RUB_OK);
    for (uint32_t i = 0; i < entries->count; i++)
        if (rub_lexicon_add(lexicon, entries->rows[i], strlen(entries->rows[i])) != RUB_OK)
            fail_msg("%s: %s", entries->rows[i], rub_lexicon_error(lexicon));
    return lexicon;
}

static void run_case(void **state) {
    const golden_case *at = *state;
    if (!at->expected.count) fail_msg("the case expects nothing");
    rub_options options = {.lexicon = make_lexicon(&at->lexicon)};
    rub_doc *doc = test_annotate(at->text ? at->text : "", &options);
    golden_lines found = {NULL, 0};
    golden_describe(doc, &found);
    bool good = true;
    for (uint32_t i = 0; i < at->expected.count; i++)
        if (!seen_before(&at->expected, i)) good &= check(&at->expected, &found, at->expected.rows[i]);
    golden_clear(&found);
    rub_doc_free(doc);
    rub_lexicon_free((rub_lexicon *)options.lexicon);
    assert_true(good);
}

static int is_text(const struct dirent *entry) {
    size_t length = strlen(entry->d_name);
    return length > 4 && strcmp(entry->d_name + length - 4, ".txt") == 0;
}

static void read_folder(golden_cases *cases, const char *folder) {
    struct dirent **names;
    int count = scandir(folder, &names, is_text, alphasort);
    for (int i = 0; i < count; i++) {
        char path[600];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
        names[i]->d_name[strlen(names[i]->d_name) - 4] = '\0';
        golden_read(cases, path, names[i]->d_name);
        free(names[i]);
    }
    if (count >= 0) free(names);
}

int main(int count, char **arguments) {
    static golden_cases cases;
    static struct CMUnitTest *tests;
    size_t chosen = 0;
    read_folder(&cases, "tests/golden");
    tests = calloc(cases.count + 1, sizeof *tests);
    for (uint32_t i = 0; i < cases.count; i++)
        if (count < 2 || strstr(cases.rows[i].title, arguments[1]))
            tests[chosen++] = (struct CMUnitTest){
                .name = cases.rows[i].title, .test_func = run_case, .initial_state = &cases.rows[i]};
    return _cmocka_run_group_tests("golden", tests, chosen, NULL, NULL);
}
