/* gender.c - evidence for he or she around the first mentions of a person */
#include "who/gender.h"
#include "model/word_list.h"

#include "document.h"

#define MENTIONS_READ 12u /* later ones rarely tell more, and time stays linear */

rub_gender rub_gender_of_word(const rub_doc *doc, uint32_t token) {
    uint64_t lists = rub_word_lists(doc->model, &doc->tokens.rows[token]);
    if (lists & RUB_IN(MALE)) return RUB_GENDER_HE;
    return lists & RUB_IN(FEMALE) ? RUB_GENDER_SHE : RUB_GENDER_UNKNOWN;
}

/* "Mr. Kim", "actress Jane Roe": the word before, in the same sentence. Of words without a capital only nouns
 * for people tell: "said Jane Roe" names no Said, "will Jane Roe run" no Will. */
rub_gender rub_gender_before(const rub_doc *doc, uint32_t first) {
    if (!first || doc->tokens.rows[first].flags & RUB_TOKEN_SENTENCE) return RUB_GENDER_UNKNOWN;
    const rub_token *before = &doc->tokens.rows[first - 1];
    uint64_t nouns = RUB_IN(ROLE) | RUB_IN(FAMILY) | RUB_IN(TITLE);
    bool tells = before->flags & RUB_TOKEN_UPPER_FIRST || rub_word_lists(doc->model, before) & nouns;
    return tells ? rub_gender_of_word(doc, first - 1) : RUB_GENDER_UNKNOWN;
}

rub_gender rub_gender_of(const rub_doc *doc, uint32_t number) {
    const rub_entity *entity = &doc->entities.rows[number];
    rub_gender given = RUB_GENDER_UNKNOWN, alone = given;
    bool has_surname = false;
    if (entity->type != RUB_PERSON) return given;
    for (uint32_t i = 0; i < entity->count && i < MENTIONS_READ; i++) {
        const rub_mention *mention = &doc->mentions.rows[doc->entity_mentions.rows[entity->first + i]];
        rub_span span = {mention->start, mention->end};
        rub_span tokens = rub_doc_tokens_in(doc, span);
        if (tokens.start >= tokens.end) continue;
        rub_gender title = rub_gender_before(doc, tokens.start);
        if (title) return title;
        bool both = tokens.end - tokens.start > 1;
        rub_gender *name = both ? &given : &alone;
        if (!*name) *name = rub_gender_of_word(doc, tokens.start);
        has_surname |= both;
    }
    return has_surname ? given : alone; /* "Joseph" behind "Amelize Joseph" is no man */
}
