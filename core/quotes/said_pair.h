/* said_pair.h - pairs of marks that by their place and punctuation hold something said, not a title or a
 * doubtful word */
#ifndef RUB_SAID_PAIR_H
#define RUB_SAID_PAIR_H

#include "quotes/frame.h"
#include "quotes/place.h"

enum {
    RUB_WEAK,
    RUB_STRONG_FIRST, /* begins its sentence:  "We won," Roe said. */
    RUB_STRONG_COLON, /* follows a colon:      Roe: "We won" */
    RUB_STRONG_COMMA  /* a sentence of its own after a comma:  Said Roe, "We won." */
};

/* Which of these the place is. */
uint32_t rub_said_pair(const rub_passage *passage, uint32_t place);

/* The "put" of what stands before the pair: as he put it, "...". RUB_NONE: there is none. */
uint32_t rub_said_pair_put(const rub_passage *passage, uint32_t place);

/* Marks behind a colon that hold an address or a title. */
bool rub_said_pair_named(const rub_passage *passage, uint32_t place);

/* It begins its sentence and nothing else stands in it. */
bool rub_said_pair_alone(const rub_passage *passage, uint32_t place);

/* Tokens between a pair's marks. */
uint32_t rub_said_pair_size(const rub_passage *passage, uint32_t place);

/* The place is a pair. Most are none, so that rules that walk over all places ask for this first. */
static inline bool rub_said_pair_holds(const rub_passage *p, uint32_t place) {
    return rub_place_kind(p, place) == RUB_PLACE_PAIR;
}

bool rub_said_pair_ends_clause(const rub_passage *passage,
                               uint32_t place); /* punctuation closes the pair's inside, or follows it */
bool rub_said_pair_starts(const rub_passage *passage, uint32_t place); /* first place of its sentence */

/* Its last token inside is a question mark. */
bool rub_said_pair_asks(const rub_passage *passage, uint32_t place);

/* A full stop, a question mark or the like ends what is inside, or follows. */
bool rub_said_pair_stops(const rub_passage *passage, uint32_t place);

/* Whether it holds a whole sentence: In June, Roe said, "We go." What stands before it is not said. */
bool rub_said_pair_whole(const rub_passage *passage, uint32_t place);

#endif
