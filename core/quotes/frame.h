/* frame.h - a frame: a cue with its source and its content, as places of a passage */
#ifndef RUB_FRAME_H
#define RUB_FRAME_H

#include "quotes/cue.h"

#define RUB_FRAGMENTS_MAX 6

typedef struct rub_frame {
    uint32_t cue;                        /* place, or RUB_NONE */
    rub_span source;                     /* places; start RUB_NONE: the text names none */
    rub_span content[RUB_FRAGMENTS_MAX]; /* places, in text order */
    uint32_t count;
    int32_t odds;        /* of its cue alone, in tenths of a nat */
    uint32_t confidence; /* of the labels of its content, then of the whole */
    uint32_t via;
    uint32_t row; /* of doc->quotes, once it is written */
} rub_frame;

typedef RUB_TABLE(rub_frame) rub_frames;

/* The text tells who says it. */
static inline bool rub_frame_has_source(const rub_frame *frame) {
    return frame->source.start != RUB_NONE;
}

/* The frame of the cue at `cue`; place `told` (RUB_NONE: none) is content, whatever its score. count 0: no
 * content. */
rub_status rub_frame_around(rub_arena *arena, const rub_weights *weights, rub_passage *passage, uint32_t cue,
                            uint32_t told, rub_frame *frame);

/* Adds the frame of each place that may well be a cue and has content. */
rub_status rub_frames_find(rub_arena *arena, const rub_weights *weights, rub_passage *passage,
                           rub_frames *frames);

/* The first frame of the cue; NULL: there is none. */
rub_frame *rub_frame_of(const rub_frames *frames, uint32_t cue);

/* Some frame tells the place as content. */
bool rub_frame_told(const rub_frames *frames, uint32_t place);

#endif
