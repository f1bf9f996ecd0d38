/* turn.h - speech without marks: turns of an interview ("Q: ...", "Name: ...") and dialogue with dashes ("-
 * Yes, he said.") */
#ifndef RUB_TURN_H
#define RUB_TURN_H

#include "quotes/quote_row.h"

enum { RUB_TURN_NONE, RUB_TURN_LABEL, RUB_TURN_DASH };

/* What each block is, [block count] in the document's arena: a label counts where another turn stands beside
 * it and it comes back; a dash where another block has one. */
rub_status rub_turns_find(rub_doc *doc, uint8_t **turns);

/* A turn that begins with a quotation mark: "ROE: We won. It is the whole passage, and nothing else goes on
 * from it. */
bool rub_turn_marked(const rub_passage *passage, uint8_t turn);

/* Writes the turn that the passage is. Where it is a dialogue, frames that were found in it go. */
rub_status rub_turn_said(rub_doc *doc, const rub_passage *passage, uint8_t turn, rub_frames *frames);

#endif
