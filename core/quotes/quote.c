/* quote.c - quotations, a paragraph at a time: pair the marks, decide the cues, label their frames, write
 * what stands */
#include "quotes/quote.h"
#include "model/model.h"

#include "quotes/accept.h"
#include "quotes/aside.h"
#include "quotes/attribution.h"
#include "quotes/content_edge.h"
#include "quotes/frame_score.h"
#include "quotes/headline.h"
#include "quotes/lone.h"
#include "quotes/opinion.h"
#include "quotes/overlap.h"
#include "quotes/quote_confidence.h"
#include "quotes/quote_stages.h"
#include "quotes/running.h"
#include "quotes/turn.h"

/* What goes on from paragraph to paragraph. */
typedef struct work {
    rub_doc *doc;
    rub_arena *scratch; /* the document's; holds one paragraph */
    rub_place_words words;
    const rub_weights *weights;
    rub_frame_memory *memory;
    uint32_t mention; /* the first that may still lie ahead */
    rub_running running;
    uint8_t *turns;            /* what each block is */
    uint32_t block;            /* of the passage at hand */
    bool opens_block, is_turn; /* it is the first of the block; it is all a turn */
    uint32_t joined;           /* places of it that went on from before */
    uint32_t turn;             /* its turn's row; RUB_NONE: it has none */
} work;

static const rub_running nothing_running = {
    .source = {RUB_NONE, RUB_NONE}, .other = {RUB_NONE, RUB_NONE}, .quote = RUB_NONE, .hanging = RUB_NONE};

/* A turn begins behind what stands in brackets before it: "A: (Roe said it is safe.) Yes, it is." */
static bool leads(const work *w, const rub_passage *p, const rub_frame *f) {
    const rub_doc *doc = w->doc;
    if (w->turn == RUB_NONE) return false;
    return rub_quote_row_span(p, f->content[0]).start <
           doc->fragments.rows[doc->quotes.rows[w->turn].first].start;
}

static rub_status write(work *w, const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) {
        if (frames->rows[i].confidence < w->doc->options.min_confidence) continue;
        if (leads(w, p, &frames->rows[i])) continue;
        RUB_TRY(rub_quote_row_add(w->doc, p, &frames->rows[i], (rub_span){RUB_NONE, RUB_NONE}));
    }
    return RUB_OK;
}

/* ---- the stages of quote_stages.h: each hands what it needs to the file of its name ---- */

static rub_status decide_cues(work *w, rub_passage *p, rub_frames *frames) {
    (void)frames;
    rub_cues_decide(w->weights, p);
    return RUB_OK;
}

static rub_status find_frames(work *w, rub_passage *p, rub_frames *frames) {
    return rub_frames_find(w->scratch, w->weights, p, frames);
}

static rub_status accept_frames(work *w, rub_passage *p, rub_frames *frames) {
    rub_frames_accept(w->weights, p, frames);
    return RUB_OK;
}

static rub_status settle_frames(work *w, rub_passage *p, rub_frames *frames) {
    (void)w;
    rub_overlaps_settle(p, frames);
    return RUB_OK;
}

static rub_status order_frames(work *w, rub_passage *p, rub_frames *frames) {
    (void)w, (void)p;
    rub_overlaps_order(frames);
    return RUB_OK;
}

static rub_status finish_direct(work *w, rub_passage *p, rub_frames *frames) {
    return rub_direct_finish(w->scratch, w->weights, p, frames);
}

static rub_status find_headlines(work *w, rub_passage *p, rub_frames *frames) {
    return rub_headline_find(w->scratch, p, frames);
}

static rub_status find_opinions(work *w, rub_passage *p, rub_frames *frames) {
    return rub_opinions_find(w->scratch, p, frames);
}

static rub_status take_asides(work *w, rub_passage *p, rub_frames *frames) {
    return rub_asides_take(w->scratch, p, frames);
}

static rub_status mend_attributions(work *w, rub_passage *p, rub_frames *frames) {
    (void)w;
    rub_attributions_mend(p, frames);
    return RUB_OK;
}

static rub_status settle_edges(work *w, rub_passage *p, rub_frames *frames) {
    (void)w;
    rub_content_edges_settle(p, frames);
    return RUB_OK;
}

/* A turn is its whole paragraph; what follows in the paragraph is part of it. */
static rub_status take_turns(work *w, rub_passage *p, rub_frames *frames) {
    if (!w->opens_block) return RUB_OK;
    uint32_t row = w->doc->quotes.count;
    RUB_TRY(rub_turn_said(w->doc, p, w->turns[w->block], frames));
    if (w->doc->quotes.count > row) w->turn = row;
    w->is_turn = rub_turn_marked(p, w->turns[w->block]);
    return RUB_OK;
}

