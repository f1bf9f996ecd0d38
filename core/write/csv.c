/* csv.c - a document's quotations as a table */
#include "write/csv.h"

static const char *escape_csv(uint32_t code_point, char scratch[8]) {
    return code_point == '"' ? "\"\"" : rub_out_escape_plain(code_point, scratch);
}

static void put_span(rub_out *out, uint32_t start, uint32_t end) {
    rub_out_word(out, "\"");
    if (start != RUB_NONE) rub_out_span(out, start, end, escape_csv);
    rub_out_word(out, "\",");
}

static void put_content(rub_out *out, const rub_span *fragments, uint32_t count) {
    rub_out_word(out, "\"");
    for (uint32_t i = 0; i < count; i++) {
        if (i) rub_out_word(out, " ... ");
        rub_out_span(out, fragments[i].start, fragments[i].end, escape_csv);
    }
    rub_out_word(out, "\",");
}

static void put_quote(rub_out *out, const rub_quote *quote) {
    const rub_rows *rows = &out->doc->rows;
    const rub_span *fragments = &rows->fragments[quote->first];
    rub_span name = {RUB_NONE, RUB_NONE};
    if (quote->speaker != RUB_NONE)
        name = (rub_span){rows->entities[quote->speaker].start, rows->entities[quote->speaker].end};
    rub_out_word(out, rub_quote_word(quote->kind));
    rub_out_word(out, ",");
    put_content(out, fragments, quote->count);
    put_span(out, quote->cue_start, quote->cue_end);
    put_span(out, quote->source_start, quote->source_end);
    put_span(out, name.start, name.end);
    rub_out_number(out, rub_unit_offset(out->doc, fragments[0].start));
    rub_out_word(out, ",");
    rub_out_number(out, rub_unit_offset(out->doc, fragments[quote->count - 1].end));
    rub_out_word(out, "\r\n");
}

void rub_csv_write(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    rub_out_word(out, "kind,content,cue,source,speaker,start,end\r\n");
    for (uint32_t i = 0; i < rows->quote_count; i++)
        if (rows->quotes[i].count) put_quote(out, &rows->quotes[i]);
}
