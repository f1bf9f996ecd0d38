/* train_quotes.c - trains the labeller of quotations: possible cues, and the frames around cues
 *
 *     train_quotes MODEL CORPORA OUT      MODEL gives lists, word classes and names; OUT becomes its section QUOW
 */
#define _POSIX_C_SOURCE 200809L      /* getline */
#include "../quote_feature.h"
#include "crf.h"
#include "quote_gold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a corpus says: whose manner of annotation it follows (0: ours), whether all that is said in it is marked, and how much its frames count. */
typedef struct corpus { const char *path; uint32_t manner; bool whole; float weight; } corpus;

static const corpus corpora[] = {
    {"news/train.jsonl", 0, true, 1.0f},
    {"quotes/train/voa.jsonl", 0, true, 1.0f},
    {"quotes/train/gum.jsonl", 1, true, 0.5f},
    {"quotes/train/qasrl.jsonl", 2, false, 0.5f},
};

typedef struct trainer {
    const rub_model *model;
    rub_doc *doc;
    rub_arena scratch;
    crf_data *data;
    const corpus *corpus;
    uint32_t number;
    uint32_t cues, frames, unlisted, away;      /* for the report */
} trainer;

static float setting(const char *name, float usual) {
    const char *text = getenv(name);
    return text ? (float)atof(text) : usual;
}

static void emit(crf_data *data, uint64_t allowed, const rub_quote_features *f) {
    crf_position(data, allowed);
    for (uint32_t i = 0; i < f->count; i++) crf_feature(data, f->rows[i]);
}

static uint32_t start_of(const rub_passage *p, uint32_t place) {
    return p->doc->tokens.rows[p->places.rows[place].first].start;
}

static uint32_t end_of(const rub_passage *p, uint32_t place) {
    const rub_token *t = &p->doc->tokens.rows[p->places.rows[place].end - 1];
    return t->start + t->length;
}

/* Bytes that a place and a span have in common, as a share of the place: more than half. */
static bool lies_in(const rub_passage *p, uint32_t place, rub_span span) {
    uint32_t start = start_of(p, place), end = end_of(p, place);
    if (span.start == RUB_NONE || span.start >= end || span.end <= start) return false;
    uint32_t from = start > span.start ? start : span.start, to = end < span.end ? end : span.end;
    return 2 * (to - from) > end - start;
}

/* The place that stands for a gold cue: its first possible cue, else its first word. */
static uint32_t cue_place(const rub_passage *p, const quote_gold *q) {
    uint32_t word = RUB_NONE;
    for (uint32_t i = 0; i < p->places.count; i++) {
        if (!lies_in(p, i, q->cue)) continue;
        if (p->places.rows[i].maybe) return i;
        if (word == RUB_NONE && p->places.rows[i].kind != RUB_PLACE_PAIR) word = i;
    }
    return word;
}

enum { CUE_NO, CUE_YES, CUE_OPEN };

static void emit_cue(trainer *t, const rub_passage *p, uint32_t place, uint8_t state) {
    rub_quote_features f;
    if (state == CUE_OPEN || (state == CUE_NO && !t->corpus->whole)) return;
    crf_begin(t->data, t->number, 1.0f);
    rub_cue_features(p, place, &f);
    emit(t->data, UINT64_C(1) << (state == CUE_YES ? RUB_FRAME_CUE : RUB_FRAME_OUT), &f);
    t->cues += state == CUE_YES;
}

static bool in_content(const rub_passage *p, uint32_t place, const quote_gold *q) {
    for (uint32_t i = 0; i < q->count; i++)
        if (lies_in(p, place, q->content[i])) return true;
    return false;
}

static uint32_t label_of(const rub_passage *p, uint32_t place, const quote_gold *q) {
    if (in_content(p, place, q)) return RUB_FRAME_CONTENT;
    if (lies_in(p, place, q->source)) return RUB_FRAME_SOURCE;
    if (end_of(p, place) <= q->content[0].start) return RUB_FRAME_OUT;
    return start_of(p, place) >= q->content[q->count - 1].end ? RUB_FRAME_AFTER : RUB_FRAME_GAP;
}

/* Corpora differ on "that" before and the stop after a content. */
static uint64_t allowed_at(const rub_passage *p, uint32_t cue, uint32_t place, const quote_gold *q) {
    uint64_t allowed = UINT64_C(1) << label_of(p, place, q);
    const rub_place *at = &p->places.rows[place];
    if (place == cue + 1 && at->word == rub_hash_word("that", 4)) allowed |= 1u << RUB_FRAME_OUT | 1u << RUB_FRAME_CONTENT;
    if (at->kind == RUB_PLACE_STOP && allowed == 1u << RUB_FRAME_CONTENT) allowed |= 1u << RUB_FRAME_AFTER;
    return allowed;
}

static void emit_frame(trainer *t, const rub_passage *p, uint32_t cue, const quote_gold *q) {
    rub_quote_features f;
    rub_span window = rub_passage_window(p, cue);
    bool within = start_of(p, window.start) <= q->content[0].start && end_of(p, window.end - 1) >= q->content[q->count - 1].end;
    t->frames++;
    t->away += !within;
    crf_begin(t->data, t->number, t->corpus->weight);
    for (uint32_t i = window.start; i < window.end; i++) {
        rub_frame_features(p, cue, window, i, &f);
        emit(t->data, allowed_at(p, cue, i, q), &f);
    }
}

