/* turn.c - finds the turns of interviews and dialogues by their form, and writes what is said in them */
#include "quotes/turn.h"

#include "quotes/place.h"
#include "quotes/turn_label.h"

#include <string.h>

/* Confidence, in hundredths: of 570 labels of core/corpus 97 in a hundred are turns, in news, where lines of
 * pictures have labels too, fewer; of 16 dashes 14. */
enum { SURE = 92, SURE_DASH = 85 };
enum { NEAR = 2 };  /* blocks: an answer of two paragraphs may stand between two labels */
enum { LEAST = 2 }; /* tokens that a label which comes once must have behind it */

/* ---- which blocks are turns ---- */

static bool is_text(const rub_doc *doc, uint32_t token, const char *text) {
    const rub_token *t = &doc->tokens.rows[token];
    return t->length == strlen(text) && !memcmp(doc->text + t->start, text, t->length);
}

static bool has_dash(const rub_doc *doc, rub_span tokens) {
    uint32_t i = tokens.start;
    if (tokens.end - i < 3 || !(doc->tokens.rows[i + 1].flags & RUB_TOKEN_SPACE)) return false;
    return is_text(doc, i, "\xE2\x80\x94") || is_text(doc, i, "\xE2\x80\x93") ||
           is_text(doc, i, "\xE2\x80\x95");
}

/* "– The 11.45 left the rails" is a line of a list, "– Who is there?" of a dialogue: en dashes with a space
 * lead both. */
static bool asks(const rub_doc *doc, rub_span tokens) {
    return is_text(doc, tokens.end - 1, "?") || is_text(doc, tokens.end - 1, "!") ||
           !is_text(doc, tokens.start, "\xE2\x80\x93");
}

static uint32_t slot_of(const uint32_t *names, uint32_t size, uint32_t name) {
    uint32_t slot = name & (size - 1);
    while (names[slot] && names[slot] != name) slot = (slot + 1) & (size - 1);
    return slot;
}

/* A block's label while turns are found. */
typedef struct mark {
    uint32_t hash; /* 0: no label */
    bool certain, named;
    bool sentence; /* what stands behind it is a sentence */
    bool asks;     /* a question */
} mark;

static bool ends_sentence(const rub_doc *doc, rub_span tokens) {
    uint32_t end = tokens.end;
    while (end > tokens.start && ((doc->tokens.rows[end - 1].flags & RUB_TOKEN_MARK) ||
                                  is_text(doc, end - 1, "*") || is_text(doc, end - 1, ")")))
        end--;
    if (end < tokens.start + LEAST) return false;
    return is_text(doc, end - 1, ".") || is_text(doc, end - 1, "?") || is_text(doc, end - 1, "!") ||
           is_text(doc, end - 1, "...") || is_text(doc, end - 1, "\xE2\x80\xA6");
}

/* Labels of a document, as far as they are told from another. */
typedef struct labels {
    const mark *marks;
    uint32_t count;               /* of the blocks */
    const uint32_t *names, *seen; /* a table of the labels, and how often each stands */
    uint32_t size;
} labels;

static bool comes_back(const labels *l, const mark *m) {
    return l->seen[slot_of(l->names, l->size, m->hash)] > 1;
}

/* Some label near `at` for which `holds` does; a named one that comes back may be its own neighbour. */
static bool has_beside(const labels *l, uint32_t at, bool (*holds)(const labels *, const mark *)) {
    bool alone = l->marks[at].named && comes_back(l, &l->marks[at]);
    for (uint32_t i = at < NEAR ? 0 : at - NEAR; i <= at + NEAR && i < l->count; i++) {
        const mark *m = &l->marks[i];
        if (i != at && m->hash && (alone || m->hash != l->marks[at].hash) && holds(l, m)) return true;
    }
    return false;
}

static bool is_any(const labels *l, const mark *m) {
    (void)l;
    return m->hash != 0;
}

static bool is_certain(const labels *l, const mark *m) {
    (void)l;
    return m->certain;
}

/* It speaks: an office, a person, a question, or a label that comes back. */
static bool speaks(const labels *l, const mark *m) {
    return m->certain && (m->named || m->asks || comes_back(l, m));
}

