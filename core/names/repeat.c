/* repeat.c - "Franky Zapata flew. ... Zapata said": a name of this document is a name where no part of the
 * engine saw it, too
 *
 * The names found so far, and the first and last words of people's full names, go into a table. Then every
 * capitalised token outside of all mentions is looked up, longest run first. A word that the document also
 * writes in lower case ("Brown", "brown"), and a run that goes on with capitals ("Zapata Street"), stay what
 * they were.
 */
#include "names/repeat.h"
#include "base/hash.h"
#include "model/cluster.h"
#include "model/word_list.h"

#include "document.h"
#include "text/fold.h"

#include <string.h>

#define RUN_MAX    6u /* tokens of a name that is looked for */
#define CONFIDENCE 60u
#define BELIEVED   150u   /* votes: one mention at 0.98, or two at 0.7 */
#define HEARD_ONCE 60u    /* votes: one mention at 0.62 of a word that is in no other text */
#define SURE       60u    /* of a full name, before its parts are believed */
#define DOUBTED    70u    /* hundredths: of a firm that has a person's surname */
#define FILTER     65536u /* bits: most words of a text are no names, and it stays in the nearest cache */

/* A run of tokens that is a name. votes: by how much the mentions of this type are surer than the others
 * together. */
typedef struct known_name {
    uint32_t hash, type, votes;
    uint8_t count;
    bool common, capitals;
    bool club;      /* the last word of a club's name, by which it is called */
    bool unheard;   /* a word of it is in no other text, and so no word of the language */
    bool part;      /* it ends or begins somebody's full name */
    bool placed;    /* it stands where only places do */
    bool explained; /* an abbreviation that stands in brackets behind what it is short for */
} known_name;

typedef struct repeats {
    rub_doc *doc;
    rub_clusters clusters;
    RUB_TABLE(known_name) names;
    uint32_t *slots; /* [mask + 1]: name + 1, open addressing by hash */
    uint32_t mask;
    uint32_t longest;
    rub_mentions added;
    uint32_t filter[FILTER / 32]; /* a bit for the word of each name of one token */
} repeats;

static uint32_t *filter_word(repeats *in, uint32_t word) {
    return &in->filter[word % FILTER / 32];
}

/* ---- the table ---- */

static uint32_t *slot_of(const repeats *in, uint32_t hash, uint32_t count) {
    uint32_t at = (hash ^ hash >> 13) & in->mask;
    for (; in->slots[at]; at = (at + 1) & in->mask) {
        const known_name *name = &in->names.rows[in->slots[at] - 1];
        if (name->hash == hash && name->count == count) break;
    }
    return &in->slots[at];
}

static known_name *find(const repeats *in, uint32_t hash, uint32_t count) {
    uint32_t slot = *slot_of(in, hash, count);
    return slot ? &in->names.rows[slot - 1] : NULL;
}

/* At most half of the slots are taken. */
static rub_status make_room(repeats *in) {
    uint32_t size = in->slots ? in->mask + 1 : 0;
    if (2 * (in->names.count + 1) <= size) return RUB_OK;
    size = size ? 4 * size : 256;
    in->slots = rub_arena_zero(&in->doc->arena, size * sizeof *in->slots);
    RUB_NEED(in->slots);
    in->mask = size - 1;
    for (uint32_t i = 0; i < in->names.count; i++)
        *slot_of(in, in->names.rows[i].hash, in->names.rows[i].count) = i + 1;
    return RUB_OK;
}

static uint32_t hash_of(const rub_doc *doc, uint32_t first, uint32_t count) {
    uint32_t hash = count;
    for (uint32_t i = 0; i < count; i++) hash = rub_fold_join(hash, doc->tokens.rows[first + i].word);
    return hash;
}

/* ---- learning ---- */

static void count_vote(known_name *name, uint32_t type, uint32_t weight) {
    if (name->type == type) name->votes += weight;
    else if (name->votes >= weight) name->votes -= weight;
    else name->type = type, name->votes = weight - name->votes;
}

/* The row of a name, made where there is none yet; NULL: no memory. */
static known_name *row_of(repeats *in, uint32_t hash, uint32_t count, uint32_t type) {
    if (make_room(in) != RUB_OK) return NULL;
    uint32_t *slot = slot_of(in, hash, count);
    if (*slot) return &in->names.rows[*slot - 1];
    known_name *added = RUB_ADD(&in->doc->arena, in->names);
    if (!added) return NULL;
    *added = (known_name){.hash = hash, .type = type, .count = (uint8_t)count, .capitals = true};
    *slot = in->names.count;
    return added;
}

