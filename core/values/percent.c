/* percent.c - rules for percentages: a number or a range, and a word or sign that says of a hundred */
#include "values/percent.h"

#include <string.h>

static const rub_value none;

static bool two_words(const rub_phrase *p, uint32_t i, const char *first, const char *second) {
    return rub_phrase_is(p, i, first) && rub_phrase_is(p, i + 1, second);
}

/* "%", "percent", "per cent", "p.c.", "percentage points", "basis points" at `i`: the end, or 0. */
static uint32_t sign_end(const rub_phrase *p, uint32_t i) {
    static const char *const signs[] = {"%", "percent", "pct", "pc", "p.c.", "pct.", "bps", "percents", NULL};
    uint32_t at = rub_phrase_hyphen(p, i) ? i + 1 : i;
    if (rub_phrase_any(p, at, signs)) return at + 1;
    if (two_words(p, at, "per", "cent")) return at + 2;
    if (rub_phrase_is(p, at, "per") && rub_phrase_hyphen(p, at + 1) && rub_phrase_is(p, at + 2, "cent"))
        return at + 3;
    bool points = rub_phrase_is(p, at, "percentage") || rub_phrase_is(p, at, "basis");
    uint32_t next = rub_phrase_hyphen(p, at + 1) ? at + 2 : at + 1;
    return points && (rub_phrase_is(p, next, "point") || rub_phrase_is(p, next, "points")) ? next + 1 : 0;
}

/* "9.25pc", "50bps", "0.5pp": one token. */
static bool glued(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    if (!rub_phrase_affix_at(p, i, &affix) || affix.front) return false;
    const char *back = affix.text + affix.digits;
    bool points =
        affix.back == 2 && back[0] == 'p' && back[1] == 'p' && memchr(affix.text, '.', affix.digits);
    return points || (affix.back == 2 && back[0] == 'p' && back[1] == 'c') || /* 0.5pp; 12pp are pages */
           (affix.back == 3 && back[0] == 'b' && back[1] == 'p' && back[2] == 's');
}

/* The number that a percentage begins with, ranges too: "5–10", "between [5 and 10]", "minus 4 and minus 2".
 */
static uint32_t range_end(const rub_phrase *p, uint32_t i, uint32_t one) {
    uint32_t end = rub_phrase_range_at(p, i).end, at = one + 1;
    static const char *const open[] = {"between", "minus", "plus", NULL};
    bool between = rub_phrase_is(p, one, "and") && i > p->first && rub_phrase_any(p, i - 1, open);
    bool to = rub_phrase_is(p, one, "to");
    if (!between && !to) return end;
    if (rub_phrase_is(p, at, "minus") || rub_phrase_is(p, at, "plus")) at++;
    uint32_t second = rub_phrase_number_at(p, at).end;
    return second && (between || at > one + 1) ? second : end;
}

/* "47%–50%", "47% to 50%" behind the first sign; "from 47% to 40%" are two. */
static uint32_t second_end(const rub_phrase *p, uint32_t i, uint32_t end) {
    bool from = i > p->first && rub_phrase_is(p, i - 1, "from");
    bool to = rub_phrase_is(p, end, "to") && rub_phrase_is(p, end - 1, "%") && !from;
    uint32_t number = rub_phrase_dash(p, end) || to ? rub_phrase_number_at(p, end + 1).end : 0;
    return number ? sign_end(p, number) : 0;
}

/* "up [5] and 6 percent, respectively": the sign behind the second number is the first one's, too. */
static bool shared_sign(const rub_phrase *p, uint32_t i, uint32_t end) {
    if (!rub_phrase_is(p, end, "and") || (i > p->first && rub_phrase_is(p, i - 1, "between"))) return false;
    rub_phrase_number second = rub_phrase_number_at(p, end + 1);
    uint32_t value = rub_phrase_number_at(p, i).value;
    if (value >= 1900 && value < 2100) return false; /* in 2006 and 16 percent in 2007 */
    bool alike = second.end && second.digits == rub_phrase_number_at(p, i).digits;
    return alike && !rub_phrase_is(p, second.end, "%") && sign_end(p, second.end);
}

rub_value rub_percent_at(const rub_phrase *p, uint32_t i) {
    if (glued(p, i)) return (rub_value){i + 1, RUB_PERCENT, 96};
    rub_phrase_number one = rub_phrase_number_at(p, i);
    if (!one.end) return none;
    uint32_t end = sign_end(p, rub_phrase_half_end(p, range_end(p, i, one.end)));
    if (!end && one.fraction) { /* half a percent, three-tenths of a percent */
        uint32_t a = rub_phrase_is(p, one.end, "of") ? one.end + 1 : one.end;
        if (a > one.end || rub_phrase_is(p, a, "a")) end = sign_end(p, a + 1);
    }
    if (!end) end = sign_end(p, one.end);
    if (!end && shared_sign(p, i, one.end)) return (rub_value){one.end, RUB_PERCENT, 92};
    if (!end) return none;
    uint32_t second = second_end(p, i, end);
    return (rub_value){second ? second : end, RUB_PERCENT, 99};
}
