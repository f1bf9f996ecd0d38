/* title.h - the titles that stand before names for a noun: "the senator" is Sen. Cole */
#ifndef RUB_TITLE_H
#define RUB_TITLE_H

#include <stdint.h>

/* The hash of the first title from row `*at` on that stands for the noun of hash `noun`, and its row; 0:
 * none. */
uint32_t rub_title_of(uint32_t noun, uint32_t *at);

#endif