static rub_status vote(repeats *in, rub_span tokens, uint32_t type, uint32_t weight) {
    uint32_t count = tokens.end - tokens.start;
    known_name *name = row_of(in, hash_of(in->doc, tokens.start, count), count, type);
    RUB_NEED(name);
    uint32_t word = in->doc->tokens.rows[tokens.start].word;
    if (count == 1) *filter_word(in, word) |= 1u << word % 32;
    count_vote(name, type, weight);
    name->capitals = false;
    return RUB_OK;
}

/* "WHO" for "World Health Organization": found in capitals only. */
static rub_status learn_initials(repeats *in, rub_span tokens, uint32_t type, uint32_t weight) {
    char letters[RUN_MAX];
    uint32_t count = 0;
    for (uint32_t i = tokens.start; i < tokens.end && count < RUN_MAX; i++) {
        const rub_token *token = &in->doc->tokens.rows[i];
        char c = in->doc->text[token->start];
        if (token->flags & RUB_TOKEN_UPPER_FIRST && c >= 'A' && c <= 'Z')
            letters[count++] = (char)(c + 'a' - 'A');
    }
    if (count < 3) return RUB_OK;
    known_name *name = row_of(in, rub_fold_join(1, rub_hash(0, letters, count)), 1, type);
    RUB_NEED(name);
    count_vote(name, type, weight);
    return RUB_OK;
}

/* A surname or given name; short words are too often others' too. */
static rub_status learn_part(repeats *in, uint32_t token, uint32_t weight) {
    rub_span one = {token, token + 1};
    if (in->doc->tokens.rows[token].length < 4) return RUB_OK;
    RUB_TRY(vote(in, one, RUB_PERSON, weight));
    find(in, hash_of(in->doc, token, 1), 1)->part = true;
    return RUB_OK;
}

/* "in Denver", "near Phoenix": no person stands there. */
static bool stands_placed(const rub_doc *doc, uint32_t token) {
    static const char *const words[] = {"in",     "near",       "outside", "across", "into",
                                        "around", "throughout", "from",    "at",     NULL};
    return token && rub_token_among(doc->text, &doc->tokens.rows[token - 1], words);
}

/* "Manufacturers Association (MAN)": an abbreviation that the text explains is believed from there on. */
static bool is_explained(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    if (!tokens.start || tokens.end != tokens.start + 1) return false;
    const rub_token *open = &doc->tokens.rows[tokens.start - 1];
    if (doc->text[open->start] != '(') return false;
    if (mention == doc->mentions.rows || mention[-1].type != mention->type) return false;
    return doc->tokens.rows[tokens.start].flags & RUB_TOKEN_UPPER_ALL && tokens.start > 1 &&
           mention[-1].end == rub_token_end(open - 1) && mention[-1].via != RUB_VIA_LEXICON;
}

static bool is_unheard(const repeats *in, rub_span tokens) {
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        uint16_t classes[RUB_CLUSTER_VIEWS] = {0};
        const rub_token *token = &in->doc->tokens.rows[i];
        if (!in->clusters.views || !(token->flags & RUB_TOKEN_UPPER_FIRST) || token->length < 4) continue;
        rub_clusters_of(&in->clusters, token, classes);
        if (!classes[RUB_CLUSTER_HABIT] && !classes[RUB_CLUSTER_ROLE]) return true;
    }
    return false;
}

/* "Rovers" of "Kelso Rovers": clubs are called by the word that they share with others. */
static rub_status learn_club(repeats *in, uint32_t last, uint32_t weight) {
    static const char *const words[] = {"Rovers",   "Wanderers", "Athletic", "Albion", "Rangers", "Harriers",
                                        "Thistle",  "Argyle",    "Hotspur",  "Swifts", "Celtic",  "Dynamo",
                                        "Warriors", "Sharks",    "Tigers",   "Lions",  "Bulls",   "Eagles",
                                        "Hawks",    "Panthers",  "Giants",   "Chiefs", "Knights", "Raiders",
                                        "Cowboys",  "Pirates",   "Strikers", NULL};
    if (!rub_token_among(in->doc->text, &in->doc->tokens.rows[last], words)) return RUB_OK;
    RUB_TRY(vote(in, (rub_span){last, last + 1}, RUB_ORG, weight));
    find(in, hash_of(in->doc, last, 1), 1)->club = true;
    return RUB_OK;
}

