/* terminal.c - a document for reading in a terminal: the text with its names in brackets, then who is named
 * and quoted */
#include "write/terminal.h"

static void put_plain(rub_out *out, uint32_t start, uint32_t end) {
    rub_out_text(out, out->doc->text + start, end - start, rub_out_escape_plain, false);
}

static void put_marked_text(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    uint32_t at = 0;
    for (uint32_t i = 0; i < rows->mention_count; i++) {
        const rub_mention *mention = &rows->mentions[i];
        put_plain(out, at, mention->start);
        rub_out_word(out, "[");
        rub_out_word(out, rub_type_word(mention->type));
        rub_out_word(out, " ");
        put_plain(out, mention->start, mention->end);
        rub_out_word(out, "]");
        at = mention->end;
    }
    put_plain(out, at, rows->length);
    if (!rows->length || out->doc->text[rows->length - 1] != '\n') rub_out_word(out, "\n");
}

static void put_name(rub_out *out, const rub_entity *entity) {
    rub_out_span(out, entity->start, entity->end, rub_out_escape_plain);
}

/* "PERSON Vladimir Putin, 5 times" */
static void put_entity(rub_out *out, const rub_entity *entity) {
    rub_out_word(out, "  ");
    rub_out_word(out, rub_type_word(entity->type));
    rub_out_word(out, " ");
    put_name(out, entity);
    if (entity->count > 1) {
        rub_out_word(out, ", ");
        rub_out_number(out, entity->count);
        rub_out_word(out, " times");
    }
    rub_out_word(out, "\n");
}

static void put_speaker(rub_out *out, const rub_quote *quote) {
    if (quote->speaker != RUB_NONE) put_name(out, &out->doc->rows.entities[quote->speaker]);
    else if (quote->source_start != RUB_NONE)
        rub_out_span(out, quote->source_start, quote->source_end, rub_out_escape_plain);
    else rub_out_word(out, "somebody");
}

/* "Vladimir Putin (direct): first fragment ... second fragment" */
static void put_quote(rub_out *out, const rub_quote *quote) {
    rub_out_word(out, "  ");
    put_speaker(out, quote);
    rub_out_word(out, " (");
    rub_out_word(out, rub_quote_word(quote->kind));
    rub_out_word(out, "):");
    for (uint32_t i = 0; i < quote->count; i++) {
        const rub_span *fragment = &out->doc->rows.fragments[quote->first + i];
        rub_out_word(out, i ? " ... " : " ");
        rub_out_span(out, fragment->start, fragment->end, rub_out_escape_plain);
    }
    rub_out_word(out, "\n");
}

void rub_terminal_write(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    put_marked_text(out);
    if (rows->entity_count) rub_out_word(out, "\nNamed\n");
    for (uint32_t i = 0; i < rows->entity_count; i++) put_entity(out, &rows->entities[i]);
    if (rows->quote_count) rub_out_word(out, "\nQuoted\n");
    for (uint32_t i = 0; i < rows->quote_count; i++) put_quote(out, &rows->quotes[i]);
}
