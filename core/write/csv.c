/* csv.c - a document's quotations, or its mentions, as a table: direct,"We will come",said */
#include "write/csv.h"

#include <string.h>

static const char *escape_csv(uint32_t code_point, char scratch[8]) {
    return code_point == '"' ? "\"\"" : rub_out_escape_plain(code_point, scratch);
}

/* Spreadsheets run a cell that begins with one of these; some read the wide forms the same way. */
static bool is_formula(const char *text, size_t length) {
    static const char *const starts[] = {
        "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (length >= strlen(starts[i]) && memcmp(text, starts[i], strlen(starts[i])) == 0) return true;
    return false;
}

static void begin_cell(rub_out *out, const char *text, size_t length) {
    rub_out_word(out, is_formula(text, length) ? "\"'" : "\"");
}

static void put_text(rub_out *out, const char *text, size_t length) {
    begin_cell(out, text, length);
    rub_out_text(out, text, length, escape_csv, true);
    rub_out_word(out, "\",");
}

static void put_span(rub_out *out, uint32_t start, uint32_t end) {
    if (start == RUB_NONE) put_text(out, "", 0);
    else put_text(out, out->doc->text + start, end - start);
}

static void put_id(rub_out *out) {
    if (out->id) put_text(out, out->id, out->id_length);
}

static void put_head(rub_out *out, const char *columns) {
    if (out->id) rub_out_word(out, "id,");
    rub_out_word(out, columns);
    rub_out_word(out, "\r\n");
}

static void put_name(rub_out *out, uint32_t entity) {
    const rub_rows *rows = &out->doc->rows;
    if (entity == RUB_NONE) put_text(out, "", 0);
    else put_span(out, rows->entities[entity].start, rows->entities[entity].end);
}

/* ---- quotations ---- */

static void put_content(rub_out *out, const rub_span *fragments, uint32_t count) {
    begin_cell(out, out->doc->text + fragments[0].start, fragments[0].end - fragments[0].start);
    for (uint32_t i = 0; i < count; i++) {
        if (i) rub_out_word(out, " ... ");
        rub_out_span(out, fragments[i].start, fragments[i].end, escape_csv);
    }
    rub_out_word(out, "\",");
}

static void put_quote(rub_out *out, const rub_quote *quote) {
    const rub_span *fragments = &out->doc->rows.fragments[quote->first];
    put_id(out);
    rub_out_word(out, rub_quote_word(quote->kind));
    rub_out_word(out, ",");
    put_content(out, fragments, quote->count);
    put_span(out, quote->cue_start, quote->cue_end);
    put_span(out, quote->source_start, quote->source_end);
    put_name(out, quote->speaker);
    rub_out_number(out, rub_unit_offset(out->doc, fragments[0].start));
    rub_out_word(out, ",");
    rub_out_number(out, rub_unit_offset(out->doc, fragments[quote->count - 1].end));
    rub_out_word(out, "\r\n");
}

void rub_csv_write(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    put_head(out, "kind,content,cue,source,speaker,start,end");
    for (uint32_t i = 0; i < rows->quote_count; i++)
        if (rows->quotes[i].count) put_quote(out, &rows->quotes[i]);
}

/* ---- mentions ---- */

static void put_link(rub_out *out, uint32_t entity) {
    const rub_rows *rows = &out->doc->rows;
    uint32_t row = entity == RUB_NONE ? RUB_NONE : rows->entities[entity].link;
    rub_out_word(out, "\"");
    if (row != RUB_NONE) {
        rub_out_word(out, rub_link_word(rows->links[row].kind));
        rub_out_word(out, ":");
        rub_out_text(out, rows->strings + rows->links[row].id, rows->links[row].id_length, escape_csv, true);
    }
    rub_out_word(out, "\"");
}

static void put_mention(rub_out *out, const rub_mention *mention) {
    put_id(out);
    put_span(out, mention->start, mention->end);
    rub_out_word(out, rub_type_word(mention->type));
    rub_out_word(out, ",");
    put_name(out, mention->entity);
    rub_out_number(out, rub_unit_offset(out->doc, mention->start));
    rub_out_word(out, ",");
    rub_out_number(out, rub_unit_offset(out->doc, mention->end));
    rub_out_word(out, ",");
    rub_out_hundredths(out, mention->confidence);
    rub_out_word(out, ",");
    rub_out_word(out, rub_via_word(mention->via));
    rub_out_word(out, ",");
    put_link(out, mention->entity);
    rub_out_word(out, "\r\n");
}

void rub_csv_write_mentions(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    put_head(out, "text,type,name,start,end,confidence,via,link");
    for (uint32_t i = 0; i < rows->mention_count; i++) put_mention(out, &rows->mentions[i]);
}
