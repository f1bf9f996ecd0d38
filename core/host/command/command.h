/* command.h - what the files of the command share: its options and what it has opened */
#ifndef RUB_COMMAND_H
#define RUB_COMMAND_H

#include "rubricate.h"

#include <stdbool.h>
#include <stdio.h>

#define CLI_THREADS_MAX 64u

typedef struct cli {
    const char *model_name, *lexicon_name;   /* NULL: look for it; none */
    char **files;
    int file_count;
    rub_format format;
    rub_options options;
    bool jsonl;
    unsigned threads;                        /* 0: as many as there are processors */
    char *model_bytes;
    rub_model *model;
    rub_lexicon *lexicon;
    rub_doc *doc;
    int exit_status;
} cli;

/* Says on standard error what is wrong and what to do; ends with status 2. */
void cli_fail(const char *format, ...);

/* A rub_sink.put for a FILE. */
int cli_put(void *context, const char *bytes, size_t length);

/* Annotates {"id": ..., "text": ...} lines of `in`, in their order, to standard output. A bad line sets exit_status. */
void cli_jsonl(cli *cli, FILE *in);

#endif
