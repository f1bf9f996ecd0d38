/* passage.c - reads a paragraph into places and looks up what the learned parts want to know of each */
#include "quotes/passage.h"
#include "base/search.h"
#include "base/utf8.h"
#include "model/row_sum.h"
#include "model/word_list.h"
#include "quotes/past_verb.h"
#include "quotes/place.h"

#include <string.h>

#define SHOUTED 12u /* words on each side that are looked at for capitals */

enum { LONG = 1500 };   /* tokens of a passage; a longer paragraph is several */
enum { STEM = 5 };      /* letters of a verb's stem */
enum { STRAIGHT = 32 }; /* bytes of the longest word that is read with ' for ’ */
enum { WINDOW = 80 };   /* places that a frame looks to either side */
enum {
    ATTRIBUTION = 8
}; /* places of the longest name and verb that are looked for after a question in marks */

/* Slots for words: as many as an article has distinct ones; more leave the cache. */
enum { LEAST_BITS = 6, MOST_BITS = 12 };

static inline const rub_token *token_of(const rub_passage *p, uint32_t i) {
    return &p->doc->tokens.rows[i];
}

static bool token_is(const rub_passage *p, uint32_t i, const char *word) {
    const rub_token *t = token_of(p, i);
    return p->doc->text[t->start] == *word && t->length == strlen(word) &&
           !memcmp(p->doc->text + t->start, word, t->length);
}

static bool token_in(const rub_passage *p, uint32_t i, const char *set) {
    const rub_token *t = token_of(p, i);
    return t->length == 1 && strchr(set, p->doc->text[t->start]);
}

static bool token_dash(const rub_passage *p, uint32_t i) {
    return token_is(p, i, "-") || token_is(p, i, "--") || token_is(p, i, "\xE2\x80\x93") ||
           token_is(p, i, "\xE2\x80\x94") || token_is(p, i, "\xE2\x80\x95");
}

static uint8_t kind_of(const rub_passage *p, uint32_t i) {
    uint32_t flags = token_of(p, i)->flags;
    if (flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT | RUB_TOKEN_CLITIC)) return RUB_PLACE_WORD;
    if (token_in(p, i, ",;")) return RUB_PLACE_COMMA;
    if (token_in(p, i, ".!?")) return RUB_PLACE_STOP;
    if (token_in(p, i, ":")) return RUB_PLACE_COLON;
    if (token_in(p, i, "()[]")) return RUB_PLACE_BRACKET;
    if (token_dash(p, i)) return RUB_PLACE_DASH;
    return flags & RUB_TOKEN_MARK ? RUB_PLACE_MARK : RUB_PLACE_SIGN;
}

static uint32_t bucket(uint32_t n) {
    return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : 7;
}

/* "The Iron Bridge": all of its longer words have capitals. */
static bool is_title(const rub_passage *p, const rub_pair *pair) {
    if (pair->inner_end - pair->inner > 10) return false;
    for (uint32_t i = pair->inner; i < pair->inner_end; i++) {
        const rub_token *t = token_of(p, i);
        bool small = t->length < 4 && i > pair->inner && i + 1 < pair->inner_end;
        if ((t->flags & RUB_TOKEN_LETTER) && !(t->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_CLITIC)) &&
            !small)
            return false;
    }
    return true;
}

bool rub_passage_title(const rub_passage *p, uint32_t place) {
    return is_title(p, &p->pairs.rows[p->places.rows[place].pair]);
}

/* What a learned part may know of a pair: how long it is, how it begins, what its last token is, whether it
 * is a title. */
static uint32_t word_of_pair(const rub_passage *p, const rub_pair *pair) {
    if (pair->inner == pair->inner_end) return 1;
    const rub_token *first = token_of(p, pair->inner);
    uint32_t last = kind_of(p, pair->inner_end - 1);
    if (last == RUB_PLACE_WORD && pair->end < p->tokens.end) last = 16 + kind_of(p, pair->end);
    return 2 + ((uint32_t)is_title(p, pair) << 12) +
           (bucket(pair->inner_end - pair->inner) << 1 | !!(first->flags & RUB_TOKEN_UPPER_FIRST)) +
           (last << 5);
}

