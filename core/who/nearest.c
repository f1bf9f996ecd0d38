/* nearest.c - the country, firm or person that a noun phrase means by where it stands, whatever that was
 * called
 */
#include "who/nearest.h"

#include "document.h"
#include "model/word_list.h"

#define LEAD_BLOCKS      5u /* back to the organization that the text is about */
#define PERSON_SENTENCES 2u /* back to the person whose age is told */
#define SENTENCES        1u /* back to the organization that "the company" is */

static bool is_country(const rub_doc *doc, uint32_t entity) {
    uint32_t link = doc->entities.rows[entity].link;
    return link != RUB_NONE && doc->links.rows[link].kind == RUB_LINK_COUNTRY;
}

/* "the firm" is no Senate, no court and no party: its name says what an organization is. */
static bool is_public_body(const rub_nominals *in, uint32_t entity) {
    const rub_entity *row = &in->doc->entities.rows[entity];
    rub_span tokens = rub_doc_tokens_in(in->doc, (rub_span){row->start, row->end});
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        if (rub_word_kind(&in->kinds, &in->doc->tokens.rows[i]) & RUB_KIND_GROUP &&
            !rub_vocabulary_among(in->known, in->doc->tokens.rows[i].word, RUB_WORD_company, RUB_WORD_team))
            return true;
    return false;
}

/* "the country" is a country, "the city" none. */
static bool is_sort_of(const rub_nominals *in, const rub_nominal *what, uint32_t entity) {
    uint32_t type = in->doc->entities.rows[entity].type;
    uint32_t head = what->words[what->count - 1];
    if (what->group) return type == RUB_ORG && !is_public_body(in, entity);
    if (type != RUB_GPE && type != RUB_LOC) return false;
    return rub_vocabulary_among(in->known, head, RUB_WORD_country, RUB_WORD_nation) ==
           is_country(in->doc, entity);
}

/* "the company": the only organization of the last sentences, or the one that leads. Which ministry, court or
 * party "the court" is, the last of all organizations does not tell. */
uint32_t rub_nearest_of_sort(const rub_nominals *in, const rub_salience *salience, const rub_nominal *what) {
    uint32_t found = RUB_NONE;
    const rub_token *first = &in->doc->tokens.rows[what->tokens.start];
    bool any = rub_vocabulary_among(in->known, what->words[what->count - 1], RUB_WORD_company, RUB_WORD_team);
    if (what->count > 1 || !(any || what->place)) return RUB_NONE;
    if (first->word != in->known->hash[RUB_WORD_the]) return RUB_NONE;
    for (uint32_t i = 0; i < salience->count[RUB_SORT_THING]; i++) {
        uint32_t entity = salience->recent[RUB_SORT_THING][i];
        const rub_salient *row = &salience->rows[entity];
        if (salience->sentence - row->sentence > SENTENCES ||
            salience->block - row->block > (what->group ? 1u : 0u))
            break;
        if (!is_sort_of(in, what, entity)) continue;
        if (found == RUB_NONE) found = entity;
        else if (salience->rows[found].role > RUB_ROLE_SUBJECT) return RUB_NONE;
    }
    return found;
}

/* "the company" farther on: the organization that the text is about, which was spoken of twice as often as
 * any other. */
uint32_t rub_nearest_leading(const rub_nominals *in, const rub_salience *salience, const rub_nominal *what) {
    uint32_t best = RUB_NONE, most = 0, second = 0;
    const rub_token *first = &in->doc->tokens.rows[what->tokens.start];
    if (what->count > 1 || !what->group || first->word != in->known->hash[RUB_WORD_the]) return RUB_NONE;
    if (!rub_vocabulary_among(in->known, what->words[0], RUB_WORD_company, RUB_WORD_bank)) return RUB_NONE;
    uint32_t next = what->tokens.end; /* "The company, Roe & Sons," */
    if (next < in->doc->tokens.count && in->doc->text[in->doc->tokens.rows[next].start] == ',')
        return RUB_NONE;
    for (uint32_t i = 0; i < salience->count[RUB_SORT_THING]; i++) {
        uint32_t entity = salience->recent[RUB_SORT_THING][i], mentions = salience->rows[entity].mentions;
        if (!is_sort_of(in, what, entity)) continue;
        if (mentions > most) second = most, most = mentions, best = entity;
        else if (mentions > second) second = mentions;
    }
    if (best == RUB_NONE || salience->block - salience->rows[best].block > LEAD_BLOCKS) return RUB_NONE;
    return most >= 2 * second ? best : RUB_NONE;
}

