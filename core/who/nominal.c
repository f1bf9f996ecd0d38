/* nominal.c - compares a noun phrase with the words around the names before it */
#include "who/nominal.h"

#include "document.h"
#include "model/word_list.h"
#include "who/nearest.h"

#include <string.h>

#define CHAIN_MAX    48u /* descriptions with the same word that are looked at, the last first */
#define WORDS_BEFORE 6u  /* of a title */
#define WORDS_AFTER  10u /* of an apposition */
#define PHRASE_WORDS 5u  /* between an article and its noun */

typedef struct match {
    bool head, lower_rank;
    uint32_t others, own; /* own: of the others, those in the name itself */
} match;

rub_status rub_nominals_open(rub_doc *doc, rub_nominals *in) {
    uint32_t size = 16;
    memset(in, 0, sizeof *in);
    in->doc = doc;
    RUB_NEED(rub_vocabulary_of(doc));
    in->known = doc->vocabulary;
    RUB_TRY(rub_word_kinds_open(doc, &in->kinds));
    rub_titles_make(&in->titles);
    while (size < doc->mentions.count && size < 0x40000000u) size *= 2;
    in->mask = size - 1;
    in->slots = rub_arena_zero(&doc->arena, size * sizeof *in->slots);
    RUB_NEED(in->slots);
    return RUB_OK;
}

static uint16_t kind_of(const rub_nominals *in, uint32_t token) {
    return rub_word_kind(&in->kinds, &in->doc->tokens.rows[token]);
}

/* "deputy mayor", "former minister": another office than the mayor's. */
static bool is_lower_rank(const rub_vocabulary *known, uint32_t word) {
    return rub_vocabulary_among(known, word, RUB_WORD_deputy, RUB_WORD_assistant);
}

/* ---- what names are called ---- */

static rub_status add(rub_nominals *in, uint32_t word, uint32_t mention, uint32_t token) {
    rub_description *row = RUB_ADD(&in->doc->arena, in->rows);
    RUB_NEED(row);
    uint32_t *slot = &in->slots[(word ^ word >> 15) & in->mask];
    *row = (rub_description){word, mention, token, *slot};
    *slot = in->rows.count;
    return RUB_OK;
}

/* The comma of "her spokesman, Mr Tom Dorn": nothing but titles stands between it and the name. */
static bool opens_apposition(const rub_nominals *in, uint32_t comma, uint32_t first) {
    if (in->doc->text[in->doc->tokens.rows[comma].start] != ',') return false;
    for (uint32_t i = comma + 1; i < first; i++)
        if (!(kind_of(in, i) & RUB_KIND_TITLE) && in->doc->text[in->doc->tokens.rows[i].start] != '.')
            return false;
    return true;
}

/* Titles and offices before a name, "French Foreign Minister", also with a comma between. */
static rub_status note_before(rub_nominals *in, uint32_t number, uint32_t first) {
    for (uint32_t i = first; i-- > 0 && first - i <= WORDS_BEFORE;) {
        const rub_token *token = &in->doc->tokens.rows[i];
        if (token[1].flags & RUB_TOKEN_SENTENCE) return RUB_OK;
        bool joint = in->doc->text[token->start] == '-' || in->doc->text[token->start] == '.';
        if (token->flags & RUB_TOKEN_PUNCT && !joint && !opens_apposition(in, i, first)) return RUB_OK;
        if (token->lists && kind_of(in, i) & (RUB_KIND_PERSON | RUB_KIND_TITLE))
            RUB_TRY(add(in, token->word, number, first));
    }
    return RUB_OK;
}

/* "Mr Tom Dorn, the mayor said": a noun before its verb begins the next clause and explains no name. */
static bool has_verb(const rub_nominals *in, uint32_t noun) {
    return kind_of(in, noun) & RUB_KIND_PERSON && noun + 1 < in->doc->tokens.count &&
           (kind_of(in, noun + 1) & (RUB_KIND_VERB | RUB_KIND_PERSON)) == RUB_KIND_VERB;
}

