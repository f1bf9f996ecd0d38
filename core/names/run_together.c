/* run_together.c - makes several people of names that run together
 *
 * Where a text lost its line breaks, a signature stands before the next salutation: "Thanks, Ada Roe Ada Roe
 * Ben, please call". Lists lose their commas the same way: "Ada Roe Ben Moe Cal Poe". A given name that
 * begins anew begins somebody.
 */
#include "names/run_together.h"
#include "model/word_list.h"
#include "names/look.h"

#include "document.h"
#include "model/cluster.h"
#include "model/gazetteer.h"

#include <string.h>

#define CHAIN  6u /* words: no name of one person is as long, unless it has particles */
#define LONG   4u /* bytes: a shorter rare given name is as often a syllable of an Asian one */
#define SELDOM 3u /* RUB_CLUSTER_HABIT: seldom or never with a capital inside a sentence */

typedef struct splitter {
    rub_doc *doc;
    rub_span tokens; /* of the name at hand */
    bool capitals;   /* all its words begin with one: no "bin", "de la", no hyphen, which names of many words
                        have */
    rub_gazetteer gazetteer;
    rub_clusters clusters;
    rub_mentions all;
} splitter;

static bool given(const splitter *in, uint32_t token) {
    const rub_token *rows = in->doc->tokens.rows;
    uint64_t marks;
    if (rub_word_lists(in->doc->model, &rows[token]) & (RUB_IN(MALE) | RUB_IN(FEMALE))) return true;
    if (rows[token].length < LONG) return false;
    rub_gazetteer_mark(&in->gazetteer, rows, token, token + 1, false, &marks);
    return marks & RUB_GAZETTEER_B(GIVEN);
}

static bool starts_capital(const splitter *in, uint32_t token) {
    return in->doc->tokens.rows[token].flags & RUB_TOKEN_UPPER_FIRST;
}

static bool is_text(const splitter *in, uint32_t token, const char *text) {
    const rub_token *at = &in->doc->tokens.rows[token];
    return at->length == strlen(text) && memcmp(in->doc->text + at->start, text, at->length) == 0;
}

/* "Tom adores Lucy", "Tom visited Lucy": no name has so long a word without a capital, but "bint" and its
 * like. */
static bool is_verb(const splitter *in, uint32_t token) {
    enum { PARTICLE = 5 }; /* bytes: "binti", "della" */
    const rub_token *at = &in->doc->tokens.rows[token];
    if (at->length <= PARTICLE || !(at->flags & RUB_TOKEN_SPACE)) return false;
    for (uint32_t i = 0; i < at->length; i++)
        if (in->doc->text[at->start + i] < 'a' || in->doc->text[at->start + i] > 'z')
            return false; /* d'Arc */
    char last = in->doc->text[rub_token_end(at) - 1];
    return (last == 's' || last == 'd') && starts_capital(in, in->tokens.start);
}

/* "M. Bell c Vance b Chand", "Cole vs Roe", "Ada P.S. Ben", "Ada Roe 4105SF Ben Moe": words that stand
 * between people. */
static bool separates(const splitter *in, uint32_t token) {
    if (is_verb(in, token)) return token > in->tokens.start && token + 1 < in->tokens.end;
    static const char *const words[] = {"c", "b", "v", "v.", "vs", "vs.", "Vs", "VS", "PS", "P.S."};
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is_text(in, token, words[i])) return token > in->tokens.start;
    return in->doc->tokens.rows[token].flags & RUB_TOKEN_DIGIT && token > in->tokens.start &&
           token + 1 < in->tokens.end;
}

/* "Ada Roe Ada Roe"; though "Ford Ford" may be one. */
static bool repeats(const splitter *in, uint32_t first, uint32_t token) {
    const rub_token *rows = in->doc->tokens.rows;
    bool salutation = in->tokens.end < in->doc->tokens.count && is_text(in, in->tokens.end, ",");
    return rows[token].word == rows[first].word && given(in, first) &&
           (salutation || in->tokens.end - first > 2);
}

/* "Ada Roe | Ben Moe": two full names at least. Given names are surnames, too, so "Ada Roe Lewis Moe" is only
 * the second half of a longer chain, and "Ada Grace Moe" one name. */
