/* block.c - lines of the text, hard wrapping undone, to blocks with their kinds */
#include "block.h"

#include "kind.h"

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

static uint32_t width(const source *s, const rub_line *line) {
    const rub_token *last = &s->tokens[line->end - 1];
    return last->start + last->length - s->tokens[line->first].start;
}

/* Bytes up to the first white space of a line. */
static uint32_t first_word(const source *s, const rub_line *line) {
    uint32_t i = line->first;
    while (i + 1 < line->end && !(s->tokens[i + 1].flags & RUB_TOKEN_SPACE)) i++;
    return s->tokens[i].start + s->tokens[i].length - s->tokens[line->first].start;
}

/* The next line's first word had no room any more on this line: what an editor that wraps leaves. */
static bool full(const source *s, const rub_line *line, uint32_t room) {
    return width(s, line) + 1 + first_word(s, line + 1) > room;
}

/* Lines [first, end), no blank line between, were made by wrapping: most are full, and many go on in lower case. */
static uint32_t wrapped_width(const source *s, const rub_line *lines, uint32_t first, uint32_t end) {
    uint32_t room = 0, filled = 0, lower = 0;
    for (uint32_t i = first; i < end; i++)
        if (width(s, &lines[i]) > room) room = width(s, &lines[i]);
    if (end - first < 2 || room < 40 || room > 110) return 0;
    for (uint32_t i = first; i + 1 < end; i++) {
        if (!full(s, &lines[i], room)) continue;
        filled++;
        lower += (s->tokens[lines[i + 1].first].flags & (RUB_TOKEN_LOWER | RUB_TOKEN_UPPER_FIRST)) == RUB_TOKEN_LOWER;
    }
    return filled * 5 >= (end - first - 1) * 3 && lower && lower * 3 >= filled ? room : 0;
}

/* Joins the wrapped lines of [first, end); writes them to lines[*to...]. */
static void join_run(const source *s, rub_lines *lines, uint32_t first, uint32_t end, uint32_t *to) {
    uint32_t room = wrapped_width(s, lines->rows, first, end);
    for (uint32_t i = first; i < end; i++) {
        rub_line line = lines->rows[i];
        for (; room && i + 1 < end && full(s, &lines->rows[i], room); i++) line.end = lines->rows[i + 1].end;
        lines->rows[(*to)++] = line;
    }
}

static void unwrap(const source *s, rub_lines *lines) {
    uint32_t to = 0, end;
    for (uint32_t first = 0; first < lines->count; first = end) {
        for (end = first + 1; end < lines->count && !lines->rows[end].blank; end++) {}
        join_run(s, lines, first, end, &to);
    }
    lines->count = to;
}

/* ---- blocks ---- */

static rub_status add(rub_arena *arena, const source *s, uint32_t kind, uint32_t first, uint32_t end, rub_blocks *blocks) {
    rub_block *block = RUB_ADD(arena, *blocks);
    RUB_NEED(block);
    *block = (rub_block){kind, s->tokens[first].start, s->tokens[end - 1].start + s->tokens[end - 1].length};
    return RUB_OK;
}

static rub_status add_line(rub_arena *arena, const source *s, const rub_tokens *tokens, const rub_line *line, bool opening, rub_blocks *blocks) {
    uint32_t first = line->first;
    if (line->kind == RUB_BLOCK_PARAGRAPH) first = rub_dateline_end(s->text, tokens, line, opening);
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

rub_status rub_blocks_make(rub_arena *arena, const char *text, uint32_t length, const rub_tokens *tokens, rub_blocks *blocks) {
    (void)length;
    source s = {text, tokens->rows, tokens->count};
    RUB_TRY(reserve(arena, &s, blocks));
    rub_arena_mark scratch = rub_arena_here(arena);
    rub_lines lines = {0};
    RUB_TRY(read_lines(arena, &s, &lines));
    unwrap(&s, &lines);
    RUB_TRY(rub_kinds_set(arena, text, tokens, &lines));
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