static rub_status join_running(work *w, rub_passage *p, rub_frames *frames) {
    return w->is_turn ? RUB_OK : rub_running_join(w->doc, p, frames, &w->running, &w->joined);
}

static rub_status find_lone(work *w, rub_passage *p, rub_frames *frames) {
    return w->is_turn ? RUB_OK : rub_lone_find(w->scratch, p, w->joined, frames);
}

static rub_status set_confidences(work *w, rub_passage *p, rub_frames *frames) {
    (void)w;
    rub_quote_confidences_set(p, frames);
    return RUB_OK;
}

#define STAGE_ROW(name, function, why, before, after) {RUB_QUOTE_STAGE_##name, function},
static const struct stage {
    uint32_t number;
    rub_status (*run)(work *, rub_passage *, rub_frames *);
} stages[] = {RUB_QUOTE_STAGES(STAGE_ROW)};

/* Shows the quotations with those of this paragraph, as they would be written now. */
static rub_status trace(work *w, const rub_passage *p, const rub_frames *frames, uint32_t stage) {
    rub_doc *doc = w->doc;
    uint32_t quotes = doc->quotes.count, fragments = doc->fragments.count;
    for (uint32_t i = 0; i < frames->count && !w->is_turn; i++) {
        rub_frame frame = frames->rows[i]; /* it keeps the row that it has */
        if (frame.count) RUB_TRY(rub_quote_row_add(doc, p, &frame, (rub_span){RUB_NONE, RUB_NONE}));
    }
    RUB_TRY(rub_doc_trace(doc, stage));
    doc->quotes.count = quotes;
    doc->fragments.count = fragments;
    return RUB_OK;
}

static rub_status find(work *w, rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        if (!rub_doc_has_stage(w->doc, stages[i].number)) continue;
        RUB_TRY(stages[i].run(w, p, frames));
        if (w->doc->options.trace) RUB_TRY(trace(w, p, frames, stages[i].number));
    }
    return RUB_OK;
}

/* ---- a paragraph ---- */

static rub_status passage(work *w, uint32_t block, rub_span tokens, bool opens) {
    rub_passage p;
    rub_frames frames = {0};
    rub_arena_empty(w->scratch);
    RUB_TRY(rub_passage_read(w->scratch, w->doc, &w->words, block, tokens, &w->mention, &p));
    p.memory = w->memory;
    w->block = block;
    w->opens_block = opens;
    w->is_turn = false;
    w->joined = 0;
    w->turn = RUB_NONE;
    RUB_TRY(find(w, &p, &frames));
    if (w->is_turn) return w->running = nothing_running, RUB_OK;
    RUB_TRY(write(w, &p, &frames));
    rub_running_take_open(w->doc, &p, &frames, &w->running);
    return rub_running_leave(w->scratch, w->weights, &p, &frames, &w->running);
}

static rub_status paragraph(work *w, uint32_t block) {
    const rub_doc *doc = w->doc;
    rub_span said = rub_block_said(doc->text, &doc->tokens, &doc->blocks.rows[block]),
             tokens = rub_passage_cut(doc, said, 0);
    for (; tokens.start < tokens.end; tokens = rub_passage_cut(doc, said, tokens.end)) {
        if (rub_passage_matters(doc, tokens) || w->turns[block] || w->running.hanging != RUB_NONE ||
            rub_opinion_opens(doc, tokens))
            RUB_TRY(passage(w, block, tokens, tokens.start == said.start));
        else w->running = nothing_running;
    }
    return RUB_OK;
}

static rub_status paragraphs(work *w) {
    RUB_TRY(rub_turns_find(w->doc, &w->turns));
    for (uint32_t i = 0; i < w->doc->blocks.count; i++) RUB_TRY(paragraph(w, i));
    return RUB_OK;
}

rub_status rub_quotes_find(rub_doc *doc) {
    work w = {.doc = doc,
              .scratch = &doc->scratch,
              .weights = rub_model_quotes(doc->model),
              .running = nothing_running};
    if (!w.weights || w.weights->labels != RUB_FRAME_LABELS) return RUB_OK;
    uint32_t expected = doc->tokens.count / 36 + 8; /* as many as news has */
    if (!RUB_RESERVE(&doc->arena, doc->quotes, expected) ||
        !RUB_RESERVE(&doc->arena, doc->fragments, expected))
        return RUB_ERR_MEMORY;
    RUB_TRY(rub_place_words_open(&doc->arena, doc->model, doc->tokens.count, &w.words));
    RUB_NEED(w.memory = rub_frame_memory_new(&doc->arena, w.weights, doc->tokens.count));
    rub_status status = paragraphs(&w);
    rub_arena_empty(w.scratch);
    return status;
}
