/* cluster_types.c - counts the roles that words play in text annotated by a first recognizer, and groups
 * words by them */
#include "tools/classes/cluster_types.h"

#include "document.h"
#include "model/cluster.h"
#include "tools/classes/cluster_kmeans.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum role {
    LOWER,
    CAPITAL,
    PERSON_FIRST,
    PERSON_ALONE,
    PERSON_LATER,
    ORG_FIRST,
    ORG_ALONE,
    ORG_LATER,
    GPE_FIRST,
    GPE_ALONE,
    GPE_LATER,
    PLACE_FIRST,
    PLACE_LATER,
    NORP,
    TITLE_FIRST,
    TITLE_LATER,
    VALUE,
    ROLES
};

typedef struct counter {
    const corpus_words *vocabulary;
    uint32_t words;
    float (*counts)[ROLES];      /* [words] */
    uint32_t *slots, slot_count; /* key -> word + 1 */
} counter;

static bool index_words(counter *c) {
    c->slot_count = 1;
    while (c->slot_count < 3 * c->words) c->slot_count *= 2;
    c->slots = calloc(c->slot_count, sizeof *c->slots);
    for (uint32_t i = 0; c->slots && i < c->words; i++) {
        uint32_t at = c->vocabulary->words[i].key & (c->slot_count - 1);
        while (c->slots[at]) at = (at + 1) & (c->slot_count - 1);
        c->slots[at] = i + 1;
    }
    return c->slots != NULL;
}

static float *counts_of(const counter *c, uint32_t key) {
    for (uint32_t at = key & (c->slot_count - 1); c->slots[at]; at = (at + 1) & (c->slot_count - 1))
        if (c->vocabulary->words[c->slots[at] - 1].key == key) return c->counts[c->slots[at] - 1];
    return NULL;
}

/* The role of token `k` of a name; alone: of its only token. */
static enum role role_in(uint32_t type, uint32_t k, bool alone) {
    static const uint8_t triples[][3] = {[RUB_PERSON] = {PERSON_FIRST, PERSON_ALONE, PERSON_LATER},
                                         [RUB_ORG] = {ORG_FIRST, ORG_ALONE, ORG_LATER},
                                         [RUB_GPE] = {GPE_FIRST, GPE_ALONE, GPE_LATER},
                                         [RUB_LOC] = {PLACE_FIRST, PLACE_FIRST, PLACE_LATER},
                                         [RUB_FAC] = {PLACE_FIRST, PLACE_FIRST, PLACE_LATER},
                                         [RUB_NORP] = {NORP, NORP, NORP},
                                         [RUB_LANGUAGE] = {NORP, NORP, NORP}};
    if (type >= RUB_DATE) return VALUE;
    uint32_t place = k ? 2 : alone;
    if (type < sizeof triples / sizeof *triples && triples[type][2]) return triples[type][place];
    return k ? TITLE_LATER : TITLE_FIRST;
}

static void count_doc(const counter *c, const rub_doc *doc) {
    const rub_mention *name = doc->mentions.rows, *end = name + doc->mentions.count;
    uint32_t place = 0; /* of the token in its name */
    for (uint32_t i = 0; i < doc->tokens.count; i++, place++) {
        const rub_token *token = &doc->tokens.rows[i];
        float *counts = counts_of(c, rub_clusters_key(token));
        while (name < end && name->end <= token->start) name++;
        bool inside = name < end && name->start <= token->start,
             capital = token->flags & RUB_TOKEN_UPPER_FIRST;
        if (inside && name->start == token->start) place = 0;
        if (!counts) continue;
        bool alone = inside && !place && name->end == token->start + token->length;
        if (inside && (capital || name->type >= RUB_DATE))
            counts[role_in(name->type, place, alone)] += (float)name->confidence / 100;
        else if (!capital) counts[LOWER]++;
        else if (!(token->flags & RUB_TOKEN_SENTENCE)) counts[CAPITAL]++;
    }
}

static bool count_texts(const counter *c, const rub_model *model, const corpus_texts *texts) {
    rub_doc *doc = NULL;
    rub_options options = {.offsets = RUB_BYTE};
    bool good = true;
    for (size_t i = 0; good && i < texts->count; i++) {
        good = rub_annotate(model, texts->texts[i], texts->lengths[i], &options, &doc) == RUB_OK;
        if (good) count_doc(c, doc);
    }
    rub_doc_free(doc);
    return good;
}

/* Square roots of shares, so that distances between them mean the same everywhere; few occurrences lean on
 * the average. */
static void make_vectors(const counter *c, float *vectors) {
    double all[ROLES] = {0}, total = 0;
    for (uint32_t i = 0; i < c->words; i++)
        for (int r = 0; r < ROLES; r++) all[r] += c->counts[i][r] > 0, total += c->counts[i][r] > 0;
    for (uint32_t i = 0; i < c->words; i++) {
        float sum = 0, *vector = vectors + (size_t)i * VECTOR_SIZE;
        for (int r = 0; r < ROLES; r++) sum += c->counts[i][r];
        for (int r = 0; r < ROLES; r++)
            vector[r] = sqrtf((c->counts[i][r] + 1.5f * (float)(all[r] / total)) / (sum + 1.5f));
    }
}

static rub_model *open_model(const char *path, uint8_t **bytes) {
    rub_model *model = NULL;
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    size_t length = (size_t)ftell(file);
    rewind(file);
    *bytes = malloc(length + 1);
    bool good = *bytes && fread(*bytes, 1, length, file) == length;
    fclose(file);
    if (!good || rub_model_open(*bytes, length, NULL, &model) != RUB_OK) return NULL;
    return model;
}

bool types_make(const char *path, const corpus_texts *texts, const corpus_words *vocabulary, uint32_t words,
                uint32_t class_count, uint16_t *classes) {
    counter c = {.vocabulary = vocabulary, .words = words};
    c.counts = calloc(words, sizeof *c.counts);
    uint8_t *bytes = NULL;
    rub_model *model = open_model(path, &bytes);
    float *vectors = calloc((size_t)words * VECTOR_SIZE, sizeof *vectors);
    float *centres = malloc((size_t)class_count * VECTOR_SIZE * sizeof *centres);
    bool good = c.counts && model && vectors && centres && index_words(&c) && count_texts(&c, model, texts);
    if (good) {
        make_vectors(&c, vectors);
        good = kmeans(vectors, words, class_count, 30, 7, classes, centres);
    }
    rub_model_close(model);
    free(bytes), free(c.counts), free(c.slots), free(vectors), free(centres);
    return good;
}
