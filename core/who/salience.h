/* salience.h - of whom a text has spoken lately, and how: what a pronoun chooses from
 *
 *     Ada Cole met Tom Dorn of Tavro.     Cole leads the sentence, Dorn is an object, Tavro stands behind
 * "of" She ...                             Cole is spoken of again
 *
 * A walk through the text (reference.c) tells of each name and each resolved pronoun in turn.
 */
#ifndef RUB_SALIENCE_H
#define RUB_SALIENCE_H

#include "model/vocabulary.h"
#include "who/gender.h"
#include "who/word_kind.h"

#define RUB_SALIENT_MAX 12u /* the entities spoken of last: readers seldom go farther back for a pronoun */

/* Where a name stands in its sentence. The order is Grosz, Joshi and Weinstein's: subjects before all else.
 */
typedef enum rub_role {
    RUB_ROLE_LEAD,    /* the sentence begins with it: "Cole resigned" */
    RUB_ROLE_SUBJECT, /* a verb follows: "..., but Cole said" */
    RUB_ROLE_OTHER,   /* objects, appositions */
    RUB_ROLE_OBLIQUE, /* behind a preposition: "with Cole" */
    RUB_ROLE_OWNER,   /* "Cole's" */
    RUB_ROLE_COUNT
} rub_role;

/* He, she and they ask for people; it asks for anything else that has a name. */
typedef enum rub_sort { RUB_SORT_PERSON, RUB_SORT_THING, RUB_SORT_COUNT } rub_sort;

typedef struct rub_salient {
    uint32_t mentions;         /* so far, pronouns and nouns that stand for it with them */
    uint32_t sentence, block;  /* of the last of them */
    uint32_t pronoun_sentence; /* of the last pronoun, RUB_NONE */
    uint32_t said_block;       /* where it spoke last, RUB_NONE */
    uint8_t role;              /* rub_role of the last */
    uint8_t inside;            /* the last stands in a quotation */
    uint8_t gender;            /* rub_gender + 1 once it was asked for */
    uint8_t headline;          /* a headline names it */
} rub_salient;

typedef struct rub_salience {
    const rub_doc *doc;
    const rub_vocabulary *known;
    rub_salient *rows;                                /* [entities] */
    uint32_t recent[RUB_SORT_COUNT][RUB_SALIENT_MAX]; /* entities, the last spoken of first */
    uint32_t count[RUB_SORT_COUNT];
    uint32_t subject;         /* the entity that is the subject of the clause at hand, RUB_NONE */
    uint32_t last_subject;    /* that of the sentence before, in the same paragraph, RUB_NONE */
    uint32_t subject_token;   /* where it stands */
    uint32_t stranger;        /* the sentence of the last person without a name ("a neighbour"), RUB_NONE */
    rub_role stranger_role;   /* its place in the sentence */
    rub_gender stranger_is;   /* "his mother" is she */
    bool stranger_is_new;     /* "a minister", while "the minister" may have a name */
    uint32_t sentence, block; /* where the walk is */
} rub_salience;

rub_status rub_salience_open(rub_doc *doc, rub_salience *salience);

/* A sentence begins: no clause has a subject yet. */
void rub_salience_sentence(rub_salience *salience, uint32_t sentence, uint32_t block);

/* The text speaks of an entity: tokens [tokens.start, tokens.end) name it or stand for it. */
void rub_salience_note(rub_salience *salience, uint32_t entity, rub_span tokens, rub_role role, bool inside);

/* He or she, from what the text says and what earlier pronouns have settled. */
rub_gender rub_salience_gender(rub_salience *salience, uint32_t entity);

/* True for entities that "it" may mean: everything but people. */
bool rub_salience_sort_of(uint32_t type, rub_sort *sort);

/* The place of tokens [tokens.start, tokens.end) in their sentence. */
rub_role rub_role_of(const rub_word_kinds *kinds, rub_span tokens);

/* That of a name: "U.S. officials" owns, "..., who" is a subject. */
rub_role rub_role_of_name(const rub_word_kinds *kinds, rub_span tokens, rub_sort sort);

#endif
