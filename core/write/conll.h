/* conll.h - a document as one token a line */
#ifndef RUB_CONLL_H
#define RUB_CONLL_H

#include "write/out.h"

/* Columns, with tabs: token, start, end (in the document's unit), name (BIO), entity (row or _), quotation
 * (BIO with its kind and row: B-direct-0; the outer one where they nest). An empty line after a sentence,
 * comments begin with "# ". */
void rub_conll_write(rub_out *out);

#endif
