/* accept.c - the features of a whole frame, and the decision on it */
#include "quotes/accept.h"
#include "model/word_list.h"

#include "quotes/cue_pattern.h"
#include "quotes/quote_template.h"
#include "quotes/said_pair.h"
#include "quotes/subject.h"

/* Odds of its cue below which no frame stands, in tenths of a nat: one in thirteen. Marks speak for a frame,
 * too. */
enum { LET_STAND = -25 };
/* Confidence, in hundredths, below which words without marks do not stand, unless the odds of their cue are
 * these. A clause has a verb, and of clauses between 8 and 20 nearly half is right; "warns of cuts" and
 * "underscore their alliance" have none, and mostly say nothing. */
enum { LEAST_CLAUSE = 8, LEAST_PHRASE = 12, SURE_CUE = 10 };

enum { HEARER = 5 }; /* places of whom one tells: the crews of both boats */

/* What content without marks is made of, by its words. */
enum { PHRASE, CLAUSE, INFINITIVE, GERUND };

/* What may be said of a frame's form. */
typedef struct form {
    uint32_t side; /* content before the cue, after it, around it */
    uint32_t length, verbs, marks, words;
    uint32_t gap;   /* places between cue and nearest content */
    uint32_t makes; /* PHRASE, CLAUSE ... */
    const rub_place *first, *last, *before, *after;
} form;

/* He needs help; the two were arrested: a subject or a verb makes a clause. */
static uint32_t made_of(const rub_passage *p, const rub_frame *f) {
    static const char *const subjects[] = {"he", "she", "it", "they", "we", "i", "you", "there", NULL};
    uint32_t first = f->content[0].start;
    if (rub_place_is(p, first, "to")) return INFINITIVE;
    if (rub_place_ends(p, first, "ing")) return GERUND;
    if (rub_place_among(p, first, subjects)) return CLAUSE;
    for (uint32_t i = 0; i < f->count; i++)
        for (uint32_t k = f->content[i].start + !i; k < f->content[i].end; k++)
            if (rub_subject_finite(p, k)) return CLAUSE;
    return PHRASE;
}

/* He did not say, nobody could say, to say: what is not said, or may be. */
enum { SAID, UNSAID, WISHED };

static uint32_t mood(const rub_passage *p, uint32_t cue) {
    static const char *const no[] = {"not",      "never",   "nobody",  "no",       "n't",   "don't",
                                     "didn't",   "doesn't", "won't",   "wouldn't", "can't", "cannot",
                                     "couldn't", "none",    "without", NULL};
    static const char *const may[] = {"to",  "would", "could", "should", "can", "will",
                                      "may", "might", "must",  "let",    "if",  NULL};
    uint32_t found = SAID;
    for (uint32_t i = cue; i-- > 0 && cue - i <= 3 && rub_place_together(p, i, cue);) {
        if (rub_place_among(p, i, no)) return UNSAID;
        if (rub_place_among(p, i, may)) found = WISHED;
    }
    return found;
}

static void measure(const rub_passage *p, const rub_frame *f, form *m) {
    rub_span first = f->content[0], last = f->content[f->count - 1];
    *m = (form){.first = rub_template_place(p, first.start, 0),
                .last = rub_template_place(p, last.end, -1),
                .before = rub_template_place(p, first.start, -1),
                .after = rub_template_place(p, last.end, 0)};
    for (uint32_t i = 0; i < f->count; i++)
        for (uint32_t k = f->content[i].start; k < f->content[i].end; k++) {
            const rub_place *at = rub_template_place(p, k, 0);
            m->length++;
            m->verbs += !!(at->lists & RUB_IN(AUXILIARY));
            m->marks += at->kind == RUB_PLACE_PAIR;
            m->words += at->kind == RUB_PLACE_WORD;
        }
    m->makes = made_of(p, f);
    m->side = (first.start > f->cue ? 1u : 0u) + (last.start > f->cue ? 2u : 0u);
    m->gap = first.start > f->cue ? first.start - f->cue : f->cue >= first.end ? f->cue - first.end + 1 : 0;
}

