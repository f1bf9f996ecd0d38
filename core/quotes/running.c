/* running.c - quotations across paragraphs
 *
 *     Roe went on:                          "We won," Roe said.
 *     "We won. We will win again."          "We will win again."
 *
 *     "Where is Weir?" Roe asked.
 *     "In the garden."                      this is somebody else's
 */
#include "quotes/running.h"

#include "quotes/direct.h"
#include "quotes/subject.h"

#include <string.h>

/* Confidence, in hundredths; that of the least likely cue that announces. */
enum { ANNOUNCED = 85, GOES_ON = 80, ANSWERS = 80, SIGNED = 85, LEAST_CUE = 3 };
enum { SIGNATURE = 8, HEADING = 5 }; /* places of a signature, tokens of a heading */
/* Tokens: between two who have spoken, a shorter paragraph is the answer of the other. */
enum { REPLY = 10 };

static const rub_span none = {RUB_NONE, RUB_NONE};

/* 'Not a record' alone in its line is a heading. */
static bool is_heading(const rub_passage *p) {
    if (p->places.count != 1 || !rub_said_pair_alone(p, 0) || rub_said_pair_stops(p, 0)) return false;
    return rub_place_marks(p, 0)->closed && rub_said_pair_size(p, 0) <= HEADING;
}

/* How many places of the passage's beginning are sentences in marks that nobody else tells. */
static uint32_t lead(const rub_passage *p, const rub_frames *frames) {
    uint32_t n = 0;
    if (is_heading(p)) return 0;
    if (p->block->kind == RUB_BLOCK_HEADLINE || p->block->kind == RUB_BLOCK_HEADING) return 0;
    while (n < p->places.count && n < RUB_FRAGMENTS_MAX && rub_said_pair_alone(p, n) &&
           !rub_frame_told(frames, n))
        n++;
    return n;
}

static rub_status go_on(rub_doc *doc, const rub_passage *p, uint32_t count, uint32_t quote) {
    for (uint32_t i = 0; i < count; i++)
        RUB_TRY(rub_quote_row_extend(doc, quote, rub_quote_row_span(p, (rub_span){i, i + 1})));
    return RUB_OK;
}

/* The first `count` places as a quotation of their own. */
static rub_frame lead_frame(uint32_t count, uint32_t confidence, uint32_t via) {
    rub_frame f = {.cue = RUB_NONE,
                   .source = none,
                   .count = count,
                   .confidence = confidence,
                   .via = via,
                   .row = RUB_NONE};
    for (uint32_t i = 0; i < count; i++) f.content[i] = (rub_span){i, i + 1};
    return f;
}

static rub_status begin(rub_doc *doc, const rub_passage *p, uint32_t count, rub_running *r) {
    rub_frame f = r->announced ? lead_frame(count, ANNOUNCED, RUB_VIA_COLON)
                               : lead_frame(count, GOES_ON, RUB_VIA_RUNNING);
    if (f.confidence < doc->options.min_confidence) return RUB_OK;
    RUB_TRY(rub_quote_row_add(doc, p, &f, r->source));
    r->quote = f.row;
    if (!r->announced) return RUB_OK;
    doc->quotes.rows[f.row].cue_start = r->cue.start;
    doc->quotes.rows[f.row].cue_end = r->cue.end;
    return RUB_OK;
}

/* Who speaks in paragraphs of closed marks takes turns where somebody asks, or says but a few words. */
static bool answers(const rub_passage *p, uint32_t count, const rub_running *r) {
    return r->closed && (r->asked || rub_said_pair_asks(p, count - 1) ||
                         (r->other.start != RUB_NONE && count == 1 && rub_said_pair_size(p, 0) < REPLY));
}

/* The other one of the two says it, and the one who spoke is now the other. */
static rub_status answer(rub_doc *doc, const rub_passage *p, uint32_t count, rub_running *r) {
    rub_frame f = lead_frame(count, ANSWERS, RUB_VIA_MARKS);
    rub_span source = r->other;
    if (f.confidence < doc->options.min_confidence) return RUB_OK;
    RUB_TRY(rub_quote_row_add(doc, p, &f, source));
    r->other = r->source;
    r->source = source;
    r->quote = f.row;
    r->asked = true;
    return RUB_OK;
}

