/* lexicon_table.c - the spellings of a lexicon: a hash table of runs of words, and the search for the longest
 * in a text */
#include "base/utf8.h"
#include "model/lexicon.h"

#include <string.h>

/* ---- the table ---- */

static uint32_t join(uint32_t hash, uint32_t word) {
    hash = (hash ^ word) * 0x9E3779B1u;
    return hash ^ hash >> 15;
}

static uint32_t spread(uint32_t hash) {
    return hash ^ hash >> 13;
}

/* 32 times as many bits as slots: a word that no name begins with is seldom looked up. */
static void mark_first(rub_lexicon *lexicon, uint32_t word) {
    uint32_t bit = spread(word * 0x85EBCA6Bu);
    lexicon->firsts[bit >> 5 & lexicon->mask] |= 1u << (bit & 31);
}

static bool may_begin(const rub_lexicon *lexicon, uint32_t word) {
    uint32_t bit = spread(word * 0x85EBCA6Bu);
    return lexicon->firsts[bit >> 5 & lexicon->mask] >> (bit & 31) & 1;
}

static void enter(rub_lexicon *lexicon, uint32_t number) {
    const rub_lexicon_name *name = &lexicon->names.rows[number];
    uint32_t at = spread(name->hash) & lexicon->mask;
    while (lexicon->slots[at]) at = (at + 1) & lexicon->mask;
    lexicon->slots[at] = number + 1;
    mark_first(lexicon, lexicon->words.rows[name->words]);
}

/* The newest name ends its run of slots, so that no other's search passes over the hole. */
void rub_lexicon_forget(rub_lexicon *lexicon) {
    uint32_t number = --lexicon->names.count;
    uint32_t at = spread(lexicon->names.rows[number].hash) & lexicon->mask;
    while (lexicon->slots[at] != number + 1) at = (at + 1) & lexicon->mask;
    lexicon->slots[at] = 0;
}

/* At most half of the slots are taken. Growing by four enters a name again 1.3 times, not twice. */
static rub_status make_room(rub_lexicon *lexicon) {
    uint32_t size = lexicon->slots ? lexicon->mask + 1 : 0;
    if (2 * (lexicon->names.count + 1) <= size) return RUB_OK;
    size = size ? 4 * size : 64;
    uint32_t *slots = rub_arena_zero(&lexicon->arena, size * sizeof *slots);
    uint32_t *firsts = rub_arena_zero(&lexicon->arena, size * sizeof *firsts);
    RUB_NEED(slots);
    RUB_NEED(firsts);
    lexicon->slots = slots;
    lexicon->firsts = firsts;
    lexicon->mask = size - 1;
    for (uint32_t i = 0; i < lexicon->names.count; i++) enter(lexicon, i);
    return RUB_OK;
}

/* ---- comparing ---- */

/* Side by side with the stored spelling; ’ counts as '. */
static bool spelled_so(const char **stored, const char *bytes, uint32_t length) {
    const char *at = *stored;
    for (uint32_t i = 0; i < length; i++, at++) {
        bool curly = rub_utf8_curly(bytes + i, length - i);
        if (*at != (curly ? '\'' : bytes[i])) return false;
        if (curly) i += 2;
    }
    *stored = at + 1;
    return *at == 0;
}

static bool matches(const rub_lexicon *lexicon, const rub_lexicon_name *name, const char *text,
                    const rub_token *tokens) {
    const char *stored = name->exact.length ? lexicon->strings.rows + name->exact.start : NULL;
    for (uint32_t i = 0; i < name->count; i++) {
        if (lexicon->words.rows[name->words + i] != tokens[i].word) return false;
        if (stored && !spelled_so(&stored, text + tokens[i].start, tokens[i].length)) return false;
    }
    return true;
}

/* The latest name that is these tokens: later entries win. */
static uint32_t look_up(const rub_lexicon *lexicon, const char *text, const rub_token *tokens, uint32_t count,
                        uint32_t hash) {
    uint32_t found = RUB_NONE;
    for (uint32_t at = spread(hash) & lexicon->mask; lexicon->slots[at]; at = (at + 1) & lexicon->mask) {
        uint32_t number = lexicon->slots[at] - 1;
        const rub_lexicon_name *name = &lexicon->names.rows[number];
        if (name->hash != hash || name->count != count || (found != RUB_NONE && number < found)) continue;
        if (matches(lexicon, name, text, tokens)) found = number;
    }
    return found;
}

/* ---- adding a spelling ---- */

