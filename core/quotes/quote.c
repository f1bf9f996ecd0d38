/* quote.c - quotations, a paragraph at a time: pair the marks, decide the cues, label their frames, write
 * what stands */
#include "quotes/quote.h"
#include "model/model.h"

#include "quotes/accept.h"
#include "quotes/attribution.h"
#include "quotes/headline.h"
#include "quotes/opinion.h"
#include "quotes/overlap.h"
#include "quotes/running.h"
#include "quotes/turn.h"

/* What goes on from paragraph to paragraph. */
typedef struct work {
    rub_doc *doc;
    rub_arena scratch; /* holds one paragraph */
    rub_clusters clusters;
    const rub_weights *weights;
    uint32_t mention; /* the first that may still lie ahead */
    rub_running running;
    uint8_t *turns; /* what each block is */
} work;

static rub_status write(work *w, const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) {
        if (frames->rows[i].confidence < w->doc->options.min_confidence) continue;
        RUB_TRY(rub_quote_row_add(w->doc, p, &frames->rows[i], (rub_span){RUB_NONE, RUB_NONE}));
    }
    return RUB_OK;
}

/* The frames that stand. */
static rub_status find(work *w, rub_passage *p, rub_frames *frames) {
    rub_cues_decide(w->weights, p);
    RUB_TRY(
        rub_frames_find(&w->scratch, w->weights, p, frames)); /* frame.c: source and content of each cue */
    rub_frames_accept(w->weights, p, frames);                 /* accept.c: which of them stand */
    rub_overlaps_settle(p, frames);                           /* overlap.c: one for each act of saying */
    RUB_TRY(rub_direct_finish(&w->scratch, w->weights, p, frames)); /* direct.c: what marks decide */
    RUB_TRY(rub_headline_find(&w->scratch, p, frames));             /* headline.c: Roe: Bridge is safe */
    RUB_TRY(rub_opinions_find(&w->scratch, p, frames)); /* opinion.c: In her view, the bridge is safe */
    rub_overlaps_settle(p, frames);
    rub_attributions_mend(p, frames); /* attribution.c: sources and clauses by rule */
    rub_overlaps_settle(p, frames);
    return RUB_OK;
}

static rub_status passage(work *w, uint32_t block, rub_span tokens) {
    rub_passage p;
    rub_frames frames = {0};
    rub_arena_reset(&w->scratch);
    RUB_TRY(rub_passage_read(&w->scratch, w->doc, &w->clusters, block, tokens, &w->mention, &p));
    RUB_TRY(find(w, &p, &frames));
    bool first = tokens.start == rub_block_tokens(&w->doc->tokens, p.block).start;
    if (first) RUB_TRY(rub_turn_said(w->doc, &p, w->turns[block], &frames)); /* turn.c: Q: and A: */
    if (first && rub_turn_marked(&p, w->turns[block]))
        return w->running = (rub_running){.quote = RUB_NONE}, RUB_OK;
    RUB_TRY(rub_running_join(w->doc, &p, &frames, &w->running)); /* running.c: what goes on from before */
    RUB_TRY(write(w, &p, &frames));
    return rub_running_leave(&w->scratch, w->weights, &p, &frames, &w->running);
}

static rub_status paragraph(work *w, uint32_t block) {
    rub_span tokens = rub_passage_tokens(w->doc, block, 0);
    for (; tokens.start < tokens.end; tokens = rub_passage_tokens(w->doc, block, tokens.end)) {
        if (rub_passage_matters(w->doc, tokens) || w->turns[block] || w->running.hanging_count)
            RUB_TRY(passage(w, block, tokens));
        else w->running = (rub_running){.quote = RUB_NONE};
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
              .clusters = rub_clusters_open(doc->model),
              .weights = rub_model_quotes(doc->model),
              .running.quote = RUB_NONE};
    if (!w.weights || w.weights->labels != RUB_FRAME_LABELS) return RUB_OK;
    uint32_t expected = doc->tokens.count / 36 + 8; /* as many as news has */
    if (!RUB_RESERVE(&doc->arena, doc->quotes, expected) ||
        !RUB_RESERVE(&doc->arena, doc->fragments, expected))
        return RUB_ERR_MEMORY;
    rub_arena_init(&w.scratch, &doc->arena.allocator);
    rub_status status = paragraphs(&w);
    rub_arena_free(&w.scratch);
    return status;
}
