/* quote_gold.h - annotated quotations of a corpus line: {"text", "quotes": [{"content", "cue", "speaker",
 * "speech"}]} */
#ifndef RUB_QUOTE_GOLD_H
#define RUB_QUOTE_GOLD_H

#include "rubricate.h"

#include <stdbool.h>

#define GOLD_FRAGMENTS 8

typedef struct quote_gold {
    rub_span content[GOLD_FRAGMENTS]; /* bytes */
    uint32_t count;
    rub_span cue, source; /* start RUB_NONE: none */
    bool speech;          /* false: a belief or intention, which we do not annotate */
} quote_gold;

typedef struct quote_line {
    char *text;
    uint32_t length;
    quote_gold *quotes;
    uint32_t count;
} quote_line;

/* False where the line is no such document. */
bool quote_gold_read(const char *json, quote_line *line);
void quote_gold_free(quote_line *line);

#endif
