/* quote_data.c - which places of a passage are cue, source and content by its annotation */
#include "tools/quotes/quote_data.h"

static void emit_more(crf_data *data, const rub_quote_features *f) {
    for (uint32_t i = 0; i < f->count; i++) crf_feature(data, f->rows[i]);
}

static void emit(crf_data *data, uint64_t allowed, const rub_quote_features *f) {
    crf_position(data, allowed);
    emit_more(data, f);
}

static uint32_t start_of(const rub_passage *p, uint32_t place) {
    return p->doc->tokens.rows[p->places.rows[place].first].start;
}

static uint32_t end_of(const rub_passage *p, uint32_t place) {
    const rub_token *t = &p->doc->tokens.rows[p->places.rows[place].end - 1];
    return t->start + t->length;
}

/* Bytes that a place and a span have in common, as a share of the place: more than half. */
static bool lies_in(const rub_passage *p, uint32_t place, rub_span span) {
    uint32_t start = start_of(p, place), end = end_of(p, place);
    if (span.start == RUB_NONE || span.start >= end || span.end <= start) return false;
    uint32_t from = start > span.start ? start : span.start, to = end < span.end ? end : span.end;
    return 2 * (to - from) > end - start;
}

/* The place that stands for a gold cue: its first possible cue, else its first word. */
static uint32_t cue_place(const rub_passage *p, const quote_gold *q) {
    uint32_t word = RUB_NONE;
    for (uint32_t i = 0; i < p->places.count; i++) {
        if (!lies_in(p, i, q->cue)) continue;
        if (p->places.rows[i].maybe) return i;
        if (word == RUB_NONE && p->places.rows[i].kind != RUB_PLACE_PAIR) word = i;
    }
    return word;
}

enum { CUE_NO, CUE_YES, CUE_OPEN };

static void emit_cue(quote_lesson *t, const rub_passage *p, uint32_t place, uint8_t state) {
    rub_quote_features f;
    if (state == CUE_OPEN || (state == CUE_NO && !t->whole)) return;
    crf_begin(t->data, t->manner, 1.0f);
    rub_cue_features(p, place, &f);
    emit(t->data, UINT64_C(1) << (state == CUE_YES ? RUB_FRAME_CUE : RUB_FRAME_OUT), &f);
    t->cues += state == CUE_YES;
}

static bool in_content(const rub_passage *p, uint32_t place, const quote_gold *q) {
    for (uint32_t i = 0; i < q->count; i++)
        if (lies_in(p, place, q->content[i])) return true;
    return false;
}

static uint32_t label_of(const rub_passage *p, uint32_t place, const quote_gold *q) {
    if (in_content(p, place, q)) return RUB_FRAME_CONTENT;
    if (lies_in(p, place, q->source)) return RUB_FRAME_SOURCE;
    if (end_of(p, place) <= q->content[0].start) return RUB_FRAME_OUT;
    return start_of(p, place) >= q->content[q->count - 1].end ? RUB_FRAME_AFTER : RUB_FRAME_GAP;
}

/* Corpora differ on "that" before and the stop after a content. */
static uint64_t allowed_at(const rub_passage *p, uint32_t cue, uint32_t place, const quote_gold *q) {
    uint64_t allowed = UINT64_C(1) << label_of(p, place, q);
    const rub_place *at = &p->places.rows[place];
    if (place == cue + 1 && at->word == rub_token_hash("that", 4))
        allowed |= 1u << RUB_FRAME_OUT | 1u << RUB_FRAME_CONTENT;
    if (at->kind == RUB_PLACE_STOP && allowed == 1u << RUB_FRAME_CONTENT) allowed |= 1u << RUB_FRAME_AFTER;
    return allowed;
}

