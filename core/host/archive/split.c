/* split.c - bytes to records: a line of JSON, a row of a table, a whole file */
#include "host/archive/split.h"

#include "host/archive/stop.h"
#include "host/command/report.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM ((size_t)1 << 17)
#define RECORD_MAX ((size_t)0x70000000) /* a text of 256 MiB with all of it escaped */

void split_begin(split *split, input *input, source_kind kind) {
    memset(split, 0, sizeof *split);
    split->input = input;
    split->kind = kind;
    split->line = 1;
}

/* Room behind what is there: what was read moves to the front, or the block grows. */
static void make_room(split *split) {
    if (split->bytes && split->from && split->from >= split->filled / 2) {
        memmove(split->bytes, split->bytes + split->from, split->filled - split->from);
        split->filled -= split->from;
        split->seen -= split->from;
        split->from = 0;
    }
    if (split->room - split->filled >= FIRST_ROOM / 2) return;
    size_t room = split->room ? split->room * 2 : FIRST_ROOM;
    const char *why = split->filled < RECORD_MAX ? "memory ran out" : "this is too long";
    char *bigger = split->filled < RECORD_MAX ? realloc(split->bytes, room) : NULL;
    if (!bigger) report_fail("%s, line %lu: %s", split->input->name, split->line, why);
    split->bytes = bigger;
    split->room = room;
}

/* The place behind the record's last byte, or NULL where its end was not read yet. */
static const char *find_end(split *split) {
    const char *at = split->bytes + split->seen, *end = split->bytes + split->filled;
    char separator = split->kind == SOURCE_TSV ? '\t' : ',';
    split->seen = split->filled;
    if (split->kind == SOURCE_TEXT || at == end) return NULL;
    if (split->kind == SOURCE_LINES) return memchr(at, '\n', (size_t)(end - at));
    for (; at < end; at++) {
        if (*at == '\n' && split->place != CSV_QUOTED) return at;
        split->place = csv_place_after(split->place, *at, separator);
    }
    return NULL;
}

static unsigned long count_lines(const char *at, const char *end) {
    unsigned long count = 0;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) at++, count++;
    return count;
}

static bool is_blank(const split_record *record) {
    for (size_t i = 0; i < record->length; i++)
        if (!strchr(" \t\r\n", record->bytes[i]) || !record->bytes[i]) return false;
    return true;
}

/* Takes the record that ends at `end`; false where it is blank, which is no record, but of a whole file. */
static bool take(split *split, const char *end, split_record *record) {
    const char *begin = split->bytes + split->from, *limit = split->bytes + split->filled;
    *record = (split_record){begin, (size_t)(end - begin), split->line};
    split->line += count_lines(begin, end) + (end < limit);
    split->from = split->seen = (size_t)(end - split->bytes) + (end < limit);
    split->place = CSV_START;
    if (split->kind == SOURCE_TEXT) return true;
    if (record->length && record->bytes[record->length - 1] == '\r') record->length--;
    return !is_blank(record);
}

split_state split_next(split *split, bool wait, split_record *record) {
    for (;;) {
        const char *end = split->bytes ? find_end(split) : NULL;
        if (!end && split->ended) {
            bool whole = split->kind == SOURCE_TEXT; /* one record, also where it is empty */
            if (whole ? split->given : split->from == split->filled) return SPLIT_END;
            end = split->bytes + split->filled;
            split->given = true;
        }
        if (end) {
            if (take(split, end, record)) return SPLIT_RECORD;
            continue;
        }
        if (!wait && !input_ready(split->input)) return SPLIT_WAIT;
        make_room(split);
        size_t got = input_read(split->input, split->bytes + split->filled, split->room - split->filled,
                                &split->error);
        split->filled += got;
        if (!got && stop_asked() && !split->input->ended) return SPLIT_END;
        if (!got) split->ended = true;
        if (split->error && split->kind == SOURCE_TEXT) return SPLIT_END;
    }
}

void split_end(split *split) {
    free(split->bytes);
    split->bytes = NULL;
}
