/* token.c - cuts text into tokens in one pass, with bounded looks ahead */
#include "text/token.h"

#include "base/chars.h"
#include "base/cursor.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "text/symbol.h"
#include "text/word.h"

#include <string.h>

typedef struct scan {
    rub_cursor cursor;
    rub_tokens *tokens;
    bool single_open; /* this line has a ‘ or ' that opened a quotation and was not closed */
} scan;

/* ---- marks, punctuation, symbols ---- */

/* The apostrophe behind a word: Xi's, the ministers'; or a mark that closes what a ' opened. */
static const char *after_word(scan *s, const char *at, uint32_t size, uint32_t *flags) {
    uint32_t clitic = rub_cursor_clitic_at(&s->cursor, at);
    const char *end = at + (clitic ? clitic : size);
    if (clitic) return *flags |= RUB_TOKEN_CLITIC, end;
    *flags |= RUB_TOKEN_PUNCT | RUB_TOKEN_MARK;
    const char *next = rub_cursor_gap_end(&s->cursor, end);
    bool plural = (at[-1] | 32) == 's', more = next > end && rub_cursor_word_at(&s->cursor, next);
    if (plural && (more || !s->single_open)) *flags |= RUB_TOKEN_CLITIC;
    if (plural && !s->single_open) *flags &= ~(uint32_t)(RUB_TOKEN_MARK | RUB_TOKEN_PUNCT);
    if (!plural || !more) s->single_open = false;
    return end;
}

static bool behind_word(const scan *s, const char *at) {
    if (!s->tokens->count) return false;
    const rub_token *last = &s->tokens->rows[s->tokens->count - 1];
    return s->cursor.text + last->start + last->length == at &&
           last->flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT) &&
           !(last->flags & (RUB_TOKEN_CLITIC | RUB_TOKEN_ADDRESS));
}

static const char *mark_end(scan *s, const char *at, uint32_t code, uint32_t size, uint32_t *flags) {
    uint32_t apostrophe = rub_cursor_apostrophe_at(&s->cursor, at);
    if (apostrophe && behind_word(s, at) && !rub_cursor_is(&s->cursor, at + 1, '\''))
        return after_word(s, at, apostrophe, flags);
    *flags |= RUB_TOKEN_PUNCT | RUB_TOKEN_MARK;
    if (code == 0x2018 ||
        (code == '\'' && rub_cursor_word_at(&s->cursor, at + 1) && !rub_cursor_is(&s->cursor, at + 1, '\'')))
        s->single_open = true;
    return size == 1 ? rub_symbol_run_end(&s->cursor, at) : at + size;
}

static const char *punct_end(scan *s, const char *at, uint32_t *flags) {
    uint32_t size, code = rub_utf8_read(at, s->cursor.end, &size, NULL);
    if (rub_symbol_quotes(code)) return mark_end(s, at, code, size, flags);
    const char *tag =
        (code == '@' || code == '#') && !behind_word(s, at) ? rub_symbol_tag_end(&s->cursor, at) : NULL;
    if (tag) return *flags |= RUB_TOKEN_ADDRESS, tag;
    *flags |= RUB_TOKEN_PUNCT;
    if (size == 1) return rub_symbol_run_end(&s->cursor, at);
    return rub_char_classify(code) == RUB_CHAR_SYMBOL ? rub_symbol_end(&s->cursor, code, at + size)
                                                      : at + size;
}

static const char *word_or_address(scan *s, const char *at, uint32_t *flags) {
    bool address = false, number = rub_cursor_kinds[(uint8_t)*at] & RUB_ASCII_DIGIT;
    const char *end =
        number ? rub_word_number_end(&s->cursor, at, &address) : rub_word_end(&s->cursor, at, &address);
    if (address) *flags |= RUB_TOKEN_ADDRESS;
    return end;
}

/* A token that begins with a code point above U+007F. */
static const char *foreign_end(scan *s, const char *at, uint32_t *flags) {
    uint32_t size, code = rub_utf8_read(at, s->cursor.end, &size, NULL);
    rub_char_class class = rub_char_classify(code);
    if (rub_char_wide(code))
        return rub_symbol_end(&s->cursor, 0, at + size); /* with the marks that stand on it */
    if (rub_char_is_letter(code)) return word_or_address(s, at, flags);
    if (class == RUB_CHAR_DIGIT || class == RUB_CHAR_NUMBER)
        return rub_word_letters_end(&s->cursor, at, at + size);
    return punct_end(s, at, flags);
}

