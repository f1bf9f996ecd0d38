/* html_tag.c - one tag of HTML, and the character that &amp; stands for */
#include "host/archive/html_tag.h"

#include <stdlib.h>
#include <string.h>

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool same(const char *at, size_t length, const char *word) {
    if (strlen(word) != length) return false;
    for (size_t i = 0; i < length; i++)
        if ((at[i] >= 'A' && at[i] <= 'Z' ? at[i] + 32 : at[i]) != word[i]) return false;
    return true;
}

static const char *find(const char *at, const char *end, const char *word) {
    size_t length = strlen(word);
    for (; (size_t)(end - at) >= length; at++)
        if (memcmp(at, word, length) == 0) return at + length;
    return end;
}

/* An attribute's value from behind its name: a ">" in marks does not end the tag. */
static const char *read_value(const char *at, const char *end, const char **value, size_t *length) {
    while (at < end && is_blank(*at)) at++;
    if (at == end || *at != '=') return at;
    for (at++; at < end && is_blank(*at);) at++;
    if (at < end && (*at == '"' || *at == '\'')) {
        const char *close = memchr(at + 1, *at, (size_t)(end - at - 1));
        *value = at + 1;
        *length = (size_t)((close ? close : end) - *value);
        return close ? close + 1 : end;
    }
    for (*value = at; at < end && !is_blank(*at) && *at != '>';) at++;
    *length = (size_t)(at - *value);
    return at;
}

static const char *read_attributes(html_tag *tag, const char *at, const char *end) {
    while (at < end && *at != '>') {
        const char *name = at, *value = "";
        size_t name_length, length = 0;
        while (at < end && !is_blank(*at) && *at != '>' && *at != '=') at++;
        name_length = (size_t)(at - name);
        if (!name_length) {
            at++;
            continue;
        }
        at = read_value(at, end, &value, &length);
        if (same(name, name_length, "hidden") ||
            (same(name, name_length, "aria-hidden") && same(value, length, "true")))
            tag->hidden = true;
    }
    return at < end ? at + 1 : end;
}

html_tag html_tag_read(const char *at, const char *end) {
    html_tag tag = {HTML_TEXT, "", false, at + 1};
    const char *name = at + 1;
    if (name < end && (*name == '!' || *name == '?')) {
        bool comment = end - name >= 3 && memcmp(name, "!--", 3) == 0;
        tag.kind = HTML_OTHER;
        tag.end = comment ? find(name + 3, end, "-->") : find(name, end, ">");
        return tag;
    }
    bool close = name < end && *name == '/';
    if (close) name++;
    if (name >= end || !is_letter(*name)) return tag;
    tag.kind = close ? HTML_CLOSE : HTML_OPEN;
    size_t length = 0;
    for (; name < end && !is_blank(*name) && *name != '>' && *name != '/'; name++)
        if (length + 1 < sizeof tag.name) tag.name[length++] = (char)(is_letter(*name) ? *name | 32 : *name);
    tag.end = read_attributes(&tag, name, end);
    return tag;
}

static bool among(const char *name, const char *names) {
    size_t length = strlen(name);
    for (const char *at = names; (at = strstr(at, name)); at += length)
        if (at[-1] == ' ' && at[length] == ' ') return true;
    return false;
}

html_role html_tag_role(const char *name) {
    if (!*name) return HTML_INLINE;
    if (among(name, " script style textarea title noscript template iframe ")) return HTML_RAW;
    if (among(name,
              " nav aside footer form button select svg math canvas object audio video dialog menu head "))
        return HTML_AWAY;
    if (among(name, " td th ")) return HTML_SPACE;
    if (among(name, " br li tr dt dd option ")) return HTML_LINE;
    return among(name,
                 " p div h1 h2 h3 h4 h5 h6 ul ol dl table caption blockquote section article main header "
                 "figure figcaption pre hr address details summary hgroup body html ")
               ? HTML_BLOCK
               : HTML_INLINE;
}

/* ---- references ---- */

typedef struct named {
    const char *name;
    uint32_t code_point;
} named;

/* The names that HTML 4 gave: those of news. Letters with accents come from the list below. */
static const named names[] = {
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},      {"apos", '\''},
    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A},
    {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"dagger", 0x2020}, {"Dagger", 0x2021},
    {"bull", 0x2022},   {"hellip", 0x2026}, {"permil", 0x2030}, {"prime", 0x2032},  {"Prime", 0x2033},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},   {"trade", 0x2122},  {"minus", 0x2212},
    {"larr", 0x2190},   {"rarr", 0x2192},   {"OElig", 0x152},   {"oelig", 0x153},   {"Scaron", 0x160},
    {"scaron", 0x161},  {"Yuml", 0x178},    {"ensp", 0x2002},   {"emsp", 0x2003},   {"thinsp", 0x2009},
    {"zwnj", 0x200C},   {"zwj", 0x200D},    {"lrm", 0x200E},    {"rlm", 0x200F},    {"hyphen", 0x2010},
};

/* U+00A0 to U+00FF in their order. */
static const char latin[] = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg "
                            "macr deg plusmn sup2 sup3 acute "
                            "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
                            "Aacute Acirc Atilde Auml Aring "
                            "AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde "
                            "Ograve Oacute Ocirc Otilde Ouml "
                            "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc "
                            "atilde auml aring aelig ccedil "
                            "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute "
                            "ocirc otilde ouml divide oslash "
                            "ugrave uacute ucirc uuml yacute thorn yuml ";

static uint32_t named_point(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == length && memcmp(names[i].name, name, length) == 0)
            return names[i].code_point;
    uint32_t code_point = 0xA0;
    for (const char *at = latin; *at; code_point++) {
        size_t word = strcspn(at, " ");
        if (word == length && memcmp(at, name, length) == 0) return code_point;
        at += word + 1;
    }
    return 0;
}

/* What Windows-1252 has at 128 to 159: pages write &#146; for an apostrophe, and browsers show one. */
static uint32_t mend(unsigned long number) {
    static const uint16_t windows[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                         0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                         0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    if (number >= 128 && number < 160) return windows[number - 128];
    return !number || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000) ? 0xFFFD : (uint32_t)number;
}

uint32_t html_tag_reference(const char *at, const char *end, size_t *size) {
    char name[12];
    size_t length = 0;
    for (at++; at < end && length + 1 < sizeof name && *at != ';' &&
               (is_letter(*at) || *at == '#' || (*at >= '0' && *at <= '9'));)
        name[length++] = *at++;
    name[length] = '\0';
    if (at == end || *at != ';' || !length) return 0;
    *size = length + 2;
    if (name[0] != '#') return named_point(name, length);
    bool hex = (name[1] | 32) == 'x';
    char *stop;
    unsigned long number = strtoul(name + 1 + hex, &stop, hex ? 16 : 10);
    return *stop || stop == name + 1 + hex ? 0 : mend(number);
}