/* ", the 42-year-old head of the bank," behind it. */
static rub_status note_after(rub_nominals *in, uint32_t number, rub_span tokens) {
    uint32_t end = tokens.end;
    const rub_doc *doc = in->doc;
    if (end >= doc->tokens.count || doc->text[doc->tokens.rows[end].start] != ',') return RUB_OK;
    for (uint32_t i = end + 1; i < doc->tokens.count && i - end <= WORDS_AFTER; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (token->flags & RUB_TOKEN_SENTENCE) return RUB_OK;
        if (has_verb(in, i)) return RUB_OK;
        if (token->flags & RUB_TOKEN_DIGIT || (token->lists && kind_of(in, i) & RUB_KIND_PERSON))
            RUB_TRY(add(in, token->word, number, tokens.start));
    }
    return RUB_OK;
}

rub_status rub_nominal_note(rub_nominals *in, uint32_t number, rub_span tokens) {
    const rub_doc *doc = in->doc;
    const rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type == RUB_PERSON || mention->type == RUB_ORG)
        RUB_TRY(note_before(in, number, tokens.start));
    if (mention->type == RUB_PERSON) return note_after(in, number, tokens);
    if (mention->type != RUB_ORG && mention->type != RUB_FAC) return RUB_OK;
    if (doc->entity_mentions.rows[doc->entities.rows[mention->entity].first] != number) return RUB_OK;
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        RUB_TRY(add(in, doc->tokens.rows[i].word, number, tokens.start));
    return RUB_OK;
}

/* ---- the phrase ---- */

static bool is_stop(const rub_nominals *in, uint32_t token) {
    return in->doc->tokens.rows[token].flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC) ||
           kind_of(in, token) & RUB_KIND_STOP;
}

/* "the mayor", "Oslo's mayor"; "a mayor" and "another mayor" are any, and "his client" is somebody new. */
static bool is_definite(const rub_nominals *in, uint32_t token) {
    uint32_t word = in->doc->tokens.rows[token].word;
    return !(kind_of(in, token) & RUB_KIND_DETERMINER) || word == in->known->hash[RUB_WORD_the] ||
           rub_vocabulary_among(in->known, word, RUB_WORD_that, RUB_WORD_this);
}

/* "the people", "the presidential race", "the men": a crowd, and no noun. */
static bool is_nobody(const rub_nominals *in, uint32_t token) {
    static const char *const crowds[] = {"men",       "women",  "children", "businessmen",
                                         "policemen", "clergy", NULL};
    const rub_vocabulary *known = in->known;
    uint32_t word = in->doc->tokens.rows[token].word;
    if (rub_token_among(in->doc->text, &in->doc->tokens.rows[token], crowds)) return true;
    return rub_vocabulary_among(known, word, RUB_WORD_police, RUB_WORD_people) ||
           rub_vocabulary_among(known, word, RUB_WORD_presidential, RUB_WORD_gubernatorial);
}

/* "the 74-year-old", and nothing more. */
bool rub_nominal_is_age(const rub_nominals *in, rub_span tokens) {
    const rub_doc *doc = in->doc;
    const rub_token *last = &doc->tokens.rows[tokens.end - 1];
    return tokens.end - tokens.start > 3 && doc->tokens.rows[tokens.start + 1].flags & RUB_TOKEN_DIGIT &&
           last->length == 3 && !memcmp(doc->text + last->start, "old", 3);
}

static bool is_based(const rub_nominals *in, uint32_t first, uint32_t token) {
    const rub_token *row = &in->doc->tokens.rows[token];
    return token > first && row->length == 5 && !memcmp(in->doc->text + row->start, "based", 5) &&
           in->doc->text[row[-1].start] == '-';
}

bool rub_nominal_of(const rub_nominals *in, rub_span tokens, rub_nominal *to) {
    const rub_doc *doc = in->doc;
    memset(to, 0, sizeof *to);
    if (tokens.start >= tokens.end || rub_word_is_plural(doc, &doc->tokens.rows[tokens.end - 1]))
        return false;
    if (is_nobody(in, tokens.end - 1)) return false;
    to->tokens = tokens;
    to->definite = is_definite(in, tokens.start);
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        uint32_t word = doc->tokens.rows[i].word;
        if (is_stop(in, i)) continue;
        if (is_based(in, tokens.start, i)) to->count = 0; /* "the New York-based group": no New Party */
        if (is_based(in, tokens.start, i)) continue;
        to->lower_rank |= is_lower_rank(in->known, word);
        if (to->count == RUB_NOMINAL_WORDS)
            memmove(to->words, to->words + 1, --to->count * sizeof *to->words);
        to->words[to->count++] = word;
    }
    uint16_t head = kind_of(in, tokens.end - 1);
    to->group = head & RUB_KIND_GROUP;
    to->place = !to->group && head & RUB_KIND_PLACE;
    to->person = !to->group && !to->place && head & (RUB_KIND_PERSON | RUB_KIND_TITLE);
    return to->count > 0;
}

