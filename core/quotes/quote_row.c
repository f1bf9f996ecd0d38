/* quote_row.c - writes the rows of a quotation */
#include "quotes/quote_row.h"

#include "quotes/said_pair.h"

rub_span rub_quote_row_span(const rub_passage *p, rub_span places) {
    const rub_token *tokens = p->doc->tokens.rows;
    const rub_token *first = &tokens[p->places.rows[places.start].first];
    const rub_token *last = &tokens[p->places.rows[places.end - 1].end - 1];
    return (rub_span){first->start, last->start + last->length};
}

/* Direct: nothing but marks and what is in them. Mixed: some of it. */
uint32_t rub_quote_row_kind(const rub_passage *p, const rub_frame *f) {
    bool inside = false, outside = false;
    for (uint32_t i = 0; i < f->count; i++)
        for (uint32_t k = f->content[i].start; k < f->content[i].end; k++) {
            inside |= p->places.rows[k].kind == RUB_PLACE_PAIR;
            outside |= p->places.rows[k].kind == RUB_PLACE_WORD;
        }
    return !inside ? RUB_QUOTE_INDIRECT : outside ? RUB_QUOTE_MIXED : RUB_QUOTE_DIRECT;
}

/* The cue with the particle that belongs to it: "according to", "pointed out", "put it". */
static rub_span cue_places(const rub_passage *p, uint32_t cue) {
    bool to = rub_place_is(p, cue, "according") && rub_place_is(p, cue + 1, "to");
    bool out = rub_place_is(p, cue + 1, "out") && p->places.rows[cue].kind == RUB_PLACE_WORD;
    bool it = (rub_place_is(p, cue, "put") || rub_place_is(p, cue, "puts")) && rub_place_is(p, cue + 1, "it");
    return (rub_span){cue, cue + 1 + (to || out || it)};
}

/* called it "a disaster", described her as "tireless" */
static bool gives_name(const rub_passage *p, const rub_frame *f) {
    return rub_said_pair_holds(p, f->content[f->count - 1].end - 1) &&
           rub_place_listed(p, f->cue, RUB_IN(NAMING_VERB));
}

static uint32_t via_of(const rub_passage *p, const rub_frame *f) {
    if (f->via != RUB_VIA_MODEL || f->cue == RUB_NONE) return f->via;
    const rub_place *cue = &p->places.rows[f->cue];
    if (cue->kind == RUB_PLACE_COLON) return RUB_VIA_COLON;
    if (cue->kind == RUB_PLACE_DASH) return RUB_VIA_DASH;
    if (rub_place_is(p, f->cue, "according")) return RUB_VIA_ACCORDING;
    if (f->content[0].start > f->cue) return gives_name(p, f) ? RUB_VIA_WORDS : RUB_VIA_CUE_BEFORE;
    return f->content[f->count - 1].start > f->cue ? RUB_VIA_CUE_BETWEEN : RUB_VIA_CUE_AFTER;
}

static rub_status add_fragments(rub_doc *doc, const rub_passage *p, const rub_frame *f) {
    for (uint32_t i = 0; i < f->count; i++) {
        rub_span *row = RUB_ADD(&doc->arena, doc->fragments);
        RUB_NEED(row);
        *row = rub_quote_row_span(p, f->content[i]);
    }
    return RUB_OK;
}

rub_status rub_quote_row_add(rub_doc *doc, const rub_passage *p, rub_frame *f, rub_span source) {
    rub_span cue = {RUB_NONE, RUB_NONE};
    if (f->cue != RUB_NONE) cue = rub_quote_row_span(p, cue_places(p, f->cue));
    if (f->source.start != RUB_NONE) source = rub_quote_row_span(p, f->source);
    rub_quote *row = RUB_ADD(&doc->arena, doc->quotes);
    RUB_NEED(row);
    *row = (rub_quote){rub_quote_row_kind(p, f),
                       doc->fragments.count,
                       f->count,
                       cue.start,
                       cue.end,
                       source.start,
                       source.end,
                       RUB_NONE,
                       f->confidence,
                       via_of(p, f)};
    f->row = doc->quotes.count - 1;
    return add_fragments(doc, p, f);
}

bool rub_quote_row_is_last(const rub_doc *doc, uint32_t quote) {
    const rub_quote *row = &doc->quotes.rows[quote];
    return row->first + row->count == doc->fragments.count;
}

rub_status rub_quote_row_extend(rub_doc *doc, uint32_t quote, rub_span fragment) {
    rub_span *row = RUB_ADD(&doc->arena, doc->fragments);
    RUB_NEED(row);
    *row = fragment;
    doc->quotes.rows[quote].count++;
    return RUB_OK;
}
