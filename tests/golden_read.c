/* golden_read.c - reads the .txt files of tests/golden; the form is described in tests/test_golden.c */
#include "golden.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum part { BEFORE, HEAD, TEXT, EXPECTED };

void golden_add(golden_lines *lines, char *line) {
    lines->rows = realloc(lines->rows, (lines->count + 1) * sizeof *lines->rows);
    lines->rows[lines->count++] = line;
}

void golden_clear(golden_lines *lines) {
    for (uint32_t i = 0; i < lines->count; i++) free(lines->rows[i]);
    free(lines->rows);
    *lines = (golden_lines){NULL, 0};
}

static char *copy(const char *text) {
    char *made = malloc(strlen(text) + 1);
    return strcpy(made, text);
}

static void begin(golden_cases *cases, const char *name, const char *title) {
    cases->rows = realloc(cases->rows, (cases->count + 1) * sizeof *cases->rows);
    golden_case *made = &cases->rows[cases->count++];
    memset(made, 0, sizeof *made);
    made->title = malloc(strlen(name) + strlen(title) + 3);
    sprintf(made->title, "%s: %s", name, title);
}

static void add_text(golden_case *at, const char *line) {
    size_t had = at->text ? strlen(at->text) + 1 : 0;
    at->text = realloc(at->text, had + strlen(line) + 1);
    if (had) at->text[had - 1] = '\n';
    strcpy(at->text + had, line);
}

static enum part take(golden_case *at, enum part part, const char *line) {
    if (strcmp(line, "--") == 0) return EXPECTED;
    if (part == EXPECTED) {
        if (*line && *line != '#') golden_add(&at->expected, copy(line));
        return part;
    }
    if (part == HEAD && strncmp(line, "lexicon ", 8) == 0)
        return golden_add(&at->lexicon, copy(line + 8)), HEAD;
    add_text(at, line);
    return TEXT;
}

static void stop(const char *path, const char *what) {
    fprintf(stderr, "%s: %s\n", path, what);
    exit(1);
}

void golden_read(golden_cases *cases, const char *path, const char *name) {
    FILE *file = fopen(path, "r");
    if (!file) stop(path, "cannot be opened");
    enum part part = BEFORE;
    char line[8192];
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "== ", 3) == 0) {
            if (part == HEAD || part == TEXT) stop(path, "a case lacks its line \"--\"");
            begin(cases, name, line + 3);
            part = HEAD;
        } else if (part != BEFORE) {
            part = take(&cases->rows[cases->count - 1], part, line);
        } else if (*line && *line != '#') {
            stop(path, "something stands before the first \"== title\"");
        }
    }
    if (part == HEAD || part == TEXT) stop(path, "the last case lacks its line \"--\"");
    fclose(file);
}