/* "the company employs a", "the firm makes the", "the bank owns 20": the word before was a verb. */
static bool opens_object(const rub_nominals *in, uint32_t token) {
    if (token >= in->doc->tokens.count) return false;
    return kind_of(in, token) & RUB_KIND_DETERMINER || in->doc->tokens.rows[token].flags & RUB_TOKEN_DIGIT;
}

/* What may stand behind a noun phrase: marks, 's, prepositions and other small words, verbs. Behind a person
 * it is mostly a verb ("the governor slept"), behind others as often a noun ("the company car"). */
static bool ends_phrase(const rub_nominals *in, uint32_t next, bool person) {
    const rub_doc *doc = in->doc;
    if (next >= doc->tokens.count) return true;
    const rub_token *token = &doc->tokens.rows[next];
    const char *end = doc->text + rub_token_end(token);
    if (token->flags & RUB_TOKEN_SENTENCE) return true;
    if (token->flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC)) return *(doc->text + token->start) != '-';
    if (token->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT)) return false;
    if (token->length > 4 && end[-1] == 'd' && end[-2] == 'e') return true;
    if (token->length > 4 && end[-1] == 'y' && end[-2] == 'l') return true;
    uint16_t lists = kind_of(in, next);
    if (person && !(lists & (RUB_KIND_PERSON | RUB_KIND_GROUP))) return true;
    if (end[-1] == 's' && opens_object(in, next + 1)) return true;
    return lists & (RUB_KIND_STOP | RUB_KIND_VERB);
}

/* "the leader of a party", "the man selling tickets", "the woman who called" are told by what follows, but
 * for an apposition: "Lester Holt, the anchor of". */
static bool goes_on(const rub_nominals *in, uint32_t first, uint32_t next) {
    const rub_doc *doc = in->doc;
    if (next >= doc->tokens.count || (first && doc->text[doc->tokens.rows[first - 1].start] == ','))
        return false;
    const rub_token *token = &doc->tokens.rows[next];
    const char *end = doc->text + rub_token_end(token);
    bool selling = token->length > 5 && !memcmp(end - 3, "ing", 3) && !(kind_of(in, next) & RUB_KIND_STOP);
    return selling || token->word == in->known->hash[RUB_WORD_of] ||
           token->word == in->known->hash[RUB_WORD_who];
}

bool rub_nominal_read(const rub_nominals *in, uint32_t head, rub_nominal *to) {
    const rub_token *rows = in->doc->tokens.rows;
    uint32_t first = head;
    bool person = kind_of(in, head) & RUB_KIND_PERSON;
    to->tokens = (rub_span){head, head + 1};
    if (!ends_phrase(in, head + 1, person)) return false;
    while (first > 0 && head - first < PHRASE_WORDS && !(rows[first].flags & RUB_TOKEN_SENTENCE)) {
        bool determiner = kind_of(in, --first) & RUB_KIND_DETERMINER;
        bool possessive = rows[first].flags & RUB_TOKEN_CLITIC;
        if (possessive) return false;
        if (determiner) to->tokens.start = first;
        if (determiner && goes_on(in, first, head + 1)) return false;
        if (determiner) return rub_nominal_of(in, (rub_span){first, head + 1}, to);
        if (rows[first].flags & RUB_TOKEN_PUNCT && in->doc->text[rows[first].start] != '-') return false;
        if (kind_of(in, first) & RUB_KIND_STOP) return false;
    }
    return false;
}

/* What follows its comma names it: "its chairman, Tom Dorn", "a career diplomat, she"; but not "this officer,
 * I do not know". */