static void add_content(const rub_passage *p, const rub_frame *f, const form *m, rub_quote_features *out) {
    const rub_place *cue = rub_template_place(p, f->cue, 0);
    uint32_t shape =
        rub_template_mix(rub_template_few(m->verbs, 2),
                         rub_template_near(m->length) << 2 | (m->marks ? 2 : 0) | (m->words ? 1 : 0));
    rub_template_add(out, 200, shape, m->side);
    rub_template_add(out, 201, shape, cue->suffix);
    rub_template_add(out, 202, rub_template_mix(shape, m->side), cue->stem);
    rub_template_add(out, 203, rub_template_mix(rub_template_few(m->verbs, 1), m->marks ? 1 : 0), cue->stem);
    rub_template_add(out, 204, m->first->word, cue->stem);
    rub_template_add(out, 205, m->first->word, 0);
    rub_template_add(out, 206, m->first->sort, cue->stem);
    rub_template_add(out, 207, m->first->class, cue->suffix);
    rub_template_add(out, 208, m->before->word, cue->stem);
    rub_template_add(out, 209, m->before->word, rub_template_few(m->verbs, 1));
    rub_template_add(out, 210, m->last->sort, m->after->sort);
    rub_template_add(out, 211, rub_template_near(m->gap), m->side);
    rub_template_add(out, 212, rub_template_few(f->count, 2), m->side);
    rub_template_add(out, 214, rub_template_mix(m->makes, m->marks ? 1 : 0), cue->stem);
    rub_template_add(out, 215, rub_template_mix(m->makes, m->marks ? 1 : 0), cue->suffix);
    rub_template_add(out, 216, rub_template_mix(m->makes, m->marks ? 1 : 0), m->first->sort);
    rub_template_add(out, 217, rub_template_mix(m->makes, m->marks ? 1 : 0),
                     rub_template_mix(m->first->word, m->side));
    uint32_t said = mood(p, f->cue);
    rub_template_add(out, 218, rub_template_mix(said, m->makes), m->side);
    rub_template_add(out, 219, said, cue->stem);
    rub_template_add(out, 227, m->last->word, m->makes);
    rub_template_add(out, 228, rub_template_mix(m->last->class, m->makes), cue->stem);
    rub_template_add(out, 213, m->marks ? m->first->word : 0, m->marks);
}

static void add_source(const rub_passage *p, const rub_frame *f, const form *m, rub_quote_features *out) {
    const rub_place *cue = rub_template_place(p, f->cue, 0);
    bool none = f->source.start == RUB_NONE;
    const rub_place *first = none ? &rub_template_nowhere : rub_template_place(p, f->source.start, 0),
                    *last = none ? &rub_template_nowhere : rub_template_place(p, f->source.end, -1);
    uint32_t far = none                       ? 0
                   : f->source.start > f->cue ? rub_template_near(f->source.start - f->cue)
                                              : 16 + rub_template_near(f->cue - f->source.end + 1);
    rub_template_add(out, 220, first->sort, m->side);
    rub_template_add(out, 221, last->sort, cue->stem);
    rub_template_add(out, 222, last->class, cue->suffix);
    rub_template_add(out, 223, last->word, 0);
    rub_template_add(out, 224, far, m->side);
    rub_template_add(out, 225, rub_template_mix(none, rub_template_few(m->verbs, 1)), cue->stem);
    rub_template_add(out, 226, last->group, rub_template_mix(rub_template_few(m->verbs, 1), cue->suffix));
}

static void add_cue(const rub_passage *p, const rub_frame *f, const form *m, rub_quote_features *out) {
    const rub_place *cue = rub_template_place(p, f->cue, 0);
    int32_t near_odds = f->odds < -25 ? -25 : f->odds > 40 ? 40 : f->odds;
    uint32_t odds = (uint32_t)(near_odds + 25) / 5, fit = f->confidence / 10;
    rub_template_add(out, 230, odds, 0);
    rub_template_add(out, 231, odds, rub_template_few(m->verbs, 1));
    rub_template_add(out, 232, odds, cue->stem);
    rub_template_add(out, 233, fit, m->side);
    rub_template_add(out, 234, fit, odds / 2);
    rub_template_add(out, 235, cue->stem, m->side);
    rub_template_add(out, 236, cue->word, rub_template_place(p, f->cue, 1)->word);
    rub_template_add(out, 237, cue->word, rub_template_place(p, f->cue, -1)->word);
    rub_template_add(out, 238, p->block->kind, cue->suffix);
}

static void add_all(const rub_passage *p, const rub_frame *f, const form *m, rub_quote_features *out) {
    out->count = 0;
    add_cue(p, f, m, out);
    add_content(p, f, m, out);
    add_source(p, f, m, out);
}

