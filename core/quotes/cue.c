/* cue.c - decides in context which possible cues are cues */
#include "quotes/cue.h"
#include "model/word_list.h"

#include "quotes/cue_pattern.h"
#include "quotes/no_cue.h"
#include "quotes/subject.h"
#include "quotes/trailing.h"

/* Odds, in tenths of a nat, from which a possible cue gets a frame: 3 in 100. accept.c sees the frame and has
 * the last word, so this only saves work: at -25 a hundredth of what news says was lost, below -35 nothing
 * was won. */
enum { LET_IN = -35 };
/* Odds from which it counts as a cue for what lies around it: the labeller has learned with annotated cues.
 */
enum { LIKELY = 0 };
enum { WHETHER_WITHIN = 4 }; /* places: "asked her on Monday whether" */
enum { HEARER_WITHIN = 8 };  /* places: "told anyone who would listen that" */
enum { STUDY_WITHIN = 12 };  /* places: "found in its annual study of 2016 that" */
enum { THAT_WITHIN = 8 };    /* places: "held in its judgment of 3 May that" */
enum { CLAUSE_WITHIN = 12 }; /* places between a verb and the verb of its clause */

/* The odds of sums. The sequence is one place, which "outside" stands before and behind. */
static int32_t odds_of(const rub_weights *w, const rub_row_sum *sum) {
    int32_t scores[RUB_FRAME_LABELS], best = INT32_MIN;
    rub_row_sum_give(w, sum, RUB_FRAME_LABELS, scores);
    for (uint32_t l = 0; l < RUB_FRAME_LABELS; l++) {
        scores[l] += w->transitions[l] + w->transitions[l * RUB_FRAME_LABELS];
        if (l != RUB_FRAME_CUE && scores[l] > best) best = scores[l];
    }
    return (scores[RUB_FRAME_CUE] - best) * 10 / (int32_t)w->scale;
}

int32_t rub_cue_odds(const rub_weights *w, const rub_quote_features *f) {
    rub_row_sum sum = {0};
    rub_row_sum_add(w, f->rows, f->count, &sum);
    return odds_of(w, &sum);
}

/* The logistic function at steps of half a nat. */
uint32_t rub_cue_sure(int32_t odds) {
    static const uint8_t steps[] = {50, 62, 73, 82, 88, 92, 95, 97, 98, 99};
    uint32_t size = (uint32_t)(odds < 0 ? -odds : odds) / 5;
    uint32_t sure = steps[size < sizeof steps ? size : sizeof steps - 1];
    return odds < 0 ? 100 - sure : sure;
}

/* What its words say is added up once, while cues are decided; what is decided of the cues around it is not.
 */
int32_t rub_cue_odds_at(const rub_weights *w, const rub_passage *p, uint32_t at) {
    rub_quote_features f;
    rub_row_sum here = {0}, *sum = p->cues ? &p->cues[at] : &here;
    if (!sum->rows) {
        f.count = 0;
        rub_cue_word_features(p, at, &f);
        rub_row_sum_add(w, f.rows, f.count, sum);
    }
    rub_row_sum all = *sum;
    f.count = 0;
    rub_cue_count_features(p, at, &f);
    rub_row_sum_add(w, f.rows, f.count, &all);
    return odds_of(w, &all);
}

uint32_t rub_cue_confidence(const rub_weights *w, const rub_passage *p, uint32_t at) {
    return rub_cue_sure(rub_cue_odds_at(w, p, at));
}

/* The court held on Monday that ... : held says something only with "that", or at the end of its sentence.
 * "It held" and "held a vote" do not. */
static bool lacks_that(const rub_passage *p, uint32_t at) {
    static const char *const held[] = {"held", "holds", NULL};
    rub_span clause, source;
    if (!rub_place_among(p, at, held) || rub_trailing_find(p, at, &clause, &source)) return false;
    for (uint32_t i = at + 1; i <= at + THAT_WITHIN && rub_place_together(p, at, i); i++)
        if (rub_place_is(p, i, "that")) return false;
    return true;
}

