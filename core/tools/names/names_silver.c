/* names_silver.c - unlabelled text, labelled by a first model, as training data for the next one */
#include "model/model.h"
#include "tools/names/names_data.h"

#include "tools/names/names_gold.h"
#include "values/value.h"

#include <stdlib.h>

#define SURE 80u /* hundredths: below it a token's label is left open */

static void read_run(rub_tagger_window *window, uint32_t row, uint64_t *allowed) {
    const rub_run *run = &window->features.runs.rows[row];
    rub_lattice *lattice = &window->lattices[row];
    if (rub_lattice_sums(lattice) != RUB_OK) exit(1);
    for (uint32_t i = 0; i < lattice->count; i++) {
        bool sure = rub_lattice_confidence(lattice, i, i + 1, RUB_LABELS_MAX) >= SURE;
        allowed[run->first + i] = sure ? UINT64_C(1) << lattice->best[i] : names_all_labels();
    }
}

/* The labels of all tokens of a text as the teacher sees them; NULL when it has none. */
static uint64_t *teach(rub_model *teacher, const corpus_doc *text, rub_doc **doc, rub_arena *scratch) {
    rub_options options = {.offsets = RUB_BYTE};
    if (rub_annotate(teacher, text->text, text->length, &options, doc) != RUB_OK ||
        rub_values_find(*doc) != RUB_OK)
        exit(1);
    uint64_t *allowed = malloc(((*doc)->tokens.count + 1) * sizeof *allowed);
    for (uint32_t i = 0; i < (*doc)->tokens.count; i++) allowed[i] = 1;
    for (uint32_t sentence = 0; sentence < (*doc)->sentences.count;) {
        rub_arena_mark mark = rub_arena_here(scratch);
        rub_tagger_window window;
        if (rub_tagger_open(&window, scratch, *doc, &sentence) != RUB_OK) exit(1);
        if (rub_tagger_first(&window, scratch, rub_model_names(teacher)) != RUB_OK) exit(1);
        rub_tagger_second(&window);
        for (uint32_t row = 0; row < window.features.runs.count; row++) read_run(&window, row, allowed);
        rub_arena_rewind(scratch, mark);
    }
    return allowed;
}

static void add_run(crf_data *data, const rub_features *f, const rub_run *run, const uint64_t *allowed,
                    float weight) {
    uint32_t features[RUB_FEATURES_MAX];
    crf_begin(data, NAMES_NEWS, weight);
    for (uint32_t i = run->first; i < run->end; i++) {
        crf_position(data, allowed[i]);
        uint32_t count = rub_features_of(f, i, features);
        for (uint32_t k = 0; k < count; k++) crf_feature(data, features[k]);
    }
}

static void add_text(crf_data *data, const rub_doc *doc, rub_arena *scratch, const uint64_t *allowed,
                     float weight) {
    for (uint32_t sentence = 0; sentence < doc->sentences.count;) {
        rub_arena_mark mark = rub_arena_here(scratch);
        rub_features f;
        if (rub_features_open(&f, scratch, doc, &sentence) != RUB_OK) exit(1);
        for (uint32_t row = 0; row < f.runs.count; row++) {
            rub_arena_mark inner = rub_arena_here(scratch);
            if (rub_features_look(&f, scratch, &f.runs.rows[row]) != RUB_OK) exit(1);
            add_run(data, &f, &f.runs.rows[row], allowed, weight);
            rub_arena_rewind(scratch, inner);
        }
        rub_arena_rewind(scratch, mark);
    }
}

void names_add_silver(crf_data *data, rub_model *model, rub_model *teacher, const corpus *texts,
                      uint32_t every, float weight) {
    rub_options options = {.offsets = RUB_BYTE};
    rub_doc *taught = NULL, *doc = NULL;
    rub_arena scratch;
    rub_arena_init(&scratch, NULL);
    for (uint32_t n = 0; n < texts->count; n += every) {
        uint64_t *allowed = teach(teacher, &texts->docs[n], &taught, &scratch);
        if (rub_annotate(model, texts->docs[n].text, texts->docs[n].length, &options, &doc) != RUB_OK ||
            rub_values_find(doc) != RUB_OK)
            exit(1);
        if (doc->tokens.count == taught->tokens.count)
            crf_group(data, n), add_text(data, doc, &scratch, allowed, weight);
        free(allowed);
    }
    rub_doc_free(doc);
    rub_doc_free(taught);
    rub_arena_free(&scratch);
}