/* A label counts that comes back beside others, or that looks like a speaker beside one that does, too, if
 * what stands behind it is a sentence: "Price: 5 euros" is none, nor is "GETTING IN: Buses leave at six." */
static bool is_turn(const labels *l, uint32_t i) {
    const mark *m = &l->marks[i];
    if (comes_back(l, m) && (m->named || m->sentence) && has_beside(l, i, is_any)) return true;
    return m->certain && m->sentence && has_beside(l, i, is_certain) &&
           (speaks(l, m) || has_beside(l, i, speaks));
}

static uint32_t read_blocks(const rub_doc *doc, mark *marks, uint32_t *names, uint32_t *counts, uint32_t size,
                            uint8_t *turns) {
    uint32_t dashes = 0;
    bool speech = false;
    for (uint32_t i = 0; i < doc->blocks.count; i++) {
        rub_span tokens = rub_block_said(doc->text, &doc->tokens, &doc->blocks.rows[i]);
        rub_turn_label label = rub_turn_label_read(doc, tokens);
        marks[i] = (mark){.hash = label.hash, .certain = label.certain, .named = label.named};
        turns[i] = label.hash ? RUB_TURN_LABEL : has_dash(doc, tokens) ? RUB_TURN_DASH : RUB_TURN_NONE;
        dashes += turns[i] == RUB_TURN_DASH;
        speech |= turns[i] == RUB_TURN_DASH && asks(doc, tokens);
        if (!label.hash) continue;
        marks[i].sentence = ends_sentence(doc, (rub_span){label.end, tokens.end});
        marks[i].asks = is_text(doc, tokens.end - 1, "?");
        uint32_t slot = slot_of(names, size, label.hash);
        names[slot] = label.hash;
        counts[slot]++;
    }
    return speech ? dashes : 0;
}

rub_status rub_turns_find(rub_doc *doc, uint8_t **turns) {
    uint32_t count = doc->blocks.count, size = 16;
    while (size < 2 * count) size *= 2;
    *turns = rub_arena_zero(&doc->arena, count);
    RUB_NEED(*turns);
    rub_arena_mark here = rub_arena_here(&doc->arena);
    mark *marks = rub_arena_zero(&doc->arena, count * sizeof *marks);
    uint32_t *names = rub_arena_zero(&doc->arena, 2 * (size_t)size * sizeof *names);
    if (!marks || !names) return RUB_ERR_MEMORY;
    uint32_t *counts = names + size;
    uint32_t dashes = read_blocks(doc, marks, names, counts, size, *turns);
    const labels all = {marks, count, names, counts, size};
    for (uint32_t i = 0; i < count; i++)
        if ((*turns)[i] == RUB_TURN_LABEL && !is_turn(&all, i)) (*turns)[i] = RUB_TURN_NONE;
    for (uint32_t i = 0; i < count && dashes < 2; i++)
        if ((*turns)[i] == RUB_TURN_DASH) (*turns)[i] = RUB_TURN_NONE;
    rub_arena_rewind(&doc->arena, here);
    return RUB_OK;
}

/* ---- what is said in a turn ---- */

static bool is_sign(const rub_passage *p, uint32_t place) {
    uint8_t kind = rub_place_at(p, place)->kind;
    return kind == RUB_PLACE_COMMA || kind == RUB_PLACE_STOP || kind == RUB_PLACE_DASH;
}

/* (after a minute) I was there. (Laughter) : who reads aloud leaves out what stands in brackets at both ends.
 */
static rub_span said_aloud(const rub_passage *p, rub_span s) {
    uint32_t i = s.start, k = s.end;
    if (rub_place_is(p, i, "("))
        while (i < s.end && !rub_place_is(p, i, ")")) i++;
    if (i > s.start && i + 1 < s.end) s.start = i + 1;
    if (s.end > s.start + 1 && rub_place_is(p, k - 1, ")"))
        while (k > s.start && !rub_place_is(p, k - 1, "(")) k--;
    if (k > s.start + 1 && k < s.end && rub_place_kind(p, k - 2) == RUB_PLACE_STOP) s.end = k - 1;
    return s;
}

