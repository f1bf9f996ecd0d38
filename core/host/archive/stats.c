/* stats.c - what a run has done: {"documents": 12300, "words": ..., "seconds": 8.1} for --stats */
#include "host/archive/stats.h"

#include "document.h"

static unsigned long long count_words(const rub_tokens *tokens) {
    unsigned long long words = 0;
    for (uint32_t i = 0; i < tokens->count; i++)
        words += (tokens->rows[i].flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT)) != 0;
    return words;
}

void stats_count(stats *stats, const rub_doc *doc) {
    const rub_rows *rows = rub_doc_rows(doc);
    stats->documents++;
    stats->bytes += rows->length;
    stats->words += count_words(&doc->tokens);
    stats->replaced += rows->replaced;
    stats->blocks += rows->block_count;
    stats->mentions += rows->mention_count;
    stats->references += rows->reference_count;
    stats->entities += rows->entity_count;
    stats->quotes += rows->quote_count;
    stats->links += rows->link_count;
    for (uint32_t i = 0; i < rows->quote_count; i++) stats->speakers += rows->quotes[i].speaker != RUB_NONE;
}

void stats_add(stats *sum, const stats *part) {
    sum->documents += part->documents;
    sum->errors += part->errors;
    sum->bytes += part->bytes;
    sum->words += part->words;
    sum->replaced += part->replaced;
    sum->blocks += part->blocks;
    sum->mentions += part->mentions;
    sum->references += part->references;
    sum->entities += part->entities;
    sum->quotes += part->quotes;
    sum->speakers += part->speakers;
    sum->links += part->links;
}

bool stats_write(const stats *stats, double seconds, unsigned threads, bool stopped, FILE *file) {
    return fprintf(file,
                   "{\"documents\":%llu,\"errors\":%llu,\"bytes\":%llu,\"words\":%llu,\"replaced\":%llu,"
                   "\"blocks\":%llu,\"mentions\":%llu,\"references\":%llu,\"entities\":%llu,\"quotes\":%llu,"
                   "\"speakers\":%llu,\"links\":%llu,\"seconds\":%.3f,\"threads\":%u,\"stopped\":%s}\n",
                   stats->documents, stats->errors, stats->bytes, stats->words, stats->replaced,
                   stats->blocks, stats->mentions, stats->references, stats->entities, stats->quotes,
                   stats->speakers, stats->links, seconds, threads, stopped ? "true" : "false") > 0;
}
