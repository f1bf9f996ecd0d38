/* way.c - what lies between a place and its cue, as features */
#include "quotes/way.h"

#include "quotes/quote_template.h"

uint32_t rub_way_to_pair(const rub_passage *p, uint32_t at, int32_t step) {
    for (int32_t n = 1; n <= 8; n++)
        if (rub_template_place(p, at, n * step)->kind == RUB_PLACE_PAIR) return (uint32_t)n;
        else if (rub_template_place(p, at, n * step)->sentence != rub_template_place(p, at, 0)->sentence)
            break;
    return 9;
}

void rub_way_begin(const rub_passage *p, uint32_t cue, rub_span window, rub_way *way) {
    *way = (rub_way){.cue = rub_template_place(p, cue, 0),
                     .left = rub_template_place(p, cue, -1),
                     .right = rub_template_place(p, cue, 1),
                     .at = cue,
                     .window = window};
    way->turn = rub_template_mix(way->left->sort, way->right->sort);
    way->edge = rub_template_few(cue - window.start, 4) << 4 | rub_template_few(window.end - cue, 4);
    way->pairs = rub_template_few(rub_way_to_pair(p, cue, -1), 5) << 4 |
                 rub_template_few(rub_way_to_pair(p, cue, 1), 5);
}

/* Commas, other cues, pairs, the edge of a sentence. */
static uint32_t between(const rub_way *way) {
    bool after = way->side == 2;
    const rub_place *a = after ? way->cue : way->place, *b = after ? way->place : way->cue;
    uint32_t cues = (uint32_t)(b->cues - a->cues - (a == way->cue && a->cue));
    return rub_template_few((uint32_t)(b->commas - a->commas), 3) | rub_template_few(cues, 2) << 2 |
           rub_template_few((uint32_t)(b->pairs - a->pairs), 2) << 4 |
           (uint32_t)(a->sentence != b->sentence) << 6;
}

void rub_way_to(const rub_passage *p, uint32_t at, rub_way *way) {
    uint32_t cue = way->at, places = at > cue ? at - cue : cue - at;
    const rub_place *w = way->place = rub_template_place(p, at, 0), *c = way->cue;
    way->side = at < cue ? 0 : at == cue ? 1 : 2;
    way->far = rub_template_near(places);
    way->near = rub_template_few(way->far, 3);
    way->path = between(way);
    way->sort = w->sort;
    way->verbs =
        rub_template_few(at > cue ? (uint32_t)(w->verbs - c->verbs) : (uint32_t)(c->verbs - w->verbs), 3);
    way->from_start = rub_template_few(at - way->window.start, 3);
    way->to_end = rub_template_few(way->window.end - at, 3);
    way->before = rub_template_place(p, at, -1);
    way->behind = rub_template_place(p, at, 1);
}

/* How the cue stands in its sentence says on which side the content is: "A, he said." "He said that A." */
static void near_cue(const rub_way *way, rub_quote_features *f) {
    const rub_place *l = way->left, *r = way->right;
    uint32_t near = way->near, side = way->side;
    rub_template_add(f, 140, rub_template_mix(way->turn, side), near);
    rub_template_add(f, 141, rub_template_mix(r->word, side), near);
    rub_template_add(f, 142, rub_template_mix(l->word, side), near);
    rub_template_add(f, 143, rub_template_mix(rub_template_mix(r->group, l->group), side), near);
}

static void path(const rub_way *way, rub_quote_features *f) {
    uint32_t far = way->far, side = way->side;
    rub_template_add(f, 120, far, side);
    rub_template_add(f, 121, way->path, side);
    rub_template_add(f, 122, rub_template_mix(way->path, far), side);
}

static void verbs(const rub_way *way, rub_quote_features *f) {
    uint32_t verbs = rub_template_mix(way->verbs, way->side);
    rub_template_add(f, 129, verbs, way->place->kind);
    rub_template_add(f, 130, verbs, way->path & 3);
}

void rub_way_features(const rub_way *way, uint32_t part, rub_quote_features *f) {
    if (part == RUB_WAY_PATH) path(way, f);
    else if (part == RUB_WAY_VERBS) verbs(way, f);
    else if (part == RUB_WAY_NEAR) near_cue(way, f);
    else f->rows[f->count++] = rub_way_feature(way, part);
}