static void emit_frame(quote_lesson *t, const rub_passage *p, uint32_t cue, const quote_gold *q) {
    rub_quote_features f;
    rub_span window = rub_passage_window(p, cue);
    bool within = start_of(p, window.start) <= q->content[0].start &&
                  end_of(p, window.end - 1) >= q->content[q->count - 1].end;
    t->frames++;
    t->away += !within;
    crf_begin(t->data, t->manner, t->weight);
    for (uint32_t i = window.start; i < window.end; i++) {
        rub_place_features(p, i, i < cue ? 0 : i == cue ? 1 : 2, &f);
        emit(t->data, allowed_at(p, cue, i, q), &f);
        rub_frame_features(p, cue, window, i, &f);
        emit_more(t->data, &f);
    }
}

static bool of_block(const rub_passage *p, const quote_gold *q) {
    return q->count && q->cue.start != RUB_NONE && q->cue.start >= p->block->start &&
           q->cue.end <= p->block->end;
}

/* Which places are cues: their states, by the annotation. */
static void read_states(quote_lesson *t, const rub_passage *p, const quote_line *gold, uint8_t *state) {
    for (uint32_t k = 0; k < gold->count; k++) {
        const quote_gold *q = &gold->quotes[k];
        uint32_t cue = of_block(p, q) ? cue_place(p, q) : RUB_NONE;
        if (cue == RUB_NONE) continue;
        for (uint32_t i = cue; i < p->places.count && lies_in(p, i, q->cue); i++)
            if (state[i] == CUE_NO) state[i] = CUE_OPEN;
        t->unlisted += q->speech && !p->places.rows[cue].maybe;
        if (q->speech) state[cue] = CUE_YES;
    }
}

static void learn_cues(quote_lesson *t, const rub_passage *p, const uint8_t *state) {
    for (uint32_t i = 0; i < p->places.count; i++)
        if (p->places.rows[i].maybe || state[i] == CUE_YES) emit_cue(t, p, i, state[i]);
}

/* Frames are learned with the annotated cues around them, as they are found with the decided ones. */
static void learn_frames(quote_lesson *t, rub_passage *p, const quote_line *gold, const uint8_t *state) {
    for (uint32_t i = 0; i < p->places.count; i++) p->places.rows[i].cue = state[i] == CUE_YES;
    rub_passage_count_cues(p);
    for (uint32_t k = 0; k < gold->count; k++) {
        uint32_t cue = of_block(p, &gold->quotes[k]) ? cue_place(p, &gold->quotes[k]) : RUB_NONE;
        if (cue != RUB_NONE) emit_frame(t, p, cue, &gold->quotes[k]);
    }
}

/* ---- frames to accept ---- */

/* Half of a frame's content places or more are what gold quote `q` holds. */
static bool agrees(const rub_passage *p, const rub_frame *f, const quote_gold *q) {
    uint32_t hits = 0, all = 0;
    for (uint32_t i = 0; i < f->count; i++)
        for (uint32_t k = f->content[i].start; k < f->content[i].end; k++) all++, hits += in_content(p, k, q);
    return 2 * hits >= all;
}

static bool is_told(const rub_passage *p, const rub_frame *f, const quote_line *gold) {
    for (uint32_t k = 0; k < gold->count; k++)
        if (of_block(p, &gold->quotes[k]) && lies_in(p, f->cue, gold->quotes[k].cue) &&
            agrees(p, f, &gold->quotes[k]))
            return true;
    return false;
}

static void learn_accept(quote_lesson *t, rub_passage *p, const quote_line *gold, const uint8_t *state) {
    rub_frames frames = {0};
    rub_quote_features f;
    for (uint32_t i = 0; i < p->places.count; i++) p->places.rows[i].cue = p->places.rows[i].maybe;
    rub_passage_count_cues(p);
    rub_cues_decide(t->judge, p);
    if (rub_frames_find(t->scratch, t->judge, p, &frames) != RUB_OK) return;
    for (uint32_t i = 0; i < frames.count; i++) {
        uint8_t is = state[frames.rows[i].cue];
        bool told = is_told(p, &frames.rows[i], gold);
        if (is == CUE_OPEN || (is == CUE_YES && !told) || (is == CUE_NO && !t->whole)) continue;
        crf_begin(t->data, t->manner, 1.0f);
        rub_accept_features(p, &frames.rows[i], &f);
        emit(t->data, 1u << (is == CUE_YES ? RUB_FRAME_CUE : RUB_FRAME_OUT), &f);
        if (is == CUE_YES) t->accepted++;
        else t->refused++;
    }
}

