/* html_tag.h - one tag of HTML, and the character that &amp; stands for */
#ifndef RUB_HTML_TAG_H
#define RUB_HTML_TAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum html_tag_kind { HTML_TEXT, HTML_OPEN, HTML_CLOSE, HTML_OTHER } html_tag_kind;

typedef struct html_tag {
    html_tag_kind kind; /* HTML_TEXT: a "<" that begins no tag; HTML_OTHER: a comment or declaration */
    char name[16];      /* in lower case; a longer one is cut */
    bool hidden;        /* hidden, or aria-hidden="true" */
    const char *end;    /* behind it */
} html_tag;

/* Reads the tag whose "<" is at `at`. */
html_tag html_tag_read(const char *at, const char *end);

typedef enum html_role {
    HTML_INLINE,
    HTML_SPACE, /* a cell: a space stands between it and the next */
    HTML_LINE,  /* begins a line */
    HTML_BLOCK, /* is a paragraph */
    HTML_AWAY,  /* is left out with all in it */
    HTML_RAW    /* the same, and nothing in it is a tag */
} html_role;
html_role html_tag_role(const char *name);

/* The code point that the reference at `at` (an "&") stands for, *size its bytes; 0 where it is none. */
uint32_t html_tag_reference(const char *at, const char *end, size_t *size);

#endif
