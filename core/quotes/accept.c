/* accept.c - the features of a whole frame, and the decision on it */
#include "quotes/accept.h"

#include "quotes/quote_template.h"

#include <string.h>

/* Frames are let in below even odds, where precision and recall of what is said balance; in tenths of a nat. */
enum { LET_STAND = -22 };

/* What may be said of a frame's form. */
typedef struct form {
    uint32_t side;              /* content before the cue, after it, around it */
    uint32_t length, verbs, marks, words;
    uint32_t gap;               /* places between cue and nearest content */
    const rub_place *first, *last, *before, *after;
} form;

static void measure(const rub_passage *p, const rub_frame *f, form *m) {
    rub_span first = f->content[0], last = f->content[f->count - 1];
    *m = (form){.first = place(p, first.start, 0), .last = place(p, last.end, -1), .before = place(p, first.start, -1),
                .after = place(p, last.end, 0)};
    for (uint32_t i = 0; i < f->count; i++)
        for (uint32_t k = f->content[i].start; k < f->content[i].end; k++) {
            const rub_place *at = place(p, k, 0);
            m->length++;
            m->verbs += !!(at->lists & RUB_IN(AUXILIARY));
            m->marks += at->kind == RUB_PLACE_PAIR;
            m->words += at->kind == RUB_PLACE_WORD;
        }
    m->side = (first.start > f->cue) + 2 * (last.start > f->cue);
    m->gap = first.start > f->cue ? first.start - f->cue : f->cue >= first.end ? f->cue - first.end + 1 : 0;
}

static void add_content(const rub_passage *p, const rub_frame *f, const form *m, rub_quote_features *out) {
    const rub_place *cue = place(p, f->cue, 0);
    uint32_t shape = mix(few(m->verbs, 2), near(m->length) << 2 | (m->marks ? 2 : 0) | (m->words ? 1 : 0));
    add(out, 200, shape, m->side);
    add(out, 201, shape, cue->suffix);
    add(out, 202, mix(shape, m->side), cue->stem);
    add(out, 203, mix(few(m->verbs, 1), m->marks ? 1 : 0), cue->stem);
    add(out, 204, m->first->word, cue->stem);
    add(out, 205, m->first->word, 0);
    add(out, 206, sort_of(m->first), cue->stem);
    add(out, 207, m->first->class, cue->suffix);
    add(out, 208, m->before->word, cue->stem);
    add(out, 209, m->before->word, few(m->verbs, 1));
    add(out, 210, sort_of(m->last), sort_of(m->after));
    add(out, 211, near(m->gap), m->side);
    add(out, 212, few(f->count, 2), m->side);
    add(out, 213, m->marks ? m->first->word : 0, m->marks);
}

static void add_source(const rub_passage *p, const rub_frame *f, const form *m, rub_quote_features *out) {
    const rub_place *cue = place(p, f->cue, 0);
    bool none = f->source.start == RUB_NONE;
    const rub_place *first = none ? &nowhere : place(p, f->source.start, 0), *last = none ? &nowhere : place(p, f->source.end, -1);
    uint32_t far = none ? 0 : f->source.start > f->cue ? near(f->source.start - f->cue) : 16 + near(f->cue - f->source.end + 1);
    add(out, 220, sort_of(first), m->side);
    add(out, 221, sort_of(last), cue->stem);
    add(out, 222, last->class, cue->suffix);
    add(out, 223, last->word, 0);
    add(out, 224, far, m->side);
    add(out, 225, mix(none, few(m->verbs, 1)), cue->stem);
    add(out, 226, last->group, mix(few(m->verbs, 1), cue->suffix));
}

static void add_cue(const rub_passage *p, const rub_frame *f, const form *m, rub_quote_features *out) {
    const rub_place *cue = place(p, f->cue, 0);
    int32_t near_odds = f->odds < -25 ? -25 : f->odds > 40 ? 40 : f->odds;
    uint32_t odds = (uint32_t)(near_odds + 25) / 5, fit = f->confidence / 10;
    add(out, 230, odds, 0);
    add(out, 231, odds, few(m->verbs, 1));
    add(out, 232, odds, cue->stem);
    add(out, 233, fit, m->side);
    add(out, 234, fit, odds / 2);
    add(out, 235, cue->stem, m->side);
    add(out, 236, cue->word, place(p, f->cue, 1)->word);
    add(out, 237, cue->word, place(p, f->cue, -1)->word);
    add(out, 238, p->block->kind, cue->suffix);
}

void rub_accept_features(const rub_passage *p, const rub_frame *f, rub_quote_features *out) {
    form m;
    measure(p, f, &m);
    out->count = 0;
    add_cue(p, f, &m, out);
    add_content(p, f, &m, out);
    add_source(p, f, &m, out);
}

/* She wrote the novel "The Iron Bridge" in a year: who makes a work does not say its title. */
static bool makes_work(const rub_passage *p, const rub_frame *f, const form *m) {
    static const char *const verbs[] = {"wrote", "write", "written", "writes", "writing", "sang", "sings", "recorded", "published",
                                        "released", "read", "reads"};
    if (m->marks != 1 || m->verbs || m->side != 3) return false;
    for (uint32_t i = f->content[0].start; i < f->content[f->count - 1].end; i++)
        if (place(p, i, 0)->kind == RUB_PLACE_PAIR && !rub_passage_title(p, i)) return false;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (place(p, f->cue, 0)->word == rub_hash_word(verbs[i], strlen(verbs[i]))) return true;
    return false;
}

static bool stands(const rub_weights *w, const rub_passage *p, const rub_frame *f, int32_t *odds) {
    rub_quote_features features;
    form m;
    measure(p, f, &m);
    rub_accept_features(p, f, &features);
    *odds = rub_cue_odds(w, &features);
    bool certain = (rub_cue_certain(p, f->cue) || rub_cue_describes(p, f->cue)) && (m.side == 3 || !rub_cue_asks(p, f->cue));
    if (certain && *odds < 0) *odds = 0;
    return *odds >= LET_STAND && !makes_work(p, f, &m);
}

void rub_frames_accept(const rub_weights *w, const rub_passage *p, rub_frames *frames) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame f = frames->rows[i];
        int32_t odds;
        if (!stands(w, p, &f, &odds)) continue;
        f.confidence = f.confidence * rub_cue_sure(odds) / 100;
        frames->rows[kept++] = f;
    }
    frames->count = kept;
}
