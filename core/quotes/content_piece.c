/* content_piece.c - a content in pieces: which of them belong to it
 *
 *     It was murder, according to Ada Roe, [a lawyer in Lund]        who speaks
 *     It was murder, according to police, [but Weir was freed]       what the writer tells
 *     Weir promised to pay, refused to go, saying [it cost much]     another cue's
 *     [A list which], Roe noted, was never shown                     no clause yet
 */
#include "quotes/content_piece.h"

#include "quotes/said_pair.h"
#include "quotes/subject.h"

static void drop(rub_frame *f, uint32_t piece) {
    for (uint32_t i = piece; i + 1 < f->count; i++) f->content[i] = f->content[i + 1];
    f->count--;
}

static bool has_verb(const rub_passage *p, rub_span s) {
    for (uint32_t i = s.start; i < s.end; i++)
        if (rub_subject_finite(p, i) || rub_place_kind(p, i) == RUB_PLACE_PAIR) return true;
    return false;
}

/* Between two pieces behind a cue stands another cue, which tells the second. */
static bool is_told_anew(const rub_passage *p, const rub_frames *frames, const rub_frame *f, uint32_t piece) {
    uint32_t start = f->content[piece - 1].end, end = f->content[piece].start;
    if (f->content[0].start < f->cue || rub_place_kind(p, end) == RUB_PLACE_PAIR) return false;
    for (uint32_t i = 0; i < frames->count; i++)
        if (frames->rows[i].cue >= start && frames->rows[i].cue < end && frames->rows[i].cue != f->cue)
            return true;
    return false;
}

bool rub_content_piece_apart(const rub_passage *p, rub_span s) {
    static const char *const relatives[] = {"who", "whose", "whom", NULL};
    uint8_t entity = rub_place_at(p, s.start)->entity;
    bool age = (entity == 1 + RUB_CARDINAL || entity == 1 + RUB_DATE) && s.end > s.start + 1 &&
               rub_place_kind(p, s.start + 1) == RUB_PLACE_COMMA;
    bool and = rub_place_is(p, s.start, "and") && rub_subject_begins(p, s.start + 1);
    return age || and || rub_place_among(p, s.start, relatives);
}

/* ", but ...": the writer goes on; ", a lawyer in Lund": an apposition without a verb. */
static bool tells_source(const rub_passage *p, const rub_frame *f, uint32_t piece) {
    rub_span s = f->content[piece];
    bool before = f->content[0].end <= f->cue && s.start > f->cue;
    bool joined =
        rub_place_is(p, s.start, "and") && !has_verb(p, f->content[0]); /* the bridge, and the tunnel */
    if (before && !joined && rub_content_piece_apart(p, s)) return true;
    if (!rub_place_is(p, f->cue, "according") || f->content[0].start > f->cue || s.start < f->cue)
        return false;
    return rub_place_is(p, s.start, "but") || (!has_verb(p, s) && rub_subject_begins(p, s.start));
}

/* "a list which", "known as a friend and" before ", Roe noted,": what is said is what follows. */
static bool is_unfinished(const rub_passage *p, const rub_frame *f) {
    static const char *const joints[] = {"which", "who", "that", "and", "but", "whom", NULL};
    rub_span s = f->content[0];
    if (f->count < 2 || s.end > f->cue || f->content[1].start < f->cue) return false;
    if (rub_place_among(p, s.end - 1, joints) || rub_place_among(p, s.end, joints)) return true;
    bool led = rub_place_listed(p, s.start, RUB_IN(PREPOSITION)) && rub_place_is(p, f->cue, "according");
    return led && !has_verb(p, s);
}

/* In the post that announced it, Roe said, "We go.": what opens the sentence is not what stands in the marks
 * behind the cue. */
static bool is_opening(const rub_passage *p, const rub_frame *f) {
    rub_span left = f->content[0], right = f->content[f->count > 1];
    if (f->count < 2 || left.end > f->cue || right.start < f->cue) return false;
    if (rub_place_kind(p, left.start) == RUB_PLACE_PAIR || rub_place_kind(p, right.start) != RUB_PLACE_PAIR)
        return false;
    bool led = rub_place_listed(p, left.start, RUB_IN(PREPOSITION)) || rub_place_ends(p, left.start, "ing");
    uint8_t sign = rub_place_kind(p, right.start - 1);
    bool apart = sign == RUB_PLACE_COMMA || sign == RUB_PLACE_COLON;
    return apart && (led || rub_said_pair_whole(p, right.start));
}

void rub_content_pieces_settle(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    for (uint32_t i = f->count; i-- > 1;)
        if (is_told_anew(p, frames, f, i) || tells_source(p, f, i)) drop(f, i);
    if (is_unfinished(p, f) || is_opening(p, f)) drop(f, 0);
}
