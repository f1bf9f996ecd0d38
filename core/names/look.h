/* look.h - what rules about names ask of a token, and how they put a name down */
#ifndef RUB_LOOK_H
#define RUB_LOOK_H

#include "document.h"
#include "model/word_list.h"

/* RUB_CLUSTER_HABIT from here on tells how a word is written inside sentences; 1 says that nobody has seen it
 * there, as names that open their lines ("Rhian: ..."). */
#define RUB_HABIT_KNOWN 2u

static inline bool rub_look_among(const rub_doc *doc, uint32_t token, const char *const *words) {
    return token < doc->tokens.count && rub_token_among(doc->text, &doc->tokens.rows[token], words);
}

static inline bool rub_look_has(const rub_doc *doc, uint32_t token, uint32_t flags) {
    return token < doc->tokens.count && doc->tokens.rows[token].flags & flags;
}

static inline bool rub_look_in(const rub_doc *doc, uint32_t token, uint64_t lists) {
    return token < doc->tokens.count && doc->tokens.rows[token].lists &&
           rub_word_lists(doc->model, &doc->tokens.rows[token]) & lists;
}

/* The mention that covers the token; NULL where none does. */
rub_mention *rub_look_mention(const rub_doc *doc, uint32_t token);

/* Where the capitals that begin at `first` end, in its line and sentence, with the small words that `inside`
 * lists between two of them: the token behind. */
uint32_t rub_look_capitals(const rub_doc *doc, uint32_t first, const char *const *inside);

/* A word that others mostly write without its capital, and no name of its own: "party MPs", "service They
 * are". */
bool rub_look_is_word(const rub_doc *doc, uint32_t token);

/* A word that no other text has: no noun of the language. */
bool rub_look_is_unknown(const rub_doc *doc, uint32_t token);

/* One name of these tokens in the place of what is there, as sure as `confidence`; nothing where the caller's
 * names are. */
rub_status rub_look_put(rub_doc *doc, rub_span tokens, rub_type type, uint32_t confidence);

#endif
