/* names_gold.h - annotated spans to the labels that each token may carry */
#ifndef RUB_NAMES_GOLD_H
#define RUB_NAMES_GOLD_H

#include "names/tagger.h"
#include "tools/corpus/corpus.h"

/* How a corpus differs from our guidelines. */
enum {
    GOLD_STRIP_THE = 1,   /* "the" stands inside its names */
    GOLD_STRIP_TITLE = 2, /* titles stand inside its names of people */
    GOLD_GAPS =
        4 /* it leaves names out: a capitalised word outside of a name, inside a sentence, may be anything */
};

/* allowed[token] gets a set of labels for every token of the document. `open` are types that the corpus does
 * not annotate: its tokens outside of names may be those as well. A token that a span cuts in two may be
 * anything. */
void names_gold(const rub_doc *doc, const corpus_doc *gold, uint32_t open, uint32_t how, uint64_t *allowed);

/* The spans as runs of tokens that stand in runs of the gate: how many of all there are (for the gate's
 * recall). */
uint64_t names_all_labels(void);

#endif