static bool begins_full_name(const splitter *in, uint32_t first, uint32_t token) {
    uint32_t count = in->tokens.end - in->tokens.start;
    if (count < 4 || !in->capitals || token < first + 2 || token + 1 >= in->tokens.end) return false;
    if (!given(in, token) || is_text(in, token + 1, "Jr.") || is_text(in, token + 1, "Sr.")) return false;
    if (count >= CHAIN)
        return !(rub_word_lists(in->doc->model, &in->doc->tokens.rows[token - 1]) &
                 (RUB_IN(TITLE) | RUB_IN(ROLE)));
    return given(in, first) && !given(in, token - 1);
}

/* "Please", "Attached": a word that has its capital only from the start of a sentence. */
static bool starts_sentence(const splitter *in, uint32_t token) {
    const rub_token *row = &in->doc->tokens.rows[token];
    uint16_t classes[RUB_CLUSTER_VIEWS];
    if (!(row->flags & RUB_TOKEN_UPPER_FIRST) || in->clusters.views <= RUB_CLUSTER_HABIT) return false;
    if (rub_word_lists(in->doc->model, row) & (RUB_IN(STOP_WORD) | RUB_IN(PRONOUN))) return true;
    if (is_text(in, token, "Please") || is_text(in, token, "Thanks") || is_text(in, token, "Thank"))
        return true;
    rub_clusters_of(&in->clusters, row, classes);
    return classes[RUB_CLUSTER_HABIT] >= RUB_HABIT_KNOWN && classes[RUB_CLUSTER_HABIT] <= SELDOM;
}

/* "... Ada Roe Ben, Please call", "... Ada Ben, Please call": the last word is whom the next letter speaks
 * to. */
static bool is_salutation(const splitter *in, uint32_t first, uint32_t token) {
    uint32_t comma = in->tokens.end;
    if (token + 1 != comma || comma + 1 >= in->doc->tokens.count || !is_text(in, comma, ",")) return false;
    if (!given(in, token) || !starts_sentence(in, comma + 1)) return false;
    return token > first + 1 || given(in, first);
}

static bool begins(const splitter *in, uint32_t first, uint32_t token) {
    if (token == first || !starts_capital(in, token)) return false;
    if (!(in->doc->tokens.rows[token].flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE))) return false;
    return repeats(in, first, token) || begins_full_name(in, first, token) || is_salutation(in, first, token);
}

/* Tokens [first, end) are one of the people, who keeps what else was known of all. */
static rub_status add(splitter *in, rub_mention all, uint32_t first, uint32_t end) {
    const rub_token *rows = in->doc->tokens.rows;
    if (first >= end) return RUB_OK;
    all.start = rows[first].start;
    all.end = rub_token_end(&rows[end - 1]);
    return rub_doc_mentions_add(in->doc, &in->all, all);
}

/* A full stop may stand by itself: "Ada J . Roe". */
static bool all_capitals(const splitter *in) {
    for (uint32_t i = in->tokens.start; i < in->tokens.end; i++)
        if (!starts_capital(in, i) && !is_text(in, i, ".")) return false;
    return true;
}

static rub_status split(splitter *in, rub_mention all) {
    uint32_t first = in->tokens.start;
    in->capitals = all_capitals(in);
    for (uint32_t i = first; i < in->tokens.end; i++) {
        bool between = separates(in, i);
        if (!between && !begins(in, first, i)) continue;
        RUB_TRY(add(in, all, first, i));
        first = between ? i + 1 : i;
    }
    return add(in, all, first, in->tokens.end);
}

static bool may_be_several(const rub_mention *mention, rub_span tokens) {
    return mention->type == RUB_PERSON && mention->via != RUB_VIA_LEXICON && tokens.end - tokens.start > 1;
}

rub_status rub_run_together_split(rub_doc *doc) {
    splitter in = {
        .doc = doc, .gazetteer = rub_gazetteer_open(doc->model), .clusters = rub_clusters_open(doc->model)};
    uint32_t at = 0;
    RUB_TRY(rub_doc_mentions_begin(doc, &in.all));
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention mention = doc->mentions.rows[i];
        in.tokens = rub_doc_tokens_next(doc, (rub_span){mention.start, mention.end}, &at);
        if (may_be_several(&mention, in.tokens)) RUB_TRY(split(&in, mention));
        else RUB_TRY(rub_doc_mentions_add(doc, &in.all, mention));
    }
    rub_doc_mentions_become(doc, &in.all);
    return RUB_OK;
}
