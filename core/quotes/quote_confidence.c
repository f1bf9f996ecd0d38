/* quote_confidence.c - scores of frames to the share of them that is right
 *
 * The labeller's score is not enough: at the same score marks are right more often than clauses, and "that it
 * is safe" more often than three words without a source. So what a frame looks like speaks for it or against
 * it, in tenths of a nat, and the sum is as good as the odds that nine tenths of its words are those that the
 * annotation has. The numbers are the weights of a logistic regression over the rows that two labellers, each
 * trained on one half of the documents of news/train, VOA and core/corpus, found in the other half; news
 * counts twice, VOA a third. None of the dev sets was looked at for them.
 */
#include "quotes/quote_confidence.h"

#include "quotes/place.h"
#include "quotes/quote_row.h"

enum { SHORT = 3, REST = 4 }; /* words of a short content; words behind a content to its sentence's end */
enum { STEP = 5, LEAST = 5, MOST = 97 }; /* hundredths: between two entries of the table; a score's range */

/* What is asked of a frame. */
typedef struct look {
    const rub_passage *p;
    const rub_frames *frames;
    const rub_frame *f;
    uint32_t kind;
    rub_span whole; /* places from the first of its content to the last */
} look;

/* Ten times the logit of 50, 55, 60 ... 100 hundredths; below 50 its negative. */
static int32_t logit(uint32_t score) {
    static const int8_t steps[] = {0, 2, 4, 6, 8, 11, 14, 17, 22, 29, 46};
    if (score < LEAST) score = LEAST;
    if (score > MOST) score = MOST;
    uint32_t far = score < 50 ? 50 - score : score - 50, at = far / STEP, rest = far % STEP;
    int32_t size = (steps[at] * (int32_t)(STEP - rest) + (rest ? steps[at + 1] : 0) * (int32_t)rest) / STEP;
    return score < 50 ? -size : size;
}

/* The other way: the hundredths of odds in tenths of a nat, at steps of two. */
static uint32_t share(int32_t odds) {
    static const uint8_t steps[] = {50, 55, 60, 65, 69, 73, 77, 80, 83, 86, 88, 90, 92, 93, 94, 95, 96};
    uint32_t size = ((uint32_t)(odds < 0 ? -odds : odds) + 1) / 2, last = sizeof steps - 1;
    uint32_t sure = steps[size < last ? size : last];
    return odds < 0 ? 100 - sure : sure;
}

/* Tokens of a piece of its content. */
static rub_span tokens_of(const look *l, uint32_t piece) {
    rub_span s = l->f->content[piece];
    return (rub_span){rub_place_at(l->p, s.start)->first, rub_place_at(l->p, s.end - 1)->end};
}

static bool is_short(const look *l) {
    const rub_token *tokens = l->p->doc->tokens.rows;
    uint32_t words = 0;
    for (uint32_t i = 0; i < l->f->count; i++) {
        rub_span piece = tokens_of(l, i);
        for (uint32_t k = piece.start; k < piece.end && words <= SHORT; k++)
            words += !!(tokens[k].flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT));
    }
    return words <= SHORT;
}

static bool has_comma(const look *l) {
    const rub_token *tokens = l->p->doc->tokens.rows;
    for (uint32_t i = 0; i < l->f->count; i++) {
        rub_span piece = tokens_of(l, i);
        for (uint32_t k = piece.start; k < piece.end; k++)
            if (tokens[k].length == 1 && l->p->doc->text[tokens[k].start] == ',') return true;
    }
    return false;
}

static bool follows_that(const look *l) {
    return l->whole.start > 0 && rub_place_is(l->p, l->whole.start - 1, "that");
}

static bool lacks_source(const look *l) {
    return !rub_frame_has_source(l->f);
}

static bool is_in_pieces(const look *l) {
    return l->f->count > 1;
}

/* "a spokesman", "locals": no name and no pronoun. */
static bool has_plain_source(const look *l) {
    rub_span s = l->f->source;
    if (lacks_source(l) || rub_place_listed(l->p, s.start, RUB_IN(PRONOUN))) return false;
    for (uint32_t i = s.start; i < s.end; i++)
        if (rub_place_at(l->p, i)->capital) return false;
    return true;
}

/* Somebody else speaks in it. */
static bool holds_cue(const look *l) {
    for (uint32_t i = 0; i < l->frames->count; i++) {
        const rub_frame *g = &l->frames->rows[i];
        if (g != l->f && g->count && g->cue != RUB_NONE && l->whole.start <= g->cue && g->cue < l->whole.end)
            return true;
    }
    return false;
}

