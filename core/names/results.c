/* results.c - lines that are a capitalised name and numbers, two names with theirs, or two that meet, one
 * under the other */
#include "names/results.h"
#include "model/word_list.h"

#include <string.h>

#define WORDS_MAX 5u /* words of a team's name */
#define REST_MAX  6u /* tokens after the last number: "(in 12)" */

/* A row while it is read. */
typedef struct row {
    uint32_t at, end;
    uint32_t names, numbers, last_numbers;
} row;

static bool is_number(const rub_doc *doc, uint32_t i) {
    const rub_token *token = &doc->tokens.rows[i];
    if (token->flags & RUB_TOKEN_DIGIT) return !(token->flags & RUB_TOKEN_LETTER);
    char c = doc->text[token->start];
    return token->length == 1 && (c == '-' || c == '.' || c == '/'); /* "6 1/2", ".560" */
}

/* "Chicago at Toronto", "Bolton v Bury" */
static bool is_versus(const rub_doc *doc, uint32_t i) {
    static const char *const words[] = {"at", "v", "vs", "v.", "vs."};
    const rub_token *token = &doc->tokens.rows[i];
    for (uint32_t k = 0; k < sizeof words / sizeof *words; k++)
        if (token->length == strlen(words[k]) && token->word == rub_token_hash(words[k], token->length))
            return true;
    return false;
}

static bool is_name_word(const rub_doc *doc, uint32_t i) {
    const rub_token *token = &doc->tokens.rows[i];
    if (is_versus(doc, i)) return false;
    if (!(token->flags & RUB_TOKEN_UPPER_FIRST)) return false;
    return !(rub_word_lists(doc->model, token) & (RUB_IN(MONTH) | RUB_IN(WEEKDAY)));
}

static bool joins(const rub_doc *doc, uint32_t i) {
    const rub_token *token = &doc->tokens.rows[i];
    const char *at = doc->text + token->start;
    return (token->length == 2 && memcmp(at, "of", 2) == 0) ||
           (token->length == 1 && (*at == '&' || *at == '.'));
}

/* A name from row->at on; its end, or row->at where there is none. */
static uint32_t name_end(const rub_doc *doc, const row *r) {
    uint32_t i = r->at;
    while (i < r->end && i - r->at < WORDS_MAX && (is_name_word(doc, i) || (i > r->at && joins(doc, i)))) i++;
    return i;
}

/* "(Z)": which of the clubs of that name */
static uint32_t skip_brackets(const rub_doc *doc, uint32_t i, uint32_t end) {
    if (i + 2 >= end || doc->text[doc->tokens.rows[i].start] != '(' ||
        doc->text[doc->tokens.rows[i + 2].start] != ')')
        return i;
    return i + 3;
}

static bool read_part(const rub_doc *doc, row *r, uint32_t *first, uint32_t *end) {
    uint32_t numbers = 0;
    *first = r->at;
    *end = name_end(doc, r);
    if (*end == *first) return false;
    r->at = skip_brackets(doc, *end, r->end);
    for (; r->at < r->end && is_number(doc, r->at); r->at++) numbers++;
    r->last_numbers = numbers;
    return numbers > 0;
}

/* Two names and nothing else. */
static bool read_pairing(const rub_doc *doc, uint32_t first, uint32_t end, uint32_t *middle) {
    row r = {.at = first, .end = end};
    *middle = name_end(doc, &r);
    if (*middle == first || *middle + 1 >= end || !is_versus(doc, *middle)) return false;
    r.at = *middle + 1;
    return name_end(doc, &r) == end;
}

static void mark(uint8_t *teams, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; i++) teams[i] = i == first ? RUB_TEAM_FIRST : RUB_TEAM_NEXT;
}

/* Whether the tokens [first, end) of a line are a row; marks its names where `teams` is there (indexed by
 * token). */
static bool read_row(const rub_doc *doc, uint32_t first, uint32_t end, uint8_t *teams) {
    row r = {.at = first, .end = end};
    uint32_t a, a_end, b, b_end;
    if (read_pairing(doc, first, end, &a)) {
        if (teams) mark(teams, first, a), teams[a] = RUB_TEAM_NUMBER, mark(teams, a + 1, end);
        return true;
    }
    if (!read_part(doc, &r, &a, &a_end)) return false;
    uint32_t numbers = r.last_numbers;
    bool two = numbers <= 2 && read_part(doc, &r, &b, &b_end) && r.last_numbers <= 2;
    if ((!two && numbers < 3) || end - r.at > REST_MAX || (r.at < end && two == false)) return false;
    if (teams) memset(teams + first, RUB_TEAM_NUMBER, end - first), mark(teams, a, a_end);
    if (teams && two) mark(teams, b, b_end);
    return true;
}

static uint32_t line_end(const rub_doc *doc, uint32_t first, uint32_t end) {
    uint32_t i = first + 1;
    while (i < end && !(doc->tokens.rows[i].flags & RUB_TOKEN_LINE)) i++;
    return i;
}

void rub_results_mark(const rub_doc *doc, rub_span window, uint8_t *teams) {
    memset(teams, RUB_TEAM_NONE, window.end - window.start);
    uint32_t before = window.start;
    bool row_before = false;
    for (uint32_t first = window.start, end; first < window.end; first = end) {
        end = line_end(doc, first, window.end);
        bool row = end - first > 2 && end - first < 24 && read_row(doc, first, end, NULL);
        if (row && row_before) {
            read_row(doc, before, first, teams - window.start);
            read_row(doc, first, end, teams - window.start);
        }
        before = first;
        row_before = row;
    }
}
