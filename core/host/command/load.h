/* load.h - the files that the command reads whole: texts, the model, the lexicon */
#ifndef RUB_LOAD_H
#define RUB_LOAD_H

#include "host/command/command.h"

/* All of a file, unpacked where it is packed; allocated. `what` it should be is for the error that ends the
 * command where it cannot be read. */
char *load_file(const char *name, const char *what, size_t *length);

/* Opens --model, or the one that lies beside the command or in ../share/rubricate. */
void load_model(command *command, const char *started_as);

/* Opens --lexicon. A bad entry is reported and left out. */
void load_lexicon(command *command);

#endif
