/* link.c - links of entities: what the caller's lexicon says, countries, their people and capitals */
#include "who/link.h"

#include "document.h"
#include "model/country.h"
#include "model/lexicon.h"
#include "who/name_form.h"

#include <string.h>

#define CODES 676u
#define MENTIONS_READ                                                                                        \
    16u /* of one entity: later ones are seldom spelled otherwise, and time stays linear                     \
         */

/* Which countries the text names beyond doubt, by code: what "Georgia" or "Hamilton" needs to be believed. */
typedef struct linker {
    rub_doc *doc;
    rub_vocabulary vocabulary;
    uint32_t *place;    /* [entities]: rub_link_kind + 1 of what was found, 0 for nothing */
    rub_country *found; /* [entities] */
    bool named[CODES];
} linker;

static uint32_t code_number(const rub_country *place) {
    uint32_t number = (uint32_t)(uint8_t)place->code[0] * 26 + (uint32_t)(uint8_t)place->code[1] - 'A' * 27u;
    return number < CODES ? number : 0;
}

/* ---- strings ---- */

static rub_status add_bytes(rub_doc *doc, const char *bytes, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) {
        char *at = RUB_ADD(&doc->arena, doc->strings);
        RUB_NEED(at);
        *at = bytes[i];
    }
    return RUB_OK;
}

/* A title as it stands in an address: spaces to _, what is not plain to %XX. */
static rub_status add_title(rub_doc *doc, const char *title, uint32_t length) {
    static const char hex[] = "0123456789ABCDEF";
    for (uint32_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)title[i];
        char escape[3] = {'%', hex[c >> 4], hex[c & 15]};
        if (c == ' ') RUB_TRY(add_bytes(doc, "_", 1));
        else if (c >= 0x80 || c == '"' || c == '%' || c == '?' || c == '\'')
            RUB_TRY(add_bytes(doc, escape, 3));
        else RUB_TRY(add_bytes(doc, title + i, 1));
    }
    return RUB_OK;
}

static rub_status add_link(rub_doc *doc, uint32_t kind, const rub_country *place, uint32_t *row) {
    static const char wikipedia[] = "https://en.wikipedia.org/wiki/";
    rub_link link = {kind, doc->strings.count, 2, 0, 0};
    RUB_TRY(add_bytes(doc, place->code, 2));
    link.url = doc->strings.count;
    RUB_TRY(add_bytes(doc, wikipedia, sizeof wikipedia - 1));
    RUB_TRY(add_title(doc, place->title, place->title_length));
    link.url_length = doc->strings.count - link.url;
    rub_link *added = RUB_ADD(&doc->arena, doc->links);
    RUB_NEED(added);
    *added = link;
    *row = doc->links.count - 1;
    return RUB_OK;
}

/* ---- the caller's lexicon ---- */

static const rub_lexicon_entry *entry_of(const rub_doc *doc, const rub_entity *entity) {
    for (uint32_t i = 0; doc->options.lexicon && i < entity->count; i++) {
        const rub_mention *mention = &doc->mentions.rows[doc->entity_mentions.rows[entity->first + i]];
        rub_span span = {mention->start, mention->end};
        if (mention->via != RUB_VIA_LEXICON) continue;
        const rub_lexicon_entry *entry =
            rub_lexicon_entry_of(doc->options.lexicon, doc, rub_doc_tokens_in(doc, span));
        if (entry && (entry->id.length || entry->url.length)) return entry;
    }
    return NULL;
}

static rub_status add_entry(rub_doc *doc, const rub_lexicon_entry *entry, uint32_t *row) {
    const char *strings = doc->options.lexicon->strings.rows;
    rub_link link = {RUB_LINK_LEXICON, doc->strings.count, entry->id.length, 0, entry->url.length};
    RUB_TRY(add_bytes(doc, strings + entry->id.start, entry->id.length));
    link.url = doc->strings.count;
    RUB_TRY(add_bytes(doc, strings + entry->url.start, entry->url.length));
    rub_link *added = RUB_ADD(&doc->arena, doc->links);
    RUB_NEED(added);
    *added = link;
    *row = doc->links.count - 1;
    return RUB_OK;
}

/* ---- which place an entity is ---- */

