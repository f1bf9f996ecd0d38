/* command.h - what the files of the command share: its options and what it has opened */
#ifndef RUB_COMMAND_H
#define RUB_COMMAND_H

#include "host/archive/archive.h"

typedef struct command {
    const char *model_name, *lexicon_name; /* NULL: look for it; none */
    const char *serve;                     /* the address to serve at, or NULL */
    rub_options options;
    rub_format format;
    bool mentions; /* --table mentions */
    bool jsonl, explain;
    archive archive; /* its files are those of the command */
    char *model_bytes;
    rub_model *model;
    rub_lexicon *lexicon;
    rub_doc *doc;
    int exit_status;
} command;

#endif
