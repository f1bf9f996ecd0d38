/* speaker.c - who says each quotation: reads its source, resolves it, notes the pronouns and nouns that were
 * resolved */
#include "quotes/speaker.h"

#include "document.h"
#include "model/word_list.h"
#include "quotes/near_name.h"
#include "quotes/source.h"
#include "who/office.h"
#include "who/reference.h"

#include <stdlib.h>
#include <string.h>

typedef struct speakers {
    rub_doc *doc;
    rub_vocabulary known;
    rub_nominals nominals;
    uint32_t last_speaker; /* entity of the quotation before, RUB_NONE */
    uint32_t last_block;   /* its block */
    uint32_t *countries;
    uint32_t quote; /* the quotation at hand */
    uint32_t found; /* references that were there before, in text order */
} speakers;

/* ---- one source ---- */

#define CODES        676u
#define RELATIVE_MAX 5u  /* bytes of "who", "which" */
#define INITIALS_MAX 4u  /* bytes of a label of initials */
#define INTRODUCED   64u /* quotations from the text's start on, in which labels give names in full */

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

/* What speaks for who wrote it: "the report". A paper and a website are who writes. */
static bool is_written(const speakers *in, uint32_t word) {
    return rub_vocabulary_among(&in->known, word, RUB_WORD_statement, RUB_WORD_video);
}

static bool is_publisher(const speakers *in, uint32_t word) {
    return word == in->known.hash[RUB_WORD_paper] ||
           rub_vocabulary_among(&in->known, word, RUB_WORD_website, RUB_WORD_site);
}

/* "The report said ...", "The newspaper said ...": a thing that nobody is named for, right after an
 * organization that spoke. */
static uint32_t last_issuer(const speakers *in, const rub_source *source) {
    const rub_token *head = &in->doc->tokens.rows[source->head];
    uint32_t last = in->last_speaker;
    bool written = is_written(in, head->word);
    bool group = rub_word_lists(in->doc->model, head) & RUB_IN(GROUP_NOUN);
    if (!(written || group) || last == RUB_NONE) return RUB_NONE;
    if (in->doc->tokens.rows[source->tokens.start].word != in->known.hash[RUB_WORD_the]) return RUB_NONE;
    if (in->doc->entities.rows[last].type != RUB_ORG || source->tokens.end - source->tokens.start > 2)
        return RUB_NONE;
    return rub_doc_block_at(in->doc, head->start) - in->last_block < 2 ? last : RUB_NONE;
}

/* "Ada Cole slams Tavro CEO": a clause rather than a noun phrase. */
static bool holds_person(const rub_doc *doc, rub_span tokens) {
    rub_span bytes = bytes_of(doc, tokens);
    uint32_t at = rub_doc_mention_at(doc, bytes.start);
    for (; at < doc->mentions.count && doc->mentions.rows[at].start < bytes.end; at++)
        if (doc->mentions.rows[at].type == RUB_PERSON) return true;
    return false;
}

/* A noun phrase that the text's own words explain, in the order of what they prove. */
static rub_status resolve_nominal(speakers *in, const rub_source *source, uint32_t *entity) {
    rub_nominal phrase;
    *entity = rub_reference_at(in->doc, in->found, in->doc->tokens.rows[source->head].start);
    if (*entity != RUB_NONE) return RUB_OK;
    if (holds_person(in->doc, source->tokens)) return RUB_OK;
    bool read = rub_nominal_of(&in->nominals, source->tokens, &phrase);
    if (read) *entity = rub_nominal_find(&in->nominals, NULL, &phrase);
    if (*entity == RUB_NONE) *entity = last_issuer(in, source);
    if (in->doc->quotes.rows[in->quote].via == RUB_VIA_TURN) read = false; /* REPORTER: is not SEN. DALE: */
    if (read && *entity == RUB_NONE) *entity = rub_office_find(&in->nominals, &phrase);
    if (read && *entity == RUB_NONE) *entity = rub_near_group(&in->nominals, &phrase, in->last_speaker);
    if (read && *entity == RUB_NONE) *entity = rub_next_name(&in->nominals, &phrase, in->quote);
    uint32_t head = in->doc->tokens.rows[source->head].word;
    bool report = is_written(in, head) && !is_publisher(in, head); /* a report is not who issued it */
    if (*entity == RUB_NONE || report) return RUB_OK;
    return rub_reference_add(in->doc, bytes_of(in->doc, source->tokens), *entity, RUB_VIA_NOMINAL);
}

