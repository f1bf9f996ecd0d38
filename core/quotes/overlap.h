/* overlap.h - which frames of a passage stand: one for each act of saying */
#ifndef RUB_OVERLAP_H
#define RUB_OVERLAP_H

#include "quotes/frame.h"

/* Drops frames that tell the same content as a surer one, and puts the rest in the order of their content. */
void rub_overlaps_settle(const rub_passage *passage, rub_frames *frames);

/* In the order of their content; of two that begin together the longer one first. */
void rub_overlaps_order(rub_frames *frames);

#endif
