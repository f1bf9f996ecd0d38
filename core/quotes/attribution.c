/* attribution.c - source phrases: found by rule where the labeller left a hole, mended at their edges */
#include "quotes/attribution.h"

#include "quotes/source_edge.h"

#include <string.h>

enum { LONGEST = 12 }; /* places of a source that is found by rule */

/* "We won," said Jane Roe, a doctor : the words after the cue, to the next sign. */
static rub_span after_cue(const rub_passage *p, uint32_t cue) {
    uint32_t end = cue + 1;
    while (end < p->places.count && end - cue <= LONGEST && rub_place_in_phrase(p, end) &&
           rub_place_at(p, end)->sentence == rub_place_at(p, cue)->sentence && !rub_place_at(p, end)->maybe)
        end++;
    bool found = end > cue + 1 && rub_subject_begins(p, cue + 1);
    return found ? (rub_span){cue + 1, end} : (rub_span){RUB_NONE, RUB_NONE};
}

/* "We won," Jane Roe, a doctor, said : the words before the cue, back to the content or the sentence's start.
 */
static rub_span before_cue(const rub_passage *p, const rub_frame *f, uint32_t cue) {
    uint32_t start = cue, end = cue;
    while (start > 0 && cue - start < LONGEST &&
           rub_place_at(p, start - 1)->sentence == rub_place_at(p, cue)->sentence) {
        uint8_t kind = rub_place_at(p, start - 1)->kind;
        if (!rub_place_in_phrase(p, start - 1) && kind != RUB_PLACE_COMMA) break;
        if (f->content[0].start < start && start <= f->content[0].end) break;
        start--;
    }
    while (start < end && !rub_subject_begins(p, start)) start++;
    while (end > start && rub_place_at(p, end - 1)->kind == RUB_PLACE_COMMA) end--;
    return start < end ? (rub_span){start, end} : (rub_span){RUB_NONE, RUB_NONE};
}

/* ", adding that ..." has the source of the cue before it in its sentence. */
static const rub_frame *chained(const rub_passage *p, const rub_frames *frames, const rub_frame *f) {
    const rub_frame *from = NULL;
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *other = &frames->rows[i];
        if (other->cue == RUB_NONE || other->cue >= f->cue || !rub_frame_has_source(other)) continue;
        if (rub_place_at(p, other->cue)->sentence == rub_place_at(p, f->cue)->sentence &&
            (!from || other->cue > from->cue))
            from = other;
    }
    return from;
}

/* Roe said something new: "..." Behind a colon speaks who spoke last in its sentence, or who does what it
 * says. */
static rub_span before_colon(const rub_passage *p, const rub_frames *frames, const rub_frame *f) {
    rub_span none = {RUB_NONE, RUB_NONE}, name = rub_direct_name(p, f->cue);
    if (name.start != RUB_NONE) return name;
    const rub_frame *from = chained(p, frames, f);
    if (from) return from->source;
    for (uint32_t i = f->cue; i-- > 0 && rub_place_together(p, i, f->cue);)
        if (rub_place_at(p, i)->maybe && rub_subject_past(p, i)) return rub_subject_of(p, i);
    for (uint32_t i = f->cue; i-- > 0 && rub_place_together(p, i, f->cue);)
        if (rub_place_is(p, i, "said") || rub_place_is(p, i, "says")) return rub_subject_of(p, i);
    return none;
}

/* Said Jane Roe on Monday: "We won." The cue leads, and who speaks stands between it and the marks. */
static rub_span behind_leading_cue(const rub_passage *p, const rub_frame *f) {
    rub_span none = {RUB_NONE, RUB_NONE}, phrase = after_cue(p, f->cue);
    bool leads = rub_place_sentence_start(p, f->cue) == f->cue && rub_said_pair_holds(p, f->content[0].start);
    return leads && phrase.start != RUB_NONE && phrase.end < f->content[0].start ? phrase : none;
}

static void find_source(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    if (rub_frame_has_source(f)) return;
    if (rub_place_at(p, f->cue)->kind == RUB_PLACE_COLON && f->cue < f->content[0].start)
        f->source = before_colon(p, frames, f);
    if (rub_place_at(p, f->cue)->kind != RUB_PLACE_WORD) return;
    const rub_frame *from = chained(p, frames, f);
    if (from) f->source = from->source;
    else if (f->content[0].start > f->cue) f->source = rub_subject_of(p, f->cue);
    else if (!rub_said_pair_holds(p, f->content[0].start)) {
        f->source = before_cue(p, f, f->cue);
        return;
    } else f->source = after_cue(p, f->cue);
    if (!rub_frame_has_source(f) && f->content[0].start > f->cue) f->source = behind_leading_cue(p, f);
    if (!rub_frame_has_source(f)) f->source = before_cue(p, f, f->cue);
}

