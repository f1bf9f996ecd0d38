/* plain.c - steps over what a reader of pasted text does not see, and remembers where everything stood */
#include "text/plain.h"

#include "base/chars.h"
#include "base/cursor.h"
#include "base/search.h"
#include "base/utf8.h"
#include "text/lost_break.h"
#include "text/markup.h"

#include <string.h>

/* ---- what is no text ---- */

/* The bytes that a stretch to be stepped over can begin with: < & > and the first ones of U+00AD, U+200B,
 * U+2060, U+FEFF. */
static bool suspicious(uint8_t byte) {
    return byte == '<' || byte == '>' || byte == '&' || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

/* A stretch of the given text, and what stands for it in the plain one. */
typedef struct stretch {
    uint32_t length; /* 0: this is text */
    char instead[4];
    uint32_t size; /* bytes of `instead` */
} stretch;

typedef struct source {
    const char *text, *end;
    bool markup;    /* tags and references are no text */
    uint32_t depth; /* how many ">" the last line of mail had that is not empty */
} source;

/* Where white space is stepped over, so is what is unseen: a soft hyphen that was written as a reference. */
static bool unseen(uint32_t code) {
    return code == 0xAD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

static stretch read_character(const source *s, const char *at) {
    uint32_t code;
    stretch found = {.length = rub_markup_character(at, s->end, &code)};
    if (found.length && !unseen(code)) found.size = rub_utf8_write(code, found.instead);
    return found;
}

static stretch read_tag(const source *s, const char *at) {
    static const char *const instead[] = {"", " ", "\n", "\n\n"};
    rub_markup_kind kind;
    stretch found = {.length = rub_markup_tag(at, s->end, &kind)};
    if (!found.length) return found;
    found.size = (uint32_t)strlen(instead[kind]);
    memcpy(found.instead, instead[kind], found.size);
    return found;
}

static stretch read_unseen(const source *s, const char *at) {
    uint32_t size, code = rub_utf8_read(at, s->end, &size, NULL);
    return (stretch){.length = unseen(code) ? size : 0};
}

static bool line_begins(const source *s, const char *at) {
    while (at > s->text && (at[-1] == ' ' || at[-1] == '\t')) at--;
    return at == s->text || at[-1] == '\n' || at[-1] == '\r';
}

/* "> ", ">> ", "> > " and ">Roe" in front of a line that a mail quotes; not ">50 people", ">=". */
static stretch read_mail(source *s, const char *at) {
    const char *behind = at;
    stretch found = {0};
    if (!line_begins(s, at)) return found;
    uint32_t depth = 0;
    for (; behind < s->end && (*behind == '>' || *behind == ' ' || *behind == '\t'); behind++)
        depth += *behind == '>';
    bool blank = behind[-1] != '>' || behind == s->end || *behind == '\n' || *behind == '\r';
    bool word = behind < s->end && (rub_cursor_kinds[(uint8_t)*behind] & RUB_ASCII_LETTER || *behind == '"');
    if (!blank && !word) return found;
    found.length = (uint32_t)(behind - at);
    bool empty = behind == s->end || *behind == '\n' || *behind == '\r';
    if (!empty && s->depth && depth != s->depth) found.instead[found.size++] = '\n';
    if (!empty) s->depth = depth;
    return found;
}

static stretch read_stretch(source *s, const char *at) {
    switch ((uint8_t)*at) {
    case '&': return s->markup ? read_character(s, at) : (stretch){0};
    case '<': return s->markup ? read_tag(s, at) : (stretch){0};
    case '>': return read_mail(s, at);
    default: return read_unseen(s, at);
    }
}

/* Whether a byte of eight is 0. */
static inline bool holds_zero(uint64_t eight) {
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = UINT64_C(0x8080808080808080);
    return (eight - ones) & ~eight & tops;
}

/* Over bytes that are nothing but text, eight at a time: ASCII without < & >. */
static const char *over_text(const char *at, const char *end) {
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = UINT64_C(0x8080808080808080);
    for (uint64_t eight; end - at >= 8; at += 8) {
        memcpy(&eight, at, 8);
        uint64_t angle = (eight | ones * ('<' ^ '>')) ^ ones * '>', reference = eight ^ ones * '&';
        if (eight & tops || holds_zero(angle) || holds_zero(reference)) break;
    }
    return at;
}

/* The next stretch that is no text, from *at on: *at is its place, or the end. */
static stretch next_stretch(source *s, const char **at) {
    for (*at = over_text(*at, s->end); *at < s->end; *at = over_text(*at + 1, s->end)) {
        if (!suspicious((uint8_t) * *at)) continue;
        stretch found = read_stretch(s, *at);
        if (found.length) return found;
    }
    return (stretch){0};
}

/* ---- the plain text ---- */

typedef struct making {
    rub_arena *arena;
    rub_plain *plain;
    char *text;
    const char *given;
} making;

static rub_status add_step(making *m, uint32_t given, uint32_t length) {
    rub_plain_step *step = RUB_ADD(m->arena, m->plain->steps);
    RUB_NEED(step);
    *step = (rub_plain_step){m->plain->length, given, length};
    return RUB_OK;
}

/* Bytes of the given text that are text, up to `end`. */
static rub_status add_text(making *m, const char *from, const char *end) {
    uint32_t length = (uint32_t)(end - from);
    if (!length) return RUB_OK;
    RUB_TRY(add_step(m, (uint32_t)(from - m->given), 0));
    memcpy(m->text + m->plain->length, from, length);
    m->plain->length += length;
    return RUB_OK;
}

static rub_status add_stretch(making *m, const char *at, const stretch *found) {
    if (!found->size) return RUB_OK;
    RUB_TRY(add_step(m, (uint32_t)(at - m->given), found->length));
    memcpy(m->text + m->plain->length, found->instead, found->size);
    m->plain->length += found->size;
    return RUB_OK;
}

/* A text whose line breaks got lost has them again. */
static rub_status break_lines(rub_arena *arena, const char *text, uint32_t length, rub_plain *plain) {
    rub_lost_breaks breaks, counted;
    if (!rub_lost_breaks_open(text, length, &breaks)) return RUB_OK;
    uint32_t lines = 0, from = 0, next;
    for (counted = breaks; rub_lost_breaks_next(&counted) < length;) lines++;
    making m = {arena, plain, rub_arena_alloc(arena, length + lines), text};
    RUB_NEED(m.text);
    *plain = (rub_plain){.text = m.text};
    for (; (next = rub_lost_breaks_next(&breaks)) < length; from = next) {
        RUB_TRY(add_text(&m, text + from, text + next));
        m.text[plain->length++] = '\n'; /* of the step before: no span begins or ends with it */
    }
    return add_text(&m, text + from, text + length);
}

rub_status rub_plain_make(rub_arena *arena, const char *text, uint32_t length, bool markup,
                          rub_plain *plain) {
    source s = {text, text + length, markup, 0};
    const char *at = text, *from = text;
    stretch found = next_stretch(&s, &at);
    *plain = (rub_plain){.text = text, .length = length};
    if (!found.length) return break_lines(arena, text, length, plain);
    /* What stands instead is never longer: the shortest stretch with two bytes in its place has three. */
    making m = {arena, plain, rub_arena_alloc(arena, length), text};
    RUB_NEED(m.text);
    *plain = (rub_plain){.text = m.text};
    for (; at < s.end; found = next_stretch(&s, &at)) {
        RUB_TRY(add_text(&m, from, at));
        RUB_TRY(add_stretch(&m, at, &found));
        from = at += found.length;
    }
    return add_text(&m, from, at);
}

/* ---- back ---- */

static bool holds(const rub_plain *plain, uint32_t step, uint32_t at) {
    const rub_plain_step *rows = plain->steps.rows;
    return step < plain->steps.count && rows[step].at <= at &&
           (step + 1 == plain->steps.count || at < rows[step + 1].at);
}

/* The step that byte `at` of the plain text belongs to, looked for from *near on. */
static const rub_plain_step *step_of(const rub_plain *plain, uint32_t at, uint32_t *near) {
    if (holds(plain, *near, at)) return &plain->steps.rows[*near];
    if (!holds(plain, ++*near, at)) {
        uint32_t begun = RUB_ROWS_BELOW(plain->steps, rub_plain_step, at, at + 1);
        *near = begun ? begun - 1 : 0;
    }
    return &plain->steps.rows[*near];
}

rub_span rub_plain_given(const rub_plain *plain, rub_span span) {
    uint32_t step = 0;
    return rub_plain_given_next(plain, span, &step);
}

rub_span rub_plain_given_next(const rub_plain *plain, rub_span span, uint32_t *step) {
    if (!plain->steps.count || span.start == RUB_NONE) return span;
    const rub_plain_step *first = step_of(plain, span.start, step);
    uint32_t start = first->given + (first->length ? 0 : span.start - first->at);
    if (span.end <= span.start) return (rub_span){start, start};
    const rub_plain_step *last = step_of(plain, span.end - 1, step);
    return (rub_span){start, last->given + (last->length ? last->length : span.end - last->at)};
}
