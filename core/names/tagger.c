/* tagger.c - two passes of the sequence labeller over each window, and its labels to findings */
#include "names/tagger.h"
#include "model/model.h"
#include "model/word_list.h"

#include <string.h>

rub_status rub_tagger_open(rub_tagger_window *window, rub_arena *arena, const rub_doc *doc,
                           uint32_t *sentence) {
    memset(window, 0, sizeof *window);
    RUB_TRY(rub_features_open(&window->features, arena, doc, sentence));
    rub_span span = window->features.window;
    RUB_NEED(window->teams = rub_arena_alloc(arena, span.end - span.start));
    rub_results_mark(doc, span, window->teams);
    return RUB_OK;
}

/* Adds what a part says of a token: once for each distinct word that stands there, then from memory. */
static void add_part(rub_tagger_window *window, uint32_t token, rub_part part, uint64_t *sum) {
    uint32_t features[RUB_FEATURES_MAX];
    uint32_t known = rub_features_known(&window->features, token, part);
    if (known == RUB_NONE) {
        uint32_t count = rub_features_part(&window->features, token, part, features);
        rub_score_sum(window->weights, features, count, sum);
        return;
    }
    rub_distinct_word *word = &window->features.distinct.rows[known];
    if (!(word->summed >> part & 1)) {
        uint32_t count = rub_features_part(&window->features, token, part, features);
        memset(word->sums[part], 0, sizeof word->sums[part]);
        rub_score_sum(window->weights, features, count, word->sums[part]);
        word->summed |= 1u << part;
    }
    rub_score_join(sum, word->sums[part]);
}

static void score_run(rub_tagger_window *window, const rub_run *run, rub_lattice *lattice) {
    uint32_t features[RUB_FEATURES_MAX];
    for (uint32_t i = run->first; i < run->end; i++) {
        uint64_t sum[RUB_SUM_SIZE(RUB_NAME_LABELS)] = {0};
        for (rub_part part = 0; part < RUB_PARTS; part++) add_part(window, i, part, sum);
        uint32_t count = rub_features_rest(&window->features, i, features);
        rub_score_sum(window->weights, features, count, sum);
        rub_score_spread(window->weights, sum, rub_lattice_scores(lattice, i - run->first));
    }
}

/* Numbers are no part of a person, a people, a place ("Kim Barnett 87" in a table of results), and addresses
 * of nothing. */
static void forbid_numbers(const rub_tagger_window *window, const rub_run *run, rub_lattice *lattice) {
    static const uint8_t never[] = {2 * RUB_PERSON + 1, 2 * RUB_PERSON + 2, 2 * RUB_NORP + 1,
                                    2 * RUB_NORP + 2,   2 * RUB_GPE + 1,    2 * RUB_GPE + 2,
                                    2 * RUB_LOC + 1};
    for (uint32_t i = run->first; i < run->end; i++) {
        uint32_t flags = window->features.doc->tokens.rows[i].flags;
        int16_t *scores = rub_lattice_scores(lattice, i - run->first);
        for (uint32_t k = 0; flags & RUB_TOKEN_NUMBER && k < sizeof never; k++) scores[never[k]] = RUB_NEVER;
        for (uint32_t y = 1; flags & RUB_TOKEN_ADDRESS && y < RUB_NAME_LABELS; y++) scores[y] = RUB_NEVER;
    }
}

#define TEAM_NATS 5u /* how much a row of a table speaks for a team */

/* In tables the names are teams, but for countries, which stay what they are. */
static void favour_teams(const rub_tagger_window *window, const rub_run *run, rub_lattice *lattice) {
    const rub_doc *doc = window->features.doc;
    int16_t bonus = (int16_t)(TEAM_NATS * window->weights->scale);
    for (uint32_t i = run->first; i < run->end; i++) {
        uint32_t team = window->teams[i - window->features.window.start];
        if (team == RUB_TEAM_NONE) continue;
        int16_t *scores = rub_lattice_scores(lattice, i - run->first);
        if (team == RUB_TEAM_NUMBER) {
            scores[2 * RUB_ORG + 1] = scores[2 * RUB_ORG + 2] = RUB_NEVER;
            continue;
        }
        bool country = rub_word_lists(doc->model, &doc->tokens.rows[i]) & RUB_IN(COUNTRY);
        uint32_t label = 2u * (country ? RUB_GPE : RUB_ORG) + (team == RUB_TEAM_FIRST ? 1 : 2);
        scores[label] = (int16_t)(scores[label] + bonus);
    }
}

