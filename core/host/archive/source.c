/* source.c - where records come from */
#include "host/archive/source.h"

#include "host/archive/csv_row.h"
#include "host/command/report.h"

#include <stdlib.h>
#include <string.h>

static bool ends(const char *name, size_t length, const char *ending) {
    size_t count = strlen(ending);
    return length >= count && memcmp(name + length - count, ending, count) == 0;
}

source_kind source_kind_of(const char *name) {
    static const char *const texts[] = {".txt", ".text", ".md", ".html", ".htm"};
    size_t length = strlen(name);
    if (ends(name, length, ".gz")) length -= 3;
    else if (ends(name, length, ".zst")) length -= 4;
    if (ends(name, length, ".csv")) return SOURCE_CSV;
    if (ends(name, length, ".tsv")) return SOURCE_TSV;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (ends(name, length, texts[i])) return SOURCE_TEXT;
    return SOURCE_LINES;
}

static size_t column_named(const source *source, const char *name, size_t length) {
    for (size_t i = 0; i < source->column_count; i++)
        if (source->columns[i].length == length && memcmp(source->columns[i].bytes, name, length) == 0)
            return i;
    return source->column_count;
}

static _Noreturn void fail_column(const source *source, const char *name, size_t length) {
    buffer all = {NULL, 0, 0, false};
    for (size_t i = 0; i < source->column_count; i++) {
        buffer_text(&all, i ? ", " : "");
        buffer_put(&all, source->columns[i].bytes, source->columns[i].length);
    }
    report_fail(
        "%s: there is no column %.*s; it has %.*s. Name the text's with --text and the id's with --id",
        source->name, (int)length, name, (int)all.length, all.bytes ? all.bytes : "");
}

/* Each name of --keep has to be there, too: a wrong one would be missed only after the whole run. */
static void check_kept(const source *source) {
    const char *at = source->fields->keep;
    if (!at || strcmp(at, "all") == 0) return;
    for (;;) {
        size_t length = strcspn(at, ",");
        if (column_named(source, at, length) == source->column_count) fail_column(source, at, length);
        if (!at[length]) return;
        at += length + 1;
    }
}

void source_take_columns(source *source, const char *row, size_t length) {
    if (length >= 3 && memcmp(row, "\xEF\xBB\xBF", 3) == 0) row += 3, length -= 3; /* a byte order mark */
    csv_row parsed = csv_row_read(row, length, source->kind == SOURCE_TSV ? '\t' : ',');
    if (parsed.error) report_fail("%s, line 1: %s", source->name, parsed.error);
    source->columns = parsed.fields; /* their bytes live as long as the run does */
    source->column_count = parsed.count;
    const char *text = source->fields->text, *id = source->fields->id;
    source->text_column = column_named(source, text, strlen(text));
    source->id_column = column_named(source, id, strlen(id));
    if (source->text_column == parsed.count) fail_column(source, text, strlen(text));
    if (source->id_column == parsed.count && strcmp(id, "id") != 0) fail_column(source, id, strlen(id));
    check_kept(source);
}

void source_free(source *source) {
    if (source->column_count) free(source->columns[0].bytes);
    free(source->columns);
    source->columns = NULL;
    source->column_count = 0;
}
