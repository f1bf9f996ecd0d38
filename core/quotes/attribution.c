/* attribution.c - sources by rule where the labeller left a hole, and clauses that an attribution cuts in two
 */
#include "quotes/attribution.h"
#include "model/word_list.h"

#include <string.h>

enum { LONGEST = 12 }; /* places of a source that is found by rule */

static const rub_place *row(const rub_passage *p, uint32_t place) {
    return &p->places.rows[place];
}

static bool is_word(const rub_passage *p, uint32_t place, const char *word) {
    return row(p, place)->word == rub_token_hash(word, strlen(word));
}

static bool has_source(const rub_frame *f) {
    return f->source.start != RUB_NONE;
}

/* "We won," said Jane Roe, a doctor : the words after the cue, to the next sign. */
static rub_span after_cue(const rub_passage *p, uint32_t cue) {
    uint32_t end = cue + 1;
    while (end < p->places.count && end - cue <= LONGEST && row(p, end)->kind == RUB_PLACE_WORD &&
           row(p, end)->sentence == row(p, cue)->sentence && !row(p, end)->maybe)
        end++;
    bool found = end > cue + 1 && rub_subject_begins(p, cue + 1);
    return found ? (rub_span){cue + 1, end} : (rub_span){RUB_NONE, RUB_NONE};
}

/* "We won," Jane Roe, a doctor, said : the words before the cue, back to the content or the sentence's start.
 */
static rub_span before_cue(const rub_passage *p, const rub_frame *f, uint32_t cue) {
    uint32_t start = cue, end = cue;
    while (start > 0 && cue - start < LONGEST && row(p, start - 1)->sentence == row(p, cue)->sentence) {
        uint8_t kind = row(p, start - 1)->kind;
        if (kind != RUB_PLACE_WORD && kind != RUB_PLACE_COMMA) break;
        if (f->content[0].start < start && start <= f->content[0].end) break;
        start--;
    }
    while (start < end && !rub_subject_begins(p, start)) start++;
    while (end > start && row(p, end - 1)->kind == RUB_PLACE_COMMA) end--;
    return start < end ? (rub_span){start, end} : (rub_span){RUB_NONE, RUB_NONE};
}

/* ", adding that ..." has the source of the cue before it in its sentence. */
static const rub_frame *chained(const rub_passage *p, const rub_frames *frames, const rub_frame *f) {
    const rub_frame *from = NULL;
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *other = &frames->rows[i];
        if (other->cue == RUB_NONE || other->cue >= f->cue || !has_source(other)) continue;
        if (row(p, other->cue)->sentence == row(p, f->cue)->sentence && (!from || other->cue > from->cue))
            from = other;
    }
    return from;
}

static void find_source(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    if (f->cue == RUB_NONE || has_source(f)) return;
    if (row(p, f->cue)->kind == RUB_PLACE_COLON && f->cue < f->content[0].start)
        f->source = rub_direct_name(p, f->cue);
    if (row(p, f->cue)->kind != RUB_PLACE_WORD) return;
    const rub_frame *from = chained(p, frames, f);
    if (from) f->source = from->source;
    else if (!rub_said_pair_holds(p, f->content[0].start)) {
        f->source = f->content[0].start > f->cue ? rub_subject_of(p, f->cue) : before_cue(p, f, f->cue);
        return;
    } else f->source = after_cue(p, f->cue);
    if (!has_source(f)) f->source = before_cue(p, f, f->cue);
}

/* "a police spokesman", where the labeller took "police spokesman". */
static void take_article(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->source.start;
    if (!has_source(f) || start == 0 || row(p, start)->sentence != row(p, start - 1)->sentence) return;
    if (rub_subject_determiner(p, start - 1) && start - 1 != f->cue &&
        !(f->content[0].start < start && start <= f->content[0].end))
        f->source.start--;
}

/* "Hugh Baines, a doctor, said", where the labeller took "a doctor". */
static void take_name(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->source.start;
    if (!has_source(f) || start < 2 || f->source.end > f->cue || row(p, start - 1)->kind != RUB_PLACE_COMMA)
        return;
    if (!rub_subject_determiner(p, start) || !row(p, start - 2)->capital ||
        row(p, start - 2)->sentence != row(p, start)->sentence)
        return;
    uint32_t name = start - 1;
    while (name > 0 && start - name <= 5 && row(p, name - 1)->kind == RUB_PLACE_WORD &&
           row(p, name - 1)->capital && row(p, name - 1)->sentence == row(p, start)->sentence)
        name--;
    if (name == 0 || name <= f->content[0].start || name >= f->content[0].end) f->source.start = name;
}

