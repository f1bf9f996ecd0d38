/* spans.h - a document as a line of JSON for tools in which people annotate */
#ifndef RUB_SPANS_H
#define RUB_SPANS_H

#include "write/out.h"

/* {"id", "text", "spans": [{"start", "end", "label"}], "label": [[start, end, label]], "quotations": [...]}:
 * spans is what spaCy and Prodigy read, label what doccano reads. Offsets are code points, as in Python. */
void rub_spans_write(rub_out *out);

#endif
