/* content_piece.h - pieces that are none of what a frame says */
#ifndef RUB_CONTENT_PIECE_H
#define RUB_CONTENT_PIECE_H

#include "quotes/frame.h"

/* Drops pieces of a content of more than one that belong to its attribution, to the next cue or to the text.
 */
void rub_content_pieces_settle(const rub_passage *passage, const rub_frames *frames, rub_frame *frame);

/* What follows an attribution tells more of the speaker, or is the writer's: ", 54, who lost two brothers",
 * ", and Acme stopped a train". */
bool rub_content_piece_apart(const rub_passage *passage, rub_span piece);

#endif
