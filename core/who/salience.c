/* salience.c - keeps the entities that a text has spoken of lately */
#include "who/salience.h"

#include <string.h>

#define HOST_WORDS  6u /* of the phrase that an apposition explains */
#define TITLE_WORDS 6u /* that may stand before a name: "with former French Prime Minister X" */

rub_status rub_salience_open(rub_doc *doc, rub_salience *in) {
    memset(in, 0, sizeof *in);
    in->doc = doc;
    RUB_NEED(rub_vocabulary_of(doc));
    in->known = doc->vocabulary;
    in->rows = rub_arena_zero(&doc->arena, doc->entities.count * sizeof *in->rows);
    RUB_NEED(in->rows);
    for (uint32_t i = 0; i < doc->entities.count; i++)
        in->rows[i].pronoun_sentence = in->rows[i].said_block = RUB_NONE;
    in->subject = in->last_subject = in->stranger = RUB_NONE;
    return RUB_OK;
}

void rub_salience_sentence(rub_salience *in, uint32_t sentence, uint32_t block) {
    in->last_subject = in->block == block ? in->subject : RUB_NONE;
    in->sentence = sentence;
    in->block = block;
    in->subject = RUB_NONE;
}

bool rub_salience_sort_of(uint32_t type, rub_sort *sort) {
    *sort = type == RUB_PERSON ? RUB_SORT_PERSON : RUB_SORT_THING;
    return type != RUB_NORP && type != RUB_LANGUAGE && type < RUB_DATE;
}

/* ---- the place of a name ---- */

/* What stands right behind a name and is neither a mark nor a small word is its verb: "Cole met". */
static bool is_verb(const rub_word_kinds *kinds, const rub_token *token) {
    if (token->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_PUNCT | RUB_TOKEN_DIGIT)) return false;
    uint16_t kind = rub_word_kind(kinds, token);
    return kind & RUB_KIND_VERB || !(kind & (RUB_KIND_STOP | RUB_KIND_PREPOSITION));
}

/* Back over titles: "with Prime Minister Cole" stands behind "with". */
static uint32_t over_titles(const rub_word_kinds *kinds, uint32_t first) {
    const rub_token *rows = kinds->doc->tokens.rows;
    for (uint32_t i = 0; i < TITLE_WORDS && first > 0; i++, first--) {
        if (rows[first].flags & RUB_TOKEN_SENTENCE) break;
        bool title =
            rows[first - 1].flags & RUB_TOKEN_UPPER_FIRST ||
            rub_word_kind(kinds, &rows[first - 1]) & (RUB_KIND_PERSON | RUB_KIND_TITLE | RUB_KIND_DETERMINER);
        if (!title) break;
    }
    return first;
}

/* "a Tavro report", "an Oslo court": the name says what for a thing it is. */
static bool is_any(const rub_doc *doc, uint32_t at) {
    const rub_token *token = &doc->tokens.rows[at];
    const char *text = doc->text + token->start;
    bool n = token->length == 2 && (text[1] == 'n' || text[1] == 'N');
    return (token->length == 1 || n) && (text[0] == 'a' || text[0] == 'A');
}

/* "Cole's husband, the engineer Tom Dorn, sat": a phrase that leads the sentence, and the name that it is
 * called. */
static bool apposes_lead(const rub_word_kinds *kinds, uint32_t comma) {
    const rub_token *rows = kinds->doc->tokens.rows;
    for (uint32_t i = comma; i-- > 0 && comma - i <= HOST_WORDS;) {
        uint16_t kind = rub_word_kind(kinds, &rows[i]);
        if (rows[i].flags & RUB_TOKEN_PUNCT) return false;
        if (kind & (RUB_KIND_PREPOSITION | RUB_KIND_VERB) && !(kind & RUB_KIND_PERSON)) return false;
        if (rows[i].flags & RUB_TOKEN_SENTENCE)
            return rub_word_kind(kinds, &rows[comma - 1]) & (RUB_KIND_PERSON | RUB_KIND_GROUP);
    }
    return false;
}

static bool is_comma(const rub_word_kinds *kinds, uint32_t token) {
    return token < kinds->doc->tokens.count && kinds->doc->text[kinds->doc->tokens.rows[token].start] == ',';
}

