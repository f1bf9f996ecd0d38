/* pronoun.c - candidates of a pronoun, their features and scores */
#include "who/pronoun.h"
#include "model/word_list.h"

#include "document.h"

#include <string.h>

#define SENTENCES_BACK 8u
#define BLOCKS_BACK    4u

/* [sort][feature]: hundredths of a natural logarithm. */
static const int16_t weights[RUB_SORT_COUNT][RUB_PRONOUN_FEATURES] = {
#include "who/pronoun_weights.inc"
};

/* By how much the best candidate has to be better than the next, in the same unit. */
#define MARGIN_HE_SAID                                                                                       \
    20 /* of speakers of news/dev and the project's own held-out texts 93 % are right then */
#define MARGIN_IT_SAID 5  /* an organization for certain */
#define MARGIN_PERSON  60 /* four in five he and she are resolved then */
#define MARGIN_THING   50

/* What the grammar of English forbids or asks, beside what is learned. "Cole met him" is not Cole (principle
 * B of binding theory), "Cole hurt herself" is (principle A), and "Cole lost her job" mostly is. */
#define BARRED         (-10000)
#define OBJECT_TOKENS  5u /* from a subject to its object: farther on there is another clause */
#define BINDS_ITSELF   600
#define BINDS_OWNER    120
#define BINDS_SUBJECT  60  /* "Snow says Bush laughed when he was told": Bush */
#define NAMED_ALOUD    200 /* some speak of themselves by their name */
#define BINDS_TELLER   160 /* "Snow said he": Snow */
#define BINDS_PARALLEL 20  /* a subject goes on */
#define BINDS_LEAD     350 /* sources of quotations hardly teach "it" for a country */
#define BINDS_NOBODY                                                                                         \
    200 /* "a neighbour said he", "a bomber blew up his car": sources of quotations hardly teach it */

/* ---- reading ---- */

/* "her" owns what follows: "her company"; but "told her that", "met her in Oslo". */
static bool owns(const rub_doc *doc, uint32_t token) {
    uint32_t next = token + 1;
    if (next >= doc->tokens.count || doc->tokens.rows[next].flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_SENTENCE))
        return false;
    return !(rub_word_lists(doc->model, &doc->tokens.rows[next]) & RUB_IN(STOP_WORD));
}

static bool read_person(const rub_doc *doc, const rub_vocabulary *known, uint32_t word, rub_pronoun *to) {
    const uint32_t *hash = known->hash;
    bool he = rub_vocabulary_among(known, word, RUB_WORD_he, RUB_WORD_himself);
    if (!he && !rub_vocabulary_among(known, word, RUB_WORD_she, RUB_WORD_herself)) return false;
    to->sort = RUB_SORT_PERSON;
    to->gender = he ? RUB_GENDER_HE : RUB_GENDER_SHE;
    if (word == hash[RUB_WORD_him]) to->as = RUB_CASE_OBJECT;
    if (word == hash[RUB_WORD_his] || word == hash[RUB_WORD_hers]) to->as = RUB_CASE_OWNER;
    if (word == hash[RUB_WORD_her]) to->as = owns(doc, to->token) ? RUB_CASE_OWNER : RUB_CASE_OBJECT;
    if (word == hash[RUB_WORD_himself] || word == hash[RUB_WORD_herself]) to->as = RUB_CASE_REFLEXIVE;
    return true;
}

static bool read_thing(const rub_vocabulary *known, uint32_t word, rub_pronoun *to) {
    if (!rub_vocabulary_among(known, word, RUB_WORD_it, RUB_WORD_itself)) return false;
    to->sort = RUB_SORT_THING;
    if (word == known->hash[RUB_WORD_its]) to->as = RUB_CASE_OWNER;
    if (word == known->hash[RUB_WORD_itself]) to->as = RUB_CASE_REFLEXIVE;
    return true;
}

static bool is_contraction(const rub_doc *doc, uint32_t token) {
    return rub_word_lists(doc->model, &doc->tokens.rows[token]) & RUB_IN(CONTRACTION);
}