/* "who", "which": the name right before it, a comma between or not. */
static uint32_t antecedent(const speakers *in, uint32_t token) {
    const rub_doc *doc = in->doc;
    const rub_token *rows = doc->tokens.rows;
    if (!rub_vocabulary_among(&in->known, rows[token].word, RUB_WORD_who, RUB_WORD_that) || !token)
        return RUB_NONE;
    uint32_t before = token - 1;
    if (before && doc->text[rows[before].start] == ',') before--;
    const rub_mention *named = rub_doc_mention_over(doc, rows[before].start);
    if (named && named->entity != RUB_NONE) return named->entity;
    return rub_reference_at(doc, in->found, rows[before].start);
}

static rub_status resolve_relative(speakers *in, rub_span phrase, uint32_t *entity) {
    rub_span tokens = rub_doc_tokens_in(in->doc, phrase);
    if (tokens.end - tokens.start != 1) return RUB_OK;
    *entity = antecedent(in, tokens.start);
    return *entity == RUB_NONE ? RUB_OK : rub_reference_add(in->doc, phrase, *entity, RUB_VIA_PRONOUN);
}

/* "his", "her", "its": what follows is somebody else. */
static bool owns(const rub_vocabulary *known, uint32_t word) {
    return word == known->hash[RUB_WORD_his] || word == known->hash[RUB_WORD_her] ||
           word == known->hash[RUB_WORD_its] || word == known->hash[RUB_WORD_their];
}

/* "The group describes press freedom in Cuba": a phrase that took its verb along begins with what was
 * resolved. */
static uint32_t reference_before_verb(const speakers *in, rub_span phrase) {
    const rub_doc *doc = in->doc;
    rub_span tokens = rub_doc_tokens_in(doc, phrase);
    if (tokens.start >= tokens.end || owns(&in->known, doc->tokens.rows[tokens.start].word)) return RUB_NONE;
    uint32_t found = rub_reference_at(doc, in->found, doc->tokens.rows[tokens.start].start),
             end = tokens.start + 1;
    while (end < tokens.end && found != RUB_NONE &&
           rub_reference_at(doc, in->found, doc->tokens.rows[end].start) == found)
        end++;
    if (end >= tokens.end) return found;
    const rub_token *next = &doc->tokens.rows[end];
    if (next->flags & (RUB_TOKEN_CLITIC | RUB_TOKEN_PUNCT | RUB_TOKEN_UPPER_FIRST)) return RUB_NONE;
    uint64_t lists = rub_word_lists(doc->model, next);
    bool joined = next->word == in->known.hash[RUB_WORD_and] || next->word == in->known.hash[RUB_WORD_or];
    return joined || lists & (RUB_IN(PREPOSITION) | RUB_IN(ROLE)) ? RUB_NONE : found;
}

/* "Tavro said yes. They also said ...": an organization goes on speaking. */
static uint32_t they_again(const speakers *in, const rub_source *source) {
    const rub_token *token = &in->doc->tokens.rows[source->head];
    bool leads = token->flags & RUB_TOKEN_SENTENCE && in->quote;
    if (!leads || token->word != in->known.hash[RUB_WORD_they]) return RUB_NONE;
    uint32_t before = in->doc->quotes.rows[in->quote - 1].speaker;
    if (before == RUB_NONE || in->doc->entities.rows[before].type != RUB_ORG) return RUB_NONE;
    return rub_doc_block_at(in->doc, token->start) - in->last_block < 2 ? before : RUB_NONE;
}

static rub_status resolve_pronoun(speakers *in, const rub_source *source, uint32_t *entity) {
    *entity = rub_reference_at(in->doc, in->found, in->doc->tokens.rows[source->head].start);
    if (*entity != RUB_NONE || (*entity = they_again(in, source)) == RUB_NONE) return RUB_OK;
    return rub_reference_add(in->doc, bytes_of(in->doc, source->tokens), *entity, RUB_VIA_PRONOUN);
}

