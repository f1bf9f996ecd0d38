/* nearest.h - whom a noun phrase means by where it stands
 *
 *     Tavro, the country's central bank,      Tavro: beside it
 *     Tavro has grown. The company ...        Tavro: the last organization
 *     Sandberg fell. The 24-year-old ...      Sandberg: the only person of the last sentences
 *     (six paragraphs about Tavro) ...        Tavro: the organization that the text is about
 */
#ifndef RUB_NEAREST_H
#define RUB_NEAREST_H

#include "who/nominal.h"

/* The name before the comma before the phrase, RUB_NONE. */
uint32_t rub_nearest_apposed(const rub_nominals *nominals, const rub_nominal *phrase);

/* "the company", "the city": the only one of the last sentences, or the one that leads them. */
uint32_t rub_nearest_of_sort(const rub_nominals *nominals, const rub_salience *salience,
                             const rub_nominal *phrase);

/* "The 24-year-old": whom alone the last sentences speak of. */
uint32_t rub_nearest_person(const rub_salience *salience);

/* "The diplomat": the only person of the text so far. */
uint32_t rub_nearest_alone(const rub_nominals *nominals, const rub_salience *salience,
                           const rub_nominal *phrase);

/* "the company" farther on: the organization that was spoken of twice as often as any other. */
uint32_t rub_nearest_leading(const rub_nominals *nominals, const rub_salience *salience,
                             const rub_nominal *phrase);

#endif
