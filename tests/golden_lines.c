/* golden_lines.c - a document as the lines that golden cases expect */
#include "golden.h"

#include "document.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIELD 4000

/* A span of the text with its white space folded to one blank; "-" where there is none. Appends to `to`. */
static void add_span(char *to, const rub_doc *doc, uint32_t start, uint32_t end) {
    const char *text = rub_doc_text(doc);
    size_t at = strlen(to);
    if (start == RUB_NONE) strcat(to, "-");
    for (uint32_t i = start; start != RUB_NONE && i < end && at < FIELD - 2; i++) {
        bool blank = text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
        if (!blank) to[at++] = text[i];
        else if (at && to[at - 1] != ' ') to[at++] = ' ';
        to[at] = '\0';
    }
}

static const char *span(char *to, const rub_doc *doc, uint32_t start, uint32_t end) {
    to[0] = '\0';
    add_span(to, doc, start, end);
    return to;
}

static const char *entity_name(char *to, const rub_doc *doc, uint32_t row) {
    if (row == RUB_NONE) return "-";
    const rub_entity *entity = &rub_doc_rows(doc)->entities[row];
    return span(to, doc, entity->start, entity->end);
}

static void add(golden_lines *lines, const char *format, ...) {
    char *line = malloc(5 * FIELD);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, 5 * FIELD, format, arguments);
    va_end(arguments);
    golden_add(lines, line);
}

static void add_quote(golden_lines *lines, const rub_doc *doc, const rub_quote *quote) {
    const rub_rows *rows = rub_doc_rows(doc);
    char content[FIELD] = "", cue[FIELD], source[FIELD], speaker[FIELD];
    for (uint32_t i = 0; i < quote->count; i++) {
        const rub_span *fragment = &rows->fragments[quote->first + i];
        if (i && strlen(content) < FIELD - 8) strcat(content, " + ");
        add_span(content, doc, fragment->start, fragment->end);
    }
    add(lines, "quote %s | %s | %s | %s | %s", rub_quote_word(quote->kind), content,
        span(cue, doc, quote->cue_start, quote->cue_end),
        span(source, doc, quote->source_start, quote->source_end), entity_name(speaker, doc, quote->speaker));
}

static void add_entity(golden_lines *lines, const rub_doc *doc, const rub_entity *entity) {
    const rub_rows *rows = rub_doc_rows(doc);
    char mentions[FIELD] = "", name[FIELD];
    for (uint32_t i = 0; i < entity->count; i++) {
        const rub_mention *mention = &rows->mentions[rows->entity_mentions[entity->first + i]];
        if (strlen(mentions) < FIELD - 8) strcat(mentions, " | ");
        add_span(mentions, doc, mention->start, mention->end);
    }
    add(lines, "entity %s %s%s", rub_type_word(entity->type), span(name, doc, entity->start, entity->end),
        mentions);
}

static void add_link(golden_lines *lines, const rub_doc *doc, const rub_entity *entity) {
    const rub_rows *rows = rub_doc_rows(doc);
    char name[FIELD];
    if (entity->link == RUB_NONE) return;
    const rub_link *link = &rows->links[entity->link];
    add(lines, "link %s | %s | %.*s", span(name, doc, entity->start, entity->end), rub_link_word(link->kind),
        (int)link->id_length, rows->strings + link->id);
}

void golden_describe(const rub_doc *doc, golden_lines *lines) {
    const rub_rows *rows = rub_doc_rows(doc);
    char field[FIELD], name[FIELD];
    for (uint32_t i = 0; i < rows->block_count; i++)
        add(lines, "block %s %s", rub_block_word(rows->blocks[i].kind),
            span(field, doc, rows->blocks[i].start, rows->blocks[i].end));
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const rub_token *first = &doc->tokens.rows[doc->sentences.rows[i].first],
                        *last = &doc->tokens.rows[doc->sentences.rows[i].end - 1];
        add(lines, "sentence %s", span(field, doc, first->start, last->start + last->length));
    }
    for (uint32_t i = 0; i < rows->mention_count; i++)
        add(lines, "%s %s", rub_type_word(rows->mentions[i].type),
            span(field, doc, rows->mentions[i].start, rows->mentions[i].end));
    for (uint32_t i = 0; i < rows->reference_count; i++)
        add(lines, "reference %s | %s", span(field, doc, rows->references[i].start, rows->references[i].end),
            entity_name(name, doc, rows->references[i].entity));
    for (uint32_t i = 0; i < rows->entity_count; i++) add_entity(lines, doc, &rows->entities[i]);
    for (uint32_t i = 0; i < rows->entity_count; i++) add_link(lines, doc, &rows->entities[i]);
    for (uint32_t i = 0; i < rows->quote_count; i++) add_quote(lines, doc, &rows->quotes[i]);
}

size_t golden_key(const char *line) {
    size_t key = strcspn(line, " ");
    if (strncmp(line, "entity ", 7) == 0) key = 7 + strcspn(line + 7, " ");
    return key;
}