/* A token's bytes, with ' for ’: both ways to write "isn't" are one word. */
typedef struct spelling {
    const char *bytes;
    uint32_t length;
} spelling;

static spelling straight(const char *bytes, uint32_t length, char room[STRAIGHT]) {
    uint32_t to = 0;
    for (uint32_t from = 0; from < length; to++) {
        bool curly = rub_utf8_curly(bytes + from, length - from);
        room[to] = curly ? '\'' : bytes[from];
        from += curly ? 3 : 1;
    }
    return (spelling){room, to};
}

static spelling spelling_of(const rub_passage *p, const rub_token *t, char room[STRAIGHT]) {
    const char *bytes = p->doc->text + t->start;
    bool curly = t->flags & RUB_TOKEN_FOREIGN && t->length <= STRAIGHT;
    return curly ? straight(bytes, t->length, room) : (spelling){bytes, t->length};
}

static uint32_t suffix_of(spelling s) {
    uint32_t n = s.length < 3 ? s.length : 3;
    return rub_passage_letters(s.bytes + s.length - n, n);
}

/* "annou" of announce, announces, announced: the forms of a verb share what is known of it. */
static uint32_t stem_of(spelling s) {
    return rub_passage_letters(s.bytes, s.length < STEM ? s.length : STEM);
}

static uint8_t first_letter(const rub_token *t, spelling s) {
    bool foreign = t->flags & RUB_TOKEN_FOREIGN;
    for (uint32_t i = 0; foreign && i < s.length; i++)
        if ((uint8_t)s.bytes[i] >= 0x80) return RUB_PLACE_FOREIGN;
    return (uint8_t)*s.bytes | 0x20;
}

/* A verb of saying, "according", or a colon: place.cue is decided later. */
static bool may_be_cue(const rub_place *at) {
    if (at->kind == RUB_PLACE_COLON) return true;
    return at->kind == RUB_PLACE_WORD && (at->lists & RUB_IN(SPEECH_VERB)) && !at->entity;
}

/* Where a content may end. */
static bool is_joint(const rub_passage *p, const rub_place *at) {
    static const char *const words[] = {"and", "but", "while", "as", "with", "after", NULL};
    if (at->kind == RUB_PLACE_COMMA || at->kind == RUB_PLACE_DASH) return true;
    bool may_be =
        at->letter == 'a' || at->letter == 'b' || at->letter == 'w' || at->letter == RUB_PLACE_FOREIGN;
    return may_be && at->kind == RUB_PLACE_WORD && rub_place_among(p, (uint32_t)(at - p->places.rows), words);
}

#define LOOK_BITS 24 /* of suffix and class, mixed; a word's hash stands above them */

static uint64_t look_of(uint32_t word, uint32_t suffix, uint32_t class) {
    uint32_t rest = suffix * 0x9E3779B1u ^ class * 0x85EBCA6Bu;
    return (uint64_t)word << LOOK_BITS | rest >> (32 - LOOK_BITS);
}

static void look_up(const rub_passage *p, const rub_clusters *clusters, rub_place *at) {
    const rub_token *t = token_of(p, at->first);
    char room[STRAIGHT];
    spelling s = spelling_of(p, t, room);
    at->suffix = suffix_of(s);
    at->stem = stem_of(s);
    at->letter = first_letter(t, s);
    at->form = rub_place_form(at->letter, s.length);
    at->joint = is_joint(p, at);
    at->past = at->kind == RUB_PLACE_WORD && rub_past_verb(p->doc->text + t->start, t->length);
    if (at->kind == RUB_PLACE_WORD) {
        uint16_t classes[RUB_CLUSTER_VIEWS] = {0};
        at->lists = rub_word_lists(p->doc->model, t);
        rub_clusters_of(clusters, t, classes);
        at->class = classes[0];
        at->group = clusters->views > 1 ? classes[1] : classes[0];
    }
    at->look = look_of(at->word, at->suffix, at->class);
}

