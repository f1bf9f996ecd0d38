/* definition.c - what a noun beside a name says that it is
 *
 *     the Minister of Tourism, Morena Valdez        a noun, a comma, the name
 *     Nexperia, a Dutch chipmaker                   the name, a comma, a noun with its article
 *     Vozy is the first company                     the name, a form of "to be", a noun
 *
 * A name that no list has is often introduced in this way, and only so does a reader know what it is. The
 * nouns are those of role.txt, family.txt, title.txt, group-noun.txt and place-noun.txt.
 */
#include "names/definition.h"
#include "model/word_list.h"

#include <string.h>

/* Words that are looked at on the way to the noun; further away it mostly says something else. */
#define BEFORE 8u
#define AFTER  6u

static uint32_t kind_of(const rub_doc *doc, uint32_t at) {
    const rub_token *token = &doc->tokens.rows[at];
    if (!token->lists) return 0;
    uint64_t lists = rub_word_lists(doc->model, token);
    if (lists & (RUB_IN(ROLE) | RUB_IN(FAMILY) | RUB_IN(TITLE))) return RUB_DEFINED_PERSON;
    if (lists & RUB_IN(GROUP_NOUN)) return RUB_DEFINED_GROUP;
    return lists & RUB_IN(PLACE_NOUN) ? RUB_DEFINED_PLACE : 0;
}

static char first_byte(const rub_doc *doc, uint32_t at) {
    return doc->text[doc->tokens.rows[at].start];
}

static bool is_mark(const rub_doc *doc, uint32_t at) {
    char c = first_byte(doc, at);
    return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '"';
}

static bool opens_sentence(const rub_doc *doc, uint32_t at) {
    return doc->tokens.rows[at].flags & RUB_TOKEN_SENTENCE;
}

/* The first such noun between the comma and the mark before it: the Minister of Tourism, no tourist. */
rub_definition rub_definition_before(const rub_doc *doc, rub_span window, uint32_t first) {
    rub_definition found = {0, 0};
    if (first < window.start + 2 || opens_sentence(doc, first) || first_byte(doc, first - 1) != ',')
        return found;
    for (uint32_t i = first - 2; i + BEFORE > first && !is_mark(doc, i); i--) {
        uint32_t kind = kind_of(doc, i);
        if (kind) found = (rub_definition){kind, doc->tokens.rows[i].word};
        if (i == window.start || opens_sentence(doc, i)) break;
    }
    return found;
}

/* "is the", ", a", ", chairman": the words at `at` begin to say what something is. */
static bool begins(const rub_doc *doc, uint32_t at) {
    static const char *const copulas[] = {"is", "was", "are", "were", "became", NULL};
    static const char *const articles[] = {"a", "an", "the", "one", "his", "her", "its", "their", NULL};
    bool comma = first_byte(doc, at) == ',';
    if (!comma && !strchr("iwabIWAB", first_byte(doc, at))) return false;
    if (!comma && !rub_token_among(doc->text, &doc->tokens.rows[at], copulas)) return false;
    return rub_token_among(doc->text, &doc->tokens.rows[at + 1], articles) || (comma && kind_of(doc, at + 1));
}

rub_definition rub_definition_after(const rub_doc *doc, rub_span window, uint32_t end) {
    if (end + 2 >= window.end || opens_sentence(doc, end) || !begins(doc, end)) return (rub_definition){0, 0};
    for (uint32_t i = end + 1; i < window.end && i < end + 1 + AFTER; i++) {
        if (is_mark(doc, i) || opens_sentence(doc, i)) break;
        uint32_t kind = kind_of(doc, i);
        if (kind) return (rub_definition){kind, doc->tokens.rows[i].word};
    }
    return (rub_definition){0, 0};
}