/* "a police spokesman", where the labeller took "police spokesman". */
static void take_article(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->source.start;
    if (!rub_frame_has_source(f) || start == 0 ||
        rub_place_at(p, start)->sentence != rub_place_at(p, start - 1)->sentence)
        return;
    if (rub_subject_determiner(p, start - 1) && !rub_place_is(p, start - 1, "that") && start - 1 != f->cue &&
        !(f->content[0].start < start && start <= f->content[0].end))
        f->source.start--;
}

/* "a doctor", "of Tarrow Police", "57": what may stand behind a name and a comma. */
static bool is_apposition(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"of", "from", "who", "whose", NULL};
    uint8_t entity = rub_place_at(p, place)->entity;
    if (entity == 1 + RUB_DATE || entity == 1 + RUB_CARDINAL) return true;
    return rub_subject_determiner(p, place) || rub_place_among(p, place, words);
}

/* "Hugh Baines, a doctor, said", where the labeller took "a doctor". */
static void take_name(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->source.start;
    if (!rub_frame_has_source(f) || start < 2 || f->source.end > f->cue ||
        rub_place_at(p, start - 1)->kind != RUB_PLACE_COMMA)
        return;
    if (!is_apposition(p, start) || !rub_place_at(p, start - 2)->capital ||
        rub_place_at(p, start - 2)->sentence != rub_place_at(p, start)->sentence)
        return;
    uint32_t name = start - 1;
    while (name > 0 && start - name <= 5 && rub_place_in_phrase(p, name - 1) &&
           rub_place_at(p, name - 1)->capital &&
           rub_place_at(p, name - 1)->sentence == rub_place_at(p, start)->sentence)
        name--;
    if (name == 0 || name <= f->content[0].start || name >= f->content[0].end) f->source.start = name;
}

/* The end of a name of a person or an organization that begins at `start`; `start`: none does. */
static uint32_t name_end(const rub_passage *p, uint32_t start) {
    uint32_t end = start;
    bool named = false;
    while (end < start + LONGEST && rub_place_together(p, start, end) && rub_place_in_phrase(p, end)) {
        const rub_place *at = rub_place_at(p, end);
        if (!at->capital && !at->entity && !(at->lists & (RUB_IN(TITLE) | RUB_IN(ROLE)))) break;
        named |= at->entity == 1 + RUB_PERSON || at->entity == 1 + RUB_ORG;
        end++;
    }
    return named ? end : start;
}

/* "The company, Roe & Sons, said", "replied her uncle, Ivo Lindt." where the labeller took "the company". */
static void take_apposed(const rub_passage *p, rub_frame *f) {
    uint32_t comma = f->source.end;
    if (!rub_frame_has_source(f) || rub_place_kind(p, comma) != RUB_PLACE_COMMA ||
        rub_place_is(p, comma, ";"))
        return;
    if (!rub_place_together(p, comma, f->cue) || rub_place_at(p, comma - 1)->entity) return;
    uint32_t end = name_end(p, comma + 1);
    if (end == comma + 1) return;
    if (rub_place_is(p, f->cue, "according") && rub_subject_acts(p, end)) return; /* Roe, 22, had fled */
    uint8_t after = rub_place_kind(p, end);
    bool closed = after == RUB_PLACE_COMMA || after == RUB_PLACE_STOP || !rub_place_together(p, comma, end);
    bool before = f->source.end < f->cue && (end == f->cue || (closed && end + 1 == f->cue));
    if (before || (f->source.start > f->cue && closed)) f->source.end = end;
}

/* "The bridge, Roe" before "said, is safe": the source is what stands after the comma. */
static void leave_first_half(const rub_passage *p, rub_frame *f) {
    uint32_t end = f->source.end, start = end;
    if (!rub_frame_has_source(f) || end != f->cue || f->content[0].start <= f->cue) return;
    while (start > f->source.start && rub_place_at(p, start - 1)->kind != RUB_PLACE_COMMA) start--;
    bool name = rub_place_at(p, start)->capital || (rub_place_at(p, start)->lists & RUB_IN(PRONOUN));
    if (start > f->source.start && start < end && name && f->cue + 1 < p->places.count &&
        rub_place_at(p, f->cue + 1)->kind == RUB_PLACE_COMMA)
        f->source.start = start;
}

