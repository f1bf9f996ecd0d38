/* line_kind.c - the kinds of lines: each rule names the line it was made for */
#include "text/line_kind.h"

#include <string.h>

#define FRONT 6u /* headline, standfirst, byline stand among the first so many lines */

/* The form of a line. */
typedef struct form {
    uint32_t words, longer, capitals; /* words; those of four letters and more; those with a capital */
    uint32_t stops;                   /* full stops and the like inside it, before its end */
    uint32_t hash;
    bool stop; /* ends as a sentence does, closing marks aside */
    bool open; /* ends with : , ; or a dash */
} form;

typedef struct page {
    const char *text;
    const rub_token *tokens;
    rub_line *lines;
    form *forms;
    uint32_t count;
} page;

static const char *text_of(const page *p, uint32_t token) {
    return p->text + p->tokens[token].start;
}

static bool is(const page *p, uint32_t token, const char *word) {
    const char *at = text_of(p, token);
    if (*at != *word) return false; /* nearly always: cheaper than strlen */
    size_t length = strlen(word);
    return p->tokens[token].length == length && !memcmp(at, word, length);
}

static bool one_of(const page *p, uint32_t token, const char *const *words) {
    for (; *words; words++)
        if (is(p, token, *words)) return true;
    return false;
}

static bool stop_token(const page *p, uint32_t token) {
    if (!(p->tokens[token].flags & RUB_TOKEN_PUNCT)) return false;
    static const char *const stops[] = {".", "!", "?", "...", "…", "。", "！", "？", NULL};
    return p->tokens[token].flags & RUB_TOKEN_PUNCT && one_of(p, token, stops);
}

static bool closer(const page *p, uint32_t token) {
    static const char *const brackets[] = {")", "]", NULL};
    return p->tokens[token].flags & RUB_TOKEN_MARK || one_of(p, token, brackets);
}

static void read_end(const page *p, const rub_line *line, form *f) {
    static const char *const open[] = {":", ",", ";", "-", "–", "—", "--", NULL};
    uint32_t last = line->end - 1;
    f->open = one_of(p, last, open);
    while (last > line->first && closer(p, last)) last--;
    f->stop = stop_token(p, last);
}

static form read_form(const page *p, const rub_line *line) {
    form f = {0};
    for (uint32_t i = line->first; i < line->end; i++) {
        const rub_token *token = &p->tokens[i];
        f.hash = (f.hash ^ token->word) * 16777619u;
        if (i + 1 < line->end && stop_token(p, i) && !closer(p, line->end - 1)) f.stops++;
        if (!(token->flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT)) || token->flags & RUB_TOKEN_CLITIC)
            continue;
        f.words++;
        if (token->length < 4 || token->flags & RUB_TOKEN_DIGIT) continue;
        f.longer++;
        f.capitals += token->flags & RUB_TOKEN_UPPER_FIRST ? 1 : 0;
    }
    read_end(p, line, &f);
    return f;
}

/* ---- lines that their own form gives away ---- */

/* "- Milk", "• Milk", "1. Milk", "2) Milk" */
static bool list_item(const page *p, const rub_line *line) {
    static const char *const bullets[] = {"-", "*", "•", "·", "▪", "◦", "‣", "–", NULL};
    static const char *const ends[] = {".", ")", NULL};
    uint32_t first = line->first;
    if (line->end - first < 2) return false;
    if (one_of(p, first, bullets)) return p->tokens[first + 1].flags & RUB_TOKEN_SPACE;
    return line->end - first > 2 && p->tokens[first].flags & RUB_TOKEN_NUMBER &&
           p->tokens[first].length < 4 && one_of(p, first + 1, ends) &&
           p->tokens[first + 2].flags & RUB_TOKEN_SPACE;
}

/* "Photo: the square at noon", "FILE - The square", "The square at noon. (Photo by Jane Roe)" */
static bool caption(const page *p, const rub_line *line) {
    static const char *const starts[] = {"Photo", "Image",   "Picture", "Caption",
                                         "Video", "Graphic", "Map",     NULL};
    if (line->end - line->first < 3) return false;
    uint32_t second = line->first + 1, back = line->end - 1;
    if (one_of(p, line->first, starts) &&
        (is(p, second, ":") || is(p, second, "caption") || is(p, second, "source")))
        return true;
    if (is(p, line->first, "FILE") && p->tokens[second].flags & RUB_TOKEN_PUNCT) return true;
    if (!is(p, back, ")")) return false;
    while (back > line->first && line->end - back < 12 && !is(p, back, "(")) back--;
    return is(p, back, "(") && back > line->first && one_of(p, back + 1, starts);
}

