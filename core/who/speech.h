/* speech.h - what a walk through a text passes of its quotations: direct speech, and the sources that speak
 *
 *     "I am glad," Cole said. "He lied."        two pieces of one quotation, and its source between them
 *
 * Both are asked about from left to right.
 */
#ifndef RUB_SPEECH_H
#define RUB_SPEECH_H

#include "document.h"

#include <stdbool.h>

/* Bytes of a text that belong to a quotation. */
typedef struct rub_speech_span {
    uint32_t start, end, quote;
} rub_speech_span;

typedef struct rub_speech {
    const rub_doc *doc;
    uint8_t *said;            /* [mentions]: 1 within the source of a quotation */
    rub_speech_span *pieces;  /* of direct speech, in text order */
    rub_speech_span *sources; /* those of quotations, in text order */
    uint32_t piece_count, source_count;
    uint32_t piece, source; /* the first piece that has not ended, the first source that lies ahead */
} rub_speech;

rub_status rub_speech_open(rub_doc *doc, rub_speech *speech);

/* The quotation whose speech holds `byte`, or RUB_NONE. */
static inline uint32_t rub_speech_quote_at(rub_speech *s, uint32_t byte) {
    while (s->piece < s->piece_count && s->pieces[s->piece].end <= byte) s->piece++;
    bool inside = s->piece < s->piece_count && s->pieces[s->piece].start <= byte;
    return inside ? s->pieces[s->piece].quote : RUB_NONE;
}

/* Between the pieces of a quotation: "... ," said Roe, whom Cole had sent, "he ..." does not speak of Cole.
 */
bool rub_speech_is_between(rub_speech *speech, const rub_mention *mention);

/* True where the source of a quotation begins: "she said", "its report said". Which quotation's. */
bool rub_speech_is_source(rub_speech *speech, uint32_t byte);
static inline uint32_t rub_speech_source_quote(const rub_speech *s) {
    return s->sources[s->source].quote;
}

#endif
