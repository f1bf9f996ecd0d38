/* tagger.h - finds names with the trained model; fills doc->names
 *
 * Labels: 0 outside, 2 * type + 1 at the first token of a name, 2 * type + 2 at the next ones; values are
 * found by rule (value.c) and are features here. Two passes over a window: the second one knows what the
 * first made of the same word elsewhere.
 */
#ifndef RUB_TAGGER_H
#define RUB_TAGGER_H

#include "model/lattice.h"
#include "names/feature.h"
#include "names/results.h"

#define RUB_NAME_LABELS (2u * RUB_DATE + 1u)

rub_status rub_tagger_find(rub_doc *doc);

/* A window while it is tagged. For the trainer, which asks for the first pass only. */
typedef struct rub_tagger_window {
    rub_features features;
    const rub_weights *weights;
    uint8_t *teams;        /* [features.window]: RUB_TEAM_* */
    rub_lattice *lattices; /* [features.runs.count] */
} rub_tagger_window;

/* Opens the window that begins with *sentence, and moves *sentence behind it. */
rub_status rub_tagger_open(rub_tagger_window *window, rub_arena *arena, const rub_doc *doc,
                           uint32_t *sentence);

/* Labels the runs from the words alone; features.labels gets them. */
rub_status rub_tagger_first(rub_tagger_window *window, rub_arena *arena, const rub_weights *weights);

/* Labels them again, knowing the first labels; the lattices get the new ones, features.labels stays. */
void rub_tagger_second(rub_tagger_window *window);

#endif
