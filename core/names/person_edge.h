/* person_edge.h - the edges of people's names: initials, given names, syllables; a part of edge.c */
#ifndef RUB_PERSON_EDGE_H
#define RUB_PERSON_EDGE_H

#include "document.h"
#include "model/cluster.h"
#include "model/gazetteer.h"
#include "model/vocabulary.h"

/* What the mending of a document's names asks again and again. */
typedef struct rub_edge_mender {
    rub_doc *doc;
    rub_vocabulary known;
    rub_clusters clusters;
    rub_gazetteer gazetteer;
} rub_edge_mender;

/* Token `at` is a hyphen without white space around it. */
bool rub_person_edge_joins(const rub_doc *doc, uint32_t at);

/* Widens mention `number`, found as `tokens`, if it is a person. */
void rub_person_edge_mend(const rub_edge_mender *in, uint32_t number, rub_span tokens);

#endif
