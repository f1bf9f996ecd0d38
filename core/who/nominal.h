/* nominal.h - whom "the prime minister" or "the company" means: who the text called so, or the last of its
 * sort
 *
 *     Prime Minister Ada Cole met Tom Dorn, 71, the mayor of Oslo.
 *     The prime minister ... the mayor ... the 71-year-old          by the words around a name
 *     Tavro has grown. The company ...                              the organization last spoken of
 *     Norway's defense minister is ill. Ada Cole told reporters ... the name that follows (office.c)
 */
#ifndef RUB_NOMINAL_H
#define RUB_NOMINAL_H

#include "who/salience.h"
#include "who/title.h"

#define RUB_NOMINAL_WORDS 8u /* of a phrase; of a longer one the last are kept */

/* A noun phrase: the words that tell it from others, its head last. */
typedef struct rub_nominal {
    rub_span tokens;
    uint32_t words[RUB_NOMINAL_WORDS], count;
    bool definite, person, group, place, lower_rank;
} rub_nominal;

typedef struct rub_description {
    uint32_t word, mention, token,
        next; /* token: where the mention begins; next: a row + 1, the one before with the same hash */
} rub_description;

/* What the names so far were called. */
typedef struct rub_nominals {
    rub_doc *doc;
    const rub_vocabulary *known;
    rub_word_kinds kinds;
    rub_titles titles;
    RUB_TABLE(rub_description) rows;
    uint32_t *slots; /* [mask + 1]: the last row + 1 of each hash */
    uint32_t mask;
} rub_nominals;

rub_status rub_nominals_open(rub_doc *doc, rub_nominals *nominals);

/* Remembers what mention `number`, tokens [tokens.start, tokens.end), is called where it stands. */
rub_status rub_nominal_note(rub_nominals *nominals, uint32_t number, rub_span tokens);

/* The phrase whose head is `head`; false where that word is no head ("the company car"), or the phrase says
 * which one only by a name ("Tavro's chief"). phrase->tokens is set in any case. */
bool rub_nominal_read(const rub_nominals *nominals, uint32_t head, rub_nominal *phrase);

/* True where a phrase is somebody whom no name beside it names: "the leader of a party", not "its chairman,
 * Tom Dorn" nor the "Mr. President" who is spoken to. `head` is its noun for a person, `whole`: it was read.
 */
bool rub_nominal_is_stranger(const rub_nominals *nominals, uint32_t head, bool whole);

/* "a mayor", "her brother": nobody of whom the text has spoken so. */
bool rub_nominal_is_new(const rub_nominals *nominals, const rub_nominal *phrase);

/* A phrase that is known to end with its head: the source of a quotation. */
bool rub_nominal_of(const rub_nominals *nominals, rub_span tokens, rub_nominal *phrase);

/* "the 74-year-old", and nothing more. */
bool rub_nominal_is_age(const rub_nominals *nominals, rub_span tokens);

/* True when the words around a mention call it so. */
bool rub_nominal_calls(const rub_nominals *nominals, const rub_nominal *phrase, uint32_t mention);

/* Whom a phrase means, or RUB_NONE. `salience` may be NULL: then nobody is meant who was not called so. */
uint32_t rub_nominal_find(const rub_nominals *nominals, const rub_salience *salience,
                          const rub_nominal *phrase);

#endif
