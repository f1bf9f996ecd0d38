/* html_role.h - what an element of a page does to its main text: <p> is a paragraph, <nav> is left out */
#ifndef RUB_HTML_ROLE_H
#define RUB_HTML_ROLE_H

#include "text/html_tag.h"

typedef enum html_role {
    HTML_INLINE,
    HTML_SPACE, /* a cell: a space stands between it and the next */
    HTML_LINE,  /* begins a line */
    HTML_BLOCK, /* is a paragraph */
    HTML_AWAY,  /* is left out with all in it */
    HTML_RAW    /* the same, and nothing in it is a tag */
} html_role;

/* `name` as rub_html_tag_read gives it; "" is inline. */
html_role html_role_of(const char *name);

#endif
