/* direct.c - direct quotations: trims them to their marks, joins what goes on, finds the cue of what has none
 */
#include "quotes/direct.h"
#include "model/word_list.h"

enum {
    NAME_PLACES = 8
}; /* longest name before a colon: "Acting Defense Secretary Mary Ann Roe (D-Ohio): ..." */

static const rub_place *row(const rub_passage *p, uint32_t place) {
    return &p->places.rows[place];
}

bool rub_direct_ends(const rub_passage *p, const rub_frame *f) {
    return f->count && rub_said_pair_holds(p, f->content[f->count - 1].end - 1);
}

bool rub_direct_told(const rub_frames *frames, uint32_t place) {
    for (uint32_t i = 0; i < frames->count; i++)
        for (uint32_t k = 0; k < frames->rows[i].count; k++)
            if (frames->rows[i].content[k].start <= place && place < frames->rows[i].content[k].end)
                return true;
    return false;
}

/* After the attribution a direct quotation goes on with a pair that has a comma, a stop or a sentence's edge
 * before it: "We won," he said of the final, "because we ran." But not: "Wait," he said, urging others to
 * "give it time". */
static bool goes_on(const rub_passage *p, uint32_t place) {
    if (!rub_said_pair_holds(p, place)) return false;
    if (rub_said_pair_starts(p, place)) return true;
    const rub_place *before = row(p, place - 1);
    if (before->kind == RUB_PLACE_COLON)
        return place < 2 || !before[-1].maybe; /* ..., and then added: "Wait" */
    return before->kind == RUB_PLACE_COMMA || before->kind == RUB_PLACE_STOP ||
           before->kind == RUB_PLACE_DASH || before->kind == RUB_PLACE_PAIR;
}

/* "We won," he said, adding later, "We ran." : another cue after this one stands before the comma. RUB_NONE:
 * none does. */
static uint32_t told_anew(const rub_passage *p, uint32_t cue, uint32_t place) {
    if (place < 2 || row(p, place - 1)->kind != RUB_PLACE_COMMA) return RUB_NONE;
    for (uint32_t i = place - 1; i-- > cue + 1 && place - i <= 4;)
        if (row(p, i)->kind == RUB_PLACE_WORD && row(p, i)->maybe &&
            row(p, i)->suffix == rub_place_suffix("ing"))
            return i;
    return RUB_NONE;
}

/* The pairs of a later fragment that go on; the words around them are attribution. */
static rub_span only_pairs(const rub_passage *p, uint32_t cue, rub_span s) {
    while (s.start < s.end && (!goes_on(p, s.start) || told_anew(p, cue, s.start) != RUB_NONE)) s.start++;
    uint32_t end = s.start;
    while (end < s.end && rub_said_pair_holds(p, end) && rub_said_pair_ends_clause(p, end)) end++;
    return (rub_span){s.start, end};
}

/* The strong pair of a first fragment that its attribution follows, or the fragment's end. */
static uint32_t pair_before_cue(const rub_passage *p, const rub_frame *f) {
    rub_span s = f->content[0];
    uint32_t place = s.start;
    while (place < s.end && !(rub_said_pair(p, place) != RUB_WEAK && rub_said_pair_ends_clause(p, place)))
        place++;
    return f->cue == RUB_NONE || f->cue < s.end ? s.end : place;
}

/* Words that were taken for content between the pair and the cue are the source: "We won," the board said. */
static void take_rest(rub_frame *f, uint32_t pair) {
    rub_span rest = {pair + 1, f->content[0].end};
    if (f->source.start == RUB_NONE && rest.start < rest.end && rest.end <= f->cue) f->source = rest;
    f->content[0] = (rub_span){pair, pair + 1};
}

static void trim(const rub_passage *p, rub_frame *f) {
    uint32_t pair = pair_before_cue(p, f), kept = 1;
    if (pair >= f->content[0].end) return;
    take_rest(f, pair);
    for (uint32_t i = 1; i < f->count; i++) {
        rub_span s = only_pairs(p, f->cue, f->content[i]);
        if (s.start < s.end) f->content[kept++] = s;
    }
    f->count = kept;
}

/* The sentence in which a frame ends, attribution and all. */
static uint32_t last_sentence(const rub_passage *p, const rub_frame *f) {
    uint32_t content = row(p, f->content[f->count - 1].end - 1)->sentence;
    uint32_t cue = f->cue == RUB_NONE ? 0 : row(p, f->cue)->sentence;
    return content > cue ? content : cue;
}

/* "We won," he said, smiling. "We ran." : the second sentence goes on with the first. */
static void join(const rub_passage *p, rub_frames *frames, uint32_t place) {
    rub_frame *to = NULL;
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        if (!rub_direct_ends(p, f) || f->count == RUB_FRAGMENTS_MAX || f->content[f->count - 1].end > place)
            continue;
        if (row(p, place)->sentence > last_sentence(p, f) + 1) continue;
        if (!to || f->content[f->count - 1].end > to->content[to->count - 1].end) to = f;
    }
    if (to) to->content[to->count++] = (rub_span){place, place + 1};
}

rub_span rub_direct_name(const rub_passage *p, uint32_t colon) {
    uint32_t start = colon;
    while (start > 0 && colon - start <= NAME_PLACES &&
           row(p, start - 1)->sentence == row(p, colon)->sentence &&
           row(p, start - 1)->kind != RUB_PLACE_DASH && row(p, start - 1)->kind != RUB_PLACE_STOP)
        start--;
    bool name = start < colon && colon - start <= NAME_PLACES && row(p, start)->capital;
    return name ? (rub_span){start, colon} : (rub_span){RUB_NONE, RUB_NONE};
}