void quote_learn(quote_lesson *t, rub_passage *p, const quote_line *gold) {
    uint8_t *state = rub_arena_zero(t->scratch, p->places.count);
    if (!state) return;
    read_states(t, p, gold, state);
    learn_cues(t, p, state);
    if (t->judge) learn_accept(t, p, gold, state);
    learn_frames(t, p, gold, state);
}

/* ---- from judges ---- */

enum { SURE = 20, SURE_FRAME = 85 }; /* odds in tenths of a nat; hundredths */

static bool same_frame(const rub_frame *a, const rub_frame *b) {
    bool same = a->count == b->count && a->source.start == b->source.start && a->source.end == b->source.end;
    for (uint32_t i = 0; same && i < a->count; i++)
        same = a->content[i].start == b->content[i].start && a->content[i].end == b->content[i].end;
    return same;
}

static uint32_t label_in(const rub_frame *f, uint32_t place) {
    for (uint32_t i = 0; i < f->count; i++)
        if (f->content[i].start <= place && place < f->content[i].end) return RUB_FRAME_CONTENT;
    if (f->source.start != RUB_NONE && f->source.start <= place && place < f->source.end)
        return RUB_FRAME_SOURCE;
    if (place < f->content[0].start) return RUB_FRAME_OUT;
    return place >= f->content[f->count - 1].end ? RUB_FRAME_AFTER : RUB_FRAME_GAP;
}

static void teach_frame(quote_lesson *t, rub_passage *p, uint32_t cue, const rub_frame *frame) {
    rub_quote_features f;
    rub_span window = rub_passage_window(p, cue);
    crf_begin(t->data, t->manner, t->weight);
    for (uint32_t i = window.start; i < window.end; i++) {
        rub_place_features(p, i, i < cue ? 0 : i == cue ? 1 : 2, &f);
        emit(t->data, UINT64_C(1) << label_in(frame, i), &f);
        rub_frame_features(p, cue, window, i, &f);
        emit_more(t->data, &f);
    }
    t->taught++;
}

static rub_status frame_of(quote_lesson *t, const rub_weights *judge, rub_passage *p, uint32_t cue,
                           rub_frame *f) {
    p->memory = NULL; /* it holds sums of another judge */
    return rub_frame_around(t->scratch, judge, p, cue, RUB_NONE, f);
}

void quote_teach(quote_lesson *t, rub_passage *p, const rub_weights *one, const rub_weights *other) {
    for (uint32_t i = 0; i < p->places.count; i++) {
        if (!p->places.rows[i].maybe) continue;
        int32_t a = rub_cue_odds_at(one, p, i), b = rub_cue_odds_at(other, p, i);
        p->places.rows[i].cue = a + b > 0;
        if ((a < SURE || b < SURE) && (a > -SURE || b > -SURE)) continue;
        rub_quote_features f;
        crf_begin(t->data, t->manner, t->weight);
        rub_cue_features(p, i, &f);
        emit(t->data, 1u << (a > 0 ? RUB_FRAME_CUE : RUB_FRAME_OUT), &f);
    }
    rub_passage_count_cues(p);
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_frame a, b;
        if (!p->places.rows[i].cue || frame_of(t, one, p, i, &a) != RUB_OK ||
            frame_of(t, other, p, i, &b) != RUB_OK)
            continue;
        if (a.count && a.confidence >= SURE_FRAME && b.confidence >= SURE_FRAME && same_frame(&a, &b))
            teach_frame(t, p, i, &a);
    }
}
