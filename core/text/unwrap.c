/* unwrap.c - joins again what an editor, a mail, a PDF or a narrow column broke into lines
 *
 *     even     every line is as full as the next word lets it be: one width explains all of them
 *     torn     lines of any length, but many end without a stop and go on in lower case
 *     a few lines that are one sentence, a line that ends with "of the"
 */
#include "text/unwrap.h"
#include "text/sentence.h"

#include <string.h>

typedef struct source {
    const char *text;
    const rub_token *tokens;
} source;

/* ---- even: wrapped at one width ---- */

/* How many of eight bytes go on with a character: the highest bit is set, and the next one is not. */
static uint32_t continuations(const char *at) {
    const uint64_t highest = UINT64_C(0x8080808080808080);
    uint64_t eight;
    memcpy(&eight, at, sizeof eight);
    return (uint32_t)(((eight & ~(eight << 1) & highest) >> 7) * UINT64_C(0x0101010101010101) >> 56);
}

/* Characters, as an editor counts them, from the begin of a line's first token to the end of its token
 * `last`; counted up to `most`. */
static uint32_t characters(const source *s, const rub_line *line, uint32_t last, uint32_t most) {
    uint32_t at = s->tokens[line->first].start, end = s->tokens[last].start + s->tokens[last].length,
             count = 0;
    for (; end - at >= 8 && count + 8 <= most; at += 8) count += 8 - continuations(s->text + at);
    for (; at < end && count < most; at++) count += ((uint8_t)s->text[at] & 0xC0) != 0x80;
    return count;
}

static uint32_t width(const source *s, const rub_line *line) {
    return characters(s, line, line->end - 1, UINT32_MAX);
}

/* Up to the first white space of a line. */
static uint32_t first_word(const source *s, const rub_line *line) {
    uint32_t i = line->first;
    while (i + 1 < line->end && !(s->tokens[i + 1].flags & RUB_TOKEN_SPACE)) i++;
    return characters(s, line, i, UINT32_MAX);
}

/* The next line's first word had no room any more on this line: what an editor that wraps leaves. */
static bool full(const source *s, const rub_line *line, uint32_t room) {
    return width(s, line) + 1 + first_word(s, line + 1) > room;
}

/* What speaks for wrapping at `room`: of `ends` line ends without a blank line, how many are full, and go on
 * in lower case. */
typedef struct wrapping {
    uint32_t room, ends, filled, lower;
} wrapping;

/* Characters of a wrapped line: a telephone shows 36, a terminal 80, an editor for code 100. */
#define ROOM_LEAST 34u
#define ROOM_MOST  110u

/* Whether lines may be wrapped at this width: paragraphs of a line each are much longer. */
static bool is_room(uint32_t room) {
    return room >= ROOM_LEAST && room <= ROOM_MOST;
}

/* The widest line, as far as it can matter. */
static void widen(const source *s, const rub_line *lines, uint32_t first, uint32_t end, wrapping *w) {
    for (uint32_t i = first; i < end && w->room <= ROOM_MOST; i++) {
        uint32_t wide = characters(s, &lines[i], lines[i].end - 1, ROOM_MOST + 1);
        if (wide > w->room) w->room = wide;
    }
}

static void weigh(const source *s, const rub_line *lines, uint32_t first, uint32_t end, wrapping *w) {
    for (uint32_t i = first; i + 1 < end; i++) {
        w->ends++;
        if (!full(s, &lines[i], w->room)) continue;
        w->filled++;
        w->lower += (s->tokens[lines[i + 1].first].flags & (RUB_TOKEN_LOWER | RUB_TOKEN_UPPER_FIRST)) ==
                    RUB_TOKEN_LOWER;
    }
}

/* In a hundred. The last line of a paragraph is not full, so four lines have three full ones. Of the lines of
 * news/dev, wrapped at 36 to 100 characters, 77 in a hundred go on in small letters; of its paragraphs none
 * does. With these bounds every wrapped document has the blocks that it has without wrapping. */
#define FILLED_LEAST 60u
#define LOWER_LEAST  33u

/* The width at which an editor wrapped, or 0: most lines are full, and many of them go on in lower case. */
static uint32_t wrapped_width(const wrapping *w) {
    bool plausible = is_room(w->room) && w->ends;
    bool most = w->filled * 100 >= w->ends * FILLED_LEAST, prose = w->lower * 100 >= w->filled * LOWER_LEAST;
    return plausible && most && w->lower && prose ? w->room : 0;
}

/* The end of the run of lines without a blank line between that begins at `first`. */
static uint32_t run_end(const rub_lines *lines, uint32_t first) {
    uint32_t end = first + 1;
    while (end < lines->count && !lines->rows[end].blank) end++;
    return end;
}

/* The whole text wrapped at one width says more than one paragraph of two lines can ("... the Radwan district
 * of Gaza / City"). */
static uint32_t common_width(const source *s, const rub_lines *lines) {
    wrapping w = {0};
    for (uint32_t pass = 0; pass < 2 && (!pass || is_room(w.room)); pass++)
        for (uint32_t first = 0, end; first < lines->count; first = end) {
            end = run_end(lines, first);
            if (end - first > 1) (pass ? weigh : widen)(s, lines->rows, first, end, &w);
        }
    return w.ends > 2 ? wrapped_width(&w) : 0;
}

