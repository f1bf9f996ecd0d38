/* terminal.h - a document for reading in a terminal */
#ifndef RUB_TERMINAL_H
#define RUB_TERMINAL_H

#include "write/out.h"

/* The text with its names in brackets ("[PERSON Xi Jinping]"), then who and what is named, then who is
 * quoted. */
void rub_terminal_write(rub_out *out);

#endif
