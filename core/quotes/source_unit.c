/* source_unit.c - tokens and names of a source phrase to units */
#include "quotes/source_unit.h"
#include "model/word_list.h"

#include "document.h"
#include "text/fold.h"

#include <string.h>

/* ---- units ---- */

/* "in" of "chancellor-in-waiting": hyphens touch it on both sides. The text's first and last tokens have one
 * side. */
static bool is_hyphened(const rub_doc *doc, const rub_token *token) {
    if (token == doc->tokens.rows || token + 1 == doc->tokens.rows + doc->tokens.count) return false;
    return !((token[0].flags | token[1].flags) & RUB_TOKEN_SPACE) && doc->text[token[-1].start] == '-' &&
           doc->text[token[1].start] == '-';
}

static rub_source_unit_kind kind_of_token(const rub_source_units *in, const rub_token *token) {
    char first = in->doc->text[token->start];
    if (is_hyphened(in->doc, token)) return RUB_SOURCE_UNIT_WORD;
    if (token->flags & RUB_TOKEN_CLITIC) return RUB_SOURCE_UNIT_POSSESSIVE;
    if (token->word == in->known->hash[RUB_WORD_and] || token->word == in->known->hash[RUB_WORD_or])
        return RUB_SOURCE_UNIT_AND;
    if (rub_vocabulary_among(in->known, token->word, RUB_WORD_of, RUB_WORD_with)) return RUB_SOURCE_UNIT_STOP;
    if (rub_vocabulary_among(in->known, token->word, RUB_WORD_who, RUB_WORD_including))
        return RUB_SOURCE_UNIT_STOP;
    if (first == ',' || first == '(' || first == ')') return RUB_SOURCE_UNIT_COMMA;
    return token->flags & RUB_TOKEN_PUNCT && first != '-' && first != '&' && first != '"'
               ? RUB_SOURCE_UNIT_STOP
               : RUB_SOURCE_UNIT_WORD;
}

static rub_source_unit_kind kind_of_mention(const rub_mention *mention) {
    if (mention->type >= RUB_DATE) return RUB_SOURCE_UNIT_VALUE;
    return mention->type == RUB_NORP || mention->type == RUB_LANGUAGE ? RUB_SOURCE_UNIT_PEOPLE
                                                                      : RUB_SOURCE_UNIT_NAME;
}

/* Behind the name, and behind what a hyphen joins to a person's: "Chen Shui-bian" of which only "Chen Shui"
 * was found. */
static uint32_t after_name(const rub_doc *doc, uint32_t mention, uint32_t token, uint32_t end) {
    const rub_token *tokens = doc->tokens.rows;
    const rub_mention *row = &doc->mentions.rows[mention];
    while (token < end && tokens[token].start < row->end) token++;
    bool hyphen = token + 1 < end && doc->text[tokens[token].start] == '-' && tokens[token].start == row->end;
    return row->type == RUB_PERSON && hyphen && !(tokens[token + 1].flags & RUB_TOKEN_SPACE) ? token + 2
                                                                                             : token;
}

/* The full stop of "Barr. Kunle Desalu", "Engr. Chepkemoi Talam". */
static bool closes_abbreviation(const rub_doc *doc, uint32_t at, rub_span tokens) {
    const rub_token *token = &doc->tokens.rows[at];
    return doc->text[token->start] == '.' && at > tokens.start && at + 1 < tokens.end &&
           token[-1].flags & RUB_TOKEN_UPPER_FIRST && !(token->flags & RUB_TOKEN_SPACE);
}

static void read_units(rub_source_units *in, rub_span span) {
    rub_span tokens = rub_doc_tokens_in(in->doc, span);
    uint32_t mention = rub_doc_mention_at(in->doc, span.start);
    for (uint32_t i = tokens.start; i < tokens.end && in->count < RUB_SOURCE_UNITS_MAX;) {
        const rub_token *token = &in->doc->tokens.rows[i];
        const rub_mention *row = mention < in->doc->mentions.count ? &in->doc->mentions.rows[mention] : NULL;
        bool named = row && token->start >= row->start;
        if (!named && closes_abbreviation(in->doc, i, tokens)) {
            i++;
            continue;
        }
        in->units[in->count++] = (rub_source_unit){named ? kind_of_mention(row) : kind_of_token(in, token), i,
                                                   named ? mention : RUB_NONE};
        if (!named) i++;
        else i = after_name(in->doc, mention++, i, tokens.end);
    }
}

uint32_t rub_source_units_word(const rub_source_units *in, uint32_t at) {
    return in->doc->tokens.rows[in->units[at].token].word;
}

bool rub_source_units_person(const rub_source_units *in, uint32_t at) {
    return in->units[at].kind == RUB_SOURCE_UNIT_NAME &&
           in->doc->mentions.rows[in->units[at].mention].type == RUB_PERSON;
}

/* The end of the noun phrase that begins at `from`: before a comma, a preposition, "and". */
uint32_t rub_source_units_end(const rub_source_units *in, uint32_t from) {
    for (; from < in->count; from++) {
        rub_source_unit_kind kind = in->units[from].kind;
        if (kind == RUB_SOURCE_UNIT_COMMA || kind == RUB_SOURCE_UNIT_STOP || kind == RUB_SOURCE_UNIT_AND)
            break;
    }
    return from;
}

