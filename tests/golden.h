/* golden.h - cases of the .txt files of tests/golden, and a document as the lines that such a case expects */
#ifndef GOLDEN_H
#define GOLDEN_H

#include "rubricate.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct golden_lines {
    char **rows;
    uint32_t count;
} golden_lines;

typedef struct golden_case {
    char *title; /* "quotes: a comma ends the first half" */
    char *text;
    golden_lines lexicon; /* JSON objects */
    golden_lines expected;
} golden_case;

typedef struct golden_cases {
    golden_case *rows;
    uint32_t count;
} golden_cases;

/* Adds the cases of a file. Ends the program with a message where the file is not of the form. */
void golden_read(golden_cases *cases, const char *path, const char *name);

/* Every line that a case could expect of this document. */
void golden_describe(const rub_doc *doc, golden_lines *lines);

/* "PERSON Xi" -> "PERSON", "entity PERSON Xi" -> "entity PERSON", "quote direct | ..." -> "quote": lines of a
 * key are compared. */
size_t golden_key(const char *line);

void golden_add(golden_lines *lines, char *line); /* takes `line`, which free gives back */
void golden_clear(golden_lines *lines);

#endif