/* The same from where the word was looked up before. */
static inline void take(const rub_place_word *w, rub_place *at) {
    at->lists = w->lists, at->look = w->look, at->suffix = w->suffix, at->stem = w->stem, at->kind = w->kind;
    at->group = w->group, at->class = w->class, at->letter = w->letter, at->form = w->form;
    at->joint = w->joint, at->past = w->past;
}

static void keep(const rub_place *at, uint16_t length, rub_place_word *w) {
    *w = (rub_place_word){at->lists, at->look,   at->word, at->suffix, at->stem,  length,  at->group,
                          at->class, at->letter, at->form, at->kind,   at->joint, at->past};
}

/* What is known of a word. It is looked up once where its letters say all: not of digits, which have classes
 * by their shape, nor of letters beyond ASCII, whose bytes differ by case, nor of what may be a mark. */
static void know(const rub_passage *p, rub_place_words *words, rub_place *at) {
    const rub_token *t = token_of(p, at->first);
    bool plain = !(t->flags & (RUB_TOKEN_DIGIT | RUB_TOKEN_FOREIGN | RUB_TOKEN_CLITIC | RUB_TOKEN_MARK)) &&
                 words->rows;
    rub_place_word *row = plain ? &words->rows[t->word * 0x9E3779B1u >> (32 - words->bits)] : NULL;
    at->word = t->word;
    at->capital = t->flags & RUB_TOKEN_UPPER_FIRST;
    if (row && row->word == t->word && row->length == t->length) {
        take(row, at);
        return;
    }
    at->kind = kind_of(p, at->first);
    look_up(p, &words->clusters, at);
    if (row) keep(at, t->length, row);
}

rub_status rub_place_words_open(rub_arena *arena, const rub_model *model, uint32_t tokens,
                                rub_place_words *words) {
    *words = (rub_place_words){.clusters = rub_clusters_open(model), .bits = LEAST_BITS};
    while (words->bits < MOST_BITS && 1u << words->bits < tokens) words->bits++;
    RUB_NEED(words->rows = rub_arena_zero(arena, sizeof *words->rows << words->bits));
    RUB_NEED(words->lists = rub_arena_zero(arena, sizeof *words->lists << RUB_PLACE_LIST_BITS));
    return RUB_OK;
}

/* In a text in capitals a capital says nothing: the words on both sides have them, too. */
static bool shouts(const rub_passage *p, uint32_t token) {
    if (!(token_of(p, token)->flags & RUB_TOKEN_UPPER_ALL)) return false;
    uint32_t from = token > p->tokens.start + SHOUTED ? token - SHOUTED : p->tokens.start, all = 0, words = 0;
    for (uint32_t i = from; i < p->tokens.end && i <= token + SHOUTED; i++) {
        words += !!(token_of(p, i)->flags & RUB_TOKEN_LETTER);
        all += !!(token_of(p, i)->flags & RUB_TOKEN_UPPER_ALL);
    }
    return all > SHOUTED / 2 && all + SHOUTED / 3 >= words;
}

static void look_up_mention(const rub_passage *p, rub_place *at, uint32_t *mention) {
    const rub_token *t = token_of(p, at->first);
    while (*mention < p->doc->mentions.count && p->doc->mentions.rows[*mention].end <= t->start) ++*mention;
    if (*mention == p->doc->mentions.count) return;
    const rub_mention *m = &p->doc->mentions.rows[*mention];
    if (m->start > t->start) return;
    at->entity = (uint8_t)(1 + m->type);
    at->begins = m->start == t->start;
}

/* Only pairs that are whole count as one place, and those left open where a sentence begins or behind a
 * colon, because the next paragraph goes on with them: a mark left open by mistake must not swallow the rest
 * of a sentence. */
static const rub_pair *pair_at(const rub_passage *p, uint32_t token, uint32_t *next) {
    while (*next < p->pairs.count && p->pairs.rows[*next].first < token) ++*next;
    if (*next == p->pairs.count || p->pairs.rows[*next].first != token) return NULL;
    const rub_pair *pair = &p->pairs.rows[*next];
    bool first = token == p->tokens.start || (token_of(p, token)->flags & RUB_TOKEN_SENTENCE);
    return pair->closed || first || token_in(p, token - 1, ":") ? pair : NULL;
}