void rub_accept_features(const rub_passage *p, const rub_frame *f, rub_quote_features *out) {
    form m;
    measure(p, f, &m);
    add_all(p, f, &m, out);
}

/* She wrote the novel "The Iron Bridge" in a year: who makes a work does not say its title. */
static bool makes_work(const rub_passage *p, const rub_frame *f, const form *m) {
    if (m->marks != 1 || m->verbs || m->side != 3) return false;
    for (uint32_t i = f->content[0].start; i < f->content[f->count - 1].end; i++)
        if (rub_place_kind(p, i) == RUB_PLACE_PAIR && !rub_passage_title(p, i)) return false;
    return rub_place_listed(p, f->cue, RUB_IN(WRITING_VERB));
}

/* Mayor warns of cuts; they argued over a phone: a noun behind "of" or "over" is a topic, nothing said. */
static bool names_topic(const rub_passage *p, const rub_frame *f, const form *m) {
    static const char *const leads[] = {"of", "over", NULL};
    uint32_t first = f->cue + 2, start = f->content[0].start;
    if (m->marks || m->verbs || !rub_place_among(p, f->cue + 1, leads)) return false;
    for (uint32_t i = first; rub_place_together(p, f->cue, i); i++)
        if (rub_place_kind(p, i) == RUB_PLACE_PAIR) return false;
    return start > f->cue && start <= first && !rub_place_ends(p, first, "ing");
}

/* "He said:" ends a paragraph, "Hal always says that": who speaks is all that there is, and says not himself,
 * nor the half of his name. */
static bool says_its_source(const rub_passage *p, const rub_frame *f, const form *m) {
    static const char *const told[] = {"that", "this", "it", "so", NULL};
    if (m->marks || !rub_frame_has_source(f)) return false;
    uint32_t start = rub_place_name_start(p, f->source.start, 0);
    for (uint32_t i = 0; i < f->count; i++) {
        rub_span s = f->content[i];
        bool word = s.end == s.start + 1 && rub_place_among(p, s.start, told);
        if (!word && (s.start < start || s.end > f->source.end)) return false;
    }
    return true;
}

/* She told the council on Tuesday night; it says on page 14: when and where it was said is not what was said.
 */
static bool names_time(const rub_passage *p, const rub_frame *f, const form *m) {
    rub_span s = f->content[0];
    if (m->marks || f->count > 1 || s.start <= f->cue) return false;
    for (uint32_t i = s.start; i < s.end; i++)
        if (!rub_place_time(p, i) && !rub_place_listed(p, i, RUB_IN(PREPOSITION))) return false;
    return true;
}

/* To: "Delgado, Art" */
static bool names_thing(const rub_passage *p, const rub_frame *f) {
    uint32_t pair = f->content[0].start;
    bool alone = f->count == 1 && f->content[0].end == pair + 1 && rub_said_pair_holds(p, pair);
    return alone && pair > 0 && rub_place_kind(p, pair - 1) == RUB_PLACE_COLON &&
           rub_said_pair_named(p, pair);
}

/* "The Salt Road": history of a trade. Behind the colon of a title stands what it is, and nobody. */
static bool describes_title(const rub_passage *p, const rub_frame *f) {
    const uint64_t people =
        RUB_IN(ROLE) | RUB_IN(FAMILY) | RUB_IN(PERSON_WORD) | RUB_IN(GROUP_NOUN) | RUB_IN(TITLE);
    if (rub_place_kind(p, f->cue) != RUB_PLACE_COLON || f->content[0].start > f->cue ||
        !rub_frame_has_source(f))
        return false;
    for (uint32_t i = f->source.start; i < f->source.end; i++)
        if (rub_place_at(p, i)->entity || rub_place_at(p, i)->capital || rub_place_listed(p, i, people))
            return false;
    return true;
}

/* Keen to give up power, Mr Weir agreed; to keep the peace, refusing to resign: what leads a sentence to its
 * subject says why, not what. */
static bool leads_to_subject(const rub_passage *p, const rub_frame *f) {
    static const char *const moods[] = {"to",    "keen",  "unable",  "unwilling",
                                        "eager", "ready", "anxious", NULL};
    uint32_t first = f->content[0].start, end = f->content[0].end;
    if (first > f->cue || f->count > 1 || rub_said_pair_holds(p, first) ||
        rub_place_sentence_start(p, first) != first)
        return false;
    if (!rub_place_among(p, first, moods) && !rub_place_ends(p, first, "ing")) return false;
    return rub_place_kind(p, end) == RUB_PLACE_COMMA &&
           !rub_subject_has_finite(p, (rub_span){first + 1, end});
}

