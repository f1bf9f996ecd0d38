/* apart.c - takes names apart that the rest of the document shows to be more than one name
 *
 *     Harriers edge Rovers in thriller. ... The Harriers ... Rovers        two teams and a verb
 *     Sentencing Okafor on Friday, ... Jayden Okafor                       a participle and a name
 *     told Kalpana Prasad of Mai TV                                        somebody and an organization
 *
 * In a headline and behind the first word of a sentence the recognizer sees capitals on end. The document
 * says elsewhere which of them are names by themselves.
 */
#include "names/apart.h"
#include "model/cluster.h"
#include "model/gazetteer.h"
#include "model/word_list.h"
#include "names/look.h"
#include "text/fold.h"

#include <string.h>

#define WORDS      6u /* of a name that is looked for elsewhere */
#define SHORT      3u /* bytes: a shorter word in small letters may be a particle ("wa", "bin", "nan") */
#define PARTICIPLE 5u /* bytes: "King" and "Ewing" are names */
#define SELDOM     3u /* RUB_CLUSTER_HABIT: seldom or never with a capital inside a sentence */

/* A run of words that is a name somewhere in the document. */
typedef struct known_run {
    uint32_t hash; /* 0: a free slot */
    uint32_t type;
} known_run;

typedef struct taker {
    rub_doc *doc;
    rub_clusters clusters;
    rub_gazetteer gazetteer;
    known_run *runs; /* [mask + 1], open addressing by hash; made when the first name asks */
    uint32_t mask;
    rub_mentions all;
} taker;

static const rub_token *row(const taker *in, uint32_t token) {
    return &in->doc->tokens.rows[token];
}

static bool is_small(const rub_token *token) {
    return token->flags & RUB_TOKEN_LOWER && !(token->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_CLITIC));
}

/* ---- what the document knows ---- */

static uint32_t hash_of(const rub_doc *doc, rub_span tokens) {
    uint32_t hash = tokens.end - tokens.start;
    for (uint32_t i = tokens.start; i < tokens.end; i++) hash = rub_fold_join(hash, doc->tokens.rows[i].word);
    return hash ? hash : 1;
}

static known_run *slot_of(const taker *in, uint32_t hash) {
    uint32_t at = (hash ^ hash >> 13) & in->mask;
    while (in->runs[at].hash && in->runs[at].hash != hash) at = (at + 1) & in->mask;
    return &in->runs[at];
}

static void learn(taker *in, rub_span tokens, uint32_t type) {
    uint32_t hash = hash_of(in->doc, tokens);
    known_run *run = slot_of(in, hash);
    if (!run->hash) *run = (known_run){hash, type};
}

/* Every name of a few words, and the last word of a person's: at most half of the slots are taken. */
static rub_status learn_all(taker *in) {
    uint32_t size = 64, at = 0;
    while (size < 4 * in->doc->mentions.count) size *= 2;
    in->runs = rub_arena_zero(&in->doc->arena, size * sizeof *in->runs);
    RUB_NEED(in->runs);
    in->mask = size - 1;
    for (uint32_t i = 0; i < in->doc->mentions.count; i++) {
        const rub_mention *m = &in->doc->mentions.rows[i];
        rub_span tokens = rub_doc_tokens_next(in->doc, (rub_span){m->start, m->end}, &at);
        if (m->type > RUB_LANGUAGE || tokens.start >= tokens.end || tokens.end - tokens.start > WORDS)
            continue;
        learn(in, tokens, m->type);
        if (m->type == RUB_PERSON) learn(in, (rub_span){tokens.end - 1, tokens.end}, m->type);
    }
    return RUB_OK;
}

/* The type that the document has for these words elsewhere; RUB_TYPE_COUNT where it has none. */
static uint32_t known_as(const taker *in, rub_span tokens) {
    if (tokens.start >= tokens.end) return RUB_TYPE_COUNT;
    const known_run *run = slot_of(in, hash_of(in->doc, tokens));
    return run->hash ? run->type : RUB_TYPE_COUNT;
}

/* ---- two names and what stands between them ---- */