/* ---- what a token is made of ---- */

/* What one pass over a token's characters gathers. */
typedef struct form {
    uint32_t hash, shape, flags;
    uint32_t letters, uppers, others; /* characters */
    uint32_t last, run;               /* shape character and how often in a row */
} form;

static inline void add_shape(form *f, uint32_t c) {
    f->run = f->last == c ? f->run + 1 : 1;
    f->last = c;
    if (f->run <= 2) f->shape = (f->shape ^ c) * 16777619u;
}

static void add_byte(form *f, uint32_t byte) {
    f->hash = (f->hash ^ byte) * 16777619u;
}

/* Curly marks are the straight ones to everything that looks at words: ‘’ and “”„. */
static uint32_t typewriter(uint32_t code) {
    if (code == 0x2018 || code == 0x2019) return '\'';
    return code == 0x201C || code == 0x201D || code == 0x201E ? '"' : code;
}

static void add_code(form *f, uint32_t code) {
    if (rub_char_invisible(code)) return;
    code = typewriter(code);
    if (code < 0x80) {
        add_byte(f, code);
        return;
    }
    if (code < 0x800) {
        add_byte(f, 0xC0 | code >> 6), add_byte(f, 0x80 | (code & 63));
        return;
    }
    if (code < 0x10000) add_byte(f, 0xE0 | code >> 12);
    else add_byte(f, 0xF0 | code >> 18), add_byte(f, 0x80 | (code >> 12 & 63));
    add_byte(f, 0x80 | (code >> 6 & 63)), add_byte(f, 0x80 | (code & 63));
}

/* Small letters, four fifths of a text: only the first two of a run change the shape. */
static const char *add_smalls(form *f, const char *at, const char *end) {
    const char *first = at;
    uint32_t hash = f->hash;
    for (; at < end && (uint8_t)(*at - 'a') < 26; at++) hash = (hash ^ (uint8_t)*at) * 16777619u;
    uint32_t count = (uint32_t)(at - first);
    f->hash = hash;
    if (!count) return at;
    for (uint32_t i = 0; i < count && i < 2; i++) add_shape(f, 'x');
    if (count > 2) f->run += count - 2;
    f->letters += count;
    f->flags |= RUB_TOKEN_LOWER | RUB_TOKEN_LETTER;
    return at;
}

static void add_ascii(form *f, uint8_t c) {
    uint8_t kind = rub_cursor_kinds[c];
    bool upper = kind & RUB_ASCII_UPPER, letter = kind & RUB_ASCII_LETTER, digit = kind & RUB_ASCII_DIGIT;
    add_byte(f, upper ? c + 32u : c);
    add_shape(f, upper ? 'X' : letter ? 'x' : digit ? 'd' : c);
    f->letters += letter, f->uppers += upper;
    f->others += !letter && !digit && c != ',' && c != '.' && c != ':' && c != '/';
    if (letter) f->flags |= upper ? RUB_TOKEN_LETTER : RUB_TOKEN_LETTER | RUB_TOKEN_LOWER;
    if (digit) f->flags |= RUB_TOKEN_DIGIT;
}

/* As the tokens' words have it: title case letters, too, and no other. */
static uint32_t lower_of(uint32_t code) {
    return rub_char_classify(code) == RUB_CHAR_UPPER ? rub_char_lower(code) : code;
}

static void add_foreign(form *f, uint32_t code) {
    if (rub_char_invisible(code)) return; /* a soft hyphen: the word is the same without it */
    f->flags |= RUB_TOKEN_FOREIGN;
    if (typewriter(code) < 0x80) {
        add_ascii(f, (uint8_t)typewriter(code));
        return;
    }
    rub_char_class class = rub_char_classify(code);
    bool upper = class == RUB_CHAR_UPPER, lower = class == RUB_CHAR_LOWER,
         letter = upper || lower || class == RUB_CHAR_LETTER;
    bool digit = class == RUB_CHAR_DIGIT || class == RUB_CHAR_NUMBER;
    add_code(f, upper ? rub_char_lower(code) : code);
    if (class != RUB_CHAR_MARK) add_shape(f, upper ? 'X' : lower ? 'x' : letter ? 'c' : digit ? 'd' : '~');
    f->letters += letter, f->uppers += upper, f->others += !letter && !digit;
    f->flags |=
        (lower ? RUB_TOKEN_LOWER : 0) | (letter ? RUB_TOKEN_LETTER : 0) | (digit ? RUB_TOKEN_DIGIT : 0);
}