/* Is it whom one tells, and what to do: told | the crews to wait until it was light? */
static bool leads_to_order(const rub_passage *p, rub_span s) {
    uint32_t at = s.start;
    while (at < s.end && at < s.start + HEARER && rub_place_in_phrase(p, at) && !rub_place_is(p, at, "to") &&
           !rub_subject_finite(p, at))
        at++;
    return at > s.start && rub_place_is(p, at, "to");
}

/* He told them to wait: what somebody shall do is asked for. */
static bool gives_order(const rub_passage *p, const rub_frame *f, const form *m) {
    static const char *const tells[] = {"tell", "tells", "told", "telling", NULL};
    uint32_t first = f->content[0].start;
    if (m->marks || first <= f->cue) return false;
    bool to = m->makes == INFINITIVE || rub_place_is(p, first - 1, "to") ||
              (first == f->cue + 1 && leads_to_order(p, f->content[0]));
    return to && rub_place_among(p, f->cue, tells);
}

/* The ministry promised a review, each traveller a ticket: a thing without a verb is given, not told. Her
 * plan echoed the old one: without "that" it is like it. */
static bool has_object(const rub_passage *p, const rub_frame *f, const form *m) {
    static const char *const promises[] = {"promise", "promises", "promised", "promising", NULL},
                             *const echoes[] = {"echo", "echoes", "echoed", "echoing", NULL};
    if (m->marks || m->makes == INFINITIVE || f->content[0].start != f->cue + 1) return false;
    return rub_place_among(p, f->cue, echoes) || (m->makes == PHRASE && rub_place_among(p, f->cue, promises));
}

/* told reporters aboard | Air Force One: what a preposition leads to is where it was said. */
static bool names_place(const rub_passage *p, const rub_frame *f, const form *m) {
    static const char *const leads[] = {"aboard", "outside", "inside", "at", "in", "during", NULL};
    uint32_t start = f->content[0].start;
    if (m->marks || m->verbs || f->count > 1 || start <= f->cue + 1) return false;
    return rub_place_together(p, f->cue, start) && rub_place_among(p, start - 1, leads);
}

/* What is Roe saying? The word that asks is no answer. */
static bool asks_what(const rub_passage *p, const rub_frame *f) {
    static const char *const words[] = {"what", "who", "how", "why", "when", "where", "which", NULL};
    rub_span s = f->content[0];
    if (f->count > 1 || s.end > f->cue || !rub_place_among(p, s.start, words)) return false;
    for (uint32_t i = s.start + 1; i < s.end; i++)
        if (!rub_place_auxiliary(p, i)) return false;
    return true;
}

static bool says_nothing(const rub_passage *p, const rub_frame *f, const form *m) {
    return makes_work(p, f, m) || names_topic(p, f, m) || says_its_source(p, f, m) || names_time(p, f, m) ||
           names_thing(p, f) || gives_order(p, f, m) || has_object(p, f, m) || describes_title(p, f) ||
           leads_to_subject(p, f) || asks_what(p, f) || names_place(p, f, m);
}

/* A rule vouches for the cue, on the side on which the rule holds. */
static bool is_certain(const rub_passage *p, const rub_frame *f, const form *m) {
    return (rub_cue_certain(p, f->cue) || rub_cue_pattern(p, f->cue)) &&
           (m->side == 3 || !rub_cue_asks(p, f->cue));
}

static bool stands(const rub_weights *w, const rub_passage *p, rub_frame *f) {
    rub_quote_features features;
    form m;
    measure(p, f, &m);
    add_all(p, f, &m, &features);
    int32_t odds = rub_cue_odds(w, &features);
    bool certain = is_certain(p, f, &m);
    if (certain && odds < 0) odds = 0;
    f->confidence = f->confidence * rub_cue_sure(odds) / 100;
    if (odds < LET_STAND || says_nothing(p, f, &m)) return false;
    uint32_t least = m.verbs ? LEAST_CLAUSE : LEAST_PHRASE;
    return m.marks || certain || odds >= SURE_CUE || f->confidence >= least;
}

void rub_frames_accept(const rub_weights *w, const rub_passage *p, rub_frames *frames) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < frames->count; i++)
        if (stands(w, p, &frames->rows[i])) frames->rows[kept++] = frames->rows[i];
    frames->count = kept;
}
