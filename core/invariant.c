/* invariant.c - what holds for the rows of every document, looked at row by row: a mention ends before the
 * next begins, and the entity that it names lists it */
#include "invariant.h"

#include <stdbool.h>
#include <stddef.h>

/* Gives the sentence for the first row that breaks it: which row, what it should be. */
#define HOLDS(condition, sentence)                                                                           \
    if (!(condition)) return sentence

static bool is_inside(const rub_rows *rows, uint32_t start, uint32_t end) {
    return start < end && end <= rows->length;
}

/* A row number that may be missing. */
static bool is_row(uint32_t row, uint32_t count) {
    return row == RUB_NONE || row < count;
}

static bool is_maybe_inside(const rub_rows *rows, uint32_t start, uint32_t end) {
    return start == RUB_NONE ? end == RUB_NONE : is_inside(rows, start, end);
}

static const char *block_fault(const rub_rows *rows, uint32_t i) {
    const rub_block *block = &rows->blocks[i];
    HOLDS(is_inside(rows, block->start, block->end), "a block is not inside the text");
    HOLDS(!i || rows->blocks[i - 1].end <= block->start, "a block begins before the last one ends");
    HOLDS(block->kind < RUB_BLOCK_COUNT, "a block has no kind");
    return NULL;
}

static const char *mention_fault(const rub_rows *rows, uint32_t i) {
    const rub_mention *mention = &rows->mentions[i];
    HOLDS(is_inside(rows, mention->start, mention->end), "a mention is not inside the text");
    HOLDS(!i || rows->mentions[i - 1].end <= mention->start, "a mention begins before the last one ends");
    HOLDS(mention->type < RUB_TYPE_COUNT && mention->via < RUB_VIA_COUNT, "a mention has no type or no way");
    HOLDS(mention->confidence <= 100, "a mention is surer than sure");
    HOLDS(is_row(mention->entity, rows->entity_count), "a mention's entity is no row");
    HOLDS((mention->entity == RUB_NONE) == (mention->type >= RUB_DATE),
          "names have an entity, values have none");
    return NULL;
}

static const char *reference_fault(const rub_rows *rows, uint32_t i) {
    const rub_reference *reference = &rows->references[i];
    HOLDS(is_inside(rows, reference->start, reference->end), "a reference is not inside the text");
    HOLDS(!i || rows->references[i - 1].end <= reference->start,
          "a reference begins before the last one ends");
    HOLDS(reference->entity < rows->entity_count, "a reference's entity is no row");
    HOLDS(reference->via == RUB_VIA_PRONOUN || reference->via == RUB_VIA_NOMINAL,
          "a reference is neither pronoun nor nominal");
    return NULL;
}

static uint32_t first_mention(const rub_rows *rows, uint32_t entity) {
    return rows->entity_mentions[rows->entities[entity].first];
}

static const char *mentions_of_entity_fault(const rub_rows *rows, uint32_t i) {
    const uint32_t *own = rows->entity_mentions + rows->entities[i].first;
    for (uint32_t k = 0; k < rows->entities[i].count; k++) {
        HOLDS(own[k] < rows->mention_count && rows->mentions[own[k]].entity == i,
              "an entity has a mention that is not its own");
        HOLDS(!k || own[k - 1] < own[k], "an entity's mentions are not in text order");
    }
    return NULL;
}

static const char *entity_fault(const rub_rows *rows, uint32_t i) {
    const rub_entity *entity = &rows->entities[i];
    uint32_t first = i ? entity[-1].first + entity[-1].count : 0;
    HOLDS(is_inside(rows, entity->start, entity->end), "an entity's name is not inside the text");
    HOLDS(entity->type < RUB_DATE, "an entity is not of a name's type");
    HOLDS(entity->first == first && entity->count && entity->count <= rows->entity_mention_count - first,
          "an entity's mentions do not go on where the last one's ended");
    HOLDS(is_row(entity->link, rows->link_count), "an entity's link is no row");
    const char *fault = mentions_of_entity_fault(rows, i);
    HOLDS(fault || !i || first_mention(rows, i - 1) < first_mention(rows, i),
          "entities are not in the order of their first mention");
    return fault;
}