/* Frames that took the label for an attribution go: the turn tells what is said. */
static void drop_label_frames(rub_frames *frames, uint32_t first) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame f = frames->rows[i];
        if (f.cue == RUB_NONE || f.cue < first || f.content[0].start < first) continue;
        if (f.source.start < first) f.source = (rub_span){RUB_NONE, RUB_NONE};
        frames->rows[kept++] = f;
    }
    frames->count = kept;
}

static rub_status labelled(rub_doc *doc, const rub_passage *p, rub_frames *frames) {
    rub_turn_label label = rub_turn_label_read(doc, p->tokens);
    const rub_token *tokens = doc->tokens.rows;
    uint32_t first = rub_passage_place(p, label.end), last = p->places.count;
    if (first >= last || (first + 1 == last && rub_place_at(p, first)->kind == RUB_PLACE_PAIR)) return RUB_OK;
    drop_label_frames(frames, first);
    rub_frame f = {.cue = RUB_NONE,
                   .source = {RUB_NONE, RUB_NONE},
                   .content = {said_aloud(p, (rub_span){first, last})},
                   .count = 1,
                   .confidence = SURE,
                   .via = RUB_VIA_TURN,
                   .row = RUB_NONE};
    if (f.confidence < doc->options.min_confidence) return RUB_OK;
    rub_span source = {tokens[label.name.start].start, rub_token_end(&tokens[label.name.end - 1])};
    RUB_TRY(rub_quote_row_add(doc, p, &f, source));
    doc->quotes.rows[f.row].kind = RUB_QUOTE_DIRECT;
    return RUB_OK;
}

/* "ROE: We won. : a transcript within marks, which the whole paragraph or all of the dialogue may have. */
static rub_status marked(rub_doc *doc, const rub_passage *p) {
    const rub_pair *pair = rub_place_marks(p, 0);
    const rub_token *tokens = doc->tokens.rows;
    rub_turn_label label = rub_turn_label_read(doc, p->tokens);
    if (label.end >= pair->inner_end) return RUB_OK;
    rub_frame f = {.cue = RUB_NONE,
                   .source = {RUB_NONE, RUB_NONE},
                   .content = {{0, 1}},
                   .count = 1,
                   .confidence = SURE,
                   .via = RUB_VIA_TURN,
                   .row = RUB_NONE};
    rub_span source = {tokens[label.name.start].start, rub_token_end(&tokens[label.name.end - 1])};
    RUB_TRY(rub_quote_row_add(doc, p, &f, source));
    const rub_token *last = &tokens[pair->inner_end - 1];
    doc->fragments.rows[doc->fragments.count - 1] =
        (rub_span){tokens[label.end].start, last->start + last->length};
    return RUB_OK;
}

bool rub_turn_marked(const rub_passage *p, uint8_t turn) {
    return turn == RUB_TURN_LABEL && p->places.count && rub_place_at(p, 0)->kind == RUB_PLACE_PAIR;
}

/* - Yes, said Roe. - Yes, Roe said, and left. The sign before the attribution; RUB_NONE: there is none. */
static uint32_t attribution(const rub_passage *p, uint32_t *cue) {
    for (uint32_t i = 2; i < p->places.count; i++) {
        if (!rub_place_at(p, i)->maybe || rub_place_at(p, i)->kind != RUB_PLACE_WORD) continue;
        *cue = i;
        for (uint32_t back = 1; back <= 3 && back < i; back++)
            if (is_sign(p, i - back)) return i - back;
            else if (!rub_place_at(p, i - back)->capital &&
                     !(rub_place_at(p, i - back)->lists & RUB_IN(PRONOUN)))
                break;
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
        f.content[0].end = rub_place_at(p, sign)->kind == RUB_PLACE_STOP ? sign + 1 : sign;
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
    if (turn == RUB_TURN_LABEL) return labelled(doc, p, frames);
    if (turn != RUB_TURN_DASH || p->places.count < 3) return RUB_OK;
    frames->count = 0;
    return dialogue(doc, p);
}
