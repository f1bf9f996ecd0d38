/* jsonl.h - many documents: one a line in, one a line out */
#ifndef RUB_JSONL_H
#define RUB_JSONL_H

#include "host/command/command.h"

/* Annotates {"id": ..., "text": ...} lines of `in`, in their order, to standard output. A bad line sets
 * exit_status. */
void jsonl_run(command *command, FILE *in);

#endif