static uint16_t sort_of(const rub_place *at) {
    if (at->kind != RUB_PLACE_WORD) return at->kind;
    uint32_t lists = (uint32_t) !!(at->lists & RUB_IN(PRONOUN)) |
                     (uint32_t) !!(at->lists & RUB_IN(TITLE)) << 1 |
                     (uint32_t) !!(at->lists & RUB_IN(ROLE)) << 2;
    return (uint16_t)(16 + (lists << 6 | (uint32_t)at->entity << 1 | at->capital));
}

static rub_status add_place(rub_arena *arena, rub_passage *p, rub_place_words *words, uint32_t token,
                            const rub_pair *pair, uint32_t *mention) {
    rub_place *at = RUB_ADD(arena, p->places);
    RUB_NEED(at);
    memset(at, 0, sizeof *at);
    at->first = token;
    at->end = pair ? pair->end : token + 1;
    at->pair = pair ? (uint32_t)(pair - p->pairs.rows) : RUB_NONE;
    const rub_place *before = p->places.count > 1 ? at - 1 : NULL;
    at->sentence = before ? before->sentence + !!(token_of(p, token)->flags & RUB_TOKEN_SENTENCE) : 0;
    if (!pair) {
        know(p, words, at);
        look_up_mention(p, at, mention);
        if (at->capital && !at->entity && shouts(p, at->first)) at->capital = false;
        at->maybe = at->cue = may_be_cue(at);
        at->sort = sort_of(at);
        return RUB_OK;
    }
    at->kind = RUB_PLACE_PAIR;
    at->sort = RUB_PLACE_PAIR;
    at->word = word_of_pair(p, pair);
    at->look = look_of(at->word, 0, 0);
    return RUB_OK;
}

/* How far a sentence reaches that is nothing but an attribution, RUB_NONE where it is more: Roe said. the
 * captain asked, After a question or exclamation in marks it belongs to it: "Why?" Roe asked. */
static uint32_t attribution_end(const rub_passage *p, uint32_t start) {
    const rub_place *rows = p->places.rows;
    for (uint32_t i = start; i < p->places.count && i < start + ATTRIBUTION; i++) {
        if (i > start && rows[i].sentence != rows[start].sentence) break;
        if (rows[i].kind != RUB_PLACE_WORD) break;
        if (!rows[i].maybe) continue;
        uint8_t next = i + 1 < p->places.count ? rows[i + 1].kind : RUB_PLACE_STOP;
        return next == RUB_PLACE_STOP || next == RUB_PLACE_COMMA ? i : RUB_NONE;
    }
    return RUB_NONE;
}

/* "It is late." The driver shrugged. : a full stop is the end of it. */
static bool ends_in_stop(const rub_passage *p, const rub_place *at) {
    const rub_pair *pair = &p->pairs.rows[at->pair];
    return pair->inner_end > pair->inner && token_is(p, pair->inner_end - 1, ".");
}

/* Takes back the sentence edge between a pair and its attribution. */
static void join_attributions(rub_passage *p) {
    uint32_t less = 0;
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_place *at = &p->places.rows[i];
        bool edge = i && at->sentence != at[-1].sentence + less && at[-1].kind == RUB_PLACE_PAIR &&
                    !ends_in_stop(p, &at[-1]);
        less += edge && attribution_end(p, i) != RUB_NONE;
        at->sentence -= less;
    }
}

static void count_before(rub_passage *p) {
    uint16_t commas = 0, pairs = 0, verbs = 0;
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_place *at = &p->places.rows[i];
        at->commas = commas;
        at->pairs = pairs;
        at->verbs = verbs;
        commas = (uint16_t)(commas + (at->kind == RUB_PLACE_COMMA));
        pairs = (uint16_t)(pairs + (at->kind == RUB_PLACE_PAIR));
        verbs = (uint16_t)(verbs + !!(at->lists & RUB_IN(AUXILIARY)));
    }
    rub_passage_count_cues(p);
}

