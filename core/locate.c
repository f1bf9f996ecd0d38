/* locate.c - binary searches over the rows of a document in the making */
#include "locate.h"

uint32_t rub_locate_token(const rub_doc *doc, uint32_t byte) {
    uint32_t low = 0, high = doc->tokens.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->tokens.rows[middle].start < byte) low = middle + 1;
        else high = middle;
    }
    return low;
}

rub_span rub_locate_tokens(const rub_doc *doc, rub_span span) {
    uint32_t first = rub_locate_token(doc, span.start), end = first;
    while (end < doc->tokens.count && doc->tokens.rows[end].start < span.end) end++;      /* spans are short */
    return (rub_span){first, end};
}

rub_span rub_locate_next(const rub_doc *doc, rub_span span, uint32_t *first) {
    const rub_token *tokens = doc->tokens.rows;
    while (*first < doc->tokens.count && tokens[*first].start < span.start) ++*first;
    uint32_t end = *first;
    while (end < doc->tokens.count && tokens[end].start < span.end) end++;
    return (rub_span){*first, end};
}

uint32_t rub_locate_mention(const rub_doc *doc, uint32_t byte) {
    uint32_t low = 0, high = doc->mentions.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->mentions.rows[middle].end <= byte) low = middle + 1;
        else high = middle;
    }
    return low;
}

uint32_t rub_locate_block(const rub_doc *doc, uint32_t byte) {
    uint32_t low = 0, high = doc->blocks.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->blocks.rows[middle].start <= byte) low = middle + 1;
        else high = middle;
    }
    return low ? low - 1 : RUB_NONE;
}

uint32_t rub_locate_sentence(const rub_doc *doc, uint32_t token) {
    uint32_t low = 0, high = doc->sentences.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->sentences.rows[middle].first <= token) low = middle + 1;
        else high = middle;
    }
    return low ? low - 1 : RUB_NONE;
}
