/* accept.h - whether a frame stands: a second look at a possible cue, with the source and content that it
 * would have
 *
 * "The firm reported losses" and "the firm reported that sales fell" differ in what is found around the cue,
 * so the last word on a cue is spoken when its frame is known. Same labeller as cues and frames: a sequence
 * of one, CUE or not.
 */
#ifndef RUB_ACCEPT_H
#define RUB_ACCEPT_H

#include "quotes/frame.h"

void rub_accept_features(const rub_passage *passage, const rub_frame *frame, rub_quote_features *features);

/* Drops frames that do not stand and gives the others their confidence. */
void rub_frames_accept(const rub_weights *weights, const rub_passage *passage, rub_frames *frames);

#endif