/* "By Jane Roe", "BY JANE ROE AND JOHN DOE" */
static bool byline(const page *p, const rub_line *line, const form *f) {
    if (f->stop || f->words < 2 || f->words > 14 || !(is(p, line->first, "By") || is(p, line->first, "BY")))
        return false;
    return p->tokens[line->first + 1].flags & RUB_TOKEN_UPPER_FIRST && f->capitals * 4 >= f->longer * 3;
}

static bool date_word(const page *p, uint32_t token) {
    static const char *const words[] = {
        "Monday",   "Tuesday",  "Wednesday", "Thursday", "Friday",    "Saturday", "Sunday", "January",
        "February", "March",    "April",     "May",      "June",      "July",     "August", "September",
        "October",  "November", "December",  "Jan.",     "Feb.",      "Mar.",     "Apr.",   "Aug.",
        "Sept.",    "Oct.",     "Nov.",      "Dec.",     "Published", "Updated",  NULL};
    return one_of(p, token, words);
}

/* "Friday, May 8, 2026", "8 May 2026 | 10:30": a date and little more */
static bool date_line(const page *p, const rub_line *line) {
    uint32_t dates = 0, numbers = 0, others = 0;
    if (line->end - line->first >= 14) return false;
    for (uint32_t i = line->first; i < line->end; i++) {
        uint32_t flags = p->tokens[i].flags;
        if (date_word(p, i)) dates++;
        else if (flags & RUB_TOKEN_NUMBER) numbers++;
        else if (flags & RUB_TOKEN_LETTER) others++;
    }
    return dates && numbers && others < 3;
}

/* ---- lines that their place gives away ---- */

/* Short and without a closing stop, as titles are. */
static bool title(const form *f) {
    return !f->stop && !f->open && f->words > 0 && f->words <= 20;
}

static bool title_case(const form *f) {
    return f->longer && f->capitals * 10 >= f->longer * 7;
}

static bool body(const page *p, uint32_t line) {
    return p->lines[line].kind == RUB_BLOCK_PARAGRAPH && p->forms[line].words >= 12 &&
           !title(&p->forms[line]);
}

static bool body_after(const page *p, uint32_t line) {
    for (uint32_t i = line + 1; i < p->count; i++)
        if (body(p, i)) return true;
    return false;
}

static bool repeated(const page *p, uint32_t line) {
    for (uint32_t i = 0; i < p->count && i < line + FRONT; i++)
        if (i != line && p->forms[i].hash == p->forms[line].hash && p->forms[i].words == p->forms[line].words)
            return true;
    return false;
}

/* "WORLD" above "Leaders meet in Bonn": a word or two before a longer title. */
static bool kicker(const page *p, uint32_t line) {
    uint32_t next = line + 1;
    return p->forms[line].words <= 2 && next < p->count && title(&p->forms[next]) &&
           p->forms[next].words >= 4 && p->lines[next].kind == RUB_BLOCK_PARAGRAPH && !repeated(p, line);
}

/* The line that is the headline, or p->count. Before it at most kickers and one-sentence standfirsts. */
static uint32_t find_headline(const page *p) {
    for (uint32_t i = 0; i < p->count && i < FRONT; i++) {
        if (p->lines[i].kind != RUB_BLOCK_PARAGRAPH) continue;
        const form *f = &p->forms[i];
        if (title(f) && kicker(p, i)) continue;
        if (title(f) && body_after(p, i) && (i == 0 || kicker(p, i - 1) || title_case(f) || repeated(p, i)))
            return i;
        if (f->words > 45 || f->stops > 1) break;
    }
    return p->count;
}

/* One sentence under the headline that is clearly shorter than what follows: "Leaders meet before the
 * anniversary." */
static bool standfirst(const page *p, uint32_t line) {
    const form *f = &p->forms[line];
    if (p->lines[line].kind != RUB_BLOCK_PARAGRAPH || line + 1 >= p->count || !body_after(p, line))
        return false;
    if (title(f)) return true;
    uint32_t next = line + 1;
    while (next + 1 < p->count && p->lines[next].kind != RUB_BLOCK_PARAGRAPH) next++;
    return f->stops == 0 && f->words <= 30 && p->forms[next].words * 2 >= f->words * 3;
}

