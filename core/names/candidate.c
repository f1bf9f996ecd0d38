/* candidate.c - candidates: capitals, digits, words of dates and numbers, what the value rules found; and the
 * gaps between them */
#include "names/candidate.h"
#include "model/word_list.h"

#include <string.h>

#define OPENERS                                                                                              \
    (RUB_IN(MONTH) | RUB_IN(WEEKDAY) | RUB_IN(NUMBER_WORD) | RUB_IN(ORDINAL_WORD) | RUB_IN(DATE_WORD) |      \
     RUB_IN(TIME_WORD) | RUB_IN(SCALE) | RUB_IN(DEMONYM) | RUB_IN(DATE_UNIT) | RUB_IN(TIME_UNIT) |           \
     RUB_IN(DAY_PART) | RUB_IN(SEASON) | RUB_IN(HOLIDAY) | RUB_IN(CURRENCY))

rub_candidates rub_candidates_open(const rub_doc *doc, const rub_clusters *clusters,
                                   const rub_gazetteer *gazetteer) {
    return (rub_candidates){doc, clusters, gazetteer};
}

/* "florida", "rick" */
static bool is_name_without_capital(const rub_candidates *gate, uint32_t i) {
    const rub_token *tokens = gate->doc->tokens.rows;
    uint16_t classes[RUB_CLUSTER_VIEWS];
    uint64_t marks;
    if (!gate->doc->informal || tokens[i].length < 3) return false;
    rub_clusters_of(gate->clusters, &tokens[i], classes);
    if (classes[RUB_CLUSTER_HABIT] >= 5) return true;
    rub_gazetteer_mark(gate->gazetteer, tokens, i, i + 1, true, &marks);
    return marks & (RUB_GAZETTEER_B(GIVEN) | RUB_GAZETTEER_B(CITY) | RUB_GAZETTEER_B(COUNTRY)) &&
           classes[RUB_CLUSTER_HABIT] != 2;
}

/* "The minister said": a function word has its capital only from the start of the sentence. */
static bool is_plain_start(const rub_doc *doc, const rub_sentence *sentence, uint32_t i) {
    uint64_t lists = rub_word_lists(doc->model, &doc->tokens.rows[i]);
    bool starts = i == sentence->first || doc->tokens.rows[i - 1].flags & RUB_TOKEN_MARK;
    return starts && lists & (RUB_IN(STOP_WORD) | RUB_IN(PRONOUN)) && !(lists & OPENERS);
}

/* What speaks for a candidate: nothing; that it may belong to a name or value beside it; that it may be a
 * name. */
enum { CLOSED, WEAK, STRONG, KEPT = 4 };

#define NEAR                                                                                                 \
    4u /* words: with 1, names lose their numbers, with 2 laws their years ("Law No. 19 of 2004")            \
        */

static uint8_t strength(const rub_candidates *gate, const rub_sentence *sentence, uint32_t i) {
    const rub_doc *doc = gate->doc;
    const rub_token *token = &doc->tokens.rows[i];
    uint8_t weak = token->flags & RUB_TOKEN_DIGIT ? WEAK : CLOSED;
    if (!(token->flags & RUB_TOKEN_LETTER)) return weak;
    uint64_t lists = token->lists ? rub_word_lists(doc->model, token) : 0;
    if (lists & OPENERS) weak = WEAK;
    if (sentence->use == RUB_CASE_UPPER && lists & (RUB_IN(STOP_WORD) | RUB_IN(PRONOUN))) return weak;
    bool capital = token->flags & RUB_TOKEN_UPPER_FIRST || !(token->flags & RUB_TOKEN_LOWER) ||
                   token->flags & RUB_TOKEN_FOREIGN;
    if (!capital && token->length >= 3 &&
        doc->text[token->start] >= 'a') /* "iPhone", "al-Qaida" in one piece */
        for (uint32_t k = 1; k < token->length; k++)
            capital |= (uint8_t)(doc->text[token->start + k] - 'A') < 26;
    if (capital ? is_plain_start(doc, sentence, i)
                : !(lists & RUB_IN(DEMONYM) || is_name_without_capital(gate, i)))
        return weak;
    return STRONG;
}

/* A weekday is no name, nor is a month with its day or year; "May" and "Day" are people, too. */
static bool is_date_alone(const rub_doc *doc, const rub_finding *found, uint32_t i) {
    uint64_t lists = rub_word_lists(doc->model, &doc->tokens.rows[i]);
    return lists & RUB_IN(WEEKDAY) || (lists & RUB_IN(MONTH) && found->end - found->first > 1);
}

static void mark_values(const rub_doc *doc, const rub_sentence *sentence, uint32_t value, uint8_t *open) {
    for (; value < doc->values.count && doc->values.rows[value].first < sentence->end; value++) {
        const rub_finding *found = &doc->values.rows[value];
        for (uint32_t i = found->first; i < found->end; i++) {
            if (i < sentence->first || i >= sentence->end) continue;
            uint8_t *at = &open[i - sentence->first];
            if (*at != STRONG || is_date_alone(doc, found, i)) *at = WEAK;
        }
    }
}

