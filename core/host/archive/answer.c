/* answer.c - a record to the line that answers it: {"id": 7, "text": ...} to {"rubricate": 1, "id": 7, ...}
 */
#include "host/archive/answer.h"

#include "base/units.h"
#include "host/archive/html_text.h"

#include <stdio.h>
#include <string.h>

const char *const answer_formats[RUB_FORMAT_COUNT] = {"json",  "text", "html", "w3c",   "brat",
                                                      "conll", "csv",  "tei",  "spans", "csv-mentions"};
const char *const answer_offsets[RUB_BYTE + 1] = {"utf16", "codepoint", "byte"};

bool answer_is_table(rub_format format) {
    return format == RUB_CSV || format == RUB_CSV_MENTIONS;
}

bool answer_is_lines(rub_format format) {
    return format == RUB_JSON || format == RUB_SPANS;
}

/* ---- where the rows stand in the HTML ---- */

typedef struct places {
    const html_text *html;
    rub_units units; /* of the source */
    buffer *out;
    bool later;
} places;

static void put_place(places *places, uint32_t start, uint32_t end) {
    size_t from, to;
    html_text_span(places->html, start, end, &from, &to);
    buffer_text(places->out, places->later ? ",[" : "[");
    buffer_number(places->out, rub_units_at(&places->units, (uint32_t)from));
    buffer_put(places->out, ",", 1);
    buffer_number(places->out, rub_units_at(&places->units, (uint32_t)to));
    buffer_put(places->out, "]", 1);
    places->later = true;
}

static void begin_places(places *places, const char *key) {
    buffer_text(places->out, key);
    places->later = false;
}

static void put_quote_places(places *places, const rub_rows *rows) {
    buffer_text(places->out, "],\"quotes\":[");
    for (uint32_t i = 0; i < rows->quote_count; i++) {
        const rub_quote *quote = &rows->quotes[i];
        begin_places(places, i ? ",[" : "[");
        for (uint32_t j = 0; j < quote->count; j++)
            put_place(places, rows->fragments[quote->first + j].start, rows->fragments[quote->first + j].end);
        buffer_put(places->out, "]", 1);
    }
}

/* ,"html":{"text":...,"blocks":[[s,e],...],...}: the tables in the order of the document's rows. */
static void put_places(places *places, const rub_doc *doc) {
    const rub_rows *rows = rub_doc_rows(doc);
    buffer_text(places->out, ",\"html\":{\"text\":");
    buffer_quoted(places->out, rub_doc_text(doc), rows->length);
    begin_places(places, ",\"blocks\":[");
    for (uint32_t i = 0; i < rows->block_count; i++)
        put_place(places, rows->blocks[i].start, rows->blocks[i].end);
    begin_places(places, "],\"mentions\":[");
    for (uint32_t i = 0; i < rows->mention_count; i++)
        put_place(places, rows->mentions[i].start, rows->mentions[i].end);
    begin_places(places, "],\"references\":[");
    for (uint32_t i = 0; i < rows->reference_count; i++)
        put_place(places, rows->references[i].start, rows->references[i].end);
    put_quote_places(places, rows);
    buffer_text(places->out, "]}");
}

static rub_status add_places(const answer_form *form, const html_text *html, const source_string *source,
                             const rub_doc *doc, buffer *out) {
    rub_arena arena;
    places places = {.html = html, .out = out};
    rub_arena_init(&arena, NULL);
    rub_status status =
        rub_units_make(&arena, source->bytes, (uint32_t)source->length, form->options.offsets, &places.units);
    if (status == RUB_OK) {
        out->length--; /* the document's last bracket */
        put_places(&places, doc);
        buffer_put(out, "}", 1);
    }
    rub_arena_free(&arena);
    return status;
}

/* ---- a text ---- */

static rub_status annotate(const answer_form *form, const char *text, size_t length, const source_string *id,
                           rub_doc **doc, buffer *out) {
    rub_options options = form->options;
    options.no_markup = form->html; /* html_text.c read it */
    rub_status status = rub_annotate(form->model, text, length, &options, doc);
    if (status != RUB_OK) return status;
    rub_sink sink = {buffer_put, out};
    status = rub_write(*doc, form->format, id->bytes, id->bytes ? id->length : 0, &sink);
    return status == RUB_ERR_SINK ? RUB_ERR_MEMORY : status;
}