/* Roe said no. */
static bool answers(const rub_passage *p, uint32_t at) {
    static const char *const said[] = {"said", "says", "replied", "answered", NULL}, *const words[] = {
                                                                                         "no", "yes", NULL};
    return rub_place_among(p, at, said) && rub_place_among(p, at + 1, words) &&
           (rub_place_kind(p, at + 2) == RUB_PLACE_STOP || !rub_place_together(p, at, at + 2));
}

/* A word that a clause cannot begin with, or that stands between a participle and its noun's verb: "the plan
 * announced in May will ...". */
static bool parts(const rub_passage *p, uint32_t at) {
    if (rub_place_time(p, at) || rub_place_ends(p, at, "ely") || rub_place_ends(p, at, "lly")) return true;
    return rub_place_listed(p, at,
                            RUB_IN(PREPOSITION) | RUB_IN(AUXILIARY) | RUB_IN(WEEKDAY) | RUB_IN(DATE_WORD));
}

/* Roe claimed the old bridge was safe. She implied he would go: a clause without "that" is known by its verb,
 * or by a pronoun that can only be a subject. */
static bool tells_clause(const rub_passage *p, uint32_t at) {
    static const char *const subjects[] = {"he", "she", "they", "we", "i", "there", NULL},
                             *const ends[] = {"that", "which", "who",   "whom",  "whose",   "to",
                                              "as",   "if",    "when",  "while", "because", "than",
                                              "what", "how",   "where", NULL},
                             *const forms[] = {"be", "been", "being", NULL};
    if (!rub_place_listed(p, at, RUB_IN(CLAUSE_VERB)) || !rub_place_together(p, at, at + 2)) return false;
    if (at && rub_place_listed(p, at - 1, RUB_IN(PREPOSITION) | RUB_IN(DETERMINER))) return false;
    if (rub_place_among(p, at + 1, subjects)) return rub_place_kind(p, at + 2) == RUB_PLACE_WORD;
    if (parts(p, at + 1)) return false;
    for (uint32_t i = at + 1; i <= at + CLAUSE_WITHIN && rub_place_together(p, at, i); i++) {
        if (!rub_place_in_phrase(p, i) || rub_place_at(p, i)->maybe || rub_place_among(p, i, ends))
            return false;
        if (i > at + 1 && rub_place_auxiliary(p, i) && !rub_place_among(p, i, forms)) return true;
    }
    return false;
}

/* A verb in the past or with -s whose meaning is to say, not to think or to want. */
static bool is_saying(const rub_passage *p, uint32_t at) {
    static const char *const thoughts[] = {
        "believes", "believed", "thought",  "thinks",   "hoped",       "hopes",      "feared",
        "fears",    "worried",  "worries",  "assumed",  "assumes",     "demanded",   "demands",
        "proposed", "doubts",   "doubted",  "agreed",   "recommended", "decided",    "decides",
        "wished",   "expected", "knew",     "knows",    "ordered",     "orders",     "discovered",
        "learned",  "felt",     "realised", "realized", "remembered",  "understood", "convinced",
        "rejected", "declined", "refused",  NULL};
    if (rub_place_among(p, at, thoughts) || rub_place_at(p, at)->capital) return false;
    return rub_place_listed(p, at, RUB_IN(TRAILING_VERB)) || rub_subject_past(p, at) ||
           (rub_place_ends(p, at, "ing") && rub_place_listed(p, at, RUB_IN(CLAUSE_VERB)));
}

/* A verb, which what a verb has before "that" does not hold; "a workshop organized by the ministry" has none.
 */
static bool opens_clause(const rub_passage *p, uint32_t at) {
    if (rub_place_is(p, at + 1, "by")) return rub_place_auxiliary(p, at);
    bool noun = rub_subject_determiner(p, at - 1); /* with a smile that */
    return rub_subject_finite(p, at) || (rub_place_at(p, at)->maybe && !noun);
}

/* The place of the "that" which the verb has; RUB_NONE: none. Behind a verb that trails there may be more
 * than a day before it: found in its annual study of 2016 that. */
