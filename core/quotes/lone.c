/* lone.c - speech without a cue
 *
 *     Alina turned to Bo. "The well is dry." Bo nodded.      who acts in the sentence before speaks
 *     Alina said that it was late. "The well is dry."        so does who spoke there
 *     "The well is dry." Alina sat down.                     else who acts in the one behind
 *     "The well is dry."                                     else nobody is named
 */
#include "quotes/lone.h"

#include "quotes/quote_row.h"
#include "quotes/subject.h"

/* Hundredths. Of 86 of them in halves of news/train and core/corpus that a labeller had not seen, eight in
 * ten are annotated; what is left are slogans, titles and sentences that go on from somewhere else. */
enum { BESIDE = 80, ALONE = 76 };
enum { LEAST_TOKENS = 3, LEAST_HEADLINE = 5, NAME = 4 };
enum { BETWEEN = 2 }; /* sentences from one half of what is said to the other */
static const uint64_t small_words = RUB_IN(STOP_WORD) | RUB_IN(PREPOSITION) | RUB_IN(SPEECH_VERB);

/* "The Iron Bridge", "Papa", but not "Where is he": its small words alone make no title. */
static bool is_title(const rub_passage *p, uint32_t place) {
    const rub_pair *pair = rub_place_marks(p, place);
    if (!rub_passage_title(p, place)) return false;
    for (uint32_t i = pair->inner + 1; i < pair->inner_end; i++)
        if (p->doc->tokens.rows[i].flags & RUB_TOKEN_UPPER_FIRST) return true;
    return pair->inner_end - pair->inner < LEAST_TOKENS;
}

/* A sentence with its own stop, no title. */
static bool is_sentence(const rub_passage *p, uint32_t place) {
    if (!rub_said_pair_holds(p, place) || !rub_said_pair_alone(p, place)) return false;
    uint32_t size = rub_said_pair_size(p, place);
    bool asks = size == 2 && rub_said_pair_asks(p, place); /* "Papa?" */
    if (!asks && is_title(p, place)) return false;
    return (asks || size >= LEAST_TOKENS) && rub_said_pair_stops(p, place);
}

/* The person or pronoun with which the sentence at `start` begins: Alina turned. Judge Roe rose. She sat
 * down. */
static rub_span actor(const rub_passage *p, uint32_t start) {
    static const char *const pronouns[] = {"he", "she", "they", NULL};
    if (rub_place_among(p, start, pronouns)) return (rub_span){start, start + 1};
    bool before = rub_place_at(p, start)->capital && !rub_place_at(p, start)->entity &&
                  !rub_place_listed(p, start, small_words); /* Judge Roe, old Roe */
    uint32_t end = start + before;
    uint32_t name = end;
    while (end < start + NAME && rub_place_together(p, start, end) &&
           rub_place_at(p, end)->entity == 1 + RUB_PERSON)
        end++;
    bool acts = end > name && rub_place_together(p, start, end) && rub_place_kind(p, end) == RUB_PLACE_WORD &&
                !rub_place_at(p, end)->capital;
    return acts ? (rub_span){start, end} : (rub_span){RUB_NONE, RUB_NONE};
}

/* Will says that he does not watch football. "My wife does.": who spoke in the sentence before goes on. */
static rub_span speaker_before(const rub_passage *p, const rub_frames *frames, uint32_t first) {
    rub_span found = {RUB_NONE, RUB_NONE};
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *f = &frames->rows[i];
        bool before = f->cue != RUB_NONE && f->cue < first && rub_place_together(p, f->cue, first - 1);
        if (before && f->source.start != RUB_NONE) found = f->source;
    }
    return found;
}

static rub_span actor_beside(const rub_passage *p, const rub_frames *frames, uint32_t first, uint32_t end) {
    rub_span found = {RUB_NONE, RUB_NONE};
    if (first > 0) found = speaker_before(p, frames, first);
    if (first > 0 && found.start == RUB_NONE) found = actor(p, rub_place_sentence_start(p, first - 1));
    if (found.start == RUB_NONE && end < p->places.count) found = actor(p, end);
    return found;
}

/* 'They gave the owl a desk': a line that is nothing but marks, and no title. */
static bool is_said_headline(const rub_passage *p, const rub_frames *frames) {
    return p->places.count == 1 && rub_said_pair_alone(p, 0) && !rub_frame_told(frames, 0) &&
           !is_title(p, 0) && rub_said_pair_size(p, 0) >= LEAST_HEADLINE;
}

/* "It is late." Alina sat down. "The well is dry.": what the same one says before and behind what she does is
 * one quotation; NULL: nobody has said the half before. */
static rub_frame *first_half(const rub_passage *p, rub_frames *frames, rub_span source, uint32_t first) {
    for (uint32_t i = frames->count; i-- > 0;) {
        rub_frame *f = &frames->rows[i];
        if (!f->count || f->source.start != source.start || source.start == RUB_NONE) continue;
        uint32_t last = f->content[f->count - 1].end - 1;
        bool near =
            last < first && rub_place_at(p, first)->sentence <= rub_place_at(p, last)->sentence + BETWEEN;
        bool direct = rub_quote_row_kind(p, f) == RUB_QUOTE_DIRECT && rub_said_pair_holds(p, last);
        if (near && direct && rub_said_pair_stops(p, last)) return f;
    }
    return NULL;
}

rub_status rub_lone_find(rub_arena *arena, const rub_passage *p, uint32_t from, rub_frames *frames) {
    bool heads = p->block->kind == RUB_BLOCK_HEADLINE || p->block->kind == RUB_BLOCK_HEADING;
    if (heads && !is_said_headline(p, frames)) return RUB_OK;
    for (uint32_t i = from, end; i < p->places.count; i = end) {
        for (end = i; end < p->places.count && end - i < RUB_FRAGMENTS_MAX &&
                      (heads || is_sentence(p, end)) && !rub_frame_told(frames, end);)
            end++;
        if (end == i) {
            end = i + 1;
            continue;
        }
        bool whole = i == 0 && end == p->places.count;
        rub_span source = {RUB_NONE, RUB_NONE};
        if (!whole) source = actor_beside(p, frames, i, end);
        rub_frame *f = first_half(p, frames, source, i);
        if (f && f->count + end - i <= RUB_FRAGMENTS_MAX) {
            for (uint32_t k = i; k < end; k++) f->content[f->count++] = (rub_span){k, k + 1};
            continue;
        }
        f = RUB_ADD(arena, *frames);
        RUB_NEED(f);
        *f = (rub_frame){.cue = RUB_NONE,
                         .source = source,
                         .count = end - i,
                         .confidence = whole ? ALONE : BESIDE,
                         .via = RUB_VIA_MARKS,
                         .row = RUB_NONE};
        for (uint32_t k = 0; k < f->count; k++) f->content[k] = (rub_span){i + k, i + k + 1};
    }
    return RUB_OK;
}
