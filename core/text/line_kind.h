/* line_kind.h - what a line of an article is: headline, byline, paragraph... judged by its form and its place
 */
#ifndef RUB_LINE_KIND_H
#define RUB_LINE_KIND_H

#include "text/token.h"

/* A line, or the lines that hard wrapping made of one. */
typedef struct rub_line {
    uint32_t first, end; /* tokens [first, end) */
    uint32_t kind;       /* rub_block_kind, set by rub_line_kinds_set */
    bool blank;          /* a blank line stands before it */
} rub_line;
typedef RUB_TABLE(rub_line) rub_lines;

rub_status rub_line_kinds_set(rub_arena *arena, const char *text, const rub_tokens *tokens, rub_lines *lines);

/* "MOSCOW, May 8 (Agency) - " at the start of a paragraph: the token behind its dash, or line->first where
 * there is none. `opening`: it is the article's first paragraph, where a city alone will do. */
uint32_t rub_line_kind_dateline_end(const char *text, const rub_tokens *tokens, const rub_line *line,
                                    bool opening);

#endif