/* "repeatedly" in "Israel repeatedly": "family" is none, nor is "Italy". */
static bool is_adverb(const rub_source_units *in, uint32_t at) {
    const rub_token *token = &in->doc->tokens.rows[in->units[at].token];
    const char *end = in->doc->text + rub_token_end(token);
    if (in->units[at].kind != RUB_SOURCE_UNIT_WORD || token->flags & RUB_TOKEN_UPPER_FIRST) return false;
    if (token->length > 5 && !memcmp(end - 4, "self", 4)) return true; /* the mayor herself */
    return token->length > 5 && end[-1] == 'y' && end[-2] == 'l' &&
           !(rub_word_lists(in->doc->model, token) & (RUB_IN(FAMILY) | RUB_IN(ROLE)));
}

/* "KC" and "MP" in "Samantha Roe KC", "the Hon. John Roe MP". */
static bool is_letters(const rub_source_units *in, uint32_t at) {
    return in->units[at].kind == RUB_SOURCE_UNIT_WORD && rub_source_units_person(in, at - 1) &&
           in->doc->tokens.rows[in->units[at].token].flags & RUB_TOKEN_UPPER_ALL;
}

/* Values, adverbs and letters behind a name say nothing: "Jane Roe, 42", "Jane Roe KC". */
uint32_t rub_source_units_trim(const rub_source_units *in, uint32_t from, uint32_t end) {
    while (end > from && (in->units[end - 1].kind == RUB_SOURCE_UNIT_VALUE ||
                          (end > from + 1 && (is_adverb(in, end - 1) || is_letters(in, end - 1)))))
        end--;
    return end;
}

/* The last unit of this kind in [from, end), or `end`. */
uint32_t rub_source_units_last(const rub_source_units *in, rub_source_unit_kind kind, uint32_t from,
                               uint32_t end) {
    for (uint32_t i = end; i > from; i--)
        if (in->units[i - 1].kind == kind) return i - 1;
    return end;
}

bool rub_source_units_capital(const rub_source_units *in, uint32_t at) {
    return in->doc->tokens.rows[in->units[at].token].flags & RUB_TOKEN_UPPER_FIRST;
}

bool rub_source_units_of(const rub_source_units *in, uint32_t at) {
    return in->units[at].kind == RUB_SOURCE_UNIT_STOP &&
           rub_source_units_word(in, at) == in->known->hash[RUB_WORD_of];
}

/* ---- what stands before the phrase ---- */

static bool begins_phrase(const rub_source_units *in, uint32_t at) {
    if (at >= in->count) return false;
    if (in->units[at].kind == RUB_SOURCE_UNIT_NAME || in->units[at].kind == RUB_SOURCE_UNIT_PEOPLE)
        return true;
    return rub_vocabulary_among(in->known, rub_source_units_word(in, at), RUB_WORD_a, RUB_WORD_the);
}

/* "Wednesday", "In Rome", "Separately", "Riyadh Saturday": when, where and how, not who. */
static bool is_lead(const rub_source_units *in, uint32_t end) {
    uint32_t last = rub_source_units_trim(in, 0, end);
    if (!last || in->units[0].kind == RUB_SOURCE_UNIT_STOP) return true;
    if (last > 1) return false;
    if (in->units[0].kind == RUB_SOURCE_UNIT_NAME) {
        uint32_t type = in->doc->mentions.rows[in->units[0].mention].type;
        return (type == RUB_GPE || type == RUB_LOC) && end + 1 < in->count &&
               in->units[end + 1].kind == RUB_SOURCE_UNIT_WORD;
    }
    uint64_t lists = rub_word_lists(in->doc->model, &in->doc->tokens.rows[in->units[0].token]);
    return in->units[0].kind == RUB_SOURCE_UNIT_WORD && !(lists & (RUB_IN(ROLE) | RUB_IN(TITLE)));
}

static void drop(rub_source_units *in, uint32_t count) {
    in->count -= count;
    for (uint32_t i = 0; i < in->count; i++) in->units[i] = in->units[i + count];
}

/* "Wednesday, the prime minister", "that he": the phrase begins behind the comma, behind "that". */
static void drop_lead(rub_source_units *in) {
    uint32_t comma = 0;
    for (uint32_t i = in->count; i-- > 1;) /* "state media reports that president Myint Swe" */
        if (i + 1 < in->count &&
            rub_vocabulary_among(in->known, rub_source_units_word(in, i), RUB_WORD_which, RUB_WORD_that))
            drop(in, i + 1);
    while (in->count > 1 &&
           rub_vocabulary_among(in->known, rub_source_units_word(in, 0), RUB_WORD_who, RUB_WORD_including))
        drop(in, 1);
    while (comma < in->count && in->units[comma].kind != RUB_SOURCE_UNIT_COMMA) comma++;
    if (comma > 0 && comma < 5 && begins_phrase(in, comma + 1) && is_lead(in, comma)) drop(in, comma + 1);
}

void rub_source_units_open(rub_source_units *in, const rub_doc *doc, const rub_vocabulary *known,
                           rub_span span) {
    in->doc = doc;
    in->known = known;
    in->count = 0;
    read_units(in, span);
    drop_lead(in);
}
