/* content_edge.h - where what is said begins and ends
 *
 * The labeller finds about where a content lies; whether "that", an addressee, a dateline or the next clause
 * belongs to it is settled here and nowhere else, in one order, so that whoever sees "one word too many" has
 * one file to open.
 */
#ifndef RUB_CONTENT_EDGE_H
#define RUB_CONTENT_EDGE_H

#include "quotes/direct.h"

/* Settles the edges of every frame's content. Sources stand already. */
void rub_content_edges_settle(const rub_passage *passage, rub_frames *frames);

#endif
