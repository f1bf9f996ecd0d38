/* csv.h - a document's quotations, or its mentions, as a table */
#ifndef RUB_CSV_H
#define RUB_CSV_H

#include "write/out.h"

/* Columns kind, content, cue, source, speaker, start, end; before them id where there is one.
 * RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
void rub_csv_write(rub_out *out);

/* Columns text, type, name, start, end, confidence, via, link; before them id where there is one. */
void rub_csv_write_mentions(rub_out *out);

#endif
