/* reference.c - walks through a text and resolves each pronoun and noun phrase as a reader does, from left to
 * right */
#include "who/reference.h"

#include "base/search.h"
#include "who/cataphor.h"
#include "who/nearest.h"
#include "who/nominal.h"
#include "who/speech.h"
#include "who/they.h"

#include <stdlib.h>

#define NOUN (RUB_KIND_PERSON | RUB_KIND_GROUP | RUB_KIND_PLACE)

typedef struct walk {
    rub_doc *doc;
    rub_salience salience;
    rub_nominals *nominals;
    const rub_reference_watch *watch;
    rub_speech speech;
    uint32_t mention;   /* the next */
    uint32_t reference; /* the next of those that were there before */
    uint32_t earlier;   /* how many were there before */
    uint32_t ahead;     /* the byte where the next name or earlier reference begins */
    uint32_t sentence, block;
    bool inside; /* resolve what stands in speech, or what does not */
} walk;

/* ---- references ---- */

rub_status rub_reference_add(rub_doc *doc, rub_span span, uint32_t entity, uint32_t via) {
    rub_reference *reference = RUB_ADD(&doc->arena, doc->references);
    RUB_NEED(reference);
    *reference = (rub_reference){span.start, span.end, entity, via};
    return RUB_OK;
}

static int by_place(const void *a, const void *b) {
    const rub_reference *x = a, *y = b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    return (x->end < y->end) - (x->end > y->end);
}

void rub_references_sort(rub_doc *doc) {
    rub_reference *rows = doc->references.rows;
    uint32_t kept = 0;
    if (doc->references.count) qsort(rows, doc->references.count, sizeof *rows, by_place);
    for (uint32_t i = 0; i < doc->references.count; i++)
        if (!kept || rows[i].start >= rows[kept - 1].end) rows[kept++] = rows[i];
    doc->references.count = kept;
}

uint32_t rub_reference_at(const rub_doc *doc, uint32_t count, uint32_t byte) {
    const rub_reference *rows = doc->references.rows;
    uint32_t below = rub_rows_below(rows, count, sizeof *rows, offsetof(rub_reference, end), byte + 1);
    return below < count && rows[below].start <= byte ? rows[below].entity : RUB_NONE;
}

/* ---- names and what stands for them ---- */

static rub_span bytes_of(const rub_doc *doc, rub_span tokens) {
    return (rub_span){doc->tokens.rows[tokens.start].start, rub_token_end(&doc->tokens.rows[tokens.end - 1])};
}

/* "the 84-year-old striker": a noun follows. */
static bool goes_on(const walk *w, uint32_t token) {
    if (token >= w->doc->tokens.count) return false;
    const rub_token *next = &w->doc->tokens.rows[token];
    const char *end = w->doc->text + rub_token_end(next);
    bool verb = next->length > 4 && (end[-1] == 's' || (end[-1] == 'd' && end[-2] == 'e'));
    return !verb && !(next->flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC)) &&
           !(rub_word_kind(&w->nominals->kinds, next) & (RUB_KIND_STOP | RUB_KIND_VERB));
}

/* Whether "the" stands before it. */
static bool follows_the(const walk *w, uint32_t token) {
    return token && w->doc->tokens.rows[token - 1].word == w->salience.known->hash[RUB_WORD_the];
}

