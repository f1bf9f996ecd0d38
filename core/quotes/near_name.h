/* near_name.h - the name near a source that is none: who speaks is told in the sentence before or after
 *
 *     Tavro cut its forecast. The computer maker said ...     Tavro: the only organization close by
 *     Norway is cold. The government said ...                 Norway: the only country
 *     A biologist says birds fly.
 *     In a study, Ada Cole says they sleep.                   Ada Cole: a new name, who goes on speaking
 */
#ifndef RUB_NEAR_NAME_H
#define RUB_NEAR_NAME_H

#include "quotes/source.h"
#include "who/nominal.h"

/* The only organization of the last sentences, or the one that spoke last; RUB_NONE. `speaker`: who spoke
 * last. */
uint32_t rub_near_group(const rub_nominals *nominals, const rub_nominal *phrase, uint32_t speaker);

/* The only country of the last sentences; `token`: where the phrase begins. */
uint32_t rub_near_country(const rub_doc *doc, uint32_t token);

/* The person or organization whom the source of the quotation behind number `quote` names for the first time.
 */
uint32_t rub_next_name(const rub_nominals *nominals, const rub_nominal *phrase, uint32_t quote);

#endif