static bool holds_dash(const look *l) {
    for (uint32_t i = 0; i < l->f->count; i++)
        for (uint32_t k = l->f->content[i].start; k < l->f->content[i].end; k++) {
            uint8_t kind = rub_place_kind(l->p, k);
            if (kind == RUB_PLACE_COLON || (kind == RUB_PLACE_DASH && !rub_place_in_phrase(l->p, k)))
                return true;
        }
    return false;
}

/* The paragraph ends without a stop, as lines of lists and headlines do. */
static bool lacks_stop(const look *l) {
    uint8_t last = rub_place_kind(l->p, l->p->places.count - 1);
    return last != RUB_PLACE_STOP && last != RUB_PLACE_PAIR && last != RUB_PLACE_BRACKET;
}

/* The paragraph begins with a small letter, or all is in capitals. */
static bool is_in_one_case(const look *l) {
    const rub_place *first = rub_place_at(l->p, 0);
    const rub_token *cue = rub_place_token(l->p, l->f->cue);
    bool capitals = cue->length > 1 && (cue->flags & RUB_TOKEN_LETTER) && !(cue->flags & RUB_TOKEN_LOWER);
    return capitals || (first->kind == RUB_PLACE_WORD && first->letter >= 'a' && !first->capital);
}

/* The sentence goes on behind it. */
static bool leaves_rest(const look *l) {
    uint32_t words = 0;
    for (uint32_t i = l->whole.end; rub_place_together(l->p, l->whole.end - 1, i); i++)
        words += rub_place_kind(l->p, i) == RUB_PLACE_WORD;
    return words > REST;
}

static bool is_before_cue(const look *l) {
    return l->whole.start < l->f->cue && rub_place_kind(l->p, l->f->cue) == RUB_PLACE_WORD &&
           !rub_place_is(l->p, l->f->cue, "according");
}

static bool is_according(const look *l) {
    return rub_place_is(l->p, l->f->cue, "according");
}

static bool has_colon(const look *l) {
    return rub_place_kind(l->p, l->f->cue) == RUB_PLACE_COLON;
}

static bool has_dash(const look *l) {
    return rub_place_kind(l->p, l->f->cue) == RUB_PLACE_DASH;
}

/* What speaks for or against marks alone, and clauses: tenths of a nat. */
static const struct evidence {
    bool (*holds)(const look *);
    int8_t marks, clause;
} evidence[] = {
    {is_short, -13, -18},   {has_comma, 12, -9},        {follows_that, 0, 4},  {lacks_source, 1, -11},
    {is_in_pieces, 1, -15}, {has_plain_source, -3, -6}, {holds_cue, 0, -13},   {holds_dash, 0, -10},
    {lacks_stop, -2, -8},   {is_in_one_case, 6, -6},    {leaves_rest, -9, -8}, {is_before_cue, 9, 7},
    {is_according, -16, 8}, {has_colon, 2, -7},         {has_dash, 7, 0},
};

/* Tenths of a nat that a kind has by itself; tenths of the score's logit that count for it. */
static const int8_t base[RUB_QUOTE_COUNT] = {
    [RUB_QUOTE_DIRECT] = 23, [RUB_QUOTE_INDIRECT] = 14, [RUB_QUOTE_MIXED] = 15};
static const int8_t slope[RUB_QUOTE_COUNT] = {
    [RUB_QUOTE_DIRECT] = 2, [RUB_QUOTE_INDIRECT] = 6, [RUB_QUOTE_MIXED] = 4};

static uint32_t confidence_of(const look *l) {
    int32_t odds = base[l->kind] + logit(l->f->confidence) * slope[l->kind] / 10;
    for (uint32_t i = 0; i < sizeof evidence / sizeof *evidence; i++) {
        int8_t weight = l->kind == RUB_QUOTE_DIRECT ? evidence[i].marks : evidence[i].clause;
        if (weight && evidence[i].holds(l)) odds += weight;
    }
    return share(odds);
}

void rub_quote_confidences_set(const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        if (!f->count || f->via != RUB_VIA_MODEL || f->cue == RUB_NONE) continue;
        look l = {
            p, frames, f, rub_quote_row_kind(p, f), {f->content[0].start, f->content[f->count - 1].end}};
        f->confidence = confidence_of(&l);
    }
}