static uint32_t run_width(const source *s, const rub_lines *lines, uint32_t first, uint32_t end) {
    wrapping w = {0};
    widen(s, lines->rows, first, end, &w);
    if (!is_room(w.room)) return 0;
    weigh(s, lines->rows, first, end, &w);
    return wrapped_width(&w);
}

/* "University of", "the": no line that stands for itself ends with such a word. */
static bool dangles(const source *s, const rub_line *line) {
    static const char *const words[] = {"of",  "the", "and", "a",   "an", "de",
                                        "von", "van", "der", "bin", "&",  NULL};
    return line->end > line->first + 1 && s->tokens[line->end - 1].length < 4 &&
           rub_token_among(s->text, &s->tokens[line->end - 1], words);
}

/* Joins the wrapped lines of [first, end); writes them to lines[*to...]. */
static void join_run(const source *s, rub_lines *lines, uint32_t first, uint32_t end, uint32_t room,
                     uint32_t *to) {
    for (uint32_t i = first; i < end; i++) {
        rub_line line = lines->rows[i];
        for (; i + 1 < end && (dangles(s, &lines->rows[i]) || (room && full(s, &lines->rows[i], room))); i++)
            line.end = lines->rows[i + 1].end;
        lines->rows[(*to)++] = line;
    }
}

/* ---- torn: lines of any length ---- */

static bool is_byte(const source *s, uint32_t token, const char *set) {
    char c = s->text[s->tokens[token].start];
    for (; *set; set++)
        if (c == *set) return true;
    return false;
}

/* Ends as a sentence does; an abbreviation may stand anywhere. */
static bool stops(const source *s, const rub_line *line) {
    uint32_t last = line->end - 1;
    while (last > line->first && (s->tokens[last].flags & RUB_TOKEN_MARK || is_byte(s, last, ")]"))) last--;
    const char *end = s->text + s->tokens[last].start;
    bool dots = s->tokens[last].length >= 3 && !memcmp(end, "\xE2\x80\xA6", 3);
    return s->tokens[last].flags & RUB_TOKEN_PUNCT && (dots || is_byte(s, last, ".!?"));
}

/* The first letter of a line, marks and brackets aside: 1 small, 2 capital, 0 a digit or a sign. */
enum { SIGN, SMALL, CAPITAL };
static uint32_t beginning(const source *s, const rub_line *line) {
    uint32_t i = line->first;
    while (i + 1 < line->end && (s->tokens[i].flags & RUB_TOKEN_MARK || is_byte(s, i, "(["))) i++;
    uint32_t flags = s->tokens[i].flags;
    if (!(flags & RUB_TOKEN_LETTER) || flags & RUB_TOKEN_DIGIT) return SIGN;
    return flags & RUB_TOKEN_UPPER_FIRST ? CAPITAL : flags & RUB_TOKEN_LOWER ? SMALL : SIGN;
}

/* A line of a list, a turn of a dialogue, an answer by letter: "- Milk", "• Bread", "— Come in." */
static bool itemised(const source *s, const rub_line *line) {
    if (line->end - line->first < 2 || !(s->tokens[line->first + 1].flags & RUB_TOKEN_SPACE)) return false;
    const char *at = s->text + s->tokens[line->first].start;
    bool foreign = s->tokens[line->first].length == 3 && (uint8_t)at[0] == 0xE2 &&
                   (((uint8_t)at[1] == 0x80 && (uint8_t)at[2] >= 0x93 && (uint8_t)at[2] <= 0xA3) ||
                    (uint8_t)at[1] == 0x96);
    return foreign || is_byte(s, line->first, "-*");
}

#define WIDEST 255u

/* What the lines of a text look like. */
typedef struct layout {
    uint32_t ends, torn; /* line ends; those without a stop before a small letter */
    uint32_t capitals;   /* lines that begin with a capital */
    uint32_t typical;    /* a quarter of the lines is wider */
    bool blanks;         /* blank lines part paragraphs, else they say nothing */
    bool loose;          /* most lines have a blank line before them, torn ones too */
} layout;

/* The width that a quarter of the lines exceeds. */
static uint32_t typical_width(const uint32_t *widths, uint32_t count) {
    uint32_t wider = 0, width = WIDEST;
    while (width && (wider += widths[width]) * 4 < count) width--;
    return width;
}

static bool torn(const source *s, const rub_line *line) {
    return beginning(s, line + 1) == SMALL && !stops(s, line);
}

/* Looks at [first, end); over blank lines too where `across`. Widths are only read where lines are torn. */
static layout look(const source *s, const rub_line *lines, uint32_t first, uint32_t end, bool across) {
    layout l = {0};
    uint32_t widths[WIDEST + 1] = {0};
    for (uint32_t i = first; i + 1 < end; i++) {
        if (lines[i + 1].blank) l.blanks = true;
        if (lines[i + 1].blank && !across) continue;
        l.ends++;
        l.torn += torn(s, &lines[i]);
    }
    for (uint32_t i = first; l.torn > 1 && i < end; i++) {
        uint32_t wide = width(s, &lines[i]);
        widths[wide < WIDEST ? wide : WIDEST]++;
        l.capitals += beginning(s, &lines[i]) == CAPITAL;
    }
    if (l.torn > 1) l.typical = typical_width(widths, end - first);
    return l;
}

