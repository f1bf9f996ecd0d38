/* register.c - counts what only informal writing has
 *
 * "lol u got 2 go 2 vietnam!!": sentences that begin without a capital, "I" and "you" outside of quotation
 * marks, the words of chats (core/data/chat-word.txt), "don't", hashtags and handles, "!", emoji, "sooo".
 * Where one stands in every few words the whole text is informal: its names may lack their capitals, and its
 * capitals may name nothing.
 */
#include "names/register.h"
#include "base/utf8.h"

#include "model/word_list.h"

#include <string.h>

/* Words for each sign: of 10, 20, 30, 45, 60 the best on uner_ewt and wnut17 together. */
#define WORDS_A_SIGN 30u

static bool begins_small(const rub_token *token) {
    return token->flags & RUB_TOKEN_SENTENCE && token->flags & RUB_TOKEN_LOWER &&
           !(token->flags &
             (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_FOREIGN | RUB_TOKEN_DIGIT | RUB_TOKEN_ADDRESS));
}

/* "don't", "I'm", "we'll": speech put into writing. `at` is the apostrophe, `length` bytes with what follows.
 */
static bool contracts(const char *at, uint32_t length) {
    if (length < 2) return false;
    bool curly = length > 3 && rub_utf8_curly(at, length);
    char tail = at[curly ? 3 : 1];
    return (*at == '\'' || curly) && tail && strchr("tmrvld", tail);
}

/* "sooooo": a letter three times in a row, `at` the last of them. */
static bool draws_out(const char *at) {
    return *at == at[-1] && *at == at[-2] && *at >= 'a' && *at <= 'z' && *at != 'w';
}

/* Whether the word is written as it is spoken. Every byte of a text comes by here. */
static bool is_spoken(const char *word, uint32_t length) {
    for (uint32_t i = 1; i < length; i++) {
        if (word[i] == word[i - 1] && i > 1 && draws_out(word + i)) return true;
        if ((word[i] == '\'' || word[i] == '\xE2') && contracts(word + i, length - i)) return true;
    }
    return false;
}

/* A word of chats; "on monday", "in germany", "the british": news never leaves out these capitals. */
static bool is_listed(const rub_doc *doc, const rub_token *token) {
    const uint64_t capital = RUB_IN(WEEKDAY) | RUB_IN(COUNTRY) | RUB_IN(DEMONYM);
    uint64_t lists = token->lists ? rub_word_lists(doc->model, token) : 0;
    return lists & RUB_IN(CHAT_WORD) || (lists & capital && !(token->flags & RUB_TOKEN_UPPER_FIRST));
}

/* "!", "??", an emoji: four bytes of UTF-8 that are no letter. */
static bool is_loud(const rub_doc *doc, const rub_token *token) {
    char first = doc->text[token->start];
    if (!(token->flags & RUB_TOKEN_PUNCT)) return false;
    return first == '!' || (first == '?' && token->length > 1) || (uint8_t)first >= 0xF0;
}

/* Who writes and who reads are spoken of in posts and mails, and in news only within quotation marks. */
static bool is_sign(const rub_doc *doc, const rub_token *token) {
    char first = doc->text[token->start];
    if (token->flags & RUB_TOKEN_ADDRESS) return first == '#' || first == '@';
    if (token->length == 1 && (first == 'i' || first == 'I')) return true;
    return is_loud(doc, token) || begins_small(token) || is_listed(doc, token) ||
           is_spoken(doc->text + token->start, token->length);
}

bool rub_register_is_informal(const rub_doc *doc) {
    uint32_t signs = 0, words = 0;
    bool quoted = false;
    for (uint32_t i = 0; i < doc->tokens.count; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        char first = doc->text[token->start];
        if (token->flags & RUB_TOKEN_LINE) quoted = false;
        if (token->flags & RUB_TOKEN_MARK && (first == '"' || token->length == 3)) quoted = !quoted;
        if (quoted) continue;
        words++;
        signs += is_sign(doc, token);
    }
    return signs * WORDS_A_SIGN > words;
}
