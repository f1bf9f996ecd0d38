/* nominal.c - compares a noun phrase with the words around the names before it
 *
 * "Prime Minister Tony Blair", "Tony Blair, the prime minister," and "Interior Ministry" let the text say
 * "the prime minister" and "the ministry" later.
 */
#include "who/nominal.h"
#include "model/word_list.h"

#include "document.h"

#include <string.h>

#define MENTIONS_BACK 80u
#define WORDS_MAX     8u  /* of a phrase */
#define WORDS_BEFORE  6u  /* of a title */
#define WORDS_AFTER   10u /* of an apposition */

/* The words that tell the phrase from others: its head last. */
typedef struct wanted {
    uint32_t words[WORDS_MAX], count;
    bool definite, person, group;
    const rub_vocabulary *leads;
} wanted;
typedef struct match {
    bool head;
    uint32_t others, own;
} match; /* own: of the others, those in the name itself */

/* ---- the phrase ---- */

static bool is_stop(const rub_doc *doc, const rub_token *token) {
    return token->flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC | RUB_TOKEN_DIGIT) ||
           rub_word_lists(doc->model, token) & RUB_IN(STOP_WORD);
}

/* "officials" are nobody; "business" and "Congress" are no plurals. */
static bool is_plural(const rub_doc *doc, const rub_token *token) {
    const char *end = doc->text + token->start + token->length;
    return token->length > 3 && end[-1] == 's' && end[-2] != 's' && end[-2] != 'u' && end[-2] != 'i';
}

static void read_phrase(const rub_doc *doc, const rub_vocabulary *known, rub_span phrase, wanted *to) {
    to->count = 0;
    uint32_t first = doc->tokens.rows[phrase.start].word;
    to->definite = !rub_vocabulary_among(known, first, RUB_WORD_a, RUB_WORD_an);
    for (uint32_t i = phrase.start; i < phrase.end; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (is_stop(doc, token)) continue;
        if (to->count == WORDS_MAX) memmove(to->words, to->words + 1, --to->count * sizeof *to->words);
        to->words[to->count++] = token->word;
    }
    const rub_token *head = &doc->tokens.rows[phrase.end - 1];
    to->group = rub_vocabulary_among(known, head->word, RUB_WORD_company, RUB_WORD_institution) ||
                rub_vocabulary_among(known, head->word, RUB_WORD_house, RUB_WORD_council);
    to->leads =
        head->word == known->hash[RUB_WORD_leader] ? known : NULL; /* "the Cuban leader": its president */
    to->person =
        !to->group && rub_word_lists(doc->model, head) & (RUB_IN(ROLE) | RUB_IN(TITLE) | RUB_IN(FAMILY));
}

/* ---- the words around a name ---- */

static void compare(const wanted *what, uint32_t word, match *found) {
    for (uint32_t i = 0; i + 1 < what->count; i++) found->others += what->words[i] == word;
    found->head |= what->words[what->count - 1] == word;
    if (what->leads)
        found->head |= rub_vocabulary_among(what->leads, word, RUB_WORD_president, RUB_WORD_sultan);
}

/* The words of a name before a name say whose it is, not what: Jane Roe, "Interior Ministry spokeswoman", is
 * no ministry. */
static void compare_other(const wanted *what, uint32_t word, match *found) {
    bool head = found->head;
    compare(what, word, found);
    found->head = head;
}

static void compare_own(const wanted *what, uint32_t word, match *found) {
    uint32_t others = found->others;
    compare(what, word, found);
    found->own += found->others - others;
}

/* The mention before number `mention`, if the token stands in it. */
static const rub_mention *within(const rub_doc *doc, uint32_t mention, const rub_token *token) {
    if (!mention) return NULL;
    const rub_mention *before = &doc->mentions.rows[mention - 1];
    return token->start >= before->start && token->start < before->end ? before : NULL;
}

/* "French Foreign Minister" before the name, also with a comma between: "the foreign minister, Jane Roe". */
static void read_before(const rub_doc *doc, const rub_vocabulary *known, const wanted *what, uint32_t first,
                        uint32_t mention, match *found) {
    for (uint32_t i = first; i-- > 0 && first - i <= WORDS_BEFORE;) {
        const rub_token *token = &doc->tokens.rows[i];
        bool comma = i + 1 == first && doc->text[token->start] == ',';
        bool joint = token->flags & RUB_TOKEN_CLITIC || doc->text[token->start] == '-';
        if (doc->tokens.rows[i + 1].flags & RUB_TOKEN_SENTENCE) return;
        if (rub_vocabulary_among(known, token->word, RUB_WORD_a, RUB_WORD_with)) return;
        if (token->flags & RUB_TOKEN_PUNCT && !comma && !joint) return;
        const rub_mention *other = within(doc, mention, token);
        if (other && other->type == RUB_PERSON) return; /* "President Ada Cole met Tom Dorn" */
        if (other) compare_other(what, token->word, found);
        else compare(what, token->word, found);
    }
}