/* "the 84-year-old" is a value, and a person of whom the text has told the age. */
static rub_status read_age(walk *w, const rub_mention *mention, uint32_t token) {
    rub_nominal phrase;
    rub_span tokens = {token, rub_doc_token_at(w->doc, mention->end)};
    bool inside = rub_speech_quote_at(&w->speech, mention->start) != RUB_NONE;
    if (!follows_the(w, token) || inside != w->inside || goes_on(w, tokens.end)) return RUB_OK;
    tokens.start--;
    if (!rub_nominal_is_age(w->nominals, tokens) || !rub_nominal_of(w->nominals, tokens, &phrase))
        return RUB_OK;
    uint32_t entity = rub_nominal_find(w->nominals, NULL, &phrase);
    bool leads = w->doc->tokens.rows[tokens.start].flags & RUB_TOKEN_SENTENCE;
    if (entity == RUB_NONE && leads) entity = rub_nearest_person(&w->salience);
    if (entity == RUB_NONE) return RUB_OK;
    rub_salience_note(&w->salience, entity, tokens, rub_role_of(&w->nominals->kinds, tokens), w->inside);
    return rub_reference_add(w->doc, bytes_of(w->doc, tokens), entity, RUB_VIA_NOMINAL);
}

/* "..., the Republican said": whom alone the last sentences speak of. */
static rub_status read_demonym(walk *w, const rub_mention *mention, uint32_t token) {
    rub_span tokens = {token - 1, rub_doc_token_at(w->doc, mention->end)};
    if (!follows_the(w, token) || w->inside ||
        !rub_speech_is_source(&w->speech, w->doc->tokens.rows[token - 1].start))
        return RUB_OK;
    uint32_t entity = rub_nearest_person(&w->salience);
    bool several = rub_word_is_plural(w->doc, &w->doc->tokens.rows[tokens.end - 1]);
    if (several || entity == RUB_NONE || goes_on(w, tokens.end)) return RUB_OK;
    return rub_reference_add(w->doc, bytes_of(w->doc, tokens), entity, RUB_VIA_NOMINAL);
}

static rub_status note_mention(walk *w, uint32_t number, uint32_t token) {
    const rub_mention *mention = &w->doc->mentions.rows[number];
    rub_sort sort;
    if (mention->type == RUB_DATE) return read_age(w, mention, token);
    if (mention->type == RUB_NORP) return read_demonym(w, mention, token);
    if (mention->entity == RUB_NONE || !rub_salience_sort_of(mention->type, &sort)) return RUB_OK;
    rub_span tokens = rub_doc_tokens_next(w->doc, (rub_span){mention->start, mention->end}, &token);
    bool inside = rub_speech_quote_at(&w->speech, mention->start) != RUB_NONE;
    if (!w->inside) RUB_TRY(rub_nominal_note(w->nominals, number, tokens));
    rub_role role = rub_role_of_name(&w->nominals->kinds, tokens, sort);
    if (role == RUB_ROLE_OTHER && w->speech.said[number]) role = RUB_ROLE_SUBJECT; /* "...," said Cole */
    uint32_t kind = w->doc->blocks.rows[w->block].kind;
    if (kind == RUB_BLOCK_BYLINE || kind == RUB_BLOCK_DATELINE) return RUB_OK; /* who writes, and where */
    if (w->inside && rub_speech_is_between(&w->speech, mention)) return RUB_OK;
    rub_salience_note(&w->salience, mention->entity, tokens, role, inside);
    if (w->speech.said[number]) w->salience.rows[mention->entity].said_block = w->block;
    return RUB_OK;
}

/* ---- pronouns ---- */

/* A pronoun tells whether its person is he or she, where nothing else did. */
static void learn_gender(walk *w, const rub_pronoun *pronoun, uint32_t entity) {
    rub_salient *row = &w->salience.rows[entity];
    row->pronoun_sentence = w->sentence;
    if (pronoun->gender && rub_salience_gender(&w->salience, entity) == RUB_GENDER_UNKNOWN)
        row->gender = (uint8_t)(pronoun->gender + 1);
}

static rub_role role_of_case(const walk *w, const rub_pronoun *pronoun) {
    if (pronoun->as == RUB_CASE_OWNER) return RUB_ROLE_OWNER;
    if (pronoun->as != RUB_CASE_SUBJECT) return RUB_ROLE_OTHER;
    bool lead = w->doc->tokens.rows[pronoun->token].flags & RUB_TOKEN_SENTENCE;
    return lead ? RUB_ROLE_LEAD : RUB_ROLE_SUBJECT;
}

