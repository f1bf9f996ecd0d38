/* circumstance.c - words behind a cue that tell when or on what ground
 *
 *     said [earlier] he might go         reported, [citing a study,] there were many
 *     said, [however,] it was safe       As revealed [at trial,] they had left
 */
#include "quotes/circumstance.h"

#include "quotes/place.h"
#include "quotes/subject.h"

/* Places: from a cue to the comma that closes its attribution, of what two commas close behind a cue. */
enum { CIRCUMSTANCES = 9, PARENTHESIS = 10 };

/* The end of words that tell when, or lead on: earlier, early Monday; `at`: there are none. */
static uint32_t over_time(const rub_passage *p, uint32_t at) {
    static const char *const words[] = {"earlier", "later", "today", "yesterday", "tonight", "again", NULL},
                             *const parts[] = {"early", "late", "on", NULL};
    uint32_t end = at;
    if (rub_place_is(p, at, "however") && rub_place_kind(p, at + 1) == RUB_PLACE_COMMA) return at + 2;
    if (rub_place_among(p, at, parts) && rub_place_at(p, at + 1)->entity == 1 + RUB_DATE) end++;
    if (rub_place_at(p, end)->entity != 1 + RUB_DATE) return end + rub_place_among(p, at, words);
    while (rub_place_at(p, end)->entity == 1 + RUB_DATE) end++;
    return end;
}

/* He said earlier | he might go. He told reporters today | new tests would follow. He said, however, | it
 * was: a time between the cue and a subject is when it was said. Behind a hearer anything may be the subject.
 */
static void drop_when(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    uint32_t at = f->cue + 1, hearer = f->cue + 2;
    if (rub_place_kind(p, at) == RUB_PLACE_COMMA) at++;
    bool told = s->start == hearer && rub_place_listed(p, f->cue, RUB_IN(TELLING_VERB));
    if (rub_place_kind(p, f->cue) != RUB_PLACE_WORD || (s->start != at && !told)) return;
    uint32_t end = over_time(p, s->start);
    if (!rub_place_together(p, at, end) || rub_place_time(p, end) || rub_subject_finite(p, end)) return;
    bool subject = rub_subject_begins(p, end) || (told && rub_place_kind(p, end) == RUB_PLACE_WORD);
    if (end > s->start && end < s->end && subject) s->start = end;
}

/* It reported, citing a study, | there were many. They claimed, as of Thursday, | it was free: what stands
 * between two commas behind the cue is no content. */
static void drop_parenthesis(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    uint32_t comma = f->cue + 1, end = comma + 1;
    if (rub_place_kind(p, f->cue) != RUB_PLACE_WORD || s->start <= comma || f->source.start > f->cue) return;
    if (rub_place_kind(p, comma) != RUB_PLACE_COMMA || rub_place_is(p, comma, ";")) return;
    bool opens =
        rub_place_ends(p, end, "ing") || (rub_place_is(p, end, "as") && rub_place_is(p, end + 1, "of"));
    while (opens && end < comma + PARENTHESIS && rub_place_in_phrase(p, end) && !rub_subject_finite(p, end))
        end++;
    bool closed = opens && rub_place_kind(p, end) == RUB_PLACE_COMMA && s->start <= end && end + 2 < s->end;
    if (closed && (rub_subject_begins(p, end + 1) || rub_place_is(p, end + 1, "there"))) s->start = end + 1;
}

/* As revealed at trial, | they had left: the comma closes what "as" began. */
static void drop_as(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    uint32_t at = f->cue + 1;
    if (!f->cue || s->start != at || !rub_place_is(p, f->cue - 1, "as")) return;
    while (at < f->cue + CIRCUMSTANCES && rub_place_in_phrase(p, at) && !rub_subject_finite(p, at)) at++;
    if (rub_place_kind(p, at) == RUB_PLACE_COMMA && at + 2 < s->end) s->start = at + 1;
}

/* He said Monday was a holiday: the day before the verb with which a content begins is its subject. */
static void take_day(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    uint32_t at = s->start;
    if (at <= f->cue + 1 || !rub_place_auxiliary(p, at) || !rub_place_time(p, at - 1)) return;
    while (at > f->cue + 1 && rub_place_time(p, at - 1)) at--;
    if (at == f->cue + 1) s->start = at;
}

void rub_circumstance_drop(const rub_passage *p, rub_frame *f) {
    drop_when(p, f);
    drop_parenthesis(p, f);
    drop_as(p, f);
    take_day(p, f);
}
