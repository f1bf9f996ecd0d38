/* csv_row.h - one row of a table, strictly as RFC 4180 has it */
#ifndef RUB_CSV_ROW_H
#define RUB_CSV_ROW_H

#include "host/archive/source.h"

typedef struct csv_row {
    source_string *fields; /* allocated; fields[0].bytes is one block for all */
    size_t count;
    const char *error; /* static; then there is nothing to free */
} csv_row;

/* Reads a row without its line break. Fields are separated by `separator`; one that begins with a quotation
 * mark ends with one, and "" inside it is a mark. */
csv_row csv_row_read(const char *bytes, size_t length, char separator);
void csv_row_free(csv_row *row);

/* Where in a row's bytes we are: kept between two looks at them, so that a row in pieces is read once. */
typedef enum csv_place { CSV_START, CSV_PLAIN, CSV_QUOTED, CSV_MARK } csv_place;
csv_place csv_place_after(csv_place place, char c, char separator);

#endif
