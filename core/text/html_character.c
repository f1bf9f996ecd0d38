/* html_character.c - which references of HTML there are, by name and by number */
#include "text/html_character.h"

#include "base/cursor.h"

typedef struct named {
    const char *name;
    uint32_t code;
} named;

/* The names that stand in the source of news pages; those of Latin-1 come from the list below. */
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
static const char latin[] =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
    "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
    "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
    "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
    "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ";

static uint32_t code_of_name(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == length && !memcmp(names[i].name, name, length)) return names[i].code;
    uint32_t code = 0xA0;
    for (const char *at = latin; *at; code++) {
        size_t word = strcspn(at, " ");
        if (word == length && !memcmp(at, name, length)) return code;
        at += word + 1;
    }
    return 0;
}

/* What Windows-1252 has at 128 to 159: pages write &#146; for an apostrophe, and browsers show one. */
static const uint16_t windows[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

static uint32_t code_of_number(uint32_t number) {
    if (number >= 128 && number < 160) return windows[number - 128];
    return number > 0x10FFFF || (number >= 0xD800 && number < 0xE000) ? 0 : number;
}

/* Reads "#8217" and "#x2019"; false where it is no number. */
static bool read_number(const char *at, uint32_t *code) {
    bool hex = (at[1] | 32) == 'x';
    uint32_t number = 0;
    at += hex ? 2 : 1;
    if (!*at) return false;
    for (; *at; at++) {
        bool digit = *at >= '0' && *at <= '9', letter = hex && (*at | 32) >= 'a' && (*at | 32) <= 'f';
        if (!digit && !letter) return false;
        uint32_t value = (uint32_t)(digit ? *at - '0' : (*at | 32) - 'a' + 10);
        if (number <= 0x10FFFF) number = number * (hex ? 16 : 10) + value;
    }
    *code = code_of_number(number);
    return true;
}

#define NAME_MOST 11u /* bytes between "&" and ";": no name is longer, a number may have zeros in front */

/* Copies what stands between "&" and ";"; its length, or 0. */
static uint32_t copy_name(const char *at, const char *end, char name[NAME_MOST + 1]) {
    uint32_t length = 0;
    for (at++; at < end && length < NAME_MOST; at++) {
        bool part = *at == '#' || rub_cursor_kinds[(uint8_t)*at] & (RUB_ASCII_LETTER | RUB_ASCII_DIGIT);
        if (!part) break;
        name[length++] = *at;
    }
    name[length] = '\0';
    return at < end && *at == ';' ? length : 0;
}

uint32_t rub_html_character(const char *at, const char *end, uint32_t *code) {
    char name[NAME_MOST + 1];
    uint32_t length = copy_name(at, end, name);
    if (!length) return 0;
    if (*name == '#') return read_number(name, code) ? length + 2 : 0;
    *code = code_of_name(name, length);
    return *code ? length + 2 : 0;
}
