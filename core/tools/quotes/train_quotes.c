/* train_quotes.c - trains the labeller of quotations: possible cues, the frames around cues, and which frames
 * stand
 *
 *     train_quotes MODEL CORPORA OUT [OWN]    MODEL gives lists, word classes and names; OUT becomes section
 * QUOW; OWN are the project's own texts, as batch.mjs writes them
 *
 * Which frames stand is learned from frames found in documents that their finder has not seen: two finders,
 * each trained on one half of the documents, look at the other half.
 */
#define _POSIX_C_SOURCE 200809L /* getline */
#include "tools/quotes/quote_data.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a corpus says: whose manner of annotation it follows (0: ours), whether all that is said in it is
 * marked, and how much its frames count. */
typedef struct corpus {
    const char *path;
    uint32_t manner;
    bool whole;
    float weight;
} corpus;

static const corpus own_corpus = {NULL, 3, true, 1.0f};
static const corpus corpora[] = {
    {"news/train.jsonl", 0, true, 1.0f},
    {"quotes/train/voa.jsonl", 0, true, 1.0f},
    {"quotes/train/gum.jsonl", 1, true, 0.5f},
    {"quotes/train/qasrl.jsonl", 2, false, 0.5f},
};

enum { HALVES = 2, ALL = HALVES };

typedef struct trainer {
    const rub_model *model;
    const char *folder, *own;
    rub_doc *doc;
    rub_arena scratch, kept;
    uint8_t *judge_bytes[HALVES];
    rub_weights judges[HALVES]; /* judges[h] has not seen the documents of half h */
    quote_lesson lesson;
    uint32_t half; /* the half to leave out, or ALL: none, and learn what the judges find */
} trainer;

static float setting(const char *name, float usual) {
    const char *text = getenv(name);
    return text ? (float)atof(text) : usual;
}

static rub_status learn_block(trainer *t, rub_place_words *words, uint32_t block, uint32_t *mention,
                              const quote_line *gold) {
    rub_span tokens = rub_passage_tokens(t->doc, block, 0);
    for (; tokens.start < tokens.end; tokens = rub_passage_tokens(t->doc, block, tokens.end)) {
        rub_passage p;
        rub_arena_reset(&t->scratch);
        RUB_TRY(rub_passage_read(&t->scratch, t->doc, words, block, tokens, mention, &p));
        quote_learn(&t->lesson, &p, gold);
    }
    return RUB_OK;
}

static bool learn_document(trainer *t, const quote_line *gold) {
    uint32_t mention = 0;
    rub_place_words words = {.clusters = rub_clusters_open(t->model)};
    rub_status status = rub_annotate(t->model, gold->text, gold->length, NULL, &t->doc);
    for (uint32_t i = 0; status == RUB_OK && i < t->doc->blocks.count; i++)
        status = learn_block(t, &words, i, &mention, gold);
    return status == RUB_OK;
}

static bool learn_line(trainer *t, const char *json, uint32_t number) {
    quote_line gold;
    uint32_t half = number % HALVES;
    if (half == t->half) return true;
    if (!quote_gold_read(json, &gold)) return false;
    t->lesson.judge = t->half == ALL ? &t->judges[half] : NULL;
    bool good = learn_document(t, &gold);
    quote_gold_free(&gold);
    return good;
}

static bool learn_corpus(trainer *t, const corpus *c) {
    char path[4096], *line = NULL;
    size_t room = 0;
    uint32_t number = 0;
    if (c->path) snprintf(path, sizeof path, "%s/%s", t->folder, c->path);
    else snprintf(path, sizeof path, "%s", t->own);
    FILE *file = fopen(path, "rb");
    if (!file) return fprintf(stderr, "train_quotes: cannot read %s\n", path), false;
    t->lesson.manner = c->manner;
    t->lesson.whole = c->whole;
    t->lesson.weight = c->weight;
    bool good = true;
    while (good && getline(&line, &room, file) > 0) good = learn_line(t, line, number++);
    free(line);
    fclose(file);
    return good;
}

/* ---- sentences without annotation: where both judges are sure and agree, they are the teachers ---- */

static rub_status teach_block(trainer *t, rub_place_words *words, uint32_t block, uint32_t *mention) {
    rub_span tokens = rub_passage_tokens(t->doc, block, 0);
    for (; tokens.start < tokens.end; tokens = rub_passage_tokens(t->doc, block, tokens.end)) {
        rub_passage p;
        rub_arena_reset(&t->scratch);
        if (!rub_passage_matters(t->doc, tokens)) continue;
        RUB_TRY(rub_passage_read(&t->scratch, t->doc, words, block, tokens, mention, &p));
        quote_teach(&t->lesson, &p, &t->judges[0], &t->judges[1]);
    }
    return RUB_OK;
}

static bool teach_line(trainer *t, const char *json) {
    uint32_t mention = 0;
    quote_line gold;
    if (!quote_gold_read(json, &gold)) return false;
    rub_place_words words = {.clusters = rub_clusters_open(t->model)};
    rub_status status = rub_annotate(t->model, gold.text, gold.length, NULL, &t->doc);
    for (uint32_t i = 0; status == RUB_OK && i < t->doc->blocks.count; i++)
        status = teach_block(t, &words, i, &mention);
    quote_gold_free(&gold);
    return status == RUB_OK;
}

