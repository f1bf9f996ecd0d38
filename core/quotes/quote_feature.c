/* quote_feature.c - the features of possible cues and of the places of a frame */
#include "quotes/quote_feature.h"

#include "quotes/quote_template.h"

#include <string.h>

static uint32_t to_pair(const rub_passage *p, uint32_t at, int32_t step) {
    for (int32_t n = 1; n <= 8; n++)
        if (place(p, at, n * step)->kind == RUB_PLACE_PAIR) return (uint32_t)n;
        else if (place(p, at, n * step)->sentence != place(p, at, 0)->sentence) break;
    return 9;
}

static void cue_words(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = place(p, at, 0), *l = place(p, at, -1), *r = place(p, at, 1);
    const rub_place *ll = place(p, at, -2), *rr = place(p, at, 2);
    add(f, 1, w->word, 0);
    add(f, 2, l->word, 0);
    add(f, 3, r->word, 0);
    add(f, 4, ll->word, 0);
    add(f, 5, rr->word, 0);
    add(f, 6, w->stem, l->word);
    add(f, 7, w->stem, r->word);
    add(f, 13, w->stem, 0);
    add(f, 14, w->stem, w->suffix);
    add(f, 8, l->word, r->word);
    add(f, 9, r->word, rr->word);
    add(f, 10, ll->word, l->word);
    add(f, 11, w->suffix, 0);
    add(f, 12, mix(w->word, l->group), r->group);
}

static void cue_classes(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = place(p, at, 0);
    for (int32_t by = -3; by <= 3; by++) {
        const rub_place *n = place(p, at, by);
        uint32_t slot = (uint32_t)(by + 3);
        add(f, 20 + slot, n->class, 0);
        add(f, 30 + slot, n->group, w->suffix);
        add(f, 40 + slot, sort_of(n), 0);
        if (by == 1 || by == -1) add(f, 50 + slot, w->stem, sort_of(n)), add(f, 54 + slot, w->stem, n->class);
    }
    add(f, 60, place(p, at, -1)->group, place(p, at, 1)->group);
    add(f, 61, sort_of(place(p, at, -1)), sort_of(place(p, at, 1)));
    add(f, 62, w->class, 0);
}

/* The first auxiliary after a place in its sentence says whether a clause follows: "reported there were", "reported gains". */
static uint32_t next_verb(const rub_passage *p, uint32_t at, uint32_t *word) {
    for (uint32_t n = 1; n <= 20; n++) {
        const rub_place *w = place(p, at, (int32_t)n);
        if (w->kind == RUB_PLACE_STOP || w->sentence != place(p, at, 0)->sentence) break;
        if (w->lists & RUB_IN(AUXILIARY)) return *word = w->word, near(n);
    }
    return *word = 0, 10;
}

/* The words of a complement: "that", "to", "as", "of", "for" soon after the cue. */
static uint32_t complement(const rub_passage *p, uint32_t at) {
    static const char *const words[] = {"that", "to", "as", "of", "for", "by", "whether", "if"};
    uint32_t hashes[8];
    for (uint32_t k = 0; k < 8; k++) hashes[k] = rub_hash_word(words[k], strlen(words[k]));
    for (uint32_t n = 1; n <= 5; n++)
        for (uint32_t k = 0; k < 8; k++)
            if (place(p, at, (int32_t)n)->word == hashes[k]) return k << 3 | n;
    return 0xFF;
}

static void cue_clause(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = place(p, at, 0);
    uint32_t word, far = next_verb(p, at, &word), with = complement(p, at);
    add(f, 80, far, w->suffix);
    add(f, 81, far, w->stem);
    add(f, 82, word, w->suffix);
    add(f, 83, with, w->suffix);
    add(f, 84, with, w->stem);
    add(f, 85, far, with);
    add(f, 86, far, mix(sort_of(place(p, at, -1)), place(p, at, 1)->group));
}

static void cue_around(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    const rub_place *w = place(p, at, 0);
    rub_span window = rub_passage_window(p, at);
    uint32_t left = few(to_pair(p, at, -1), 9), right = few(to_pair(p, at, 1), 9);
    uint32_t cues_before = w->cues - p->places.rows[window.start].cues;
    uint32_t cues_after = p->places.rows[window.end - 1].cues - w->cues;
    add(f, 70, left, right);
    add(f, 71, right, w->stem);
    add(f, 72, left, w->stem);
    add(f, 73, near(at - window.start), near(window.end - at));
    add(f, 74, few(cues_before, 3), few(cues_after, 3));
    add(f, 75, p->block->kind, w->suffix);
    add(f, 76, w->commas - p->places.rows[window.start].commas, near(at - window.start));
    add(f, 77, p->places.rows[window.start].word, 0);
    add(f, 78, place(p, at, 3)->word, 0);
    add(f, 79, w->stem, near(window.end - at));
}

