/* source.h - where records come from: a file of JSON lines, a table, or a text that is one document */
#ifndef RUB_SOURCE_H
#define RUB_SOURCE_H

#include "host/archive/buffer.h"

typedef enum source_kind { SOURCE_LINES, SOURCE_CSV, SOURCE_TSV, SOURCE_TEXT } source_kind;

typedef struct source_string {
    char *bytes; /* may hold NUL; NULL: there is none */
    size_t length;
} source_string;

/* What is taken of a record; shared by all of a run. */
typedef struct source_fields {
    const char *text, *id; /* names of fields: "text", or a path: "article.body" */
    const char *keep;      /* NULL: nothing; "all"; names with commas between them */
    bool html;             /* texts are HTML */
} source_fields;

typedef struct source {
    source_kind kind;
    const char *name; /* of the file */
    const source_fields *fields;
    source_string *columns; /* of a table: its first row */
    size_t column_count;
    size_t text_column, id_column; /* column_count: there is none */
} source;

/* The kind by a name's ending (.csv .tsv .txt .text .md .html .htm, before .gz or .zst); others are lines. */
source_kind source_kind_of(const char *name);

/* Takes a table's first row; ends the run with a sentence where a column that is asked for is not there. */
void source_take_columns(source *source, const char *row, size_t length);
void source_free(source *source);

#endif
