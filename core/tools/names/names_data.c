/* names_data.c - which corpora the names are trained on, how much each counts, and what is made of their
 * documents */
#include "tools/names/names_data.h"

#include "tools/agate/names_agate.h"
#include "tools/names/names_gold.h"
#include "values/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define T(name)    (1u << RUB_##name)
#define LISTS      "core/data" /* where the project's own lists lie, seen from its folder */
#define AGATE_DOCS 900u

names_corpus names_corpora[NAMES_CORPORA] = {
    [NAMES_NEWS] = {"news", "news/train.jsonl", 1.0f, 0, 0, 0, 12, {0}},
    [NAMES_OWN] = {"own", NULL, 1.0f, 0, 0, 0, 12, {0}},
    [NAMES_GUM] = {"gum", "names/train/gum.jsonl", 1.0f, 0, 0, 0, 12, {0}},
    [NAMES_WIKIGOLD] = {"wikigold", "names/train/wikigold.jsonl", 0.7f, 0, 0, 0, 12, {0}},
    [NAMES_REDOCRED] = {"redocred", "names/train/redocred.jsonl", 0.4f, GOLD_GAPS, 0, 0, 40, {0}},
    [NAMES_CROSSNER] = {"crossner", "names/train/crossner.jsonl", 0.4f, 0, 0, 0, 0, {0}},
    [NAMES_GMB] = {"gmb_norm",
                   "names/train/gmb_norm.jsonl",
                   0.3f,
                   0,
                   T(PRODUCT) | T(LAW) | T(LANGUAGE) | T(WORK_OF_ART) | T(EVENT),
                   14,
                   40,
                   {0}},
    [NAMES_RE3D] =
        {"re3d", "names/train/re3d.jsonl", 0.2f, GOLD_STRIP_THE, T(PRODUCT) | T(CARDINAL), 0, 0, {0}},
    [NAMES_BTC] = {"btc", "names/train/btc.jsonl", 0.5f, 0, 0, 0, 9, {0}},
    [NAMES_WNUT] = {"wnut17", "names/train/wnut17.jsonl", 0.8f, 0, 0, 0, 9, {0}},
    [NAMES_LITBANK] =
        {"litbank", "names/train/litbank.jsonl", 0.2f, GOLD_STRIP_THE | GOLD_STRIP_TITLE, 0, 0, 0, {0}},
    [NAMES_AGATE] = {"agate", NULL, 0.5f, 0, 0, 0, 0, {0}},
};

/* Documents of our own have ids that begin with their genre: "sports-3-1". */
static void leave_genre(corpus *docs, const char *genre) {
    uint32_t kept = 0;
    size_t length = strlen(genre);
    for (uint32_t n = 0; n < docs->count; n++)
        if (strncmp(docs->docs[n].id, genre, length) || docs->docs[n].id[length] != '-')
            docs->docs[kept++] = docs->docs[n];
    docs->count = kept;
}

void names_read(const char *folder, const char *own, const char *leave) {
    char path[1024], mapping[1024];
    snprintf(mapping, sizeof mapping, "%s/names/MAPPING.json", folder);
    for (uint32_t c = 0; c < NAMES_CORPORA; c++) {
        names_corpus *in = &names_corpora[c];
        if (!in->path) continue;
        snprintf(path, sizeof path, "%s/%s", folder, in->path);
        in->docs = corpus_read(path, mapping, c == NAMES_NEWS ? NULL : in->name);
        if (in->join) corpus_join(&in->docs, in->join);
    }
    if (own) names_corpora[NAMES_OWN].docs = corpus_read(own, NULL, NULL);
    if (own && leave) leave_genre(&names_corpora[NAMES_OWN].docs, leave);
    names_corpora[NAMES_AGATE].docs = agate_make(LISTS, AGATE_DOCS);
}

typedef struct builder {
    crf_data *data;
    rub_model *model;
    rub_doc *doc;
    rub_arena scratch;
    const names_corpus *corpus;
    uint32_t which;
    float weight;
    const rub_weights *first; /* NULL: no second pass */
    names_count count;
} builder;

