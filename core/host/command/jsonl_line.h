/* jsonl_line.h - one line of --jsonl: {"id": ..., "text": ...} to its parts */
#ifndef RUB_JSONL_LINE_H
#define RUB_JSONL_LINE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct line_string {
    char *bytes;
    size_t length;
} line_string; /* may hold NUL */

typedef struct line {
    line_string id;    /* bytes NULL: there is none */
    bool id_is_number; /* then id is the number as it was written */
    line_string text;
    const char *error; /* NULL: all is well; otherwise one sentence, static */
    void *tree;        /* id and text lie in it */
} line;

/* Reads a line. A lone surrogate (\ud800) arrives as one invalid part; \u0000 and invalid UTF-8 arrive as
 * they are. */
line line_read(const char *bytes, size_t length);
void line_free(line *line);

#endif
