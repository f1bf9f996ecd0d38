/* evidence.c - tags a document once more and keeps, for each name, the features that weigh most */
#include "names/evidence.h"

#include "model/model.h"
#include "model/score.h"
#include "names/tagger.h"

#include <string.h>

typedef struct search {
    const rub_doc *doc;
    rub_arena scratch;
    rub_tagger_window window;
    uint32_t name; /* row of doc->names that is next */
    rub_feature_notes notes;
    rub_evidences found;
} search;

/* Keeps the five heaviest, in order; a feature that several words of a name have counts at the heaviest. */
static void keep(rub_evidences *found, rub_evidence row) {
    uint32_t at = found->count;
    while (at > 0 && found->rows[at - 1].weight < row.weight) at--;
    if (at == RUB_EVIDENCE_MAX) return;
    if (found->count < RUB_EVIDENCE_MAX) found->count++;
    memmove(&found->rows[at + 1], &found->rows[at], (found->count - 1 - at) * sizeof row);
    found->rows[at] = row;
}

/* By how much a feature speaks for a label rather than for "outside". */
static int32_t weight_of(const rub_weights *weights, uint32_t feature, uint32_t label) {
    int32_t scores[RUB_LABELS_MAX + 8] = {0};
    rub_score_add(weights, &feature, 1, scores);
    return (scores[label] - scores[0]) * 100 / (int32_t)weights->scale;
}

static void weigh_token(search *in, uint32_t token, uint32_t label) {
    uint32_t none[RUB_FEATURES_MAX];
    in->notes.count = 0;
    rub_features_of(&in->window.features, token, none);
    rub_features_again(&in->window.features, token, none);
    for (uint32_t i = 0; i < in->notes.count; i++) {
        int32_t weight = weight_of(in->window.weights, in->notes.rows[i].feature, label);
        if (weight > 0) keep(&in->found, (rub_evidence){in->notes.rows[i], token, weight});
    }
}

static void weigh_name(search *in, const rub_run *run, const rub_lattice *lattice, const rub_finding *name) {
    in->found.count = 0;
    for (uint32_t token = name->first; token < name->end; token++)
        weigh_token(in, token, lattice->best[token - run->first]);
}

/* The names of one window; runs and names are in text order. */
static rub_status weigh_window(search *in, void (*take)(void *, const rub_finding *, const rub_evidences *),
                               void *context) {
    rub_features *features = &in->window.features;
    const rub_findings *names = &in->doc->names;
    features->notes = &in->notes;
    for (uint32_t row = 0; row < features->runs.count; row++) {
        const rub_run *run = &features->runs.rows[row];
        if (in->name == names->count || names->rows[in->name].first >= run->end) continue;
        RUB_TRY(rub_features_look(features, &in->scratch, run));
        for (; in->name < names->count && names->rows[in->name].first < run->end; in->name++) {
            weigh_name(in, run, &in->window.lattices[row], &names->rows[in->name]);
            take(context, &names->rows[in->name], &in->found);
        }
    }
    return RUB_OK;
}

/* Labels a window as the tagger did, and goes back to its first value for the second look. */
static rub_status tag_window(search *in, const rub_weights *weights, uint32_t *sentence) {
    RUB_TRY(rub_tagger_open(&in->window, &in->scratch, in->doc, sentence));
    uint32_t value = in->window.features.value;
    RUB_TRY(rub_tagger_first(&in->window, &in->scratch, weights));
    rub_tagger_second(&in->window);
    in->window.features.value = value;
    return RUB_OK;
}

static rub_status find(search *in, void (*take)(void *, const rub_finding *, const rub_evidences *),
                       void *context) {
    const rub_weights *weights = rub_model_names(in->doc->model);
    if (!weights || weights->labels != RUB_NAME_LABELS) return RUB_OK;
    rub_arena_mark mark = rub_arena_here(&in->scratch);
    for (uint32_t sentence = 0; sentence < in->doc->sentences.count;) {
        RUB_TRY(tag_window(in, weights, &sentence));
        RUB_TRY(weigh_window(in, take, context));
        rub_arena_rewind(&in->scratch, mark);
    }
    return RUB_OK;
}

rub_status rub_evidence_find(const rub_doc *doc,
                             void (*take)(void *context, const rub_finding *name, const rub_evidences *found),
                             void *context) {
    search in = {.doc = doc};
    rub_arena_init(&in.scratch, &doc->arena.allocator);
    rub_status status = find(&in, take, context);
    rub_arena_free(&in.scratch);
    return status;
}
