/* source_edge.h - where a source phrase begins and ends */
#ifndef RUB_SOURCE_EDGE_H
#define RUB_SOURCE_EDGE_H

#include "quotes/frame.h"

/* Words that stand before a noun phrase and are no part of it: "that he", "when Roe", "and the mayor". */
bool rub_source_edge_leads(const rub_passage *passage, uint32_t place);

/* Takes from both ends of a frame's source what no noun phrase begins or ends with; all of it where nothing
 * else is left. */
void rub_source_edge_settle(const rub_passage *passage, rub_frame *frame);

#endif
