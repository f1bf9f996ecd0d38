/* archive.h - many documents: records in, an answer for each out, in their order */
#ifndef RUB_ARCHIVE_H
#define RUB_ARCHIVE_H

#include "host/archive/pool.h"

#define ARCHIVE_STOPPED 3 /* the exit status of a run that a signal ended: all it took is answered */

typedef struct archive {
    char *const *files; /* none: standard input */
    int file_count;
    source_fields fields;
    bool kind_given; /* then `kind` is that of all files, else their names say */
    source_kind kind;
    answer_form form;
    unsigned threads; /* 0: as many as there are processors */
    unsigned batch;   /* records handed to a thread at a time */
    unsigned long skip;
    const char *output_name, *resume_name, *stats_name; /* NULL: none */
    progress_wish progress;
} archive;

/* Returns the exit status: 0, 1 a record was bad, 2 an input could not be read, 3 stopped. */
int archive_run(const archive *archive);

#endif
