/* document.c - the life of a document, and where its rows are */
#include "document.h"
#include "base/search.h"
#include "base/units.h"

#include <stddef.h>
#include <string.h>

void rub_doc_publish(rub_doc *doc) {
    rub_rows *rows = &doc->rows;
    rows->length = doc->length;
    rows->replaced = doc->units.replaced;
#define PUBLISH(table, counter) rows->table = doc->table.rows, rows->counter = doc->table.count
    PUBLISH(blocks, block_count);
    PUBLISH(mentions, mention_count);
    PUBLISH(references, reference_count);
    PUBLISH(entities, entity_count);
    PUBLISH(entity_mentions, entity_mention_count);
    PUBLISH(quotes, quote_count);
    PUBLISH(fragments, fragment_count);
    PUBLISH(links, link_count);
    PUBLISH(strings, string_bytes);
#undef PUBLISH
}

/* ---- from the plain text back to the given one ---- */

static void move(const rub_doc *doc, uint32_t *start, uint32_t *end, uint32_t *step) {
    rub_span given = rub_plain_given_next(&doc->plain, (rub_span){*start, *end}, step);
    *start = given.start, *end = given.end;
}

static void move_tokens(rub_doc *doc) {
    uint32_t step = 0;
    for (uint32_t i = 0; i < doc->tokens.count; i++) {
        rub_token *token = &doc->tokens.rows[i];
        uint32_t start = token->start, end = rub_token_end(token);
        move(doc, &start, &end, &step);
        token->start = start;
        token->length = (uint16_t)(end - start > UINT16_MAX ? UINT16_MAX : end - start);
    }
}

#define MOVE(table, start, end)                                                                              \
    for (uint32_t i = 0; i < doc->table.count; i++)                                                          \
    move(doc, &doc->table.rows[i].start, &doc->table.rows[i].end, &step)

void rub_doc_give_back(rub_doc *doc, const char *text, uint32_t length) {
    doc->text = text;
    doc->length = length;
    if (!doc->plain.steps.count) return;
    uint32_t step = 0;
    move_tokens(doc);
    MOVE(blocks, start, end);
    MOVE(mentions, start, end);
    MOVE(references, start, end);
    MOVE(entities, start, end);
    MOVE(fragments, start, end);
    MOVE(quotes, cue_start, cue_end);
    MOVE(quotes, source_start, source_end);
}

/* ---- stages that are watched ---- */

/* Findings as rows of mentions, which they are not yet. */
static rub_status show_findings(rub_doc *doc, const rub_findings *findings) {
    for (uint32_t i = 0; i < findings->count; i++) {
        const rub_finding *found = &findings->rows[i];
        rub_mention *row = RUB_ADD(&doc->arena, doc->mentions);
        RUB_NEED(row);
        *row = (rub_mention){.start = doc->tokens.rows[found->first].start,
                             .end = rub_token_end(&doc->tokens.rows[found->end - 1]),
                             .type = found->type,
                             .entity = RUB_NONE,
                             .confidence = found->confidence,
                             .via = found->via};
    }
    return RUB_OK;
}

rub_status rub_doc_trace(rub_doc *doc, uint32_t stage) {
    const rub_trace *trace = doc->options.trace;
    if (!trace) return RUB_OK;
    bool merged = doc->mentions.rows != NULL;
    if (!merged) {
        RUB_TRY(show_findings(doc, &doc->known));
        RUB_TRY(show_findings(doc, &doc->values));
        RUB_TRY(show_findings(doc, &doc->names));
    }
    rub_doc_publish(doc);
    trace->stage(trace->context, doc, stage);
    if (!merged) memset(&doc->mentions, 0, sizeof doc->mentions);
    return RUB_OK;
}

void rub_doc_clear(rub_doc *doc) {
    rub_arena arena = doc->arena, scratch = doc->scratch;
    memset(doc, 0, sizeof *doc);
    doc->arena = arena;
    doc->scratch = scratch;
    rub_arena_reset(&doc->arena);
    rub_arena_empty(&doc->scratch);
}

rub_status rub_doc_new(const rub_options *options, rub_doc **doc) {
    rub_arena arena;
    rub_arena_init(&arena, options ? options->allocator : NULL);
    rub_doc *made = arena.allocator.resize(arena.allocator.context, NULL, 0, sizeof *made);
    RUB_NEED(made);
    memset(made, 0, sizeof *made);
    made->arena = made->scratch = arena;
    *doc = made;
    return RUB_OK;
}