/* A sure mention counts more than twice as much as one that is half as sure. */
static rub_status learn(repeats *in, const rub_mention *mention, uint32_t *at) {
    rub_span span = {mention->start, mention->end};
    rub_span tokens = rub_doc_tokens_next(in->doc, span, at);
    uint32_t count = tokens.end - tokens.start, weight = mention->confidence * mention->confidence / 64 + 1;
    if (!count || count > RUN_MAX || in->doc->tokens.rows[tokens.start].flags & RUB_TOKEN_ADDRESS)
        return RUB_OK;
    bool explained = is_explained(in->doc, mention, tokens);
    RUB_TRY(vote(in, tokens, mention->type, explained ? weight + BELIEVED : weight));
    if (is_unheard(in, tokens)) find(in, hash_of(in->doc, tokens.start, count), count)->unheard = true;
    if (explained) find(in, hash_of(in->doc, tokens.start, 1), 1)->explained = true;
    bool place = mention->type == RUB_GPE || mention->type == RUB_LOC;
    if (count == 1 && place && stands_placed(in->doc, tokens.start))
        find(in, hash_of(in->doc, tokens.start, 1), 1)->placed = true;
    if (count > in->longest) in->longest = count;
    if (mention->type == RUB_ORG && count > 1 && mention->confidence >= SURE)
        RUB_TRY(learn_club(in, tokens.end - 1, weight));
    if (mention->type == RUB_ORG && count > 2) return learn_initials(in, tokens, mention->type, weight);
    if (mention->type != RUB_PERSON || count < 2 || mention->confidence < SURE) return RUB_OK;
    RUB_TRY(learn_part(in, tokens.end - 1, weight));
    return learn_part(in, tokens.start, weight);
}

/* "Helixor" of "Helixor Therapeutics": a word that no other text has written stands for the whole, unless the
 * document has it for something else. */
static rub_status learn_short(repeats *in, const rub_mention *mention, uint32_t *at) {
    uint16_t classes[RUB_CLUSTER_VIEWS] = {0};
    rub_span tokens = rub_doc_tokens_next(in->doc, (rub_span){mention->start, mention->end}, at);
    const rub_token *first = &in->doc->tokens.rows[tokens.start];
    if (tokens.end < tokens.start + 2 || first->length < 4 || !(first->flags & RUB_TOKEN_UPPER_FIRST))
        return RUB_OK;
    rub_clusters_of(&in->clusters, first, classes);
    bool known = !in->clusters.views || classes[RUB_CLUSTER_HABIT] || classes[RUB_CLUSTER_ROLE];
    const known_name *one = known ? NULL : find(in, hash_of(in->doc, tokens.start, 1), 1);
    bool often = one && (one->type == RUB_PERSON || one->type == RUB_GPE || one->type == RUB_ORG);
    if (known || (one && !often && one->votes >= SURE)) return RUB_OK;
    uint32_t against = one && one->type != RUB_ORG ? one->votes : 0;
    return vote(in, (rub_span){tokens.start, tokens.start + 1}, RUB_ORG, BELIEVED + against);
}

static rub_status learn_shorts(repeats *in) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < in->doc->mentions.count; i++) {
        const rub_mention *mention = &in->doc->mentions.rows[i];
        if (mention->type == RUB_ORG && mention->confidence >= SURE) RUB_TRY(learn_short(in, mention, &at));
    }
    return RUB_OK;
}

static rub_status learn_all(repeats *in) {
    uint32_t at = 0;
    RUB_TRY(make_room(in));
    for (uint32_t i = 0; i < in->doc->mentions.count; i++)
        if (in->doc->mentions.rows[i].type <= RUB_LANGUAGE)
            RUB_TRY(learn(in, &in->doc->mentions.rows[i], &at));
    return RUB_OK;
}

/* "May" the month and "may", "Brown" and "brown". */
static void mark_common(repeats *in) {
    const rub_doc *doc = in->doc;
    for (uint32_t i = 0; i < doc->tokens.count; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (token->flags & RUB_TOKEN_UPPER_FIRST || !(token->flags & RUB_TOKEN_LOWER)) continue;
        if (!(*filter_word(in, token->word) >> token->word % 32 & 1)) continue;
        known_name *name = find(in, hash_of(doc, i, 1), 1);
        if (name) name->common = true;
    }
}

/* ---- the search ---- */

static bool capital(const rub_doc *doc, uint32_t token) {
    return token < doc->tokens.count && doc->tokens.rows[token].flags & RUB_TOKEN_UPPER_FIRST;
}

