/* pronoun.c - scores the names before a pronoun */
#include "who/pronoun.h"

#include "document.h"

#define MENTIONS_BACK 48u
#define BLOCKS_BACK   4u
#define SCORE_LEAST   (-14) /* a name that is farther away is not meant */

/* What a pronoun asks for. */
typedef struct wanted {
    bool person;
    rub_gender gender;
} wanted;

typedef struct pronoun {
    uint32_t token, byte, sentence, block;
    wanted wanted;
} pronoun;

static bool wants(const rub_vocabulary *known, uint32_t word, wanted *what) {
    bool he = rub_vocabulary_among(known, word, RUB_WORD_he, RUB_WORD_himself),
         she = rub_vocabulary_among(known, word, RUB_WORD_she, RUB_WORD_herself);
    bool it = rub_vocabulary_among(known, word, RUB_WORD_it, RUB_WORD_itself);
    what->person = he || she;
    what->gender = he ? RUB_GENDER_HE : she ? RUB_GENDER_SHE : RUB_GENDER_UNKNOWN;
    return he || she || it;
}

/* ---- one candidate ---- */

static bool fits(const rub_pronoun_context *in, const pronoun *p, const rub_mention *mention) {
    if (mention->entity == RUB_NONE) return false;
    uint32_t type = in->doc->entities.rows[mention->entity].type;
    if (!p->wanted.person) return type == RUB_ORG || type == RUB_GPE;
    if (type != RUB_PERSON) return false;
    uint8_t *known = &in->genders[mention->entity];
    if (!*known) *known = (uint8_t)(rub_gender_of(in->doc, mention->entity) + 1);
    rub_gender gender = (rub_gender)(*known - 1);
    return gender == RUB_GENDER_UNKNOWN || gender == p->wanted.gender;
}

/* A subject stands at the head of its sentence, or right before its verb; what a preposition or 's goes with
 * does not. */
static int place_score(const rub_pronoun_context *in, const rub_mention *mention) {
    const rub_doc *doc = in->doc;
    rub_span span = {mention->start, mention->end};
    rub_span tokens = rub_doc_tokens_in(doc, span);
    int score = 0;
    if (tokens.end < doc->tokens.count && doc->tokens.rows[tokens.end].flags & RUB_TOKEN_CLITIC) score -= 2;
    if (tokens.start >= doc->tokens.count) return score;
    if (doc->tokens.rows[tokens.start].flags & RUB_TOKEN_SENTENCE) return score + 3;
    if (!tokens.start) return score;
    uint32_t before = doc->tokens.rows[tokens.start - 1].word;
    if (rub_vocabulary_among(in->known, before, RUB_WORD_of, RUB_WORD_with)) score -= 2;
    return score;
}

/* The first name of this kind in its sentence is mostly the subject: "French President Jacques Chirac said".
 */
static bool first_of_sentence(const rub_pronoun_context *in, const pronoun *p, uint32_t number,
                              uint32_t sentence) {
    uint32_t start = in->doc->tokens.rows[in->doc->sentences.rows[sentence].first].start;
    for (uint32_t i = number; i-- > 0 && number - i < 8;) {
        const rub_mention *mention = &in->doc->mentions.rows[i];
        if (mention->start < start) return true;
        if (mention->entity != RUB_NONE && in->doc->entities.rows[mention->entity].type == RUB_PERSON)
            return false;
        if (mention->entity != RUB_NONE && !p->wanted.person && mention->type == RUB_ORG) return false;
    }
    return true;
}

static int score(const rub_pronoun_context *in, const pronoun *p, uint32_t number) {
    const rub_mention *mention = &in->doc->mentions.rows[number];
    uint32_t token = rub_doc_token_at(in->doc, mention->start),
             sentence = rub_doc_sentence_of(in->doc, token);
    uint32_t block = rub_doc_block_at(in->doc, mention->start);
    uint32_t sentences = p->sentence - sentence;
    int total =
        place_score(in, mention) - 2 * (int)(sentences > 6 ? 6 : sentences) - 2 * (int)(p->block - block);
    if (sentence != RUB_NONE && first_of_sentence(in, p, number, sentence)) total += 3;
    if (in->inside[number]) total -= 3;
    if (mention->entity == in->last_speaker && p->block - in->last_block < 2) total += 3;
    uint32_t count = in->doc->entities.rows[mention->entity].count;
    return total + (int)(count > 6 ? 3 : count / 2);
}

/* ---- the search ---- */

static uint32_t best_before(const rub_pronoun_context *in, const pronoun *p, uint32_t end) {
    uint32_t best = RUB_NONE;
    int best_score = SCORE_LEAST;
    for (uint32_t i = end; i-- > 0 && end - i <= MENTIONS_BACK;) {
        const rub_mention *mention = &in->doc->mentions.rows[i];
        if (p->block - rub_doc_block_at(in->doc, mention->start) > BLOCKS_BACK) break;
        if (!fits(in, p, mention)) continue;
        int s = score(in, p, i);
        if (s > best_score) best = mention->entity, best_score = s;
    }
    return best;
}

uint32_t rub_pronoun_find(const rub_pronoun_context *in, uint32_t token) {
    const rub_doc *doc = in->doc;
    pronoun p = {.token = token, .byte = doc->tokens.rows[token].start};
    if (!wants(in->known, doc->tokens.rows[token].word, &p.wanted)) return RUB_NONE;
    p.sentence = rub_doc_sentence_of(doc, token);
    p.block = rub_doc_block_at(doc, p.byte);
    if (p.sentence == RUB_NONE || p.block == RUB_NONE) return RUB_NONE;
    return best_before(in, &p, rub_doc_mention_at(doc, p.byte));
}
