/* out.h - a document on its way to a sink: a small buffer, numbers, and text in the escapes of each format */
#ifndef RUB_OUT_H
#define RUB_OUT_H

#include "document.h"

#include <string.h>

typedef struct rub_out {
    const rub_doc *doc;
    const char *id; /* NULL: there is none */
    size_t id_length;
    const rub_sink *sink;
    rub_status status; /* RUB_OK until something fails; then nothing more is put */
    uint32_t used;
    char buffer[4096];
} rub_out;

/* What to write for a code point instead of itself, or NULL. `scratch` has room for the answer. */
typedef const char *rub_out_escape(uint32_t code_point, char scratch[8]);

void rub_out_bytes(rub_out *out, const char *bytes, size_t length);
void rub_out_word(rub_out *out, const char *word); /* NUL-terminated */

/* A few bytes, in one copy where the buffer has room; a literal, whose length the compiler knows. */
static inline void rub_out_piece(rub_out *out, const char *bytes, uint32_t length) {
    if (length < sizeof out->buffer - out->used) {
        memcpy(out->buffer + out->used, bytes, length);
        out->used += length;
    } else rub_out_bytes(out, bytes, length);
}
#define rub_out_literal(out, literal) rub_out_piece(out, literal, (uint32_t)sizeof(literal) - 1)

void rub_out_number(rub_out *out, uint32_t number);
void rub_out_hundredths(rub_out *out, uint32_t hundredths); /* as JavaScript prints them: 0.98, 0.9, 1, 0 */
void rub_out_flush(rub_out *out);
void rub_out_fail(rub_out *out, rub_status status);

/* Text with invalid bytes as U+FFFD and `escape` (may be NULL) applied; `fold` makes one space of a run of
 * white space. */
void rub_out_text(rub_out *out, const char *text, size_t length, rub_out_escape *escape, bool fold);

/* A span of the document's text on one line: white space folded. */
void rub_out_span(rub_out *out, uint32_t start, uint32_t end, rub_out_escape *escape);

/* A string in quotation marks, as JSON.stringify writes it. */
void rub_out_json(rub_out *out, const char *text, size_t length);

/* For formats that count in code points: makes `points`, lets put(writer) write, and gives `points` back. Out
 * of memory the output fails. */
void rub_out_in_points(rub_out *out, rub_units *points, void (*put)(void *writer), void *writer);

rub_out_escape rub_out_escape_json;  /* \b \f \n \r \t \" \\, other controls \u00xx */
rub_out_escape rub_out_escape_html;  /* & < > " */
rub_out_escape rub_out_escape_plain; /* control characters, which a terminal would obey, as U+FFFD; tab and
                                        line feed stay */

#endif
