/* quotation_mark.c - recognises quotation marks and what their look and their neighbours say about opening
 * and closing */
#include "quotes/quotation_mark.h"

#include "base/utf8.h"

#include <string.h>

/* Costs: small numbers that only matter against each other. */
enum { LOSE_DOUBLE = 5, WRONG_SPACE = 4, WRONG_WAY = 5 };

typedef struct look {
    uint8_t family, way;
} look;

/* A paragraph while its marks are read. */
typedef struct reader {
    const char *text;
    const rub_token *tokens;
    rub_span range;
} reader;

static bool look_of(uint32_t c, look *out) {
    static const struct {
        uint16_t c;
        look look;
    } looks[] = {
        {'"', {RUB_GLYPH_DOUBLE, RUB_GLYPH_EITHER}},
        {'\'', {RUB_GLYPH_SINGLE, RUB_GLYPH_EITHER}},
        {'`', {RUB_GLYPH_SINGLE, RUB_GLYPH_OPENS}},
        {0x201C, {RUB_GLYPH_DOUBLE, RUB_GLYPH_OPENS}},
        {0x201D, {RUB_GLYPH_DOUBLE, RUB_GLYPH_CLOSES}},
        {0x201E, {RUB_GLYPH_DOUBLE, RUB_GLYPH_LOW}},
        {0x201F, {RUB_GLYPH_DOUBLE, RUB_GLYPH_OPENS}},
        {0x2018, {RUB_GLYPH_SINGLE, RUB_GLYPH_OPENS}},
        {0x2019, {RUB_GLYPH_SINGLE, RUB_GLYPH_CLOSES}},
        {0x201A, {RUB_GLYPH_SINGLE, RUB_GLYPH_LOW}},
        {0x201B, {RUB_GLYPH_SINGLE, RUB_GLYPH_OPENS}},
        {0x00AB, {RUB_GLYPH_ANGLE, RUB_GLYPH_OPENS}},
        {0x00BB, {RUB_GLYPH_ANGLE, RUB_GLYPH_CLOSES}},
        {0x2039, {RUB_GLYPH_SMALL_ANGLE, RUB_GLYPH_OPENS}},
        {0x203A, {RUB_GLYPH_SMALL_ANGLE, RUB_GLYPH_CLOSES}},
        {0x300C, {RUB_GLYPH_CORNER, RUB_GLYPH_OPENS}},
        {0x300D, {RUB_GLYPH_CORNER, RUB_GLYPH_CLOSES}},
        {0x300E, {RUB_GLYPH_WHITE_CORNER, RUB_GLYPH_OPENS}},
        {0x300F, {RUB_GLYPH_WHITE_CORNER, RUB_GLYPH_CLOSES}},
    };
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        if (looks[i].c == c) return *out = looks[i].look, true;
    return false;
}

static bool token_is(const reader *r, uint32_t i, const char *word) {
    const rub_token *t = &r->tokens[i];
    return r->text[t->start] == *word && t->length == strlen(word) &&
           !memcmp(r->text + t->start, word, t->length);
}

/* Most tokens are words, and most others full stops and commas. */
static inline bool may_be_mark(const reader *r, uint32_t i) {
    const rub_token *t = &r->tokens[i];
    unsigned char first = (unsigned char)r->text[t->start];
    return !(t->flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT)) &&
           (first >= 0x80 || first == '"' || first == '\'' || first == '`');
}

/* The look of token i where it is one mark (also '' and `` as one token). */
static bool look_at(const reader *r, uint32_t i, look *out) {
    const rub_token *t = &r->tokens[i];
    if (t->length == 0 || t->length > 3 || (t->flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT))) return false;
    if (token_is(r, i, "''") || token_is(r, i, "'''"))
        return *out = (look){RUB_GLYPH_DOUBLE, RUB_GLYPH_EITHER}, true;
    if (token_is(r, i, "``")) return *out = (look){RUB_GLYPH_DOUBLE, RUB_GLYPH_OPENS}, true;
    uint32_t size, c = rub_utf8_read(r->text + t->start, r->text + t->start + t->length, &size, NULL);
    return size == t->length && look_of(c, out);
}