/* "Sandberg broke his ankle. The 24-year-old said": whom alone the last sentences speak of. */
uint32_t rub_nearest_person(const rub_salience *salience) {
    const uint32_t *recent = salience->recent[RUB_SORT_PERSON];
    uint32_t count = salience->count[RUB_SORT_PERSON];
    uint32_t since = salience->sentence > PERSON_SENTENCES ? salience->sentence - PERSON_SENTENCES : 0;
    bool stranger = salience->stranger != RUB_NONE && salience->stranger >= since;
    if (!count || stranger || salience->rows[recent[0]].sentence < since) return RUB_NONE;
    return count > 1 && salience->rows[recent[1]].sentence >= since ? RUB_NONE : recent[0];
}

/* "Morita left at noon. The diplomat said": the only person of the text so far, but no other office. */
uint32_t rub_nearest_alone(const rub_nominals *in, const rub_salience *salience, const rub_nominal *what) {
    const rub_token *first = &in->doc->tokens.rows[what->tokens.start];
    bool leads = first->flags & RUB_TOKEN_SENTENCE && first->word == in->known->hash[RUB_WORD_the];
    if (!leads || !what->person || what->count > 1 || salience->count[RUB_SORT_PERSON] != 1) return RUB_NONE;
    uint64_t lists = rub_word_lists(in->doc->model, &in->doc->tokens.rows[what->tokens.end - 1]);
    bool other = lists & (RUB_IN(WITNESS) | RUB_IN(TITLE) | RUB_IN(FAMILY));
    uint32_t next = what->tokens.end; /* "The spokesman for the firm" */
    other |= next < in->doc->tokens.count &&
             rub_word_kind(&in->kinds, &in->doc->tokens.rows[next]) & RUB_KIND_PREPOSITION;
    return other ? RUB_NONE : rub_nearest_person(salience);
}

/* A mark or a preposition: not "'s" of "Ada Cole, the party's chief", nor the verb of "..., the mayor said".
 */
static bool ends_apposition(const rub_nominals *in, uint32_t next) {
    const rub_token *token = &in->doc->tokens.rows[next];
    if (token->flags & RUB_TOKEN_SENTENCE) return true;
    uint16_t kind = rub_word_kind(&in->kinds, token);
    return !(token->flags & RUB_TOKEN_CLITIC) && !(kind & RUB_KIND_VERB);
}

/* "Tavro, the country's central bank,": who stands before the comma. */
uint32_t rub_nearest_apposed(const rub_nominals *in, const rub_nominal *what) {
    const rub_doc *doc = in->doc;
    uint32_t first = what->tokens.start;
    if (first < 2 || doc->text[doc->tokens.rows[first - 1].start] != ',') return RUB_NONE;
    if (doc->tokens.rows[first].word != in->known->hash[RUB_WORD_the] ||
        what->tokens.end >= doc->tokens.count || !ends_apposition(in, what->tokens.end))
        return RUB_NONE;
    const rub_mention *mention = rub_doc_mention_over(doc, doc->tokens.rows[first - 2].start);
    if (!mention) return RUB_NONE;
    bool fits = what->person ? mention->type == RUB_PERSON : what->group && mention->type == RUB_ORG;
    return fits ? mention->entity : RUB_NONE;
}