/* From a subject to what stands in its sentence or leads the next: otherwise "it" is mostly a thing without a
 * name
 * ("the report ... It points out", "chartered by the Red Cross ... its mission"). A source is an
 * organization. */
static bool in_reach(const walk *w, const rub_pronoun *pronoun, uint32_t entity) {
    const rub_salient *row = &w->salience.rows[entity];
    if (pronoun->speaks) return true;
    if (pronoun->sort == RUB_SORT_PERSON) return !rub_pronoun_is_far(&w->salience, entity);
    if (w->doc->entities.rows[entity].type == RUB_FAC) return false;
    bool leads = w->doc->tokens.rows[pronoun->token].flags & RUB_TOKEN_SENTENCE;
    bool goes_on = leads && w->salience.last_subject == entity && /* "Tavro closed its plant. It had lost" */
                   w->doc->entities.rows[entity].type == RUB_ORG;
    if (row->role > RUB_ROLE_SUBJECT && w->salience.subject != entity && !goes_on) return false;
    return w->sentence - row->sentence <= (leads ? 1u : 0u);
}

/* Who is not known now is not known in the next sentence: "Bonn called Roe. She ... She ...". */
static void leave_open(walk *w, const rub_pronoun *pronoun) {
    if (pronoun->sort != RUB_SORT_PERSON || pronoun->as != RUB_CASE_SUBJECT) return;
    w->salience.stranger = w->sentence;
    w->salience.stranger_role = RUB_ROLE_SUBJECT;
    w->salience.stranger_is = pronoun->gender;
    w->salience.stranger_is_new = false;
}

static rub_status resolve_third(walk *w, rub_pronoun *pronoun) {
    rub_candidates found;
    uint32_t ahead = w->watch ? RUB_NONE : rub_cataphor_find(&w->salience, &w->nominals->kinds, pronoun);
    if (ahead != RUB_NONE) return rub_reference_add(w->doc, pronoun->bytes, ahead, RUB_VIA_PRONOUN);
    rub_pronoun_candidates(&w->salience, pronoun, &found);
    uint32_t entity = w->watch ? w->watch->choose(w->watch->context, pronoun, &found)
                               : rub_pronoun_choose(&found, rub_pronoun_margin(pronoun));
    if (entity == RUB_NONE || !in_reach(w, pronoun, entity)) return leave_open(w, pronoun), RUB_OK;
    learn_gender(w, pronoun, entity);
    rub_salience_note(&w->salience, entity, (rub_span){pronoun->token, pronoun->token + 1},
                      role_of_case(w, pronoun), w->inside);
    return rub_reference_add(w->doc, pronoun->bytes, entity, RUB_VIA_PRONOUN);
}

/* will.i.am */
static bool is_inside_word(const rub_doc *doc, uint32_t token) {
    const char *i = doc->text + doc->tokens.rows[token].start;
    return token && *i == 'i' && i[-1] == '.';
}

/* "I" in what a person says is that person, "we" in what an organization says is the organization. */
static rub_status resolve_first(walk *w, uint32_t token, uint32_t quote) {
    const rub_vocabulary *known = w->salience.known;
    uint32_t word = rub_pronoun_word(w->doc, token), speaker = w->doc->quotes.rows[quote].speaker;
    if (speaker == RUB_NONE) return RUB_OK;
    bool person = w->doc->entities.rows[speaker].type == RUB_PERSON;
    bool single =
        rub_vocabulary_among(known, word, RUB_WORD_i, RUB_WORD_my) && !is_inside_word(w->doc, token);
    bool plural = rub_vocabulary_among(known, word, RUB_WORD_we, RUB_WORD_our);
    if (person ? !single : !plural) return RUB_OK;
    return rub_reference_add(w->doc, rub_pronoun_bytes(w->doc, token), speaker, RUB_VIA_PRONOUN);
}

