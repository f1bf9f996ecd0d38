/* cue.c - decides in context which possible cues are cues */
#include "quotes/cue.h"
#include "model/score.h"
#include "model/word_list.h"

#include "quotes/trailing.h"

#include <string.h>

enum { LET_IN = -35 };   /* tenths of a nat */
enum { DESCRIBED = 12 }; /* places between a verb and its "as" */

int32_t rub_cue_odds(const rub_weights *w, const rub_quote_features *f) {
    int32_t scores[RUB_LABELS_MAX] = {0}, best = INT32_MIN;
    rub_score_add(w, f->rows, f->count, scores);
    for (uint32_t l = 0; l < w->labels; l++) {
        scores[l] += w->transitions[l] + w->transitions[l * w->labels];
        if (l != RUB_FRAME_CUE && scores[l] > best) best = scores[l];
    }
    return (scores[RUB_FRAME_CUE] - best) * 10 / (int32_t)w->scale;
}

/* The logistic function at steps of half a nat. */
uint32_t rub_cue_sure(int32_t odds) {
    static const uint8_t steps[] = {50, 62, 73, 82, 88, 92, 95, 97, 98, 99};
    uint32_t size = (uint32_t)(odds < 0 ? -odds : odds) / 5;
    uint32_t sure = steps[size < sizeof steps ? size : sizeof steps - 1];
    return odds < 0 ? 100 - sure : sure;
}

int32_t rub_cue_odds_at(const rub_weights *w, const rub_passage *p, uint32_t at) {
    rub_quote_features f;
    rub_cue_features(p, at, &f);
    return rub_cue_odds(w, &f);
}

uint32_t rub_cue_confidence(const rub_weights *w, const rub_passage *p, uint32_t at) {
    return rub_cue_sure(rub_cue_odds_at(w, p, at));
}

/* "The said house": after an article it is an adjective. */
static bool is_adjective(const rub_passage *p, uint32_t at) {
    const rub_place *w = &p->places.rows[at];
    return at && at + 1 < p->places.count && w->word == rub_token_hash("said", 4) &&
           w[-1].word == rub_token_hash("the", 3) && w[1].kind == RUB_PLACE_WORD && !w[1].capital;
}

/* Roe did not say that it is safe. She has never said it. */
static bool is_denied(const rub_passage *p, uint32_t at) {
    const rub_place *w = &p->places.rows[at];
    if (!at || (w->word != rub_token_hash("say", 3) && w->word != rub_token_hash("said", 4))) return false;
    return w[-1].word == rub_token_hash("not", 3) || w[-1].word == rub_token_hash("never", 5) ||
           w[-1].word == rub_token_hash("n't", 3) || w[-1].word == rub_token_hash("n\xE2\x80\x99t", 5);
}

static bool is_one_of(uint32_t word, const char *const *words) {
    for (; *words; words++)
        if (word == rub_token_hash(*words, strlen(*words))) return true;
    return false;
}

bool rub_cue_certain(const rub_passage *p, uint32_t at) {
    const rub_place *w = &p->places.rows[at];
    if (at + 1 < p->places.count && w->word == rub_token_hash("according", 9) &&
        w[1].word == rub_token_hash("to", 2))
        return true;
    rub_span clause, source;
    return rub_cue_asks(p, at) || rub_trailing_find(p, at, &clause, &source);
}

bool rub_cue_asks(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"ask",      "asks",     "asked",      "asking", "inquired",
                                        "enquired", "wondered", "questioned", NULL};
    static const char *const whether[] = {"whether", "if", NULL};
    if (!is_one_of(p->places.rows[at].word, verbs)) return false;
    for (uint32_t i = at + 1; i < p->places.count && i <= at + 4; i++)
        if (is_one_of(p->places.rows[i].word, whether)) return true;
    return false;
}

/* "called for the bridge to be closed", "urged the council to pay": what others are to do is said. */
static bool calls(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"call", "calls", "called", "calling", NULL}, *const forms[] = {
                                                                                         "for", "on", NULL};
    const rub_place *rows = p->places.rows;
    if (at + 1 >= p->places.count || !is_one_of(rows[at].word, verbs) || !is_one_of(rows[at + 1].word, forms))
        return false;
    for (uint32_t i = at + 3;
         i < p->places.count && i <= at + DESCRIBED && rows[i].sentence == rows[at].sentence; i++) {
        if (rows[i].word == rub_token_hash("to", 2)) return true;
        if (rows[i].kind != RUB_PLACE_WORD && rows[i].kind != RUB_PLACE_PAIR) return false;
    }
    return false;
}

bool rub_cue_describes(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {
        "describe",      "describes",     "described",      "describing",   "characterize",
        "characterizes", "characterized", "characterizing", "characterise", "characterised",
        "criticize",     "criticizes",    "criticized",     "criticised",   "condemn",
        "condemns",      "condemned",     "condemning",     "denounce",     "denounces",
        "denounced",     "denouncing",    "praise",         "praises",      "praised",
        "praising",      "dismiss",       "dismisses",      "dismissed",    "dismissing",
        "attacked",      "hail",          "hails",          "hailed",       "portray",
        "portrays",      "portrayed",     "decried",        "derided",      NULL};
    const rub_place *rows = p->places.rows;
    if (!is_one_of(rows[at].word, verbs)) return calls(p, at);
    for (uint32_t i = at + 2;
         i < p->places.count && i <= at + DESCRIBED && rows[i].sentence == rows[at].sentence; i++) {
        if (rows[i].word == rub_token_hash("as", 2)) return true;
        if (rows[i].kind != RUB_PLACE_WORD || (rows[i].lists & RUB_IN(AUXILIARY))) return false;
    }
    return false;
}

static bool decide(const rub_weights *w, const rub_passage *p, uint32_t at) {
    if (is_adjective(p, at) || is_denied(p, at)) return false;
    return rub_cue_odds_at(w, p, at) > LET_IN || rub_cue_certain(p, at) || rub_cue_describes(p, at);
}

void rub_cues_decide(const rub_weights *w, rub_passage *p) {
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_place *at = &p->places.rows[i];
        if (at->maybe) at->cue = decide(w, p, i);
    }
    rub_passage_count_cues(p);
}
