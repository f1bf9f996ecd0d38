/* word.c - where words, abbreviations and numbers end: "U.S.", "20km", "RM4.50" */
#include "text/word.h"
#include "base/utf8.h"

#include "text/abbreviation.h"
#include "text/address.h"

#include <string.h>

/* "U.S." "e.g." "p.m." "Ph.D." "J.K.": the end of letters and stops in turn, two of them or more, or NULL. */
static const char *dotted_end(const rub_cursor *s, const char *at) {
    uint32_t parts = 0;
    const char *last = NULL;
    while (rub_cursor_letter(s, at)) {
        const char *stop = at + 1;
        if (rub_cursor_letter(s, stop) && !rub_cursor_upper(s, stop) && rub_cursor_upper(s, at))
            stop++; /* the Ph of Ph.D. */
        if (!rub_cursor_is(s, stop, '.')) {
            bool noon = parts == 1 && *at == 'm' &&
                        (at[-2] == 'a' || at[-2] == 'p'); /* the m of a.m without a stop */
            bool open = parts && (rub_cursor_upper(s, at) || noon) && stop == at + 1 &&
                        !rub_cursor_word_at(s, stop); /* the A of U.S.A */
            return open ? stop : parts > 1 ? last : NULL;
        }
        last = at = stop + 1;
        parts++;
    }
    return parts > 1 && !rub_cursor_word_at(s, at) ? last : NULL;
}

/* "J. Roe", "J., ": a single capital is an initial unless the paragraph or a lower case word goes on ("plan
 * B. it"). */
static bool initial(const rub_cursor *s, const char *stop) {
    const char *next = rub_cursor_gap_end(s, stop + 1);
    if (rub_cursor_is(s, stop + 1, ',')) return true;
    return next > stop + 1 && (rub_cursor_upper(s, next) || (next < s->end && (uint8_t)*next >= 0xC3));
}

/* "you and I. Did you", "posted on X. The": behind these words a single capital is the pronoun or the
 * network, and its stop ends the sentence. */
static bool is_word(const rub_cursor *s, const char *word) {
    static const char *const before[] = {"I and ", "I or ", "I than ", "I as ", "I but ", "X on ", "X via "};
    for (size_t k = 0; k < sizeof before / sizeof *before; k++) {
        size_t length = strlen(before[k]) - 1; /* with the space instead of the capital */
        if (*word != *before[k] || word - s->text < (ptrdiff_t)length + 1) continue;
        if (!memcmp(word - length, before[k] + 1, length)) return true;
    }
    return false;
}

/* Whether the full stop at `stop` belongs to the word before it. */
static bool takes_stop(const rub_cursor *s, const char *word, const char *stop) {
    size_t length = (size_t)(stop - word);
    if (word > s->text && word[-1] == '-') return false; /* 06-Apr. */
    if (length == 1 && rub_cursor_upper(s, word)) return initial(s, stop) && !is_word(s, word);
    if (length > 7 || rub_cursor_word_at(s, stop + 1)) return false;
    const char *next = rub_cursor_gap_end(s, stop + 1);
    rub_abbreviation class = rub_abbreviation_of(word, length);
    if (class == RUB_ABBREVIATION_NONE) return false;
    if (class == RUB_ABBREVIATION_REFERENCE) return rub_cursor_digit(s, next); /* No. 10, not "No." */
    if (class != RUB_ABBREVIATION_UNIT) return true;
    return next > stop + 1 && rub_cursor_letter(s, next) && !rub_cursor_upper(s, next); /* 6 ft. tall */
}

/* Whether the apostrophe at `at` joins two parts of one word: O'Brien, don't; not Xi's, not the boys'. */
static bool joins(const rub_cursor *s, const char *at, uint32_t size) {
    const char *next = at + size;
    if (next >= s->limit || rub_cursor_clitic_at(s, at)) return false;
    if ((uint8_t)*next < 0x80) return rub_cursor_letter(s, next);
    uint32_t ignored, code = rub_utf8_read(next, s->end, &ignored, NULL);
    return rub_char_is_letter(code) && !rub_char_wide(code);
}

