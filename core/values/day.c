/* day.c - a day of a month by its number: "9", "31st", and the "27th" of "on the 27th" */
#include "values/day.h"

static char byte_of(const rub_phrase *p, uint32_t i, uint32_t k) {
    return rub_phrase_text(p, i)[k];
}

#define digit rub_phrase_digit

/* "9", "31", "5th", "second" no: 1 to 31. */
bool rub_day_at(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) || p->tokens[i].length > 4 || !digit(byte_of(p, i, 0)))
        return false;
    uint32_t length = p->tokens[i].length, value = (uint32_t)(byte_of(p, i, 0) - '0'), k = 1;
    if (k < length && digit(byte_of(p, i, k))) value = value * 10 + (uint32_t)(byte_of(p, i, k++) - '0');
    if (value < 1 || value > 31) return false;
    if (k == length) return true;
    char last = (char)(byte_of(p, i, length - 1) | 32); /* "MARCH 28TH", too */
    return length == k + 2 && (last == 't' || last == 'h' || last == 'd');
}

bool rub_day_ranked(const rub_phrase *p, uint32_t i) {
    return rub_phrase_flag(p, i, RUB_TOKEN_LETTER) && p->tokens[i].length > 2 && rub_day_at(p, i);
}

/* "on the 27th", "until the 5th of each month": a day without its month. Behind it no noun stands, as in "on
 * the 5th floor". */
bool rub_day_alone(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"on",    "until",  "till",  "by", "from",
                                         "since", "before", "after", "to", NULL};
    if (!rub_day_ranked(p, i) || i < p->first + 2 || !rub_phrase_is(p, i - 1, "the")) return false;
    if (!rub_phrase_any(p, i - 2, before)) return false;
    return i + 1 >= p->end || rub_phrase_flag(p, i + 1, RUB_TOKEN_PUNCT | RUB_TOKEN_MARK) ||
           rub_phrase_in(p, i + 1, RUB_IN(STOP_WORD));
}