/* "edge" in "Harriers edge Rovers": the one run of small words inside of a name, no "of", "and" or "bin". */
static rub_span small_words(const taker *in, rub_span tokens) {
    static const char *const particles[] = {"bint", "anak", "della", "delle", "degli", "dello", NULL};
    rub_span small = {tokens.start + 1, tokens.start + 1};
    while (small.start + 1 < tokens.end && !is_small(row(in, small.start))) small.start++;
    for (small.end = small.start; small.end + 1 < tokens.end && is_small(row(in, small.end)); small.end++)
        if (row(in, small.end)->length <= SHORT ||
            rub_word_lists(in->doc->model, row(in, small.end)) & RUB_IN(STOP_WORD) ||
            rub_token_among(in->doc->text, row(in, small.end), particles))
            return (rub_span){small.end, small.end};
    return small;
}

static rub_status add(taker *in, rub_mention mention, rub_span tokens, uint32_t type) {
    mention.start = row(in, tokens.start)->start;
    mention.end = rub_token_end(row(in, tokens.end - 1));
    mention.type = type;
    return rub_doc_mentions_add(in->doc, &in->all, mention);
}

/* ---- a name behind what only opens the sentence ---- */

static bool opens(const taker *in, uint32_t token) {
    return row(in, token)->flags & (RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE);
}

static bool is_participle(const taker *in, uint32_t token) {
    const rub_token *word = row(in, token);
    return word->length > PARTICIPLE && word->flags & RUB_TOKEN_LOWER &&
           !memcmp(in->doc->text + rub_token_end(word) - 3, "ing", 3);
}

/* "Former", "Sentencing": a word that has its capital only from the start of a sentence, and a participle
 * that no list has for a name, as "Beijing" and "Manning" are. */
static bool is_no_name(const taker *in, uint32_t token) {
    uint16_t classes[RUB_CLUSTER_VIEWS] = {0};
    uint64_t marks = 0;
    if (!(row(in, token)->flags & RUB_TOKEN_LOWER) || in->clusters.views <= RUB_CLUSTER_HABIT) return false;
    rub_clusters_of(&in->clusters, row(in, token), classes);
    if (classes[RUB_CLUSTER_HABIT] >= RUB_HABIT_KNOWN && classes[RUB_CLUSTER_HABIT] <= SELDOM) return true;
    rub_gazetteer_mark(&in->gazetteer, in->doc->tokens.rows, token, token + 1, false, &marks);
    return is_participle(in, token) && !marks;
}

/* ---- somebody and an organization ---- */

/* "of" or "from" in "[Alun Mabon] of [Unite Wales]": behind a speech verb or an office stands somebody, and
 * two words that name no group are the name; tokens.end where it is not so. */
static uint32_t person_end(const taker *in, rub_span tokens) {
    static const char *const from[] = {"of", "from", NULL}, *const by[] = {"by", NULL};
    const uint64_t persons = RUB_IN(SPEECH_VERB) | RUB_IN(TELLING_VERB) | RUB_IN(ROLE);
    const uint64_t groups = RUB_IN(ORG_SUFFIX) | RUB_IN(GROUP_NOUN) | RUB_IN(ROLE) | RUB_IN(TITLE) |
                            RUB_IN(COUNTRY) | RUB_IN(DEMONYM) | RUB_IN(PLACE_NOUN) | RUB_IN(STOP_WORD);
    uint32_t of = tokens.start + 2;
    if (!tokens.start || of + 1 >= tokens.end || !rub_token_among(in->doc->text, row(in, of), from))
        return tokens.end;
    if (!is_small(row(in, tokens.start - 1)) || !(row(in, of + 1)->flags & RUB_TOKEN_UPPER_FIRST))
        return tokens.end;
    if (!(rub_word_lists(in->doc->model, row(in, tokens.start - 1)) & persons) &&
        !rub_token_among(in->doc->text, row(in, tokens.start - 1), by))
        return tokens.end;
    for (uint32_t i = tokens.start; i < of; i++)
        if (!(row(in, i)->flags & RUB_TOKEN_LOWER) || rub_word_lists(in->doc->model, row(in, i)) & groups)
            return tokens.end;
    return of;
}

/* ---- two names and "and" ---- */

