/* brat.h - a document as brat standoff annotation */
#ifndef RUB_BRAT_H
#define RUB_BRAT_H

#include "write/out.h"

/* The .ann file that brat (https://brat.nlplab.org/standoff.html) reads beside the text: T names, Content,
 * Cue, Source; R relations from a quotation's first part to cue and source; * the mentions of one entity; N
 * its link. Code points. */
void rub_brat_write(rub_out *out);

#endif