/* Bytes of what goes on with a word at `at`, behind its ASCII letters and digits; 0 at its end. */
static uint32_t word_part(const rub_cursor *s, const char *begin, const char *at) {
    uint32_t size = rub_cursor_apostrophe_at(s, at);
    if (size) return at > begin && joins(s, at, size) ? size : 0;
    if (*at == '&')
        return at > begin && rub_cursor_upper(s, at - 1) && rub_cursor_upper(s, at + 1) ? 1 : 0; /* AT&T */
    if ((uint8_t)*at < 0x80) return 0;
    uint32_t code = rub_utf8_read(at, s->end, &size, NULL);
    if (size > (uint32_t)(s->limit - at)) return 0;
    rub_char_class class = rub_char_classify(code);
    if (class == RUB_CHAR_SPACE) /* U+200B inside a word */
        return rub_char_invisible(code) && at > begin && rub_cursor_letter(s, at + size) ? size : 0;
    bool part = class == RUB_CHAR_MARK || class == RUB_CHAR_DIGIT || class == RUB_CHAR_NUMBER ||
                rub_char_invisible(code);
    return part || (rub_char_is_letter(code) && !rub_char_wide(code)) ? size : 0;
}

const char *rub_word_letters_end(const rub_cursor *s, const char *begin, const char *at) {
    for (uint32_t size = 1; size && at < s->limit; at += size) {
        while (at < s->limit && rub_cursor_kinds[(uint8_t)*at] & (RUB_ASCII_LETTER | RUB_ASCII_DIGIT)) at++;
        size = at < s->limit ? word_part(s, begin, at) : 0;
    }
    return at;
}

/* Behind a word, something that makes it more: an address, a domain, a full stop of its own. `at` where
 * nothing does. */
static const char *word_tail(const rub_cursor *s, const char *begin, const char *at, bool *address) {
    const char *longer = NULL;
    bool scheme = *at == ':' && s->end - at > 3 && at[1] == '/' && at[2] == '/';
    bool www = *at == '.' && at - begin == 3 && (begin[0] | 32) == 'w' && !memcmp(begin + 1, "ww", 2) &&
               rub_cursor_word_at(s, at + 1);
    if (scheme || www) longer = rub_address_url_end(s, begin);
    else if (rub_cursor_one_of("@._+-%", *at)) longer = rub_address_email_end(s, begin);
    if (longer && longer > at) return *address = true, longer;
    if (*at != '.') return at;
    if ((longer = dotted_end(s, begin)) != NULL && longer > at) return longer;
    if (takes_stop(s, begin, at)) return at + 1;
    if ((longer = rub_address_domain_end(s, at)) == NULL) return at;
    if (!rub_cursor_is(s, longer, '/')) return longer; /* Amazon.com */
    return *address = true, rub_address_url_end(s, begin);
}

/* "RM4.2", "K2,500", "N1.6bn", "FY25/26": an amount with the letters of its currency in front. Up to four
 * letters, then digits in the way of a number. `at` where the word is not so made. */
static const char *amount_end(const rub_cursor *s, const char *begin, const char *at) {
    const char *digits = begin, *end = at;
    while (digits < at && digits - begin < 5 && rub_cursor_letter(s, digits)) digits++;
    if (digits == begin || digits - begin > 4 || digits == at) return at;
    for (const char *c = digits; c < at; c++)
        if (!rub_cursor_digit(s, c)) return at;
    while (end < s->limit && rub_cursor_one_of(",.", *end) && rub_cursor_digit(s, end + 1)) {
        end++;
        while (rub_cursor_digit(s, end)) end++;
    }
    return end > at ? rub_word_letters_end(s, begin, end) : at;
}

const char *rub_word_end(const rub_cursor *s, const char *begin, bool *address) {
    const char *at = rub_word_letters_end(s, begin, begin);
    if (at < s->limit && rub_cursor_digit(s, at - 1) && (*at == ',' || *at == '.')) {
        const char *amount = amount_end(s, begin, at);
        if (amount > at) return amount;
    }
    return at < s->limit && rub_cursor_one_of("@._+-%:", *at) ? word_tail(s, begin, at, address) : at;
}

const char *rub_word_number_end(const rub_cursor *s, const char *at, bool *address) {
    const char *begin = at;
    while (at < s->limit &&
           (rub_cursor_digit(s, at) ||
            (rub_cursor_one_of(",.:/", *at) && rub_cursor_digit(s, at - 1) && rub_cursor_digit(s, at + 1))))
        at++;
    if (rub_cursor_letter(s, at) && dotted_end(s, at)) return at;
    const char *end = rub_word_letters_end(s, begin, at);
    const char *email = rub_cursor_is(s, end, '@') ? rub_address_email_end(s, begin) : NULL;
    if (email) *address = true;
    return email ? email : end;
}