static const char *fragments_fault(const rub_rows *rows, const rub_quote *quote) {
    const rub_span *own = rows->fragments + quote->first;
    for (uint32_t k = 0; k < quote->count; k++) {
        HOLDS(is_inside(rows, own[k].start, own[k].end), "a fragment is not inside the text");
        HOLDS(!k || own[k - 1].end <= own[k].start, "a quotation's fragments are not in order");
    }
    return NULL;
}

static const char *quote_fault(const rub_rows *rows, uint32_t i) {
    const rub_quote *quote = &rows->quotes[i];
    uint32_t first = i ? quote[-1].first + quote[-1].count : 0;
    HOLDS(quote->first == first && quote->count && quote->count <= rows->fragment_count - first,
          "a quotation's fragments do not go on where the last one's ended");
    const char *fault = fragments_fault(rows, quote);
    if (fault) return fault;
    HOLDS(!i || rows->fragments[quote[-1].first].start <= rows->fragments[quote->first].start,
          "quotations are not in the order of their first fragment");
    HOLDS(quote->kind < RUB_QUOTE_COUNT && quote->via < RUB_VIA_COUNT, "a quotation has no kind or no way");
    HOLDS(quote->confidence <= 100, "a quotation is surer than sure");
    HOLDS(is_maybe_inside(rows, quote->cue_start, quote->cue_end), "a cue is not inside the text");
    HOLDS(is_maybe_inside(rows, quote->source_start, quote->source_end), "a source is not inside the text");
    HOLDS(is_row(quote->speaker, rows->entity_count), "a speaker is no row");
    return NULL;
}

static const char *link_fault(const rub_rows *rows, uint32_t i) {
    const rub_link *link = &rows->links[i];
    HOLDS(link->kind < RUB_LINK_COUNT, "a link has no kind");
    HOLDS(link->id <= rows->string_bytes && link->id_length <= rows->string_bytes - link->id,
          "a link's id is not inside the strings");
    HOLDS(link->url <= rows->string_bytes && link->url_length <= rows->string_bytes - link->url,
          "a link's address is not inside the strings");
    return NULL;
}

/* How many mentions the entities share out, how many fragments the quotations. */
static uint32_t shared_mentions(const rub_rows *rows) {
    const rub_entity *last = rows->entity_count ? &rows->entities[rows->entity_count - 1] : NULL;
    return last ? last->first + last->count : 0;
}

static uint32_t shared_fragments(const rub_rows *rows) {
    const rub_quote *last = rows->quote_count ? &rows->quotes[rows->quote_count - 1] : NULL;
    return last ? last->first + last->count : 0;
}

/* All that the last rows leave open: what is in no entity, in no quotation. */
static const char *shares_fault(const rub_rows *rows) {
    uint32_t names = 0, shared = shared_mentions(rows);
    for (uint32_t i = 0; i < rows->mention_count; i++) names += rows->mentions[i].entity != RUB_NONE;
    HOLDS(shared == rows->entity_mention_count && shared == names, "entities do not share out all mentions");
    HOLDS(shared_fragments(rows) == rows->fragment_count, "quotations do not share out all fragments");
    return NULL;
}

typedef const char *fault_of(const rub_rows *rows, uint32_t i);

static const char *table_fault(const rub_rows *rows, fault_of *look, uint32_t count, uint32_t *row) {
    const char *fault = NULL;
    for (*row = 0; *row < count && !(fault = look(rows, *row)); ++*row) {
    }
    return fault;
}

const char *rub_invariant_broken(const rub_rows *rows, uint32_t *row) {
    uint32_t ignored;
    if (!row) row = &ignored;
    const char *fault = table_fault(rows, block_fault, rows->block_count, row);
    if (!fault) fault = table_fault(rows, mention_fault, rows->mention_count, row);
    if (!fault) fault = table_fault(rows, entity_fault, rows->entity_count, row);
    if (!fault) fault = table_fault(rows, reference_fault, rows->reference_count, row);
    if (!fault) fault = table_fault(rows, quote_fault, rows->quote_count, row);
    if (!fault) fault = table_fault(rows, link_fault, rows->link_count, row);
    return fault ? fault : shares_fault(rows);
}
