/* turn.c - finds the turns of interviews and dialogues by their form, and writes what is said in them */
#include "quotes/turn.h"
#include "model/word_list.h"

#include <string.h>

enum { LABEL_WORDS = 5, SURE = 75, SURE_DASH = 60 };

/* ---- which blocks are turns ---- */

static bool is_text(const rub_doc *doc, uint32_t token, const char *text) {
    const rub_token *t = &doc->tokens.rows[token];
    return t->length == strlen(text) && !memcmp(doc->text + t->start, text, t->length);
}

/* Tokens of a label with its colon, 0 for none: Q: Jane Roe: CNN: also behind a mark: "ROE: We won. */
static uint32_t label_of(const rub_doc *doc, rub_span tokens, uint32_t *name) {
    *name = 0;
    if (tokens.start < tokens.end && (doc->tokens.rows[tokens.start].flags & RUB_TOKEN_MARK)) tokens.start++;
    for (uint32_t i = tokens.start; i < tokens.end && i <= tokens.start + LABEL_WORDS; i++) {
        const rub_token *t = &doc->tokens.rows[i];
        if (i > tokens.start && is_text(doc, i, ":")) return i + 1 < tokens.end ? i + 1 - tokens.start : 0;
        if (!(t->flags & RUB_TOKEN_UPPER_FIRST)) return 0;
        *name = (*name ^ t->word) * 0x9E3779B1u + 1;
    }
    return 0;
}

static bool has_dash(const rub_doc *doc, rub_span tokens) {
    uint32_t i = tokens.start;
    if (tokens.end - i < 3 || !(doc->tokens.rows[i + 1].flags & RUB_TOKEN_SPACE)) return false;
    return is_text(doc, i, "\xE2\x80\x94") || is_text(doc, i, "\xE2\x80\x93") ||
           is_text(doc, i, "\xE2\x80\x95");
}

static uint32_t slot_of(const uint32_t *names, uint32_t size, uint32_t name) {
    uint32_t slot = name & (size - 1);
    while (names[slot] && names[slot] != name) slot = (slot + 1) & (size - 1);
    return slot;
}

/* Takes back labels that come only once or that stand alone. */
static void settle_labels(const uint32_t *labels, const uint32_t *names, const uint32_t *counts,
                          uint32_t size, uint32_t count, uint8_t *turns) {
    for (uint32_t i = 0; i < count; i++) {
        if (turns[i] != RUB_TURN_LABEL) continue;
        bool beside = (i > 0 && labels[i - 1]) || (i + 1 < count && labels[i + 1]);
        if (!beside || counts[slot_of(names, size, labels[i])] < 2) turns[i] = RUB_TURN_NONE;
    }
}

/* `labels`: a block's name, 0 for none. */
static uint32_t read_blocks(const rub_doc *doc, uint32_t *labels, uint32_t *names, uint32_t *counts,
                            uint32_t size, uint8_t *turns) {
    uint32_t dashes = 0;
    for (uint32_t i = 0; i < doc->blocks.count; i++) {
        rub_span tokens = rub_block_tokens(&doc->tokens, &doc->blocks.rows[i]);
        bool label = tokens.start < tokens.end && label_of(doc, tokens, &labels[i]);
        labels[i] = label ? labels[i] | 1 : 0;
        turns[i] = label ? RUB_TURN_LABEL : has_dash(doc, tokens) ? RUB_TURN_DASH : RUB_TURN_NONE;
        dashes += turns[i] == RUB_TURN_DASH;
        if (!label) continue;
        uint32_t slot = slot_of(names, size, labels[i]);
        names[slot] = labels[i];
        counts[slot]++;
    }
    return dashes;
}

rub_status rub_turns_find(rub_doc *doc, uint8_t **turns) {
    uint32_t count = doc->blocks.count, size = 16;
    while (size < 2 * count) size *= 2;
    *turns = rub_arena_zero(&doc->arena, count);
    RUB_NEED(*turns);
    rub_arena_mark here = rub_arena_here(&doc->arena);
    uint32_t *labels = rub_arena_zero(&doc->arena, ((size_t)count + 2 * size) * sizeof *labels);
    RUB_NEED(labels);
    uint32_t *names = labels + count, *counts = names + size;
    uint32_t dashes = read_blocks(doc, labels, names, counts, size, *turns);
    settle_labels(labels, names, counts, size, count, *turns);
    for (uint32_t i = 0; i < count && dashes < 2; i++)
        if ((*turns)[i] == RUB_TURN_DASH) (*turns)[i] = RUB_TURN_NONE;
    rub_arena_rewind(&doc->arena, here);
    return RUB_OK;
}

/* ---- what is said in a turn ---- */

static const rub_place *row(const rub_passage *p, uint32_t place) {
    return &p->places.rows[place];
}

static bool is_sign(const rub_passage *p, uint32_t place) {
    uint8_t kind = row(p, place)->kind;
    return kind == RUB_PLACE_COMMA || kind == RUB_PLACE_STOP || kind == RUB_PLACE_DASH;
}

