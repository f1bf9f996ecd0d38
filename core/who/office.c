/* office.c - looks for a new name in the sentences after a noun phrase
 *
 *     Norway's defense minister says the port is safe. Ada Cole told reporters ...
 *     Judge blocks law                          ... U.S. District Judge Ada Cole ruled
 *
 * The reader is to understand that she is the minister: nobody introduced her, and she speaks.
 */
#include "who/office.h"
#include "model/word_list.h"
#include "who/salience.h"

#include "document.h"

#define SENTENCES_AHEAD 2u /* to a name that heads its sentence */
#define CALLED_AHEAD    4u /* to one that the text calls by the same noun */
#define HEADLINE_AHEAD  8u /* the same, from a headline: the text below tells who */
#define MENTIONS_AHEAD  24u

static bool is_new(const rub_doc *doc, uint32_t number) {
    return doc->entity_mentions.rows[doc->entities.rows[doc->mentions.rows[number].entity].first] == number;
}

static bool is_of_kind(const rub_nominal *phrase, uint32_t type) {
    return phrase->person && type == RUB_PERSON;
}

/* "Ada Cole said" after any office; "President Ada Cole said" after "Norway's president" only. */
static bool heads_sentence(const rub_nominals *in, const rub_nominal *phrase, uint32_t token) {
    const rub_token *t = &in->doc->tokens.rows[token];
    if (t->flags & RUB_TOKEN_SENTENCE) return true;
    if (!token || !(t[-1].flags & RUB_TOKEN_SENTENCE)) return false;
    return t[-1].word == phrase->words[phrase->count - 1];
}

/* A verb of saying or an auxiliary stands right behind: who is named here speaks. */
static bool acts(const rub_doc *doc, uint32_t token) {
    for (uint32_t i = token; i < doc->tokens.count && i < token + 3; i++) {
        const rub_token *t = &doc->tokens.rows[i];
        if (t->flags & (RUB_TOKEN_SENTENCE | RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_PUNCT)) return false;
        if (rub_word_lists(doc->model, t) & (RUB_IN(SPEECH_VERB) | RUB_IN(AUXILIARY))) return true;
    }
    return false;
}

static bool is_meant(const rub_nominals *in, const rub_nominal *phrase, uint32_t number, uint32_t sentences) {
    const rub_doc *doc = in->doc;
    const rub_mention *mention = &doc->mentions.rows[number];
    if (mention->entity == RUB_NONE || !is_of_kind(phrase, mention->type)) return false;
    rub_span tokens = rub_doc_tokens_in(doc, (rub_span){mention->start, mention->end});
    bool own_title = tokens.start && doc->tokens.rows[tokens.start].flags & RUB_TOKEN_SENTENCE;
    uint32_t reach = phrase->definite ? SENTENCES_AHEAD : 1;
    if (sentences && sentences <= reach && heads_sentence(in, phrase, tokens.start) && acts(doc, tokens.end))
        return !own_title || is_new(doc, number);
    return phrase->person && is_new(doc, number) && rub_nominal_calls(in, phrase, number);
}

uint32_t rub_office_find(const rub_nominals *in, const rub_nominal *phrase) {
    const rub_doc *doc = in->doc;
    uint32_t token = phrase->tokens.start, sentence = rub_doc_sentence_of(doc, token);
    if (sentence == RUB_NONE || !phrase->person) return RUB_NONE;
    uint32_t block = rub_doc_block_at(doc, doc->tokens.rows[token].start);
    uint32_t ahead = doc->blocks.rows[block].kind == RUB_BLOCK_HEADLINE ? HEADLINE_AHEAD : CALLED_AHEAD;
    uint32_t first = rub_doc_mention_at(doc, rub_token_end(&doc->tokens.rows[phrase->tokens.end - 1]));
    for (uint32_t i = first; i < doc->mentions.count && i - first < MENTIONS_AHEAD; i++) {
        uint32_t here = rub_doc_sentence_of(doc, rub_doc_token_at(doc, doc->mentions.rows[i].start));
        if (here == RUB_NONE || here > sentence + ahead) return RUB_NONE;
        if (is_meant(in, phrase, i, here - sentence)) return doc->mentions.rows[i].entity;
    }
    return RUB_NONE;
}
