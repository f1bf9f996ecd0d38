/* unwrap.h - lines that an editor, a mail or a narrow column broke, joined to paragraphs again */
#ifndef RUB_UNWRAP_H
#define RUB_UNWRAP_H

#include "text/line_kind.h"
#include "text/token.h"

/* Joins the lines that belong together; the others stay as they are. */
void rub_unwrap(const char *text, const rub_tokens *tokens, rub_lines *lines);

#endif
