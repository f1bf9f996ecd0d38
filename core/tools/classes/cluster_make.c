/* cluster_make.c - induces word classes from the training texts and writes them as section CLUS
 *
 *     cluster_make CORPORA OUT [--dump FILE] [--types MODEL] [--vectors FILE] [--own FILE] [NAME=VALUE]...
 *
 * --own adds the project's own texts (batch.mjs).
 * With a model that finds names, words also get a class by what it makes of them in these texts.
 * The vectors are kept in a file where one is named, for trials of what comes after them.
 * Settings: words, fine, coarse, types, least, window, passes, negatives, position (0 or 1), seed.
 */
#include "tools/classes/cluster_kmeans.h"
#include "tools/classes/cluster_types.h"
#include "tools/classes/cluster_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct settings {
    const char *corpora, *out, *dump, *model, *vectors_file, *own;
    uint32_t words, fine, coarse, types, least;
    vector_settings vectors;
} settings;

static bool set(settings *s, const char *name, size_t length, uint32_t value) {
    struct {
        const char *name;
        uint32_t *place;
    } places[] = {{"words", &s->words},           {"fine", &s->fine},
                  {"coarse", &s->coarse},         {"types", &s->types},
                  {"least", &s->least},           {"window", &s->vectors.window},
                  {"passes", &s->vectors.passes}, {"negatives", &s->vectors.negatives}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (strlen(places[i].name) == length && !memcmp(places[i].name, name, length))
            return *places[i].place = value, true;
    if (length == 8 && !memcmp(name, "position", 8)) return s->vectors.by_position = value, true;
    if (length == 4 && !memcmp(name, "seed", 4)) return s->vectors.seed = value, true;
    return false;
}

static bool read_arguments(int count, char **arguments, settings *s) {
    if (count < 3) return false;
    s->corpora = arguments[1], s->out = arguments[2];
    for (int i = 3; i < count; i++) {
        const char *equals = strchr(arguments[i], '=');
        if (!strcmp(arguments[i], "--dump") && i + 1 < count) s->dump = arguments[++i];
        else if (!strcmp(arguments[i], "--types") && i + 1 < count) s->model = arguments[++i];
        else if (!strcmp(arguments[i], "--vectors") && i + 1 < count) s->vectors_file = arguments[++i];
        else if (!strcmp(arguments[i], "--own") && i + 1 < count) s->own = arguments[++i];
        else if (!equals ||
                 !set(s, arguments[i], (size_t)(equals - arguments[i]), (uint32_t)atoi(equals + 1)))
            return false;
    }
    return s->vectors.window && s->vectors.seed && s->vectors.negatives <= 16 && s->fine <= 4096 &&
           s->coarse <= s->fine;
}

static float *kept_vectors(const char *path, size_t count) {
    FILE *file = path ? fopen(path, "rb") : NULL;
    if (!file) return NULL;
    float *vectors = malloc(count * sizeof *vectors);
    bool good = vectors && fread(vectors, sizeof *vectors, count, file) == count && fgetc(file) == EOF;
    if (!good) free(vectors), vectors = NULL;
    fclose(file);
    return vectors;
}

static float *get_vectors(const settings *s, const corpus_words *v) {
    size_t count = (size_t)v->count * VECTOR_SIZE;
    float *vectors = kept_vectors(s->vectors_file, count);
    if (vectors) return vectors;
    vectors = vectors_make(v, &s->vectors);
    FILE *file = vectors && s->vectors_file ? fopen(s->vectors_file, "wb") : NULL;
    if (file) fwrite(vectors, sizeof *vectors, count, file), fclose(file);
    return vectors;
}

/* Words for people to read: a class a line, the most frequent words first. */
static bool dump(const char *path, const corpus_words *v, uint32_t words, const uint16_t *classes,
                 uint32_t class_count, const char *mode) {
    FILE *file = fopen(path, mode);
    if (!file) return false;
    for (uint32_t c = 0; c < class_count; c++) {
        fprintf(file, "%u:", c);
        for (uint32_t i = 0; i < words; i++)
            if (classes[i] == c) fprintf(file, " %s", v->words[i].text);
        fputc('\n', file);
    }
    return fclose(file) == 0;
}

/* Fine classes from the vectors, coarse ones from the centres of the fine ones. */
static bool group(const settings *s, const float *vectors, uint32_t words, uint16_t *fine, uint16_t *coarse) {
    float *centres = malloc((size_t)s->fine * VECTOR_SIZE * sizeof *centres);
    float *more = malloc((size_t)s->fine * VECTOR_SIZE * sizeof *more);
    bool good = centres && more && kmeans(vectors, words, s->fine, 15, s->vectors.seed, fine, centres) &&
                kmeans(centres, s->fine, s->coarse, 30, s->vectors.seed, coarse, more);
    free(centres), free(more);
    return good;
}

/* How a word is written inside sentences: 0 not known, 1 never with a capital, to 6 always. */
static uint16_t habit(const corpus_word *word) {
    uint32_t share = word->inside ? 1000 * word->capital / word->inside : 0;
    if (word->inside < 3) return 0;
    return share < 5 ? 1 : share < 50 ? 2 : share < 300 ? 3 : share < 800 ? 4 : share < 970 ? 5 : 6;
}

/* Fills the fields that the settings ask for; how many, 0: no memory or no model. */
static uint32_t make_fields(const settings *s, const corpus_texts *texts, const corpus_words *v,
                            uint32_t words, uint16_t *room, cluster_field fields[3]) {
    uint16_t *fine = room, *habits = room + words, *types = habits + words, *coarse = types + words;
    float *vectors = get_vectors(s, v);
    bool good = vectors && group(s, vectors, words, fine, coarse);
    free(vectors);
    if (!good || (s->dump && !dump(s->dump, v, words, fine, s->fine, "w"))) return 0;
    for (uint32_t i = 0; i < words; i++) habits[i] = habit(&v->words[i]);
    fields[0] = (cluster_field){fine, s->fine, coarse};
    fields[1] = (cluster_field){habits, 8, NULL};
    if (!s->model) return 2;
    if (!types_make(s->model, texts, v, words, s->types, types)) return 0;
    if (s->dump && !dump(s->dump, v, words, types, s->types, "a")) return 0;
    fields[2] = (cluster_field){types, s->types, NULL};
    return 3;
}

static bool induce(const settings *s, const corpus_texts *texts, const corpus_words *v) {
    uint32_t words = v->count < s->words ? v->count : s->words;
    uint16_t *room = calloc(3 * (size_t)words + s->fine, sizeof *room);
    cluster_field fields[3];
    uint32_t count = room ? make_fields(s, texts, v, words, room, fields) : 0;
    bool good = count && cluster_write(s->out, v, words, fields, count);
    free(room);
    return good;
}

int main(int count, char **arguments) {
    settings s = {.words = 32000,
                  .fine = 64,
                  .coarse = 16,
                  .types = 64,
                  .least = 3,
                  .vectors = {.window = 2,
                              .by_position = true,
                              .passes = 6,
                              .negatives = 5,
                              .frequent = 1e-3f,
                              .seed = 20260101}};
    if (!read_arguments(count, arguments, &s))
        return fputs("cluster_make CORPORA OUT [--dump FILE] [--types MODEL] [NAME=VALUE]...\n", stderr), 2;
    corpus_texts texts = {0};
    corpus_words v = {0};
    bool good = corpus_texts_add_training(&texts, s.corpora) && (!s.own || corpus_texts_add(&texts, s.own)) &&
                corpus_words_make(&texts, s.least, &v);
    if (good) fprintf(stderr, "%zu texts, %u words seen %u times or more\n", texts.count, v.count, s.least);
    good = good && induce(&s, &texts, &v);
    corpus_texts_free(&texts);
    corpus_words_free(&v);
    if (!good) fputs("cluster_make: could not read the corpora or write the classes\n", stderr);
    return good ? 0 : 1;
}