/* No common noun, as the tasks of a ministry are. */
static bool is_place(const taker *in, uint32_t token) {
    const uint64_t places = RUB_GAZETTEER_B(COUNTRY) | RUB_GAZETTEER_B(CITY) | RUB_GAZETTEER_B(TOWN) |
                            RUB_GAZETTEER_B(REGION) | RUB_GAZETTEER_B(CAPITAL);
    uint64_t marks = 0;
    rub_gazetteer_mark(&in->gazetteer, in->doc->tokens.rows, token, token + 1, false, &marks);
    return marks & places;
}

/* "and" in "[Delaware Life] and [Ohio Casualty]", "[Rye Weir] and [The Quiet Ferry]"; tokens.end where the
 * name is one: "Avon and Somerset Police", "Department for Trade and Industry". */
static uint32_t second_name(const taker *in, const rub_mention *name, rub_span tokens) {
    static const char *const inside[] = {"of", "for", "on", ",", NULL}, *const and[] = {"and", NULL};
    static const char *const the[] = {"The", NULL};
    uint32_t at = tokens.start;
    bool works = name->type == RUB_WORK_OF_ART, apart = false;
    while (at + 2 < tokens.end && !rub_token_among(in->doc->text, row(in, at), and)) {
        if (!works && rub_token_among(in->doc->text, row(in, at), inside)) return tokens.end;
        at++;
    }
    if (at + 2 >= tokens.end || at < tokens.start + 2) return tokens.end;
    if (rub_token_among(in->doc->text, row(in, at + 1), the)) apart = true;
    else if (!works) apart = row(in, at + 1)->flags & RUB_TOKEN_LOWER && is_place(in, at + 1);
    return apart ? at : tokens.end;
}

/* ---- all names ---- */

static rub_status take_apart(taker *in, rub_mention mention, rub_span tokens) {
    rub_span small = small_words(in, tokens), rest = {tokens.start + 1, tokens.end};
    bool several = small.start < small.end && small.end < tokens.end;
    bool behind = opens(in, tokens.start) && rest.start < rest.end && is_no_name(in, tokens.start);
    uint32_t of = mention.type == RUB_ORG ? person_end(in, tokens) : tokens.end;
    if (of < tokens.end) {
        RUB_TRY(add(in, mention, (rub_span){tokens.start, of}, RUB_PERSON));
        return add(in, mention, (rub_span){of + 1, tokens.end}, RUB_ORG);
    }
    bool joined = mention.type == RUB_ORG || mention.type == RUB_WORK_OF_ART;
    uint32_t link = joined ? second_name(in, &mention, tokens) : tokens.end;
    if (link < tokens.end) {
        RUB_TRY(add(in, mention, (rub_span){tokens.start, link}, mention.type));
        return add(in, mention, (rub_span){link + 1, tokens.end}, mention.type);
    }
    if ((several || behind) && !in->runs) RUB_TRY(learn_all(in));
    if (several) {
        rub_span left = {tokens.start, small.start}, right = {small.end, tokens.end};
        uint32_t first = known_as(in, left), second = known_as(in, right);
        if (first != RUB_TYPE_COUNT && second != RUB_TYPE_COUNT) {
            RUB_TRY(add(in, mention, left, first));
            return add(in, mention, right, second);
        }
    }
    if (behind && known_as(in, rest) != RUB_TYPE_COUNT) return add(in, mention, rest, known_as(in, rest));
    return rub_doc_mentions_add(in->doc, &in->all, mention);
}

rub_status rub_apart_take(rub_doc *doc) {
    taker in = {
        .doc = doc, .clusters = rub_clusters_open(doc->model), .gazetteer = rub_gazetteer_open(doc->model)};
    uint32_t at = 0;
    RUB_TRY(rub_doc_mentions_begin(doc, &in.all));
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention mention = doc->mentions.rows[i];
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention.start, mention.end}, &at);
        bool name =
            mention.type <= RUB_LANGUAGE && mention.via != RUB_VIA_LEXICON && tokens.start < tokens.end;
        if (name) RUB_TRY(take_apart(&in, mention, tokens));
        else RUB_TRY(rub_doc_mentions_add(doc, &in.all, mention));
    }
    rub_doc_mentions_become(doc, &in.all);
    return RUB_OK;
}
