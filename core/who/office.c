/* office.c - looks for a new name at the head of the sentences after a noun phrase
 *
 *     Norway's defense minister says the port is safe. Ada Cole told reporters ...
 *
 * The reader is to understand that she is the minister: nobody introduced her, and she speaks.
 */
#include "who/office.h"
#include "model/word_list.h"

#include "document.h"

#define SENTENCES_AHEAD 2u
#define MENTIONS_AHEAD  24u
#define TO_VERB         3u /* tokens between a name and its verb: "Cole has also said" */

static bool is_office(const rub_doc *doc, const rub_token *head) {
    const char *end = doc->text + rub_token_end(head);
    if (head->length < 3 || (end[-1] == 's' && end[-2] != 's')) return false; /* "officials" are nobody */
    return rub_word_lists(doc->model, head) & (RUB_IN(ROLE) | RUB_IN(TITLE));
}

/* The name is a subject: a verb of saying or an auxiliary stands right behind it. */
static bool acts(const rub_doc *doc, uint32_t token) {
    for (uint32_t i = token; i < doc->tokens.count && i < token + TO_VERB; i++) {
        const rub_token *t = &doc->tokens.rows[i];
        if (t->flags & (RUB_TOKEN_SENTENCE | RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_PUNCT)) return false;
        if (rub_word_lists(doc->model, t) & (RUB_IN(SPEECH_VERB) | RUB_IN(AUXILIARY))) return true;
    }
    return false;
}

static bool is_new(const rub_doc *doc, uint32_t number) {
    return doc->entity_mentions.rows[doc->entities.rows[doc->mentions.rows[number].entity].first] == number;
}

/* "Ada Cole said" after any office; "President Ada Cole said" after "Norway's president" only. */
static bool heads_sentence(const rub_doc *doc, uint32_t token, uint32_t office, bool is_new) {
    const rub_token *t = &doc->tokens.rows[token];
    if (t->flags & RUB_TOKEN_SENTENCE) return is_new;
    return token && (t[-1].flags & RUB_TOKEN_SENTENCE) && t[-1].word == office;
}

static bool is_meant(const rub_doc *doc, uint32_t number, uint32_t office) {
    const rub_mention *m = &doc->mentions.rows[number];
    if (m->entity == RUB_NONE || doc->entities.rows[m->entity].type != RUB_PERSON) return false;
    rub_span tokens = rub_doc_tokens_in(doc, (rub_span){m->start, m->end});
    return tokens.start < tokens.end && heads_sentence(doc, tokens.start, office, is_new(doc, number)) &&
           acts(doc, tokens.end);
}

uint32_t rub_office_find(const rub_doc *doc, rub_span phrase) {
    if (phrase.start >= phrase.end || !is_office(doc, &doc->tokens.rows[phrase.end - 1])) return RUB_NONE;
    uint32_t sentence = rub_doc_sentence_of(doc, phrase.start);
    uint32_t first = rub_doc_mention_at(doc, rub_token_end(&doc->tokens.rows[phrase.end - 1]));
    if (sentence == RUB_NONE) return RUB_NONE;
    for (uint32_t i = first; i < doc->mentions.count && i - first < MENTIONS_AHEAD; i++) {
        uint32_t here = rub_doc_sentence_of(doc, rub_doc_token_at(doc, doc->mentions.rows[i].start));
        if (here == sentence) continue;
        if (here == RUB_NONE || here > sentence + SENTENCES_AHEAD) return RUB_NONE;
        if (is_meant(doc, i, doc->tokens.rows[phrase.end - 1].word)) return doc->mentions.rows[i].entity;
    }
    return RUB_NONE;
}
