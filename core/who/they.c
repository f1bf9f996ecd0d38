/* they.c - what stands between an organization and "they": mostly "they" are people whom nobody names */
#include "who/they.h"

#include "document.h"
#include "model/word_list.h"
#include "who/pronoun.h"

#define LEADS 3u /* "They", "In May they": tokens from the start of a sentence to a pronoun that leads it */

/* "them" is not who acts: "Tavro could outsmart them". */
bool rub_they_read(const rub_doc *doc, const rub_vocabulary *known, uint32_t token) {
    uint32_t word = rub_pronoun_word(doc, token);
    return word == known->hash[RUB_WORD_they] || word == known->hash[RUB_WORD_their];
}

/* "players", "people", "two", "a team": more than one. "boss" and "status" are one, "says" behind a name is a
 * verb. */
static bool is_several(const rub_word_kinds *kinds, uint32_t at) {
    const rub_doc *doc = kinds->doc;
    const rub_token *token = &doc->tokens.rows[at];
    if (token->flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC | RUB_TOKEN_UPPER_FIRST)) return false;
    if (rub_word_lists(doc->model, token) & (RUB_IN(PERSON_WORD) | RUB_IN(NUMBER_WORD) | RUB_IN(GROUP_NOUN)))
        return true;
    if (rub_word_kind(kinds, token) & RUB_KIND_STOP) return false;
    if (rub_word_kind(kinds, token) & RUB_KIND_VERB && at && token[-1].flags & RUB_TOKEN_UPPER_FIRST)
        return false;
    return rub_word_is_plural(doc, token);
}

static uint32_t sentence_start(const rub_doc *doc, uint32_t token) {
    while (token > 0 && !(doc->tokens.rows[token].flags & RUB_TOKEN_SENTENCE)) token--;
    return token;
}

/* The subject's name is the only one from the start of its sentence to the pronoun, and nothing else is
 * several. */
static bool is_alone(const rub_word_kinds *kinds, uint32_t from, uint32_t to, uint32_t entity) {
    const rub_doc *doc = kinds->doc;
    for (uint32_t i = from; i < to; i++)
        if (is_several(kinds, i)) return false;
    uint32_t start = doc->tokens.rows[from].start, end = doc->tokens.rows[to].start;
    for (uint32_t i = rub_doc_mention_at(doc, start);
         i < doc->mentions.count && doc->mentions.rows[i].start < end; i++)
        if (doc->mentions.rows[i].type <= RUB_LANGUAGE && doc->mentions.rows[i].entity != entity)
            return false;
    return true;
}

uint32_t rub_they_find(const rub_salience *in, const rub_word_kinds *kinds, uint32_t token) {
    const rub_doc *doc = in->doc;
    uint32_t start = sentence_start(doc, token), entity = in->subject;
    if (entity == RUB_NONE && token - start < LEADS && start) {
        entity = in->last_subject;
        start = sentence_start(doc, start - 1);
    }
    if (entity == RUB_NONE || doc->entities.rows[entity].type != RUB_ORG) return RUB_NONE;
    bool behind = in->subject == entity && in->subject_token &&
                  rub_word_kind(kinds, &doc->tokens.rows[in->subject_token - 1]) & RUB_KIND_PREPOSITION;
    if (behind) return RUB_NONE; /* "By Harrow Road they" */
    return is_alone(kinds, start, token, entity) ? entity : RUB_NONE;
}
