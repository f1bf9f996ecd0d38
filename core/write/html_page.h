/* html_page.h - the frame of the page that html.c writes: head, legend, who is named, end */
#ifndef RUB_HTML_PAGE_H
#define RUB_HTML_PAGE_H

#include "write/out.h"

void rub_html_page_begin(rub_out *out); /* up to the article */
void rub_html_page_end(rub_out *out);   /* from behind it */

/* A word of a list as a class: "work-of-art". */
void rub_html_class(rub_out *out, const char *word);

#endif
