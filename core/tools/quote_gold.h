/* quote_gold.h - annotated quotations of a corpus line: {"text", "quotes": [{"content", "cue", "speaker", "speech"}]} */
#ifndef QUOTE_GOLD_H
#define QUOTE_GOLD_H

#include "../rubricate.h"

#include <stdbool.h>

#define GOLD_FRAGMENTS 8

typedef struct gold_quote {
    rub_span content[GOLD_FRAGMENTS];    /* bytes */
    uint32_t count;
    rub_span cue, source;                /* start RUB_NONE: none */
    bool speech;                         /* false: a belief or intention, which we do not annotate */
} gold_quote;

typedef struct gold_line {
    char *text;
    uint32_t length;
    gold_quote *quotes;
    uint32_t count;
} gold_line;

/* False where the line is no such document. */
bool gold_read(const char *json, gold_line *line);
void gold_free(gold_line *line);

#endif