/* "President Zapata" begins a name behind a title; "Franco Zapata" is somebody else. */
static bool goes_back(const rub_doc *doc, uint32_t first) {
    if (!first || doc->tokens.rows[first].flags & RUB_TOKEN_SENTENCE || !capital(doc, first - 1))
        return false;
    if (doc->tokens.rows[first - 1].flags & RUB_TOKEN_SENTENCE) return false;
    return !(rub_word_lists(doc->model, &doc->tokens.rows[first - 1]) & (RUB_IN(TITLE) | RUB_IN(ROLE)));
}

static bool goes_on(const rub_doc *doc, uint32_t end) {
    return capital(doc, end) && !(doc->tokens.rows[end].flags & RUB_TOKEN_SENTENCE);
}

/* "according to Will", "off-spinner Such had": a capital inside of a plain sentence makes a name of the word
 * that ends or begins somebody's; at the start of a sentence the verb tells: "Will says he does not". */
static bool is_called_so(const rub_doc *doc, const known_name *name, uint32_t token) {
    const rub_token *rows = doc->tokens.rows;
    uint64_t lists = rub_word_lists(doc->model, &rows[token]);
    if (!name->part || name->type != RUB_PERSON || !(rows[token].flags & RUB_TOKEN_LOWER)) return false;
    if (lists & (RUB_IN(MONTH) | RUB_IN(TITLE) | RUB_IN(ROLE) | RUB_IN(PRONOUN) | RUB_IN(FAMILY)))
        return false;
    const rub_sentence *sentence = &doc->sentences.rows[rub_doc_sentence_of(doc, token)];
    if (sentence->use != RUB_CASE_PLAIN) return false;
    if (token == sentence->first)
        return token + 1 < sentence->end &&
               rub_word_lists(doc->model, &rows[token + 1]) & RUB_IN(SPEECH_VERB) &&
               rows[token + 1].flags & RUB_TOKEN_LOWER && !(rows[token + 1].flags & RUB_TOKEN_UPPER_FIRST);
    return rows[token - 1].flags & RUB_TOKEN_LETTER && !(rows[token - 1].flags & RUB_TOKEN_UPPER_FIRST);
}

/* "said MAN would wait": the abbreviation, no man, where the sentence is not all in capitals. */
static bool is_letters(const repeats *in, const known_name *name, uint32_t token) {
    const rub_sentence *sentence = &in->doc->sentences.rows[rub_doc_sentence_of(in->doc, token)];
    return name->explained && in->doc->tokens.rows[token].flags & RUB_TOKEN_UPPER_ALL &&
           sentence->use == RUB_CASE_PLAIN;
}

static bool is_stop(const rub_doc *doc, uint32_t token) {
    return rub_word_lists(doc->model, &doc->tokens.rows[token]) &
           (RUB_IN(STOP_WORD) | RUB_IN(TITLE) | RUB_IN(ROLE) | RUB_IN(MONTH));
}

/* People are called by parts of their names; another name that the recognizer passed over must be sure
 * somewhere else. */
static uint32_t needed(const known_name *name) {
    if (name->type == RUB_PERSON) return 1;
    return name->unheard || name->club ? HEARD_ONCE : BELIEVED;
}

/* The longest known name of tokens [first, end of the run without mention). */
static const known_name *look_up(const repeats *in, uint32_t first, uint32_t free_end) {
    uint32_t most = free_end - first < in->longest ? free_end - first : in->longest;
    for (uint32_t count = most; count > 0; count--) {
        const known_name *name = find(in, hash_of(in->doc, first, count), count);
        if (!name || name->votes < needed(name)) continue;
        bool called = count == 1 && (name->common || is_stop(in->doc, first)) &&
                      (is_called_so(in->doc, name, first) || is_letters(in, name, first));
        if (name->common && !called) continue;
        if (name->capitals && !(in->doc->tokens.rows[first].flags & RUB_TOKEN_UPPER_ALL)) continue;
        if (count == 1 && !name->capitals && !called && is_stop(in->doc, first)) continue;
        if (goes_on(in->doc, first + count)) continue;
        return name;
    }
    return NULL;
}

static rub_status add(repeats *in, uint32_t first, const known_name *name) {
    const rub_token *tokens = in->doc->tokens.rows;
    rub_mention mention = {tokens[first].start, rub_token_end(&tokens[first + name->count - 1]),
                           name->type,          RUB_NONE,
                           CONFIDENCE,          RUB_VIA_REPEAT};
    return rub_doc_mentions_add(in->doc, &in->added, mention);
}

