/* explain.h - says of every row of a document which stages made and changed it, and why */
#ifndef RUB_EXPLAIN_H
#define RUB_EXPLAIN_H

#include "host/command/command.h"

/* Annotates a text with a trace, and prints what the stages did to its mentions, entities, references and
 * quotations. */
void explain_text(command *command, const char *name, const char *text, size_t length);

#endif
