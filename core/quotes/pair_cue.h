/* pair_cue.h - the cue of a sentence in marks: which word near it says that it is said */
#ifndef RUB_PAIR_CUE_H
#define RUB_PAIR_CUE_H

#include "quotes/said_pair.h"

/* The possible cue of an attribution that stands right behind the pair at `place`: "We won," added Roe. */
uint32_t rub_pair_cue_behind(const rub_passage *passage, uint32_t place);

/* A participle with which a pair behind a comma is told anew: "We won," he said, adding, "We ran." Looks back
 * no further than `cue`. */
uint32_t rub_pair_cue_anew(const rub_passage *passage, uint32_t cue, uint32_t place);

/* The best cue of a pair that no frame tells; RUB_NONE where nothing in its sentence is one. */
uint32_t rub_pair_cue_find(const rub_weights *weights, const rub_passage *passage, const rub_frames *frames,
                           uint32_t place);

/* „Wir schaffen das“, sagte er: the frame of a pair whose attribution is not English. */
bool rub_pair_cue_foreign(const rub_passage *passage, uint32_t place, rub_frame *frame);

#endif
