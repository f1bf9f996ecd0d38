/* stats.h - what a run has done: counts that threads keep for themselves and add up */
#ifndef RUB_STATS_H
#define RUB_STATS_H

#include "rubricate.h"

#include <stdbool.h>
#include <stdio.h>

typedef struct stats {
    unsigned long long documents, errors; /* documents: those without an error */
    unsigned long long bytes, words;      /* of their texts; words hold a letter or digit */
    unsigned long long replaced;          /* invalid parts of UTF-8 */
    unsigned long long blocks, mentions, references, entities, quotes, speakers, links;
} stats;

void stats_count(stats *stats, const rub_doc *doc);
void stats_add(stats *sum, const stats *part);

/* One line of JSON. `seconds` since the run began; `stopped`: a signal ended it before its time. */
bool stats_write(const stats *stats, double seconds, unsigned threads, bool stopped, FILE *file);

#endif
