/* html.h - a document as a page of its own that needs no script */
#ifndef RUB_HTML_H
#define RUB_HTML_H

#include "write/out.h"

/* Blocks become headings, paragraphs and list items, names <mark class="person" data-entity="0" title="...">,
 * quotations <span class="quote direct">, with <span class="cue"> and <span class="source">. Spans that cross
 * are cut, so that elements nest. */
void rub_html_write(rub_out *out);

#endif
