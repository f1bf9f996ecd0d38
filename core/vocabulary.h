/* vocabulary.h - the few words that rules about names and speakers call by name
 *
 * A rule compares hashes; the hashes of its words are made once a document.
 */
#ifndef RUB_VOCABULARY_H
#define RUB_VOCABULARY_H

#include "token.h"

#include <stdbool.h>

#define RUB_WORDS(X) \
    X(a) X(an) X(the) X(of) X(and) X(for) X(on) X(to) X(in) X(at) X(from) X(near) X(outside) X(across) X(or) X(by) X(with) \
    X(de) X(la) X(du) X(des) X(el) X(al) \
    X(united) X(states) X(kingdom) X(nations) X(european) X(union) X(soviet) X(america) X(usa) X(us) X(uk) X(un) X(eu) X(ussr) \
    X(strip) X(dc) X(state) X(city) X(republic) X(emirate) X(sultanate) X(commonwealth) X(province) \
    X(house) X(senate) X(congress) X(parliament) X(court) X(council) \
    X(jr) X(sr) X(ii) X(iii) X(iv)

#define RUB_WORD_ENUM(word) RUB_WORD_##word,
enum { RUB_WORDS(RUB_WORD_ENUM) RUB_WORD_COUNT };

typedef struct rub_vocabulary { uint32_t hash[RUB_WORD_COUNT]; } rub_vocabulary;

void rub_vocabulary_make(rub_vocabulary *words);

/* True when `hash` is one of the words [first, last]: words that stand side by side in the list above. */
static inline bool rub_word_among(const rub_vocabulary *words, uint32_t hash, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i <= last; i++)
        if (words->hash[i] == hash) return true;
    return false;
}

#endif