static bool space_before(const reader *r, uint32_t i) {
    return i <= r->range.start || i >= r->range.end ||
           (r->tokens[i].flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE));
}

static bool one_of(const reader *r, uint32_t i, const char *set) {
    return r->tokens[i].length == 1 && strchr(set, r->text[r->tokens[i].start]);
}

static bool is_dash(const reader *r, uint32_t i) {
    return token_is(r, i, "-") || token_is(r, i, "--") || token_is(r, i, "\xE2\x80\x93") ||
           token_is(r, i, "\xE2\x80\x94") || token_is(r, i, "\xE2\x80\x95");
}

/* What stands before leaves room for an opening mark: ("Yes") [ "Yes" - "Yes" */
static bool free_before(const reader *r, const rub_quotation_mark *m) {
    look other;
    if (space_before(r, m->first)) return true;
    uint32_t i = m->first - 1;
    return one_of(r, i, "([{/:") || is_dash(r, i) || (look_at(r, i, &other) && other.way != RUB_GLYPH_CLOSES);
}

/* What follows suits a closing mark: "Yes", "Yes". "Yes") */
static bool free_after(const reader *r, const rub_quotation_mark *m) {
    look other;
    if (space_before(r, m->end)) return true;
    return one_of(r, m->end, ".,;:!?)]}/") || is_dash(r, m->end) || look_at(r, m->end, &other) ||
           token_is(r, m->end, "\xE2\x80\xA6") || (r->tokens[m->end].flags & RUB_TOKEN_CLITIC);
}

static bool stop_before(const reader *r, const rub_quotation_mark *m) {
    if (m->first <= r->range.start) return false;
    return one_of(r, m->first - 1, ".,;:!?)]") || token_is(r, m->first - 1, "\xE2\x80\xA6") ||
           token_is(r, m->first - 1, "...");
}

static bool ends_in_s(const reader *r, const rub_quotation_mark *m) {
    const rub_token *t = &r->tokens[m->first - 1];
    char last = r->text[t->start + t->length - 1];
    return last == 's' || last == 'S' || last == 'z' || last == 'x';
}

/* 'em 'tis '90s: an apostrophe stands for letters left out at the start of a word. */
static bool cut_word(const reader *r, const rub_quotation_mark *m) {
    static const char *const words[] = {"em", "tis",   "twas", "til", "till", "cause",
                                        "n",  "round", "bout", "cos", "s"};
    if (m->end >= r->range.end || space_before(r, m->end)) return false;
    if (r->tokens[m->end].flags & RUB_TOKEN_DIGIT) return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(r, m->end, words[i])) return true;
    return false;
}

static void weigh_double(const reader *r, rub_quotation_mark *m) {
    bool room = free_before(r, m), done = free_after(r, m);
    bool gap_before = space_before(r, m->first), gap_after = space_before(r, m->end);
    m->skip = LOSE_DOUBLE;
    m->open = (uint8_t)((room ? 0 : WRONG_SPACE) + (gap_after ? WRONG_SPACE : 0));
    m->close = (uint8_t)((done ? 0 : WRONG_SPACE) + (gap_before ? WRONG_SPACE : 0));
    if (m->way == RUB_GLYPH_EITHER) return;
    m->open =
        m->way == RUB_GLYPH_CLOSES ? WRONG_WAY - (room && !gap_after ? 2 : 0) : gap_after && !gap_before;
    m->close = m->way == RUB_GLYPH_CLOSES ? 0
               : m->way == RUB_GLYPH_LOW  ? RUB_QUOTATION_MARK_NEVER
                                          : WRONG_WAY - (done && !gap_before ? 2 : 0);
}