static bool describes(const rub_passage *p, rub_span s) {
    static const char *const words[] = {"of", "in", "for", "at", "with", "from", "by"};
    for (uint32_t i = s.start; i < s.end; i++) {
        if (row(p, i)->lists & (RUB_IN(ROLE) | RUB_IN(TITLE))) return true;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (is_word(p, i, words[k])) return true;
    }
    return false;
}

/* The comma that ends what a comma at `start` - 1 begins to say of a name, RUB_NONE where it says nothing of
 * it: a firm of engineers, who leads the council, */
static uint32_t apposition_end(const rub_passage *p, uint32_t start) {
    bool relative = is_word(p, start, "who") || is_word(p, start, "which") || is_word(p, start, "whose");
    bool article = is_word(p, start, "a") || is_word(p, start, "an") || is_word(p, start, "the");
    uint32_t end = start;
    if (!relative && !article) return RUB_NONE;
    for (; end < p->places.count && end - start < 2 * LONGEST && row(p, end)->kind == RUB_PLACE_WORD; end++)
        if (article && ((row(p, end)->lists & RUB_IN(AUXILIARY)) || row(p, end)->maybe)) return RUB_NONE;
    bool found = end + 2 < p->places.count && row(p, end)->kind == RUB_PLACE_COMMA &&
                 row(p, end)->sentence == row(p, start)->sentence;
    return found && (relative || describes(p, (rub_span){start, end})) ? end : RUB_NONE;
}

/* According to Roe & Sons, a firm of engineers, the bridge is safe. */
static void drop_apposition(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->content[0].start;
    if (f->cue == RUB_NONE || !has_source(f) || !is_word(p, f->cue, "according") || f->source.start < f->cue)
        return;
    if (start != f->source.end + 1 || row(p, f->source.end)->kind != RUB_PLACE_COMMA) return;
    uint32_t end = apposition_end(p, start);
    if (end != RUB_NONE && end + 1 < f->content[0].end) f->content[0].start = end + 1;
}

/* He said A, adding that B: what is told with ", adding" is no part of A. */
static void leave_chain(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    for (uint32_t i = 0; i < frames->count; i++) {
        uint32_t cue = frames->rows[i].cue;
        if (cue == RUB_NONE || cue <= s->start + 2 || cue >= s->end || f->cue > s->start) continue;
        if (row(p, cue)->suffix != rub_place_suffix("ing")) continue;
        if (row(p, cue - 1)->kind == RUB_PLACE_COMMA) s->end = cue - 1;
        if (row(p, cue - 1)->kind == RUB_PLACE_PAIR && rub_said_pair_ends_clause(p, cue - 1))
            s->end = cue; /* "messy," adding */
    }
}

/* A verb in -s goes on with one in -s, one in the past with one in the past. */
static bool same_tense(const rub_passage *p, uint32_t a, uint32_t b) {
    const rub_token *x = &p->doc->tokens.rows[row(p, a)->first], *y = &p->doc->tokens.rows[row(p, b)->first];
    return (p->doc->text[x->start + x->length - 1] == 's') == (p->doc->text[y->start + y->length - 1] == 's');
}

/* The "and" before a verb, adverbs and a comma with it; RUB_NONE where none stands there. */
static uint32_t and_before(const rub_passage *p, uint32_t verb) {
    uint32_t at = verb;
    if (at > 1 && (is_word(p, at - 1, "also") || is_word(p, at - 1, "then") || is_word(p, at - 1, "later") ||
                   is_word(p, at - 1, "has")))
        at--;
    if (at < 2 || !(is_word(p, at - 1, "and") || is_word(p, at - 1, "but"))) return RUB_NONE;
    return row(p, at - 2)->kind == RUB_PLACE_COMMA ? at - 2 : at - 1;
}

/* He said A and called on others to B: what is told with a second verb of the same subject is no part of A.
 */
static void leave_second(const rub_passage *p, const rub_frames *frames, rub_frame *f) {
    rub_span *s = &f->content[f->count - 1];
    for (uint32_t i = 0; i < frames->count; i++) {
        const rub_frame *g = &frames->rows[i];
        if (g->cue == RUB_NONE || f->cue == RUB_NONE || f->cue > s->start || g->cue <= s->start + 2 ||
            g->cue >= s->end)
            continue;
        bool within = has_source(g) && s->start <= g->source.start && g->source.end <= s->end;
        uint32_t end = and_before(p, g->cue);
        if (!within && end != RUB_NONE && end > s->start && same_tense(p, f->cue, g->cue)) s->end = end;
    }
}

/* "that" belongs to the attribution, not to what is said; but: Roe said that was too late. */
static void drop_that(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    if (s->end - s->start > 1 && f->cue < s->start && is_word(p, s->start, "that")) s->start++;
    bool subject = f->cue + 2 == s->start && is_word(p, s->start - 1, "that") &&
                   (row(p, s->start)->lists & RUB_IN(AUXILIARY));
    if (subject) s->start--;
}