static bool is_apposed(const rub_nominals *in, uint32_t comma) {
    const rub_doc *doc = in->doc;
    if (comma + 1 >= doc->tokens.count || doc->text[doc->tokens.rows[comma].start] != ',') return false;
    const rub_token *next = &doc->tokens.rows[comma + 1];
    if (rub_vocabulary_among(in->known, next->word, RUB_WORD_he, RUB_WORD_itself)) return true;
    return next->flags & RUB_TOKEN_UPPER_FIRST && !(kind_of(in, comma + 1) & RUB_KIND_STOP);
}

bool rub_nominal_is_stranger(const rub_nominals *in, uint32_t head, bool whole) {
    const rub_doc *doc = in->doc;
    const rub_token *noun = &doc->tokens.rows[head];
    bool none = rub_word_is_plural(doc, noun) || noun->flags & RUB_TOKEN_UPPER_FIRST ||
                !ends_phrase(in, head + 1, true);
    return (whole || !none) && !is_apposed(in, head + 1);
}

bool rub_nominal_is_new(const rub_nominals *in, const rub_nominal *phrase) {
    return kind_of(in, phrase->tokens.start) & RUB_KIND_DETERMINER && !is_definite(in, phrase->tokens.start);
}

/* ---- the words around a name ---- */

static void compare(const rub_nominals *in, const rub_nominal *what, uint32_t word, match *found) {
    const rub_vocabulary *known = in->known;
    uint32_t head = what->words[what->count - 1];
    for (uint32_t i = 0; i + 1 < what->count; i++) found->others += what->words[i] == word;
    found->head |= head == word;
    found->lower_rank |= is_lower_rank(known, word);
    if (head == known->hash[RUB_WORD_leader]) /* "the Cuban leader": its president */
        found->head |= rub_vocabulary_among(known, word, RUB_WORD_president, RUB_WORD_sultan);
}

/* The mention before number `mention`, if the token stands in it. */
static const rub_mention *within(const rub_doc *doc, uint32_t mention, const rub_token *token) {
    if (!mention) return NULL;
    const rub_mention *before = &doc->mentions.rows[mention - 1];
    return token->start >= before->start && token->start < before->end ? before : NULL;
}

/* "A spokesman says President Ada Cole": behind a verb another phrase begins. */
static bool ends_clause(const rub_nominals *in, uint32_t token) {
    return (kind_of(in, token) & (RUB_KIND_VERB | RUB_KIND_PERSON)) == RUB_KIND_VERB &&
           !(in->doc->tokens.rows[token].flags & RUB_TOKEN_UPPER_FIRST);
}

static void read_before(const rub_nominals *in, const rub_nominal *what, uint32_t first, uint32_t mention,
                        match *found) {
    const rub_doc *doc = in->doc;
    for (uint32_t i = first; i-- > 0 && first - i <= WORDS_BEFORE;) {
        const rub_token *token = &doc->tokens.rows[i];
        bool comma = opens_apposition(in, i, first), head = found->head;
        bool joint = token->flags & RUB_TOKEN_CLITIC || doc->text[token->start] == '-' ||
                     doc->text[token->start] == '.';
        if (doc->tokens.rows[i + 1].flags & RUB_TOKEN_SENTENCE) return;
        if (rub_vocabulary_among(in->known, token->word, RUB_WORD_a, RUB_WORD_an)) return;
        if (rub_vocabulary_among(in->known, token->word, RUB_WORD_for, RUB_WORD_with)) return;
        if (token->flags & RUB_TOKEN_PUNCT && !comma && !joint) return;
        if (ends_clause(in, i)) return;
        const rub_mention *other = within(doc, mention, token);
        if (other && other->type == RUB_PERSON) return; /* "President Ada Cole met Tom Dorn" */
        compare(in, what, token->word, found);
        /* The words of a name before a name say whose it is, not what: "Interior Ministry spokeswoman". */
        if (other) found->head = head;
    }
}

static void read_after(const rub_nominals *in, const rub_nominal *what, uint32_t end, match *found) {
    const rub_doc *doc = in->doc;
    if (end >= doc->tokens.count || doc->text[doc->tokens.rows[end].start] != ',') return;
    for (uint32_t i = end + 1; i < doc->tokens.count && i - end <= WORDS_AFTER; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (token->flags & RUB_TOKEN_SENTENCE) return;
        if (rub_vocabulary_among(in->known, token->word, RUB_WORD_of, RUB_WORD_with)) return;
        char c = doc->text[token->start];
        if (token->flags & RUB_TOKEN_PUNCT && c != '-' && c != ',') return;
        if ((c == ',' && i > end + 2) || has_verb(in, i)) return;
        compare(in, what, token->word, found);
    }
}

