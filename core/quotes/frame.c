/* frame.c - labels the places around a cue and reads source and content off the labels */
#include "quotes/frame.h"

#include "quotes/frame_score.h"
#include "quotes/trailing.h"

enum { TRAIL = 80 }; /* hundredths: as sure as a rule is */

/* A label that a place must have: no other can be chosen. */
static void insist(rub_frame_lattice *lattice, uint32_t position, uint32_t label) {
    int32_t *scores = lattice->rows[position].scores;
    for (uint32_t l = 0; l < RUB_FRAME_LABELS; l++)
        if (l != label) scores[l] = RUB_NEVER;
}

/* A label that a place must not have. */
static void refuse(rub_frame_lattice *lattice, uint32_t position, uint32_t label) {
    lattice->rows[position].scores[label] = RUB_NEVER;
}

static void label(rub_frame_lattice *lattice, const rub_passage *p, uint32_t cue, rub_span window,
                  uint32_t told) {
    rub_frame_score(lattice, p, cue, window);
    uint32_t when = rub_trailing_when(p, cue); /* "said last week": a day is not what was said */
    for (uint32_t at = cue + 1; at < when && at < window.end; at++)
        if (at != told) refuse(lattice, at - window.start, RUB_FRAME_CONTENT);
    if (told >= window.start && told < window.end) insist(lattice, told - window.start, RUB_FRAME_CONTENT);
    rub_frame_lattice_decode(lattice);
}

static bool is_edge(const rub_place *at) {
    return at->kind == RUB_PLACE_COMMA || at->kind == RUB_PLACE_STOP || at->kind == RUB_PLACE_COLON ||
           at->kind == RUB_PLACE_DASH;
}

/* Content without the punctuation around it: ", that it will rain ." */
static rub_span trim(const rub_passage *p, rub_span s) {
    const rub_place *rows = p->places.rows;
    while (s.start < s.end && is_edge(&rows[s.start])) s.start++;
    while (s.end > s.start && is_edge(&rows[s.end - 1])) s.end--;
    return s;
}

static uint32_t distance(rub_span s, uint32_t cue) {
    return cue < s.start ? s.start - cue : cue >= s.end ? cue - s.end + 1 : 0;
}

static void take_source(const rub_passage *p, rub_frame *f, rub_span run) {
    run = trim(p, run);
    if (run.start == run.end) return;
    if (f->source.start == RUB_NONE || distance(run, f->cue) < distance(f->source, f->cue)) f->source = run;
}

static void take_content(const rub_passage *p, rub_frame *f, rub_span run) {
    run = trim(p, run);
    if (run.start < run.end && f->count < RUB_FRAGMENTS_MAX) f->content[f->count++] = run;
}

/* Runs of one label become source and fragments; the cue is part of neither. */
static void read(const rub_passage *p, const rub_frame_lattice *lattice, rub_span window, rub_frame *f) {
    const rub_frame_position *rows = lattice->rows;
    for (uint32_t i = window.start, end; i < window.end; i = end) {
        uint8_t is = rows[i - window.start].best;
        for (end = i + 1;
             end < window.end && end != f->cue && i != f->cue && rows[end - window.start].best == is;)
            end++;
        if (i == f->cue) continue;
        if (is == RUB_FRAME_SOURCE) take_source(p, f, (rub_span){i, end});
        if (is == RUB_FRAME_CONTENT) take_content(p, f, (rub_span){i, end});
    }
}

/* It will rain, according to X: a sentence that ends so is said whole, where the labeller finds nothing. */
static void take_sentence(const rub_passage *p, rub_frame *f) {
    const rub_place *rows = p->places.rows;
    uint32_t start = f->cue, end = f->cue + 2;
    if (f->count || f->cue < 2 || !rub_cue_certain(p, f->cue) || rub_cue_asks(p, f->cue) ||
        rows[f->cue - 1].kind != RUB_PLACE_COMMA)
        return;
    while (start > 0 && rows[start - 1].sentence == rows[f->cue].sentence) start--;
    take_content(p, f, (rub_span){start, f->cue - 1});
    while (end < p->places.count && rows[end].kind == RUB_PLACE_WORD &&
           rows[end].sentence == rows[f->cue].sentence)
        end++;
    if (f->source.start == RUB_NONE && end > f->cue + 2) f->source = (rub_span){f->cue + 2, end};
}

/* Somebody else speaks in the clause: Roe said that it was late, Poe added. */
static bool has_cue(const rub_passage *p, rub_span clause) {
    for (uint32_t i = clause.start; i < clause.end; i++)
        if (rub_place_at(p, i)->cue) return true;
    return false;
}

