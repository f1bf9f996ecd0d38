/* html_tag.h - one tag of HTML, in text that was pasted from a page's source and in whole pages
 *
 *     <a href="x>y" hidden>    an open tag "a", hidden, that ends behind its last ">"
 */
#ifndef RUB_HTML_TAG_H
#define RUB_HTML_TAG_H

#include <stdbool.h>

typedef enum rub_html_kind {
    RUB_HTML_TEXT, /* a "<" that begins no tag: "a < b", "<3" */
    RUB_HTML_OPEN,
    RUB_HTML_CLOSE,
    RUB_HTML_COMMENT,
    RUB_HTML_DECLARATION /* "<!doctype html>", "<?xml ...>" */
} rub_html_kind;

typedef struct rub_html_tag {
    rub_html_kind kind;
    char name[16];   /* in lower case; a longer one is cut */
    bool hidden;     /* hidden, or aria-hidden="true" */
    bool whole;      /* it has its ">", and no "<" in it but inside a value's marks: "<p, <b>" is not whole */
    const char *end; /* behind it; the end of the text where it never ends */
} rub_html_tag;

/* Reads the tag whose "<" is at `at`. A browser takes "<p <b>" for one tag; `strict` gives up at its second
 * "<", so that a text of them costs no more than its length. */
rub_html_tag rub_html_tag_read(const char *at, const char *end, bool strict);

/* Behind the tag that closes the element `open`; NULL where none does. `raw`: nothing in it is a tag, as in a
 * script. */
const char *rub_html_tag_closed(const rub_html_tag *open, const char *end, bool raw);

#endif