/* "the bank" is the Bank of Norway and Tavro Bank plc; "the state" is no State University. */
static bool heads_name(const rub_nominals *in, rub_span tokens, uint32_t at) {
    if (at + 1 == tokens.end) return true;
    const rub_token *next = &in->doc->tokens.rows[at + 1];
    return next->flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_DIGIT) || kind_of(in, at + 1) & RUB_KIND_STOP ||
           rub_word_lists(in->doc->model, next) & RUB_IN(ORG_SUFFIX);
}

/* The words of the name itself: "the justice department" is the Department of Justice, not that of Health. */
static void read_name(const rub_nominals *in, const rub_nominal *what, rub_span tokens, match *found) {
    uint32_t others = found->others;
    bool head = found->head, own = false;
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        found->head = false;
        compare(in, what, in->doc->tokens.rows[i].word, found);
        own |= found->head && heads_name(in, tokens, i);
    }
    found->own = found->others - others;
    found->head = head || (own && (what->count == 1 || found->own || !what->group));
}

static match compare_mention(const rub_nominals *in, const rub_nominal *what, uint32_t number,
                             uint32_t first) {
    match found = {false, false, 0, 0};
    const rub_mention *mention = &in->doc->mentions.rows[number];
    rub_span tokens = rub_doc_tokens_next(in->doc, (rub_span){mention->start, mention->end}, &first);
    if (tokens.start == tokens.end) return found;
    read_before(in, what, tokens.start, number, &found);
    if (mention->type == RUB_PERSON) read_after(in, what, tokens.end, &found);
    else read_name(in, what, tokens, &found);
    return found;
}

/* ---- the search ---- */

static bool may_be(const rub_nominal *what, uint32_t type) {
    if (type == RUB_PERSON) return !what->group && !what->place;
    return (type == RUB_FAC || type == RUB_ORG) && !what->person && !what->place;
}

/* "the Venezuelan president": a word with a capital says whose. */
static bool names_owner(const rub_nominals *in, const rub_nominal *what) {
    for (uint32_t i = what->tokens.start + 1; i + 1 < what->tokens.end; i++)
        if (in->doc->tokens.rows[i].flags & RUB_TOKEN_UPPER_FIRST) return true;
    return false;
}

/* "the foreign minister" is not the prime minister, "the finance chief" not the police chief, the mayor not
 * the deputy mayor, the Vox party not the People's Party. */
static bool enough(const rub_nominals *in, const rub_nominal *what, match found) {
    if (!found.head || found.lower_rank != what->lower_rank) return false;
    uint32_t head = what->words[what->count - 1];
    bool asked = (what->group && names_owner(in, what)) ||
                 rub_vocabulary_among(in->known, head, RUB_WORD_minister, RUB_WORD_head);
    return what->count == 1 || found.others > 0 || !asked;
}

bool rub_nominal_calls(const rub_nominals *in, const rub_nominal *phrase, uint32_t mention) {
    return enough(in, phrase,
                  compare_mention(in, phrase, mention,
                                  rub_doc_token_at(in->doc, in->doc->mentions.rows[mention].start)));
}

typedef struct search {
    uint32_t byte, best, others, akin;
    bool several; /* more than one is called so */
} search;

static void look_at_word(const rub_nominals *in, const rub_nominal *what, uint32_t word, search *s) {
    uint32_t at = in->slots[(word ^ word >> 15) & in->mask], looked = 0;
    for (; at && looked < CHAIN_MAX; at = in->rows.rows[at - 1].next, looked++) {
        const rub_description *row = &in->rows.rows[at - 1];
        const rub_mention *mention = &in->doc->mentions.rows[row->mention];
        if (row->word != word || mention->start >= s->byte || !may_be(what, mention->type)) continue;
        match found = compare_mention(in, what, row->mention, row->token);
        if (what->group && found.own && s->akin == RUB_NONE) s->akin = mention->entity;
        if (!enough(in, what, found)) continue;
        s->several |= s->best != RUB_NONE && s->best != mention->entity;
        if (s->best != RUB_NONE && found.others <= s->others) continue;
        s->best = mention->entity;
        s->others = found.others;
    }
}

