/* html.c - a document as a page of its own: elements open and close along the sorted spans */
#include "write/html.h"
#include "base/chars.h"
#include "base/utf8.h"
#include "write/html_page.h"
#include "write/nesting.h"

#define DEPTH 24u /* spans open at once; what lies deeper (quotations in quotations in...) is left out */

typedef struct page {
    rub_out *out;
    uint32_t at; /* byte of the text written up to */
    const rub_nesting *open[DEPTH];
    uint32_t depth;
    uint32_t headline; /* row of the first one, or RUB_NONE */
    rub_span again;    /* the headline that the text repeats: the page shows it once; start RUB_NONE: none */
} page;

/* What a block is on the page. A page has one <h1>, and an <h2> only below it; a list's item brings its own
 * list. */
static const char *block_element(const page *page, uint32_t row) {
    switch (page->out->doc->rows.blocks[row].kind) {
    case RUB_BLOCK_HEADLINE: return row == page->headline ? "h1" : "h2";
    case RUB_BLOCK_HEADING: return page->headline < row ? "h2" : "p";
    case RUB_BLOCK_LIST: return "li";
    default: return "p";
    }
}

static void put_name(rub_out *out, uint32_t entity) {
    const rub_entity *row = &out->doc->rows.entities[entity];
    rub_out_span(out, row->start, row->end, rub_out_escape_html);
}

static void open_mention(rub_out *out, const rub_mention *mention) {
    rub_out_word(out, "<mark class=\"");
    rub_html_class(out, rub_type_word(mention->type));
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

static void open_block_element(const page *page, uint32_t row) {
    rub_out *out = page->out;
    const char *element = block_element(page, row);
    rub_out_word(out, element[0] == 'l' ? "<ul><" : "<");
    rub_out_word(out, element);
    rub_out_word(out, " class=\"");
    rub_out_word(out, rub_block_word(out->doc->rows.blocks[row].kind));
    rub_out_word(out, "\">");
}

static void open_element(const page *page, const rub_nesting *layer) {
    rub_out *out = page->out;
    switch (layer->kind) {
    case RUB_NESTING_BLOCK: open_block_element(page, layer->row); return;
    case RUB_NESTING_FRAGMENT: open_fragment(out, layer->row); return;
    case RUB_NESTING_SOURCE: rub_out_word(out, "<span class=\"source\">"); return;
    case RUB_NESTING_CUE: rub_out_word(out, "<span class=\"cue\">"); return;
    default: open_mention(out, &out->doc->rows.mentions[layer->row]); return;
    }
}

static void close_element(const page *page, const rub_nesting *layer) {
    bool block = layer->kind == RUB_NESTING_BLOCK;
    const char *element = block                                ? block_element(page, layer->row)
                          : layer->kind == RUB_NESTING_MENTION ? "mark"
                                                               : "span";
    rub_out_word(page->out, "</");
    rub_out_word(page->out, element);
    rub_out_word(page->out, element[0] == 'l' ? "></ul>" : ">");
}

static void put_part(page *page, uint32_t end) {
    if (end <= page->at) return;
    rub_out_text(page->out, page->out->doc->text + page->at, end - page->at, rub_out_escape_html, false);
    page->at = end;
}

/* Text up to `end`, without the repeated headline. */
static void put_until(page *page, uint32_t end) {
    const rub_span *again = &page->again;
    if (again->start != RUB_NONE && page->at < again->end && end > again->start) {
        if (page->at < again->start) put_part(page, again->start);
        page->at = end < again->end ? end : again->end;
    }
    put_part(page, end);
}

/* Closes the open span `which` and cuts those inside it that go on: they are closed before and opened again
 * after it. */
static void close_span(page *page, uint32_t which) {
    for (uint32_t i = page->depth; i-- > which;) close_element(page, page->open[i]);
    page->depth--;
    for (uint32_t i = which; i < page->depth; i++) {
        page->open[i] = page->open[i + 1];
        open_element(page, page->open[i]);
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
    for (uint32_t i = page->depth; i-- > 0;) close_element(page, page->open[i]);
    for (uint32_t i = page->depth; i > 0; i--) page->open[i] = page->open[i - 1];
    page->open[0] = layer;
    page->depth++;
    for (uint32_t i = 0; i < page->depth; i++) open_element(page, page->open[i]);
}

static void open_span(page *page, const rub_nesting *layer) {
    bool again = page->again.start <= layer->start && layer->end <= page->again.end;
    if (again && page->again.start != RUB_NONE) return;
    advance(page, layer->start);
    if (page->depth == DEPTH) return;
    if (layer->kind == RUB_NESTING_BLOCK) {
        open_block(page, layer);
        return;
    }
    open_element(page, layer);
    page->open[page->depth++] = layer;
}

/* Whether two spans read the same, whatever white space lies in them. */
static bool same_text(const rub_doc *doc, rub_span a, rub_span b) {
    const char *text = doc->text;
    while (a.start < a.end && b.start < b.end) {
        uint32_t a_size, b_size;
        uint32_t a_point = rub_utf8_read(text + a.start, text + a.end, &a_size, NULL);
        uint32_t b_point = rub_utf8_read(text + b.start, text + b.end, &b_size, NULL);
        bool spaces =
            rub_char_classify(a_point) == RUB_CHAR_SPACE && rub_char_classify(b_point) == RUB_CHAR_SPACE;
        if (a_point != b_point && !spaces) return false;
        a.start += a_size;
        b.start += b_size;
    }
    return a.start == a.end && b.start == b.end;
}

/* Newsrooms give a headline as a line of its own and once more above the text. */
static void find_headlines(page *page) {
    const rub_rows *rows = &page->out->doc->rows;
    page->headline = page->again.start = page->again.end = RUB_NONE;
    for (uint32_t i = 0; i < rows->block_count && page->again.start == RUB_NONE; i++) {
        const rub_block *block = &rows->blocks[i];
        if (block->kind != RUB_BLOCK_HEADLINE) continue;
        if (page->headline == RUB_NONE) {
            page->headline = i;
            continue;
        }
        const rub_block *first = &rows->blocks[page->headline];
        rub_span one = {first->start, first->end}, other = {block->start, block->end};
        if (same_text(page->out->doc, one, other)) page->again = other;
    }
}

static void put_body(rub_out *out, const rub_nestings *layers) {
    page page = {.out = out};
    find_headlines(&page);
    rub_out_word(out, "<article>");
    for (uint32_t i = 0; i < layers->count; i++) open_span(&page, &layers->rows[i]);
    advance(&page, out->doc->rows.length);
    while (page.depth) close_span(&page, page.depth - 1);
    rub_out_word(out, "</article>\n");
}

void rub_html_write(rub_out *out) {
    rub_arena scratch;
    rub_nestings layers;
    rub_arena_init(&scratch, &out->doc->arena.allocator);
    rub_status status = rub_nestings_make(&scratch, &out->doc->rows, ~0u, &layers);
    if (status != RUB_OK) rub_out_fail(out, status);
    else {
        rub_html_page_begin(out);
        put_body(out, &layers);
        rub_html_page_end(out);
    }
    rub_arena_free(&scratch);
}
