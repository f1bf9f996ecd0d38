/* pair_cue.c - looks for the cue of a pair of marks, from the surest place to the least likely */
#include "quotes/pair_cue.h"

#include "quotes/subject.h"

/* Places: the longest subject between a pair and its cue ("little Bess", "the mayor of Rome"), and how far
 * back a participle tells anew. */
enum { SUBJECT = 6, ANEW = 4, UNLISTED = 8 };
/* Hundredths: below this a colon right before the pair is the better cue. On news/train a cue that the model
 * gives 30 is right in half of the cases. */
enum { DOUBTFUL_CUE = 30 };
/* Hundredths, as sure as an English attribution behind a strong pair is. */
enum { FOREIGN = 80 };

static bool is_cue_word(const rub_passage *p, uint32_t place) {
    const rub_place *at = rub_place_at(p, place);
    return at->kind == RUB_PLACE_WORD && at->maybe && !at->capital;
}

/* The first place behind a pair and its comma. */
static uint32_t behind(const rub_passage *p, uint32_t place) {
    return rub_place_kind(p, place + 1) == RUB_PLACE_COMMA ? place + 2 : place + 1;
}

uint32_t rub_pair_cue_behind(const rub_passage *p, uint32_t place) {
    uint32_t from = behind(p, place);
    if (!rub_said_pair_ends_clause(p, place) || !rub_place_together(p, place, from)) return RUB_NONE;
    if (is_cue_word(p, from)) return from;
    if (!rub_subject_begins(p, from)) return RUB_NONE;
    for (uint32_t i = from + 1; i <= from + SUBJECT && rub_place_together(p, from, i); i++) {
        if (!rub_place_in_phrase(p, i)) return RUB_NONE;
        if (is_cue_word(p, i)) return i;
    }
    return RUB_NONE;
}

uint32_t rub_pair_cue_anew(const rub_passage *p, uint32_t cue, uint32_t place) {
    if (place < 2 || rub_place_kind(p, place - 1) != RUB_PLACE_COMMA) return RUB_NONE;
    for (uint32_t i = place - 1; i-- > cue + 1 && place - i <= ANEW;)
        if (rub_place_participle(p, i)) return i;
    return RUB_NONE;
}

/* The possible cue of a pair's sentence that is most likely one. */
static uint32_t best_cue(const rub_weights *w, const rub_passage *p, const rub_frames *frames,
                         uint32_t pair) {
    uint32_t best = RUB_NONE, most = 0;
    rub_span window = rub_passage_window(p, pair);
    for (uint32_t i = window.start; i < window.end; i++) {
        if (!rub_place_at(p, i)->maybe || rub_place_kind(p, i) != RUB_PLACE_WORD ||
            !rub_place_together(p, i, pair))
            continue;
        uint32_t sure = 1 + rub_cue_confidence(w, p, i);
        if (sure > most && !rub_frame_told(frames, i)) most = sure, best = i;
    }
    return best;
}

/* "Look at it," counselled Mme Roe. A verb that no list knows, right behind the pair, before who says it. */
static uint32_t unlisted_behind(const rub_passage *p, uint32_t pair) {
    uint32_t at = behind(p, pair);
    if (!rub_said_pair_ends_clause(p, pair) || !rub_place_together(p, pair, at + 1)) return RUB_NONE;
    const rub_place *verb = rub_place_at(p, at), *next = verb + 1;
    if (verb->kind != RUB_PLACE_WORD || verb->capital || verb->entity || next->kind != RUB_PLACE_WORD)
        return RUB_NONE;
    bool named = next->capital || (next->lists & RUB_IN(PRONOUN)) || rub_place_is(p, at + 1, "the");
    return named && rub_subject_past(p, at) ? at : RUB_NONE;
}

/* "We won," Roe shot back. The verb of an attribution that no list knows: the first small word after a name
 * or pronoun, where the clause ends soon. */
static uint32_t unlisted_cue(const rub_passage *p, uint32_t pair) {
    uint32_t noun = behind(p, pair) + 1, verb = noun + 1; /* "...," the taller yawned. */
    bool last = rub_place_together(p, pair, verb) && rub_said_pair_ends_clause(p, pair) &&
                rub_place_is(p, noun - 1, "the") && rub_subject_past(p, verb);
    if (last && rub_place_kind(p, verb + 1) == RUB_PLACE_STOP) return verb;
    for (uint32_t i = pair + 2; i + 1 < p->places.count && i <= pair + UNLISTED; i++) {
        const rub_place *at = rub_place_at(p, i), *before = at - 1;
        if (!rub_place_in_phrase(p, i)) break;
        if (at->kind != RUB_PLACE_WORD) continue; /* the hyphen of Roe-Lindt */
        bool after = before->entity || before->capital || (before->lists & RUB_IN(PRONOUN));
        if (!after || at->capital || at->entity || (at->lists & RUB_IN(PRONOUN))) continue;
        for (uint32_t end = i + 1; end < p->places.count && end <= i + 2; end++)
            if (rub_place_kind(p, end) == RUB_PLACE_STOP || rub_place_kind(p, end) == RUB_PLACE_COMMA)
                return i;
        break;
    }
    return RUB_NONE;
}

uint32_t rub_pair_cue_find(const rub_weights *w, const rub_passage *p, const rub_frames *frames,
                           uint32_t place) {
    bool colon = rub_said_pair(p, place) == RUB_STRONG_COLON;
    uint32_t cue = rub_said_pair_put(p, place);
    if (cue != RUB_NONE) return cue;
    cue = rub_pair_cue_anew(p, 0, place);
    if (cue == RUB_NONE && !colon) cue = rub_pair_cue_behind(p, place);
    if (cue == RUB_NONE) cue = best_cue(w, p, frames, place);
    if (colon && (cue == RUB_NONE || rub_cue_confidence(w, p, cue) < DOUBTFUL_CUE)) cue = place - 1;
    if (cue == RUB_NONE && !colon) cue = unlisted_behind(p, place);
    return cue == RUB_NONE ? unlisted_cue(p, place) : cue;
}

/* The words behind or before a foreign cue, to the next sign. */
static rub_span foreign_source(const rub_passage *p, uint32_t from, uint32_t cue) {
    uint32_t end = cue + 1;
    if (cue > from && !rub_place_auxiliary(p, from) && rub_place_at(p, from)->capital)
        return (rub_span){from, cue};
    while (rub_place_together(p, cue, end) && rub_place_in_phrase(p, end) && end < cue + SUBJECT &&
           (end == cue + 1 || rub_place_at(p, end)->capital))
        end++;
    return end > cue + 1 ? (rub_span){cue + 1, end} : (rub_span){RUB_NONE, RUB_NONE};
}

bool rub_pair_cue_foreign(const rub_passage *p, uint32_t place, rub_frame *f) {
    uint32_t from = behind(p, place);
    from += rub_place_kind(p, from) == RUB_PLACE_DASH; /* «...», — сказал Roe */
    uint32_t cue = from;
    while (cue < from + SUBJECT && rub_place_together(p, place, cue) && rub_place_in_phrase(p, cue) &&
           !rub_place_listed(p, cue, RUB_IN(FOREIGN_CUE)))
        cue++;
    if (!rub_place_together(p, place, cue) || !rub_place_listed(p, cue, RUB_IN(FOREIGN_CUE))) return false;
    *f = (rub_frame){.cue = cue,
                     .source = foreign_source(p, from, cue),
                     .content = {{place, place + 1}},
                     .count = 1,
                     .confidence = FOREIGN,
                     .via = RUB_VIA_MODEL,
                     .row = RUB_NONE};
    return true;
}
