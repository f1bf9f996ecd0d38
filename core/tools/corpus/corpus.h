/* corpus.h - annotated texts: JSON lines to documents whose spans are byte offsets and sets of our types */
#ifndef RUB_CORPUS_H
#define RUB_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

#define CORPUS_OUTSIDE                                                                                       \
    (1u << 31) /* in a set of types: it may be nothing in our sense (the corpus calls it MISC) */

typedef struct corpus_span {
    uint32_t start, end; /* bytes */
    uint32_t types;      /* set of rub_type, and CORPUS_OUTSIDE; 0: nothing in our sense */
    uint32_t coarse;     /* 'P' person, 'L' place, 'O' organization, 0 anything else */
} corpus_span;

typedef struct corpus_doc {
    char *id, *text;
    uint32_t length;    /* bytes */
    corpus_span *spans; /* in text order */
    uint32_t span_count;
} corpus_doc;

typedef struct corpus {
    const char *name;
    corpus_doc *docs;
    uint32_t count, room;
    uint32_t marked; /* the types that this corpus annotates */
} corpus;

/* Reads `path`; labels by the entry `name` of the mapping file, or our own types where name is NULL. Ends the
 * program on errors. */
corpus corpus_read(const char *path, const char *mapping, const char *name);

/* Joins documents with consecutive numbers at the end of their ids, up to `most` a document, a line each. */
void corpus_join(corpus *corpus, uint32_t most);

/* A copy of a text in capitals (ASCII and Latin-1 letters; same length), with a capital at each word of 4
 * letters and more, or with none. */
char *corpus_upper(const char *text, uint32_t length);
char *corpus_title(const char *text, uint32_t length);
char *corpus_lower(const char *text, uint32_t length);

void corpus_free(corpus *corpus);

#endif