/* In a hundred. Prose that is wrapped goes on in small letters at three line ends of four; verse, lists and
 * paragraphs of a line each nearly never do. */
#define TORN_LEAST  30u
#define WIDTH_LEAST 18u
#define WIDTH_MOST  160u

static bool is_torn(const layout *l) {
    return l->torn > 1 && l->torn * 100 >= l->ends * TORN_LEAST && l->capitals && l->typical >= WIDTH_LEAST &&
           l->typical <= WIDTH_MOST;
}

/* Whether the next line goes on with the paragraph of this one. A line that is clearly shorter than the
 * others is the last of a paragraph, or stands alone, as a headline does. */
static bool goes_on(const source *s, const rub_line *line, const layout *l, bool opening) {
    uint32_t begin = beginning(s, line + 1), wide = width(s, line);
    bool open = !stops(s, line);
    if (line[1].blank && !l->loose) return false;
    if (itemised(s, line + 1) && (!open || itemised(s, line))) return false;
    if (open && begin == SMALL) return true;
    if (opening && wide * 10 < l->typical * 9) return false;
    if (open) return wide * 10 >= l->typical * 6;
    return l->blanks && !l->loose && wide * 10 >= l->typical * 6;
}

/* ---- one sentence in a few lines ---- */

#define SENTENCE_LINES 8u

/* "The poem was": verbs of the past and the words that headlines leave out. */
static bool tells(const source *s, const rub_line *line) {
    static const char *const words[] = {"the", "was", "were", "had", "said", "The", "of", NULL};
    for (uint32_t i = line->first; i < line->end; i++)
        if (rub_token_among(s->text, &s->tokens[i], words)) return true;
    return false;
}

/* "... in exile by Jorge / Carranza, who ...": narrow lines of which none but the last has a stop, and which
 * none begins anew; the first one tells something, as no headline does. */
static bool is_sentence(const source *s, const rub_line *lines, uint32_t count) {
    if (count < 2 || count > SENTENCE_LINES || stops(s, lines) || !stops(s, &lines[count - 1]) ||
        !tells(s, lines))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (characters(s, &lines[i], lines[i].end - 1, ROOM_MOST + 1) > ROOM_MOST) return false;
        if (i + 1 < count && (stops(s, &lines[i]) || is_byte(s, lines[i].end - 1, ":"))) return false;
        if (i && (rub_sentence_opens(s->text, &s->tokens[lines[i].first]) || itemised(s, &lines[i])))
            return false;
    }
    return true;
}

/* ---- lines that were wrapped, to paragraphs ---- */

/* Joins the lines of [first, end) that belong together; writes them to lines[*to...]. */
static void join_torn(const source *s, rub_lines *lines, uint32_t first, uint32_t end, const layout *l,
                      uint32_t *to) {
    for (uint32_t i = first; i < end; i++) {
        rub_line line = lines->rows[i];
        uint32_t begin = i;
        for (; i + 1 < end && goes_on(s, &lines->rows[i], l, !first && i == begin && !i); i++)
            line.end = lines->rows[i + 1].end;
        lines->rows[(*to)++] = line;
    }
}

/* The whole text, if its blank lines or all its lines say that it was torn. */
static bool read_layout(const source *s, const rub_lines *lines, layout *l) {
    *l = look(s, lines->rows, 0, lines->count, false);
    if (is_torn(l)) return true;
    if (l->ends * 4 > lines->count) return false; /* blank lines are rare, and mean something */
    *l = look(s, lines->rows, 0, lines->count, true);
    return l->loose = is_torn(l);
}

/* Runs of lines between blank lines, each wrapped in its own way or not at all. */
static void unwrap_runs(const source *s, rub_lines *lines, uint32_t common) {
    uint32_t to = 0;
    for (uint32_t first = 0, end; first < lines->count; first = end) {
        end = run_end(lines, first);
        uint32_t room = common ? common : run_width(s, lines, first, end);
        layout l = {0};
        if (!room) l = look(s, lines->rows, first, end, false);
        if (!room && is_torn(&l)) join_torn(s, lines, first, end, &l, &to);
        else if (!room && is_sentence(s, lines->rows + first, end - first)) {
            lines->rows[to] = lines->rows[first];
            lines->rows[to++].end = lines->rows[end - 1].end;
        } else join_run(s, lines, first, end, room, &to);
    }
    lines->count = to;
}

void rub_unwrap(const char *text, const rub_tokens *tokens, rub_lines *lines) {
    source s = {text, tokens->rows};
    uint32_t common = common_width(&s, lines), to = 0;
    layout l;
    if (common || !read_layout(&s, lines, &l)) {
        unwrap_runs(&s, lines, common);
        return;
    }
    join_torn(&s, lines, 0, lines->count, &l, &to);
    lines->count = to;
}
