/* w3c.c - a document as W3C Web Annotations */
#include "write/w3c.h"
#include "base/units.h"
#include "base/utf8.h"

#define CONTEXT 32u /* characters before and after a span that help to find it again */

typedef struct w3c {
    rub_out *out;
    rub_units points; /* offsets in code points */
    uint32_t written; /* annotations so far */
} w3c;

/* An id is a file name as often as an address: what no IRI may hold is written as %20 and its like. */
static const char *escape_iri(uint32_t code_point, char scratch[8]) {
    static const char hex[] = "0123456789ABCDEF", bad[] = "\"<>\\^`{|}";
    bool is_bad = code_point <= ' ' || code_point == 127;
    for (const char *at = bad; *at; at++) is_bad |= code_point == (uint32_t)*at;
    if (!is_bad) return NULL;
    scratch[0] = '%';
    scratch[1] = hex[code_point >> 4];
    scratch[2] = hex[code_point & 15];
    scratch[3] = 0;
    return scratch;
}

static void put_source(rub_out *out) {
    if (out->id) rub_out_text(out, out->id, out->id_length, escape_iri, false);
    else rub_out_word(out, "urn:rubricate:text");
}

static void put_string(rub_out *out, const char *key, uint32_t start, uint32_t end) {
    rub_out_word(out, ",\"");
    rub_out_word(out, key);
    rub_out_word(out, "\":");
    rub_out_json(out, out->doc->text + start, end - start);
}

static uint32_t context_before(const rub_doc *doc, uint32_t at) {
    for (uint32_t i = 0, size; i < CONTEXT && at > 0; i++) {
        rub_utf8_back(doc->text, doc->text + at, &size);
        at -= size;
    }
    return at;
}

static uint32_t context_after(const rub_doc *doc, uint32_t at) {
    for (uint32_t i = 0, size; i < CONTEXT && at < doc->length; i++) {
        rub_utf8_read(doc->text + at, doc->text + doc->length, &size, NULL);
        at += size;
    }
    return at;
}

static void put_target(w3c *w3c, uint32_t start, uint32_t end) {
    rub_out *out = w3c->out;
    rub_out_word(out, "{\"source\":\"");
    put_source(out);
    rub_out_word(out, "\",\"selector\":[{\"type\":\"TextQuoteSelector\"");
    put_string(out, "exact", start, end);
    put_string(out, "prefix", context_before(out->doc, start), start);
    put_string(out, "suffix", end, context_after(out->doc, end));
    rub_out_word(out, "},{\"type\":\"TextPositionSelector\",\"start\":");
    rub_out_number(out, rub_units_at(&w3c->points, start));
    rub_out_word(out, ",\"end\":");
    rub_out_number(out, rub_units_at(&w3c->points, end));
    rub_out_word(out, "}]}");
}

static void put_head(w3c *w3c, const char *kind, uint32_t row, const char *motivation) {
    rub_out *out = w3c->out;
    if (w3c->written++) rub_out_word(out, ",");
    rub_out_word(out, "\n{\"id\":\"");
    put_source(out);
    rub_out_word(out, kind);
    rub_out_number(out, row);
    rub_out_word(out, "\",\"type\":\"Annotation\",\"motivation\":\"");
    rub_out_word(out, motivation);
    rub_out_word(out, "\",\"body\":[");
}

static void put_body(rub_out *out, const char *purpose, const char *value) {
    rub_out_word(out, "{\"type\":\"TextualBody\",\"purpose\":\"");
    rub_out_word(out, purpose);
    rub_out_word(out, "\",\"value\":\"");
    rub_out_word(out, value);
    rub_out_word(out, "\"}");
}

static void put_span_body(rub_out *out, const char *purpose, uint32_t start, uint32_t end) {
    rub_out_word(out, ",{\"type\":\"TextualBody\",\"purpose\":\"");
    rub_out_word(out, purpose);
    rub_out_word(out, "\",\"value\":\"");
    rub_out_span(out, start, end, rub_out_escape_json);
    rub_out_word(out, "\"}");
}

/* The entity's name and, where it is linked, its address. */
static void put_entity_bodies(rub_out *out, uint32_t row) {
    const rub_rows *rows = &out->doc->rows;
    const rub_entity *entity = &rows->entities[row];
    put_span_body(out, "describing", entity->start, entity->end);
    if (entity->link == RUB_NONE || !rows->links[entity->link].url_length) return;
    rub_out_word(out, ",{\"type\":\"SpecificResource\",\"purpose\":\"identifying\",\"source\":");
    rub_out_json(out, rows->strings + rows->links[entity->link].url, rows->links[entity->link].url_length);
    rub_out_word(out, "}");
}

static void put_mention(w3c *w3c, uint32_t row) {
    const rub_mention *mention = &w3c->out->doc->rows.mentions[row];
    put_head(w3c, "#mention-", row, "classifying");
    put_body(w3c->out, "classifying", rub_type_word(mention->type));
    if (mention->entity != RUB_NONE) put_entity_bodies(w3c->out, mention->entity);
    rub_out_word(w3c->out, "],\"target\":");
    put_target(w3c, mention->start, mention->end);
    rub_out_word(w3c->out, "}");
}

static void put_quote(w3c *w3c, uint32_t row) {
    const rub_rows *rows = &w3c->out->doc->rows;
    const rub_quote *quote = &rows->quotes[row];
    put_head(w3c, "#quote-", row, "tagging");
    put_body(w3c->out, "tagging", "quotation");
    rub_out_word(w3c->out, ",");
    put_body(w3c->out, "classifying", rub_quote_word(quote->kind));
    if (quote->speaker != RUB_NONE) put_entity_bodies(w3c->out, quote->speaker);
    else if (quote->source_start != RUB_NONE)
        put_span_body(w3c->out, "describing", quote->source_start, quote->source_end);
    rub_out_word(w3c->out, "],\"target\":[");
    for (uint32_t i = 0; i < quote->count; i++) {
        if (i) rub_out_word(w3c->out, ",");
        put_target(w3c, rows->fragments[quote->first + i].start, rows->fragments[quote->first + i].end);
    }
    rub_out_word(w3c->out, "]}");
}

static void put_page(void *writer) {
    w3c *w3c = writer;
    const rub_rows *rows = &w3c->out->doc->rows;
    rub_out_word(w3c->out, "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"");
    put_source(w3c->out);
    rub_out_word(w3c->out, "#annotations\",\"type\":\"AnnotationPage\",\"items\":[");
    for (uint32_t i = 0; i < rows->mention_count; i++) put_mention(w3c, i);
    for (uint32_t i = 0; i < rows->quote_count; i++) put_quote(w3c, i);
    rub_out_word(w3c->out, "]}\n");
}

void rub_w3c_write(rub_out *out) {
    w3c w3c = {.out = out};
    rub_out_in_points(out, &w3c.points, put_page, &w3c);
}