static bool teach(trainer *t) {
    char path[4096], *line = NULL;
    size_t room = 0;
    uint32_t number = 0, step = (uint32_t)setting("STEP", 1);
    snprintf(path, sizeof path, "%s/raw/current-events.jsonl", t->folder);
    FILE *file = step ? fopen(path, "rb") : NULL;
    t->lesson.manner = 0;
    t->lesson.weight = setting("TEACH", 0.3f);
    while (file && getline(&line, &room, file) > 0)
        if (number++ % step == 0) teach_line(t, line);
    free(line);
    if (file) fclose(file);
    return true;
}

static crf_settings settings_of(const trainer *t) {
    crf_settings s = crf_defaults();
    s.passes = (uint32_t)setting("PASSES", 8);
    s.dropout = setting("DROPOUT", 0.4f);
    s.l1 = setting("L1", 0.003f);
    s.rate = setting("RATE", 0.08f);
    s.cutoff = (uint32_t)setting("CUTOFF", 12);
    s.prune = setting("PRUNE", 0.165f);
    s.scale = (uint32_t)setting("SCALE", 6);
    s.target = 0; /* our manner of annotation */
    s.copies = 15;
    s.quiet = t->half != ALL;
    return s;
}

/* The mean of several runs is steadier than each of them. */
static crf_model *train_runs(const crf_data *data, crf_settings *s, uint32_t runs) {
    crf_model *mean = crf_train(data, s);
    for (uint32_t i = 1; mean && i < runs; i++) {
        s->seed++;
        crf_model *model = crf_train(data, s);
        if (model) crf_mean(mean, i, model);
        crf_model_free(model);
    }
    return mean;
}

/* One training run: the coded weights, to give back with free. */
static uint8_t *train(trainer *t, uint32_t half, uint32_t *length) {
    bool good = true;
    t->half = half;
    memset(&t->lesson, 0, sizeof t->lesson);
    t->lesson.data = crf_new(RUB_FRAME_LABELS);
    t->lesson.scratch = &t->scratch;
    for (uint32_t i = 0; good && i < sizeof corpora / sizeof *corpora; i++)
        good = learn_corpus(t, &corpora[i]);
    if (good && t->own) good = learn_corpus(t, &own_corpus);
    if (good && half == ALL) teach(t);
    crf_settings s = settings_of(t);
    crf_model *model =
        good ? train_runs(t->lesson.data, &s, (uint32_t)setting("RUNS", half == ALL ? 10 : 3)) : NULL;
    uint8_t *bytes = model ? crf_write(model, &s, length) : NULL;
    crf_model_free(model);
    crf_free(t->lesson.data);
    return bytes;
}

static bool train_judge(trainer *t, uint32_t half) {
    uint32_t length;
    uint8_t *bytes = train(t, half, &length);
    bool good = bytes && rub_weights_open(&t->kept, bytes, length, &t->judges[half]) == RUB_OK;
    t->judge_bytes[half] = bytes; /* which the judge reads from */
    return good;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    char *bytes = malloc(size > 0 ? (size_t)size : 1);
    rewind(file);
    *length = bytes && size > 0 ? fread(bytes, 1, (size_t)size, file) : 0;
    fclose(file);
    return bytes;
}

static bool write_file(const char *path, const uint8_t *bytes, uint32_t length) {
    FILE *file = fopen(path, "wb");
    bool good = file && fwrite(bytes, 1, length, file) == length;
    return (file ? fclose(file) == 0 : false) && good;
}

static bool run(trainer *t, const char *out) {
    uint32_t length;
    if (!train_judge(t, 0) || !train_judge(t, 1)) return false;
    uint8_t *bytes = train(t, ALL, &length);
    bool good = bytes && write_file(out, bytes, length);
    const quote_lesson *l = &t->lesson;
    if (good)
        fprintf(stderr,
                "%u cues, %u frames, %u accepted, %u refused, %u taught, %u cues not listed, %u contents "
                "beyond their window, %u bytes\n",
                l->cues, l->frames, l->accepted, l->refused, l->taught, l->unlisted, l->away, length);
    free(bytes);
    return good;
}

int main(int count, char **words) {
    if (count != 4 && count != 5) return fprintf(stderr, "usage: train_quotes MODEL CORPORA OUT [OWN]\n"), 2;
    size_t length;
    char *bytes = read_file(words[1], &length);
    rub_model *model = NULL;
    if (!bytes || rub_model_open(bytes, length, NULL, &model) != RUB_OK)
        return fprintf(stderr, "train_quotes: no model\n"), 1;
    trainer t = {.model = model, .folder = words[2], .own = count == 5 ? words[4] : NULL};
    rub_arena_init(&t.scratch, NULL);
    rub_arena_init(&t.kept, NULL);
    bool good = run(&t, words[3]);
    rub_doc_free(t.doc);
    rub_arena_free(&t.scratch);
    rub_arena_free(&t.kept);
    for (uint32_t half = 0; half < HALVES; half++) free(t.judge_bytes[half]);
    rub_model_close(model);
    free(bytes);
    return good ? 0 : 1;
}
