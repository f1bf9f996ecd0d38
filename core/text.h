/* text.h - a document for reading in a terminal */
#ifndef RUB_TEXT_H
#define RUB_TEXT_H

#include "out.h"

/* The text with its names in brackets ("[PERSON Xi Jinping]"), then who and what is named, then who is quoted. */
void rub_text_write(rub_out *out);

#endif