static rub_status resolve_they(walk *w, uint32_t token) {
    uint32_t entity = rub_they_find(&w->salience, &w->nominals->kinds, token);
    if (entity == RUB_NONE) return RUB_OK;
    return rub_reference_add(w->doc, rub_pronoun_bytes(w->doc, token), entity, RUB_VIA_PRONOUN);
}

/* The names behind a subject that its sentence begins with, or that speaks, up to the next mark. */
static void read_names_behind(const walk *w, rub_pronoun *pronoun) {
    const rub_doc *doc = w->doc;
    const rub_token *rows = doc->tokens.rows;
    uint32_t end = pronoun->token + 1;
    bool leads = rows[pronoun->token].flags & RUB_TOKEN_SENTENCE;
    if (pronoun->sort != RUB_SORT_PERSON || pronoun->as != RUB_CASE_SUBJECT || !(leads || pronoun->speaks))
        return;
    while (end < doc->tokens.count && !(rows[end].flags & RUB_TOKEN_SENTENCE) &&
           !(rows[end].flags & RUB_TOKEN_PUNCT && doc->text[rows[end].start] != '.'))
        end++;
    pronoun->names = pronoun->names_end = rub_doc_mention_at(doc, pronoun->bytes.start);
    while (pronoun->names_end < doc->mentions.count &&
           doc->mentions.rows[pronoun->names_end].start < rub_token_end(&rows[end - 1]))
        pronoun->names_end++;
}

/* "Ada Cole, his former wife": the one before the comma is not who owns what explains the name. */
static uint32_t apposed_owner(const walk *w, uint32_t token) {
    const rub_doc *doc = w->doc;
    const rub_token *rows = doc->tokens.rows;
    if (token < 2 || token + 2 >= doc->tokens.count || doc->text[rows[token - 1].start] != ',')
        return RUB_NONE;
    uint32_t ex = doc->text[rows[token + 2].start] == '-' && token + 3 < doc->tokens.count; /* ex-wife */
    bool person = (rub_word_kind(&w->nominals->kinds, &rows[token + 1]) |
                   rub_word_kind(&w->nominals->kinds, &rows[token + 2 + ex])) &
                  RUB_KIND_PERSON;
    const rub_mention *named = person ? rub_doc_mention_over(doc, rows[token - 2].start) : NULL;
    return named ? named->entity : RUB_NONE;
}

static rub_status read_pronoun(walk *w, uint32_t token) {
    rub_pronoun pronoun;
    uint32_t quote = rub_speech_quote_at(&w->speech, w->doc->tokens.rows[token].start);
    if ((quote != RUB_NONE) != w->inside) return RUB_OK;
    if (rub_they_read(w->doc, w->salience.known, token)) return resolve_they(w, token);
    if (!rub_pronoun_read(w->doc, w->salience.known, token, &pronoun))
        return quote == RUB_NONE ? RUB_OK : resolve_first(w, token, quote);
    pronoun.speaks = rub_speech_is_source(&w->speech, w->doc->tokens.rows[token].start);
    if (pronoun.sort == RUB_SORT_THING && ((quote != RUB_NONE && !pronoun.speaks) ||
                                           !rub_pronoun_stands_for_name(w->doc, w->salience.known, &pronoun)))
        return RUB_OK;
    if (quote != RUB_NONE) pronoun.barred = w->doc->quotes.rows[quote].speaker;
    if (quote == RUB_NONE && pronoun.as == RUB_CASE_OWNER) pronoun.barred = apposed_owner(w, token);
    read_names_behind(w, &pronoun);
    if (pronoun.speaks) pronoun.quote = rub_speech_source_quote(&w->speech);
    return resolve_third(w, &pronoun);
}

/* ---- noun phrases ---- */

