/* address.c - where URLs, e-mail addresses and domains end: "a.roe@mail.com" is one token */
#include "text/address.h"
#include "base/utf8.h"

#include <string.h>

static bool address_char(unsigned char c) {
    return c > 32 && c != '<' && c != '>' && c != '"' && c != '|' && c != '`' && c != '{' && c != '}' &&
           c != '\\';
}

const char *rub_address_url_end(const rub_cursor *s, const char *at) {
    const char *begin = at;
    while (at < s->limit && address_char((unsigned char)*at)) {
        uint32_t size = 1;
        if ((uint8_t)*at >= 0x80) {
            rub_char_class class = rub_char_classify(rub_utf8_read(at, s->end, &size, NULL));
            if (class == RUB_CHAR_SPACE || class == RUB_CHAR_PUNCT || class == RUB_CHAR_OTHER) break;
        }
        if (size > (uint32_t)(s->limit - at)) break;
        at += size;
    }
    bool bracket = memchr(begin, '(', (size_t)(at - begin)) != NULL;
    while (at > begin && strchr(bracket ? ".,;:!?'*" : ".,;:!?'*)]", at[-1])) at--;
    return at;
}

const char *rub_address_email_end(const rub_cursor *s, const char *at) {
    const char *begin = at;
    while (at < s->limit && at - begin < 64 &&
           (rub_cursor_letter(s, at) || rub_cursor_digit(s, at) || rub_cursor_one_of("._%+-", *at)))
        at++;
    if (at == begin || !rub_cursor_is(s, at, '@')) return NULL;
    const char *domain = ++at, *dot = NULL;
    while (at < s->limit && at - domain < 255 &&
           (rub_cursor_letter(s, at) || rub_cursor_digit(s, at) || *at == '.' || *at == '-')) {
        if (*at == '.' && (rub_cursor_letter(s, at + 1) || rub_cursor_digit(s, at + 1))) dot = at;
        at++;
    }
    while (at > domain && (at[-1] == '.' || at[-1] == '-')) at--;
    return dot && dot > domain && at > dot ? at : NULL;
}

const char *rub_address_domain_end(const rub_cursor *s, const char *at) {
    static const char names[] = " com org net gov edu mil int info biz io tv ai app dev co uk eu de fr ru cn "
                                "in au ca jp br nz za ie ";
    char name[8] = " ";
    while (rub_cursor_is(s, at, '.')) {
        size_t length = 0;
        const char *label = at + 1;
        while (length < 5 && rub_cursor_letter(s, label) && !rub_cursor_upper(s, label))
            name[++length] = *label++;
        name[length + 1] = ' ', name[length + 2] = 0;
        if (length < 2 || !strstr(names, name) || rub_cursor_word_at(s, label) ||
            rub_cursor_is(s, label, '@'))
            return NULL;
        at = label;
        if (!(rub_cursor_is(s, at, '.') && rub_cursor_letter(s, at + 1))) return at;
    }
    return NULL;
}
