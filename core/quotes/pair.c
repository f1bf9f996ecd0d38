/* pair.c - the cheapest reading of all quotation marks of a paragraph: a beam over stacks of open marks */
#include "quotes/pair.h"

#include <string.h>

enum { DEPTH = 3, BEAM = 8, STEPS = BEAM * 3 };
enum { UNCLOSED = 5, UNCLOSED_LEADING = 1, SAME_INSIDE = 5, OTHER_CLOSES = 3 };
enum { SKIP, OPEN, CLOSE };

/* One reading of the marks so far: which are open, and what it cost. */
typedef struct reading {
    uint32_t open[DEPTH]; /* marks, outermost first */
    uint32_t depth, cost;
    uint32_t trail; /* row of the trail that led here, RUB_NONE at the start */
} reading;

typedef struct step {
    uint32_t mark, before;
    uint32_t opener;
    uint8_t act, depth;
} step;

typedef struct search {
    rub_arena *arena;
    const rub_quotation_mark *marks;
    uint32_t count;
    reading beam[BEAM], next[STEPS];
    uint32_t width, wide;
    RUB_TABLE(step) trail;
} search;

static bool same_stack(const reading *a, const reading *b) {
    return a->depth == b->depth && !memcmp(a->open, b->open, a->depth * sizeof *a->open);
}

/* Keeps the cheaper of two readings that leave the same marks open. */
static void propose(search *s, const reading *r) {
    for (uint32_t i = 0; i < s->wide; i++)
        if (same_stack(&s->next[i], r)) {
            if (r->cost < s->next[i].cost) s->next[i] = *r;
            return;
        }
    s->next[s->wide++] = *r;
}

static uint32_t cost_to_open(const search *s, const reading *r, uint32_t mark) {
    const rub_quotation_mark *m = &s->marks[mark];
    uint32_t cost = m->open;
    for (uint32_t i = 0; i < r->depth; i++)
        if (s->marks[r->open[i]].family == m->family) cost += SAME_INSIDE;
    return cost;
}

/* „…“ ‚…‘ close with a mark that elsewhere opens; »…« too. Slips: "We won.' 'We won,'' */
static uint32_t cost_to_close(const search *s, const reading *r, uint32_t mark) {
    const rub_quotation_mark *opener = &s->marks[r->open[r->depth - 1]], *m = &s->marks[mark];
    bool slip = (m->family == RUB_GLYPH_DOUBLE && opener->family == RUB_GLYPH_SINGLE) ||
                (m->family == RUB_GLYPH_SINGLE && opener->family == RUB_GLYPH_DOUBLE && m->close == 0);
    if (m->close == RUB_QUOTATION_MARK_NEVER || opener->end > m->first) return RUB_QUOTATION_MARK_NEVER;
    if (m->family != opener->family) return slip ? m->close + OTHER_CLOSES + 1u : RUB_QUOTATION_MARK_NEVER;
    if (opener->way == RUB_GLYPH_LOW && m->way == RUB_GLYPH_OPENS) return 0;
    if (m->family >= RUB_GLYPH_ANGLE) return m->close + (opener->way == m->way ? OTHER_CLOSES : 0u);
    bool plain = opener->way == RUB_GLYPH_EITHER;
    return m->close + (plain != (m->way == RUB_GLYPH_EITHER) ? 1u : 0u);
}

/* Takes one reading one mark further; the step is remembered as mark, act and what came before. */
static void advance(search *s, const reading *from, uint32_t mark, uint8_t act, uint32_t cost) {
    if (cost >= RUB_QUOTATION_MARK_NEVER) return;
    reading r = *from;
    r.cost += cost;
    if (act == OPEN) r.open[r.depth++] = mark;
    if (act == CLOSE) r.depth--;
    r.trail = from->trail << 2 | act; /* settled by remember() */
    propose(s, &r);
}

static bool cheaper(const reading *a, const reading *b) {
    return a->cost != b->cost ? a->cost < b->cost : a->depth < b->depth;
}

/* Insertion, so that equal readings stay in the order in which they were proposed, on every platform. */
static void sort(reading *rows, uint32_t count) {
    for (uint32_t i = 1; i < count; i++) {
        reading r = rows[i];
        uint32_t at = i;
        for (; at && cheaper(&r, &rows[at - 1]); at--) rows[at] = rows[at - 1];
        rows[at] = r;
    }
}