static void note_stranger(walk *w, uint32_t token, rub_span phrase, bool is_new) {
    w->salience.stranger = w->sentence;
    w->salience.stranger_role = rub_role_of(&w->nominals->kinds, phrase);
    w->salience.stranger_is = rub_gender_of_word(w->doc, token);
    w->salience.stranger_is_new = is_new;
    if (w->salience.stranger_is_new && w->salience.stranger_role <= RUB_ROLE_SUBJECT)
        w->salience.subject = RUB_NONE;
}

/* "the colonel said", but "the general election", "the major": a title that is no noun for people alone. */
static bool is_title_noun(const walk *w, uint32_t token) {
    const rub_token *rows = w->doc->tokens.rows;
    if (!follows_the(w, token) || rows[token].flags & RUB_TOKEN_UPPER_FIRST ||
        token + 1 >= w->doc->tokens.count)
        return false;
    if (rub_vocabulary_among(w->salience.known, rows[token].word, RUB_WORD_deputy, RUB_WORD_assistant))
        return false; /* "the former" */
    const char *end = w->doc->text + rub_token_end(&rows[token + 1]);
    if (rows[token + 1].length > 4 && end[-1] == 'd' && end[-2] == 'e') return true;
    return rows[token + 1].flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC | RUB_TOKEN_SENTENCE) ||
           rub_word_kind(&w->nominals->kinds, &rows[token + 1]) & (RUB_KIND_VERB | RUB_KIND_PREPOSITION);
}

static rub_status read_noun(walk *w, uint32_t token, uint16_t kind) {
    rub_nominal phrase;
    if (!(kind & NOUN) && !is_title_noun(w, token)) return RUB_OK;
    bool inside = rub_speech_quote_at(&w->speech, w->doc->tokens.rows[token].start) != RUB_NONE;
    if (inside != w->inside) return RUB_OK;
    bool whole = rub_nominal_read(w->nominals, token, &phrase);
    uint32_t entity = whole ? rub_nominal_find(w->nominals, &w->salience, &phrase) : RUB_NONE;
    if (entity != RUB_NONE) {
        rub_salience_note(&w->salience, entity, phrase.tokens,
                          rub_role_of(&w->nominals->kinds, phrase.tokens), w->inside);
        return rub_reference_add(w->doc, bytes_of(w->doc, phrase.tokens), entity, RUB_VIA_NOMINAL);
    }
    if (kind & RUB_KIND_PERSON && rub_nominal_is_stranger(w->nominals, token, whole))
        note_stranger(w, token, phrase.tokens, rub_nominal_is_new(w->nominals, &phrase));
    return RUB_OK;
}

/* ---- the walk ---- */

/* What the walk before this one resolved is spoken of as names are. */
static void note_earlier(walk *w, uint32_t token) {
    const rub_reference *row = &w->doc->references.rows[w->reference];
    rub_span tokens = rub_doc_tokens_next(w->doc, (rub_span){row->start, row->end}, &token);
    rub_salience_note(&w->salience, row->entity, tokens, rub_role_of(&w->nominals->kinds, tokens), false);
    if (row->via == RUB_VIA_PRONOUN) w->salience.rows[row->entity].pronoun_sentence = w->sentence;
}

static void enter_sentence(walk *w, uint32_t token) {
    const rub_doc *doc = w->doc;
    while (w->sentence + 1 < doc->sentences.count && doc->sentences.rows[w->sentence + 1].first <= token)
        w->sentence++;
    uint32_t byte = doc->tokens.rows[token].start;
    while (w->block + 1 < doc->blocks.count && doc->blocks.rows[w->block + 1].start <= byte) w->block++;
    rub_salience_sentence(&w->salience, w->sentence, w->block);
}

/* Where the next name or earlier reference begins: up to there a token matters for what it is alone. */
static void look_ahead(walk *w) {
    const rub_doc *doc = w->doc;
    w->ahead = w->mention < doc->mentions.count ? doc->mentions.rows[w->mention].start : RUB_NONE;
    if (w->reference < w->earlier && doc->references.rows[w->reference].start < w->ahead)
        w->ahead = doc->references.rows[w->reference].start;
}