rub_span rub_pronoun_bytes(const rub_doc *doc, uint32_t token) {
    const rub_token *row = &doc->tokens.rows[token];
    rub_span bytes = {row->start, rub_token_end(row)};
    if (!is_contraction(doc, token)) return bytes;
    bytes.end = bytes.start;
    while ((doc->text[bytes.end] | 32) >= 'a' && (doc->text[bytes.end] | 32) <= 'z') bytes.end++;
    return bytes;
}

uint32_t rub_pronoun_word(const rub_doc *doc, uint32_t token) {
    if (!is_contraction(doc, token)) return doc->tokens.rows[token].word;
    rub_span bytes = rub_pronoun_bytes(doc, token);
    return rub_token_hash(doc->text + bytes.start, bytes.end - bytes.start);
}

/* "his or her returns", "he or she": anybody's. */
static bool is_either(const rub_doc *doc, const rub_vocabulary *known, uint32_t token) {
    const rub_token *rows = doc->tokens.rows;
    uint32_t or = known->hash[RUB_WORD_or];
    bool behind = token + 1 < doc->tokens.count && rows[token + 1].word == or ;
    return behind || (token && rows[token - 1].word == or);
}

bool rub_pronoun_read(const rub_doc *doc, const rub_vocabulary *known, uint32_t token, rub_pronoun *to) {
    if (is_either(doc, known, token)) return false;
    uint32_t word = rub_pronoun_word(doc, token);
    *to = (rub_pronoun){.token = token,
                        .bytes = rub_pronoun_bytes(doc, token),
                        .sort = RUB_SORT_PERSON,
                        .gender = RUB_GENDER_UNKNOWN,
                        .as = RUB_CASE_SUBJECT,
                        .barred = RUB_NONE,
                        .quote = RUB_NONE};
    return read_person(doc, known, word, to) || read_thing(known, word, to);
}

/* "it is", "it was": weather, time and whole clauses ("it is the biggest decline") more often than a name. */
static bool is_empty(const rub_doc *doc, const rub_vocabulary *known, uint32_t verb) {
    return rub_vocabulary_among(known, doc->tokens.rows[verb].word, RUB_WORD_is, RUB_WORD_seems) ||
           doc->tokens.rows[verb].flags & RUB_TOKEN_CLITIC;
}

/* "said he", "says that it": right behind a verb of saying. */
static bool is_told(const rub_doc *doc, const rub_vocabulary *known, uint32_t token) {
    const rub_token *rows = doc->tokens.rows;
    if (token && rows[token - 1].word == known->hash[RUB_WORD_that]) token--;
    return token && rub_word_lists(doc->model, &rows[token - 1]) & RUB_IN(SPEECH_VERB);
}

/* "Tavro said it would sell", "the bank says that it will": who says so; but "said it would be hard". */
static bool promises(const rub_doc *doc, const rub_vocabulary *known, uint32_t token) {
    const rub_token *rows = doc->tokens.rows;
    return token + 2 < doc->tokens.count && is_told(doc, known, token) &&
           rub_vocabulary_among(known, rows[token + 1].word, RUB_WORD_would, RUB_WORD_might) &&
           !(rub_word_lists(doc->model, &rows[token + 2]) & (RUB_IN(AUXILIARY) | RUB_IN(STOP_WORD)));
}

/* "it is understood", "it was said": nobody; but "it is warning that" and "it was a". */
static bool is_passive(const rub_doc *doc, const rub_vocabulary *known, uint32_t verb) {
    const rub_token *token = &doc->tokens.rows[verb + 1];
    const char *end = doc->text + rub_token_end(token);
    return is_empty(doc, known, verb) && verb + 1 < doc->tokens.count &&
           !(token->length > 4 && !memcmp(end - 3, "ing", 3));
}

