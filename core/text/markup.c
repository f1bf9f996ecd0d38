/* markup.c - tags and entities of HTML: which there are, and what a reader sees in their place */
#include "text/markup.h"

#include "base/chars.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(char c) {
    return c >= '0' && c <= '9';
}

/* Whether the bytes begin with `word`, in any case. */
static bool begins(const char *at, const char *end, const char *word) {
    for (; *word; word++, at++)
        if (at >= end || (*at | (letter(*at) ? 32 : 0)) != *word) return false;
    return true;
}

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

/* Behind the name of an element stands the end of the tag or what it says more. */
static bool name_ends(const char *at, const char *end) {
    return at < end && (*at == '>' || *at == '/' || *at == ' ' || *at == '\n' || *at == '\r' || *at == '\t');
}

static const element *element_at(const char *at, const char *end) {
    for (uint32_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (begins(at, end, elements[i].name) && name_ends(at + strlen(elements[i].name), end))
            return &elements[i];
    return NULL;
}

/* Behind the ">" of a tag; NULL where none comes. A ">" inside of a value's marks is none. */
static const char *tag_end(const char *at, const char *end) {
    char mark = 0;
    for (; at < end; at++)
        if (mark) mark = *at == mark ? 0 : mark;
        else if (*at == '>') return at + 1;
        else if (*at == '<') return NULL;
        else if ((*at == '"' || *at == '\'') && at[-1] == '=') mark = *at;
    return NULL;
}

/* Behind the first `word`, or NULL. */
static const char *behind(const char *at, const char *end, const char *word) {
    for (; at < end; at++)
        if (*at == *word && begins(at, end, word)) return at + strlen(word);
    return NULL;
}

/* What no reader sees: comments, and what stands between the tags of a script or a style. */
static const char *hidden_end(const char *at, const char *end) {
    if (begins(at, end, "<!--")) return behind(at, end, "-->");
    if (begins(at, end, "<!doctype")) return tag_end(at + 1, end);
    if (begins(at, end, "<script") && name_ends(at + 7, end)) return behind(at, end, "</script>");
    if (begins(at, end, "<style") && name_ends(at + 6, end)) return behind(at, end, "</style>");
    return NULL;
}

uint32_t rub_markup_tag(const char *at, const char *end, rub_markup_kind *kind) {
    if (end - at > (ptrdiff_t)RUB_MARKUP_FAR) end = at + RUB_MARKUP_FAR;
    const char *behind_tag = hidden_end(at, end), *name = at + 1;
    *kind = RUB_MARKUP_BLOCK;
    if (behind_tag) return (uint32_t)(behind_tag - at);
    if (name < end && *name == '/') name++;
    const element *found = name < end && letter(*name) ? element_at(name, end) : NULL;
    behind_tag = found ? tag_end(name + strlen(found->name), end) : NULL;
    if (!behind_tag) return 0;
    *kind = found->kind;
    return (uint32_t)(behind_tag - at);
}

/* ---- entities ---- */

typedef struct entity {
    const char *name;
    uint32_t code;
} entity;

/* The named ones that stand in the source of news pages; letters with accents follow a pattern. */
static const entity entities[] = {
    {"amp", '&'},      {"quot", '"'},      {"apos", '\''},    {"lt", '<'},       {"gt", '>'},
    {"nbsp", 0xA0},    {"ldquo", 0x201C},  {"rdquo", 0x201D}, {"lsquo", 0x2018}, {"rsquo", 0x2019},
    {"bdquo", 0x201E}, {"sbquo", 0x201A},  {"laquo", 0xAB},   {"raquo", 0xBB},   {"ndash", 0x2013},
    {"mdash", 0x2014}, {"hellip", 0x2026}, {"pound", 0xA3},   {"euro", 0x20AC},  {"yen", 0xA5},
    {"cent", 0xA2},    {"copy", 0xA9},     {"reg", 0xAE},     {"trade", 0x2122}, {"deg", 0xB0},
    {"frac12", 0xBD},  {"frac14", 0xBC},   {"frac34", 0xBE},  {"bull", 0x2022},  {"middot", 0xB7},
    {"shy", 0xAD},     {"thinsp", 0x2009}, {"ensp", 0x2002},  {"emsp", 0x2003},  {"sect", 0xA7},
    {"times", 0xD7},   {"szlig", 0xDF},    {"ccedil", 0xE7},  {"Ccedil", 0xC7},  {"ntilde", 0xF1},
    {"Ntilde", 0xD1},  {"oslash", 0xF8},   {"Oslash", 0xD8},  {"aring", 0xE5},   {"Aring", 0xC5},
    {"aelig", 0xE6},   {"AElig", 0xC6},    {"eth", 0xF0},     {"thorn", 0xFE},   {"zwj", 0x200D},
};

/* Latin-1 has the vowels with accents in one order: grave, acute, circumflex, (tilde,) diaeresis. */
static uint32_t accented(const char *name, uint32_t length) {
    static const struct {
        char vowel;
        uint32_t grave, acute, circ, tilde, uml;
    } vowels[] = {{'A', 0xC0, 0xC1, 0xC2, 0xC3, 0xC4},
                  {'E', 0xC8, 0xC9, 0xCA, 0, 0xCB},
                  {'I', 0xCC, 0xCD, 0xCE, 0, 0xCF},
                  {'O', 0xD2, 0xD3, 0xD4, 0xD5, 0xD6},
                  {'U', 0xD9, 0xDA, 0xDB, 0, 0xDC}};
    const char *end = name + length;
    for (uint32_t i = 0; i < sizeof vowels / sizeof *vowels; i++) {
        if (!length || (*name & ~32) != vowels[i].vowel) continue;
        uint32_t code = length == 6 && begins(name + 1, end, "grave")   ? vowels[i].grave
                        : length == 6 && begins(name + 1, end, "acute") ? vowels[i].acute
                        : length == 5 && begins(name + 1, end, "circ")  ? vowels[i].circ
                        : length == 6 && begins(name + 1, end, "tilde") ? vowels[i].tilde
                        : length == 4 && begins(name + 1, end, "uml")   ? vowels[i].uml
                                                                        : 0;
        return code && *name & 32 ? code + 32 : code;
    }
    return 0;
}

static uint32_t named(const char *name, uint32_t length) {
    for (uint32_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (strlen(entities[i].name) == length && !memcmp(entities[i].name, name, length))
            return entities[i].code;
    return accented(name, length);
}

/* The number of "#8217" or "#x2019"; 0 where it is none that a text can hold. */
static uint32_t numbered(const char *at, const char *end) {
    bool hex = at + 1 < end && (at[1] | 32) == 'x';
    uint32_t code = 0;
    for (at += hex ? 2 : 1; at < end; at++) {
        uint32_t value = digit(*at)                                      ? (uint32_t)(*at - '0')
                         : hex && (*at | 32) >= 'a' && (*at | 32) <= 'f' ? (uint32_t)((*at | 32) - 'a' + 10)
                                                                         : 99;
        if (value == 99 || code > 0x10FFFF) return 0;
        code = code * (hex ? 16 : 10) + value;
    }
    bool text = code >= 32 || code == '\n' || code == '\t' || code == '\r';
    return text && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? code : 0;
}

#define NAME_MOST 8u

/* The ";" behind a name that begins at `name`, and what the name stands for; NULL where it is none. */
static const char *read_name(const char *name, const char *end, uint32_t *code) {
    const char *stop = name;
    while (stop < end && stop - name <= (ptrdiff_t)NAME_MOST && *stop != ';') stop++;
    if (stop >= end || *stop != ';' || stop == name) return NULL;
    *code = *name == '#' ? numbered(name, stop) : named(name, (uint32_t)(stop - name));
    return *code ? stop : NULL;
}

#define ESCAPED_MOST 4 /* times */

uint32_t rub_markup_entity(const char *at, const char *end, uint32_t *code) {
    const char *stop = read_name(at + 1, end, code), *inner;
    for (int i = 0; stop && *code == '&' && i < ESCAPED_MOST; i++, stop = inner) {
        uint32_t deeper;
        inner = read_name(stop + 1, end, &deeper);
        if (!inner) break;
        *code = deeper;
    }
    return stop ? (uint32_t)(stop + 1 - at) : 0;
}
