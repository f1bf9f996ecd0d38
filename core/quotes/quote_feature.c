/* quote_feature.c - the features of possible cues and of the places of a frame */
#include "quotes/quote_feature.h"
#include "model/word_list.h"

#include "quotes/place.h"
#include "quotes/quote_template.h"
#include "quotes/subject.h"
#include "quotes/way.h"

static void cue_words(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = rub_template_place(p, at, 0), *l = rub_template_place(p, at, -1),
                    *r = rub_template_place(p, at, 1);
    const rub_place *ll = rub_template_place(p, at, -2), *rr = rub_template_place(p, at, 2);
    rub_template_add(f, 1, w->word, 0);
    rub_template_add(f, 2, l->word, 0);
    rub_template_add(f, 3, r->word, 0);
    rub_template_add(f, 4, ll->word, 0);
    rub_template_add(f, 5, rr->word, 0);
    rub_template_add(f, 6, w->stem, l->word);
    rub_template_add(f, 7, w->stem, r->word);
    rub_template_add(f, 13, w->stem, 0);
    rub_template_add(f, 14, w->stem, w->suffix);
    rub_template_add(f, 8, l->word, r->word);
    rub_template_add(f, 9, r->word, rr->word);
    rub_template_add(f, 10, ll->word, l->word);
    rub_template_add(f, 11, w->suffix, 0);
    rub_template_add(f, 12, rub_template_mix(w->word, l->group), r->group);
}

static void cue_classes(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = rub_template_place(p, at, 0);
    for (int32_t by = -3; by <= 3; by++) {
        const rub_place *n = rub_template_place(p, at, by);
        uint32_t slot = (uint32_t)(by + 3);
        rub_template_add(f, 20 + slot, n->class, 0);
        rub_template_add(f, 30 + slot, n->group, w->suffix);
        rub_template_add(f, 40 + slot, n->sort, 0);
        if (by == 1 || by == -1)
            rub_template_add(f, 50 + slot, w->stem, n->sort),
                rub_template_add(f, 54 + slot, w->stem, n->class);
    }
    rub_template_add(f, 60, rub_template_place(p, at, -1)->group, rub_template_place(p, at, 1)->group);
    rub_template_add(f, 61, rub_template_place(p, at, -1)->sort, rub_template_place(p, at, 1)->sort);
    rub_template_add(f, 62, w->class, 0);
}

enum { VERB_WITHIN = 20 }; /* places */

/* The first auxiliary after a place in its sentence says whether a clause follows: "reported there were",
 * "reported gains". */
static uint32_t next_verb(const rub_passage *p, uint32_t at, uint32_t *word) {
    const rub_place *rows = p->places.rows;
    uint32_t end = at + 1 + VERB_WITHIN, last = p->places.count - 1;
    *word = 0;
    if (end <= last && rows[end].verbs == rows[at].verbs) return 10; /* none, whatever stands there */
    for (uint32_t i = at + 1; i <= last && i < end; i++) {
        if (rows[i].kind == RUB_PLACE_STOP || rows[i].sentence != rows[at].sentence) break;
        if (rows[i].lists & RUB_IN(AUXILIARY)) return *word = rows[i].word, rub_template_near(i - at);
    }
    return 10;
}

enum { FINITE_WITHIN = 9 }; /* places */

/* How far the first finite verb of the same clause is: "said the firm lost money", "reported losses". */
static uint32_t next_finite(const rub_passage *p, uint32_t at) {
    for (uint32_t i = at + 1;
         i < at + FINITE_WITHIN && rub_place_together(p, at, i) && rub_place_in_phrase(p, i); i++)
        if (rub_subject_finite(p, i)) return rub_template_near(i - at);
    return FINITE_WITHIN;
}

/* The words of a complement: "that", "to", "as", "of", "for" soon after the cue. */
static uint32_t complement(const rub_passage *p, uint32_t at) {
    static const char *const words[] = {"that", "to", "as", "of", "for", "by", "whether", "if", NULL};
    for (uint32_t n = 1; n <= 5; n++) {
        uint32_t which = rub_place_which(p, at + n, words);
        if (which != RUB_NONE) return which << 3 | n;
    }
    return 0xFF;
}

static void cue_clause(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = rub_template_place(p, at, 0);
    uint32_t word, far = next_verb(p, at, &word), with = complement(p, at), finite = next_finite(p, at);
    rub_template_add(f, 80, far, w->suffix);
    rub_template_add(f, 81, far, w->stem);
    rub_template_add(f, 82, word, w->suffix);
    rub_template_add(f, 83, with, w->suffix);
    rub_template_add(f, 84, with, w->stem);
    rub_template_add(f, 85, far, with);
    rub_template_add(f, 87, finite, w->stem);
    rub_template_add(f, 88, finite, w->suffix);
    rub_template_add(
        f, 86, far,
        rub_template_mix(rub_template_place(p, at, -1)->sort, rub_template_place(p, at, 1)->group));
}

