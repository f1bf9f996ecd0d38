/* reference.h - pronouns and nouns that stand for a name, in the whole text; fills doc->references
 *
 *     Ada Cole opened the port. She ... the minister ... her        before speakers are known: outside of
 * quotations "I am glad," Cole said. "He lied."                            then within them: "I" is Cole,
 * "he" is not
 *
 * Quotations have to be found. rub_speakers_find (quotes/speaker.c) calls both in turn, since a source may be
 * a pronoun and a quotation's "I" is its speaker.
 */
#ifndef RUB_REFERENCE_H
#define RUB_REFERENCE_H

#include "who/nominal.h"
#include "who/pronoun.h"

rub_status rub_references_outside(rub_doc *doc, rub_nominals *nominals);
rub_status rub_references_inside(rub_doc *doc, rub_nominals *nominals);

/* The entity that the reference at `byte` stands for, RUB_NONE where there is none, among the first `count`,
 * which are in text order. */
uint32_t rub_reference_at(const rub_doc *doc, uint32_t count, uint32_t byte);

/* Sees every pronoun with its candidates and may choose for itself: what a trainer needs. */
typedef struct rub_reference_watch {
    uint32_t (*choose)(void *context, const rub_pronoun *pronoun, const rub_candidates *candidates);
    void *context;
} rub_reference_watch;
rub_status rub_references_watch(rub_doc *doc, const rub_reference_watch *watch);

/* Adds a reference; rub_references_sort puts all into text order, each place once. */
rub_status rub_reference_add(rub_doc *doc, rub_span span, uint32_t entity, uint32_t via);
void rub_references_sort(rub_doc *doc);

#endif
