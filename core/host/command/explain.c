/* explain.c - prints what each stage did: mentions, entities, references, quotations, and what was left out
 */
#include "host/command/explain.h"

#include "host/command/describe.h"
#include "host/command/report.h"
#include "host/command/watch.h"

#include <stdlib.h>

static void print_place(const rub_doc *doc, uint32_t start, uint32_t end) {
    printf("  at %u-%u\n", (unsigned)rub_unit_offset(doc, start), (unsigned)rub_unit_offset(doc, end));
}

static void print_mentions(const rub_doc *doc, const watched_mentions *mentions) {
    for (uint32_t i = 0; i < mentions->count; i++) {
        const rub_mention *row = &mentions->rows[i].row;
        describe_mention(stdout, doc, row);
        print_place(doc, row->start, row->end);
        history_print(mentions->rows[i].past, stdout);
    }
}

static void print_link(const rub_rows *rows, const rub_entity *entity) {
    if (entity->link == RUB_NONE) return;
    const rub_link *link = &rows->links[entity->link];
    printf("  link            %.*s as %s\n", (int)link->id_length, rows->strings + link->id,
           rub_link_word(link->kind));
}

/* An entity's type is that of most of its mentions, its name the fullest of theirs. */
static void print_entities(const rub_doc *doc) {
    const rub_rows *rows = rub_doc_rows(doc);
    for (uint32_t i = 0; i < rows->entity_count; i++) {
        const rub_entity *entity = &rows->entities[i];
        printf("%u: %s ", (unsigned)i, rub_type_word(entity->type));
        describe_span(stdout, doc, entity->start, entity->end);
        printf("\n  entity         ");
        for (uint32_t k = 0; k < entity->count; k++) {
            const rub_mention *mention = &rows->mentions[rows->entity_mentions[entity->first + k]];
            putchar(' ');
            describe_span(stdout, doc, mention->start, mention->end);
        }
        putchar('\n');
        print_link(rows, entity);
    }
}

static void print_references(const rub_doc *doc) {
    const rub_rows *rows = rub_doc_rows(doc);
    for (uint32_t i = 0; i < rows->reference_count; i++) {
        const rub_reference *row = &rows->references[i];
        const rub_entity *entity = &rows->entities[row->entity];
        describe_span(stdout, doc, row->start, row->end);
        print_place(doc, row->start, row->end);
        printf("  speaker         as %s stands for entity %u ", rub_via_word(row->via),
               (unsigned)row->entity);
        describe_span(stdout, doc, entity->start, entity->end);
        putchar('\n');
    }
}

static void print_quotes(const rub_doc *doc, const watched_quotes *quotes) {
    for (uint32_t i = 0; i < quotes->count; i++) {
        const watched_quote *quote = &quotes->rows[i];
        const rub_span *first = &quote->fragments[0];
        printf("%s ", rub_quote_word(quote->row.kind));
        describe_span(stdout, doc, first->start, first->end);
        putchar(' ');
        describe_hundredths(stdout, quote->row.confidence);
        print_place(doc, first->start, first->end);
        history_print(quote->past, stdout);
    }
}

/* Nothing is printed for a part that is not there. */
static void head(const char *title, uint32_t count) {
    if (count) printf("\n== %s\n\n", title);
}

static void print_all(const rub_doc *doc, const watch *w) {
    const rub_rows *rows = rub_doc_rows(doc);
    head("Mentions", w->mentions.count);
    print_mentions(doc, &w->mentions);
    head("Entities", rows->entity_count);
    print_entities(doc);
    head("References", rows->reference_count);
    print_references(doc);
    head("Quotations", w->quotes.count);
    print_quotes(doc, &w->quotes);
    head("Mentions that were left out", w->lost_mentions.count);
    print_mentions(doc, &w->lost_mentions);
    head("Quotations that were left out", w->lost_quotes.count);
    print_quotes(doc, &w->lost_quotes);
}

void explain_text(command *command, const char *name, const char *text, size_t length) {
    watch seen = {0};
    const rub_trace trace = {watch_stage, &seen};
    command->options.trace = &trace;
    rub_status status = rub_annotate(command->model, text, length, &command->options, &command->doc);
    if (status != RUB_OK) report_fail("%s: %s", name, rub_status_text(status));
    watch_give_back(&seen, command->doc);
    printf("%s: %s\n", name, "what each stage found and changed");
    print_all(command->doc, &seen);
    free(seen.mentions.rows);
    free(seen.quotes.rows);
    free(seen.lost_mentions.rows);
    free(seen.lost_quotes.rows);
    command->options.trace = NULL;
}