static uint32_t set_front(page *p) {
    uint32_t headline = find_headline(p), last = headline;
    if (headline == p->count) return 0;
    for (uint32_t i = 0; i < headline; i++)
        if (p->lines[i].kind == RUB_BLOCK_PARAGRAPH)
            p->lines[i].kind = kicker(p, i) ? RUB_BLOCK_HEADING : RUB_BLOCK_STANDFIRST;
    for (uint32_t i = headline; i < p->count && i < headline + FRONT; i++)
        if (p->forms[i].hash == p->forms[headline].hash) p->lines[last = i].kind = RUB_BLOCK_HEADLINE;
    if (last + 1 < p->count && standfirst(p, last + 1)) p->lines[++last].kind = RUB_BLOCK_STANDFIRST;
    return last + 1;
}

/* "What happens next", "What is in the deal?", "## Reactions" before a paragraph or a list */
static bool heading(const page *p, uint32_t line) {
    const form *f = &p->forms[line];
    const rub_token *first = &p->tokens[p->lines[line].first];
    bool question = is(p, p->lines[line].end - 1, "?") && f->stops == 0 && p->lines[line].blank;
    bool starts = first->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT) || p->text[first->start] == '#';
    return (title(f) || question) && f->words <= 10 && line + 1 < p->count && starts &&
           (body(p, line + 1) || p->lines[line + 1].kind == RUB_BLOCK_LIST);
}

rub_status rub_line_kinds_set(rub_arena *arena, const char *text, const rub_tokens *tokens,
                              rub_lines *lines) {
    page p = {text, tokens->rows, lines->rows, NULL, lines->count};
    p.forms = rub_arena_alloc(arena, (size_t)p.count * sizeof *p.forms);
    RUB_NEED(p.forms);
    for (uint32_t i = 0; i < p.count; i++) {
        rub_line *line = &p.lines[i];
        form *f = &p.forms[i];
        *f = read_form(&p, line);
        line->kind = list_item(&p, line)   ? RUB_BLOCK_LIST
                     : caption(&p, line)   ? RUB_BLOCK_CAPTION
                     : byline(&p, line, f) ? RUB_BLOCK_BYLINE
                     : date_line(&p, line) ? RUB_BLOCK_DATELINE
                                           : RUB_BLOCK_PARAGRAPH;
    }
    for (uint32_t i = 1; i < p.count && i < 2 * FRONT; i++)
        if (p.lines[i - 1].kind == RUB_BLOCK_BYLINE && !p.lines[i].blank &&
            p.lines[i].kind == RUB_BLOCK_PARAGRAPH && title(&p.forms[i]) && p.forms[i].words < 7)
            p.lines[i].kind = RUB_BLOCK_BYLINE; /* By Jane Roe / Example News, Bonn */
    for (uint32_t i = set_front(&p); i < p.count; i++)
        if (p.lines[i].kind == RUB_BLOCK_PARAGRAPH && heading(&p, i)) p.lines[i].kind = RUB_BLOCK_HEADING;
    return RUB_OK;
}

/* ---- datelines inside a paragraph ---- */

static bool dash(const page *p, uint32_t token, uint32_t end) {
    static const char *const dashes[] = {"-", "–", "—", "--", NULL};
    return token + 1 < end && one_of(p, token, dashes) && p->tokens[token].flags & RUB_TOKEN_SPACE &&
           p->tokens[token + 1].flags & RUB_TOKEN_SPACE;
}

uint32_t rub_line_kind_dateline_end(const char *text, const rub_tokens *tokens, const rub_line *line,
                                    bool opening) {
    page p = {text, tokens->rows, NULL, NULL, 0};
    bool capitals = true, comma = false;
    uint32_t i = line->first;
    if (!(p.tokens[i].flags & RUB_TOKEN_UPPER_FIRST)) return line->first;
    for (; i < line->end && i < line->first + 16 && !dash(&p, i, line->end); i++) {
        uint32_t flags = p.tokens[i].flags;
        if (is(&p, i, ",") || is(&p, i, "(")) comma = true;
        else if (!comma && !(flags & RUB_TOKEN_UPPER_ALL)) capitals = false;
        if (!comma && flags & RUB_TOKEN_LETTER && !(flags & RUB_TOKEN_UPPER_FIRST)) return line->first;
    }
    if (i == line->first || i >= line->end || !dash(&p, i, line->end)) return line->first;
    bool agency = is(&p, i - 1, ")"); /* Moscow (Agency) - */
    return agency || (capitals && (comma || opening)) ? i + 1 : line->first;
}
