/* source_name.h - the name that speaks in a phrase that is more than a noun phrase
 *
 *     "Polish president Karol Nawrocki vetoes a bill"     Karol Nawrocki: the phrase took its verb along
 *     "the rock fell at Christ's Saddle, the OPW"         the OPW: another clause stands before it
 *     "numbers reported by Nordnyt"                       Nordnyt
 */
#ifndef RUB_SOURCE_NAME_H
#define RUB_SOURCE_NAME_H

#include "quotes/source_unit.h"

/* Its unit, or `count` where no name can be the subject. `last`: the cue follows, so the last name is nearest
 * to it. */
uint32_t rub_source_name_of(const rub_source_units *phrase, bool last);

#endif
