/* overlap.c - "he said in a statement" has two cues and one content: the surer frame stands */
#include "quotes/overlap.h"

#include "quotes/place.h"

static uint32_t places_in(const rub_frame *f) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->count; i++) n += f->content[i].end - f->content[i].start;
    return n;
}

static uint32_t shared(const rub_frame *a, const rub_frame *b) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++) {
            uint32_t start =
                a->content[i].start > b->content[k].start ? a->content[i].start : b->content[k].start;
            uint32_t end = a->content[i].end < b->content[k].end ? a->content[i].end : b->content[k].end;
            if (start < end) n += end - start;
        }
    return n;
}

static bool tells(const rub_frame *f, uint32_t place) {
    for (uint32_t i = 0; i < f->count; i++)
        if (f->content[i].start <= place && place < f->content[i].end) return true;
    return false;
}

/* More than two thirds in common, and neither reports the other's cue: "According to X, Y said ..." are two.
 */
static bool same_content(const rub_frame *a, const rub_frame *b) {
    if (tells(a, b->cue) || tells(b, a->cue)) return false;
    uint32_t both = shared(a, b);
    return 3 * both > 2 * (places_in(a) + places_in(b) - both);
}

static bool before(const rub_frame *a, const rub_frame *b) {
    if (a->content[0].start != b->content[0].start) return a->content[0].start < b->content[0].start;
    return a->content[0].end > b->content[0].end;
}

void rub_overlaps_order(rub_frames *frames) {
    for (uint32_t i = 1; i < frames->count; i++) {
        rub_frame f = frames->rows[i];
        uint32_t at = i;
        for (; at && before(&f, &frames->rows[at - 1]); at--) frames->rows[at] = frames->rows[at - 1];
        frames->rows[at] = f;
    }
}

/* Frames come in the order of their cues, so the same content is told by neighbours: looking back a few is
 * enough. */
static void drop_doubles(rub_frames *frames) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame f = frames->rows[i];
        bool stands = true;
        for (uint32_t back = 1; back <= 4 && back <= kept && stands; back++) {
            rub_frame *other = &frames->rows[kept - back];
            if (!same_content(&f, other)) continue;
            if (f.confidence > other->confidence) *other = f;
            stands = false;
        }
        if (stands) frames->rows[kept++] = f;
    }
    frames->count = kept;
}

static uint32_t end_of(const rub_frame *f) {
    return f->content[f->count - 1].end;
}

/* "police said", "a transcript shows", "the tribunal heard": whoever passes on what was said. */
static bool passes_on(const rub_passage *p, const rub_frame *f) {
    static const char *const cues[] = {"according", "show", "shows", "showed", "heard", "hears", NULL};
    bool witness = rub_frame_has_source(f) && rub_place_listed(p, f->source.end - 1, RUB_IN(WITNESS));
    return witness || rub_place_among(p, f->cue, cues);
}

/* Price told detectives that he was tired, according to an affidavit; ..., a transcript shows: what is told
 * twice is one quotation, of the nearer source. */
static bool is_told_nearer(const rub_passage *p, const rub_frames *frames, const rub_frame *f) {
    if (f->cue == RUB_NONE || f->cue < end_of(f) || !passes_on(p, f)) return false;
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *g = &frames->rows[i];
        bool within = g->cue != RUB_NONE && g != f && tells(f, g->cue) && rub_frame_has_source(g);
        if (within && g->content[0].start > g->cue && end_of(g) + 1 >= end_of(f)) return true;
    }
    return false;
}

/* "In a note, Roe said:" says no "In". */
static bool is_small_word(const rub_passage *p, const rub_frame *f) {
    return f->count == 1 && end_of(f) == f->content[0].start + 1 &&
           rub_place_listed(p, f->content[0].start, RUB_IN(PREPOSITION));
}

/* "Reuters quoted Roe as saying the bridge was shut": whom somebody quotes is no part of what is said. */
static bool quotes_somebody(const rub_passage *p, const rub_frames *frames, const rub_frame *f) {
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *g = &frames->rows[i];
        bool as_saying = g->cue != RUB_NONE && g->cue && rub_place_is(p, g->cue - 1, "as");
        if (as_saying && g->source.start == f->content[0].start && tells(f, g->cue)) return true;
    }
    return false;
}

static void drop_farther(const rub_passage *p, rub_frames *frames) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *f = &frames->rows[i];
        if (is_small_word(p, f) || is_told_nearer(p, frames, f) || quotes_somebody(p, frames, f)) continue;
        frames->rows[kept++] = *f;
    }
    frames->count = kept;
}

void rub_overlaps_settle(const rub_passage *p, rub_frames *frames) {
    drop_doubles(frames);
    drop_farther(p, frames);
    rub_overlaps_order(frames);
}
