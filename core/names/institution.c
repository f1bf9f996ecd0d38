/* institution.c - names that begin before or go on behind what the recognizer saw
 *
 * A place is often only part of the name of its institution: "Government of Chad", "Iraqi Air Force", "U.S.
 * Constitution". Only words outside of all names are taken, capitals and all.
 */
#include "names/institution.h"
#include "names/name_of.h"

#include "document.h"

#include <string.h>

/* A word beside a name, and what the two of them are. `ends`: only where no more capitals follow ("Iraqi Army
 * Radio"). */
typedef struct tail {
    const char *word;
    rub_type type;
    bool ends;
} tail;

static const tail TAILS[] = {
    {"Constitution", RUB_LAW, false}, {"Government", RUB_ORG, false}, {"Congress", RUB_ORG, true},
    {"Parliament", RUB_ORG, true},    {"Senate", RUB_ORG, true},      {"Army", RUB_ORG, true},
    {"Navy", RUB_ORG, true},          {"Executive", RUB_ORG, true},   {"Assembly", RUB_ORG, true},
    {"Consulate", RUB_ORG, true},     {"Cabinet", RUB_ORG, true},
};

/* What firms are called by behind a place: "Colombo" + "Textiles". */
static const char *const FIRMS[] = {
    "Airlines",    "Airways",    "Assurance",  "Bancorp",     "Brewery", "Breweries", "Casualty",
    "Cement",      "Chemicals",  "Copper",     "Estates",     "Foods",   "Gas",       "Gold",
    "Holdings",    "Industries", "Insurance",  "Instruments", "Lithium", "Logistics", "Minerals",
    "Mines",       "Mining",     "Motors",     "Mutual",      "Oil",     "Petroleum", "Pharma",
    "Polytechnic", "Power",      "Properties", "Re",          "REIT",    "Resources", "Shipping",
    "Shipyard",    "Steel",      "Sugar",      "Tea",         "Telecom", "Textiles",  "Tobacco",
    "Uranium",     "Zinc",       NULL};

static const tail HEADS[] = {
    {"Government", RUB_ORG, false}, {"State", RUB_GPE, false}, {"Municipality", RUB_GPE, false}};

static bool is_text(const rub_doc *doc, uint32_t token, const char *text) {
    if (token >= doc->tokens.count) return false;
    const rub_token *at = &doc->tokens.rows[token];
    return at->length == strlen(text) && memcmp(doc->text + at->start, text, at->length) == 0;
}

static const tail *look_up(const rub_doc *doc, uint32_t token, const tail *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (is_text(doc, token, list[i].word)) return &list[i];
    return NULL;
}

/* Token `token` stands in the line of the one before it. */
static bool follows(const rub_doc *doc, uint32_t token) {
    return token < doc->tokens.count &&
           (doc->tokens.rows[token].flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE)) ==
               RUB_TOKEN_SPACE;
}

static bool capital(const rub_doc *doc, uint32_t token) {
    return follows(doc, token) && doc->tokens.rows[token].flags & RUB_TOKEN_UPPER_FIRST;
}

/* ---- forwards ---- */

static bool free_until(const rub_doc *doc, uint32_t number, uint32_t byte) {
    return number + 1 == doc->mentions.count || doc->mentions.rows[number + 1].start >= byte;
}

static void grow(rub_doc *doc, uint32_t number, uint32_t last, rub_type type) {
    uint32_t end = rub_token_end(&doc->tokens.rows[last]);
    if (!free_until(doc, number, end)) return;
    doc->mentions.rows[number].end = end;
    doc->mentions.rows[number].type = type;
}

/* "Iraqi" + "Air Force", "U.S." + "Constitution" */
static void widen_place(rub_doc *doc, uint32_t number, uint32_t end) {
    if (!capital(doc, end)) return;
    const tail *found = look_up(doc, end, TAILS, sizeof TAILS / sizeof *TAILS);
    if (found && !(found->ends && capital(doc, end + 1))) grow(doc, number, end, found->type);
    if (is_text(doc, end, "Air") && is_text(doc, end + 1, "Force") && follows(doc, end + 1) &&
        !capital(doc, end + 2))
        grow(doc, number, end + 1, RUB_ORG);
}

/* "Colombo" + "Textiles", "Yarrow Creek" + "REIT"; "Tamarind Holdings" + "plc" */
static void widen_firm(rub_doc *doc, uint32_t number, uint32_t end) {
    static const char *const forms[] = {"plc", NULL};
    uint32_t type = doc->mentions.rows[number].type;
    if (!follows(doc, end)) return;
    const rub_token *next = &doc->tokens.rows[end];
    bool firm = type == RUB_ORG && rub_token_among(doc->text, next, forms);
    if (!firm && capital(doc, end))
        firm = rub_token_among(doc->text, next, FIRMS) && !capital(doc, end + 1) &&
               !is_text(doc, end + 1, "and");
    if (firm) grow(doc, number, end, RUB_ORG);
}

/* "Pedro" + "I", where it cannot be the pronoun: "Pedro I, emperor", "Pedro I of Brazil" */
static void widen_monarch(rub_doc *doc, uint32_t number, uint32_t end) {
    if (!follows(doc, end) || !is_text(doc, end, "I")) return;
    if (is_text(doc, end + 1, ",") || is_text(doc, end + 1, "of")) grow(doc, number, end, RUB_PERSON);
}

/* ---- backwards ---- */

static bool free_from(const rub_doc *doc, uint32_t number, uint32_t byte) {
    return !number || doc->mentions.rows[number - 1].end <= byte;
}

/* "Government of" + "Chad"; not "Secretary of State of Ohio". */
static void widen_of(rub_doc *doc, uint32_t number, uint32_t first) {
    uint32_t of = first - 1;
    if (first > 2 && is_text(doc, of, "the")) of--;
    if (first < 2 || !is_text(doc, of, "of") || !of || !follows(doc, first) ||
        (of > 1 && is_text(doc, of - 2, "of")))
        return;
    const tail *found = look_up(doc, of - 1, HEADS, sizeof HEADS / sizeof *HEADS);
    uint32_t start = doc->tokens.rows[of - 1].start;
    if (!found || !follows(doc, of) || !free_from(doc, number, start)) return;
    doc->mentions.rows[number].start = start;
    doc->mentions.rows[number].type = found->type;
}

/* ---- all names ---- */

static void widen(rub_doc *doc, uint32_t number, rub_span tokens) {
    rub_type type = doc->mentions.rows[number].type;
    if (type == RUB_GPE || type == RUB_NORP) widen_place(doc, number, tokens.end);
    if (doc->mentions.rows[number].type == RUB_GPE && tokens.start) widen_of(doc, number, tokens.start);
    if (type == RUB_GPE || type == RUB_LOC || type == RUB_ORG) widen_firm(doc, number, tokens.end);
    if (type == RUB_PERSON) widen_monarch(doc, number, tokens.end);
}

rub_status rub_institutions_widen(rub_doc *doc) {
    uint32_t at = 0;
    RUB_TRY(rub_names_of_read(doc));
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        if (mention->type > RUB_LANGUAGE || mention->via == RUB_VIA_LEXICON) continue;
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        if (tokens.start < tokens.end) widen(doc, i, tokens);
    }
    return RUB_OK;
}
