/* feature.c - a window's runs, and the features of a token from its word, its neighbours and what lists and
 * classes say */
#include "names/feature.h"
#include "model/word_list.h"
#include "names/definition.h"

#include <string.h>

#define FLAT __attribute__((flatten))

/* ---- the window ---- */

static uint32_t window_end(const rub_doc *doc, uint32_t sentence) {
    uint32_t first = doc->sentences.rows[sentence].first, at = sentence;
    while (at < doc->sentences.count && doc->sentences.rows[at].first - first < RUB_WINDOW) at++;
    return at;
}

static rub_status add_runs(rub_features *f, rub_arena *arena, uint32_t sentence, rub_case use) {
    const rub_sentence *in = &f->doc->sentences.rows[sentence];
    const uint8_t *open = f->labels - f->window.start;
    for (uint32_t i = in->first; i < in->end; i++) {
        if (!open[i]) continue;
        rub_run *run = RUB_ADD(arena, f->runs);
        RUB_NEED(run);
        *run = (rub_run){.first = i, .sentence = sentence, .use = use};
        while (i < in->end && open[i]) i++;
        run->end = i;
    }
    return RUB_OK;
}

static rub_status find_runs(rub_features *f, rub_arena *arena, uint32_t first, uint32_t end) {
    const rub_doc *doc = f->doc;
    uint32_t value = f->value;
    rub_candidates gate = rub_candidates_open(doc, &f->clusters, &f->gazetteer);
    for (uint32_t s = first; s < end; s++) {
        const rub_sentence *sentence = &doc->sentences.rows[s];
        while (value < doc->values.count && doc->values.rows[value].end <= sentence->first) value++;
        rub_candidates_mark(&gate, sentence, value, f->labels + sentence->first - f->window.start);
        RUB_TRY(add_runs(f, arena, s, sentence->use));
    }
    for (uint32_t i = 0; i < f->window.end - f->window.start; i++)
        f->labels[i] = f->labels[i] ? 0 : RUB_CLOSED;
    return RUB_OK;
}

static uint32_t first_value(const rub_doc *doc, uint32_t token) {
    uint32_t low = 0, high = doc->values.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (doc->values.rows[middle].end <= token) low = middle + 1;
        else high = middle;
    }
    return low;
}

rub_status rub_features_open(rub_features *f, rub_arena *arena, const rub_doc *doc, uint32_t *sentence) {
    uint32_t first = *sentence, end = window_end(doc, first);
    *f = (rub_features){.doc = doc};
    f->clusters = rub_clusters_open(doc->model);
    f->gazetteer = rub_gazetteer_open(doc->model);
    f->window = (rub_span){doc->sentences.rows[first].first, doc->sentences.rows[end - 1].end};
    f->value = first_value(doc, f->window.start);
    uint32_t tokens = f->window.end - f->window.start;
    RUB_NEED(f->labels = rub_arena_alloc(arena, tokens));
    RUB_NEED(f->fine = rub_arena_alloc(arena, tokens * sizeof *f->fine));
    memset(f->fine, 0xFF, tokens * sizeof *f->fine); /* RUB_CLASS_UNKNOWN */
    RUB_TRY(find_runs(f, arena, first, end));
    *sentence = end;
    RUB_TRY(rub_distinct_open(&f->distinct, arena, doc, &f->clusters, f->window.end - f->window.start));
    return rub_same_words_make(arena, doc, f->window, f->labels, &f->elsewhere);
}

/* ---- the run ---- */

static void look_at(rub_features *f, uint32_t i, rub_case use) {
    const rub_token *token = &f->doc->tokens.rows[i];
    rub_view *view = &f->views[i - f->seen.start];
    view->word = token->word;
    view->shape = token->shape | (uint32_t)use << 16 | (token->flags & RUB_TOKEN_SPACE ? 1u << 18 : 0);
    view->chain_first = view->chain_end = i;
    view->marks = 0;
    view->value = 0;
}

