/* title.h - the titles that stand before names for a noun: "the senator" is Sen. Cole */
#ifndef RUB_TITLE_H
#define RUB_TITLE_H

#include <stdint.h>

#define RUB_TITLES 34u

/* The hashes of nouns and their titles, made once a document: a text has many nouns. */
typedef struct rub_titles {
    uint32_t noun[RUB_TITLES], title[RUB_TITLES];
} rub_titles;

void rub_titles_make(rub_titles *titles);

/* The hash of the first title from row `*at` on that stands for the noun of hash `noun`, and its row; 0:
 * none. */
uint32_t rub_title_of(const rub_titles *titles, uint32_t noun, uint32_t *at);

#endif
