/* watch.h - a trace that compares the rows before and after each stage, and keeps what changed */
#ifndef RUB_WATCH_H
#define RUB_WATCH_H

#include "host/command/history.h"
#include "rubricate.h"

/* A mention or quotation as the last stage left it, with its past. */
typedef struct watched_mention {
    rub_mention row;
    const history *past;
} watched_mention;

#define WATCH_FRAGMENTS 8u

typedef struct watched_quote {
    rub_quote row;
    rub_span fragments[WATCH_FRAGMENTS]; /* the first ones */
    const history *past;
} watched_quote;

typedef struct watched_mentions {
    watched_mention *rows;
    uint32_t count;
} watched_mentions;

typedef struct watched_quotes {
    watched_quote *rows;
    uint32_t count;
} watched_quotes;

typedef struct watch {
    watched_mentions mentions, lost_mentions;
    watched_quotes quotes, lost_quotes;
} watch;

/* A rub_trace.stage; `context` is a watch that begins with zeros. */
void watch_stage(void *context, const rub_doc *doc, uint32_t stage);

/* Moves the rows to where they stand in the text as it was given: the stages see the plain one. */
void watch_give_back(watch *w, const rub_doc *doc);

#endif