/* "The government": the country that the text speaks of. */
static uint32_t governed(const speakers *in, rub_span phrase) {
    rub_span tokens = rub_doc_tokens_in(in->doc, phrase);
    if (tokens.start >= tokens.end) return RUB_NONE;
    const rub_token *rows = in->doc->tokens.rows;
    bool any = rub_vocabulary_among(&in->known, rows[tokens.start].word, RUB_WORD_a, RUB_WORD_the);
    for (uint32_t i = tokens.start + 1; i < tokens.end; i++) /* "the Cole administration" */
        any &= !(rows[i].flags & RUB_TOKEN_UPPER_FIRST);
    bool government = rub_vocabulary_among(&in->known, rows[tokens.end - 1].word, RUB_WORD_government,
                                           RUB_WORD_administration);
    return any && government ? rub_near_country(in->doc, tokens.start) : RUB_NONE;
}

/* "A spokesman for the governor, Ada Cole,": she is the governor. "A spokesman for the firm, Tom Dorn," is
 * the spokesman. */
static bool is_whom_he_serves(const speakers *in, const rub_source *source, rub_span phrase) {
    const rub_doc *doc = in->doc;
    rub_span tokens = rub_doc_tokens_in(doc, phrase);
    uint32_t name = rub_doc_token_at(doc, doc->mentions.rows[source->mention].start), at = tokens.start;
    if (name < tokens.start + 4 || doc->text[doc->tokens.rows[name - 1].start] != ',') return false;
    if (!rub_vocabulary_among(&in->known, doc->tokens.rows[at].word, RUB_WORD_a, RUB_WORD_an)) return false;
    uint64_t office = rub_word_lists(doc->model, &doc->tokens.rows[name - 2]);
    while (at < name && !(rub_word_lists(doc->model, &doc->tokens.rows[at]) & RUB_IN(PREPOSITION))) at++;
    return at + 2 < name && office & RUB_IN(ROLE) &&
           doc->tokens.rows[at + 1].word == in->known.hash[RUB_WORD_the];
}

/* "..., the Republican said": whom the text speaks of, where that is told. */
static uint32_t demonym(const speakers *in, const rub_source *source, uint32_t entity) {
    uint32_t found = rub_reference_at(in->doc, in->found, in->doc->mentions.rows[source->mention].start);
    return found == RUB_NONE ? entity : found;
}

static rub_status resolve(speakers *in, const rub_quote *quote, rub_span phrase, uint32_t *entity) {
    bool cue_follows = quote->cue_start != RUB_NONE && quote->cue_start >= phrase.end;
    rub_source source = rub_source_read(in->doc, &in->known, phrase, cue_follows);
    *entity = RUB_NONE;
    if (source.kind == RUB_SOURCE_NAME && is_whom_he_serves(in, &source, phrase)) return RUB_OK;
    if (source.kind == RUB_SOURCE_NAME) *entity = in->doc->mentions.rows[source.mention].entity;
    if (source.kind == RUB_SOURCE_NAME && in->doc->mentions.rows[source.mention].type == RUB_NORP)
        *entity = demonym(in, &source, *entity);
    if (source.kind == RUB_SOURCE_COUNTRY) *entity = country_of(in, source.mention);
    if (source.kind == RUB_SOURCE_PRONOUN) RUB_TRY(resolve_pronoun(in, &source, entity));
    if (*entity == RUB_NONE && phrase.end - phrase.start <= RELATIVE_MAX)
        RUB_TRY(resolve_relative(in, phrase, entity));
    if (source.kind == RUB_SOURCE_NOMINAL) RUB_TRY(resolve_nominal(in, &source, entity));
    if (*entity != RUB_NONE || source.kind == RUB_SOURCE_COUNTRY) return RUB_OK;
    *entity = reference_before_verb(in, phrase);
    if (*entity == RUB_NONE && source.kind == RUB_SOURCE_NOBODY) *entity = governed(in, phrase);
    if (*entity != RUB_NONE || source.kind != RUB_SOURCE_NOMINAL) return RUB_OK;
    uint32_t mention = rub_source_name(in->doc, &in->known, phrase, cue_follows);
    if (mention != RUB_NONE) *entity = in->doc->mentions.rows[mention].entity;
    return RUB_OK;
}

/* ---- turns ---- */

