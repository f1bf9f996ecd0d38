/* symbol.c - which marks quote, and where runs of marks, emoji and tags end: "...",
 * "#COP30" */
#include "text/symbol.h"
#include "base/utf8.h"

bool rub_symbol_quotes(uint32_t code) {
    switch (code) {
    case '"':
    case '\'':
    case '`':
    case 0xAB:
    case 0xB4:
    case 0xBB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFF02:
    case 0xFF07:
    case 0xFF62:
    case 0xFF63: return true;
    default: return false;
    }
}

const char *rub_symbol_end(const rub_cursor *s, uint32_t first, const char *at) {
    bool flag = first >= 0x1F1E6 && first <= 0x1F1FF, joined = false;
    for (uint32_t size; at < s->limit && (uint8_t)*at >= 0x80; at += size) {
        uint32_t code = rub_utf8_read(at, s->end, &size, NULL);
        bool extends = rub_char_classify(code) == RUB_CHAR_MARK || (code >= 0x1F3FB && code <= 0x1F3FF) ||
                       (code >= 0xE0020 && code <= 0xE007F) || code == 0x200D || joined;
        bool pair = flag && code >= 0x1F1E6 && code <= 0x1F1FF;
        if (!(extends || pair) || size > (uint32_t)(s->limit - at)) break;
        joined = code == 0x200D;
        if (pair) flag = false;
    }
    return at;
}

const char *rub_symbol_run_end(const rub_cursor *s, const char *begin) {
    const char *at = begin + 1;
    if (*begin == '\'' || *begin == '`') return rub_cursor_is(s, at, *begin) && at < s->limit ? at + 1 : at;
    if (!rub_cursor_one_of(".-!?*=_~#+", *begin)) return at;
    while (at < s->limit && *at == *begin) at++;
    return at;
}

const char *rub_symbol_tag_end(const rub_cursor *s, const char *begin) {
    const char *at = begin + 1;
    bool letter = false;
    for (uint32_t size = 1; at < s->limit && (rub_cursor_word_at(s, at) || *at == '_'); at += size) {
        rub_utf8_read(at, s->end, &size, NULL);
        letter |= !rub_cursor_digit(s, at);
    }
    return letter ? at : NULL;
}
