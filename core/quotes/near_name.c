/* near_name.c - looks for the one name that a noun phrase can mean, before it and in the next source */
#include "quotes/near_name.h"

#include "document.h"
#include "model/word_list.h"

#define SENTENCES_BACK 2u
#define MENTIONS_BACK  32u

/* ---- before ---- */

/* A look back from `token` over the names of the last sentences, as far as the paragraph before. */
typedef struct look {
    const rub_doc *doc;
    uint32_t sentence, block, mention;
} look;

static look look_back(const rub_doc *doc, uint32_t token) {
    uint32_t byte = doc->tokens.rows[token].start;
    return (look){doc, rub_doc_sentence_of(doc, token), rub_doc_block_at(doc, byte),
                  rub_doc_mention_at(doc, byte)};
}

/* The mention before; RUB_NONE where it is too far. */
static uint32_t next_back(look *at) {
    if (at->sentence == RUB_NONE || !at->mention) return RUB_NONE;
    uint32_t start = at->doc->mentions.rows[--at->mention].start;
    uint32_t sentence = rub_doc_sentence_of(at->doc, rub_doc_token_at(at->doc, start));
    uint32_t block = rub_doc_block_at(at->doc, start);
    bool far = sentence == RUB_NONE || at->sentence - sentence > SENTENCES_BACK || at->block - block > 1;
    return far ? RUB_NONE : at->mention;
}

/* "the ministry", "the court": its name says what it is, so that the last organization is another one. */
static bool says_what_it_is(const rub_nominals *in, uint32_t head) {
    static const char *const heads[] = {"court",   "council", "parliament", "legislature", "tribunal",
                                        "senate",  "cabinet", "hospital",   "museum",      "school",
                                        "college", "church",  "army",       "police",      "staff",
                                        "family",  "panel",   "side",       NULL};
    const rub_token *token = &in->doc->tokens.rows[head];
    return rub_vocabulary_among(in->known, token->word, RUB_WORD_ministry, RUB_WORD_institute) ||
           rub_token_among(in->doc->text, token, heads);
}

uint32_t rub_near_group(const rub_nominals *in, const rub_nominal *phrase, uint32_t speaker) {
    uint32_t found = RUB_NONE, number;
    bool several = false, spoke = false, subject = false;
    bool the = in->doc->tokens.rows[phrase->tokens.start].word == in->known->hash[RUB_WORD_the];
    if (!phrase->group || !the || says_what_it_is(in, phrase->tokens.end - 1)) return RUB_NONE;
    look at = look_back(in->doc, phrase->tokens.start);
    for (uint32_t i = 0; i < MENTIONS_BACK && (number = next_back(&at)) != RUB_NONE; i++) {
        const rub_mention *mention = &in->doc->mentions.rows[number];
        if (mention->type != RUB_ORG || mention->entity == RUB_NONE) continue;
        several |= found != RUB_NONE && found != mention->entity;
        spoke |= mention->entity == speaker;
        rub_span tokens = rub_doc_tokens_in(in->doc, (rub_span){mention->start, mention->end});
        subject |= rub_role_of(&in->kinds, tokens) != RUB_ROLE_OBLIQUE;
        if (found == RUB_NONE) found = mention->entity;
    }
    if (spoke) return speaker;
    return several || !subject ? RUB_NONE : found; /* "repaid the loan to Tavro. The company" */
}

uint32_t rub_near_country(const rub_doc *doc, uint32_t token) {
    uint32_t found = RUB_NONE, number;
    look at = look_back(doc, token);
    for (uint32_t i = 0; i < MENTIONS_BACK && (number = next_back(&at)) != RUB_NONE; i++) {
        uint32_t entity = doc->mentions.rows[number].entity;
        uint32_t link = entity == RUB_NONE ? RUB_NONE : doc->entities.rows[entity].link;
        if (link == RUB_NONE || doc->links.rows[link].kind != RUB_LINK_COUNTRY) continue;
        if (found != RUB_NONE && found != entity) return RUB_NONE;
        found = entity;
    }
    return found;
}

/* ---- after ---- */

static bool is_first(const rub_doc *doc, uint32_t number) {
    uint32_t entity = doc->mentions.rows[number].entity;
    return entity != RUB_NONE && doc->entity_mentions.rows[doc->entities.rows[entity].first] == number;
}

/* "An officer" goes with "Officer Ada Cole" and with "Ada Cole", not with "Mayor Ada Cole". */
static bool may_be_called(const rub_nominals *in, const rub_nominal *phrase, uint32_t number) {
    const rub_doc *doc = in->doc;
    uint32_t token = rub_doc_token_at(doc, doc->mentions.rows[number].start);
    if (rub_nominal_calls(in, phrase, number) || !token) return true;
    uint64_t before = rub_word_lists(doc->model, &doc->tokens.rows[token - 1]);
    return doc->tokens.rows[token].flags & RUB_TOKEN_SENTENCE || !(before & (RUB_IN(ROLE) | RUB_IN(TITLE)));
}

/* "A source", "an official": not to be named, whoever speaks next. */
static bool is_anonymous(const rub_nominals *in, const rub_nominal *phrase) {
    static const char *const heads[] = {"source",  "official", "spokesman", "spokeswoman", "spokesperson",
                                        "witness", "resident", "aide",      NULL};
    return rub_token_among(in->doc->text, &in->doc->tokens.rows[phrase->tokens.end - 1], heads);
}

/* The quotation whose source is the first behind the phrase. */
static uint32_t next_quote(const rub_doc *doc, uint32_t quote, uint32_t byte) {
    for (uint32_t i = quote + 1; i < doc->quotes.count && i < quote + 4; i++)
        if (doc->quotes.rows[i].source_start != RUB_NONE && doc->quotes.rows[i].source_start > byte) return i;
    return RUB_NONE;
}

uint32_t rub_next_name(const rub_nominals *in, const rub_nominal *phrase, uint32_t quote) {
    const rub_doc *doc = in->doc;
    uint32_t first = phrase->tokens.start, next = next_quote(doc, quote, doc->tokens.rows[first].start);
    uint32_t sentence = rub_doc_sentence_of(doc, first);
    if (next == RUB_NONE || sentence == RUB_NONE || !(phrase->person || phrase->group) ||
        is_anonymous(in, phrase))
        return RUB_NONE;
    const rub_quote *row = &doc->quotes.rows[next];
    if (rub_doc_sentence_of(doc, rub_doc_token_at(doc, row->source_start)) != sentence + 1) return RUB_NONE;
    bool cue_follows = row->cue_start != RUB_NONE && row->cue_start >= row->source_end;
    rub_source source =
        rub_source_read(doc, in->known, (rub_span){row->source_start, row->source_end}, cue_follows);
    if (source.kind != RUB_SOURCE_NAME || !is_first(doc, source.mention)) return RUB_NONE;
    uint32_t type = doc->mentions.rows[source.mention].type;
    if (type != (phrase->person ? RUB_PERSON : RUB_ORG)) return RUB_NONE;
    return may_be_called(in, phrase, source.mention) ? doc->mentions.rows[source.mention].entity : RUB_NONE;
}
