/* spans.c - a document as a line of JSON for tools in which people annotate */
#include "write/spans.h"
#include "base/units.h"

typedef struct spans {
    rub_out *out;
    rub_units points;
    bool later; /* a row of this table is written already */
} spans;

static void put_offset(spans *spans, uint32_t byte) {
    rub_out_number(spans->out, rub_units_at(&spans->points, byte));
}

static void begin(spans *spans, const char *key) {
    rub_out_word(spans->out, key);
    spans->later = false;
}

static void next(spans *spans) {
    if (spans->later) rub_out_word(spans->out, ",");
    spans->later = true;
}

/* {"start":0,"end":4,"label":"PERSON" without the last bracket */
static void put_span(spans *spans, uint32_t start, uint32_t end, const char *label) {
    next(spans);
    rub_out_word(spans->out, "{\"start\":");
    put_offset(spans, start);
    rub_out_word(spans->out, ",\"end\":");
    put_offset(spans, end);
    rub_out_word(spans->out, ",\"label\":\"");
    rub_out_word(spans->out, label);
    rub_out_word(spans->out, "\"");
}

static void put_labels(spans *spans) {
    const rub_rows *rows = &spans->out->doc->rows;
    begin(spans, "],\"label\":[");
    for (uint32_t i = 0; i < rows->mention_count; i++) {
        next(spans);
        rub_out_word(spans->out, "[");
        put_offset(spans, rows->mentions[i].start);
        rub_out_word(spans->out, ",");
        put_offset(spans, rows->mentions[i].end);
        rub_out_word(spans->out, ",\"");
        rub_out_word(spans->out, rub_type_word(rows->mentions[i].type));
        rub_out_word(spans->out, "\"]");
    }
}

/* Parts of quotations may overlap and stand for themselves: "quotation" says which belong together. */
static void put_part(spans *spans, uint32_t start, uint32_t end, const char *label, uint32_t quotation) {
    if (start == RUB_NONE || start >= end) return;
    put_span(spans, start, end, label);
    rub_out_word(spans->out, ",\"quotation\":");
    rub_out_number(spans->out, quotation);
    rub_out_word(spans->out, "}");
}

static void put_quote(spans *spans, uint32_t row) {
    const rub_rows *rows = &spans->out->doc->rows;
    const rub_quote *quote = &rows->quotes[row];
    for (uint32_t i = 0; i < quote->count; i++)
        put_part(spans, rows->fragments[quote->first + i].start, rows->fragments[quote->first + i].end,
                 rub_quote_word(quote->kind), row);
    put_part(spans, quote->cue_start, quote->cue_end, "cue", row);
    put_part(spans, quote->source_start, quote->source_end, "source", row);
}

static void put_line(void *writer) {
    spans *spans = writer;
    rub_out *out = spans->out;
    const rub_rows *rows = &out->doc->rows;
    rub_out_word(out, "{");
    if (out->id) {
        rub_out_word(out, "\"id\":");
        rub_out_json(out, out->id, out->id_length);
        rub_out_word(out, ",");
    }
    rub_out_word(out, "\"text\":");
    rub_out_json(out, out->doc->text, out->doc->length);
    begin(spans, ",\"spans\":[");
    for (uint32_t i = 0; i < rows->mention_count; i++) {
        put_span(spans, rows->mentions[i].start, rows->mentions[i].end,
                 rub_type_word(rows->mentions[i].type));
        rub_out_word(out, "}");
    }
    put_labels(spans);
    begin(spans, "],\"quotations\":[");
    for (uint32_t i = 0; i < rows->quote_count; i++) put_quote(spans, i);
    rub_out_word(out, "]}\n");
}

void rub_spans_write(rub_out *out) {
    spans spans = {.out = out};
    rub_out_in_points(out, &spans.points, put_line, &spans);
}
