/* json.c - a document as JSON: table by table, each row straight to the sink */
#include "write/json.h"

static const char *const unit_words[] = {"utf16", "codepoint", "byte"};

/* Keys are literals: what stands around them is joined to them by the compiler. */
#define put_key(out, key) rub_out_literal(out, ",\"" key "\":")
#define put_word(out, key, word)                                                                             \
    (rub_out_literal(out, ",\"" key "\":\""), rub_out_word(out, word), rub_out_literal(out, "\""))

static void put_row(rub_out *out, uint32_t row) {
    if (row == RUB_NONE) rub_out_literal(out, "null");
    else rub_out_number(out, row);
}

static void put_confidence(rub_out *out, uint32_t hundredths) {
    put_key(out, "confidence");
    rub_out_hundredths(out, hundredths);
}

static void put_offset(rub_out *out, uint32_t byte) {
    rub_out_number(out, rub_unit_offset(out->doc, byte));
}

/* "start":1,"end":2 */
static void put_start_end(rub_out *out, uint32_t start, uint32_t end) {
    rub_out_literal(out, "\"start\":");
    put_offset(out, start);
    put_key(out, "end");
    put_offset(out, end);
}

/* [1,2] or null */
static void put_pair(rub_out *out, uint32_t start, uint32_t end) {
    if (start == RUB_NONE) {
        rub_out_literal(out, "null");
        return;
    }
    rub_out_literal(out, "[");
    put_offset(out, start);
    rub_out_literal(out, ",");
    put_offset(out, end);
    rub_out_literal(out, "]");
}

static void put_block(rub_out *out, uint32_t row) {
    const rub_block *block = &out->doc->rows.blocks[row];
    rub_out_literal(out, "{\"kind\":\"");
    rub_out_word(out, rub_block_word(block->kind));
    rub_out_literal(out, "\",");
    put_start_end(out, block->start, block->end);
    rub_out_literal(out, "}");
}

static void put_mention(rub_out *out, uint32_t row) {
    const rub_mention *mention = &out->doc->rows.mentions[row];
    rub_out_literal(out, "{");
    put_start_end(out, mention->start, mention->end);
    put_word(out, "type", rub_type_word(mention->type));
    put_key(out, "entity");
    put_row(out, mention->entity);
    put_confidence(out, mention->confidence);
    put_word(out, "via", rub_via_word(mention->via));
    rub_out_literal(out, "}");
}

static void put_reference(rub_out *out, uint32_t row) {
    const rub_reference *reference = &out->doc->rows.references[row];
    rub_out_literal(out, "{");
    put_start_end(out, reference->start, reference->end);
    put_key(out, "entity");
    put_row(out, reference->entity);
    put_word(out, "via", rub_via_word(reference->via));
    rub_out_literal(out, "}");
}

static void put_link(rub_out *out, uint32_t row) {
    put_key(out, "link");
    if (row == RUB_NONE) {
        rub_out_literal(out, "null");
        return;
    }
    const rub_rows *rows = &out->doc->rows;
    const rub_link *link = &rows->links[row];
    rub_out_literal(out, "{\"kind\":\"");
    rub_out_word(out, rub_link_word(link->kind));
    rub_out_literal(out, "\",\"id\":");
    rub_out_json(out, rows->strings + link->id, link->id_length);
    put_key(out, "url");
    if (link->url_length) rub_out_json(out, rows->strings + link->url, link->url_length);
    else rub_out_literal(out, "null");
    rub_out_literal(out, "}");
}

static void put_entity(rub_out *out, uint32_t row) {
    const rub_entity *entity = &out->doc->rows.entities[row];
    rub_out_literal(out, "{\"name\":\"");
    rub_out_span(out, entity->start, entity->end, rub_out_escape_json);
    rub_out_literal(out, "\"");
    put_word(out, "type", rub_type_word(entity->type));
    put_key(out, "mentions");
    rub_out_literal(out, "[");
    for (uint32_t i = 0; i < entity->count; i++) {
        if (i) rub_out_literal(out, ",");
        rub_out_number(out, out->doc->rows.entity_mentions[entity->first + i]);
    }
    rub_out_literal(out, "]");
    put_link(out, entity->link);
    rub_out_literal(out, "}");
}

static void put_fragments(rub_out *out, const rub_quote *quote) {
    put_key(out, "fragments");
    rub_out_literal(out, "[");
    for (uint32_t i = 0; i < quote->count; i++) {
        const rub_span *fragment = &out->doc->rows.fragments[quote->first + i];
        if (i) rub_out_literal(out, ",");
        put_pair(out, fragment->start, fragment->end);
    }
    rub_out_literal(out, "]");
}

static void put_quote(rub_out *out, uint32_t row) {
    const rub_quote *quote = &out->doc->rows.quotes[row];
    rub_out_literal(out, "{\"kind\":\"");
    rub_out_word(out, rub_quote_word(quote->kind));
    rub_out_literal(out, "\"");
    put_fragments(out, quote);
    put_key(out, "cue");
    put_pair(out, quote->cue_start, quote->cue_end);
    put_key(out, "source");
    put_pair(out, quote->source_start, quote->source_end);
    put_key(out, "speaker");
    put_row(out, quote->speaker);
    put_confidence(out, quote->confidence);
    put_word(out, "via", rub_via_word(quote->via));
    rub_out_literal(out, "}");
}

static void put_table(rub_out *out, const char *key, uint32_t count, void (*put)(rub_out *, uint32_t)) {
    rub_out_literal(out, ",\"");
    rub_out_word(out, key);
    rub_out_literal(out, "\":[");
    for (uint32_t row = 0; row < count; row++) {
        if (row) rub_out_literal(out, ",");
        put(out, row);
    }
    rub_out_literal(out, "]");
}

static void put_head(rub_out *out) {
    rub_out_literal(out, "{\"rubricate\":");
    rub_out_number(out, RUB_FORMAT);
    if (out->id) {
        put_key(out, "id");
        rub_out_json(out, out->id, out->id_length);
    }
    put_word(out, "offsets", unit_words[out->doc->options.offsets]);
    put_key(out, "length");
    put_offset(out, out->doc->rows.length);
    put_key(out, "replaced");
    rub_out_number(out, out->doc->rows.replaced);
}

void rub_json_write(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    put_head(out);
    put_table(out, "blocks", rows->block_count, put_block);
    put_table(out, "mentions", rows->mention_count, put_mention);
    put_table(out, "references", rows->reference_count, put_reference);
    put_table(out, "entities", rows->entity_count, put_entity);
    put_table(out, "quotes", rows->quote_count, put_quote);
    rub_out_literal(out, "}");
}
