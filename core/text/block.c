/* block.c - lines of the text, hard wrapping undone, to blocks with their kinds */
#include "text/block.h"

#include "text/line_kind.h"

typedef struct source {
    const char *text;
    const rub_token *tokens;
    uint32_t count;
} source;

/* ---- lines ---- */

/* Whether a blank line stands between two tokens. */
static bool blank_before(const source *s, uint32_t token) {
    if (!token) return false;
    uint32_t at = s->tokens[token - 1].start + s->tokens[token - 1].length, feeds = 0, returns = 0;
    for (; at < s->tokens[token].start; at++) {
        feeds += s->text[at] == '\n';
        returns += s->text[at] == '\r';
    }
    return feeds > 1 || (!feeds && returns > 1);
}

static rub_status read_lines(rub_arena *arena, const source *s, rub_lines *lines) {
    for (uint32_t i = 0; i < s->count; i++) {
        if (i == 0 || s->tokens[i].flags & RUB_TOKEN_LINE) {
            rub_line *line = RUB_ADD(arena, *lines);
            RUB_NEED(line);
            *line = (rub_line){.first = i, .blank = blank_before(s, i)};
        }
        lines->rows[lines->count - 1].end = i + 1;
    }
    return RUB_OK;
}

/* ---- hard wrapping ---- */

/* Characters, as an editor counts them, from the begin of a line's first token to the end of its token
 * `last`. */
static uint32_t characters(const source *s, const rub_line *line, uint32_t last) {
    uint32_t at = s->tokens[line->first].start, end = s->tokens[last].start + s->tokens[last].length,
             count = 0;
    for (; at < end; at++) count += ((uint8_t)s->text[at] & 0xC0) != 0x80;
    return count;
}

static uint32_t width(const source *s, const rub_line *line) {
    return characters(s, line, line->end - 1);
}

/* Up to the first white space of a line. */
static uint32_t first_word(const source *s, const rub_line *line) {
    uint32_t i = line->first;
    while (i + 1 < line->end && !(s->tokens[i + 1].flags & RUB_TOKEN_SPACE)) i++;
    return characters(s, line, i);
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

static void widen(const source *s, const rub_line *lines, uint32_t first, uint32_t end, wrapping *w) {
    for (uint32_t i = first; i < end; i++)
        if (width(s, &lines[i]) > w->room) w->room = width(s, &lines[i]);
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

/* Characters of a wrapped line: a telephone shows 36, a terminal 80, an editor for code 100. */
#define ROOM_LEAST 34u
#define ROOM_MOST  110u
/* In a hundred. The last line of a paragraph is not full, so four lines have three full ones. Of the lines of
 * news/dev, wrapped at 36 to 100 characters, 77 in a hundred go on in small letters; of its paragraphs none
 * does. With these bounds every wrapped document has the blocks that it has without wrapping. */
#define FILLED_LEAST 60u
#define LOWER_LEAST  33u

/* The width at which an editor wrapped, or 0: most lines are full, and many of them go on in lower case. */
static uint32_t wrapped_width(const wrapping *w) {
    bool plausible = w->room >= ROOM_LEAST && w->room <= ROOM_MOST && w->ends;
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
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t first = 0, end; first < lines->count; first = end) {
            end = run_end(lines, first);
            if (end - first > 1) (pass ? weigh : widen)(s, lines->rows, first, end, &w);
        }
    return w.ends > 2 ? wrapped_width(&w) : 0;
}

static uint32_t run_width(const source *s, const rub_lines *lines, uint32_t first, uint32_t end) {
    wrapping w = {0};
    widen(s, lines->rows, first, end, &w);
    weigh(s, lines->rows, first, end, &w);
    return wrapped_width(&w);
}

/* Joins the wrapped lines of [first, end); writes them to lines[*to...]. */
static void join_run(const source *s, rub_lines *lines, uint32_t first, uint32_t end, uint32_t room,
                     uint32_t *to) {
    for (uint32_t i = first; i < end; i++) {
        rub_line line = lines->rows[i];
        for (; room && i + 1 < end && full(s, &lines->rows[i], room); i++) line.end = lines->rows[i + 1].end;
        lines->rows[(*to)++] = line;
    }
}

static void unwrap(const source *s, rub_lines *lines) {
    uint32_t to = 0, common = common_width(s, lines);
    for (uint32_t first = 0, end; first < lines->count; first = end) {
        end = run_end(lines, first);
        join_run(s, lines, first, end, common ? common : run_width(s, lines, first, end), &to);
    }
    lines->count = to;
}

/* ---- blocks ---- */

static rub_status add(rub_arena *arena, const source *s, uint32_t kind, uint32_t first, uint32_t end,
                      rub_blocks *blocks) {
    rub_block *block = RUB_ADD(arena, *blocks);
    RUB_NEED(block);
    *block = (rub_block){kind, s->tokens[first].start, s->tokens[end - 1].start + s->tokens[end - 1].length};
    return RUB_OK;
}

static rub_status add_line(rub_arena *arena, const source *s, const rub_tokens *tokens, const rub_line *line,
                           bool opening, rub_blocks *blocks) {
    uint32_t first = line->first;
    if (line->kind == RUB_BLOCK_PARAGRAPH) first = rub_line_kind_dateline_end(s->text, tokens, line, opening);
    if (first > line->first) RUB_TRY(add(arena, s, RUB_BLOCK_DATELINE, line->first, first, blocks));
    return add(arena, s, line->kind, first, line->end, blocks);
}

/* Room for the most blocks there can be: a line is one, or a dateline and a paragraph. */
static rub_status reserve(rub_arena *arena, const source *s, rub_blocks *blocks) {
    uint32_t lines = 0;
    for (uint32_t i = 0; i < s->count; i++) lines += s->tokens[i].flags & RUB_TOKEN_LINE ? 1 : 0;
    blocks->room = 2 * lines + 2;
    blocks->rows = rub_arena_alloc(arena, (size_t)blocks->room * sizeof *blocks->rows);
    RUB_NEED(blocks->rows);
    return RUB_OK;
}

rub_status rub_blocks_make(rub_arena *arena, const char *text, uint32_t length, const rub_tokens *tokens,
                           rub_blocks *blocks) {
    (void)length;
    source s = {text, tokens->rows, tokens->count};
    RUB_TRY(reserve(arena, &s, blocks));
    rub_arena_mark scratch = rub_arena_here(arena);
    rub_lines lines = {0};
    RUB_TRY(read_lines(arena, &s, &lines));
    unwrap(&s, &lines);
    RUB_TRY(rub_line_kinds_set(arena, text, tokens, &lines));
    bool opening = true;
    for (uint32_t i = 0; i < lines.count; i++) {
        RUB_TRY(add_line(arena, &s, tokens, &lines.rows[i], opening, blocks));
        opening = opening && lines.rows[i].kind != RUB_BLOCK_PARAGRAPH;
    }
    rub_arena_rewind(arena, scratch);
    return RUB_OK;
}

/* The first token that does not begin before `byte`. */
static uint32_t token_from(const rub_tokens *tokens, uint32_t byte) {
    uint32_t low = 0, high = tokens->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens->rows[middle].start < byte) low = middle + 1;
        else high = middle;
    }
    return low;
}

rub_span rub_block_tokens(const rub_tokens *tokens, const rub_block *block) {
    return (rub_span){token_from(tokens, block->start), token_from(tokens, block->end)};
}
