/* register.c - counts what only informal writing has
 *
 * "lol u got 2 go 2 vietnam!!": sentences that begin without a capital, "I" and "you" outside of quotation
 * marks, the words of chats (core/data/chat-word.txt), "don't", hashtags and handles, "!", emoji, "sooo".
 * Where one stands in every few words the whole text is informal: its names may lack their capitals, and its
 * capitals may name nothing.
 */
#include "names/register.h"

#include "model/word_list.h"

#include <string.h>

#define WORDS_A_SIGN                                                                                         \
    30u /* words for each sign: of 10, 20, 30, 45, 60 the best on uner_ewt and wnut17 together */

static bool begins_small(const rub_token *token) {
    return token->flags & RUB_TOKEN_SENTENCE && token->flags & RUB_TOKEN_LOWER &&
           !(token->flags &
             (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_FOREIGN | RUB_TOKEN_DIGIT | RUB_TOKEN_ADDRESS));
}

/* "don't", "I'm", "we'll": speech put into writing. */
static bool is_contracted(const rub_doc *doc, const rub_token *token) {
    const char *at = doc->text + token->start;
    for (uint32_t i = 1; i + 1 < token->length; i++) {
        bool curly = i + 3 < token->length && !memcmp(at + i, "\xE2\x80\x99", 3);
        const char *tail = at + i + (curly ? 3 : 1);
        if ((at[i] == '\'' || curly) && *tail && strchr("tmrvld", *tail)) return true;
    }
    return false;
}

/* "on monday", "in germany", "the british": news never leaves out these capitals. */
static bool lacks_capital(const rub_doc *doc, const rub_token *token) {
    uint64_t lists = token->lists ? rub_word_lists(doc->model, token) : 0;
    return !(token->flags & RUB_TOKEN_UPPER_FIRST) &&
           lists & (RUB_IN(WEEKDAY) | RUB_IN(COUNTRY) | RUB_IN(DEMONYM));
}

/* "sooooo": a letter three times in a row. */
static bool is_drawn_out(const rub_doc *doc, const rub_token *token) {
    const char *at = doc->text + token->start;
    for (uint32_t i = 2; i < token->length; i++)
        if (at[i] == at[i - 1] && at[i] == at[i - 2] && at[i] >= 'a' && at[i] <= 'z' && at[i] != 'w')
            return true;
    return false;
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
    if (token->lists && rub_word_lists(doc->model, token) & RUB_IN(CHAT_WORD)) return true;
    return is_loud(doc, token) || is_drawn_out(doc, token) || begins_small(token) ||
           is_contracted(doc, token) || lacks_capital(doc, token);
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