/* What lists and classes say, once the rest of what makes a word is known. */
static void look_up(rub_features *f, uint32_t i) {
    const rub_token *token = &f->doc->tokens.rows[i];
    rub_view *view = &f->views[i - f->seen.start];
    view->known = rub_distinct_find(&f->distinct, i, view->shape, view->marks, view->value);
    if (view->known != RUB_NONE) {
        const rub_distinct_word *word = &f->distinct.rows[view->known];
        view->lists = word->lists;
        memcpy(view->classes, word->classes, sizeof view->classes);
        f->fine[i - f->window.start] = word->classes[RUB_CLUSTER_FINE];
        return;
    }
    view->lists = token->lists ? rub_word_lists(f->doc->model, token) & RUB_LISTS_LEARNED : 0;
    rub_clusters_of(&f->clusters, token, view->classes);
}

static void look_at_values(rub_features *f) {
    const rub_doc *doc = f->doc;
    while (f->value < doc->values.count && doc->values.rows[f->value].end <= f->seen.start) f->value++;
    for (uint32_t v = f->value; v < doc->values.count && doc->values.rows[v].first < f->seen.end; v++) {
        const rub_finding *found = &doc->values.rows[v];
        for (uint32_t i = found->first; i < found->end; i++)
            if (i >= f->seen.start && i < f->seen.end)
                f->views[i - f->seen.start].value = found->type * 2u + (i == found->first ? 1 : 2);
    }
}

static void look_at_names(rub_features *f, uint64_t *marks) {
    rub_gazetteer_mark(&f->gazetteer, f->doc->tokens.rows, f->seen.start, f->seen.end, f->doc->informal,
                       marks);
    for (uint32_t i = f->seen.start; i < f->seen.end; i++)
        f->views[i - f->seen.start].marks = marks[i - f->seen.start];
}

/* ---- chains: capitalised words in a row, with what joins them ---- */

static bool is_capital(const rub_features *f, uint32_t i) {
    const rub_token *token = &f->doc->tokens.rows[i];
    if (!(token->flags & RUB_TOKEN_UPPER_FIRST)) return false;
    return !(token->flags & RUB_TOKEN_SENTENCE) ||
           !(f->views[i - f->seen.start].lists & (RUB_IN(STOP_WORD) | RUB_IN(PRONOUN)));
}

/* "of", "&", a hyphen: one word between two capitals */
static bool joins(const rub_features *f, uint32_t i) {
    const rub_token *token = &f->doc->tokens.rows[i];
    const char *at = f->doc->text + token->start;
    if (token->length == 1) return *at == '-' || *at == '&';
    return (token->length == 2 && (memcmp(at, "of", 2) == 0 || memcmp(at, "de", 2) == 0)) ||
           (token->length == 3 && memcmp(at, "for", 3) == 0);
}

static void find_chains(rub_features *f) {
    for (uint32_t i = f->seen.start; i < f->seen.end; i++) {
        uint32_t first = i;
        if (!is_capital(f, i)) continue;
        while (i + 1 < f->seen.end &&
               (is_capital(f, i + 1) || (i + 2 < f->seen.end && joins(f, i + 1) && is_capital(f, i + 2))))
            i++;
        for (uint32_t k = first; k <= i; k++)
            f->views[k - f->seen.start].chain_first = first, f->views[k - f->seen.start].chain_end = i + 1;
    }
}

rub_status rub_features_look(rub_features *f, rub_arena *arena, const rub_run *run) {
    const rub_sentence *sentence = &f->doc->sentences.rows[run->sentence];
    f->seen.start = run->first > sentence->first + 2 ? run->first - 2 : sentence->first;
    f->seen.end = run->end + 2 < sentence->end ? run->end + 2 : sentence->end;
    uint32_t count = f->seen.end - f->seen.start;
    RUB_NEED(f->views = rub_arena_alloc(arena, count * sizeof *f->views));
    uint64_t *marks = rub_arena_alloc(arena, count * sizeof *marks);
    RUB_NEED(marks);
    rub_distinct_begin(&f->distinct);
    for (uint32_t i = f->seen.start; i < f->seen.end; i++) look_at(f, i, run->use);
    look_at_values(f);
    look_at_names(f, marks);
    for (uint32_t i = f->seen.start; i < f->seen.end; i++) look_up(f, i);
    find_chains(f);
    return RUB_OK;
}