static void expand(search *s, uint32_t mark) {
    s->wide = 0;
    for (uint32_t i = 0; i < s->width; i++) {
        reading from = s->beam[i];
        from.trail = i;
        advance(s, &from, mark, SKIP, s->marks[mark].skip);
        if (from.depth < DEPTH) advance(s, &from, mark, OPEN, cost_to_open(s, &from, mark));
        if (from.depth) advance(s, &from, mark, CLOSE, cost_to_close(s, &from, mark));
    }
    sort(s->next, s->wide);
    if (s->wide > BEAM) s->wide = BEAM;
}

/* Gives the readings that stay a row of the trail each. */
static rub_status remember(search *s, uint32_t mark) {
    uint32_t opener[BEAM], before[BEAM];
    for (uint32_t i = 0; i < s->width; i++) {
        before[i] = s->beam[i].trail;
        opener[i] = s->beam[i].depth ? s->beam[i].open[s->beam[i].depth - 1] : RUB_NONE;
    }
    for (uint32_t i = 0; i < s->wide; i++) {
        reading *r = &s->next[i];
        uint8_t act = r->trail & 3;
        uint32_t from = r->trail >> 2;
        step *row = RUB_ADD(s->arena, s->trail);
        RUB_NEED(row);
        *row = (step){mark, before[from], act == CLOSE ? opener[from] : RUB_NONE, act, (uint8_t)r->depth};
        r->trail = s->trail.count - 1;
    }
    memcpy(s->beam, s->next, s->wide * sizeof *s->beam);
    s->width = s->wide;
    return RUB_OK;
}

static uint32_t cost_to_end(const search *s, const reading *r) {
    uint32_t cost = 0;
    for (uint32_t i = 0; i < r->depth; i++)
        cost += i == 0 && s->marks[r->open[i]].leads ? UNCLOSED_LEADING : UNCLOSED;
    return cost;
}

static const reading *cheapest(const search *s) {
    const reading *best = &s->beam[0];
    for (uint32_t i = 1; i < s->width; i++)
        if (s->beam[i].cost + cost_to_end(s, &s->beam[i]) < best->cost + cost_to_end(s, best))
            best = &s->beam[i];
    return best;
}

/* Writes for each mark which mark closes it: `closer[mark]` is RUB_NONE for no opening mark, count for one
 * left open. */
static void trace(const search *s, uint32_t *closer) {
    for (uint32_t i = 0; i < s->count; i++) closer[i] = RUB_NONE;
    for (uint32_t at = cheapest(s)->trail; at != RUB_NONE; at = s->trail.rows[at].before) {
        const step *p = &s->trail.rows[at];
        if (p->act == CLOSE) closer[p->opener] = p->mark;
        if (p->act == OPEN && closer[p->mark] == RUB_NONE) closer[p->mark] = s->count;
    }
}

static rub_status emit(const search *s, const uint32_t *closer, uint32_t range_end, rub_pairs *pairs) {
    uint32_t ends[DEPTH + 1], depth = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        if (closer[i] == RUB_NONE) continue;
        bool closed = closer[i] < s->count;
        uint32_t end = closed ? s->marks[closer[i]].end : range_end;
        while (depth && ends[depth - 1] <= s->marks[i].first) depth--;
        rub_pair *row = RUB_ADD(s->arena, *pairs);
        RUB_NEED(row);
        *row = (rub_pair){s->marks[i].first,
                          end,
                          s->marks[i].end,
                          closed ? s->marks[closer[i]].first : range_end,
                          s->marks[i].family,
                          (uint8_t)depth,
                          closed};
        ends[depth] = end, depth += depth < DEPTH;
    }
    return RUB_OK;
}

rub_status rub_pairs_find(rub_arena *arena, const char *text, const rub_tokens *tokens, rub_span range,
                          rub_pairs *pairs) {
    rub_quotation_marks marks = {0};
    RUB_TRY(rub_quotation_marks_find(arena, text, tokens, range, &marks));
    if (!marks.count) return RUB_OK;
    search s = {.arena = arena, .marks = marks.rows, .count = marks.count, .width = 1};
    s.beam[0].trail = RUB_NONE;
    for (uint32_t i = 0; i < marks.count; i++) {
        expand(&s, i);
        RUB_TRY(remember(&s, i));
    }
    uint32_t *closer = rub_arena_alloc(arena, marks.count * sizeof *closer);
    RUB_NEED(closer);
    trace(&s, closer);
    return emit(&s, closer, range.end, pairs);
}
