/* block.c - lines of the text, wrapping undone, to blocks with their kinds: "By Jane Roe" is
 * a byline */
#include "text/block.h"

#include "base/search.h"
#include "text/line_kind.h"
#include "text/unwrap.h"

#include <string.h>

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

static bool is_straight(const source *s, uint32_t token) {
    return s->text[s->tokens[token].start] == '"';
}

static bool is_curly(const source *s, uint32_t token, uint8_t last) {
    const char *at = s->text + s->tokens[token].start;
    return s->tokens[token].length == 3 && !memcmp(at, "\xE2\x80", 2) && (uint8_t)at[2] == last;
}

/* Where the walk over the tokens is. */
typedef struct walk {
    uint32_t line; /* the token that the line began with */
    bool open;     /* a straight mark opened in it, and did not close */
    bool lost;     /* the text has lost line breaks before */
} walk;

/* "It is late.The driver": a line break that got lost, a stop behind a small letter close before a capital.
 * The marks on both sides go with their sentences. Where a text has lost one, others may stand behind a name
 * or a number, which otherwise are a firm's or a file's: "Havana.Roe". */
__attribute__((noinline)) static bool glued(const source *s, const walk *w, uint32_t i) {
    const rub_token *rows = s->tokens;
    uint32_t first = i, stop = i - 1;
    if (is_curly(s, i, 0x9C) || is_curly(s, i, 0x98) || (is_straight(s, i) && !w->open)) first++;
    if (first >= s->count || !(rows[first].flags & RUB_TOKEN_UPPER_FIRST)) return false;
    if (first > i && rows[first].flags & RUB_TOKEN_SPACE) return false;
    bool mark = is_curly(s, stop, 0x9D) || is_curly(s, stop, 0x99) || is_straight(s, stop);
    if (mark && stop > w->line && !(rows[stop].flags & RUB_TOKEN_SPACE)) stop--;
    if (stop <= w->line || rows[stop].flags & RUB_TOKEN_SPACE || rows[stop].length != 1 ||
        !strchr(".!?", s->text[rows[stop].start]))
        return false;
    uint32_t word = rows[stop - 1].flags & (RUB_TOKEN_LOWER | RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT);
    if (rows[stop - 1].length < 2 || rows[stop - 1].flags & RUB_TOKEN_ADDRESS) return false;
    return word == RUB_TOKEN_LOWER || (w->lost && word);
}

/* Whether a line begins at token `i`; *lost: without a line break. */
static inline bool line_begins(const source *s, walk *w, uint32_t i, bool *lost) {
    bool breaks = i == 0 || s->tokens[i].flags & RUB_TOKEN_LINE;
    *lost = !(breaks || s->tokens[i].flags & RUB_TOKEN_SPACE) && glued(s, w, i);
    if (breaks || *lost) *w = (walk){i, false, w->lost || *lost};
    w->open ^= is_straight(s, i);
    return breaks || *lost;
}

static rub_status read_lines(rub_arena *arena, const source *s, rub_lines *lines) {
    walk w = {0};
    bool lost;
    for (uint32_t i = 0; i < s->count; i++) {
        if (line_begins(s, &w, i, &lost)) {
            rub_line *line = RUB_ADD(arena, *lines);
            RUB_NEED(line);
            *line = (rub_line){.first = i, .blank = lost || blank_before(s, i)};
        }
        /* The first token begins a line. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
        lines->rows[lines->count - 1].end = i + 1;
    }
    return RUB_OK;
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

/* Room for the most blocks there can be: a line is one, or a dateline and a paragraph. Where no line break is
 * a line may begin at a capital without a space before it. */
static rub_status reserve(rub_arena *arena, const source *s, rub_blocks *blocks) {
    uint32_t lines = 1;
    for (uint32_t i = 0; i < s->count; i++) {
        uint32_t flags = s->tokens[i].flags;
        lines += flags & RUB_TOKEN_LINE ||
                 (flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_SPACE)) == RUB_TOKEN_UPPER_FIRST;
    }
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
    rub_unwrap(text, tokens, &lines);
    RUB_TRY(rub_line_kinds_set(arena, text, tokens, &lines));
    bool opening = true;
    for (uint32_t i = 0; i < lines.count; i++) {
        RUB_TRY(add_line(arena, &s, tokens, &lines.rows[i], opening, blocks));
        opening = opening && lines.rows[i].kind != RUB_BLOCK_PARAGRAPH;
    }
    rub_arena_rewind(arena, scratch);
    return RUB_OK;
}

rub_span rub_block_tokens(const rub_tokens *tokens, const rub_block *block) {
    return (rub_span){RUB_ROWS_BELOW(*tokens, rub_token, start, block->start),
                      RUB_ROWS_BELOW(*tokens, rub_token, start, block->end)};
}

/* ---- what stands before a paragraph's text ---- */

/* "•" before a blank. A dash is none: it may open a turn of a dialogue. */
static uint32_t bullet_end(const char *text, const rub_token *rows, rub_span tokens) {
    static const char *const bullets[] = {"•", "*", "·", "▪", "◦", "‣", "●", "■", "►", "▶", NULL};
    uint32_t i = tokens.start;
    bool blank = i + 1 < tokens.end && rows[i + 1].flags & RUB_TOKEN_SPACE;
    return blank && rub_token_among(text, &rows[i], bullets) ? i + 1 : i;
}

/* "10:42", "10.42am", before a blank and a capital or a mark; "10:42 GMT -" */
static uint32_t stamp_end(const char *text, const rub_token *rows, rub_span tokens) {
    static const char *const halves[] = {"am",  "pm",  "a.m.", "p.m.", "AM",  "PM",
                                         "GMT", "BST", "CET",  "ET",   "UTC", NULL};
    static const char *const signs[] = {":", "-", "–", "—", "|", NULL};
    uint32_t i = tokens.start, colon = rows[i].start + 1;
    if (rows[i].length < 4 || rows[i].length > 5 || !(rows[i].flags & RUB_TOKEN_NUMBER)) return i;
    if (text[colon] != ':' && text[colon + 1] != ':') return i;
    for (i++; i < tokens.end && rub_token_among(text, &rows[i], halves); i++) continue;
    for (; i < tokens.end && rub_token_among(text, &rows[i], signs); i++) continue;
    bool begins = i < tokens.end && rows[i].flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_MARK);
    return begins && rows[i].flags & RUB_TOKEN_SPACE ? i : tokens.start;
}

rub_span rub_block_said(const char *text, const rub_tokens *tokens, const rub_block *block) {
    rub_span said = rub_block_tokens(tokens, block);
    if (said.start < said.end) said.start = bullet_end(text, tokens->rows, said);
    if (said.start < said.end) said.start = stamp_end(text, tokens->rows, said);
    return said;
}