/* ---- features ---- */

#define KIND(name, count, reading, first, last, text) name, name##_LAST_ = (name) + (count)-1,
enum {
    NO_KIND,
    RUB_FEATURE_KINDS(KIND) BEFORE_SEEN = RUB_FEATURE_SEEN_FIRST - 1,
    RUB_FEATURE_KINDS_SEEN(KIND)
};

typedef struct sink {
    uint32_t *out;
    uint32_t count;
    rub_feature_notes *notes;
} sink;

/* Where features are noted, none is given: the sink is full from the start. */
static sink sink_of(const rub_features *f, uint32_t *out) {
    return (sink){out, f->notes ? RUB_FEATURES_MAX : 0, f->notes};
}

/* Apart from put, which runs a hundred times a token and stays small. */
__attribute__((noinline)) static void note(rub_feature_notes *notes, rub_feature_note feature) {
    if (notes && notes->count < RUB_FEATURES_MAX) notes->rows[notes->count++] = feature;
}

static inline void put(sink *s, uint32_t kind, uint32_t value) {
    uint32_t h = (value ^ kind * 0x9E3779B1u) * 0x85EBCA6Bu;
    h ^= h >> 13;
    h *= 0xC2B2AE35u;
    if (s->count < RUB_FEATURES_MAX) s->out[s->count++] = h ^ h >> 16;
    else note(s->notes, (rub_feature_note){h ^ h >> 16, kind, value});
}

static uint32_t join(uint32_t a, uint32_t b) {
    return (a ^ b >> 7) * 0x01000193u ^ (b * 0x9E3779B1u + 0x7F4A7C15u);
}

/* What stands beyond the sentence. */
static const rub_view nothing = {.word = 0x5EED5EEDu, .shape = 0xFFFFFF, .known = 0};

static const rub_view *view_at(const rub_features *f, uint32_t token, int32_t offset) {
    uint32_t at = token + (uint32_t)offset;
    return at >= f->seen.start && at < f->seen.end ? &f->views[at - f->seen.start] : &nothing;
}

static uint32_t fold(uint8_t byte) {
    return byte >= 'A' && byte <= 'Z' ? byte + 32u : byte;
}

static bool curly(const uint8_t *at) {
    return at[0] == 0xE2 && at[1] == 0x80 && at[2] == 0x99;
}

/* Beginnings of 2 to 4 bytes and ends of 1 to 4, without case; ’ is the same as '. */
static void put_affixes(sink *s, const char *text, const rub_token *token) {
    const uint8_t *at = (const uint8_t *)text + token->start, *end = at + token->length;
    uint32_t head = 0, tail = 0;
    for (uint32_t i = 0; i < 4 && at < end; i++) {
        bool mark = end - at > 2 && curly(at);
        head = head << 8 | (mark ? '\'' : fold(*at));
        at += mark ? 3 : 1;
        if (i) put(s, PREFIX + i, head);
    }
    at = (const uint8_t *)text + token->start;
    for (uint32_t i = 0; i < 4 && at < end; i++) {
        bool mark = end - at > 2 && curly(end - 3);
        end -= mark ? 3 : 1;
        tail = tail << 8 | (mark ? '\'' : fold(*end));
        put(s, SUFFIX + i, tail);
    }
    if (token->flags & RUB_TOKEN_DIGIT)
        put(s, NUMBER,
            (uint32_t)token->length << 16 | (uint32_t)at[0] << 8 | (token->length > 1 ? at[1] : 0));
}

static void put_bits(sink *s, uint32_t kind, uint64_t bits) {
    for (; bits; bits &= bits - 1) put(s, kind, (uint32_t)__builtin_ctzll(bits));
}

/* What is said of a word where a part sees it. */
static void put_known(sink *s, const rub_features *f, const rub_view *view, rub_part part) {
    if (part - RUB_PART_BEFORE < 3) {
        put_bits(s, LIST + part - RUB_PART_BEFORE, view->lists);
        put_bits(s, MARK + part - RUB_PART_BEFORE, view->marks);
        if (view->value) put(s, VALUE + part - RUB_PART_BEFORE, view->value);
    }
    for (uint32_t v = 0; v < f->clusters.views; v++)
        if (view->classes[v] && (v != RUB_CLUSTER_HABIT || part - RUB_PART_BEFORE < 3))
            put(s, CLASS + v * 5 + part, view->classes[v]);
}

