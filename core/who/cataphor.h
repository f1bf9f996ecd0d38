/* cataphor.h - whom a pronoun means that stands before the name
 *
 *     For her part, Ms Ada Cole said ...      her: Cole
 */
#ifndef RUB_CATAPHOR_H
#define RUB_CATAPHOR_H

#include "who/pronoun.h"

/* The person who is named behind the comma of the phrase that leads the sentence; RUB_NONE. */
uint32_t rub_cataphor_find(rub_salience *salience, const rub_word_kinds *kinds, const rub_pronoun *pronoun);

#endif
