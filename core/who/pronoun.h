/* pronoun.h - whom a pronoun means: the best of those that the text has spoken of lately, or nobody
 *
 *     Ada Cole met Tom Dorn. He said ...      Dorn: "he" is no woman
 *     Cole told Dorn that she knew            the subject of the sentence before others
 *     Cole met him                            not Cole: a verb's object is not its subject
 *     A neighbour wept. She said ...          nobody who has a name
 *
 * Each candidate has a handful of features; their weights (pronoun_weights.inc) were learned from sources of
 * quotations whose speaker somebody had annotated.
 */
#ifndef RUB_PRONOUN_H
#define RUB_PRONOUN_H

#include "who/salience.h"

typedef enum rub_pronoun_case {
    RUB_CASE_SUBJECT,  /* he */
    RUB_CASE_OBJECT,   /* him */
    RUB_CASE_OWNER,    /* his */
    RUB_CASE_REFLEXIVE /* himself */
} rub_pronoun_case;

typedef struct rub_pronoun {
    uint32_t token;
    rub_span bytes;
    rub_sort sort;
    rub_gender gender;
    rub_pronoun_case as;
    bool speaks;     /* it is the source of a quotation */
    uint32_t barred; /* the speaker, when a quotation speaks of somebody else; RUB_NONE */
    uint32_t names;  /* mentions [names, names_end) follow a subject in its sentence */
    uint32_t names_end;
    uint32_t quote; /* whose source it is, RUB_NONE */
} rub_pronoun;

#define RUB_PRONOUN_FEATURES_MAX 16u
#define RUB_PRONOUN_FEATURES     96u /* of one sort: rows of the table of weights */

/* An entity that a pronoun may mean, or RUB_NONE for nobody with a name. */
typedef struct rub_candidate {
    uint32_t entity;
    uint32_t features[RUB_PRONOUN_FEATURES_MAX], count;
    int score;
} rub_candidate;

typedef struct rub_candidates {
    rub_candidate rows[RUB_SALIENT_MAX + 1]; /* nobody comes last */
    uint32_t count;
} rub_candidates;

/* The bytes of a pronoun: of "he'd" those before the apostrophe. */
rub_span rub_pronoun_bytes(const rub_doc *doc, uint32_t token);

/* The hash of its word: of "he'd" that of "he". */
uint32_t rub_pronoun_word(const rub_doc *doc, uint32_t token);

/* What token `token` asks for; false when it is no pronoun of the third person singular. */
bool rub_pronoun_read(const rub_doc *doc, const rub_vocabulary *known, uint32_t token, rub_pronoun *pronoun);

/* False for an "it" that stands for no name, or for what was said: "it is time to go", "they denied it". */
bool rub_pronoun_stands_for_name(const rub_doc *doc, const rub_vocabulary *known, const rub_pronoun *pronoun);

/* All candidates with features and scores. */
void rub_pronoun_candidates(rub_salience *salience, const rub_pronoun *pronoun, rub_candidates *found);

/* The best of them, RUB_NONE where it is not better than the others by enough. */
uint32_t rub_pronoun_choose(const rub_candidates *candidates, int margin);

/* Too far back for a person who does not speak now. */
bool rub_pronoun_is_far(const rub_salience *salience, uint32_t entity);

/* The margin of a pronoun that is resolved: see pronoun.c. */
int rub_pronoun_margin(const rub_pronoun *pronoun);

#endif
