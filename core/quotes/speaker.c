/* speaker.c - who says each quotation: reads its source, resolves it, notes the pronouns and nouns that were
 * resolved */
#include "quotes/speaker.h"

#include "document.h"
#include "quotes/source.h"
#include "who/nominal.h"
#include "who/office.h"
#include "who/pronoun.h"

#include <stdlib.h>
#include <string.h>

typedef struct speakers {
    rub_doc *doc;
    rub_vocabulary known;
    rub_pronoun_context salience;
    uint32_t *countries;
    uint32_t quote; /* the quotation at hand */
} speakers;

/* ---- references ---- */

static rub_status refer(speakers *in, rub_span span, uint32_t entity, uint32_t via) {
    rub_reference *reference = RUB_ADD(&in->doc->arena, in->doc->references);
    RUB_NEED(reference);
    *reference = (rub_reference){span.start, span.end, entity, via};
    return RUB_OK;
}

static int by_place(const void *a, const void *b) {
    const rub_reference *x = a, *y = b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    return (x->end < y->end) - (x->end > y->end);
}

/* In text order, each place once: "he" may be the source of two quotations. */
static void order_references(rub_doc *doc) {
    rub_reference *rows = doc->references.rows;
    uint32_t kept = 0;
    if (doc->references.count) qsort(rows, doc->references.count, sizeof *rows, by_place);
    for (uint32_t i = 0; i < doc->references.count; i++)
        if (!kept || rows[i].start >= rows[kept - 1].end) rows[kept++] = rows[i];
    doc->references.count = kept;
}

/* ---- one source ---- */

#define CODES 676u

static uint32_t code_of(const rub_doc *doc, uint32_t link) {
    const char *code = doc->strings.rows + doc->links.rows[link].id;
    if (doc->links.rows[link].id_length != 2) return CODES;
    uint32_t number = (uint32_t)(uint8_t)code[0] * 26 + (uint32_t)(uint8_t)code[1] - 'A' * 27u;
    return number < CODES ? number : CODES;
}

/* [CODES]: the entity + 1 that is the country. */
static rub_status find_countries(speakers *in) {
    in->countries = rub_arena_zero(&in->doc->arena, CODES * sizeof *in->countries);
    RUB_NEED(in->countries);
    for (uint32_t i = in->doc->entities.count; i-- > 0;) {
        uint32_t link = in->doc->entities.rows[i].link;
        if (link == RUB_NONE || in->doc->links.rows[link].kind != RUB_LINK_COUNTRY) continue;
        uint32_t code = code_of(in->doc, link);
        if (code < CODES) in->countries[code] = i + 1;
    }
    return RUB_OK;
}

/* "the German government" is Germany, where the text names it. */
static uint32_t country_of(speakers *in, uint32_t number) {
    uint32_t link = in->doc->entities.rows[in->doc->mentions.rows[number].entity].link;
    uint32_t code = link == RUB_NONE ? CODES : code_of(in->doc, link);
    return code < CODES && in->countries[code] ? in->countries[code] - 1 : RUB_NONE;
}

static rub_span bytes_of(const rub_doc *doc, rub_span tokens) {
    rub_span span = {doc->tokens.rows[tokens.start].start, rub_token_end(&doc->tokens.rows[tokens.end - 1])};
    return span;
}

static rub_status resolve_pronoun(speakers *in, const rub_source *source, uint32_t *entity) {
    *entity = rub_pronoun_find(&in->salience, source->head);
    if (*entity == RUB_NONE) return RUB_OK;
    rub_span token = {source->head, source->head + 1};
    return refer(in, bytes_of(in->doc, token), *entity, RUB_VIA_PRONOUN);
}

