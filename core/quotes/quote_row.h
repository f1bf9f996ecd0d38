/* quote_row.h - a frame becomes a quotation: kind, spans of the text, and which rule found it */
#ifndef RUB_QUOTE_ROW_H
#define RUB_QUOTE_ROW_H

#include "quotes/frame.h"

/* Adds `frame` to the document's quotations and sets its row. `source`, in bytes, is used where the frame has
 * none. */
rub_status rub_quote_row_add(rub_doc *doc, const rub_passage *passage, rub_frame *frame, rub_span source);

/* The kind that a frame has as a row. */
uint32_t rub_quote_row_kind(const rub_passage *passage, const rub_frame *frame);

/* Whether a quotation is the last one, so that it can get one more fragment; and gives it one. */
bool rub_quote_row_is_last(const rub_doc *doc, uint32_t quote);
rub_status rub_quote_row_extend(rub_doc *doc, uint32_t quote, rub_span fragment);

/* The span of the text that places [first, end) take. */
rub_span rub_quote_row_span(const rub_passage *passage, rub_span places);

#endif