#define EMPTY_FORM ((form){.hash = 2166136261u, .shape = 2166136261u})

static void read_form(const char *at, const char *end, form *f) {
    *f = EMPTY_FORM;
    while ((at = add_smalls(f, at, end)) < end) {
        uint32_t size = 1;
        if ((uint8_t)*at < 0x80) add_ascii(f, (uint8_t)*at);
        else add_foreign(f, rub_utf8_read(at, end, &size, NULL));
        at += size;
    }
}

uint32_t rub_token_hash(const char *bytes, size_t length) {
    form f = {.hash = 2166136261u};
    const char *end = bytes + length;
    for (uint32_t size = 1; bytes < end; bytes += size) {
        uint8_t c = (uint8_t)*bytes;
        size = 1;
        if (c < 0x80) add_byte(&f, c >= 'A' && c <= 'Z' ? c + 32u : c);
        else add_code(&f, lower_of(rub_utf8_read(bytes, end, &size, NULL)));
    }
    return rub_hash_mix(f.hash);
}

static bool upper_first(const char *at, const char *end) {
    uint32_t size;
    if ((uint8_t)*at < 0x80) return rub_cursor_kinds[(uint8_t)*at] & RUB_ASCII_UPPER;
    return rub_char_classify(rub_utf8_read(at, end, &size, NULL)) == RUB_CHAR_UPPER;
}

static rub_token token_of(const form *f, uint32_t start, uint32_t length, uint32_t flags) {
    return (rub_token){.start = start,
                       .word = rub_hash_mix(f->hash),
                       .length = (uint16_t)length,
                       .flags = (uint16_t)(flags | f->flags),
                       .shape = (uint16_t)(f->shape ^ f->shape >> 16)};
}

static rub_token describe(const char *at, const char *end, uint32_t start, uint32_t flags) {
    form f;
    read_form(at, end, &f);
    if (upper_first(at, end)) flags |= RUB_TOKEN_UPPER_FIRST;
    if (f.letters > 1 && f.letters == f.uppers) flags |= RUB_TOKEN_UPPER_ALL;
    if (f.flags & RUB_TOKEN_DIGIT && !f.letters && !f.others) flags |= RUB_TOKEN_NUMBER;
    if ((flags | f.flags) & RUB_TOKEN_LETTER && end[-1] == '.') flags |= RUB_TOKEN_ABBREVIATION;
    return token_of(&f, start, (uint32_t)(end - at), flags);
}

/* ---- the pass ---- */

static const char *token_end(scan *s, const char *at, uint32_t *flags) {
    if (rub_cursor_kinds[(uint8_t)*at] & (RUB_ASCII_LETTER | RUB_ASCII_DIGIT))
        return word_or_address(s, at, flags);
    return (uint8_t)*at < 0x80 ? punct_end(s, at, flags) : foreign_end(s, at, flags);
}

/* Three in four tokens: a letter and small ones up to a space, a comma, the end of a line, read and described
 * in one walk. NULL: it is something else. */
static const char *plain_word(const char *at, const char *limit, form *f) {
    bool upper = (uint8_t)(*at - 'A') < 26;
    *f = EMPTY_FORM;
    if (upper) {
        add_byte(f, (uint8_t)*at + 32u);
        add_shape(f, 'X');
        f->flags = RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_LETTER;
    }
    const char *end = add_smalls(f, at + upper, limit);
    bool ends = end < limit && (*end == ' ' || *end == ',' || *end == '\n');
    return ends && end > at ? end : NULL;
}

