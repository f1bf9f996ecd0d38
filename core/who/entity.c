/* entity.c - entities as rows: numbers in the order of first mentions, the fullest name, the commonest type
 */
#include "who/entity.h"

#include "document.h"
#include "model/vocabulary.h"
#include "who/alias.h"
#include "who/link.h"

#include <string.h>

/* ---- numbers ---- */

/* Sets rub_mention.entity; `numbers` [forms] is RUB_NONE at roots that have no number yet. The count of
 * entities. */
static uint32_t number_mentions(rub_name_forms *forms, uint32_t *numbers) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < forms->doc->mentions.count; i++) {
        uint32_t form = forms->of_mention[i];
        forms->doc->mentions.rows[i].entity = RUB_NONE;
        if (form == RUB_NONE) continue;
        uint32_t root = rub_name_forms_root(forms, form);
        if (numbers[root] == RUB_NONE) numbers[root] = count++;
        forms->doc->mentions.rows[i].entity = numbers[root];
    }
    return count;
}

static rub_status group(rub_doc *doc, uint32_t *count) {
    rub_name_forms forms;
    rub_arena_mark mark = rub_arena_here(&doc->arena);
    RUB_TRY(rub_name_forms_make(doc, &forms));
    RUB_TRY(rub_aliases_join(&forms));
    size_t size = forms.forms.count * sizeof(uint32_t);
    uint32_t *numbers = rub_arena_alloc(&doc->arena, size);
    RUB_NEED(numbers);
    memset(numbers, 0xFF, size);
    *count = number_mentions(&forms, numbers);
    rub_arena_rewind(&doc->arena, mark);
    return RUB_OK;
}

/* ---- rows ---- */

static rub_status make_rows(rub_doc *doc, uint32_t count) {
    doc->entities.rows = rub_arena_zero(&doc->arena, count * sizeof *doc->entities.rows);
    RUB_NEED(doc->entities.rows);
    doc->entities.count = doc->entities.room = count;
    uint32_t names = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        if (doc->mentions.rows[i].entity == RUB_NONE) continue;
        doc->entities.rows[doc->mentions.rows[i].entity].count++;
        names++;
    }
    doc->entity_mentions.rows = rub_arena_alloc(&doc->arena, names * sizeof *doc->entity_mentions.rows);
    RUB_NEED(doc->entity_mentions.rows);
    doc->entity_mentions.count = doc->entity_mentions.room = names;
    return RUB_OK;
}

/* Each entity's mentions side by side, in text order. */
static void fill_mentions(rub_doc *doc) {
    uint32_t first = 0;
    for (uint32_t i = 0; i < doc->entities.count; i++) {
        doc->entities.rows[i].first = first;
        first += doc->entities.rows[i].count;
        doc->entities.rows[i].count = 0;
    }
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        uint32_t number = doc->mentions.rows[i].entity;
        if (number == RUB_NONE) continue;
        rub_entity *entity = &doc->entities.rows[number];
        doc->entity_mentions.rows[entity->first + entity->count++] = i;
    }
}

/* ---- the name and the type ---- */

/* A headline in capitals is a poor name: "VLADIMIR PUTIN" gives way to "Vladimir Putin", not "WHO" to "Who".
 * A person is no abbreviation: the label "GRAHAM" gives way to "Graham". */
static bool shouts(const rub_doc *doc, const rub_mention *mention) {
    rub_span span = {mention->start, mention->end};
    rub_span tokens = rub_doc_tokens_in(doc, span);
    uint32_t loud = 0;
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        if (doc->tokens.rows[i].flags & RUB_TOKEN_LOWER) return false;
        loud += (doc->tokens.rows[i].flags & RUB_TOKEN_UPPER_ALL) != 0;
    }
    return loud > 1 || mention->type == RUB_PERSON || mention->end - mention->start > 6;
}

/* The name chosen so far. */
typedef struct choice {
    const rub_mention *mention;
    uint32_t length;
    bool loud;
} choice;

/* Longer is fuller, unless it shouts. Most mentions are as long as the name itself: they are passed without a
 * look. */
static void consider(const rub_doc *doc, choice *best, const rub_mention *mention) {
    uint32_t length = mention->end - mention->start;
    if (best->mention && (length == best->length ? !best->loud : length < best->length && !best->loud))
        return;
    bool loud = length > 3 && shouts(doc, mention);
    if (best->mention && loud > best->loud) return;
    if (best->mention && loud == best->loud && length <= best->length) return;
    *best = (choice){mention, length, loud};
}

static void choose_name(rub_doc *doc, rub_entity *entity) {
    uint32_t tally[RUB_DATE] = {0};
    const uint32_t *mentions = doc->entity_mentions.rows + entity->first;
    choice best = {NULL, 0, false};
    entity->type = doc->mentions.rows[mentions[0]].type;
    for (uint32_t i = 0; i < entity->count; i++) {
        const rub_mention *mention = &doc->mentions.rows[mentions[i]];
        if (mention->type < RUB_DATE && ++tally[mention->type] > tally[entity->type])
            entity->type = mention->type;
        consider(doc, &best, mention);
    }
    /* An entity has a mention. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
    entity->start = best.mention->start;
    entity->end = best.mention->end;
}

rub_status rub_entities_make(rub_doc *doc) {
    uint32_t count = 0;
    RUB_NEED(rub_vocabulary_of(doc)); /* before the mark: later stages want it, too */
    rub_arena_mark mark = rub_arena_here(&doc->arena);
    RUB_TRY(group(doc, &count));
    rub_arena_rewind(&doc->arena, mark);
    RUB_TRY(make_rows(doc, count));
    fill_mentions(doc);
    for (uint32_t i = 0; i < count; i++) choose_name(doc, &doc->entities.rows[i]);
    return rub_links_make(doc);
}
