/* record.c - one record of a source to what the engine is given: --text article.body picks the text, --id nr
 * the id */
#include "host/archive/record.h"

#include "host/archive/encoding.h"
#include "host/archive/json_path.h"

#include <string.h>

static void read_line(record *record, const source_fields *fields, const char *bytes, size_t length) {
    record->line = line_read(bytes, length, fields);
    record->id = record->line.id;
    record->id_is_number = record->line.id_is_number;
    record->text = record->line.text;
    record->error = record->line.error;
    if (record->error || !fields->keep) return;
    if (!json_path_keep(bytes, length, fields->keep, fields->text, fields->id, &record->meta))
        record->error = "the line is not strictly JSON, so nothing can be kept of it";
}

/* Whether --keep asks for a column. */
static bool is_kept(const source *source, size_t column) {
    const char *at = source->fields->keep;
    const source_string *name = &source->columns[column];
    if (strcmp(at, "all") == 0) return column != source->text_column && column != source->id_column;
    for (;;) {
        size_t length = strcspn(at, ",");
        if (length == name->length && memcmp(at, name->bytes, length) == 0) return true;
        if (!at[length]) return false;
        at += length + 1;
    }
}

static void keep_columns(record *record, const source *source) {
    bool later = false;
    buffer_put(&record->meta, "{", 1);
    for (size_t i = 0; i < source->column_count; i++) {
        if (!is_kept(source, i)) continue;
        if (later) buffer_put(&record->meta, ",", 1);
        later = true;
        buffer_quoted(&record->meta, source->columns[i].bytes, source->columns[i].length);
        buffer_put(&record->meta, ":", 1);
        buffer_quoted(&record->meta, record->row.fields[i].bytes, record->row.fields[i].length);
    }
    buffer_put(&record->meta, "}", 1);
}

static void read_row(record *record, const source *source, const char *bytes, size_t length) {
    record->row = csv_row_read(bytes, length, source->kind == SOURCE_TSV ? '\t' : ',');
    record->error = record->row.error;
    if (record->error) return;
    if (source->id_column < record->row.count) record->id = record->row.fields[source->id_column];
    if (record->row.count != source->column_count) {
        record->error = record->row.count < source->column_count ? "the row has too few fields"
                                                                 : "the row has too many fields";
        return;
    }
    record->text = record->row.fields[source->text_column];
    if (source->fields->keep) keep_columns(record, source);
}

record record_read(const source *source, const char *bytes, size_t length) {
    record record = {.error = NULL};
    if (source->kind == SOURCE_LINES) read_line(&record, source->fields, bytes, length);
    else if (source->kind != SOURCE_TEXT) read_row(&record, source, bytes, length);
    else {
        record.id = (source_string){(char *)source->name, strlen(source->name)};
        record.text = (source_string){(char *)bytes, length};
        record.error = encoding_fault(bytes, length);
    }
    if (record.meta.failed) record.error = "memory ran out";
    return record;
}

void record_free(record *record) {
    if (record->line.tree) line_free(&record->line);
    csv_row_free(&record->row);
    buffer_free(&record->meta);
}