static void cue_around(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = rub_template_place(p, at, 0);
    rub_span window = rub_passage_window(p, at);
    uint32_t left = rub_template_few(rub_way_to_pair(p, at, -1), 9),
             right = rub_template_few(rub_way_to_pair(p, at, 1), 9);
    rub_template_add(f, 70, left, right);
    rub_template_add(f, 71, right, w->stem);
    rub_template_add(f, 72, left, w->stem);
    rub_template_add(f, 73, rub_template_near(at - window.start), rub_template_near(window.end - at));
    rub_template_add(f, 75, p->block->kind, w->suffix);
    rub_template_add(f, 76, w->commas - p->places.rows[window.start].commas,
                     rub_template_near(at - window.start));
    rub_template_add(f, 77, p->places.rows[window.start].word, 0);
    rub_template_add(f, 78, rub_template_place(p, at, 3)->word, 0);
    rub_template_add(f, 79, w->stem, rub_template_near(window.end - at));
}

void rub_cue_word_features(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    cue_words(p, at, f);
    cue_classes(p, at, f);
    cue_clause(p, at, f);
    cue_around(p, at, f);
}

void rub_cue_count_features(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *rows = p->places.rows;
    rub_span window = rub_passage_window(p, at);
    uint32_t before = rows[at].cues - rows[window.start].cues,
             after = rows[window.end - 1].cues - rows[at].cues;
    rub_template_add(f, 74, rub_template_few(before, 3), rub_template_few(after, 3));
}

void rub_cue_features(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    f->count = 0;
    rub_cue_word_features(p, at, f);
    rub_cue_count_features(p, at, f);
}
/* Places from `at` to the next decided cue of its sentence, 0 where none is near. */
static uint32_t to_cue(const rub_passage *p, uint32_t at) {
    for (uint32_t n = 1; n <= 9; n++) {
        const rub_place *w = rub_template_place(p, at, (int32_t)n);
        if (w->sentence != rub_template_place(p, at, 0)->sentence || w->kind > RUB_PLACE_COMMA) break;
        if (w->cue) return n < 6 ? n : 6;
    }
    return 0;
}

/* What a joint opens says whether the content goes on: ", but Moscow accused", ", saying", ", and the bridge
 * is". */
void rub_joint_features(const rub_passage *p, uint32_t at, uint32_t side, rub_quote_features *f) {
    const rub_place *w = rub_template_place(p, at, 0), *r = rub_template_place(p, at, 1),
                    *rr = rub_template_place(p, at, 2);
    uint32_t cue = to_cue(p, at), word, verb = next_verb(p, at, &word);
    uint32_t what = rub_template_mix(w->word, side);
    rub_template_add(f, 113, rub_template_mix(what, r->word), rr->sort);
    rub_template_add(f, 114, rub_template_mix(what, r->word), cue);
    rub_template_add(f, 115, rub_template_mix(what, r->suffix), cue);
    rub_template_add(f, 116, rub_template_mix(what, r->sort), cue << 4 | verb);
    rub_template_add(f, 117, rub_template_mix(what, r->word), rr->word);
    bool comma = w->kind == RUB_PLACE_COMMA, joins = comma && r->joint;
    uint32_t first = at + 1 + joins;
    uint32_t clause = (uint32_t)rub_subject_begins(p, first) << 4 | next_finite(p, first);
    rub_template_add(f, 118, what, clause);
    rub_template_add(f, 119, rub_template_mix(what, r->word), clause);
}

void rub_place_features(const rub_passage *p, uint32_t at, uint32_t side, rub_quote_features *f) {
    rub_way way = {.place = rub_template_place(p, at, 0),
                   .before = rub_template_place(p, at, -1),
                   .behind = rub_template_place(p, at, 1),
                   .side = side};
    f->count = 0;
    for (uint32_t part = 0; part < RUB_WAY_WORDS; part++) rub_way_features(&way, part, f);
    if (p->places.rows[at].joint) rub_joint_features(p, at, side, f);
}

void rub_frame_features(const rub_passage *p, uint32_t cue, rub_span window, uint32_t at,
                        rub_quote_features *f) {
    rub_way way;
    rub_way_begin(p, cue, window, &way);
    rub_way_to(p, at, &way);
    f->count = 0;
    for (uint32_t part = RUB_WAY_WORDS; part < RUB_WAY_COUNT; part++) rub_way_features(&way, part, f);
}