const rub_rows *rub_doc_rows(const rub_doc *doc) {
    return &doc->rows;
}

const char *rub_doc_text(const rub_doc *doc) {
    return doc->text;
}

uint32_t rub_unit_offset(const rub_doc *doc, uint32_t byte) {
    return rub_units_at(&doc->units, byte);
}

void rub_doc_free(rub_doc *doc) {
    if (!doc) return;
    rub_arena arena = doc->arena;
    rub_arena_free(&doc->scratch);
    rub_arena_free(&arena);
    arena.allocator.resize(arena.allocator.context, doc, sizeof *doc, 0);
}

rub_status rub_doc_mentions_replace(rub_doc *doc, uint32_t first, uint32_t end, const rub_mention *mention) {
    uint32_t behind = doc->mentions.count - end;
    if (first == end) RUB_NEED(RUB_ADD(&doc->arena, doc->mentions));
    rub_mention *rows = doc->mentions.rows;
    memmove(rows + first + 1, rows + end, behind * sizeof *rows);
    rows[first] = *mention;
    doc->mentions.count = first + 1 + behind;
    return RUB_OK;
}

#define ROOM 16u /* rows more than there are: most stages that write them anew add a few */

rub_status rub_doc_mentions_begin(rub_doc *doc, rub_mentions *anew) {
    *anew = (rub_mentions){0};
    return RUB_RESERVE(&doc->arena, *anew, doc->mentions.count + ROOM) ? RUB_OK : RUB_ERR_MEMORY;
}

rub_status rub_doc_mentions_add(rub_doc *doc, rub_mentions *anew, rub_mention mention) {
    rub_mention *row = RUB_ADD(&doc->arena, *anew);
    RUB_NEED(row);
    *row = mention;
    return RUB_OK;
}

void rub_doc_mentions_become(rub_doc *doc, const rub_mentions *anew) {
    RUB_DROP(&doc->arena, doc->mentions);
    doc->mentions = *anew;
}

/* ---- binary searches ---- */

bool rub_doc_known_in(const rub_doc *doc, rub_span tokens) {
    uint32_t before = RUB_ROWS_BELOW(doc->known, rub_finding, first, tokens.end);
    return before && doc->known.rows[before - 1].end > tokens.start;
}

uint32_t rub_doc_token_at(const rub_doc *doc, uint32_t byte) {
    return RUB_ROWS_BELOW(doc->tokens, rub_token, start, byte);
}

rub_span rub_doc_tokens_in(const rub_doc *doc, rub_span span) {
    uint32_t first = rub_doc_token_at(doc, span.start), end = first;
    while (end < doc->tokens.count && doc->tokens.rows[end].start < span.end) end++; /* spans are short */
    return (rub_span){first, end};
}

rub_span rub_doc_tokens_next(const rub_doc *doc, rub_span span, uint32_t *first) {
    const rub_token *tokens = doc->tokens.rows;
    uint32_t count = doc->tokens.count, start = *first;
    while (start + 4 < count && tokens[start + 4].start < span.start) start += 4; /* spans are far apart */
    while (start < count && tokens[start].start < span.start) start++;
    *first = start;
    while (start < count && tokens[start].start < span.end) start++;
    return (rub_span){*first, start};
}

uint32_t rub_doc_mention_at(const rub_doc *doc, uint32_t byte) {
    return RUB_ROWS_BELOW(doc->mentions, rub_mention, end, byte + 1);
}

rub_mention *rub_doc_mention_over(const rub_doc *doc, uint32_t byte) {
    uint32_t number = rub_doc_mention_at(doc, byte);
    bool over = number < doc->mentions.count && doc->mentions.rows[number].start <= byte;
    return over ? &doc->mentions.rows[number] : NULL;
}

uint32_t rub_doc_block_at(const rub_doc *doc, uint32_t byte) {
    uint32_t below = RUB_ROWS_BELOW(doc->blocks, rub_block, start, byte + 1);
    return below ? below - 1 : RUB_NONE;
}

uint32_t rub_doc_sentence_of(const rub_doc *doc, uint32_t token) {
    uint32_t below = RUB_ROWS_BELOW(doc->sentences, rub_sentence, first, token + 1);
    return below ? below - 1 : RUB_NONE;
}
