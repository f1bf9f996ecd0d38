/* opinion.h - what somebody thinks, told without a verb: "In his view, the bridge is safe", "Per the report,
 * it is not" */
#ifndef RUB_OPINION_H
#define RUB_OPINION_H

#include "quotes/direct.h"

/* Adds the frames of the sentences that begin so. */
rub_status rub_opinions_find(rub_arena *arena, const rub_passage *passage, rub_frames *frames);

/* May a sentence of these tokens begin with whose words it is? They have no verb of saying. */
bool rub_opinion_opens(const rub_doc *doc, rub_span tokens);

#endif
