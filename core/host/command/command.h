/* command.h - what the files of the command share: its options and what it has opened */
#ifndef RUB_COMMAND_H
#define RUB_COMMAND_H

#include "rubricate.h"

#include <stdbool.h>
#include <stdio.h>

#define COMMAND_THREADS_MAX 64u

typedef struct command {
    const char *model_name, *lexicon_name; /* NULL: look for it; none */
    char **files;
    int file_count;
    rub_format format;
    rub_options options;
    bool jsonl, explain;
    unsigned threads; /* 0: as many as there are processors */
    char *model_bytes;
    rub_model *model;
    rub_lexicon *lexicon;
    rub_doc *doc;
    int exit_status;
} command;

#endif
