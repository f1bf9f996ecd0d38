/* answer.h - a record to the line that answers it */
#ifndef RUB_ANSWER_H
#define RUB_ANSWER_H

#include "host/archive/record.h"
#include "host/archive/stats.h"
#include "rubricate.h"

/* The words for formats and units, as rub_format and rub_offsets number them. */
extern const char *const answer_formats[RUB_FORMAT_COUNT];
extern const char *const answer_offsets[RUB_BYTE + 1];

/* How records are answered; shared by all threads, read only. */
typedef struct answer_form {
    const rub_model *model;
    rub_options options;
    rub_format format;
    bool html;
} answer_form;

/* Puts the answer to one record, found at line `number`, behind what `out` holds: a document, or what is
 * wrong. False where it was bad. *doc is reused. */
bool answer_record(const answer_form *form, const source *source, const char *bytes, size_t length,
                   unsigned long number, rub_doc **doc, stats *stats, buffer *out);

/* Annotates a text and puts its document in the form's format. `html`: the text is HTML. */
rub_status answer_text(const answer_form *form, const source_string *text, const source_string *id,
                       rub_doc **doc, buffer *out);

/* The head of a table (csv), once before all its rows. */
rub_status answer_head(const answer_form *form, buffer *out);

/* A table or lines can follow each other in one output; the other formats are one file a document. */
bool answer_is_lines(rub_format format);
bool answer_is_table(rub_format format);

#endif
