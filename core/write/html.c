/* html.c - a document as a page of its own: elements open and close along the sorted spans */
#include "write/html.h"
#include "write/nesting.h"

#define DEPTH 24u /* spans open at once; what lies deeper (quotations in quotations in...) is left out */

typedef struct page {
    rub_out *out;
    uint32_t at; /* byte of the text written up to */
    const rub_nesting *open[DEPTH];
    uint32_t depth;
} page;

static const char head[] =
    "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
    "content=\"width=device-width\">\n"
    "<style>\n"
    ":root{color-scheme:light dark}\n"
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif}\n"
    "h1,h2,p{white-space:pre-line}h1{line-height:1.2}.byline,.dateline,.caption{font-size:.9em}.standfirst{"
    "font-size:1.2em}\n"
    "mark{background:none;color:inherit;border-bottom:.15em solid #888}\n"
    "mark.person{border-color:#c0392b}mark.org{border-color:#2471a3}\n"
    "mark.gpe,mark.loc,mark.fac{border-color:#1e8449}mark.norp{border-color:#9a6a00}\n"
    ".quote{background:#c0392b1f}.cue{font-style:italic}.source{font-weight:600}\n"
    "</style>\n";

static const char *block_element(uint32_t kind) {
    static const char *const elements[RUB_BLOCK_COUNT] = {
        [RUB_BLOCK_HEADLINE] = "h1",
        [RUB_BLOCK_HEADING] = "h2",
    };
    return kind < RUB_BLOCK_COUNT && elements[kind] ? elements[kind] : "p";
}

static void put_lower(rub_out *out, const char *word) {
    for (; *word; word++) {
        char lower = (char)(*word >= 'A' && *word <= 'Z' ? *word + 32 : *word == '_' ? '-' : *word);
        rub_out_bytes(out, &lower, 1);
    }
}

static void put_name(rub_out *out, uint32_t entity) {
    const rub_entity *row = &out->doc->rows.entities[entity];
    rub_out_span(out, row->start, row->end, rub_out_escape_html);
}

static void open_mention(rub_out *out, const rub_mention *mention) {
    rub_out_word(out, "<mark class=\"");
    put_lower(out, rub_type_word(mention->type));
    if (mention->entity != RUB_NONE) {
        rub_out_word(out, "\" data-entity=\"");
        rub_out_number(out, mention->entity);
    }
    rub_out_word(out, "\" title=\"");
    rub_out_word(out, rub_type_word(mention->type));
    if (mention->entity != RUB_NONE) {
        rub_out_word(out, ": ");
        put_name(out, mention->entity);
    }
    rub_out_word(out, "\">");
}

static void open_fragment(rub_out *out, uint32_t row) {
    const rub_quote *quote = &out->doc->rows.quotes[row];
    rub_out_word(out, "<span class=\"quote ");
    rub_out_word(out, rub_quote_word(quote->kind));
    rub_out_word(out, "\" data-quote=\"");
    rub_out_number(out, row);
    rub_out_word(out, "\" title=\"");
    if (quote->speaker != RUB_NONE) put_name(out, quote->speaker);
    else if (quote->source_start != RUB_NONE)
        rub_out_span(out, quote->source_start, quote->source_end, rub_out_escape_html);
    else rub_out_word(out, "speaker unknown");
    rub_out_word(out, "\">");
}

static void open_element(rub_out *out, const rub_nesting *layer) {
    switch (layer->kind) {
    case RUB_NESTING_BLOCK: {
        uint32_t kind = out->doc->rows.blocks[layer->row].kind;
        rub_out_word(out, "<");
        rub_out_word(out, block_element(kind));
        rub_out_word(out, " class=\"");
        rub_out_word(out, rub_block_word(kind));
        rub_out_word(out, "\">");
        return;
    }
    case RUB_NESTING_FRAGMENT: open_fragment(out, layer->row); return;
    case RUB_NESTING_SOURCE: rub_out_word(out, "<span class=\"source\">"); return;
    case RUB_NESTING_CUE: rub_out_word(out, "<span class=\"cue\">"); return;
    default: open_mention(out, &out->doc->rows.mentions[layer->row]); return;
    }
}

static void close_element(rub_out *out, const rub_nesting *layer) {
    rub_out_word(out, "</");
    if (layer->kind == RUB_NESTING_BLOCK)
        rub_out_word(out, block_element(out->doc->rows.blocks[layer->row].kind));
    else rub_out_word(out, layer->kind == RUB_NESTING_MENTION ? "mark" : "span");
    rub_out_word(out, ">");
}

static void put_until(page *page, uint32_t end) {
    rub_out_text(page->out, page->out->doc->text + page->at, end - page->at, rub_out_escape_html, false);
    page->at = end;
}

/* Closes the open span `which` and cuts those inside it that go on: they are closed before and opened again
 * after it. */
static void close_span(page *page, uint32_t which) {
    for (uint32_t i = page->depth; i-- > which;) close_element(page->out, page->open[i]);
    page->depth--;
    for (uint32_t i = which; i < page->depth; i++) {
        page->open[i] = page->open[i + 1];
        open_element(page->out, page->open[i]);
    }
}

/* Writes text and closing tags until the text is written up to `until`. Of spans that end together the inner
 * closes first. */
static void advance(page *page, uint32_t until) {
    for (;;) {
        uint32_t first = RUB_NONE, end = until;
        for (uint32_t i = page->depth; i-- > 0;)
            if (page->open[i]->end < end || (page->open[i]->end == end && first == RUB_NONE))
                first = i, end = page->open[i]->end;
        put_until(page, end);
        if (first == RUB_NONE) return;
        close_span(page, first);
    }
}

/* A block cannot stand inside an inline element: a span that crosses its edge is closed before and opened
 * inside again. */
static void open_block(page *page, const rub_nesting *layer) {
    for (uint32_t i = page->depth; i-- > 0;) close_element(page->out, page->open[i]);
    for (uint32_t i = page->depth; i > 0; i--) page->open[i] = page->open[i - 1];
    page->open[0] = layer;
    page->depth++;
    for (uint32_t i = 0; i < page->depth; i++) open_element(page->out, page->open[i]);
}

static void open_span(page *page, const rub_nesting *layer) {
    advance(page, layer->start);
    if (page->depth == DEPTH) return;
    if (layer->kind == RUB_NESTING_BLOCK) {
        open_block(page, layer);
        return;
    }
    open_element(page->out, layer);
    page->open[page->depth++] = layer;
}

static void put_body(rub_out *out, const rub_nestings *layers) {
    page page = {.out = out};
    rub_out_word(out, "<body><article>");
    for (uint32_t i = 0; i < layers->count; i++) open_span(&page, &layers->rows[i]);
    advance(&page, out->doc->rows.length);
    while (page.depth) close_span(&page, page.depth - 1);
    rub_out_word(out, "</article>\n");
}

static void put_title(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    rub_out_word(out, "<title>");
    if (rows->block_count) rub_out_span(out, rows->blocks[0].start, rows->blocks[0].end, rub_out_escape_html);
    else rub_out_word(out, "Rubricate");
    rub_out_word(out, "</title>\n");
}

void rub_html_write(rub_out *out) {
    rub_arena scratch;
    rub_nestings layers;
    rub_arena_init(&scratch, &out->doc->arena.allocator);
    rub_status status = rub_nestings_make(&scratch, &out->doc->rows, ~0u, &layers);
    if (status != RUB_OK) rub_out_fail(out, status);
    else {
        rub_out_word(out, head);
        put_title(out);
        put_body(out, &layers);
    }
    rub_arena_free(&scratch);
}
