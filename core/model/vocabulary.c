/* vocabulary.c - the hashes of the words that rules call by name: rub_phrase_is(p, i, "ago") compares two
 * numbers */
#include "model/vocabulary.h"
#include "model/model.h"

#include <string.h>

#define WORD(word) #word,

void rub_vocabulary_make(rub_vocabulary *words) {
    static const char *const spelled[] = {RUB_WORDS(WORD)};
    for (uint32_t i = 0; i < RUB_WORD_COUNT; i++)
        words->hash[i] = rub_token_hash(spelled[i], strlen(spelled[i]));
}

const rub_vocabulary *rub_vocabulary_of(rub_doc *doc) {
    return doc->vocabulary = doc->model->vocabulary;
}
