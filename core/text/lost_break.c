/* lost_break.c - looks at each place between two characters that no space divides */
#include "text/lost_break.h"

#include "base/chars.h"
#include "base/cursor.h"
#include "base/utf8.h"

#include <string.h>

#define LEAST_BREAKS 2u   /* behind stops: a slip of the pen is one */
#define HEADLINE     160u /* bytes of a headline, a standfirst or a byline at most */
#define LEAST_LOWER  3u   /* small letters before a capital: "darkMILAZZO", not "McCall", "iPhone" */

/* ---- characters ---- */

static uint32_t code_at(const rub_lost_breaks *in, uint32_t at) {
    uint32_t size;
    return at < in->length ? rub_utf8_read(in->text + at, in->text + in->length, &size, NULL) : 0;
}

/* Where the character before `at` begins. */
static uint32_t before(const rub_lost_breaks *in, uint32_t at) {
    while (at > 0 && ((uint8_t)in->text[--at] & 0xC0) == 0x80) {
    }
    return at;
}

static bool is_class(const rub_lost_breaks *in, uint32_t at, rub_char_class class) {
    return at < in->length && rub_char_classify(code_at(in, at)) == class;
}

static bool is_digit(const rub_lost_breaks *in, uint32_t at) {
    return at < in->length && rub_cursor_kinds[(uint8_t)in->text[at]] & RUB_ASCII_DIGIT;
}

/* ‘ and “; straight marks while none is open. */
static bool opens(const rub_lost_breaks *in, uint32_t at) {
    uint32_t code = code_at(in, at);
    return code == 0x2018 || code == 0x201C || (code == '"' && !in->double_open) ||
           (code == '\'' && !in->single_open);
}

static bool closes(const rub_lost_breaks *in, uint32_t at) {
    uint32_t code = code_at(in, at);
    return code == 0x2019 || code == 0x201D || ((code == '"' || code == '\'') && in->closed);
}

/* How many small letters (digits) stand right before `at`. */
static uint32_t run_before(const rub_lost_breaks *in, uint32_t at, bool digits) {
    uint32_t count = 0;
    for (uint32_t i = at; i > in->line && count < 8; count++) {
        i = before(in, i);
        if (digits ? !is_digit(in, i) : !is_class(in, i, RUB_CHAR_LOWER)) break;
    }
    return count;
}

/* ---- places ---- */

/* "late.", "late!”", "1991.'": not "J." nor "U.S.". */
static bool ends_sentence(const rub_lost_breaks *in, uint32_t at) {
    uint32_t stop = before(in, at);
    if (closes(in, stop) && stop > in->line) stop = before(in, stop);
    if (stop < in->line + 2 || !strchr(".!?", in->text[stop])) return false;
    return run_before(in, stop, false) > 1 || run_before(in, stop, true) > 1 || in->text[stop - 1] == ')';
}

/* "1:30" and "19:22": a time that begins a line. */
static bool is_time(const rub_lost_breaks *in, uint32_t at) {
    uint32_t colon = at + 1 + is_digit(in, at + 1);
    return is_digit(in, at) && colon + 2 < in->length && in->text[colon] == ':' && is_digit(in, colon + 1);
}

/* Headlines and bylines have no stop: "darkMILAZZO", "Roe19:22", "2026SHE", "(AFP)The", "liar”Prague". */
static bool ends_headline(const rub_lost_breaks *in, uint32_t at, bool capital) {
    if (in->body || at - in->line > HEADLINE) return false;
    uint32_t last = before(in, at);
    if (run_before(in, at, false) >= LEAST_LOWER) return capital || is_time(in, at);
    return capital && (run_before(in, at, true) == 4 || in->text[last] == ')' || closes(in, last));
}

/* Whether a line begins at `at`. */
static bool begins(const rub_lost_breaks *in, uint32_t at) {
    if (at <= in->line || in->text[at - 1] == ' ' || in->text[at] == ' ') return false;
    uint32_t size, first = at;
    rub_utf8_read(in->text + at, in->text + in->length, &size, NULL);
    bool mark = opens(in, at);
    if (mark) first += size;
    bool capital = is_class(in, first, RUB_CHAR_UPPER);
    if (capital && ends_sentence(in, at)) return true;
    if (mark) return capital && run_before(in, at, false) >= LEAST_LOWER;
    return ends_headline(in, at, capital);
}

/* ---- the walk ---- */

static bool is_word(const rub_lost_breaks *in, uint32_t at) {
    return is_class(in, at, RUB_CHAR_LOWER) || is_class(in, at, RUB_CHAR_UPPER) || is_digit(in, at);
}

/* A straight mark opens or closes; an apostrophe inside a word does neither. */
static void pass_mark(rub_lost_breaks *in, uint32_t at) {
    bool single = in->text[at] == '\'', *open = single ? &in->single_open : &in->double_open;
    bool word = at > in->line && is_word(in, before(in, at)), next = is_word(in, at + 1);
    in->closed = *open && (!single || !word || !next);
    if (in->closed) *open = false;
    else *open |= single ? !word && next : true;
}

static void pass(rub_lost_breaks *in, uint32_t at) {
    in->closed = false;
    if (in->text[at] == '"' || in->text[at] == '\'') pass_mark(in, at);
}

uint32_t rub_lost_breaks_next(rub_lost_breaks *in) {
    for (; in->at < in->length; pass(in, in->at++)) {
        if (((uint8_t)in->text[in->at] & 0xC0) == 0x80 || !begins(in, in->at)) continue;
        in->body |= ends_sentence(in, in->at);
        in->double_open = in->single_open = false;
        return in->line = in->at;
    }
    return in->length;
}

bool rub_lost_breaks_open(const char *text, uint32_t length, rub_lost_breaks *in) {
    *in = (rub_lost_breaks){.text = text, .length = length, .body = true};
    if (length < HEADLINE || memchr(text, '\n', length) || memchr(text, '\r', length)) return false;
    uint32_t breaks = 0;
    while (breaks < LEAST_BREAKS && rub_lost_breaks_next(in) < length) breaks++;
    *in = (rub_lost_breaks){.text = text, .length = length};
    return breaks == LEAST_BREAKS;
}
