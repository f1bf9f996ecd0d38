/* html_tag.c - where one tag of HTML ends, and what it is */
#include "text/html_tag.h"

#include "base/cursor.h"

#include <string.h>

static bool is_letter(char c) {
    return (rub_cursor_kinds[(uint8_t)c] & RUB_ASCII_LETTER) != 0;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Whether a name or value is `word`, in any case. */
static bool same(const char *at, size_t length, const char *word) {
    if (strlen(word) != length) return false;
    for (size_t i = 0; i < length; i++)
        if ((is_letter(at[i]) ? at[i] | 32 : at[i]) != word[i]) return false;
    return true;
}

/* ---- attributes ---- */

typedef struct part { /* of a tag's bytes */
    const char *at;
    size_t length;
} part;

/* An attribute's value from behind its name, and what is behind it: a ">" in marks does not end the tag. */
static const char *read_value(const char *at, const char *end, part *value, bool *whole) {
    while (at < end && is_blank(*at)) at++;
    if (at == end || *at != '=') return at;
    for (at++; at < end && is_blank(*at);) at++;
    if (at < end && (*at == '"' || *at == '\'')) {
        const char *close = memchr(at + 1, *at, (size_t)(end - at - 1));
        *value = (part){at + 1, (size_t)((close ? close : end) - at - 1)};
        return close ? close + 1 : end;
    }
    for (value->at = at; at < end && !is_blank(*at) && *at != '>'; at++) *whole &= *at != '<';
    value->length = (size_t)(at - value->at);
    return at;
}

static const char *read_name(const char *at, const char *end, part *name, bool *whole) {
    name->at = at;
    for (; at < end && !is_blank(*at) && *at != '>' && *at != '='; at++) *whole &= *at != '<';
    name->length = (size_t)(at - name->at);
    return at;
}

static bool hides(part name, part value) {
    return same(name.at, name.length, "hidden") ||
           (same(name.at, name.length, "aria-hidden") && same(value.at, value.length, "true"));
}

/* Sets the end of the tag, from behind its name. */
static void read_attributes(rub_html_tag *tag, const char *at, const char *end, bool strict) {
    while (at < end && *at != '>' && (tag->whole || !strict)) {
        part name, value = {"", 0};
        at = read_name(at, end, &name, &tag->whole);
        if (!name.length) at++; /* a blank, or a "=" without a name */
        else {
            at = read_value(at, end, &value, &tag->whole);
            tag->hidden |= hides(name, value);
        }
    }
    tag->whole &= at < end && *at == '>';
    tag->end = at < end ? at + 1 : end;
}

/* ---- tags ---- */

/* Behind the name. */
static const char *read_tag_name(rub_html_tag *tag, const char *at, const char *end) {
    size_t length = 0;
    for (; at < end && !is_blank(*at) && *at != '>' && *at != '/'; at++)
        if (length + 1 < sizeof tag->name) tag->name[length++] = (char)(is_letter(*at) ? *at | 32 : *at);
    return at;
}

/* "<!-->" is a whole comment, too: its dashes may be those of both ends. */
static void read_comment(rub_html_tag *tag, const char *at, const char *end) {
    tag->kind = RUB_HTML_COMMENT;
    for (at += 2; end - at >= 3; at++)
        if (!memcmp(at, "-->", 3)) {
            tag->end = at + 3;
            return;
        }
    tag->end = end;
    tag->whole = false;
}

/* Ends with its first ">", marks or not. */
static void read_declaration(rub_html_tag *tag, const char *at, const char *end) {
    const char *close = memchr(at, '>', (size_t)(end - at));
    tag->kind = RUB_HTML_DECLARATION;
    tag->end = close ? close + 1 : end;
    tag->whole = close && !memchr(at + 1, '<', (size_t)(close - at - 1));
    read_tag_name(tag, at + 2, tag->end);
}

rub_html_tag rub_html_tag_read(const char *at, const char *end, bool strict) {
    rub_html_tag tag = {.kind = RUB_HTML_TEXT, .whole = true, .end = at + 1};
    const char *name = at + 1;
    if (name < end && (*name == '!' || *name == '?')) {
        if (end - name >= 3 && !memcmp(name, "!--", 3)) read_comment(&tag, at, end);
        else read_declaration(&tag, at, end);
        return tag;
    }
    bool close = name < end && *name == '/';
    if (close) name++;
    if (name >= end || !is_letter(*name)) return tag;
    tag.kind = close ? RUB_HTML_CLOSE : RUB_HTML_OPEN;
    read_attributes(&tag, read_tag_name(&tag, name, end), end, strict);
    return tag;
}

/* Whether "</" and the name of `open` stand there. */
static bool closes(const rub_html_tag *open, const char *at, const char *end) {
    size_t length = strlen(open->name);
    return (size_t)(end - at) > length + 2 && at[1] == '/' && same(at + 2, length, open->name);
}

/* In a script "if (a <b" is no tag, and reading each of them to its ">" would take the square of the length.
 */
static const char *raw_closed(const rub_html_tag *open, const char *end) {
    for (const char *at = open->end; at < end && (at = memchr(at, '<', (size_t)(end - at))); at++) {
        if (!closes(open, at, end)) continue;
        rub_html_tag tag = rub_html_tag_read(at, end, false);
        if (!strcmp(tag.name, open->name)) return tag.end;
    }
    return NULL;
}

const char *rub_html_tag_closed(const rub_html_tag *open, const char *end, bool raw) {
    if (raw) return raw_closed(open, end);
    unsigned depth = 1;
    for (const char *at = open->end; at < end && (at = memchr(at, '<', (size_t)(end - at)));) {
        rub_html_tag tag = rub_html_tag_read(at, end, false);
        bool again = !strcmp(tag.name, open->name);
        if (again && tag.kind == RUB_HTML_CLOSE && --depth == 0) return tag.end;
        if (again && tag.kind == RUB_HTML_OPEN) depth++;
        at = tag.end;
    }
    return NULL;
}
