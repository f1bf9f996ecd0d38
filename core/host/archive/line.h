/* line.h - one line of --jsonl: {"id": ..., "text": ...} to its parts */
#ifndef RUB_LINE_H
#define RUB_LINE_H

#include "host/archive/source.h"

typedef struct line {
    source_string id;
    bool id_is_number; /* then id is the number as it was written */
    source_string text;
    const char *error; /* NULL: all is well; otherwise one sentence, static */
    void *tree;        /* id and text lie in it */
} line;

/* Reads a line; id and text are the fields that `fields` names. A lone surrogate (\ud800) arrives as one
 * invalid part; \u0000 and invalid UTF-8 arrive as they are. */
line line_read(const char *bytes, size_t length, const source_fields *fields);
void line_free(line *line);

#endif
