/* vocabulary.h - the training texts as numbers: what word induction (cluster_*.c) works on */
#ifndef RUB_VOCABULARY_H
#define RUB_VOCABULARY_H

#include "corpus_text.h"
#include "token.h"

#define VOCABULARY_NONE 0xFFFFFFFFu

typedef struct vocabulary_word {
    uint32_t key;               /* rub_clusters_key of its tokens */
    uint32_t count;
    uint32_t capital;           /* times it began with a capital inside a sentence */
    uint32_t inside;            /* times it stood inside a sentence */
    char text[28];              /* as first seen, lower case for ASCII; for people who read the dump */
} vocabulary_word;

typedef struct vocabulary {
    vocabulary_word *words;     /* most frequent first; ties by key */
    uint32_t count;
    uint32_t *ids;              /* [id_count] all texts in order; VOCABULARY_NONE where one ends */
    uint32_t id_count;
} vocabulary;

/* Words seen fewer than `least` times are left out of the texts and the list. */
bool vocabulary_make(const corpus_texts *texts, uint32_t least, vocabulary *made);
void vocabulary_free(vocabulary *vocabulary);

#endif