void rub_passage_count_cues(rub_passage *p) {
    uint16_t cues = 0;
    for (uint32_t i = 0; i < p->places.count; i++) {
        p->places.rows[i].cues = cues;
        cues += p->places.rows[i].cue;
    }
}

rub_span rub_passage_cut(const rub_doc *doc, rub_span said, uint32_t from) {
    if (from > said.start) said.start = from;
    if (said.end <= said.start || said.end - said.start <= 2 * LONG) return said;
    uint32_t end = said.start + LONG;
    while (end < said.start + 2 * LONG && !(doc->tokens.rows[end].flags & RUB_TOKEN_SENTENCE)) end++;
    return (rub_span){said.start, end};
}

rub_span rub_passage_tokens(const rub_doc *doc, uint32_t row, uint32_t from) {
    return rub_passage_cut(doc, rub_block_said(doc->text, &doc->tokens, &doc->blocks.rows[row]), from);
}

bool rub_passage_matters(const rub_doc *doc, rub_span tokens) {
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        const rub_token *t = &doc->tokens.rows[i];
        if ((t->flags & RUB_TOKEN_MARK) || (t->length == 1 && doc->text[t->start] == ':')) return true;
        if (t->lists && (rub_word_lists(doc->model, t) & RUB_IN(SPEECH_VERB))) return true;
    }
    return false;
}

/* Rules look one or two places ahead: behind the last there are a few more, stops of no sentence, which are
 * not counted. */
static rub_status close(rub_arena *arena, rub_passage *p) {
    for (uint32_t i = 0; i < RUB_PLACES_BEHIND; i++) {
        rub_place *at = RUB_ADD(arena, p->places);
        RUB_NEED(at);
        *at = (rub_place){.first = p->tokens.end - 1,
                          .end = p->tokens.end,
                          .pair = RUB_NONE,
                          .sentence = RUB_NONE,
                          .kind = RUB_PLACE_STOP};
    }
    p->places.count -= RUB_PLACES_BEHIND;
    return RUB_OK;
}

rub_status rub_passage_read(rub_arena *arena, const rub_doc *doc, rub_place_words *words, uint32_t row,
                            rub_span tokens, uint32_t *mention, rub_passage *p) {
    memset(p, 0, sizeof *p);
    p->doc = doc;
    p->block = &doc->blocks.rows[row];
    p->tokens = tokens;
    p->lists = words->lists;
    if (!RUB_RESERVE(arena, p->places, tokens.end - tokens.start)) return RUB_ERR_MEMORY;
    RUB_TRY(rub_pairs_find(arena, doc->text, &doc->tokens, p->tokens, &p->pairs));
    uint32_t next = 0;
    for (uint32_t i = p->tokens.start; i < p->tokens.end; i = p->places.rows[p->places.count - 1].end)
        RUB_TRY(add_place(arena, p, words, i, pair_at(p, i, &next), mention));
    RUB_TRY(close(arena, p));
    join_attributions(p);
    count_before(p);
    if (!p->places.count || !p->places.rows[p->places.count - 1].cues) return RUB_OK;
    RUB_NEED(p->cues = rub_arena_zero(arena, p->places.count * sizeof *p->cues));
    return RUB_OK;
}

rub_span rub_passage_window(const rub_passage *p, uint32_t cue) {
    const rub_place *rows = p->places.rows;
    uint32_t sentence = rows[cue].sentence, least = cue > WINDOW ? cue - WINDOW : 0,
             most = p->places.count - cue > WINDOW ? cue + WINDOW : p->places.count;
    rub_span w = {cue, cue + 1};
    while (w.start > least && rows[w.start - 1].sentence == sentence) w.start--;
    while (w.end < most && rows[w.end].sentence == sentence) w.end++;
    if (w.start > 0 && rows[w.start - 1].kind == RUB_PLACE_PAIR) w.start--;
    while (w.end < p->places.count && rows[w.end].kind == RUB_PLACE_PAIR) w.end++;
    return w;
}

uint32_t rub_passage_place(const rub_passage *p, uint32_t token) {
    return RUB_ROWS_BELOW(p->places, rub_place, end, token + 1);
}