bool rub_pronoun_stands_for_name(const rub_doc *doc, const rub_vocabulary *known,
                                 const rub_pronoun *pronoun) {
    uint32_t next = pronoun->token + 1;
    if (pronoun->as != RUB_CASE_SUBJECT) return true;
    if (next >= doc->tokens.count) return pronoun->speaks;
    if (pronoun->speaks) return !is_passive(doc, known, next);
    const rub_token *token = &doc->tokens.rows[next];
    const char *end = doc->text + rub_token_end(token);
    if (token->flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_UPPER_FIRST)) return false;
    if (promises(doc, known, pronoun->token)) return true;
    uint64_t lists = rub_word_lists(doc->model, token);
    if (is_empty(doc, known, next) || lists & RUB_IN(PREPOSITION)) return false;
    if (doc->tokens.rows[pronoun->token].flags & RUB_TOKEN_SENTENCE) return true;
    bool verb = token->length > 3 && (end[-1] == 's' || (end[-1] == 'd' && end[-2] == 'e'));
    return verb || lists & (RUB_IN(AUXILIARY) | RUB_IN(SPEECH_VERB));
}

/* ---- features: each family has its rows in the table of weights ---- */

enum {
    DISTANCE = 0,             /* sentences back: 0, 1, 2, 3, 4-5, more */
    PLACE = DISTANCE + 6,     /* rub_role of the last mention, near (0), next (1) or farther */
    RANK = PLACE + 15,        /* how many others of its sort were spoken of since: 0, 1, 2, 3, more */
    OFTEN = RANK + 5,         /* mentions so far: 1, 2, 3-4, 5-8, more */
    MOST = OFTEN + 5,         /* none was mentioned more often */
    GENDER = MOST + 2,        /* known to fit, or not known */
    CHAIN = GENDER + 2,       /* sentences since the last pronoun that meant it: 0, 1, 2, more, never */
    SAID = CHAIN + 5,         /* blocks since it spoke last: 0, 1, more, never */
    BLOCKS = SAID + 4,        /* paragraphs back: 0, 1, 2, more */
    INSIDE = BLOCKS + 4,      /* last named in a quotation */
    HEADLINE = INSIDE + 2,    /* named in a headline */
    TYPE = HEADLINE + 2,      /* organization, country or city, other */
    NOBODY = TYPE + 3,        /* the candidate "nobody": always */
    STRANGER = NOBODY + 1,    /* sentences since a person without a name: 0, 1, 2, more; a subject or not */
    CHOICE = STRANGER + 8,    /* how many candidates there are: 0, 1, 2, more */
    FEATURES_END = CHOICE + 4 /* 67 */
};

static uint32_t least(uint32_t number, uint32_t most) {
    return number < most ? number : most;
}

static void add(rub_candidate *to, uint32_t family, uint32_t value) {
    to->features[to->count++] = family + value;
}

static uint32_t often(uint32_t mentions) {
    return mentions < 3 ? mentions - 1 : mentions < 5 ? 2 : mentions < 9 ? 3 : 4;
}

static uint32_t type_class(uint32_t type) {
    return type == RUB_ORG ? 0 : type == RUB_GPE ? 1 : 2;
}

static void describe(rub_salience *in, const rub_pronoun *pronoun, uint32_t rank, uint32_t most,
                     rub_candidate *to) {
    const rub_salient *row = &in->rows[to->entity];
    uint32_t sentences = in->sentence - row->sentence, blocks = in->block - row->block;
    add(to, DISTANCE, sentences < 4 ? sentences : sentences < 6 ? 4 : 5);
    add(to, PLACE, row->role + RUB_ROLE_COUNT * least(sentences, 2));
    add(to, RANK, least(rank, 4));
    add(to, OFTEN, often(row->mentions));
    add(to, MOST, row->mentions >= most);
    add(to, CHAIN, row->pronoun_sentence == RUB_NONE ? 4 : least(in->sentence - row->pronoun_sentence, 3));
    add(to, SAID, row->said_block == RUB_NONE ? 3 : least(in->block - row->said_block, 2));
    add(to, BLOCKS, least(blocks, 3));
    add(to, INSIDE, row->inside);
    add(to, HEADLINE, row->headline);
    if (pronoun->sort == RUB_SORT_PERSON)
        add(to, GENDER, rub_salience_gender(in, to->entity) == RUB_GENDER_UNKNOWN);
    else add(to, TYPE, type_class(in->doc->entities.rows[to->entity].type));
}

/* "He said Cole had left": a name behind its subject is somebody else's (principle C). */
static bool is_named(const rub_doc *doc, uint32_t from, uint32_t to, uint32_t entity) {
    for (uint32_t i = from; i < to; i++)
        if (doc->mentions.rows[i].entity == entity) return true;
    return false;
}

