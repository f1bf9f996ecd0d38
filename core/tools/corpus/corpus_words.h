/* corpus_words.h - the training texts as numbers: what word induction (cluster_*.c) works on */
#ifndef RUB_CORPUS_WORDS_H
#define RUB_CORPUS_WORDS_H

#include "text/token.h"
#include "tools/corpus/corpus_text.h"

#define CORPUS_NONE 0xFFFFFFFFu

typedef struct corpus_word {
    uint32_t key; /* rub_clusters_key of its tokens */
    uint32_t count;
    uint32_t capital; /* times it began with a capital inside a sentence */
    uint32_t inside;  /* times it stood inside a sentence */
    char text[28];    /* as first seen, lower case for ASCII; for people who read the dump */
} corpus_word;

typedef struct corpus_words {
    corpus_word *words; /* most frequent first; ties by key */
    uint32_t count;
    uint32_t *ids; /* [id_count] all texts in order; CORPUS_NONE where one ends */
    uint32_t id_count;
} corpus_words;

/* Words seen fewer than `least` times are left out of the texts and the list. */
bool corpus_words_make(const corpus_texts *texts, uint32_t least, corpus_words *made);
void corpus_words_free(corpus_words *vocabulary);

#endif
