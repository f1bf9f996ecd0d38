/* according.c - where what is said begins behind "according to" its source
 *
 *     According to Roe & Sons, [a firm of engineers,] it is safe       according to Acme | it leaks
 */
#include "quotes/according.h"

#include "quotes/subject.h"

/* Places: the longest apposition that news/train has, the longest clause about a person: who is both ...; */
enum { APPOSITION = 24, RELATIVE = 40, SHORT = 4 };

/* Who says it is told behind "according to". */
static bool is_told(const rub_frame *f) {
    return rub_frame_has_source(f) && f->source.start > f->cue;
}

/* According to X, Y said that Z: what follows the comma is said by X, whatever the labeller left out of it.
 */
static void take_clause(const rub_passage *p, rub_frame *f) {
    uint32_t comma = f->source.end;
    if (!is_told(f)) return;
    if (comma + 1 >= f->content[0].start || rub_place_kind(p, comma) != RUB_PLACE_COMMA) return;
    if (rub_place_together(p, comma, f->content[0].start)) f->content[0].start = comma + 1;
}

/* It is open, but according to Acme it leaks: without a comma, the name behind "according to" is who says it.
 */
static void take_name_of(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    uint32_t first = f->cue + 2, end = first;
    if (is_told(f)) return;
    if (!rub_place_at(p, first)->entity || rub_place_at(p, first)->entity > 1 + RUB_ORG) return;
    while (rub_place_at(p, end)->entity == rub_place_at(p, first)->entity &&
           (end == first || !rub_place_at(p, end)->begins))
        end++;
    bool begins = s->start == first || s->start == end;
    if (!begins || end + 1 >= s->end || !rub_place_together(p, first, end)) return;
    f->source = (rub_span){first, end};
    s->start = end;
}

static bool describes(const rub_passage *p, rub_span s) {
    static const char *const words[] = {"of", "in", "for", "at", "with", "from", "by", NULL};
    static const char *const one[] = {"a", "an", NULL};
    uint32_t length = s.end - s.start;
    if (length > 2 && length <= SHORT && rub_place_among(p, s.start, one)) return true; /* a security firm, */
    for (uint32_t i = s.start; i < s.end; i++)
        if (rub_place_listed(p, i, RUB_IN(ROLE) | RUB_IN(TITLE)) || rub_place_among(p, i, words)) return true;
    return false;
}

/* The comma that ends what a comma at `start` - 1 begins to say of a name, RUB_NONE where it says nothing of
 * it: a firm of engineers, who leads the council, */
static uint32_t apposition_end(const rub_passage *p, uint32_t start) {
    static const char *const relatives[] = {"who", "which", "whose", NULL};
    static const char *const articles[] = {"a", "an", "the", NULL};
    bool relative = rub_place_among(p, start, relatives), article = rub_place_among(p, start, articles);
    uint32_t end = start, reach = relative ? RELATIVE : APPOSITION;
    if (!relative && !article) return RUB_NONE;
    for (; end - start < reach && rub_place_in_phrase(p, end); end++)
        if (article && (rub_place_auxiliary(p, end) || rub_place_at(p, end)->maybe)) return RUB_NONE;
    bool found = end + 2 < p->places.count && rub_place_kind(p, end) == RUB_PLACE_COMMA &&
                 rub_place_together(p, end, start);
    return found && (relative || describes(p, (rub_span){start, end})) ? end : RUB_NONE;
}

/* According to police in Lund, Sweden, | it is safe. According to the mayor, Ada Roe, | it is safe. According
 * to Roe, director of the harbour, on Friday, | it is safe: a name, an office or a time between two commas.
 */
static uint32_t attribute_end(const rub_passage *p, uint32_t start) {
    static const char *const when[] = {"on", "during", NULL};
    uint8_t entity = rub_place_at(p, start)->entity, before = rub_place_at(p, start - 2)->entity;
    bool place = entity == 1 + RUB_GPE && before == 1 + RUB_GPE;
    bool name = entity == 1 + RUB_PERSON && before != entity;
    bool office = rub_place_listed(p, start, RUB_IN(ROLE)) && !rub_place_at(p, start)->capital;
    bool time =
        rub_place_among(p, start, when) && (rub_place_time(p, start + 1) || rub_place_time(p, start + 2));
    uint32_t end = start;
    if (!place && !name && !office && !time) return RUB_NONE;
    while (end < start + APPOSITION && rub_place_in_phrase(p, end) && !rub_subject_finite(p, end)) {
        if ((place || name) && rub_place_at(p, end)->entity != entity) return RUB_NONE;
        if (time && end > start + 1 && !rub_place_time(p, end)) return RUB_NONE;
        end++;
    }
    if (rub_place_kind(p, end) != RUB_PLACE_COMMA || !rub_place_together(p, start, end + 1)) return RUB_NONE;
    return name && rub_subject_acts(p, end) ? RUB_NONE : end;
}

/* According to Roe & Sons, a firm of engineers, the bridge is safe. */
static void drop_apposition(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->content[0].start;
    if (!is_told(f) || start != f->source.end + 1 || rub_place_kind(p, f->source.end) != RUB_PLACE_COMMA)
        return;
    uint32_t end = apposition_end(p, start);
    if (end == RUB_NONE) end = attribute_end(p, start);
    for (; end != RUB_NONE && end + 1 < f->content[0].end; end = attribute_end(p, end + 1))
        f->content[0].start = end + 1;
}

/* According to the police, | Roe, 22, had fled: who acts is told of. */
static void give_subject(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->source;
    if (!is_told(f) || f->content[0].start < s->end || !rub_subject_acts(p, s->end)) return;
    for (uint32_t i = s->end - 1; i > s->start; i--)
        if (rub_place_kind(p, i) == RUB_PLACE_COMMA) {
            s->end = i;
            f->content[0].start = i + 1;
            return;
        }
}

void rub_according_settle(const rub_passage *p, rub_frame *f) {
    if (!rub_place_is(p, f->cue, "according")) return;
    give_subject(p, f);    /* the police, Roe -> the police */
    take_name_of(p, f);    /* Acme it leaks -> it leaks */
    take_clause(p, f);     /* according to X, Y said that Z   -> Y said that Z */
    drop_apposition(p, f); /* a firm of engineers, it is safe -> it is safe */
}
