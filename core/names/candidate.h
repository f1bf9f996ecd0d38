/* candidate.h - which tokens can be part of a name or value, and the runs of them that the tagger looks at
 *
 * Four fifths of a news text is lower-case words on no list: they are outside, and cost nothing more. A run
 * is a stretch of one sentence that begins and ends with a candidate and holds at most RUB_CANDIDATE_GAP
 * other words in a row ("Bank of the West"), none of which parts names ("Roe visited the West"). What may
 * only belong to a name (a number, a date) is in a run where something that may be one is near.
 */
#ifndef RUB_CANDIDATE_H
#define RUB_CANDIDATE_H

#include "document.h"
#include "model/cluster.h"
#include "model/gazetteer.h"

#define RUB_CANDIDATE_GAP 2u

typedef struct rub_candidates {
    const rub_doc *doc;
    const rub_clusters *clusters;
    const rub_gazetteer *gazetteer;
} rub_candidates;

/* In an informal text (register.h) words that others mostly write with a capital are candidates without it,
 * too
 * ("hi from florida"), and given names and places. */
rub_candidates rub_candidates_open(const rub_doc *doc, const rub_clusters *clusters,
                                   const rub_gazetteer *gazetteer);

/* Marks open[token - first] of the sentence's tokens with 1 where a run covers them, else 0. `value` is the
 * first row of doc->values that does not end before the sentence. */
void rub_candidates_mark(const rub_candidates *gate, const rub_sentence *sentence, uint32_t value,
                         uint8_t *open);

#endif
