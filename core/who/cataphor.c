/* cataphor.c - from a possessive at the head of a sentence to the name behind the comma */
#include "who/cataphor.h"

#include "document.h"

#define LEAD_TOKENS   3u  /* "For her", "In the course of his": from a sentence's start to its pronoun */
#define COMMA_TOKENS  6u  /* to the comma behind it */
#define CLAUSE_TOKENS 12u /* to the comma of its clause */
#define NAME_TOKENS   4u  /* to the name behind that, over titles */

static uint32_t comma_behind(const rub_doc *doc, uint32_t token, uint32_t most) {
    for (uint32_t i = token + 1; i < doc->tokens.count && i <= token + most; i++)
        if (doc->text[doc->tokens.rows[i].start] == ',') return i;
    return RUB_NONE;
}

/* "For her", "In the course of his": the sentence begins with a preposition close by. */
static bool leads(const rub_word_kinds *kinds, uint32_t token) {
    const rub_token *rows = kinds->doc->tokens.rows;
    uint32_t start = token;
    while (start && token - start < LEAD_TOKENS && !(rows[start].flags & RUB_TOKEN_SENTENCE)) start--;
    return start < token && rows[start].flags & RUB_TOKEN_SENTENCE &&
           rub_word_kind(kinds, &rows[start]) & RUB_KIND_PREPOSITION;
}

/* The person whose name stands behind the comma, over titles. */
static uint32_t person_behind(const rub_doc *doc, uint32_t comma) {
    uint32_t number = rub_doc_mention_at(doc, doc->tokens.rows[comma].start);
    if (number >= doc->mentions.count || doc->mentions.rows[number].type != RUB_PERSON) return RUB_NONE;
    bool near = rub_doc_token_at(doc, doc->mentions.rows[number].start) <= comma + NAME_TOKENS;
    return near ? doc->mentions.rows[number].entity : RUB_NONE;
}

/* "When she was nine, Ada Cole": the pronoun is the subject of a clause that leads its sentence. */
static bool leads_clause(const rub_doc *doc, uint32_t token) {
    static const char *const conjunctions[] = {"When",     "After",  "Before", "While", "As",
                                               "Although", "Though", "Since",  "Until", "Because",
                                               "If",       "Once",   NULL};
    return token && doc->tokens.rows[token - 1].flags & RUB_TOKEN_SENTENCE &&
           rub_token_among(doc->text, &doc->tokens.rows[token - 1], conjunctions);
}

/* Nobody of the last sentence who may be meant: then the reader waits for the name. */
static bool is_open(rub_salience *salience, rub_gender gender, uint32_t but) {
    for (uint32_t i = 0; i < salience->count[RUB_SORT_PERSON]; i++) {
        uint32_t entity = salience->recent[RUB_SORT_PERSON][i];
        rub_gender is = rub_salience_gender(salience, entity);
        bool near = salience->rows[entity].sentence + 1 >= salience->sentence;
        if (near && entity != but && (is == RUB_GENDER_UNKNOWN || is == gender)) return false;
    }
    return true;
}

uint32_t rub_cataphor_find(rub_salience *salience, const rub_word_kinds *kinds, const rub_pronoun *pronoun) {
    const rub_doc *doc = kinds->doc;
    bool owner = pronoun->as == RUB_CASE_OWNER && leads(kinds, pronoun->token);
    bool subject = pronoun->as == RUB_CASE_SUBJECT && leads_clause(doc, pronoun->token);
    if (pronoun->sort != RUB_SORT_PERSON || !(owner || subject)) return RUB_NONE;
    uint32_t comma = comma_behind(doc, pronoun->token, owner ? COMMA_TOKENS : CLAUSE_TOKENS);
    if (comma == RUB_NONE || rub_word_kind(kinds, &doc->tokens.rows[comma - 1]) & RUB_KIND_PERSON)
        return RUB_NONE; /* "During the war her father, Tom Dorn," */
    uint32_t entity = person_behind(doc, comma);
    if (entity == RUB_NONE || (subject && !is_open(salience, pronoun->gender, entity))) return RUB_NONE;
    rub_gender gender = rub_salience_gender(salience, entity);
    return gender == RUB_GENDER_UNKNOWN || gender == pronoun->gender ? entity : RUB_NONE;
}