static void add_run(builder *b, const rub_tagger_window *window, const rub_run *run,
                    const uint64_t *allowed) {
    uint32_t features[RUB_FEATURES_MAX];
    crf_begin(b->data, b->which, b->weight);
    for (uint32_t i = run->first; i < run->end; i++) {
        crf_position(b->data, allowed[i]);
        uint32_t count = rub_features_of(&window->features, i, features);
        for (uint32_t k = 0; k < count; k++) crf_feature(b->data, features[k]);
        count = b->first ? rub_features_again(&window->features, i, features) : 0;
        for (uint32_t k = 0; k < count; k++) crf_optional(b->data, features[k]);
    }
}

static void add_window(builder *b, rub_tagger_window *window, const uint64_t *allowed) {
    if (b->first && rub_tagger_first(window, &b->scratch, b->first) != RUB_OK) exit(1);
    window->features.value = 0;
    for (uint32_t r = 0; r < window->features.runs.count; r++) {
        const rub_run *run = &window->features.runs.rows[r];
        rub_arena_mark mark = rub_arena_here(&b->scratch);
        if (rub_features_look(&window->features, &b->scratch, run) != RUB_OK) exit(1);
        add_run(b, window, run, allowed);
        rub_arena_rewind(&b->scratch, mark);
    }
    for (uint32_t i = window->features.window.start; i < window->features.window.end; i++)
        if (!(allowed[i] & 1)) {
            b->count.spans++;
            b->count.open += window->features.labels[i - window->features.window.start] != RUB_CLOSED;
        }
}

static void add_doc(builder *b, const corpus_doc *gold, const char *text, float weight) {
    rub_options options = {.offsets = RUB_BYTE};
    if (rub_annotate(b->model, text, gold->length, &options, &b->doc) != RUB_OK) exit(1);
    if (rub_values_find(b->doc) != RUB_OK) exit(1); /* a finished document has given its findings back */
    uint32_t marked = b->corpus->docs.marked, every = T(LANGUAGE) * 2 - 1;
    uint64_t *allowed = malloc((b->doc->tokens.count + 1) * sizeof *allowed);
    names_gold(b->doc, gold, (every & ~marked) | b->corpus->open, b->corpus->how, allowed);
    b->weight = weight;
    for (uint32_t sentence = 0; sentence < b->doc->sentences.count;) {
        rub_arena_mark mark = rub_arena_here(&b->scratch);
        rub_tagger_window window;
        if (rub_tagger_open(&window, &b->scratch, b->doc, &sentence) != RUB_OK) exit(1);
        add_window(b, &window, allowed);
        rub_arena_rewind(&b->scratch, mark);
    }
    free(allowed);
}

/* The document, and now and then the same in capitals or in Title Case, and posts without capitals, so that
 * the model is not lost there. */
static void add_variants(builder *b, uint32_t n) {
    static char *(*const ways[])(const char *text, uint32_t length) = {corpus_upper, corpus_title,
                                                                       corpus_lower};
    const corpus_doc *gold = &b->corpus->docs.docs[n];
    add_doc(b, gold, gold->text, b->corpus->weight);
    bool posts = b->which == NAMES_BTC || b->which == NAMES_WNUT;
    if (!b->corpus->copies || n % b->corpus->copies > (posts ? 2 : 1)) return;
    char *varied = ways[n % b->corpus->copies](gold->text, gold->length);
    add_doc(b, gold, varied, b->corpus->weight * 0.7f);
    free(varied);
}

names_count names_add(crf_data *data, rub_model *model, uint32_t which, const rub_weights *firsts,
                      uint32_t folds) {
    builder b = {.data = data, .model = model, .corpus = &names_corpora[which]};
    b.which = which == NAMES_OWN ? NAMES_NEWS : which; /* one manner of annotation, one copy of the weights */
    rub_arena_init(&b.scratch, NULL);
    for (uint32_t n = 0; n < b.corpus->docs.count && b.corpus->weight > 0; n++) {
        crf_group(data, n);
        b.first = firsts ? &firsts[n % folds] : NULL;
        add_variants(&b, n);
    }
    rub_doc_free(b.doc);
    rub_arena_free(&b.scratch);
    return b.count;
}
