/* names_gold.c - aligns spans with tokens; what a corpus leaves open stays open */
#include "tools/names/names_gold.h"
#include "model/word_list.h"

#define OUTSIDE UINT64_C(1)

uint64_t names_all_labels(void) {
    return (UINT64_C(1) << RUB_NAME_LABELS) - 1;
}

/* Values are found by rule: to the tagger they are outside, like what is nothing in our sense. */
static uint64_t outside_of(uint32_t types) {
    return types >> RUB_DATE ? OUTSIDE : 0; /* CORPUS_OUTSIDE is one of these bits, too */
}

/* The labels with which names of these types begin. */
static uint64_t names_of(uint32_t types) {
    uint64_t labels = 0;
    for (uint32_t t = 0; t < RUB_DATE; t++)
        if (types >> t & 1) labels |= UINT64_C(2) << 2 * t;
    return labels;
}

static uint64_t begins(uint32_t types) {
    return names_of(types) | outside_of(types);
}

static uint64_t insides(uint32_t types) {
    return names_of(types) << 1 | outside_of(types);
}

/* The first token that ends behind `byte`. */
static uint32_t token_at(const rub_doc *doc, uint32_t byte) {
    uint32_t low = 0, high = doc->tokens.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const rub_token *token = &doc->tokens.rows[middle];
        if (token->start + token->length <= byte) low = middle + 1;
        else high = middle;
    }
    return low;
}

static bool is_word(const rub_doc *doc, uint32_t i, const char *word, uint32_t length) {
    return doc->tokens.rows[i].word == rub_token_hash(word, length);
}

static bool is_article(const rub_doc *doc, uint32_t i) {
    return is_word(doc, i, "the", 3) || is_word(doc, i, "a", 1) || is_word(doc, i, "an", 2);
}

/* Takes marks and 's off the ends, and what the corpus puts in front of names. */
static void trim(const rub_doc *doc, uint32_t how, uint32_t types, uint32_t *first, uint32_t *end) {
    while (*first < *end && doc->tokens.rows[*first].flags & RUB_TOKEN_MARK) ++*first;
    while (*end > *first && doc->tokens.rows[*end - 1].flags & (RUB_TOKEN_MARK | RUB_TOKEN_CLITIC)) --*end;
    if (how & GOLD_STRIP_THE)
        while (*first + 1 < *end && is_article(doc, *first)) ++*first;
    if (how & GOLD_STRIP_TITLE && types & 1u << RUB_PERSON)
        while (*first + 1 < *end && rub_word_lists(doc->model, &doc->tokens.rows[*first]) & RUB_IN(TITLE))
            ++*first;
}

static void set_span(const rub_doc *doc, const corpus_span *span, uint32_t how, uint64_t *allowed) {
    uint32_t first = token_at(doc, span->start), end = first;
    while (end < doc->tokens.count && doc->tokens.rows[end].start < span->end) end++;
    if (first == end || !span->types) return;
    const rub_token *last = &doc->tokens.rows[end - 1];
    if (doc->tokens.rows[first].start < span->start || last->start + last->length > span->end) {
        for (uint32_t i = first; i < end; i++) allowed[i] = names_all_labels();
        return;
    }
    trim(doc, how, span->types, &first, &end);
    for (uint32_t i = first; i < end; i++)
        allowed[i] = i == first ? begins(span->types) : insides(span->types);
}

void names_gold(const rub_doc *doc, const corpus_doc *gold, uint32_t open, uint32_t how, uint64_t *allowed) {
    uint64_t outside = OUTSIDE | begins(open) | insides(open);
    for (uint32_t i = 0; i < doc->tokens.count; i++) {
        uint32_t flags = doc->tokens.rows[i].flags;
        bool may_miss = how & GOLD_GAPS && flags & RUB_TOKEN_UPPER_FIRST && !(flags & RUB_TOKEN_SENTENCE);
        allowed[i] = may_miss ? names_all_labels() : outside;
    }
    uint32_t covered = 0;
    for (uint32_t k = 0; k < gold->span_count; k++) {
        if (gold->spans[k].start < covered) continue; /* inside the span before */
        set_span(doc, &gold->spans[k], how, allowed);
        covered = gold->spans[k].end;
    }
}