/* Nora, looking at the clock; Bess, with a sniff; Jane quietly: how it was said is not who said it. */
static void leave_manner(const rub_passage *p, rub_span *s) {
    for (uint32_t i = s->start + 1; i + 1 < s->end; i++)
        if (rub_place_kind(p, i) == RUB_PLACE_COMMA && !rub_place_at(p, i + 1)->capital &&
            (rub_place_ends(p, i + 1, "ing") || rub_place_is(p, i + 1, "with")))
            s->end = i;
    const rub_place *last = rub_place_at(p, s->end - 1);
    const rub_token *word = &p->doc->tokens.rows[last->first];
    bool adverb = word->length > 4 && !memcmp(p->doc->text + rub_token_end(word) - 2, "ly", 2) &&
                  !last->capital && !last->entity && !(last->lists & (RUB_IN(FAMILY) | RUB_IN(ROLE)));
    if (adverb && s->end - s->start > 1 && rub_place_at(p, s->end - 2)->capital) s->end--;
}

/* A source is a noun phrase: it begins behind "that" and "when", ends before an auxiliary, and the colon of a
 * label is its end. */
static void trim_source(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->source;
    if (!rub_frame_has_source(f)) return;
    for (uint32_t i = s->start; i < s->end; i++)
        if (rub_place_kind(p, i) == RUB_PLACE_COLON) {
            if (f->cue > i) s->start = i + 1;
            else s->end = i;
        }
    while (s->end - s->start > 1 && rub_source_edge_leads(p, s->start)) s->start++;
    leave_manner(p, s);
    while (s->end - s->start > 1 &&
           (rub_place_auxiliary(p, s->end - 1) || rub_place_kind(p, s->end - 1) == RUB_PLACE_COMMA))
        s->end--;
    bool habit =
        s->end - s->start > 1 && rub_place_is(p, s->end - 1, "used") && rub_place_is(p, s->end, "to");
    if (habit) s->end--; /* my grandmother | used to say */
    bool joint = s->end - s->start == 1 && f->cue + 1 == s->start && rub_source_edge_leads(p, s->start);
    if (s->start >= s->end || joint) *s = (rub_span){RUB_NONE, RUB_NONE}; /* "noted that": "that" is nobody */
}

/* A source does not begin inside a name, nor between a title and a name: Constable Will | Grace. */
static void take_whole_name(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->source;
    if (!rub_frame_has_source(f) || (f->content[0].start < s->start && s->start <= f->content[0].end)) return;
    const rub_place *first = rub_place_at(p, s->start);
    if (first->entity != 1 + RUB_PERSON) return;
    while (s->start > 0 && !rub_place_at(p, s->start)->begins &&
           rub_place_together(p, s->start - 1, s->start) &&
           rub_place_at(p, s->start - 1)->entity == first->entity)
        s->start--;
    while (s->start > 0 && rub_place_together(p, s->start - 1, s->start) &&
           rub_place_at(p, s->start - 1)->capital && s->start - 1 != f->cue &&
           rub_place_listed(p, s->start - 1, RUB_IN(TITLE) | RUB_IN(ROLE)))
        s->start--;
}

/* "Acme Inc. (SIX": a source does not end inside of brackets. */
static void leave_bracket(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->source;
    uint32_t open = RUB_NONE;
    if (!rub_frame_has_source(f)) return;
    for (uint32_t i = s->start; i < s->end; i++)
        if (rub_place_kind(p, i) == RUB_PLACE_BRACKET) open = open == RUB_NONE ? i : RUB_NONE;
    if (open != RUB_NONE && open > s->start) s->end = open;
}

/* "in a report released Friday, Roe said": a place or a time is nobody; the subject of the verb is. "In Reyes
 * v. Holloway, Judge Roe ruled": nor is what stands before the comma. */
static void leave_adverbial(const rub_passage *p, rub_frame *f) {
    static const char *const words[] = {"in", "at",   "on",    "for",   "with",
                                        "by", "from", "under", "after", NULL};
    if (!rub_frame_has_source(f) || f->source.end > f->cue) return;
    uint32_t first = rub_place_sentence_start(p, f->source.start), comma = first;
    while (comma < f->source.end && rub_place_kind(p, comma) != RUB_PLACE_COMMA) comma++;
    if (rub_place_among(p, first, words) && comma + 1 < f->source.end && comma > f->source.start &&
        rub_subject_begins(p, comma + 1)) {
        f->source.start = comma + 1;
        return;
    }
    if (!rub_place_among(p, f->source.start, words)) return;
    rub_span subject = rub_subject_of(p, f->cue);
    if (subject.start != RUB_NONE) f->source = subject;
    else f->source.start += f->source.end - f->source.start > 1;
}

void rub_attributions_mend(const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        if (f->cue == RUB_NONE) continue;
        leave_bracket(p, f);
        trim_source(p, f);
        find_source(p, frames, f);
        trim_source(p, f);
        take_whole_name(p, f);
        take_article(p, f);
        take_name(p, f);
        take_apposed(p, f);
        leave_adverbial(p, f);
        leave_first_half(p, f);
        rub_source_edge_settle(p, f);
    }
}
