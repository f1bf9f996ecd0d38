/* tei.c - a document as TEI XML: the text untouched, all that was found in standOff */
#include "write/tei.h"
#include "base/units.h"

typedef struct tei {
    rub_out *out;
    rub_units points; /* offsets in code points */
} tei;

static const char header[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
                             "<teiHeader><fileDesc>\n<titleStmt><title>";
static const char description[] = "</title></titleStmt>\n"
                                  "<publicationStmt><p>Annotated by Rubricate.</p></publicationStmt>\n"
                                  "<sourceDesc><p>The text as it was given.</p></sourceDesc>\n"
                                  "</fileDesc></teiHeader>\n";

/* XML 1.0 has no control characters and reads a carriage return as a line feed unless it is a reference. */
static const char *escape_xml(uint32_t code_point, char scratch[8]) {
    if (code_point == '\r') return "&#13;";
    if ((code_point < 32 && code_point != '\t' && code_point != '\n') || code_point == 0xFFFE ||
        code_point == 0xFFFF)
        return "\xEF\xBF\xBD";
    return rub_out_escape_html(code_point, scratch);
}

/* In which list an entity stands, and as what: TEI has places and people for people to look up. */
typedef struct place {
    const char *list, *item, *name;
} place;

static const place places[] = {
    {"listPerson", "person", "persName"},
    {"listOrg", "org", "orgName"},
    {"listPlace", "place", "placeName"},
    {"list", "item", "name"},
};
#define PLACE_COUNT (sizeof places / sizeof *places)

static uint32_t place_of(uint32_t type) {
    switch (type) {
    case RUB_PERSON: return 0;
    case RUB_ORG: return 1;
    case RUB_GPE:
    case RUB_LOC:
    case RUB_FAC: return 2;
    default: return 3;
    }
}

static void put_url(rub_out *out, uint32_t row) {
    const rub_rows *rows = &out->doc->rows;
    if (row == RUB_NONE) return;
    rub_out_word(out, "<idno type=\"");
    rub_out_word(out, rub_link_word(rows->links[row].kind));
    rub_out_word(out, "\">");
    rub_out_text(out, rows->strings + rows->links[row].id, rows->links[row].id_length, escape_xml, true);
    rub_out_word(out, "</idno>");
}

/* <person xml:id="e0"><persName>Ada Roe</persName></person> */
static void put_entity(rub_out *out, uint32_t row, const place *place) {
    const rub_entity *entity = &out->doc->rows.entities[row];
    rub_out_word(out, "<");
    rub_out_word(out, place->item);
    rub_out_word(out, " xml:id=\"e");
    rub_out_number(out, row);
    rub_out_word(out, "\"><");
    rub_out_word(out, place->name);
    rub_out_word(out, place == &places[3] ? " type=\"" : "");
    if (place == &places[3]) rub_out_word(out, rub_type_word(entity->type)), rub_out_word(out, "\"");
    rub_out_word(out, ">");
    rub_out_span(out, entity->start, entity->end, escape_xml);
    rub_out_word(out, "</");
    rub_out_word(out, place->name);
    rub_out_word(out, ">");
    put_url(out, entity->link);
    rub_out_word(out, "</");
    rub_out_word(out, place->item);
    rub_out_word(out, ">\n");
}

static void put_entities(rub_out *out, uint32_t which) {
    const rub_rows *rows = &out->doc->rows;
    bool open = false;
    for (uint32_t i = 0; i < rows->entity_count; i++) {
        if (place_of(rows->entities[i].type) != which) continue;
        if (!open) rub_out_word(out, "<"), rub_out_word(out, places[which].list), rub_out_word(out, ">\n");
        open = true;
        put_entity(out, i, &places[which]);
    }
    if (open) rub_out_word(out, "</"), rub_out_word(out, places[which].list), rub_out_word(out, ">\n");
}

/* #string-range(text,5,7) */
static void put_range(tei *tei, uint32_t start, uint32_t end) {
    uint32_t from = rub_units_at(&tei->points, start);
    rub_out_word(tei->out, "#string-range(text,");
    rub_out_number(tei->out, from);
    rub_out_word(tei->out, ",");
    rub_out_number(tei->out, rub_units_at(&tei->points, end) - from);
    rub_out_word(tei->out, ")");
}

/* The end of a span: whom it is of, and what it says. */
static void end_span(tei *tei, uint32_t entity, const char *attribute, uint32_t start, uint32_t end) {
    if (entity != RUB_NONE) {
        rub_out_word(tei->out, attribute);
        rub_out_number(tei->out, entity);
    }
    rub_out_word(tei->out, "\">");
    rub_out_span(tei->out, start, end, escape_xml);
    rub_out_word(tei->out, "</span>\n");
}

static void put_span(tei *tei, const char *type, uint32_t start, uint32_t end, uint32_t entity) {
    rub_out_word(tei->out, "<span type=\"");
    rub_out_word(tei->out, type);
    rub_out_word(tei->out, "\" target=\"");
    put_range(tei, start, end);
    end_span(tei, entity, "\" ana=\"#e", start, end);
}

static void begin_group(tei *tei, const char *type) {
    rub_out_word(tei->out, "<spanGrp type=\"");
    rub_out_word(tei->out, type);
    rub_out_word(tei->out, "\">\n");
}

/* One group a quotation: its parts, cue and source. */
static void put_quote(tei *tei, const rub_quote *quote) {
    const rub_span *fragments = &tei->out->doc->rows.fragments[quote->first];
    begin_group(tei, "quotation");
    for (uint32_t i = 0; i < quote->count; i++)
        put_span(tei, rub_quote_word(quote->kind), fragments[i].start, fragments[i].end, quote->speaker);
    if (quote->cue_start != RUB_NONE) put_span(tei, "cue", quote->cue_start, quote->cue_end, RUB_NONE);
    if (quote->source_start != RUB_NONE)
        put_span(tei, "source", quote->source_start, quote->source_end, quote->speaker);
    rub_out_word(tei->out, "</spanGrp>\n");
}

static void put_groups(tei *tei) {
    const rub_rows *rows = &tei->out->doc->rows;
    if (rows->mention_count) begin_group(tei, "mentions");
    for (uint32_t i = 0; i < rows->mention_count; i++) {
        const rub_mention *mention = &rows->mentions[i];
        put_span(tei, rub_type_word(mention->type), mention->start, mention->end, mention->entity);
    }
    if (rows->mention_count) rub_out_word(tei->out, "</spanGrp>\n");
    for (uint32_t i = 0; i < rows->quote_count; i++)
        if (rows->quotes[i].count) put_quote(tei, &rows->quotes[i]);
}

static bool holds_anything(const rub_rows *rows) {
    bool any = rows->entity_count || rows->mention_count;
    for (uint32_t i = 0; i < rows->quote_count; i++) any |= rows->quotes[i].count > 0;
    return any;
}

/* TEI has no empty standOff: a text in which nothing was found goes without. */
static void put_stand_off(tei *tei) {
    if (!holds_anything(&tei->out->doc->rows)) return;
    rub_out_word(tei->out, "<standOff>\n");
    for (uint32_t i = 0; i < PLACE_COUNT; i++) put_entities(tei->out, i);
    put_groups(tei);
    rub_out_word(tei->out, "</standOff>\n");
}

static void put_title(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    if (rows->block_count && rows->blocks[0].kind == RUB_BLOCK_HEADLINE)
        rub_out_span(out, rows->blocks[0].start, rows->blocks[0].end, escape_xml);
    else if (out->id) rub_out_text(out, out->id, out->id_length, escape_xml, true);
    else rub_out_word(out, "A text");
}

static void put_document(void *writer) {
    tei *tei = writer;
    rub_out *out = tei->out;
    rub_out_word(out, header);
    put_title(out);
    rub_out_word(out, description);
    put_stand_off(tei);
    rub_out_word(out, "<text><body><ab xml:id=\"text\" xml:space=\"preserve\">");
    rub_out_text(out, out->doc->text, out->doc->length, escape_xml, false);
    rub_out_word(out, "</ab></body></text>\n</TEI>\n");
}

void rub_tei_write(rub_out *out) {
    tei tei = {.out = out};
    rub_out_in_points(out, &tei.points, put_document, &tei);
}