static bool of_block(const rub_passage *p, const quote_gold *q) {
    return q->count && q->cue.start != RUB_NONE && q->cue.start >= p->block->start && q->cue.end <= p->block->end;
}

/* Which places are cues: their states, by the annotation. */
static void read_states(trainer *t, const rub_passage *p, const quote_line *gold, uint8_t *state) {
    for (uint32_t k = 0; k < gold->count; k++) {
        const quote_gold *q = &gold->quotes[k];
        uint32_t cue = of_block(p, q) ? cue_place(p, q) : RUB_NONE;
        if (cue == RUB_NONE) continue;
        for (uint32_t i = cue; i < p->places.count && lies_in(p, i, q->cue); i++)
            if (state[i] == CUE_NO) state[i] = CUE_OPEN;
        t->unlisted += q->speech && !p->places.rows[cue].maybe;
        if (q->speech) state[cue] = CUE_YES;
    }
}

static void learn_cues(trainer *t, const rub_passage *p, const uint8_t *state) {
    for (uint32_t i = 0; i < p->places.count; i++)
        if (p->places.rows[i].maybe || state[i] == CUE_YES) emit_cue(t, p, i, state[i]);
}

/* Frames are learned with the annotated cues around them, as they are found with the decided ones. */
static void learn_frames(trainer *t, rub_passage *p, const quote_line *gold, const uint8_t *state) {
    for (uint32_t i = 0; i < p->places.count; i++) p->places.rows[i].cue = state[i] == CUE_YES;
    rub_passage_count_cues(p);
    for (uint32_t k = 0; k < gold->count; k++) {
        uint32_t cue = of_block(p, &gold->quotes[k]) ? cue_place(p, &gold->quotes[k]) : RUB_NONE;
        if (cue != RUB_NONE) emit_frame(t, p, cue, &gold->quotes[k]);
    }
}

static void learn_passage(trainer *t, rub_passage *p, const quote_line *gold) {
    uint8_t *state = rub_arena_zero(&t->scratch, p->places.count);
    read_states(t, p, gold, state);
    learn_cues(t, p, state);
    learn_frames(t, p, gold, state);
}

static bool learn_line(trainer *t, const char *json) {
    quote_line gold;
    uint32_t mention = 0;
    if (!quote_gold_read(json, &gold)) return false;
    rub_status status = rub_annotate(t->model, gold.text, gold.length, NULL, &t->doc);
    rub_clusters clusters = rub_clusters_open(t->model);
    for (uint32_t i = 0; status == RUB_OK && i < t->doc->blocks.count; i++) {
        rub_passage p;
        rub_arena_reset(&t->scratch);
        status = rub_passage_read(&t->scratch, t->doc, &clusters, i, &mention, &p);
        if (status == RUB_OK) learn_passage(t, &p, &gold);
    }
    quote_gold_free(&gold);
    return status == RUB_OK;
}

static bool learn_corpus(trainer *t, const char *folder) {
    char path[4096], *line = NULL;
    size_t room = 0;
    snprintf(path, sizeof path, "%s/%s", folder, t->corpus->path);
    FILE *file = fopen(path, "rb");
    if (!file) return fprintf(stderr, "train_quotes: cannot read %s\n", path), false;
    bool good = true;
    while (good && getline(&line, &room, file) > 0) good = learn_line(t, line);
    free(line);
    fclose(file);
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

static bool train(const trainer *t, const char *out) {
    crf_settings s = crf_defaults();
    s.passes = (uint32_t)setting("PASSES", 6);
    s.dropout = setting("DROPOUT", 0.3f);
    s.l1 = setting("L1", s.l1);
    s.l2 = setting("L2", s.l2);
    s.rate = setting("RATE", s.rate);
    s.cutoff = (uint32_t)setting("CUTOFF", 5);
    if (setting("COPIES", 1)) s.target = 0, s.copies = 7;
    s.prune = setting("PRUNE", s.prune);
    uint32_t length = 0;
    crf_model *model = crf_train(t->data, &s);
    uint8_t *bytes = model ? crf_write(model, &s, &length) : NULL;
    bool good = bytes && write_file(out, bytes, length);
    fprintf(stderr, "%u cues, %u frames, %u cues not listed, %u contents beyond their window, %u bytes\n", t->cues, t->frames,
            t->unlisted, t->away, length);
    free(bytes);
    crf_model_free(model);
    return good;
}

int main(int count, char **words) {
    if (count != 4) return fprintf(stderr, "usage: train_quotes MODEL CORPORA OUT\n"), 2;
    size_t length;
    char *bytes = read_file(words[1], &length);
    rub_model *model = NULL;
    trainer t = {.data = crf_new(RUB_FRAME_LABELS)};
    if (!bytes || rub_model_open(bytes, length, NULL, &model) != RUB_OK) return fprintf(stderr, "train_quotes: no model\n"), 1;
    t.model = model;
    rub_arena_init(&t.scratch, NULL);
    bool good = true;
    for (uint32_t i = 0; good && i < sizeof corpora / sizeof *corpora; i++) {
        t.corpus = &corpora[i];
        t.number = corpora[i].manner;
        good = learn_corpus(&t, words[2]);
    }
    good = good && train(&t, words[3]);
    rub_doc_free(t.doc);
    rub_arena_free(&t.scratch);
    crf_free(t.data);
    rub_model_close(model);
    free(bytes);
    return good ? 0 : 1;
}