rub_role rub_role_of(const rub_word_kinds *kinds, rub_span tokens) {
    const rub_token *rows = kinds->doc->tokens.rows;
    uint32_t next = tokens.end;
    bool ends = next >= kinds->doc->tokens.count || rows[next].flags & RUB_TOKEN_SENTENCE;
    if (!ends && rows[next].flags & RUB_TOKEN_CLITIC) return RUB_ROLE_OWNER;
    uint32_t first = over_titles(kinds, tokens.start);
    if (first < tokens.start && is_any(kinds->doc, first)) return RUB_ROLE_OTHER;
    if (rows[first].flags & RUB_TOKEN_SENTENCE) return RUB_ROLE_LEAD;
    if (first && rub_word_kind(kinds, &rows[first - 1]) & RUB_KIND_PREPOSITION) return RUB_ROLE_OBLIQUE;
    if (first && is_comma(kinds, first - 1) && is_comma(kinds, next) && apposes_lead(kinds, first - 1))
        return RUB_ROLE_SUBJECT;
    return !ends && is_verb(kinds, &rows[next]) ? RUB_ROLE_SUBJECT : RUB_ROLE_OTHER;
}

/* "..., replaced by Dorn, who said he": a name before "who" is the subject of that clause. */
static bool is_told_of(const rub_word_kinds *kinds, uint32_t next) {
    const rub_doc *doc = kinds->doc;
    if (is_comma(kinds, next)) next++;
    return next < doc->tokens.count && doc->tokens.rows[next].word == doc->vocabulary->hash[RUB_WORD_who];
}

/* "the U.N. envoy", "U.S. officials": the name says whose, and the noun is who acts; but "Tavro heads a". */
static bool is_modifier(const rub_word_kinds *kinds, uint32_t next) {
    const rub_doc *doc = kinds->doc;
    if (next >= doc->tokens.count) return false;
    const rub_token *token = &doc->tokens.rows[next];
    uint16_t kind = rub_word_kind(kinds, token);
    if (kind & RUB_KIND_VERB || token->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_SENTENCE)) return false;
    bool noun = kind & (RUB_KIND_PERSON | RUB_KIND_GROUP | RUB_KIND_PLACE) ||
                rub_vocabulary_among(doc->vocabulary, token->word, RUB_WORD_police, RUB_WORD_people);
    if (!noun) return false;
    bool verb = rub_word_is_plural(doc, token) && next + 1 < doc->tokens.count &&
                rub_word_kind(kinds, token + 1) & RUB_KIND_DETERMINER;
    return !verb;
}

rub_role rub_role_of_name(const rub_word_kinds *kinds, rub_span tokens, rub_sort sort) {
    rub_role role = rub_role_of(kinds, tokens);
    if (sort == RUB_SORT_THING && is_modifier(kinds, tokens.end)) return RUB_ROLE_OWNER;
    bool told_of = sort == RUB_SORT_PERSON && role > RUB_ROLE_SUBJECT && is_told_of(kinds, tokens.end);
    return told_of ? RUB_ROLE_SUBJECT : role;
}

/* ---- who was spoken of ---- */

static void move_to_front(rub_salience *in, rub_sort sort, uint32_t entity) {
    uint32_t *recent = in->recent[sort], at = 0;
    while (at < in->count[sort] && recent[at] != entity) at++;
    if (at == in->count[sort]) {
        if (at < RUB_SALIENT_MAX) in->count[sort]++;
        else at--;
    }
    memmove(recent + 1, recent, at * sizeof *recent);
    recent[0] = entity;
}

void rub_salience_note(rub_salience *in, uint32_t entity, rub_span tokens, rub_role role, bool inside) {
    rub_salient *row = &in->rows[entity];
    rub_sort sort;
    if (!rub_salience_sort_of(in->doc->entities.rows[entity].type, &sort)) return;
    row->mentions++;
    row->sentence = in->sentence;
    row->block = in->block;
    row->role = (uint8_t)role;
    row->inside = inside;
    row->headline |= in->doc->blocks.rows[in->block].kind == RUB_BLOCK_HEADLINE;
    move_to_front(in, sort, entity);
    if (role > RUB_ROLE_SUBJECT) return;
    in->subject = entity;
    in->subject_token = tokens.start;
}

rub_gender rub_salience_gender(rub_salience *in, uint32_t entity) {
    uint8_t *known = &in->rows[entity].gender;
    if (!*known) *known = (uint8_t)(rub_gender_of(in->doc, entity) + 1);
    return (rub_gender)(*known - 1);
}
