/* they.h - the organization that "they" are, where nobody else can be meant
 *
 *     Rovers said they would appeal.          Rovers
 *     Rovers said the players were ill.
 *     They ...                                nobody who is named: players, Rovers
 */
#ifndef RUB_THEY_H
#define RUB_THEY_H

#include "who/salience.h"

/* True for "they", "them", "their". */
bool rub_they_read(const rub_doc *doc, const rub_vocabulary *known, uint32_t token);

/* The organization that is the subject of the sentence, or of the one before where "they" leads; RUB_NONE
 * where another plural or name stands between. */
uint32_t rub_they_find(const rub_salience *salience, const rub_word_kinds *kinds, uint32_t token);

#endif