static rub_status labelled(rub_doc *doc, const rub_passage *p) {
    uint32_t colon = 0, last = p->places.count;
    while (colon < last && row(p, colon)->kind != RUB_PLACE_COLON) colon++;
    if (colon + 1 >= last || (colon + 2 == last && row(p, colon + 1)->kind == RUB_PLACE_PAIR)) return RUB_OK;
    rub_frame f = {.cue = RUB_NONE,
                   .source = {0, colon},
                   .content = {{colon + 1, last}},
                   .count = 1,
                   .confidence = SURE,
                   .via = RUB_VIA_TURN,
                   .row = RUB_NONE};
    if (f.confidence < doc->options.min_confidence) return RUB_OK;
    RUB_TRY(rub_quote_row_add(doc, p, &f, f.source));
    doc->quotes.rows[f.row].kind = RUB_QUOTE_DIRECT;
    return RUB_OK;
}

/* "ROE: We won. : a transcript within marks, which the whole paragraph or all of the dialogue may have. */
static rub_status marked(rub_doc *doc, const rub_passage *p) {
    const rub_pair *pair = &p->pairs.rows[row(p, 0)->pair];
    const rub_token *tokens = doc->tokens.rows;
    uint32_t colon = pair->inner;
    while (colon < pair->inner_end && !is_text(doc, colon, ":")) colon++;
    if (colon + 1 >= pair->inner_end) return RUB_OK;
    rub_frame f = {.cue = RUB_NONE,
                   .source = {RUB_NONE, RUB_NONE},
                   .content = {{0, 1}},
                   .count = 1,
                   .confidence = SURE,
                   .via = RUB_VIA_TURN,
                   .row = RUB_NONE};
    RUB_TRY(rub_quote_row_add(
        doc, p, &f,
        (rub_span){tokens[pair->inner].start, tokens[colon - 1].start + tokens[colon - 1].length}));
    const rub_token *last = &tokens[pair->inner_end - 1];
    doc->fragments.rows[doc->fragments.count - 1] =
        (rub_span){tokens[colon + 1].start, last->start + last->length};
    return RUB_OK;
}

bool rub_turn_marked(const rub_passage *p, uint8_t turn) {
    return turn == RUB_TURN_LABEL && p->places.count && row(p, 0)->kind == RUB_PLACE_PAIR;
}

/* - Yes, said Roe. - Yes, Roe said, and left. The sign before the attribution; RUB_NONE: there is none. */
static uint32_t attribution(const rub_passage *p, uint32_t *cue) {
    for (uint32_t i = 2; i < p->places.count; i++) {
        if (!row(p, i)->maybe || row(p, i)->kind != RUB_PLACE_WORD) continue;
        *cue = i;
        for (uint32_t back = 1; back <= 3 && back < i; back++)
            if (is_sign(p, i - back)) return i - back;
            else if (!row(p, i - back)->capital && !(row(p, i - back)->lists & RUB_IN(PRONOUN))) break;
    }
    return RUB_NONE;
}

static void take_source(const rub_passage *p, uint32_t sign, rub_frame *f) {
    rub_span s = {sign + 1, f->cue};
    if (s.start == s.end) s = (rub_span){f->cue + 1, f->cue + 1};
    while (s.start > f->cue && s.end < p->places.count && !is_sign(p, s.end)) s.end++;
    if (s.start < s.end) f->source = s;
}

static rub_status dialogue(rub_doc *doc, const rub_passage *p) {
    rub_frame f = {.cue = RUB_NONE,
                   .source = {RUB_NONE, RUB_NONE},
                   .content = {{1, p->places.count}},
                   .count = 1,
                   .confidence = SURE_DASH,
                   .via = RUB_VIA_DASH,
                   .row = RUB_NONE};
    uint32_t cue, sign = attribution(p, &cue), after;
    if (sign != RUB_NONE) {
        f.cue = cue;
        take_source(p, sign, &f);
        f.content[0].end = row(p, sign)->kind == RUB_PLACE_STOP ? sign + 1 : sign;
        after = f.source.start != RUB_NONE && f.source.end > cue ? f.source.end : cue + 1;
        while (after < p->places.count && is_sign(p, after)) after++;
        if (after + 1 < p->places.count) f.content[f.count++] = (rub_span){after, p->places.count};
    }
    if (f.confidence < doc->options.min_confidence || f.content[0].start >= f.content[0].end) return RUB_OK;
    RUB_TRY(rub_quote_row_add(doc, p, &f, f.source));
    doc->quotes.rows[f.row].kind = RUB_QUOTE_DIRECT;
    return RUB_OK;
}

rub_status rub_turn_said(rub_doc *doc, const rub_passage *p, uint8_t turn, rub_frames *frames) {
    if (rub_turn_marked(p, turn)) return SURE < doc->options.min_confidence ? RUB_OK : marked(doc, p);
    if (turn == RUB_TURN_LABEL) return labelled(doc, p);
    if (turn != RUB_TURN_DASH || p->places.count < 3) return RUB_OK;
    frames->count = 0;
    return dialogue(doc, p);
}
