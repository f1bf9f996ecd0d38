/* locative.c - a name that stands where only places do is a place
 *
 * "Kelsmouth is in Narnia. ... Ships sank in Kelsmouth": the tagger takes a town that it never saw for a
 * person. Once may be "He believed in Cole", of whom the tagger is sure; twice, or once where it doubts, and
 * no full name "Ada Cole" beside it, is a town in the whole text.
 */
#include "names/locative.h"

#include "document.h"
#include "model/vocabulary.h"

enum {
    NAMES_MAX = 8, /* that are watched in a document: few are mistaken, and time stays linear */
    ENOUGH = 2,    /* times that a name stands so */
    DOUBTED = 65   /* hundredths; on the dev sets of November 2026 people behind "in" have 0.66 and more
                      ("believe in God"), towns 0.47 to 0.60 */
};

typedef struct places {
    uint32_t words[NAMES_MAX], seen[NAMES_MAX], count;
} places;

static uint32_t number_of(const places *known, uint32_t word) {
    uint32_t i = 0;
    while (i < known->count && known->words[i] != word) i++;
    return i;
}

static void count(places *known, uint32_t word, uint32_t times) {
    uint32_t number = number_of(known, word);
    if (number == NAMES_MAX) return;
    if (number == known->count) known->words[known->count] = word, known->seen[known->count++] = 0;
    known->seen[number] += times;
}

/* "in Kelsmouth"; not "in Cole's house". */
static bool follows_in(const rub_doc *doc, uint32_t token) {
    const rub_token *rows = doc->tokens.rows;
    bool owns = token + 1 < doc->tokens.count && rows[token + 1].flags & RUB_TOKEN_CLITIC;
    return token && rows[token - 1].word == doc->vocabulary->hash[RUB_WORD_in] && !owns;
}

/* "Kelsmouth is in Narnia"; a person may be "in this", too. */
static bool is_in(const rub_doc *doc, uint32_t token) {
    const rub_token *rows = doc->tokens.rows;
    return token + 2 < doc->tokens.count && rows[token + 1].word == rub_token_hash("is", 2) &&
           rows[token + 2].word == doc->vocabulary->hash[RUB_WORD_in];
}

/* Counts names of one word; `tokens` of a longer name are somebody's. */
static void read_person(const rub_doc *doc, places *known, const rub_mention *mention, rub_span tokens) {
    if (tokens.end != tokens.start + 1) return;
    uint32_t word = doc->tokens.rows[tokens.start].word;
    if (follows_in(doc, tokens.start)) count(known, word, mention->confidence < DOUBTED ? ENOUGH : 1);
    else if (is_in(doc, tokens.start)) count(known, word, 1);
}

static void drop_parts(const rub_doc *doc, places *known, rub_span tokens) {
    for (uint32_t i = tokens.start; tokens.end > tokens.start + 1 && i < tokens.end; i++) {
        uint32_t number = number_of(known, doc->tokens.rows[i].word);
        if (number < known->count) known->seen[number] = 0;
    }
}

static void settle(rub_doc *doc, const places *known, rub_mention *mention, rub_span tokens) {
    if (tokens.end != tokens.start + 1) return;
    uint32_t number = number_of(known, doc->tokens.rows[tokens.start].word);
    if (number < known->count && known->seen[number] >= ENOUGH) mention->type = RUB_GPE;
}

rub_status rub_locatives_settle(rub_doc *doc) {
    places known = {.count = 0};
    RUB_NEED(rub_vocabulary_of(doc));
    for (uint32_t pass = 0; pass < 3; pass++) {
        uint32_t at = 0;
        for (uint32_t i = 0; i < doc->mentions.count; i++) {
            rub_mention *mention = &doc->mentions.rows[i];
            if (mention->type != RUB_PERSON || mention->via == RUB_VIA_LEXICON) continue;
            rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
            if (pass == 0) read_person(doc, &known, mention, tokens);
            else if (pass == 1) drop_parts(doc, &known, tokens);
            else settle(doc, &known, mention, tokens);
        }
        if (!known.count) return RUB_OK;
    }
    return RUB_OK;
}