/* A token in or behind the next name or earlier reference; *taken: it is a part of one. */
static rub_status read_name(walk *w, uint32_t at, bool *taken) {
    const rub_doc *doc = w->doc;
    uint32_t start = doc->tokens.rows[at].start;
    while (w->mention < doc->mentions.count && doc->mentions.rows[w->mention].end <= start) w->mention++;
    while (w->reference < w->earlier && doc->references.rows[w->reference].end <= start) w->reference++;
    look_ahead(w);
    *taken = w->ahead <= start;
    if (!*taken) return RUB_OK;
    if (w->reference < w->earlier && doc->references.rows[w->reference].start == start) note_earlier(w, at);
    bool first = w->mention < doc->mentions.count && doc->mentions.rows[w->mention].start == start;
    return first ? note_mention(w, w->mention, at) : RUB_OK;
}

static rub_status read_token(walk *w, uint32_t at) {
    const rub_token *token = &w->doc->tokens.rows[at];
    bool taken = false;
    if (token->flags & RUB_TOKEN_SENTENCE) enter_sentence(w, at);
    if (token->start >= w->ahead) RUB_TRY(read_name(w, at, &taken));
    uint16_t kind = rub_word_kind(&w->nominals->kinds, token);
    if (taken || !(kind & (RUB_KIND_PRONOUN | RUB_KIND_TITLE | NOUN))) return RUB_OK;
    return kind & RUB_KIND_PRONOUN ? read_pronoun(w, at) : read_noun(w, at, kind);
}

/* Most words are neither names nor nouns or pronouns that may stand for one: they are passed at a glance. The
 * first token from `at` on that is more; their count where there is none. */
static uint32_t skip_dull(const walk *w, uint32_t at) {
    const rub_token *tokens = w->doc->tokens.rows;
    const uint16_t *kinds = w->nominals->kinds.bits;
    uint32_t count = w->doc->tokens.count, ahead = w->ahead;
    for (; at < count; at++) {
        uint16_t kind = kinds[tokens[at].lists];
        if (!kind || kind & (RUB_KIND_PRONOUN | RUB_KIND_TITLE | NOUN) || tokens[at].start >= ahead ||
            tokens[at].flags & RUB_TOKEN_SENTENCE)
            break;
    }
    return at;
}

static rub_status open_walk(walk *w, rub_doc *doc, bool inside, rub_nominals *nominals,
                            const rub_reference_watch *watch) {
    *w = (walk){
        .doc = doc, .inside = inside, .watch = watch, .nominals = nominals, .earlier = doc->references.count};
    RUB_TRY(rub_salience_open(doc, &w->salience));
    return rub_speech_open(doc, &w->speech);
}

static rub_status walk_through(rub_doc *doc, bool inside, rub_nominals *nominals,
                               const rub_reference_watch *watch) {
    walk w;
    if (!doc->entities.count || !doc->blocks.count) return RUB_OK;
    RUB_TRY(open_walk(&w, doc, inside, nominals, watch));
    look_ahead(&w);
    for (uint32_t i = skip_dull(&w, 0); i < doc->tokens.count; i = skip_dull(&w, i + 1))
        RUB_TRY(read_token(&w, i));
    rub_references_sort(doc);
    return RUB_OK;
}

rub_status rub_references_outside(rub_doc *doc, rub_nominals *nominals) {
    RUB_TRY(rub_nominals_open(doc, nominals));
    return walk_through(doc, false, nominals, NULL);
}

rub_status rub_references_inside(rub_doc *doc, rub_nominals *nominals) {
    return walk_through(doc, true, nominals, NULL);
}

rub_status rub_references_watch(rub_doc *doc, const rub_reference_watch *watch) {
    rub_nominals nominals;
    RUB_TRY(rub_nominals_open(doc, &nominals));
    return walk_through(doc, false, &nominals, watch);
}