/* An apostrophe or a mark: "the workers' union" 'the '90s' */
static void weigh_single(const reader *r, rub_quotation_mark *m) {
    bool room = free_before(r, m), done = free_after(r, m), gap_after = space_before(r, m->end);
    bool cut = cut_word(r, m), stop = stop_before(r, m);
    m->open = !room || gap_after ? RUB_QUOTATION_MARK_NEVER : cut ? 4 : m->way == RUB_GLYPH_CLOSES ? 4 : 0;
    m->close = !done || space_before(r, m->first) ? RUB_QUOTATION_MARK_NEVER : stop ? 0 : 1;
    if (room && !gap_after) m->skip = cut ? 0 : m->way == RUB_GLYPH_OPENS ? 4 : m->leads ? 3 : 2;
    else m->skip = stop ? 4 : m->first > r->range.start && ends_in_s(r, m) ? 1 : 3;
    if (m->way == RUB_GLYPH_LOW) m->open = 0, m->close = RUB_QUOTATION_MARK_NEVER;
    if (m->way == RUB_GLYPH_OPENS && m->close != RUB_QUOTATION_MARK_NEVER) m->close = 3;
}

/* Guillemets point either way (and stand apart in French); brackets of East Asia only one way. */
static void weigh_pointed(const reader *r, rub_quotation_mark *m) {
    bool corner = m->family == RUB_GLYPH_CORNER || m->family == RUB_GLYPH_WHITE_CORNER,
         opens = m->way == RUB_GLYPH_OPENS;
    uint8_t wrong = corner ? RUB_QUOTATION_MARK_NEVER : 2;
    m->skip = LOSE_DOUBLE;
    m->open = opens ? 0 : wrong == 2 && free_before(r, m) ? 1 : wrong;
    m->close = !opens ? 0 : wrong == 2 && free_after(r, m) ? 1 : wrong;
}

/* 5'11" is a measure, Qur'an a word. */
static bool is_measure(const reader *r, const rub_quotation_mark *m) {
    if (m->first <= r->range.start || space_before(r, m->first)) return false;
    return (r->tokens[m->first - 1].flags & RUB_TOKEN_NUMBER) && m->way == RUB_GLYPH_EITHER &&
           m->end - m->first == 1;
}

static void weigh(const reader *r, rub_quotation_mark *m) {
    m->leads = m->first == r->range.start || one_of(r, m->first - 1, ":"); /* Roe said: 'We won. */
    if (m->family == RUB_GLYPH_DOUBLE) weigh_double(r, m);
    else if (m->family == RUB_GLYPH_SINGLE) weigh_single(r, m);
    else weigh_pointed(r, m);
    if (is_measure(r, m)) m->skip = m->family == RUB_GLYPH_SINGLE ? 0 : 2;
}

/* '' and `` that came as two tokens are one double mark. */
static void join_twins(const reader *r, rub_quotation_mark *m) {
    look next;
    if (m->family != RUB_GLYPH_SINGLE || m->end >= r->range.end || space_before(r, m->end)) return;
    if (!(token_is(r, m->first, "'") || token_is(r, m->first, "`")) || !look_at(r, m->end, &next)) return;
    if (next.family != RUB_GLYPH_SINGLE ||
        r->text[r->tokens[m->end].start] != r->text[r->tokens[m->first].start])
        return;
    m->end++;
    m->family = RUB_GLYPH_DOUBLE;
}

rub_status rub_quotation_marks_find(rub_arena *arena, const char *text, const rub_tokens *tokens,
                                    rub_span range, rub_quotation_marks *marks) {
    reader r = {text, tokens->rows, range};
    for (uint32_t i = range.start; i < range.end; i++) {
        look found;
        if (!may_be_mark(&r, i) || !look_at(&r, i, &found)) continue;
        rub_quotation_mark m = {.first = i, .end = i + 1, .family = found.family, .way = found.way};
        join_twins(&r, &m);
        weigh(&r, &m);
        i = m.end - 1;
        if (m.open == RUB_QUOTATION_MARK_NEVER && m.close == RUB_QUOTATION_MARK_NEVER) continue;
        rub_quotation_mark *row = RUB_ADD(arena, *marks);
        RUB_NEED(row);
        *row = m;
    }
    return RUB_OK;
}
