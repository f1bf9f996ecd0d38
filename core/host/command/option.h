/* option.h - the arguments of the command, read into its options */
#ifndef RUB_OPTION_H
#define RUB_OPTION_H

#include "host/command/command.h"

/* Reads all arguments; files move to the front of `arguments`. A wrong one ends the command with a sentence
 * that says what to do. */
void option_take(command *command, int count, char **arguments);

#endif