/* "Cole scolded Dorn for his lies": another one stands nearer than the subject. */
static bool has_nearer(const rub_salience *in, const rub_pronoun *pronoun) {
    uint32_t entity = in->count[pronoun->sort] ? in->recent[pronoun->sort][0] : RUB_NONE;
    if (entity == RUB_NONE || entity == in->subject || pronoun->sort != RUB_SORT_PERSON) return false;
    const rub_salient *row = &in->rows[entity];
    bool other = row->gender && row->gender != RUB_GENDER_UNKNOWN + 1 && row->gender != pronoun->gender + 1u;
    return !other && row->sentence == in->sentence && row->role != RUB_ROLE_OWNER;
}

/* How much speaks for who led the sentence before: "Iceland has no army. It relies on", "Cole said no. He
 * also said", "Cole met Dorn. He smiled". */
static int goes_on_about(const rub_salience *in, const rub_pronoun *pronoun, uint32_t entity) {
    static const char *const also[] = {"also", "added", "adds", NULL};
    const rub_token *token = &in->doc->tokens.rows[pronoun->token];
    const rub_salient *row = &in->rows[entity];
    bool before = row->sentence + 1 == in->sentence && row->block == in->block;
    if (!before || !(token->flags & RUB_TOKEN_SENTENCE) || pronoun->token + 1 >= in->doc->tokens.count)
        return 0;
    bool led = row->role == RUB_ROLE_LEAD;
    if (pronoun->sort == RUB_SORT_PERSON)
        return !led ? 0 : rub_token_among(in->doc->text, token + 1, also) ? BINDS_LEAD : BINDS_PARALLEL;
    uint32_t type = in->doc->entities.rows[entity].type; /* "Tavro closed its plant. It had lost money" */
    bool its = type == RUB_ORG && row->role == RUB_ROLE_OWNER && row->pronoun_sentence == row->sentence;
    bool goes_on = entity == in->last_subject && (type == RUB_GPE || type == RUB_ORG);
    return goes_on && (led || its) ? BINDS_LEAD : 0;
}

/* "Obama had nobody," he said: the names in what somebody says aloud are not his. */
static bool is_named_aloud(const rub_doc *doc, const rub_pronoun *pronoun, uint32_t entity) {
    if (pronoun->quote == RUB_NONE || pronoun->sort != RUB_SORT_PERSON) return false;
    const rub_quote *quote = &doc->quotes.rows[pronoun->quote];
    for (uint32_t i = 0; quote->kind == RUB_QUOTE_DIRECT && i < quote->count; i++) {
        rub_span said = doc->fragments.rows[quote->first + i];
        if (is_named(doc, rub_doc_mention_at(doc, said.start), rub_doc_mention_at(doc, said.end), entity))
            return true;
    }
    return false;
}

/* Binding: what the subject of the clause may and may not be. */
static int binding(const rub_salience *in, const rub_pronoun *pronoun, uint32_t entity) {
    if (entity == pronoun->barred || is_named(in->doc, pronoun->names, pronoun->names_end, entity))
        return BARRED;
    if (is_named_aloud(in->doc, pronoun, entity)) return -NAMED_ALOUD;
    if (entity != in->subject && pronoun->as == RUB_CASE_REFLEXIVE) return -BINDS_ITSELF;
    if (entity != in->subject) return goes_on_about(in, pronoun, entity);
    bool near = pronoun->token - in->subject_token <= OBJECT_TOKENS; /* "Cole had people write about him" */
    if (pronoun->as == RUB_CASE_OBJECT) return near ? BARRED : 0;
    if (pronoun->as == RUB_CASE_OWNER) return has_nearer(in, pronoun) ? 0 : BINDS_OWNER;
    if (pronoun->as == RUB_CASE_REFLEXIVE) return BINDS_ITSELF;
    if (pronoun->speaks || pronoun->sort == RUB_SORT_THING) return 0;
    return is_told(in->doc, in->known, pronoun->token) ? BINDS_TELLER : BINDS_SUBJECT;
}

