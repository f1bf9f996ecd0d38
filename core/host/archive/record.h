/* record.h - one record of a source to what the engine is given: an id, a text, what is carried through */
#ifndef RUB_RECORD_H
#define RUB_RECORD_H

#include "host/archive/csv_row.h"
#include "host/archive/line.h"

typedef struct record {
    source_string id;
    bool id_is_number; /* then it is written as it was */
    source_string text;
    buffer meta;       /* the JSON object of --keep; empty without it */
    const char *error; /* NULL, or one sentence, static; then there is no text */
    line line;         /* what id and text lie in */
    csv_row row;
} record;

record record_read(const source *source, const char *bytes, size_t length);
void record_free(record *record);

#endif