static void put_own(sink *s, const rub_features *f, const rub_view *view, const rub_token *token) {
    uint32_t use = view->shape >> 16 & 3, starts = token->flags & RUB_TOKEN_SENTENCE ? 16u : 0;
    put(s, BIAS, 0);
    put(s, WORD, view->word);
    put(s, SHAPE, view->shape);
    put(s, WORD_SHAPE, join(view->word, view->shape));
    if (starts) put(s, START, view->shape);
    if (use != RUB_CASE_PLAIN) put(s, CASE_USE, use);
    put_affixes(s, f->doc->text, token);
    put(s, HABIT, join(view->classes[RUB_CLUSTER_HABIT] | starts, view->shape));
}

static void put_part(sink *s, const rub_features *f, uint32_t token, rub_part part) {
    static const uint8_t kinds[RUB_PARTS] = {BEFORE_2, BEFORE, 0, AFTER, AFTER_2};
    const rub_view *view = view_at(f, token, (int32_t)part - RUB_PART_OWN);
    if (part == RUB_PART_OWN) put_own(s, f, view, &f->doc->tokens.rows[token]);
    else put(s, kinds[part], view->word);
    put_known(s, f, view, part);
}

static void put_pairs(sink *s, const rub_view *const near[5]) {
    uint32_t w = near[2]->word, before = near[1]->word, after = near[3]->word, shape = near[2]->shape;
    put(s, PAIR_BEFORE, join(before, w));
    put(s, PAIR_AFTER, join(w, after));
    put(s, AROUND, join(before, after));
    put(s, SHAPES, join(join(near[1]->shape, shape), near[3]->shape));
    put(s, SHAPES_BEFORE, join(join(near[0]->shape, near[1]->shape), shape));
    put(s, SHAPES_AFTER, join(join(shape, near[3]->shape), near[4]->shape));
    put(s, AFTER_SHAPE, join(after, shape));
    put(s, BEFORE_SHAPE, join(before, shape));
}

static void put_class_pairs(sink *s, const rub_features *f, const rub_view *const near[5]) {
    const uint32_t c = RUB_CLUSTER_COARSE;
    put(s, CLASS_THREE, join(join(near[1]->classes[c], near[2]->classes[c]), near[3]->classes[c]));
    for (uint32_t v = 0; v < f->clusters.views && v < 4; v++) {
        if (v == RUB_CLUSTER_HABIT) continue;
        put(s, CLASS_PAIR + v, (uint32_t)near[1]->classes[v] << 16 | near[2]->classes[v]);
        put(s, CLASS_PAIR + 4 + v, (uint32_t)near[2]->classes[v] << 16 | near[3]->classes[v]);
    }
}

/* All lists of names that a word stands in as one thing, and beside its neighbours: what is in a town's list
 * and no other is a town behind "in", what is in a surname's list too is a person behind "said". Each list by
 * itself says the same beside every neighbour. */
static void put_listed(sink *s, const rub_view *const near[5]) {
    if (!near[2]->marks) return;
    uint32_t lists = join((uint32_t)near[2]->marks, (uint32_t)(near[2]->marks >> 32));
    put(s, LISTED, lists);
    put(s, LISTED_BEFORE, join(near[1]->word, lists));
    put(s, LISTED_AFTER, join(lists, near[3]->word));
    put(s, LISTED_CLASS, join(near[1]->classes[RUB_CLUSTER_FINE], lists));
}

/* What stands before and after the whole chain, and its ends, where that is not the token's own neighbour:
 * "Johnson Controls said" says of "Johnson" that its chain ends in "Controls" and that it speaks. */