rub_status answer_text(const answer_form *form, const source_string *text, const source_string *id,
                       rub_doc **doc, buffer *out) {
    if (!form->html) return annotate(form, text->bytes, text->length, id, doc, out);
    if (text->length > RUB_TEXT_MAX) return RUB_ERR_TOO_LONG;
    html_text html;
    html_text_make(&html, text->bytes, text->length);
    const char *bytes = html.text.bytes ? html.text.bytes : "";
    rub_status status = html.failed ? RUB_ERR_MEMORY : annotate(form, bytes, html.text.length, id, doc, out);
    if (status == RUB_OK && form->format == RUB_JSON) status = add_places(form, &html, text, *doc, out);
    html_text_free(&html); /* the document's text is gone, too: nobody reads it until the next one */
    return status;
}

rub_status answer_head(const answer_form *form, buffer *out) {
    rub_doc *doc = NULL;
    source_string none = {"", 0};
    rub_status status = annotate(form, "", 0, &none, &doc, out);
    rub_doc_free(doc);
    return status;
}

/* ---- a record ---- */

static void put_id(buffer *out, const record *record) {
    if (!record->id.bytes) buffer_text(out, "null");
    else if (record->id_is_number) buffer_put(out, record->id.bytes, record->id.length);
    else buffer_quoted(out, record->id.bytes, record->id.length);
}

/* A table has no room for what is wrong: it goes to standard error. */
static void put_error(const answer_form *form, const source *source, const record *record, const char *error,
                      unsigned long number, buffer *out) {
    if (!answer_is_lines(form->format)) {
        fprintf(stderr, "rubricate: %s, line %lu: %s\n", source->name, number, error);
        return;
    }
    buffer_text(out, "{\"id\":");
    put_id(out, record);
    buffer_text(out, ",\"error\":");
    buffer_quoted(out, error, strlen(error));
    buffer_text(out, ",\"line\":");
    buffer_number(out, number);
    buffer_text(out, "}\n");
}

/* Writers take strings only. A number is given to them as a string of that many letters, and its marks are
 * taken out afterwards. `at`: where the document begins. */
static void bare_number(buffer *out, size_t at, const source_string *id) {
    const char *key = out->bytes + at;
    size_t left = out->length - at, length = id->length;
    for (; left > length + 7; key++, left--)
        if (memcmp(key, "\"id\":\"", 6) == 0 && memcmp(key + 6, id->bytes, length) == 0) break;
    size_t mark = (size_t)(key - out->bytes) + 5;
    buffer_cut(out, mark + length + 1, 1);
    buffer_cut(out, mark, 1);
}

static void add_meta(buffer *out, const buffer *meta) {
    if (!meta->length) return;
    out->length--;
    buffer_text(out, ",\"meta\":");
    buffer_put(out, meta->bytes, meta->length);
    buffer_put(out, "}", 1);
}

static rub_status answer_read(const answer_form *form, const record *record, rub_doc **doc, buffer *out) {
    size_t at = out->length;
    static const source_string none = {"", 0};
    bool table = answer_is_table(form->format);
    rub_status status =
        answer_text(form, &record->text, table && !record->id.bytes ? &none : &record->id, doc, out);
    if (status != RUB_OK || out->failed) return status != RUB_OK ? status : RUB_ERR_MEMORY;
    if (table) {
        const char *end = memchr(out->bytes + at, '\n', out->length - at);
        buffer_cut(out, at,
                   end ? (size_t)(end - out->bytes) + 1 - at : 0); /* its head stands there already */
        return RUB_OK;
    }
    if (record->id_is_number) bare_number(out, at, &record->id);
    if (out->bytes[out->length - 1] == '\n') out->length--;
    add_meta(out, &record->meta);
    buffer_put(out, "\n", 1);
    return out->failed ? RUB_ERR_MEMORY : RUB_OK;
}

bool answer_record(const answer_form *form, const source *source, const char *bytes, size_t length,
                   unsigned long number, rub_doc **doc, stats *stats, buffer *out) {
    record record = record_read(source, bytes, length);
    size_t at = out->length;
    const char *error = record.error;
    rub_status status = error ? RUB_OK : answer_read(form, &record, doc, out);
    if (status != RUB_OK) error = rub_status_text(status);
    if (error) {
        out->length = at;
        out->failed = false;
        stats->errors++;
        put_error(form, source, &record, error, number, out);
    } else stats_count(stats, *doc);
    record_free(&record);
    return !error;
}
