/* said.h - a frame becomes a quotation: kind, spans of the text, and which rule found it */
#ifndef RUB_SAID_H
#define RUB_SAID_H

#include "frame.h"

/* Adds `frame` to the document's quotations. `source` is used where the frame has none (RUB_NONE: none). */
rub_status rub_said(rub_doc *doc, const rub_passage *passage, const rub_frame *frame, rub_span source);

/* The span of the text that places [first, end) take. */
rub_span rub_said_span(const rub_passage *passage, rub_span places);

#endif