/* ", the 42-year-old head of the bank," behind the name: up to its first preposition. */
static void read_after(const rub_doc *doc, const rub_vocabulary *known, const wanted *what, uint32_t end,
                       match *found) {
    if (end >= doc->tokens.count || doc->text[doc->tokens.rows[end].start] != ',') return;
    for (uint32_t i = end + 1; i < doc->tokens.count && i - end <= WORDS_AFTER; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (token->flags & RUB_TOKEN_SENTENCE) return;
        if (rub_vocabulary_among(known, token->word, RUB_WORD_of, RUB_WORD_with)) return;
        char c = doc->text[token->start];
        if (token->flags & RUB_TOKEN_PUNCT && c != '-' && c != ',') return;
        if (c == ',' && i > end + 2) return;
        compare(what, token->word, found);
    }
}

static match compare_mention(const rub_doc *doc, const rub_vocabulary *known, const wanted *what,
                             const rub_mention *mention) {
    match found = {false, 0, 0};
    rub_span span = {mention->start, mention->end};
    rub_span tokens = rub_doc_tokens_in(doc, span);
    if (tokens.start >= tokens.end) return found;
    read_before(doc, known, what, tokens.start, (uint32_t)(mention - doc->mentions.rows), &found);
    if (mention->type == RUB_PERSON) read_after(doc, known, what, tokens.end, &found);
    if (mention->type == RUB_ORG || mention->type == RUB_FAC)
        for (uint32_t i = tokens.start; i < tokens.end; i++)
            compare_own(what, doc->tokens.rows[i].word, &found);
    return found;
}

/* ---- the search ---- */

static bool may_be(const wanted *what, uint32_t type) {
    if (type == RUB_PERSON) return !what->group;
    return (type == RUB_ORG || type == RUB_FAC) && !what->person;
}

/* "the foreign minister" is not the prime minister, "the finance chief" not the police chief. */
static bool enough(const rub_vocabulary *known, const wanted *what, match found) {
    if (!found.head) return false;
    uint32_t head = what->words[what->count - 1];
    if (what->count > 1 && rub_vocabulary_among(known, head, RUB_WORD_minister, RUB_WORD_head))
        return found.others > 0;
    return true;
}

/* "the company": without a name that is called so, the organization that the text last spoke of. */
static uint32_t last_organization(const rub_doc *doc, const rub_vocabulary *known, const wanted *what,
                                  uint32_t end, uint32_t byte) {
    if (what->count > 1 || !rub_vocabulary_among(known, what->words[0], RUB_WORD_company, RUB_WORD_magazine))
        return RUB_NONE;
    uint32_t block = rub_doc_block_at(doc, byte);
    for (uint32_t i = end; i-- > 0 && end - i <= 12;) {
        const rub_mention *mention = &doc->mentions.rows[i];
        if (block - rub_doc_block_at(doc, mention->start) > 1) return RUB_NONE;
        if (mention->type == RUB_ORG) return mention->entity;
    }
    return RUB_NONE;
}

uint32_t rub_nominal_find(const rub_doc *doc, const rub_vocabulary *known, rub_span phrase) {
    wanted what;
    if (phrase.start >= phrase.end || is_plural(doc, &doc->tokens.rows[phrase.end - 1])) return RUB_NONE;
    read_phrase(doc, known, phrase, &what);
    if (!what.count || !what.definite) return RUB_NONE;
    uint32_t byte = doc->tokens.rows[phrase.start].start, end = rub_doc_mention_at(doc, byte),
             best = RUB_NONE, best_others = 0;
    uint32_t akin = RUB_NONE;
    for (uint32_t i = end; i-- > 0 && end - i <= MENTIONS_BACK;) {
        const rub_mention *mention = &doc->mentions.rows[i];
        if (mention->entity == RUB_NONE || !may_be(&what, mention->type)) continue;
        match found = compare_mention(doc, known, &what, mention);
        if (what.group && found.own && akin == RUB_NONE) akin = mention->entity;
        if (!enough(known, &what, found) || (best != RUB_NONE && found.others <= best_others)) continue;
        best = mention->entity;
        best_others = found.others;
    }
    if (best == RUB_NONE) best = akin; /* "the rights group": Human Rights Watch */
    return best != RUB_NONE ? best : last_organization(doc, known, &what, end, byte);
}
