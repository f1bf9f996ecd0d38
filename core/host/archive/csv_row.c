/* csv_row.c - one row of a table: 7,"He said ""no""",2026 is three cells */
#include "host/archive/csv_row.h"

#include <stdlib.h>

/* A quotation mark opens only where a field begins; one in the middle of a plain field is a fault of that
 * row, which the next line does not suffer from. */
csv_place csv_place_after(csv_place place, char c, char separator) {
    if (place == CSV_QUOTED) return c == '"' ? CSV_MARK : CSV_QUOTED;
    if (place == CSV_MARK && c == '"') return CSV_QUOTED;
    if (c == separator || c == '\n') return CSV_START;
    return place == CSV_START && c == '"' ? CSV_QUOTED : CSV_PLAIN;
}

static size_t count_fields(const char *bytes, size_t length, char separator) {
    size_t count = 1;
    csv_place place = CSV_START;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == separator && place != CSV_QUOTED) count++;
        place = csv_place_after(place, bytes[i], separator);
    }
    return count;
}

typedef struct reading {
    const char *at, *end;
    char *to;
    char separator;
    const char *error;
} reading;

/* A field in marks, from after the first; "" is one mark. */
static void read_quoted(reading *reading) {
    for (; reading->at < reading->end; reading->at++) {
        if (*reading->at == '"' && (++reading->at == reading->end || *reading->at != '"')) {
            if (reading->at < reading->end && *reading->at != reading->separator)
                reading->error = "a letter stands between a closing quotation mark and the next field";
            return;
        }
        *reading->to++ = *reading->at;
    }
    reading->error = "a quotation mark opens a field and none closes it";
}

static void read_plain(reading *reading) {
    for (; reading->at < reading->end && *reading->at != reading->separator; reading->at++) {
        if (*reading->at == '"')
            reading->error = "a quotation mark stands in a field that does not begin with one";
        *reading->to++ = *reading->at;
    }
}

static source_string read_field(reading *reading) {
    source_string field = {reading->to, 0};
    if (reading->at < reading->end && *reading->at == '"') reading->at++, read_quoted(reading);
    else read_plain(reading);
    field.length = (size_t)(reading->to - field.bytes);
    reading->at++; /* the separator */
    return field;
}

csv_row csv_row_read(const char *bytes, size_t length, char separator) {
    csv_row row = {NULL, 0, NULL};
    size_t count = count_fields(bytes, length, separator);
    char *block = malloc(length + 1);
    row.fields = calloc(count, sizeof *row.fields);
    if (block && row.fields) {
        reading reading = {bytes, bytes + length, block, separator, NULL};
        while (row.count < count && !reading.error) row.fields[row.count++] = read_field(&reading);
        row.error =
            row.count ? reading.error : "it has no field"; /* it has one at least: fields own the block */
    } else row.error = "memory ran out";
    if (row.error) free(block), free(row.fields), row.fields = NULL, row.count = 0;
    return row;
}

void csv_row_free(csv_row *row) {
    if (row->count) free(row->fields[0].bytes);
    free(row->fields);
    *row = (csv_row){NULL, 0, NULL};
}