static void add(uint8_t *open, uint32_t i) {
    if (!open[i]) open[i] = WEAK;
}

/* Written in one piece with a hyphen: "al-Qaida", "Cha Eun-woo", "Prayut Chan-o-cha". */
static void open_pieces(const rub_doc *doc, const rub_sentence *sentence, uint8_t *open) {
    const rub_token *tokens = doc->tokens.rows + sentence->first;
    uint32_t count = sentence->end - sentence->first;
    for (uint32_t i = 1; i + 1 < count; i++) {
        const rub_token *hyphen = &tokens[i];
        if (hyphen->length != 1 || doc->text[hyphen->start] != '-' ||
            (hyphen->flags | tokens[i + 1].flags) & RUB_TOKEN_SPACE)
            continue;
        if (open[i - 1] && tokens[i + 1].flags & RUB_TOKEN_LETTER) add(open, i), add(open, i + 1);
        if (open[i + 1] && tokens[i - 1].flags & RUB_TOKEN_LETTER) add(open, i), add(open, i - 1);
    }
}

/* A function word before a candidate belongs to its run: "The Hague". */
static void widen(const rub_doc *doc, const rub_sentence *sentence, uint8_t *open) {
    const rub_token *tokens = doc->tokens.rows + sentence->first;
    uint32_t count = sentence->end - sentence->first;
    for (uint32_t i = count; i-- > 0;) {
        if (!open[i]) continue;
        if (i && !open[i - 1] && tokens[i - 1].flags & RUB_TOKEN_UPPER_FIRST) add(open, i - 1);
    }
}

/* "visited": a word in small letters that others write in small letters, too, and that joins nothing. */
static bool parts_names(const rub_candidates *gate, const rub_token *token) {
    uint16_t classes[RUB_CLUSTER_VIEWS];
    const uint32_t other = RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT | RUB_TOKEN_FOREIGN | RUB_TOKEN_CLITIC;
    if (!(token->flags & RUB_TOKEN_LOWER) || token->flags & other) return false;
    if (token->lists && rub_word_lists(gate->doc->model, token) & (RUB_IN(STOP_WORD) | RUB_IN(PREPOSITION)))
        return false;
    rub_clusters_of(gate->clusters, token, classes);
    return classes[RUB_CLUSTER_HABIT] == 2 || classes[RUB_CLUSTER_HABIT] == 3;
}

/* A gap of a few words goes on with the run where a name may go through it: "Bank of the West". */
static bool goes_through(const rub_candidates *gate, const rub_token *gap, uint32_t count) {
    if (count > RUB_CANDIDATE_GAP) return false;
    for (uint32_t i = 0; i < count && !gate->doc->informal; i++)
        if (parts_names(gate, &gap[i])) return false;
    return true;
}

static void close_gaps(const rub_candidates *gate, const rub_token *tokens, uint8_t *open, uint32_t count) {
    uint32_t next = RUB_NONE; /* behind the last that is open */
    for (uint32_t i = 0; i < count; i++) {
        if (!open[i]) continue;
        if (next < i && goes_through(gate, tokens + next, i - next)) memset(open + next, WEAK, i - next);
        next = i + 1;
    }
}

/* Keeps what stands at most NEAR words behind, or before, something that may be a name; what is written in
 * one piece is one word: "Boeing 737-800". */
static void keep_near(const rub_token *tokens, uint8_t *open, uint32_t count, uint32_t at) {
    for (uint32_t i = at + 1, left = NEAR; i < count && (open[i] & ~KEPT) != STRONG; i++) {
        if (tokens[i].flags & RUB_TOKEN_SPACE && !left--) break;
        if (open[i]) open[i] |= KEPT;
    }
    for (uint32_t i = at, left = NEAR; i-- > 0 && (open[i] & ~KEPT) != STRONG;) {
        if (tokens[i + 1].flags & RUB_TOKEN_SPACE && !left--) break;
        if (open[i]) open[i] |= KEPT;
    }
}

/* What stands further from anything that may be a name is none: "on Monday", "in 2019", "20 km"; in "the
 * Treaty of 1951" the year is near. In an informal text anything may be. */
static void drop_weak(const rub_doc *doc, const rub_token *tokens, uint8_t *open, uint32_t count) {
    for (uint32_t i = 0; i < count && !doc->informal; i++)
        if ((open[i] & ~KEPT) == STRONG) keep_near(tokens, open, count, i);
    for (uint32_t i = 0; i < count; i++)
        open[i] = doc->informal ? open[i] != CLOSED : (open[i] & (KEPT | STRONG)) != 0;
}

void rub_candidates_mark(const rub_candidates *gate, const rub_sentence *sentence, uint32_t value,
                         uint8_t *open) {
    const rub_doc *doc = gate->doc;
    uint32_t count = sentence->end - sentence->first;
    for (uint32_t i = 0; i < count; i++) open[i] = strength(gate, sentence, sentence->first + i);
    mark_values(doc, sentence, value, open);
    open_pieces(doc, sentence, open);
    widen(doc, sentence, open);
    close_gaps(gate, doc->tokens.rows + sentence->first, open, count);
    drop_weak(doc, doc->tokens.rows + sentence->first, open, count);
}
