/* content_rest.c - the rest of a clause: the labeller stopped in the middle of it
 *
 *     homes in Mayo | , Galway and Clare could wait        his trial is | to go on in May
 *     homes in Mayo, Galway | and Clare could wait
 */
#include "quotes/content_rest.h"

#include "quotes/place.h"
#include "quotes/subject.h"

/* He warned that homes in Mayo, Galway and Clare could wait: a clause without a verb goes on behind the comma
 * of a list of names, to its verb and to the end of its sentence. */
static void take_list(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    bool listed = rub_place_kind(p, s->end) == RUB_PLACE_COMMA || rub_place_is(p, s->end, "and");
    if (f->cue > s->start || f->count > 1 || !listed) return;
    if (!rub_place_at(p, s->end - 1)->capital || !rub_place_at(p, s->end + 1)->capital) return;
    for (uint32_t i = s->start; i < s->end; i++)
        if (rub_subject_finite(p, i) || rub_place_at(p, i)->maybe || rub_place_kind(p, i) == RUB_PLACE_PAIR)
            return;
    uint32_t end = rub_place_sentence_end(p, s->end), verb = s->end + 1;
    while (verb < end && (rub_place_at(p, verb)->capital || rub_place_is(p, verb, "and"))) verb++;
    if (verb < end && rub_subject_finite(p, verb)) s->end = end;
}

/* A word that no clause ends in: with a | letter, was | moved; or the first half of a name. */
static bool is_open(const rub_passage *p, uint32_t last) {
    static const char *const words[] = {"a",   "an",   "the", "of",   "to",  "his",  "their",
                                        "is",  "are",  "was", "were", "be",  "been", "will",
                                        "has", "have", "had", "from", "for", "with", NULL};
    const rub_place *next = rub_place_at(p, last + 1);
    if (!rub_place_together(p, last, last + 1) || next->kind != RUB_PLACE_WORD) return false;
    if (rub_place_at(p, last)->entity) return next->entity == rub_place_at(p, last)->entity && !next->begins;
    return rub_place_among(p, last, words);
}

/* He said his trial is | to go on in May: to the next comma, cue or end. */
static void take_open(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    if (f->cue > s->start || rub_place_kind(p, f->cue) != RUB_PLACE_WORD || !is_open(p, s->end - 1)) return;
    uint32_t end = s->end;
    while (rub_place_together(p, s->start, end) && rub_place_in_phrase(p, end)) end++;
    s->end = end;
}

void rub_content_rest_take(const rub_passage *p, rub_frame *f) {
    take_open(p, f);
    take_list(p, f);
}