static uint32_t that_of(const rub_passage *p, uint32_t at) {
    static const char *const stops[] = {"that", "and", NULL};
    uint32_t that = at + 1;
    bool trails = rub_place_listed(p, at, RUB_IN(TRAILING_VERB) | RUB_IN(CLAUSE_VERB));
    if (trails && parts(p, that))
        while (that < at + STUDY_WITHIN && rub_place_in_phrase(p, that) && !rub_place_among(p, that, stops) &&
               !opens_clause(p, that))
            that++;
    else if (rub_place_listed(p, at, RUB_IN(TELLING_VERB))) /* told anyone who would listen that */
        while (that < at + HEARER_WITHIN && rub_place_in_phrase(p, that) &&
               !rub_place_among(p, that, stops) &&
               (!opens_clause(p, that) || rub_place_is(p, that - 1, "who")))
            that++;
    return rub_place_is(p, that, "that") && rub_place_together(p, at, that + 2) ? that : RUB_NONE;
}

/* "is worried that", "was also found and that", "in reports that": the verb is none that says what follows.
 */
static bool is_bound(const rub_passage *p, uint32_t at) {
    static const char *const be[] = {"is",  "are", "was", "were", "been", "be", "being",
                                     "not", "i",   "we",  "you",  "to",   NULL};
    static const char *const times[] = {"before", "after", "while", NULL}; /* before adding that */
    if (rub_place_ends(p, at, "ing") && rub_place_among(p, at - 1, times)) return false;
    return rub_place_among(p, at - 1, be) || (at > 1 && rub_place_among(p, at - 2, be)) ||
           rub_place_listed(p, at - 1, RUB_IN(PREPOSITION) | RUB_IN(DETERMINER));
}

/* A verb stands between "that" and the end of its clause; commas may hold an apposition: that the governor,
 * Roe, may sit. */
static bool has_verb(const rub_passage *p, uint32_t that) {
    for (uint32_t i = that + 2; i <= that + CLAUSE_WITHIN && rub_place_together(p, that, i); i++) {
        if (rub_subject_finite(p, i)) return true;
        uint8_t kind = rub_place_kind(p, i);
        if (kind == RUB_PLACE_PAIR) return true; /* that the pitch "did not help" */
        if ((!rub_place_in_phrase(p, i) && kind != RUB_PLACE_COMMA) || rub_place_is(p, i, ";") ||
            (rub_place_is(p, i, "and") && !rub_place_at(p, i + 1)->capital))
            return false;
    }
    return false;
}

/* The judge found that they had slept. The court held on Monday that ... : a verb of saying, "that", a clause
 * with a verb. "A show that aired on Monday" is none. */
static bool tells_that(const rub_passage *p, uint32_t at) {
    if (!at || !is_saying(p, at) || is_bound(p, at)) return false;
    uint32_t that = that_of(p, at);
    if (that == RUB_NONE || rub_subject_finite(p, that + 1)) return false;
    return has_verb(p, that) || (that == at + 1 && rub_subject_begins(p, that + 1));
}

bool rub_cue_certain(const rub_passage *p, uint32_t at) {
    if (answers(p, at) || tells_clause(p, at) || tells_that(p, at)) return true;
    if (rub_place_is(p, at, "according") && rub_place_is(p, at + 1, "to")) return true;
    rub_span clause, source;
    return rub_cue_asks(p, at) || rub_trailing_find(p, at, &clause, &source);
}

bool rub_cue_asks(const rub_passage *p, uint32_t at) {
    static const char *const whether[] = {"whether", "if", NULL};
    if (!rub_place_listed(p, at, RUB_IN(ASKING_VERB))) return false;
    for (uint32_t i = at + 1; i <= at + WHETHER_WITHIN && rub_place_together(p, at, i); i++)
        if (rub_place_among(p, i, whether)) return true;
    return false;
}

static void decide(const rub_weights *w, const rub_passage *p, uint32_t at, rub_place *place) {
    place->tried = place->cue = false;
    if (rub_no_cue(p, at) || lacks_that(p, at)) return;
    int32_t odds = rub_cue_odds_at(w, p, at);
    bool vouched = odds <= LIKELY && (rub_cue_certain(p, at) || rub_cue_pattern(p, at));
    place->tried = odds > LET_IN || vouched;
    place->cue = odds > LIKELY || vouched;
}

void rub_cues_decide(const rub_weights *w, rub_passage *p) {
    for (uint32_t i = 0; i < p->places.count; i++)
        if (p->places.rows[i].maybe) decide(w, p, i, &p->places.rows[i]);
    rub_passage_count_cues(p);
}