/* The bridge will be closed, Roe said on Monday: the clause is said, and Roe says it, whatever the labeller
 * found. */
static bool take_trail(const rub_passage *p, rub_frame *f) {
    rub_span clause, source;
    if (!rub_trailing_find(p, f->cue, &clause, &source)) return false;
    if (f->count && f->content[0].start < f->cue && has_cue(p, clause)) return false;
    f->count = 0;
    f->source = source;
    take_content(p, f, clause);
    return f->count;
}

/* The place that is content in all likelihood: the last word of the sentence, or what stands before an
 * attribution that ends it. */
static uint32_t likeliest(const rub_passage *p, uint32_t cue) {
    uint32_t last = rub_place_sentence_end(p, cue);
    return last > cue + 2 ? last - 1 : rub_place_sentence_start(p, cue);
}

/* A likely cue whose best labels leave it without a content gets the best ones that do not: Kowalska said on
 * Monday the ferry was full. */
static void read_likely(rub_frame_lattice *lattice, const rub_passage *p, rub_span window, rub_frame *f) {
    uint32_t place = likeliest(p, f->cue);
    if (f->count || !rub_place_at(p, f->cue)->cue || place == f->cue || place < window.start ||
        place >= window.end)
        return;
    insist(lattice, place - window.start, RUB_FRAME_CONTENT);
    rub_frame_lattice_decode(lattice);
    read(p, lattice, window, f);
}

/* How sure the labels of the content are. A rule may take a sentence that is longer than what was labelled
 * (eighty places and more before ", Roe said"): of that the labelled part is asked. */
static void measure(rub_frame_lattice *lattice, rub_span window, rub_frame *f) {
    uint32_t first = f->content[0].start, end = f->content[f->count - 1].end;
    if (first < window.start) first = window.start;
    if (end > window.end) end = window.end;
    if (first >= end) return;
    f->confidence =
        rub_frame_lattice_confidence(lattice, first - window.start, end - window.start, RUB_FRAME_CONTENT);
}

static rub_status find(rub_arena *arena, const rub_weights *w, rub_passage *p, uint32_t cue, uint32_t told,
                       rub_frame *f) {
    rub_frame_lattice lattice;
    rub_span window = rub_passage_window(p, cue);
    RUB_TRY(rub_frame_lattice_begin(&lattice, arena, p->memory, window.end - window.start));
    label(&lattice, p, cue, window, told);
    *f = (rub_frame){.cue = cue, .source = {RUB_NONE, RUB_NONE}, .via = RUB_VIA_MODEL, .row = RUB_NONE};
    read(p, &lattice, window, f);
    take_sentence(p, f);
    bool trail = take_trail(p, f);
    read_likely(&lattice, p, window, f);
    if (!f->count) return RUB_OK;
    measure(&lattice, window, f);
    if (trail && f->confidence < TRAIL) f->confidence = TRAIL;
    f->odds = rub_cue_odds_at(w, p, cue);
    return RUB_OK;
}

rub_status rub_frame_around(rub_arena *arena, const rub_weights *w, rub_passage *p, uint32_t cue,
                            uint32_t told, rub_frame *f) {
    if (!p->memory) RUB_NEED(p->memory = rub_frame_memory_new(arena, w, p->places.count));
    rub_arena_mark here = rub_arena_here(arena);
    rub_status status = find(arena, w, p, cue, told, f);
    rub_arena_rewind(arena, here);
    return status;
}

rub_status rub_frames_find(rub_arena *arena, const rub_weights *w, rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < p->places.count; i++) {
        if (!p->places.rows[i].tried) continue;
        rub_frame *row = RUB_ADD(arena, *frames), f;
        RUB_NEED(row);
        RUB_TRY(rub_frame_around(arena, w, p, i, RUB_NONE, &f));
        if (f.count) *row = f;
        else frames->count--;
    }
    return RUB_OK;
}

rub_frame *rub_frame_of(const rub_frames *frames, uint32_t cue) {
    for (uint32_t i = 0; i < frames->count; i++)
        if (frames->rows[i].cue == cue) return &frames->rows[i];
    return NULL;
}

bool rub_frame_told(const rub_frames *frames, uint32_t place) {
    for (uint32_t i = 0; i < frames->count; i++)
        for (uint32_t k = 0; k < frames->rows[i].count; k++)
            if (frames->rows[i].content[k].start <= place && place < frames->rows[i].content[k].end)
                return true;
    return false;
}