/* "- Jane Roe." and nothing else. */
static bool is_signature(const rub_passage *p, rub_span *name) {
    uint32_t end = p->places.count;
    while (end && p->places.rows[end - 1].kind == RUB_PLACE_STOP) end--;
    if (end < 2 || end > 1 + SIGNATURE || p->places.rows[0].kind != RUB_PLACE_DASH ||
        !p->places.rows[1].capital)
        return false;
    for (uint32_t i = 1; i < end; i++)
        if (p->places.rows[i].kind != RUB_PLACE_WORD && p->places.rows[i].kind != RUB_PLACE_COMMA)
            return false;
    *name = (rub_span){1, end};
    return true;
}

/* The quotation of the paragraph before gets its speaker. */
static void sign(rub_doc *doc, const rub_passage *p, rub_span name, const rub_running *r) {
    rub_span cue = rub_quote_row_span(p, (rub_span){0, 1}), source = rub_quote_row_span(p, name);
    rub_quote *row = &doc->quotes.rows[r->hanging];
    row->cue_start = cue.start;
    row->cue_end = cue.end;
    row->source_start = source.start;
    row->source_end = source.end;
    row->confidence = SIGNED;
    row->via = RUB_VIA_DASH;
}

rub_status rub_running_join(rub_doc *doc, const rub_passage *p, const rub_frames *frames, rub_running *r,
                            uint32_t *joined) {
    uint32_t count = lead(p, frames);
    rub_span name;
    *joined = 0;
    if (r->hanging != RUB_NONE && is_signature(p, &name)) return sign(doc, p, name, r), RUB_OK;
    if (!count) return RUB_OK;
    bool same = rub_place_marks(p, 0)->family == r->family; /* 'A heading' is no part of "what is said" */
    if (!r->announced && r->told && !same && r->quote != RUB_NONE) return RUB_OK;
    if (!r->announced && r->told && r->closed && count < p->places.count) return RUB_OK;
    *joined = count;
    if (!r->announced && r->told && answers(p, count, r)) return answer(doc, p, count, r);
    if (!r->announced && r->quote != RUB_NONE && rub_quote_row_is_last(doc, r->quote))
        return go_on(doc, p, count, r->quote);
    if (r->announced || (r->told && r->source.start != RUB_NONE)) return begin(doc, p, count, r);
    *joined = 0;
    return RUB_OK;
}

/* The frame whose content reaches furthest. */
static const rub_frame *last_of(const rub_frames *frames) {
    const rub_frame *last = NULL;
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *f = &frames->rows[i];
        if (f->row != RUB_NONE &&
            (!last || f->content[f->count - 1].end > last->content[last->count - 1].end))
            last = f;
    }
    return last;
}

/* The word that announces: the likeliest possible cue of the last sentence, or the colon alone. */
static uint32_t announcing(const rub_weights *w, const rub_passage *p) {
    uint32_t colon = p->places.count - 1, best = colon, most = LEAST_CUE;
    if (colon && p->places.rows[colon - 1].maybe) return colon - 1;
    for (uint32_t i = colon; i-- > 0 && p->places.rows[i].sentence == p->places.rows[colon].sentence;) {
        if (!p->places.rows[i].maybe || p->places.rows[i].kind != RUB_PLACE_WORD) continue;
        uint32_t sure = rub_cue_confidence(w, p, i);
        if (sure > most) most = sure, best = i;
    }
    return best;
}