static bool look_up(linker *in, const rub_mention *mention, uint32_t kind, rub_country *place) {
    uint32_t words[RUB_NAME_FORM_WORDS];
    rub_span span = {mention->start, mention->end};
    rub_span tokens = rub_doc_tokens_in(in->doc, span);
    uint32_t count = rub_name_form_words(&in->vocabulary, in->doc->text, &in->doc->tokens, tokens, words);
    return count && rub_country_find(in->doc->model, rub_name_form_hash(words, count), kind, place);
}

/* "Washington state" and "Georgia Tech" are other things than the names in them. */
static bool goes_on(const linker *in, const rub_mention *mention) {
    uint32_t after = rub_doc_token_at(in->doc, mention->end);
    return after < in->doc->tokens.count &&
           in->doc->tokens.rows[after].word == in->vocabulary.hash[RUB_WORD_state];
}

static void look_at(linker *in, uint32_t number) {
    const rub_entity *entity = &in->doc->entities.rows[number];
    uint32_t kinds[2] = {RUB_LINK_COUNTRY, RUB_LINK_CAPITAL};
    bool people = entity->type == RUB_NORP, place = entity->type == RUB_GPE || entity->type == RUB_LOC;
    if (people) kinds[0] = kinds[1] = RUB_LINK_DEMONYM;
    if (!people && !place) return;
    for (uint32_t k = 0; k < 2 && !in->place[number]; k++)
        for (uint32_t i = 0; i < entity->count && i < MENTIONS_READ && !in->place[number]; i++) {
            const rub_mention *mention =
                &in->doc->mentions.rows[in->doc->entity_mentions.rows[entity->first + i]];
            if (goes_on(in, mention)) return;
            if (look_up(in, mention, kinds[k], &in->found[number])) in->place[number] = kinds[k] + 1;
        }
}

/* "Oregon, Idaho and Washington": in a row with a place that is no country or capital. */
static bool in_row(const linker *in, uint32_t mention) {
    const rub_mention *here = &in->doc->mentions.rows[mention], *before = here - 1;
    if (!mention || before->type != RUB_GPE || before->entity == RUB_NONE || in->place[before->entity])
        return false;
    const rub_token *tokens = in->doc->tokens.rows;
    uint32_t first = rub_doc_token_at(in->doc, before->end), end = rub_doc_token_at(in->doc, here->start);
    for (uint32_t i = first; i < end; i++)
        if (in->doc->text[tokens[i].start] != ',' && tokens[i].word != in->vocabulary.hash[RUB_WORD_and])
            return false;
    return first < end;
}

/* A name of several things is the country or capital only where the text has named the country otherwise. */
static bool believed(const linker *in, uint32_t number) {
    if (!in->place[number] || !in->found[number].doubt) return in->place[number] != 0;
    const rub_entity *entity = &in->doc->entities.rows[number];
    for (uint32_t i = 0; i < entity->count; i++)
        if (in_row(in, in->doc->entity_mentions.rows[entity->first + i])) return false;
    return in->named[code_number(&in->found[number])];
}

static rub_status link_all(linker *in) {
    for (uint32_t i = 0; i < in->doc->entities.count; i++) {
        look_at(in, i);
        if (in->place[i] && !in->found[i].doubt) in->named[code_number(&in->found[i])] = true;
    }
    for (uint32_t i = 0; i < in->doc->entities.count; i++) {
        uint32_t *row = &in->doc->entities.rows[i].link;
        const rub_lexicon_entry *entry = entry_of(in->doc, &in->doc->entities.rows[i]);
        *row = RUB_NONE;
        if (entry) RUB_TRY(add_entry(in->doc, entry, row));
        else if (believed(in, i)) RUB_TRY(add_link(in->doc, in->place[i] - 1, &in->found[i], row));
    }
    return RUB_OK;
}

rub_status rub_links_make(rub_doc *doc) {
    linker in;
    memset(&in, 0, sizeof in);
    in.doc = doc;
    RUB_NEED(rub_vocabulary_of(doc));
    in.vocabulary = *doc->vocabulary;
    in.place = rub_arena_zero(&doc->arena, doc->entities.count * sizeof *in.place);
    in.found = rub_arena_alloc(&doc->arena, doc->entities.count * sizeof *in.found);
    RUB_NEED(in.place);
    RUB_NEED(in.found);
    return link_all(&in);
}