/* Tokens [first, end) lie outside of all mentions. */
static rub_status search(repeats *in, uint32_t first, uint32_t end) {
    while (first < end) {
        const known_name *name = NULL;
        const rub_token *token = &in->doc->tokens.rows[first];
        bool may_begin = capital(in->doc, first) && !(token->flags & (RUB_TOKEN_ADDRESS | RUB_TOKEN_CLITIC));
        bool known = may_begin && rub_doc_known_in(in->doc, (rub_span){first, first + 1});
        if (may_begin && !known && !goes_back(in->doc, first)) name = look_up(in, first, end);
        if (name) RUB_TRY(add(in, first, name));
        first += name ? name->count : 1;
    }
    return RUB_OK;
}

static rub_status search_all(repeats *in) {
    uint32_t first = 0;
    const rub_doc *doc = in->doc;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        uint32_t end = first;
        while (end < doc->tokens.count && doc->tokens.rows[end].start < doc->mentions.rows[i].start) end++;
        RUB_TRY(search(in, first, end));
        first = end;
        while (first < doc->tokens.count && doc->tokens.rows[first].start < doc->mentions.rows[i].end)
            first++;
    }
    return search(in, first, doc->tokens.count);
}

/* "English" is a people here and a language there, "White House" acts and is visited: these keep their types.
 */
static bool changes(uint32_t from, uint32_t to) {
    bool people = from == RUB_NORP || to == RUB_NORP || from == RUB_LANGUAGE || to == RUB_LANGUAGE;
    bool house = (from == RUB_FAC && to == RUB_ORG) || (from == RUB_ORG && to == RUB_FAC);
    return from != to && !people && !house;
}

/* "Trevor Denver ... Denver was moved": a surname that is a place elsewhere, where the text has no "in
 * Denver"; one that is taken for a firm, where that is doubtful. Countries are spoken of more often. */
static bool is_surname(const rub_doc *doc, const known_name *name, const rub_mention *mention,
                       uint32_t token) {
    bool country = rub_word_lists(doc->model, &doc->tokens.rows[token]) & RUB_IN(COUNTRY);
    bool place = (mention->type == RUB_GPE || mention->type == RUB_LOC) && !country;
    return name->part &&
           ((place && !name->placed) || (mention->type == RUB_ORG && mention->confidence < DOUBTED));
}

/* A name has one type in a document: the one that its mentions, and "Franky Zapata" for "Zapata", are surest
 * of. Where the document is sure of a name, so is each of its mentions, as sure as a repeated one. */
static void agree(repeats *in) {
    const rub_doc *doc = in->doc;
    uint32_t at = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        if (mention->type > RUB_LANGUAGE || mention->via != RUB_VIA_MODEL) continue;
        rub_span span = {mention->start, mention->end};
        rub_span tokens = rub_doc_tokens_next(doc, span, &at);
        uint32_t count = tokens.end - tokens.start;
        if (!count || count > RUN_MAX) continue;
        const known_name *name = find(in, hash_of(doc, tokens.start, count), count);
        if (!name) continue;
        if (is_surname(doc, name, mention, tokens.start)) mention->type = RUB_PERSON;
        else if (name->votes && changes(mention->type, name->type)) mention->type = name->type;
        bool believed = name->votes >= BELIEVED && mention->type == name->type;
        if (believed && mention->confidence < CONFIDENCE) mention->confidence = CONFIDENCE;
    }
}

/* Both tables are in text order. */
static rub_status merge(repeats *in) {
    rub_doc *doc = in->doc;
    uint32_t a = doc->mentions.count, b = in->added.count, to = a + b;
    for (uint32_t i = 0; i < b; i++) RUB_NEED(RUB_ADD(&doc->arena, doc->mentions));
    while (b > 0) {
        bool old = a > 0 && doc->mentions.rows[a - 1].start > in->added.rows[b - 1].start;
        doc->mentions.rows[--to] = old ? doc->mentions.rows[--a] : in->added.rows[--b];
    }
    return RUB_OK;
}

rub_status rub_repeats_find(rub_doc *doc) {
    repeats in = {.doc = doc, .clusters = rub_clusters_open(doc->model)};
    if (!doc->mentions.count || doc->options.min_confidence > CONFIDENCE) return RUB_OK;
    RUB_TRY(learn_all(&in));
    RUB_TRY(learn_shorts(&in));
    mark_common(&in);
    agree(&in);
    RUB_TRY(search_all(&in));
    return merge(&in);
}
