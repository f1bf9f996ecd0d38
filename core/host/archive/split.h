/* split.h - bytes to records: lines, rows of a table, or the whole */
#ifndef RUB_SPLIT_H
#define RUB_SPLIT_H

#include "host/archive/csv_row.h"
#include "host/archive/input.h"

typedef enum split_state { SPLIT_RECORD, SPLIT_WAIT, SPLIT_END } split_state;

typedef struct split {
    input *input;
    source_kind kind;
    char *bytes;
    size_t from, seen, filled, room; /* the record at hand begins at from; up to seen no end was found */
    csv_place place;
    unsigned long line; /* of the next record's first line, from 1 */
    const char *error;  /* why the input ended too early, static; or NULL */
    bool ended, given;  /* given: the one record of a whole file */
} split;

typedef struct split_record {
    const char *bytes; /* until the next call; without the line break */
    size_t length;
    unsigned long line;
} split_record;

void split_begin(split *split, input *input, source_kind kind);

/* The next record that is not blank. SPLIT_WAIT, where `wait` is false: there is none unless one waits. */
split_state split_next(split *split, bool wait, split_record *record);
void split_end(split *split);

#endif