/* "the senator" is Sen. Cole, "the judge" Mr Justice Cole. */
static void look_at_titles(const rub_nominals *in, const rub_nominal *what, search *s) {
    rub_nominal other = *what;
    uint32_t *head = &other.words[what->count - 1], noun = *head;
    for (uint32_t i = 0; (*head = rub_title_of(&in->titles, noun, &i)) != 0; i++)
        look_at_word(in, &other, *head, s);
}

/* the 74-year-old: the only one of that age. */
static uint32_t by_age(const rub_nominals *in, const rub_nominal *what) {
    search s = {in->doc->tokens.rows[what->tokens.start].start, RUB_NONE, 0, RUB_NONE, false};
    rub_nominal age = *what;
    const rub_token *first = &in->doc->tokens.rows[what->tokens.start + 1];
    if (!rub_nominal_is_age(in, what->tokens)) return RUB_NONE;
    age.count = 1;
    age.words[0] = first->word;
    look_at_word(in, &age, first->word, &s);
    return s.several ? RUB_NONE : s.best;
}

/* "the rights group" is Human Rights Watch; but "the central bank" no Central Bureau. */
static void look_at_others(const rub_nominals *in, const rub_nominal *what, search *s) {
    static const char *const common[] = {"central", "national", "international", "federal",
                                         "general", "state",    "local",         "public",
                                         "new",     "royal",    "united",        NULL};
    for (uint32_t i = what->tokens.start; i + 1 < what->tokens.end; i++) {
        const rub_token *token = &in->doc->tokens.rows[i];
        bool tells = !is_stop(in, i) && !(kind_of(in, i) & RUB_KIND_GROUP); /* not "the party platform" */
        if (tells && !rub_token_among(in->doc->text, token, common)) look_at_word(in, what, token->word, s);
    }
}

static uint32_t by_words(const rub_nominals *in, const rub_nominal *what) {
    search s = {in->doc->tokens.rows[what->tokens.start].start, RUB_NONE, 0, RUB_NONE, false};
    uint32_t head = what->words[what->count - 1];
    look_at_word(in, what, head, &s);
    if (s.best == RUB_NONE && what->person) look_at_titles(in, what, &s);
    if (s.best == RUB_NONE && head == in->known->hash[RUB_WORD_leader])
        for (uint32_t word = RUB_WORD_president; word <= RUB_WORD_sultan; word++)
            look_at_word(in, what, in->known->hash[word], &s);
    if (s.best == RUB_NONE && what->group) look_at_others(in, what, &s);
    bool told_apart = what->count > 1 && (what->group || names_owner(in, what));
    if (s.several && !s.others && told_apart) return RUB_NONE;
    return s.best != RUB_NONE ? s.best : s.akin;
}

/* "sexual abuse": without an article a noun is somebody only where it is an office or a group. */
static bool may_be_known(const rub_nominals *in, const rub_nominal *phrase) {
    if (phrase->person || phrase->group || phrase->place) return phrase->definite;
    return phrase->definite && kind_of(in, phrase->tokens.start) & RUB_KIND_DETERMINER;
}

uint32_t rub_nominal_find(const rub_nominals *in, const rub_salience *salience, const rub_nominal *phrase) {
    if (!may_be_known(in, phrase)) return RUB_NONE;
    uint32_t beside = rub_nearest_apposed(in, phrase);
    if (beside != RUB_NONE) return beside;
    uint32_t found = phrase->place && salience ? rub_nearest_of_sort(in, salience, phrase) : RUB_NONE;
    if (found == RUB_NONE) found = by_words(in, phrase);
    if (found == RUB_NONE) found = by_age(in, phrase);
    if (found == RUB_NONE && salience) found = rub_nearest_of_sort(in, salience, phrase);
    if (found == RUB_NONE && salience) found = rub_nearest_alone(in, salience, phrase);
    return found == RUB_NONE && salience ? rub_nearest_leading(in, salience, phrase) : found;
}
