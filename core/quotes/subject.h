/* subject.h - the subject of a verb by the look of its clause, for cues whose source the labeller does not
 * find */
#ifndef RUB_SUBJECT_H
#define RUB_SUBJECT_H

#include "quotes/place.h"

/* The places of the noun phrase that is the subject of the verb at `verb`; start RUB_NONE: there is none that
 * one could tell. */
rub_span rub_subject_of(const rub_passage *passage, uint32_t verb);

/* Words back from `end` to where the noun phrase before it begins; start RUB_NONE: there is none. */
rub_span rub_subject_before(const rub_passage *passage, uint32_t end);

/* Could a noun phrase begin at the place? A name, a pronoun, an article, a title. */
bool rub_subject_begins(const rub_passage *passage, uint32_t place);
bool rub_subject_determiner(const rub_passage *passage, uint32_t place);

/* Is the word at the place a verb in the past, as its form tells? "quickened", "fell"; "a wounded man" holds
 * none. */
bool rub_subject_past(const rub_passage *passage, uint32_t place);

/* A verb of a clause: an auxiliary, or one in the past. Most words are neither by what was looked up. */
static inline bool rub_subject_finite(const rub_passage *p, uint32_t place) {
    const rub_place *at = rub_place_at(p, place);
    return at->lists & RUB_IN(AUXILIARY) || (at->past && rub_subject_past(p, place));
}

/* Has what ends at `end` a comma, an age or none, and a verb behind it? Roe, 22, had fled */
bool rub_subject_acts(const rub_passage *passage, uint32_t end);

/* One stands in it. */
bool rub_subject_has_finite(const rub_passage *passage, rub_span places);

#endif