/* The same for a subject without a name. */
static int binding_of_stranger(const rub_salience *in, const rub_pronoun *pronoun, bool named_here) {
    bool here = in->stranger == in->sentence && in->stranger_is_new;
    bool subject = in->stranger_role <= RUB_ROLE_SUBJECT || !named_here;
    if (!here || !subject || in->subject != RUB_NONE) return 0;
    return pronoun->as == RUB_CASE_OBJECT ? -BINDS_NOBODY : BINDS_NOBODY;
}

static int weigh(const rub_candidate *candidate, rub_sort sort) {
    int total = 0;
    for (uint32_t i = 0; i < candidate->count; i++) total += weights[sort][candidate->features[i]];
    return total;
}

/* ---- candidates ---- */

static bool fits(rub_salience *in, const rub_pronoun *pronoun, uint32_t entity) {
    const rub_salient *row = &in->rows[entity];
    if (in->sentence - row->sentence > SENTENCES_BACK || in->block - row->block > BLOCKS_BACK) return false;
    if (pronoun->sort == RUB_SORT_THING || !pronoun->gender) return true;
    rub_gender gender = rub_salience_gender(in, entity);
    return gender == RUB_GENDER_UNKNOWN || gender == pronoun->gender;
}

static void add_nobody(const rub_salience *in, const rub_pronoun *pronoun, rub_candidates *found) {
    rub_candidate *to = &found->rows[found->count];
    *to = (rub_candidate){.entity = RUB_NONE};
    add(to, NOBODY, 0);
    bool stranger = in->stranger != RUB_NONE && (!in->stranger_is || in->stranger_is == pronoun->gender);
    add(to, STRANGER,
        stranger ? least(in->sentence - in->stranger, 3) + (in->stranger_role <= RUB_ROLE_SUBJECT ? 4u : 0u)
                 : 3);
    add(to, CHOICE, least(found->count, 3));
    to->score = weigh(to, pronoun->sort);
    bool named_here = false;
    for (uint32_t i = 0; i < found->count; i++)
        named_here |= in->rows[found->rows[i].entity].sentence == in->sentence;
    if (stranger && pronoun->sort == RUB_SORT_PERSON)
        to->score += binding_of_stranger(in, pronoun, named_here);
    found->count++;
}

void rub_pronoun_candidates(rub_salience *in, const rub_pronoun *pronoun, rub_candidates *found) {
    uint32_t most = 0;
    found->count = 0;
    for (uint32_t i = 0; i < in->count[pronoun->sort]; i++) {
        uint32_t entity = in->recent[pronoun->sort][i];
        if (!fits(in, pronoun, entity)) continue;
        if (in->rows[entity].mentions > most) most = in->rows[entity].mentions;
        found->rows[found->count++] = (rub_candidate){.entity = entity};
    }
    for (uint32_t i = 0; i < found->count; i++) {
        rub_candidate *row = &found->rows[i];
        describe(in, pronoun, i, most, row);
        row->score = weigh(row, pronoun->sort) + binding(in, pronoun, row->entity);
    }
    add_nobody(in, pronoun, found);
}

/* Across a paragraph and several sentences, or two paragraphs, half of the choices are wrong. */
bool rub_pronoun_is_far(const rub_salience *in, uint32_t entity) {
    uint32_t blocks = in->block - in->rows[entity].block;
    return blocks > 1 || (blocks && in->sentence - in->rows[entity].sentence > 2);
}

uint32_t rub_pronoun_choose(const rub_candidates *candidates, int margin) {
    const rub_candidate *best = candidates->rows;
    int second = BARRED;
    for (uint32_t i = 1; i < candidates->count; i++)
        if (candidates->rows[i].score > best->score) best = &candidates->rows[i];
    for (uint32_t i = 0; i < candidates->count; i++)
        if (&candidates->rows[i] != best && candidates->rows[i].score > second)
            second = candidates->rows[i].score;
    return best->score > BARRED / 2 && best->score - second >= margin ? best->entity : RUB_NONE;
}

int rub_pronoun_margin(const rub_pronoun *pronoun) {
    if (pronoun->sort == RUB_SORT_PERSON) return pronoun->speaks ? MARGIN_HE_SAID : MARGIN_PERSON;
    return pronoun->speaks ? MARGIN_IT_SAID : MARGIN_THING;
}
