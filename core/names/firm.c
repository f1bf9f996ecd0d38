/* firm.c - a firm named after people is no person
 *
 * "a report by Brennan & Howe": the tagger sees two surnames. The sign between them decides. So do an
 * adjective and a country: "Nazi Germany" is no organization.
 */
#include "names/firm.h"
#include "model/word_list.h"

#include "document.h"

#include <string.h>

/* "Oak & Rye": two words that nothing marks as a title are a firm more often than a work. */
static bool is_pair(const rub_doc *doc, rub_span tokens) {
    if (tokens.end - tokens.start != 3) return false;
    uint32_t start = doc->tokens.rows[tokens.start].start;
    bool marked = start && strchr("\"'\x9C\x98", doc->text[start - 1]); /* the last bytes of “ and ‘ */
    return !marked && doc->text[doc->tokens.rows[tokens.start + 1].start] == '&';
}

static bool has_ampersand(const rub_doc *doc, rub_span tokens) {
    for (uint32_t i = tokens.start + 1; i + 1 < tokens.end; i++)
        if (doc->text[doc->tokens.rows[i].start] == '&') return true;
    return false;
}

/* "Salomon Bros.", "Koizumi Cabinet"; not "Jim Press", a given name and a surname. */
static bool ends_like_organization(const rub_doc *doc, rub_span tokens) {
    uint32_t count = tokens.end - tokens.start;
    if (count < 2 || !(rub_word_lists(doc->model, &doc->tokens.rows[tokens.end - 1]) & RUB_IN(ORG_SUFFIX)))
        return false;
    return count > 2 ||
           !(rub_word_lists(doc->model, &doc->tokens.rows[tokens.start]) & (RUB_IN(MALE) | RUB_IN(FEMALE)));
}

/* "Nazi Germany", "Belgian Congo": an adjective of a people or party before a country is a country. On the
 * annotated corpora 76 of 81 such names are places. */
static bool is_country(const rub_doc *doc, rub_span tokens) {
    const rub_token *rows = doc->tokens.rows + tokens.start;
    return tokens.end - tokens.start == 2 && rub_word_lists(doc->model, &rows[0]) & RUB_IN(DEMONYM) &&
           rub_word_lists(doc->model, &rows[1]) & RUB_IN(COUNTRY);
}

/* "sworn to defend the Constitution": a text that the recognizer takes for those who go by it. */
static bool is_constitution(const rub_doc *doc, const rub_mention *mention) {
    static const char word[] = "Constitution";
    return mention->end - mention->start == sizeof word - 1 &&
           memcmp(doc->text + mention->start, word, sizeof word - 1) == 0;
}

/* The type that the words of a name say, whatever its own is. */
static uint32_t type_of(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    bool person = mention->type == RUB_PERSON, organization = mention->type == RUB_ORG;
    if (organization && is_constitution(doc, mention)) return RUB_LAW;
    if ((organization || person) && is_country(doc, tokens)) return RUB_GPE;
    if (person && (has_ampersand(doc, tokens) || ends_like_organization(doc, tokens))) return RUB_ORG;
    return mention->type == RUB_WORK_OF_ART && is_pair(doc, tokens) ? RUB_ORG : mention->type;
}

rub_status rub_firms_retype(rub_doc *doc) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        if (mention->via == RUB_VIA_LEXICON || mention->type > RUB_LANGUAGE) continue;
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        mention->type = type_of(doc, mention, tokens);
    }
    return RUB_OK;
}