/* The first letters of a label's words with capitals are those of `short_label`: "Ota Weir:", later "OW:". */
static bool has_initials(const rub_doc *doc, rub_span label, rub_span short_label) {
    rub_span tokens = rub_doc_tokens_in(doc, label);
    uint32_t at = short_label.start;
    for (uint32_t i = tokens.start; i < tokens.end && at <= short_label.end; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (!(token->flags & RUB_TOKEN_UPPER_FIRST)) continue;
        if (at == short_label.end || doc->text[at++] != doc->text[token->start]) return false;
    }
    return at == short_label.end && tokens.end - tokens.start > 1;
}

/* "MT:" in a talk that Mara Tell was announced for: the only one of the people named first. */
static uint32_t named_by_initials(const speakers *in, rub_span label) {
    uint32_t found = RUB_NONE;
    for (uint32_t i = 0; i < in->doc->mentions.count && i < INTRODUCED; i++) {
        const rub_mention *m = &in->doc->mentions.rows[i];
        if (m->type != RUB_PERSON || m->entity == found) continue;
        if (!has_initials(in->doc, (rub_span){m->start, m->end}, label)) continue;
        if (found != RUB_NONE) return RUB_NONE;
        found = m->entity;
    }
    return found;
}

/* A label of initials is who had that name in full before. */
static uint32_t by_initials(const speakers *in, rub_span label) {
    if (label.end - label.start > INITIALS_MAX || label.end - label.start < 2) return RUB_NONE;
    for (uint32_t i = 0; i < in->quote && i < INTRODUCED; i++) {
        const rub_quote *turn = &in->doc->quotes.rows[i];
        rub_span full = {turn->source_start, turn->source_end};
        if (turn->via == RUB_VIA_TURN && turn->speaker != RUB_NONE && has_initials(in->doc, full, label))
            return turn->speaker;
    }
    return named_by_initials(in, label);
}

/* ---- all quotations ---- */

/* A running quotation goes on from the one before it. */
static rub_status find_speaker(speakers *in) {
    rub_quote *quote = &in->doc->quotes.rows[in->quote];
    rub_span phrase = {quote->source_start, quote->source_end};
    if (phrase.start != RUB_NONE) RUB_TRY(resolve(in, quote, phrase, &quote->speaker));
    else if (quote->via == RUB_VIA_RUNNING) quote->speaker = in->last_speaker;
    if (quote->via == RUB_VIA_TURN && quote->speaker == RUB_NONE) quote->speaker = by_initials(in, phrase);
    return RUB_OK;
}

static void remember(speakers *in) {
    const rub_quote *quote = &in->doc->quotes.rows[in->quote];
    if (quote->speaker == RUB_NONE || !quote->count) return;
    in->last_speaker = quote->speaker;
    in->last_block = rub_doc_block_at(in->doc, in->doc->fragments.rows[quote->first].start);
}

/* What somebody tells that he said: "I told him, 'Go home,'" is the speaker's once more. */
static void find_inner_speakers(rub_doc *doc) {
    for (uint32_t i = 0; i < doc->quotes.count; i++) {
        rub_quote *quote = &doc->quotes.rows[i];
        if (quote->speaker != RUB_NONE || quote->source_start == RUB_NONE) continue;
        uint32_t entity = rub_reference_at(doc, doc->references.count, quote->source_start);
        rub_span tokens = rub_doc_tokens_in(doc, (rub_span){quote->source_start, quote->source_end});
        if (tokens.end - tokens.start == 1) quote->speaker = entity;
    }
}

rub_status rub_speakers_find(rub_doc *doc) {
    speakers in = {.doc = doc, .last_speaker = RUB_NONE, .last_block = RUB_NONE};
    if (!doc->entities.count) return RUB_OK; /* nobody is named, so nobody speaks and nothing refers */
    RUB_NEED(rub_vocabulary_of(doc));
    in.known = *doc->vocabulary;
    RUB_TRY(rub_references_outside(doc, &in.nominals));
    RUB_TRY(find_countries(&in));
    in.found = doc->references.count;
    for (in.quote = 0; in.quote < doc->quotes.count; in.quote++) {
        RUB_TRY(find_speaker(&in));
        remember(&in);
    }
    rub_references_sort(doc);
    RUB_TRY(rub_references_inside(doc, &in.nominals));
    return find_inner_speakers(doc), RUB_OK;
}
