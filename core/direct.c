/* direct.c - direct quotations: trims them to their marks, joins what goes on, finds the cue of what has none */
#include "direct.h"

static const rub_place *row(const rub_passage *p, uint32_t place) {
    return &p->places.rows[place];
}

static bool starts_sentence(const rub_passage *p, uint32_t place) {
    return place == 0 || row(p, place - 1)->sentence != row(p, place)->sentence;
}

static bool ends_sentence(const rub_passage *p, uint32_t place) {
    uint32_t next = place + 1;
    while (next < p->places.count && row(p, next)->kind == RUB_PLACE_STOP) next++;
    return next >= p->places.count || row(p, next)->sentence != row(p, place)->sentence;
}

static bool is_pair(const rub_passage *p, uint32_t place) {
    return place < p->places.count && row(p, place)->kind == RUB_PLACE_PAIR;
}

/* "We won," "We won." "We won!" and the British 'We won', */
static bool ends_clause(const rub_passage *p, uint32_t place) {
    const rub_pair *pair = &p->pairs.rows[row(p, place)->pair];
    if (pair->inner < pair->inner_end) {
        uint32_t flags = p->doc->tokens.rows[pair->inner_end - 1].flags;
        if (!(flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT | RUB_TOKEN_MARK))) return true;
    }
    if (place + 1 >= p->places.count) return true;
    uint8_t next = row(p, place + 1)->kind;
    return next == RUB_PLACE_COMMA || next == RUB_PLACE_STOP;
}

bool rub_direct_strong(const rub_passage *p, uint32_t place) {
    return is_pair(p, place) && starts_sentence(p, place) && ends_clause(p, place);
}

bool rub_direct_alone(const rub_passage *p, uint32_t place) {
    return rub_direct_strong(p, place) && ends_sentence(p, place);
}

bool rub_direct_ends(const rub_passage *p, const rub_frame *f) {
    return f->count && is_pair(p, f->content[f->count - 1].end - 1);
}

bool rub_direct_told(const rub_frames *frames, uint32_t place) {
    for (uint32_t i = 0; i < frames->count; i++)
        for (uint32_t k = 0; k < frames->rows[i].count; k++)
            if (frames->rows[i].content[k].start <= place && place < frames->rows[i].content[k].end) return true;
    return false;
}

/* After the attribution a direct quotation goes on with a pair that has a comma, a stop or a sentence's edge before it:
 * "We won," he said of the final, "because we ran." But not: "Wait," he said, urging others to "give it time". */
static bool goes_on(const rub_passage *p, uint32_t place) {
    if (!is_pair(p, place)) return false;
    if (starts_sentence(p, place)) return true;
    uint8_t before = row(p, place - 1)->kind;
    return before == RUB_PLACE_COMMA || before == RUB_PLACE_STOP || before == RUB_PLACE_COLON || before == RUB_PLACE_DASH ||
           before == RUB_PLACE_PAIR;
}

/* The pairs of a later fragment that go on; the words around them are attribution. */
static rub_span only_pairs(const rub_passage *p, rub_span s) {
    while (s.start < s.end && !goes_on(p, s.start)) s.start++;
    uint32_t end = s.start;
    while (end < s.end && is_pair(p, end)) end++;
    return (rub_span){s.start, end};
}

static void trim(const rub_passage *p, rub_frame *f) {
    rub_span first = f->content[0];
    if (f->cue < first.end || first.end - first.start != 1 || !rub_direct_strong(p, first.start)) return;
    uint32_t kept = 1;
    for (uint32_t i = 1; i < f->count; i++) {
        rub_span s = only_pairs(p, f->content[i]);
        if (s.start < s.end) f->content[kept++] = s;
    }
    f->count = kept;
}

/* The frame of the nearest cue before a place. */
static rub_frame *frame_before(const rub_frames *frames, uint32_t place) {
    rub_frame *nearest = NULL;
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        if (f->cue < place && (!nearest || f->cue > nearest->cue)) nearest = f;
    }
    return nearest;
}

/* "We won," he said, smiling. "We ran." : the second sentence goes on with the first. */
static bool join(const rub_passage *p, rub_frames *frames, uint32_t place) {
    rub_frame *f = frame_before(frames, place);
    if (!f || !rub_direct_ends(p, f) || f->count == RUB_FRAGMENTS_MAX || f->content[f->count - 1].end > place) return false;
    if (row(p, place)->sentence > row(p, f->cue)->sentence + 1 + f->count) return false;
    f->content[f->count++] = (rub_span){place, place + 1};
    return true;
}

/* The possible cue of a pair's sentence that is most likely one. */
static uint32_t best_cue(const rub_weights *w, const rub_passage *p, const rub_frames *frames, uint32_t pair) {
    uint32_t best = RUB_NONE, most = 0;
    for (uint32_t i = pair + 1; i < p->places.count && row(p, i)->sentence == row(p, pair)->sentence; i++) {
        if (!row(p, i)->maybe || row(p, i)->kind != RUB_PLACE_WORD) continue;
        uint32_t sure = 1 + rub_cue_confidence(w, p, i);
        if (sure > most && !rub_direct_told(frames, i)) most = sure, best = i;
    }
    return best;
}

/* "We won," the captain, a tall man, beams : a sentence in marks with an attribution has a cue, if an unusual one. */
static rub_status force(rub_arena *arena, const rub_weights *w, const rub_passage *p, rub_frames *frames, uint32_t place) {
    uint32_t cue = best_cue(w, p, frames, place);
    if (cue == RUB_NONE) return RUB_OK;
    rub_frame f, *added;
    RUB_TRY(rub_frame_around(arena, w, p, cue, place, &f));
    if (!f.count) return RUB_OK;
    trim(p, &f);
    for (uint32_t i = 0; i < frames->count; i++)
        if (frames->rows[i].cue == cue) return frames->rows[i] = f, RUB_OK;
    added = RUB_ADD(arena, *frames);
    RUB_NEED(added);
    *added = f;
    return RUB_OK;
}

rub_status rub_direct_finish(rub_arena *arena, const rub_weights *w, const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) trim(p, &frames->rows[i]);
    for (uint32_t i = 0; i < p->places.count; i++) {
        if (!rub_direct_strong(p, i) || rub_direct_told(frames, i)) continue;
        if (!rub_direct_alone(p, i)) RUB_TRY(force(arena, w, p, frames, i));
        else join(p, frames, i);
    }
    return RUB_OK;
}