static rub_status announce(rub_arena *arena, const rub_weights *w, rub_passage *p, rub_running *r) {
    rub_frame f;
    uint32_t cue = announcing(w, p);
    RUB_TRY(rub_frame_around(arena, w, p, cue, RUB_NONE, &f));
    r->announced = true;
    r->cue = rub_quote_row_span(p, (rub_span){cue, cue + 1});
    bool colon = rub_place_kind(p, cue) == RUB_PLACE_COLON;
    rub_span name = colon ? rub_direct_name(p, cue) : none;
    if (name.start != RUB_NONE) f.source = name;
    else if (f.source.start == RUB_NONE && !colon) f.source = rub_subject_of(p, cue);
    r->source = f.source.start == RUB_NONE ? none : rub_quote_row_span(p, f.source);
    return RUB_OK;
}

/* A paragraph of nothing but marks, which "- Roe" may follow. */
static uint32_t hanging(const rub_passage *p, const rub_frames *frames) {
    const rub_frame *f = frames->count == 1 ? &frames->rows[0] : NULL;
    bool alone = f && f->via == RUB_VIA_MARKS && f->row != RUB_NONE && f->count == p->places.count;
    return alone ? f->row : RUB_NONE;
}

static void leave_marks(const rub_passage *p, uint32_t place, rub_running *r) {
    r->family = rub_place_marks(p, place)->family;
    r->closed = rub_place_marks(p, place)->closed;
    r->asked = rub_said_pair_asks(p, place);
}

/* The frame that a paragraph begins with: marks of the family that the one before left open. */
static rub_frame *first_of(const rub_passage *p, const rub_frames *frames, const rub_running *r) {
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        if (f->row == RUB_NONE || f->content[0].start || rub_place_kind(p, 0) != RUB_PLACE_PAIR) continue;
        bool direct = p->doc->quotes.rows[f->row].kind == RUB_QUOTE_DIRECT;
        return direct && rub_place_marks(p, 0)->family == r->family ? f : NULL;
    }
    return NULL;
}

void rub_running_take_open(rub_doc *doc, const rub_passage *p, const rub_frames *frames,
                           const rub_running *r) {
    rub_frame *f = r->hanging != RUB_NONE && !r->closed ? first_of(p, frames, r) : NULL;
    if (!f || f->row != r->hanging + 1) return;
    rub_quote *rows = doc->quotes.rows, *whole = &rows[f->row], *before = &rows[r->hanging];
    if (before->first + before->count != whole->first) return;
    whole->first = before->first;
    whole->count += before->count;
    memmove(before, whole, (doc->quotes.count - f->row) * sizeof *rows);
    doc->quotes.count--;
    for (uint32_t i = 0; i < frames->count; i++)
        if (frames->rows[i].row != RUB_NONE) frames->rows[i].row--;
}

rub_status rub_running_leave(rub_arena *arena, const rub_weights *w, rub_passage *p, const rub_frames *frames,
                             rub_running *r) {
    const rub_frame *last = last_of(frames);
    bool goes_on = !last && p->places.count && lead(p, frames) == p->places.count;
    if (goes_on && (r->told || r->announced)) { /* a paragraph that only went on leaves what it was left */
        if (r->announced) r->told = true, r->announced = false;
        bool exchanged = r->asked;
        leave_marks(p, p->places.count - 1, r);
        r->asked |= exchanged;
        return RUB_OK;
    }
    rub_span other = r->told ? r->source : r->other;
    *r = (rub_running){
        .cue = none, .source = none, .other = other, .quote = RUB_NONE, .hanging = hanging(p, frames)};
    if (last && r->hanging != RUB_NONE)
        return leave_marks(p, last->content[last->count - 1].end - 1, r), RUB_OK;
    if (p->places.count && p->places.rows[p->places.count - 1].kind == RUB_PLACE_COLON)
        return announce(arena, w, p, r);
    if (!last) return RUB_OK;
    if (last->cue != RUB_NONE && p->places.rows[last->cue].kind == RUB_PLACE_DASH)
        return RUB_OK; /* signed: it is over */
    const rub_quote *row = &p->doc->quotes.rows[last->row];
    r->told = true;
    r->source = (rub_span){row->source_start, row->source_end};
    if (!rub_direct_ends(p, last)) return RUB_OK;
    r->quote = last->row;
    leave_marks(p, last->content[last->count - 1].end - 1, r);
    return RUB_OK;
}