static void put_chain(sink *s, const rub_features *f, const rub_view *view, uint32_t token) {
    uint32_t first = view->chain_first, end = view->chain_end;
    if (first == end) return;
    uint32_t from_start = token - first, to_end = end - 1 - token;
    put(s, CHAIN, (from_start > 3 ? 3 : from_start) << 2 | (to_end > 3 ? 3 : to_end));
    if (end - first < 2) return;
    const rub_view *before = view_at(f, first, -1), *after = view_at(f, end, 0), *last = view_at(f, end, -1);
    uint32_t edge = (from_start ? 0u : 2u) | (to_end ? 0u : 1u);
    if (from_start)
        put(s, CHAIN_BEFORE, before->word),
            put(s, CHAIN_CLASS_BEFORE, (uint32_t)before->classes[RUB_CLUSTER_COARSE] << 2 | edge);
    if (to_end)
        put(s, CHAIN_AFTER, after->word),
            put(s, CHAIN_CLASS_AFTER, (uint32_t)after->classes[RUB_CLUSTER_COARSE] << 2 | edge);
    if (from_start) put(s, CHAIN_FIRST, view_at(f, first, 0)->word);
    if (!to_end) return;
    put(s, CHAIN_LAST, last->word);
    put(s, CHAIN_CLASS_LAST, (uint32_t)last->classes[RUB_CLUSTER_FINE] << 2 | edge);
    put_bits(s, CHAIN_MARK, last->marks & RUB_GAZETTEER_ALL_B);
}

static void put_definition(sink *s, uint32_t way, rub_definition found) {
    if (!found.as) return;
    put(s, DEFINED + way, found.as);
    put(s, DEFINING + way, found.noun);
}

/* ---- the same word elsewhere ---- */

#define PLACES_SEEN 8u /* places of a word that are looked at: the first ones, where it is introduced */
#define PLACES_NEAR 3u /* of them, those whose neighbours become features */

static uint32_t neighbour(const rub_features *f, uint32_t place, int32_t offset) {
    uint32_t at = place + (uint32_t)offset;
    return at >= f->window.start && at < f->window.end ? f->doc->tokens.rows[at].word : nothing.word;
}

static void put_class_near(sink *s, const rub_features *f, uint32_t kind, uint32_t at) {
    uint16_t classes[RUB_CLUSTER_VIEWS];
    if (at < f->window.start || at >= f->window.end || !f->clusters.views) return;
    uint16_t *known = &f->fine[at - f->window.start];
    if (*known == RUB_CLASS_UNKNOWN) {
        rub_clusters_of(&f->clusters, &f->doc->tokens.rows[at], classes);
        *known = classes[RUB_CLUSTER_FINE];
    }
    put(s, kind, *known);
}

static void put_place(sink *s, const rub_features *f, uint32_t token, uint32_t place) {
    uint32_t before = neighbour(f, place, -1), after = neighbour(f, place, 1);
    if (before != neighbour(f, token, -1))
        put(s, NEAR_BEFORE, before), put_class_near(s, f, NEAR_CLASS_BEFORE, place - 1);
    if (after != neighbour(f, token, 1))
        put(s, NEAR_AFTER, after), put_class_near(s, f, NEAR_CLASS_AFTER, place + 1);
}

static void put_elsewhere(sink *s, const rub_features *f, uint32_t token) {
    const rub_same_word *word = rub_same_words_find(&f->elsewhere, f->doc->tokens.rows[token].word);
    if (!word) return;
    uint32_t start = f->doc->tokens.rows[token].flags & RUB_TOKEN_SENTENCE ? 4 : 0;
    if (word->lower) put(s, IN_LOWER, (word->lower > 2 ? 3 : word->lower) + start);
    uint32_t inner = word->inner - (start == 0);
    if (word->count > 1) put(s, IN_CAPITALS, (inner > 2 ? 3 : inner) + start);
    uint32_t seen = 0;
    for (uint32_t p = word->first; p != RUB_NONE && seen < PLACES_NEAR;
         p = f->elsewhere.places.rows[p].next) {
        if (f->elsewhere.places.rows[p].token == token) continue;
        put_place(s, f, token, f->elsewhere.places.rows[p].token);
        seen++;
    }
}