/* Skips white space; says by flags what it was. */
static const char *skip_space(const char *at, const char *end, uint32_t *flags) {
    for (uint32_t size; at < end; at += size) {
        uint8_t kind = rub_cursor_kinds[(uint8_t)*at];
        size = 1;
        if ((uint8_t)*at >= 0x80) {
            uint32_t code = rub_utf8_read(at, end, &size, NULL);
            if (code == 0xAD || code == 0x2060) continue; /* unseen between words, too */
            if (rub_char_classify(code) == RUB_CHAR_SPACE)
                kind = code == 0x85 || code == 0x2028 || code == 0x2029 ? RUB_ASCII_SPACE | RUB_ASCII_LINE
                                                                        : RUB_ASCII_SPACE;
        }
        if (!(kind & RUB_ASCII_SPACE)) break;
        *flags |= kind & RUB_ASCII_LINE ? RUB_TOKEN_SPACE | RUB_TOKEN_LINE : RUB_TOKEN_SPACE;
    }
    return at;
}

/* At most RUB_TOKEN_MAX ahead, at a character's edge. */
static const char *limit_at(const char *at, const char *end) {
    if (end - at <= (ptrdiff_t)RUB_TOKEN_MAX) return end;
    const char *limit = at + RUB_TOKEN_MAX;
    for (int i = 0; i < 3 && ((uint8_t)*limit & 0xC0) == 0x80; i++) limit--;
    return limit;
}

/* News has a token every 5.7 bytes. What is too much goes back to the arena at the end. */
static rub_status reserve(rub_arena *arena, uint32_t length, rub_tokens *tokens) {
    tokens->room = length / 5 + 16;
    tokens->rows = rub_arena_alloc(arena, (size_t)tokens->room * sizeof *tokens->rows);
    RUB_NEED(tokens->rows);
    return RUB_OK;
}

static void trim(rub_arena *arena, rub_tokens *tokens) {
    rub_arena_mark mark = rub_arena_here(arena);
    if (mark.at != (char *)(tokens->rows + tokens->room)) return;
    tokens->room = tokens->count + RUB_TOKENS_BEHIND;
    mark.at = (char *)(tokens->rows + tokens->room);
    rub_arena_rewind(arena, mark);
}

/* Rules look one or two tokens ahead: behind the last there are a few more, of no bytes and no flags, which
 * are not counted. */
static rub_status close(rub_arena *arena, uint32_t length, rub_tokens *tokens) {
    for (uint32_t i = 0; i < RUB_TOKENS_BEHIND; i++) {
        rub_token *token = RUB_ADD(arena, *tokens);
        RUB_NEED(token);
        *token = (rub_token){.start = length};
    }
    tokens->count -= RUB_TOKENS_BEHIND;
    return RUB_OK;
}

rub_status rub_tokens_make(rub_arena *arena, const char *text, uint32_t length, rub_tokens *tokens) {
    RUB_TRY(reserve(arena, length, tokens));
    scan s = {.cursor = {text, text + length, NULL}, .tokens = tokens};
    uint32_t flags = RUB_TOKEN_LINE;
    for (const char *at = text; (at = skip_space(at, s.cursor.end, &flags)) < s.cursor.end; flags = 0) {
        if (flags & RUB_TOKEN_LINE) s.single_open = false;
        s.cursor.limit = limit_at(at, s.cursor.end);
        form plain;
        const char *end = plain_word(at, s.cursor.limit, &plain);
        bool is_plain = end != NULL;
        if (!is_plain) end = token_end(&s, at, &flags);
        rub_token *token = RUB_ADD(arena, *tokens);
        RUB_NEED(token);
        uint32_t start = (uint32_t)(at - text);
        *token =
            is_plain ? token_of(&plain, start, (uint32_t)(end - at), flags) : describe(at, end, start, flags);
        at = end;
    }
    RUB_TRY(close(arena, length, tokens));
    trim(arena, tokens);
    return RUB_OK;
}

/* The rest of a word whose first byte agrees: most differ in the second, so no function of strings is called.
 */
static inline bool agrees(const char *word, const char *at, uint32_t length) {
    uint32_t same = 1;
    while (same < length && word[same] == at[same]) same++;
    return same == length && !word[length];
}

bool rub_token_among(const char *text, const rub_token *token, const char *const *words) {
    const char *at = text + token->start, first = *at;
    for (; *words; words++)
        if (**words == first && agrees(*words, at, token->length)) return true;
    return false;
}
