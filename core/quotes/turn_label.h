/* turn_label.h - the label that names who speaks in a turn: "Q:", "SEN. DALE:", "Ms Odell (Bristol East)
 * (Lab):" */
#ifndef RUB_TURN_LABEL_H
#define RUB_TURN_LABEL_H

#include "document.h"

typedef struct rub_turn_label {
    rub_span name; /* tokens */
    uint32_t end;  /* the first token of what is said */
    uint32_t hash; /* of the name: 0 where there is no label */
    bool certain;  /* it looks like a speaker wherever it stands: in capitals, or named */
    bool named;    /* an office, a person or the letter of a question tells that it is one */
    bool marked;   /* a quotation mark stands before it: "ROE: We won. */
} rub_turn_label;

/* The label at the beginning of tokens [start, end); hash 0: there is none. */
rub_turn_label rub_turn_label_read(const rub_doc *doc, rub_span tokens);

#endif