static rub_status store_exact(rub_lexicon *lexicon, const char *name, const rub_tokens *tokens,
                              rub_lexicon_string *stored) {
    stored->start = lexicon->strings.count;
    for (uint32_t i = 0; i < tokens->count; i++)
        for (uint32_t k = 0; k <= tokens->rows[i].length; k++) {
            const char *at = name + tokens->rows[i].start + k;
            bool curly = rub_utf8_curly(at, tokens->rows[i].length - k);
            char *byte = RUB_ADD(&lexicon->arena, lexicon->strings);
            RUB_NEED(byte);
            *byte = k == tokens->rows[i].length ? 0 : curly ? '\'' : *at;
            if (curly) k += 2;
        }
    stored->length = lexicon->strings.count - stored->start;
    return RUB_OK;
}

static rub_status store(rub_lexicon *lexicon, const char *name, const rub_tokens *tokens, bool exact) {
    rub_lexicon_name row = {lexicon->words.count, tokens->count, 0, lexicon->entries.count, {0, 0}};
    for (uint32_t i = 0; i < tokens->count; i++) {
        uint32_t *word = RUB_ADD(&lexicon->arena, lexicon->words);
        RUB_NEED(word);
        *word = tokens->rows[i].word;
        row.hash = join(row.hash, *word);
    }
    if (exact) RUB_TRY(store_exact(lexicon, name, tokens, &row.exact));
    RUB_TRY(make_room(lexicon));
    rub_lexicon_name *added = RUB_ADD(&lexicon->arena, lexicon->names);
    RUB_NEED(added);
    *added = row;
    if (row.count > lexicon->longest) lexicon->longest = row.count;
    enter(lexicon, lexicon->names.count - 1);
    return RUB_OK;
}

rub_status rub_lexicon_spell(rub_lexicon *lexicon, const char *name, size_t length, bool exact) {
    rub_tokens tokens = {0};
    rub_arena_reset(&lexicon->scratch);
    RUB_TRY(rub_tokens_make(&lexicon->scratch, name, (uint32_t)length, &tokens));
    if (!tokens.count || tokens.count > RUB_LEXICON_WORDS) return RUB_ERR_LEXICON;
    return store(lexicon, name, &tokens, exact);
}

/* ---- searching a text ---- */

uint32_t rub_lexicon_at(const rub_lexicon *lexicon, const rub_doc *doc, uint32_t first, uint32_t *count) {
    const rub_token *tokens = doc->tokens.rows + first;
    uint32_t found = RUB_NONE, hash = 0, most = doc->tokens.count - first;
    if (!lexicon->slots || !may_begin(lexicon, tokens->word)) return RUB_NONE;
    if (most > lexicon->longest) most = lexicon->longest;
    for (uint32_t n = 1; n <= most; n++) {
        hash = join(hash, tokens[n - 1].word);
        uint32_t name = look_up(lexicon, doc->text, tokens, n, hash);
        if (name == RUB_NONE) continue;
        found = name;
        *count = n;
    }
    return found;
}

const rub_lexicon_entry *rub_lexicon_entry_of(const rub_lexicon *lexicon, const rub_doc *doc,
                                              rub_span tokens) {
    uint32_t hash = 0, count = tokens.end - tokens.start;
    if (!lexicon || !lexicon->slots || tokens.start >= tokens.end) return NULL;
    for (uint32_t i = tokens.start; i < tokens.end; i++) hash = join(hash, doc->tokens.rows[i].word);
    uint32_t name = look_up(lexicon, doc->text, doc->tokens.rows + tokens.start, count, hash);
    return name == RUB_NONE ? NULL : &lexicon->entries.rows[lexicon->names.rows[name].entry];
}

static rub_status add_finding(rub_doc *doc, uint32_t first, uint32_t count, uint32_t name) {
    rub_finding *finding = RUB_ADD(&doc->arena, doc->known);
    RUB_NEED(finding);
    const rub_lexicon *lexicon = doc->options.lexicon;
    uint8_t type = (uint8_t)lexicon->entries.rows[lexicon->names.rows[name].entry].type;
    *finding = (rub_finding){first, first + count, type, 100, RUB_VIA_LEXICON};
    return RUB_OK;
}

rub_status rub_lexicon_find(rub_doc *doc) {
    const rub_lexicon *lexicon = doc->options.lexicon;
    if (!lexicon || !lexicon->names.count) return RUB_OK;
    for (uint32_t i = 0; i < doc->tokens.count;) {
        uint32_t count = 1, name = rub_lexicon_at(lexicon, doc, i, &count);
        if (name != RUB_NONE) RUB_TRY(add_finding(doc, i, count, name));
        i += name != RUB_NONE ? count : 1;
    }
    return RUB_OK;
}
