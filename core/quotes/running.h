/* running.h - what quotations owe to the paragraph before: a colon that announced them, a speaker who goes on
 */
#ifndef RUB_RUNNING_H
#define RUB_RUNNING_H

#include "quotes/quote_row.h"

/* What a paragraph leaves to the next one. Spans are bytes; start RUB_NONE: none. */
typedef struct rub_running {
    bool announced;       /* it ended with "he said:" */
    bool told;            /* it ended with something said */
    rub_span cue, source; /* of the announcement, or of what was said last */
    uint32_t quote; /* row of that quotation where it ends in marks, so that it may go on; else RUB_NONE */
    uint8_t family; /* of the last marks of that quotation, or of the hanging one */
    bool closed;    /* they are, so that another speaker may be next; else the next paragraph goes on */
    bool asked;     /* what was said last is a question, or answers one */
    rub_span other; /* who spoke before the source: who answers it */
    /* Row of a paragraph in marks that nobody says so far: "- Roe" may follow; else RUB_NONE. */
    uint32_t hanging;
} rub_running;

/* Gives the sentences in marks that a passage begins with, and that no frame tells, to the announcement, to
 * whoever spoke last or to whom he spoke to; `*joined` is how many. */
rub_status rub_running_join(rub_doc *doc, const rub_passage *passage, const rub_frames *frames,
                            rub_running *running, uint32_t *joined);

/* "We ask for nothing. / "We ask for what was promised," Roe wrote: what the paragraph before left open is
 * the beginning of this one's quotation, whose rows have been written. */
void rub_running_take_open(rub_doc *doc, const rub_passage *passage, const rub_frames *frames,
                           const rub_running *running);

/* What this passage, after its frames were written, leaves to the next. */
rub_status rub_running_leave(rub_arena *arena, const rub_weights *weights, rub_passage *passage,
                             const rub_frames *frames, rub_running *running);

#endif