void rub_cue_features(const rub_passage *p, uint32_t at, rub_quote_features *f) {
    f->count = 0;
    cue_words(p, at, f);
    cue_classes(p, at, f);
    cue_clause(p, at, f);
    cue_around(p, at, f);
}

/* What lies between a place and its cue: commas, other cues, pairs, the edge of a sentence. */
static uint32_t between(const rub_passage *p, uint32_t cue, uint32_t at) {
    const rub_place *a = place(p, cue < at ? cue : at, 0), *b = place(p, cue < at ? at : cue, 0);
    uint32_t cues = b->cues - a->cues - (a == place(p, cue, 0) && a->cue);
    return few((uint32_t)(b->commas - a->commas), 3) | few(cues, 2) << 2 | few((uint32_t)(b->pairs - a->pairs), 2) << 4 |
           (uint32_t)(a->sentence != b->sentence) << 6;
}

void rub_place_features(const rub_passage *p, uint32_t at, uint32_t side, rub_quote_features *f) {
    f->count = 0;
    const rub_place *w = place(p, at, 0), *l = place(p, at, -1), *r = place(p, at, 1);
    add(f, 100, w->word, side);
    add(f, 101, l->word, side);
    add(f, 102, r->word, side);
    add(f, 105, w->class, side);
    add(f, 106, l->class, side);
    add(f, 107, r->class, side);
    add(f, 108, mix(l->group, w->group), side);
    add(f, 109, mix(w->group, r->group), side);
    add(f, 110, w->suffix, side);
    add(f, 111, mix(sort_of(l), sort_of(w)), side);
    add(f, 112, mix(sort_of(w), sort_of(r)), side);
}

static void frame_path(const rub_passage *p, uint32_t cue, uint32_t at, uint32_t side, rub_quote_features *f) {
    const rub_place *w = place(p, at, 0), *c = place(p, cue, 0);
    uint32_t far = near(at > cue ? at - cue : cue - at), path = between(p, cue, at), sort = sort_of(w);
    add(f, 120, far, side);
    add(f, 121, path, side);
    add(f, 122, mix(path, far), side);
    add(f, 123, mix(sort, far), side);
    add(f, 124, mix(sort, path), side);
    add(f, 125, mix(c->stem, side), far);
    add(f, 126, mix(c->stem, side), path & 3);
    add(f, 127, mix(c->stem, side), sort);
    uint32_t verbs = few(at > cue ? (uint32_t)(w->verbs - c->verbs) : (uint32_t)(c->verbs - w->verbs), 3);
    add(f, 129, mix(verbs, side), w->kind);
    add(f, 130, mix(verbs, side), path & 3);
    add(f, 131, mix(verbs, side), mix(w->word, path & 3));
    add(f, 128, mix(c->suffix, side), mix(far, sort));
}

/* How the cue stands in its sentence says on which side the content is: "A, he said." "He said that A." */
static void frame_cue(const rub_passage *p, uint32_t cue, rub_span window, uint32_t at, uint32_t side,
                      rub_quote_features *f) {
    const rub_place *w = place(p, at, 0), *l = place(p, cue, -1), *r = place(p, cue, 1);
    uint32_t far = near(at > cue ? at - cue : cue - at);
    uint32_t turn = mix(sort_of(l), sort_of(r));
    uint32_t edge = few(cue - window.start, 4) << 4 | few(window.end - cue, 4);
    add(f, 140, mix(turn, side), few(far, 3));
    add(f, 141, mix(r->word, side), few(far, 3));
    add(f, 142, mix(l->word, side), few(far, 3));
    add(f, 143, mix(mix(r->group, l->group), side), few(far, 3));
    add(f, 144, mix(edge, side), w->kind);
    add(f, 145, mix(edge, side), far);
    add(f, 146, mix(few(at - window.start, 3), few(window.end - at, 3)), side);
    add(f, 147, mix(few(to_pair(p, cue, -1), 5), few(to_pair(p, cue, 1), 5)), mix(side, w->kind));
}

void rub_frame_features(const rub_passage *p, uint32_t cue, rub_span window, uint32_t at, rub_quote_features *f) {
    uint32_t side = at < cue ? 0 : at == cue ? 1 : 2;
    f->count = 0;
    frame_path(p, cue, at, side, f);
    frame_cue(p, cue, window, at, side, f);
}
