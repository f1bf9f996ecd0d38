/* lexicon.h - the caller's own names: types, aliases, identifiers, and what never to annotate
 *
 * An entry is a JSON object:
 *     {"name": "Acme Rockets", "aliases": ["Acme"], "type": "ORG", "id": "Q42", "url": "https://...", "note":
 * "...", "case": "exact" | "fold", "never": true} name is required, type too unless never is true; id, url
 * and note are strings. "case": "exact" (the default) finds the name as it is spelled, "fold" in any case.
 * "never" keeps the name from being annotated at all. White space in a name stands for any white space. Of
 * two entries with one name the later counts.
 */
#ifndef RUB_LEXICON_H
#define RUB_LEXICON_H

#include "document.h"

#define RUB_NO_NAME       RUB_TYPE_COUNT /* the type of a finding that says: here is no name */
#define RUB_LEXICON_WORDS 24u            /* the most tokens of a name */

/* A string in rub_lexicon.strings. */
typedef struct rub_lexicon_string {
    uint32_t start, length;
} rub_lexicon_string;

typedef struct rub_lexicon_entry {
    uint32_t type;              /* rub_type or RUB_NO_NAME */
    rub_lexicon_string id, url; /* length 0: none */
} rub_lexicon_entry;

/* One spelling of an entry. */
typedef struct rub_lexicon_name {
    uint32_t words, count; /* rub_lexicon.words[words .. words + count): rub_token.word of its tokens */
    uint32_t hash;
    uint32_t entry;
    rub_lexicon_string exact; /* its tokens side by side, NUL between them; length 0: any case will do */
} rub_lexicon_name;

struct rub_lexicon {
    rub_arena arena, scratch;
    RUB_TABLE(rub_lexicon_entry) entries;
    RUB_TABLE(rub_lexicon_name) names;
    RUB_TABLE(uint32_t) words;
    RUB_TABLE(char) strings;
    uint32_t *slots;  /* [mask + 1]: name + 1, open addressing by hash */
    uint32_t *firsts; /* [mask + 1]: bloom bits of first words, 32 a row */
    uint32_t mask;
    uint32_t longest; /* tokens of the longest name */
    char error[160];
};

/* lexicon_table.c: adds one spelling of entries.count (which is about to be added). */
rub_status rub_lexicon_spell(rub_lexicon *lexicon, const char *name, size_t length, bool exact);

/* Takes the last spelling back. */
void rub_lexicon_forget(rub_lexicon *lexicon);

/* The longest name that begins at token `first`, and its length in tokens; RUB_NONE when there is none. */
uint32_t rub_lexicon_at(const rub_lexicon *lexicon, const rub_doc *doc, uint32_t first, uint32_t *count);

/* The entry of a name that is exactly the tokens [tokens.start, tokens.end), or NULL. */
const rub_lexicon_entry *rub_lexicon_entry_of(const rub_lexicon *lexicon, const rub_doc *doc,
                                              rub_span tokens);

/* Finds the lexicon's names in the text; fills doc->known, in text order, never overlapping. */
rub_status rub_lexicon_find(rub_doc *doc);

#endif
