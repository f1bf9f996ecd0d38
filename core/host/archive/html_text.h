/* html_text.h - the main text of a web page, and where each part of it stands in the source
 *
 * The rule: of the <article> elements the one with most text; where there is none <main>, else <body>, else
 * all of it. Left out: nav, aside, footer, form, button, script, style and their like, and what is hidden;
 * header only in a page without article and main. A block is a paragraph, <br>, <li> and <tr> begin a line,
 * white space folds to one space but in <pre>. There is no DOM and no guess: a page that this rule does not
 * fit is for a reader of its own (the page of this project uses Mozilla's Readability).
 */
#ifndef RUB_HTML_TEXT_H
#define RUB_HTML_TEXT_H

#include "host/archive/buffer.h"

typedef struct html_run { /* bytes of the text that come from bytes of the source */
    size_t text, source;
    size_t text_length,
        source_length; /* differ for &amp; and folded space; 0: a break that stands for a tag */
} html_run;

typedef struct html_text {
    buffer text;
    html_run *runs; /* in the order of both */
    size_t run_count, run_room;
    bool failed; /* memory ran out */
} html_text;

void html_text_make(html_text *made, const char *html, size_t length);
void html_text_free(html_text *made);

/* Where a span of the text stands in the source, in bytes. */
void html_text_span(const html_text *made, size_t start, size_t end, size_t *source_start,
                    size_t *source_end);

#endif
