/* markup.c - which tags of HTML pasted text may have, and what a reader sees in the place of each:
 * "<br>" is a new line, "<roe@mail.com>" no tag */
#include "text/markup.h"

#include "text/html_character.h"
#include "text/html_tag.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* ---- tags ---- */

typedef struct element {
    const char *name;
    rub_markup_kind kind;
} element;

/* The elements that articles are made of. What is not named here may be anything: "<3", "<redacted>". */
static const element elements[] = {
    {"a", RUB_MARKUP_NOTHING},      {"abbr", RUB_MARKUP_NOTHING},  {"article", RUB_MARKUP_BLOCK},
    {"aside", RUB_MARKUP_BLOCK},    {"b", RUB_MARKUP_NOTHING},     {"blockquote", RUB_MARKUP_BLOCK},
    {"body", RUB_MARKUP_BLOCK},     {"br", RUB_MARKUP_LINE},       {"caption", RUB_MARKUP_BLOCK},
    {"center", RUB_MARKUP_BLOCK},   {"cite", RUB_MARKUP_NOTHING},  {"code", RUB_MARKUP_NOTHING},
    {"div", RUB_MARKUP_BLOCK},      {"em", RUB_MARKUP_NOTHING},    {"figcaption", RUB_MARKUP_BLOCK},
    {"figure", RUB_MARKUP_BLOCK},   {"font", RUB_MARKUP_NOTHING},  {"footer", RUB_MARKUP_BLOCK},
    {"h1", RUB_MARKUP_BLOCK},       {"h2", RUB_MARKUP_BLOCK},      {"h3", RUB_MARKUP_BLOCK},
    {"h4", RUB_MARKUP_BLOCK},       {"h5", RUB_MARKUP_BLOCK},      {"h6", RUB_MARKUP_BLOCK},
    {"head", RUB_MARKUP_BLOCK},     {"header", RUB_MARKUP_BLOCK},  {"hr", RUB_MARKUP_BLOCK},
    {"html", RUB_MARKUP_BLOCK},     {"i", RUB_MARKUP_NOTHING},     {"iframe", RUB_MARKUP_NOTHING},
    {"img", RUB_MARKUP_NOTHING},    {"li", RUB_MARKUP_BLOCK},      {"link", RUB_MARKUP_NOTHING},
    {"main", RUB_MARKUP_BLOCK},     {"mark", RUB_MARKUP_NOTHING},  {"meta", RUB_MARKUP_NOTHING},
    {"nav", RUB_MARKUP_BLOCK},      {"ol", RUB_MARKUP_BLOCK},      {"p", RUB_MARKUP_BLOCK},
    {"pre", RUB_MARKUP_BLOCK},      {"q", RUB_MARKUP_NOTHING},     {"s", RUB_MARKUP_NOTHING},
    {"section", RUB_MARKUP_BLOCK},  {"small", RUB_MARKUP_NOTHING}, {"span", RUB_MARKUP_NOTHING},
    {"strong", RUB_MARKUP_NOTHING}, {"sub", RUB_MARKUP_NOTHING},   {"sup", RUB_MARKUP_NOTHING},
    {"table", RUB_MARKUP_BLOCK},    {"tbody", RUB_MARKUP_BLOCK},   {"td", RUB_MARKUP_BLANK},
    {"th", RUB_MARKUP_BLANK},       {"thead", RUB_MARKUP_BLOCK},   {"time", RUB_MARKUP_NOTHING},
    {"title", RUB_MARKUP_BLOCK},    {"tr", RUB_MARKUP_BLOCK},      {"u", RUB_MARKUP_NOTHING},
    {"ul", RUB_MARKUP_BLOCK},
};

static const element *element_of(const char *name) {
    for (uint32_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (!strcmp(name, elements[i].name)) return &elements[i];
    return NULL;
}

rub_markup_kind rub_markup_of(const char *name) {
    const element *found = element_of(name);
    return found ? found->kind : RUB_MARKUP_NOTHING;
}

/* What no reader sees: between the tags of a script or a style, too. */
static bool is_script(const rub_html_tag *tag) {
    return tag->kind == RUB_HTML_OPEN && (!strcmp(tag->name, "script") || !strcmp(tag->name, "style"));
}

uint32_t rub_markup_tag(const char *at, const char *end, rub_markup_kind *kind) {
    if (end - at > (ptrdiff_t)RUB_MARKUP_FAR) end = at + RUB_MARKUP_FAR;
    rub_html_tag tag = rub_html_tag_read(at, end, true);
    *kind = RUB_MARKUP_BLOCK;
    if (is_script(&tag)) {
        const char *closed = rub_html_tag_closed(&tag, end, true);
        return closed ? (uint32_t)(closed - at) : 0;
    }
    bool known =
        tag.kind == RUB_HTML_COMMENT || (tag.kind == RUB_HTML_DECLARATION && !strcmp(tag.name, "doctype"));
    if (tag.kind == RUB_HTML_OPEN || tag.kind == RUB_HTML_CLOSE) {
        const element *found = element_of(tag.name);
        known = found != NULL;
        if (found) *kind = found->kind;
    }
    return known && tag.whole ? (uint32_t)(tag.end - at) : 0;
}

/* ---- references to characters ---- */

/* A control character is no text: "&#1;" stays as it is. */
static bool is_text(uint32_t code) {
    return code >= 32 || code == '\n' || code == '\t' || code == '\r';
}

#define ESCAPED_MOST 4 /* times */

uint32_t rub_markup_character(const char *at, const char *end, uint32_t *code) {
    uint32_t length = rub_html_character(at, end, code), deeper;
    if (!length || !is_text(*code)) return 0;
    for (int i = 0; *code == '&' && i < ESCAPED_MOST; i++) {
        /* The ";" stands where the "&" of what was escaped stood. */
        uint32_t more = rub_html_character(at + length - 1, end, &deeper);
        if (!more || !is_text(deeper)) break;
        *code = deeper;
        length += more - 1;
    }
    return length;
}
