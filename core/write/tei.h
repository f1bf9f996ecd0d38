/* tei.h - a document as TEI XML: the text untouched, all that was found in standOff */
#ifndef RUB_TEI_H
#define RUB_TEI_H

#include "write/out.h"

/* TEI P5. Spans point to code points of the text, "#string-range(text,from,length)"; what XML cannot hold
 * stands there as U+FFFD, a carriage return as a reference, so that no reader changes an offset. */
void rub_tei_write(rub_out *out);

#endif