/* The possible cue of a pair's sentence that is most likely one. */
static uint32_t best_cue(const rub_weights *w, const rub_passage *p, const rub_frames *frames,
                         uint32_t pair) {
    uint32_t best = RUB_NONE, most = 0;
    rub_span window = rub_passage_window(p, pair);
    for (uint32_t i = window.start; i < window.end; i++) {
        if (!row(p, i)->maybe || row(p, i)->kind != RUB_PLACE_WORD ||
            row(p, i)->sentence != row(p, pair)->sentence)
            continue;
        uint32_t sure = 1 + rub_cue_confidence(w, p, i);
        if (sure > most && !rub_direct_told(frames, i)) most = sure, best = i;
    }
    return best;
}

/* "A bridge is a promise." - Jane Roe : a dash and a name are all that follows. */
static bool signed_by(const rub_passage *p, uint32_t place, rub_frame *f) {
    uint32_t end = place + 2;
    if (end >= p->places.count || row(p, place + 1)->kind != RUB_PLACE_DASH || !row(p, end)->capital)
        return false;
    while (end < p->places.count && end - place <= NAME_PLACES + 2 &&
           (row(p, end)->kind == RUB_PLACE_WORD || row(p, end)->kind == RUB_PLACE_COMMA))
        end++;
    uint32_t last = end;
    while (last < p->places.count && row(p, last)->kind == RUB_PLACE_STOP) last++;
    if (last < p->places.count) return false;
    *f = (rub_frame){.cue = place + 1,
                     .source = {place + 2, end},
                     .content = {{place, place + 1}},
                     .count = 1,
                     .confidence = 90,
                     .via = RUB_VIA_MODEL,
                     .row = RUB_NONE};
    return true;
}

/* "We won," Roe shot back. The verb of an attribution that no list knows: the first small word after a name
 * or pronoun, where the clause ends soon. */
static uint32_t unlisted_cue(const rub_passage *p, uint32_t pair) {
    for (uint32_t i = pair + 2;
         i + 1 < p->places.count && i <= pair + NAME_PLACES && row(p, i)->kind == RUB_PLACE_WORD; i++) {
        bool after =
            row(p, i - 1)->entity || row(p, i - 1)->capital || (row(p, i - 1)->lists & RUB_IN(PRONOUN));
        if (!after || row(p, i)->capital || row(p, i)->entity || (row(p, i)->lists & RUB_IN(PRONOUN)))
            continue;
        for (uint32_t end = i + 1; end < p->places.count && end <= i + 2; end++)
            if (row(p, end)->kind == RUB_PLACE_STOP || row(p, end)->kind == RUB_PLACE_COMMA) return i;
        return RUB_NONE;
    }
    return RUB_NONE;
}

static rub_status put(rub_arena *arena, rub_frames *frames, const rub_frame *f) {
    for (uint32_t i = 0; i < frames->count; i++)
        if (frames->rows[i].cue == f->cue) return frames->rows[i] = *f, RUB_OK;
    rub_frame *added = RUB_ADD(arena, *frames);
    RUB_NEED(added);
    *added = *f;
    return RUB_OK;
}

/* "We won," the captain, a tall man, beams : a sentence in marks with an attribution has a cue, if an unusual
 * one. */
static rub_status force(rub_arena *arena, const rub_weights *w, rub_passage *p, rub_frames *frames,
                        uint32_t place) {
    rub_frame f;
    bool colon = rub_said_pair(p, place) == RUB_STRONG_COLON;
    rub_span name = colon ? rub_direct_name(p, place - 1) : (rub_span){RUB_NONE, RUB_NONE};
    uint32_t anew = told_anew(p, 0, place), cue = anew != RUB_NONE ? anew : best_cue(w, p, frames, place);
    if (colon && (cue == RUB_NONE || rub_cue_confidence(w, p, cue) < 30)) cue = place - 1;
    if (cue == RUB_NONE) cue = unlisted_cue(p, place);
    if (cue == RUB_NONE) return RUB_OK;
    RUB_TRY(rub_frame_around(arena, w, p, cue, place, &f));
    if (!f.count) return RUB_OK;
    if (anew != RUB_NONE) f.content[0] = (rub_span){place, place + 1}, f.count = 1;
    f.confidence =
        f.confidence * rub_cue_sure(f.odds / 2) / 100; /* the marks speak for it where the cue does not */
    if (cue == place - 1 && name.start != RUB_NONE)
        f.source = name, f.content[0] = (rub_span){place, place + 1}, f.count = 1;
    trim(p, &f);
    return put(arena, frames, &f);
}

rub_status rub_direct_finish(rub_arena *arena, const rub_weights *w, rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) trim(p, &frames->rows[i]);
    for (uint32_t i = 0; i < p->places.count; i++) {
        if (rub_said_pair(p, i) == RUB_WEAK || rub_direct_told(frames, i)) continue;
        rub_frame f;
        if (signed_by(p, i, &f)) RUB_TRY(put(arena, frames, &f));
        else if (rub_said_pair_alone(p, i)) join(p, frames, i);
        else RUB_TRY(force(arena, w, p, frames, i));
    }
    return RUB_OK;
}