static void put_rest(sink *s, const rub_features *f, uint32_t token) {
    const rub_view *near[5];
    for (int32_t i = 0; i < 5; i++) near[i] = view_at(f, token, i - 2);
    put_pairs(s, near);
    put_class_pairs(s, f, near);
    put_listed(s, near);
    put_chain(s, f, near[2], token);
    if (near[2]->chain_first != near[2]->chain_end) {
        put_definition(s, 0, rub_definition_before(f->doc, f->window, near[2]->chain_first));
        put_definition(s, 1, rub_definition_after(f->doc, f->window, near[2]->chain_end));
    }
    if (f->doc->tokens.rows[token].flags & RUB_TOKEN_UPPER_FIRST) put_elsewhere(s, f, token);
}

FLAT uint32_t rub_features_part(const rub_features *f, uint32_t token, rub_part part,
                                uint32_t out[RUB_FEATURES_MAX]) {
    sink s = sink_of(f, out);
    put_part(&s, f, token, part);
    return s.count;
}

FLAT uint32_t rub_features_rest(const rub_features *f, uint32_t token, uint32_t out[RUB_FEATURES_MAX]) {
    sink s = sink_of(f, out);
    put_rest(&s, f, token);
    return s.count;
}

uint32_t rub_features_known(const rub_features *f, uint32_t token, rub_part part) {
    return view_at(f, token, (int32_t)part - RUB_PART_OWN)->known;
}

uint32_t rub_features_of(const rub_features *f, uint32_t token, uint32_t out[RUB_FEATURES_MAX]) {
    sink s = sink_of(f, out);
    for (rub_part part = 0; part < RUB_PARTS; part++) put_part(&s, f, token, part);
    put_rest(&s, f, token);
    return s.count;
}

/* ---- second pass ---- */

/* What the first pass said of the other places of a word: label counts, and the place of the word in longer
 * names. */
typedef struct votes {
    uint8_t counts[RUB_LABELS_MAX];
    uint32_t total;
} votes;

static uint32_t label_at(const rub_features *f, uint32_t token) {
    if (token < f->window.start || token >= f->window.end) return 0;
    uint8_t label = f->labels[token - f->window.start];
    return label == RUB_CLOSED ? 0 : label;
}

/* "Putin" in "Vladimir Putin": last of a longer name. Labels are 0, 2 * type + 1 at a name's begin, 2 * type
 * + 2 inside. */
static void put_longer(sink *s, const rub_features *f, uint32_t place) {
    uint32_t label = label_at(f, place), inside = label + (label & 1);
    if (!label) return;
    bool runs_on = label_at(f, place + 1) == inside, began = !(label & 1);
    if (runs_on || began) put(s, SEEN_LONGER, inside << 2 | (uint32_t)runs_on << 1 | (uint32_t)began);
}

static uint32_t most_voted(const votes *v) {
    uint32_t best = 0;
    for (uint32_t y = 1; y < RUB_LABELS_MAX; y++)
        if (v->counts[y] > v->counts[best]) best = y;
    return best;
}

uint32_t rub_features_again(const rub_features *f, uint32_t token, uint32_t out[RUB_FEATURES_MAX]) {
    sink s = sink_of(f, out);
    const rub_token *at = &f->doc->tokens.rows[token];
    const rub_same_word *word =
        at->flags & RUB_TOKEN_UPPER_FIRST ? rub_same_words_find(&f->elsewhere, at->word) : NULL;
    if (!word || word->count < 2) return 0;
    votes v = {{0}, 0};
    uint32_t after = neighbour(f, token, 1);
    for (uint32_t p = word->first; p != RUB_NONE && v.total < PLACES_SEEN;
         p = f->elsewhere.places.rows[p].next) {
        uint32_t place = f->elsewhere.places.rows[p].token;
        if (place == token) continue;
        v.counts[label_at(f, place)]++;
        v.total++;
        put_longer(&s, f, place);
        if (neighbour(f, place, 1) == after) put(&s, SEEN_PAIR, label_at(f, place));
    }
    uint32_t best = most_voted(&v);
    if (!v.total) return 0;
    put(&s, SEEN, best);
    put(&s, SEEN_SHARE, best << 8 | (v.counts[best] == v.total ? 3u : v.counts[best] * 3u / v.total));
    return s.count;
}