/* What stands before "that" and is no content: "told reporters that", "said in a speech on Monday that". */
static bool is_addressee(const rub_passage *p, uint32_t cue, uint32_t from) {
    static const char *const told[] = {"tell",     "tells",   "told",     "telling",   "warn",     "warns",
                                       "warned",   "warning", "assure",   "assures",   "assured",  "assuring",
                                       "remind",   "reminds", "reminded", "reminding", "inform",   "informs",
                                       "informed", "promise", "promises", "promised",  "promising"};
    static const char *const when[] = {"in", "at", "on",    "during",  "after", "before",
                                       "to", "by", "under", "through", "via"};
    for (size_t i = 0; from == cue + 1 && i < sizeof told / sizeof *told; i++)
        if (is_word(p, cue, told[i])) return true;
    for (size_t i = 0; i < sizeof when / sizeof *when; i++)
        if (is_word(p, from, when[i]) || (from == cue + 2 && is_word(p, cue + 1, when[i]))) return true;
    return false;
}

/* He told reporters that A: what is said begins behind the first "that", if no verb stands before it. */
static void drop_addressee(const rub_passage *p, rub_frame *f) {
    rub_span *s = &f->content[0];
    if (f->cue == RUB_NONE || s->start <= f->cue || s->start > f->cue + 2 ||
        row(p, f->cue)->kind != RUB_PLACE_WORD)
        return;
    if (!is_addressee(p, f->cue, s->start)) return;
    for (uint32_t i = s->start; i + 1 < s->end && i < s->start + LONGEST; i++) {
        const rub_place *at = row(p, i);
        bool that = is_word(p, i, "that");
        if (that && i > s->start) s->start = i + 1;
        if (that || at->kind == RUB_PLACE_PAIR || at->cue || (at->lists & RUB_IN(AUXILIARY))) return;
    }
}

/* "asked whether it was safe": the question begins with "whether". */
static void take_whether(const rub_passage *p, rub_frame *f) {
    uint32_t start = f->content[0].start;
    if (f->cue == RUB_NONE || start < f->cue + 2 || row(p, start - 1)->sentence != row(p, start)->sentence)
        return;
    if (is_word(p, start - 1, "whether") || (is_word(p, start - 1, "if") && rub_cue_asks(p, f->cue)))
        f->content[0].start--;
}

/* "The bridge, Roe" before "said, is safe": the source is what stands after the comma. */
static void leave_first_half(const rub_passage *p, rub_frame *f) {
    uint32_t end = f->source.end, start = end;
    if (!has_source(f) || end != f->cue || f->content[0].start <= f->cue) return;
    while (start > f->source.start && row(p, start - 1)->kind != RUB_PLACE_COMMA) start--;
    bool name = row(p, start)->capital || (row(p, start)->lists & RUB_IN(PRONOUN));
    if (start > f->source.start && start < end && name && f->cue + 1 < p->places.count &&
        row(p, f->cue + 1)->kind == RUB_PLACE_COMMA)
        f->source.start = start;
}

/* The bridge, Roe said, is safe. Where only what follows was found, what stands before the first comma is
 * said, too. */
static void take_first_half(const rub_passage *p, rub_frame *f) {
    if (f->cue == RUB_NONE || f->count == RUB_FRAGMENTS_MAX || !has_source(f) ||
        rub_said_pair_holds(p, f->content[0].start))
        return;
    uint32_t left = f->source.start < f->cue ? f->source.start : f->cue,
             right = f->source.end > f->cue ? f->source.end : f->cue + 1;
    if (left < 2 || right >= p->places.count || f->content[0].start != right + 1) return;
    if (row(p, left - 1)->kind != RUB_PLACE_COMMA || row(p, right)->kind != RUB_PLACE_COMMA) return;
    uint32_t start = left - 1;
    while (start > 0 && row(p, start - 1)->sentence == row(p, left)->sentence) start--;
    if (row(p, left - 1)->commas != row(p, start)->commas || row(p, left - 1)->cues != row(p, start)->cues)
        return;
    memmove(f->content + 1, f->content, f->count++ * sizeof *f->content);
    f->content[0] = (rub_span){start, left - 1};
}

void rub_attributions_mend(const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        find_source(p, frames, f);
        take_article(p, f);
        take_name(p, f);
        drop_addressee(p, f);
        drop_apposition(p, f);
        drop_that(p, f);
        take_whether(p, f);
        leave_chain(p, frames, f);
        leave_second(p, frames, f);
        leave_first_half(p, f);
        take_first_half(p, f);
    }
}