static rub_status first_of_run(rub_tagger_window *window, rub_arena *arena, uint32_t row) {
    rub_features *f = &window->features;
    const rub_run *run = &f->runs.rows[row];
    rub_lattice *lattice = &window->lattices[row];
    RUB_TRY(rub_lattice_begin(lattice, arena, window->weights, run->end - run->first));
    rub_arena_mark mark = rub_arena_here(arena);
    RUB_TRY(rub_features_look(f, arena, run));
    score_run(window, run, lattice);
    forbid_numbers(window, run, lattice);
    favour_teams(window, run, lattice);
    rub_arena_rewind(arena, mark);
    rub_lattice_decode(lattice);
    memcpy(f->labels + run->first - f->window.start, lattice->best, run->end - run->first);
    return RUB_OK;
}

rub_status rub_tagger_first(rub_tagger_window *window, rub_arena *arena, const rub_weights *weights) {
    window->weights = weights;
    RUB_NEED(window->lattices =
                 rub_arena_alloc(arena, window->features.runs.count * sizeof *window->lattices));
    for (uint32_t row = 0; row < window->features.runs.count; row++)
        RUB_TRY(first_of_run(window, arena, row));
    return RUB_OK;
}

static void second_of_run(rub_tagger_window *window, uint32_t row) {
    const rub_run *run = &window->features.runs.rows[row];
    uint32_t features[RUB_FEATURES_MAX], changed = RUB_NONE;
    for (uint32_t i = run->end; i-- > run->first;) {
        uint32_t count = rub_features_again(&window->features, i, features);
        if (!count) continue;
        rub_lattice_add(&window->lattices[row], i - run->first, features, count);
        changed = i - run->first;
    }
    if (changed != RUB_NONE) rub_lattice_decode_from(&window->lattices[row], changed);
}

void rub_tagger_second(rub_tagger_window *window) {
    for (uint32_t row = 0; row < window->features.runs.count; row++) second_of_run(window, row);
}

/* ---- labels to findings ---- */

static uint32_t name_end(const rub_lattice *lattice, uint32_t at) {
    uint32_t inside = lattice->best[at] + 1u, end = at + 1;
    while (end < lattice->count && lattice->best[end] == inside) end++;
    return end;
}

static rub_status add_finding(rub_doc *doc, const rub_run *run, const rub_lattice *lattice, uint32_t at,
                              uint32_t end) {
    rub_finding *found = RUB_ADD(&doc->arena, doc->names);
    RUB_NEED(found);
    uint32_t label = lattice->best[at];
    *found = (rub_finding){.first = run->first + at,
                           .end = run->first + end,
                           .type = (uint8_t)((label - 1) / 2),
                           .via = RUB_VIA_MODEL};
    found->confidence = (uint8_t)rub_lattice_confidence(lattice, at, end, label + 1);
    return RUB_OK;
}

static rub_status add_findings(rub_doc *doc, const rub_run *run, rub_lattice *lattice) {
    uint32_t summed = 0; /* positions before this one have their sums, from the first name on */
    for (uint32_t at = 0, end; at < lattice->count; at = end) {
        end = at + 1;
        if (!(lattice->best[at] & 1)) continue;
        end = name_end(lattice, at);
        if (at >= summed) RUB_TRY(rub_lattice_sums_at(lattice, at, end, &summed));
        RUB_TRY(add_finding(doc, run, lattice, at, end));
    }
    return RUB_OK;
}

/* Findings go to the document's arena and are kept; all else of a window is scratch.
 */
static rub_status tag(rub_doc *doc, rub_arena *scratch, const rub_weights *weights) {
    rub_arena_mark mark = rub_arena_here(scratch);
    for (uint32_t sentence = 0; sentence < doc->sentences.count;) {
        rub_tagger_window window;
        RUB_TRY(rub_tagger_open(&window, scratch, doc, &sentence));
        RUB_TRY(rub_tagger_first(&window, scratch, weights));
        rub_tagger_second(&window);
        for (uint32_t row = 0; row < window.features.runs.count; row++)
            RUB_TRY(add_findings(doc, &window.features.runs.rows[row], &window.lattices[row]));
        rub_arena_rewind(scratch, mark);
    }
    return RUB_OK;
}

rub_status rub_tagger_find(rub_doc *doc) {
    const rub_weights *weights = rub_model_names(doc->model);
    if (!weights || weights->labels != RUB_NAME_LABELS) return RUB_OK;
    if (!RUB_RESERVE(&doc->arena, doc->names, doc->tokens.count / 8 + 16))
        return RUB_ERR_MEMORY; /* as many as news has */
    rub_status status = tag(doc, &doc->scratch, weights);
    rub_arena_empty(&doc->scratch);
    return status;
}
