/* csv.h - a document's quotations as a table */
#ifndef RUB_CSV_H
#define RUB_CSV_H

#include "write/out.h"

/* A head line, then a row a quotation: kind, content (its fragments with " ... " between them), cue, source,
 * speaker, start and end of the whole in the document's unit. Fields in quotation marks as RFC 4180 says, on
 * one line each. */
void rub_csv_write(rub_out *out);

#endif