/* "The report said ...": a written thing that nobody is named for, right after an organization that spoke. */
static uint32_t last_issuer(const speakers *in, const rub_source *source) {
    const rub_token *head = &in->doc->tokens.rows[source->head];
    uint32_t last = in->salience.last_speaker;
    if (!rub_vocabulary_among(&in->known, head->word, RUB_WORD_statement, RUB_WORD_video) || last == RUB_NONE)
        return RUB_NONE;
    if (in->doc->tokens.rows[source->tokens.start].word != in->known.hash[RUB_WORD_the]) return RUB_NONE;
    if (in->doc->entities.rows[last].type != RUB_ORG || source->tokens.end - source->tokens.start > 2)
        return RUB_NONE;
    return rub_doc_block_at(in->doc, head->start) - in->salience.last_block < 2 ? last : RUB_NONE;
}

static rub_status resolve_nominal(speakers *in, const rub_source *source, uint32_t *entity) {
    *entity = last_issuer(in, source);
    if (*entity == RUB_NONE) *entity = rub_nominal_find(in->doc, &in->known, source->tokens);
    if (*entity == RUB_NONE) *entity = rub_office_find(in->doc, source->tokens);
    return *entity == RUB_NONE ? RUB_OK
                               : refer(in, bytes_of(in->doc, source->tokens), *entity, RUB_VIA_NOMINAL);
}

static rub_status resolve(speakers *in, rub_span phrase, uint32_t *entity) {
    rub_source source = rub_source_read(in->doc, &in->known, phrase);
    *entity = RUB_NONE;
    if (source.kind == RUB_SOURCE_NAME) *entity = in->doc->mentions.rows[source.mention].entity;
    if (source.kind == RUB_SOURCE_COUNTRY) *entity = country_of(in, source.mention);
    if (source.kind == RUB_SOURCE_PRONOUN) return resolve_pronoun(in, &source, entity);
    if (source.kind == RUB_SOURCE_NOMINAL) return resolve_nominal(in, &source, entity);
    return RUB_OK;
}

/* ---- all quotations ---- */

/* A running quotation goes on from the one before it. */
static rub_status find_speaker(speakers *in) {
    rub_quote *quote = &in->doc->quotes.rows[in->quote];
    rub_span phrase = {quote->source_start, quote->source_end};
    if (phrase.start != RUB_NONE) return resolve(in, phrase, &quote->speaker);
    if (quote->via == RUB_VIA_RUNNING) quote->speaker = in->salience.last_speaker;
    return RUB_OK;
}

static void remember(speakers *in) {
    const rub_quote *quote = &in->doc->quotes.rows[in->quote];
    if (quote->speaker == RUB_NONE || !quote->count) return;
    in->salience.last_speaker = quote->speaker;
    in->salience.last_block = rub_doc_block_at(in->doc, in->doc->fragments.rows[quote->first].start);
}

/* Marks the mentions inside quotation marks: whom a speaker talks about is seldom who speaks next. */
static rub_status mark_inside(speakers *in) {
    rub_doc *doc = in->doc;
    uint8_t *inside = rub_arena_zero(&doc->arena, doc->mentions.count);
    RUB_NEED(inside);
    in->salience.genders = rub_arena_zero(&doc->arena, doc->entities.count);
    RUB_NEED(in->salience.genders);
    uint32_t done = 0;
    for (uint32_t i = 0; i < doc->fragments.count; i++) {
        uint32_t at = rub_doc_mention_at(doc, doc->fragments.rows[i].start);
        if (at < done) at = done;
        for (; at < doc->mentions.count && doc->mentions.rows[at].start < doc->fragments.rows[i].end; at++)
            inside[at] = 1;
        if (at > done) done = at;
    }
    in->salience.inside = inside;
    return RUB_OK;
}

rub_status rub_speakers_find(rub_doc *doc) {
    speakers in = {.doc = doc};
    if (!doc->quotes.count) return RUB_OK;
    RUB_NEED(rub_vocabulary_of(doc));
    in.known = *doc->vocabulary;
    in.salience = (rub_pronoun_context){doc, &in.known, NULL, NULL, RUB_NONE, RUB_NONE};
    RUB_TRY(mark_inside(&in));
    RUB_TRY(find_countries(&in));
    for (in.quote = 0; in.quote < doc->quotes.count; in.quote++) {
        RUB_TRY(find_speaker(&in));
        remember(&in);
    }
    order_references(doc);
    return RUB_OK;
}
