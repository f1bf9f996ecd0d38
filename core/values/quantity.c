/* quantity.c - rules for measures: a number, a unit, and what goes on behind it
 *
 *     20 km   two-and-a-half metres   55 x 35 x 23 cm     a number or sizes, then a unit
 *     20km   40t   90kph                                  both in one token
 *     a metre   another mile and a half                   one unit, said with an article
 *     111 miles per hour   75 km/h   9-kilometre-long     a rate or a measure behind
 */
#include "values/quantity.h"

#include <string.h>

static const rub_value none;

/* ---- units ---- */

/* "square", "metric", "light": stand before a unit. */
static uint32_t prefix_end(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_in(p, i, RUB_IN(UNIT_PREFIX))) return i;
    return rub_phrase_hyphen(p, i + 1) ? i + 2 : i + 1;
}

/* "degrees Celsius", "° C": the scale belongs to the unit. */
static uint32_t degree_end(const rub_phrase *p, uint32_t i) {
    static const char *const degrees[] = {"°", "degrees", "degree", "deg", "deg.", NULL};
    static const char *const scales[] = {"c",     "f",     "c.",   "celsius", "fahrenheit", "centigrade",
                                         "north", "south", "east", "west",    NULL};
    return rub_phrase_any(p, i, degrees) && rub_phrase_any(p, i + 1, scales) ? i + 2 : i + 1;
}

/* Short forms stand behind digits only, and one letter only in its usual case: "5 m", not "5 M". */
static bool doubtful_unit(const rub_phrase *p, uint32_t i, bool digits) {
    static const char *const sure[] = {"ton", "kg", "lbs", "km", "mph", NULL}, *const capital[] = {"w", "v",
                                                                                                   NULL};
    uint32_t length = rub_phrase_length(p, i);
    if (length < 4 && !digits && !rub_phrase_any(p, i, sure)) return true;
    if (length > 1 || !rub_phrase_flag(p, i, RUB_TOKEN_LETTER)) return false;
    bool upper = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && !rub_phrase_any(p, i, capital);
    return upper || (rub_phrase_is(p, i + 1, ".") && i + 2 < p->end); /* the sentence goes on */
}

/* "megawatt-hours", "foot-pounds": two units that are one. */
static uint32_t joined_end(const rub_phrase *p, uint32_t i) {
    bool joined = rub_phrase_hyphen(p, i) && rub_phrase_in(p, i + 1, RUB_IN(UNIT) | RUB_IN(TIME_UNIT));
    return joined ? i + 2 : i;
}

/* "29 F at dawn", "49.6 C.": degrees by their letter alone. */
static bool degree_letter(const rub_phrase *p, uint32_t i) {
    char letter = *rub_phrase_text(p, i);
    return rub_phrase_length(p, i) == 1 && (letter == 'C' || letter == 'F') && !rub_phrase_glued(p, i) &&
           rub_phrase_flag(p, i - 1, RUB_TOKEN_NUMBER) && p->tokens[i - 1].length < 5 &&
           !rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT);
}

/* The end of a unit at `i`, or 0. */
static uint32_t unit_end(const rub_phrase *p, uint32_t i, bool digits) {
    uint32_t at = prefix_end(p, i);
    if (digits && degree_letter(p, i)) return i + 1;
    if (rub_phrase_is(p, at, "astronomical") &&
        (rub_phrase_is(p, at + 1, "unit") || rub_phrase_is(p, at + 1, "units")))
        return at + 2;
    bool light = at > i && rub_phrase_is(p, i, "light"),
         years = rub_phrase_is(p, at, "years") || rub_phrase_is(p, at, "year");
    if (light) return years ? at + 1 : 0;
    if (rub_phrase_is(p, at, "stone")) { /* eleven stone, not two stone lions */
        bool beast = rub_phrase_flag(p, at + 1, RUB_TOKEN_LETTER) &&
                     !rub_phrase_in(p, at + 1, RUB_IN(STOP_WORD) | RUB_IN(PREPOSITION));
        return beast ? 0 : at + 1;
    }
    if (!rub_phrase_in(p, at, RUB_IN(UNIT)) || prefix_end(p, at) > at) return 0;
    return doubtful_unit(p, at, digits) ? 0 : joined_end(p, degree_end(p, at));
}

/* "per hour", "an hour", "/h", "a day", "per cubic metre" behind a quantity; or `i`. "2 moles of oxygen per
 * cubic metre" says of what. */
static uint32_t rate_end(const rub_phrase *p, uint32_t i) {
    if (rub_phrase_is(p, i, "of") && rub_phrase_flag(p, i + 1, RUB_TOKEN_LETTER) &&
        rub_phrase_is(p, i + 2, "per")) {
        uint32_t each = unit_end(p, i + 3, true);
        return each ? each : i;
    }
    bool per = rub_phrase_is(p, i, "per"), slash = rub_phrase_is(p, i, "/");
    if (!per && !slash && !rub_phrase_is(p, i, "a") && !rub_phrase_is(p, i, "an")) return i;
    if (slash && rub_phrase_glued(p, i + 1) && rub_phrase_flag(p, i + 1, RUB_TOKEN_LETTER) &&
        p->tokens[i + 1].length < 4)
        return i + 2;
    uint32_t unit = per ? unit_end(p, i + 1, true) : 0;
    if (unit) return unit;
    bool time = rub_phrase_in(p, i + 1, RUB_IN(TIME_UNIT) | RUB_IN(DATE_UNIT));
    return time && !slash ? i + 2 : i;
}

/* "25-meter wide" no; "9-kilometer-long" and "6-foot-3" yes. */
static uint32_t measure_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"long", "wide", "high", "tall", "deep", "thick", NULL};
    bool foot = rub_phrase_is(p, i - 1, "foot") && rub_phrase_hyphen(p, i - 2);
    if (foot && rub_phrase_hyphen(p, i) && rub_phrase_number_at(p, i + 1).end == i + 2) return i + 2;
    return rub_phrase_hyphen(p, i) && rub_phrase_any(p, i + 1, words) ? i + 2 : i;
}

/* ---- number and unit in one token ---- */

/* "people", "households": what a number counts. */
static bool plural_at(const rub_phrase *p, uint32_t i) {
    static const char *const people[] = {"people", "men", "women", "children", "police", NULL};
    static const char *const others[] = {"was", "is", "has", "as", "his", "its", "this", "across", NULL};
    if (rub_phrase_any(p, i, people)) return true;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_LOWER) || rub_phrase_flag(p, i, RUB_TOKEN_CLITIC) ||
        rub_phrase_any(p, i, others))
        return false;
    return rub_phrase_text(p, i)[p->tokens[i].length - 1] == 's';
}

/* One letter is a unit in its usual case only: "40t", "5g" and "38C", but "5G" and "3D" are none. */
static bool single_letter(char c) {
    return strchr("mgtlCFWV", c) != NULL;
}

static rub_value one_glued_quantity(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    if (!rub_phrase_affix_at(p, i, &affix) || affix.front || !affix.back) return none;
    char first = affix.text[affix.digits];
    bool degrees = affix.back == 1 && (first == 'C' || first == 'F');
    if (!degrees && !(affix.back_lists & RUB_IN(UNIT))) return none;
    if (rub_phrase_hyphen(p, i + 1) && rub_phrase_flag(p, i + 2, RUB_TOKEN_NUMBER))
        return none; /* oil 5W-30 */
    if (affix.back == 1 && (uint8_t)first < 0x80 && !single_letter(first)) return none;
    if (affix.back == 1 && i > p->first && rub_phrase_in(p, i - 1, RUB_IN(LABEL))) return none; /* seat 14C */
    if (first == 'm' && affix.back == 1 && plural_at(p, i + 1)) return none; /* 3.5m people */
    return (rub_value){rate_end(p, i + 1), RUB_QUANTITY, 85};
}

/* "2in" behind feet; elsewhere "in" is a word. */
static bool inches(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix feet, part;
    if (!rub_phrase_affix_at(p, i, &feet) || feet.back != 2 || memcmp(feet.text + feet.digits, "ft", 2) != 0)
        return false;
    return rub_phrase_affix_at(p, i + 1, &part) && !part.front && part.back == 2 &&
           memcmp(part.text + part.digits, "in", 2) == 0;
}

/* "6ft 2in", "7lb 4oz": the smaller unit behind the greater one. */
static rub_value glued_quantity(const rub_phrase *p, uint32_t i) {
    rub_value whole = one_glued_quantity(p, i), part = {0};
    if (whole.end == i + 1) part = one_glued_quantity(p, i + 1);
    if (whole.end == i + 1 && inches(p, i)) part.end = i + 2;
    if (part.end) whole.end = part.end;
    return whole;
}

rub_value rub_quantity_scaled_at(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    if (!rub_phrase_affix_at(p, i, &affix) || affix.front || !(affix.back_lists & RUB_IN(SCALE))) return none;
    bool millions = affix.back == 1 && (affix.text[affix.digits] | 32) == 'm';
    if (affix.back == 1 && (affix.text[affix.digits] | 32) == 'b') return none; /* 2b, or not to be */
    if (millions && !plural_at(p, i + 1)) return none;
    return i > p->first && rub_phrase_glued(p, i) ? none : (rub_value){i + 1, RUB_CARDINAL, 88};
}

/* ---- number, then unit ---- */

/* "55 x 35 x 23 cm", "six by four feet": the end of the last number. */
static uint32_t sizes_end(const rub_phrase *p, uint32_t i) {
    static const char *const times[] = {"x", "×", "by", NULL};
    while (rub_phrase_any(p, i, times)) {
        rub_phrase_number next = rub_phrase_number_at(p, i + 1);
        if (!next.end) break;
        i = next.end;
    }
    return i;
}

/* Where the unit is looked for behind a number: "or more", "of", "a", "and a half" may stand between. */
static uint32_t unit_begin(const rub_phrase *p, const rub_phrase_number *number, uint32_t at) {
    if (rub_phrase_is(p, at, "or") && rub_phrase_is(p, at + 1, "more")) at += 2;
    at = rub_phrase_half_end(p, at);
    if (number->scaled && rub_phrase_is(p, at, "of")) at++; /* thousands of miles */
    if (number->fraction && rub_phrase_is(p, at, "of") && rub_phrase_is(p, at + 1, "a")) at++;
    if (number->fraction && (rub_phrase_is(p, at, "a") || rub_phrase_is(p, at, "an"))) at++; /* half a mile */
    return rub_phrase_hyphen(p, at) ? at + 1 : at;
}

/* "5'11\"", "6' 2\"": feet and inches by their marks; the end, or 0. */
static uint32_t marked_feet_end(const rub_phrase *p, uint32_t i) {
    static const char *const feet[] = {"'", "’", "′", NULL}, *const inches[] = {"\"", "”", "″", NULL};
    bool foot = rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && p->tokens[i].length == 1 &&
                rub_phrase_glued(p, i + 1) && rub_phrase_any(p, i + 1, feet);
    bool alone = foot && rub_phrase_glued(p, i + 2) && rub_phrase_number_at(p, i + 2).value < 12 &&
                 rub_phrase_flag(p, i + 2, RUB_TOKEN_NUMBER) &&
                 (i + 3 >= p->end || rub_phrase_any(p, i + 3, (const char *const[]){".", ",", NULL}));
    if (alone) return i + 3; /* he's 6'5. */
    bool inch = foot && rub_phrase_flag(p, i + 2, RUB_TOKEN_NUMBER) && p->tokens[i + 2].length < 3;
    return inch && rub_phrase_glued(p, i + 3) && rub_phrase_any(p, i + 3, inches) ? i + 4 : 0;
}

/* "1.2bn cubic metres": the scale is in the number's token. */
static rub_value scaled_quantity(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    bool scaled = rub_phrase_affix_at(p, i, &affix) && !affix.front && affix.back_lists & RUB_IN(SCALE);
    uint32_t end = scaled ? unit_end(p, i + 1, false) : 0;
    return end ? (rub_value){rate_end(p, end), RUB_QUANTITY, 92} : glued_quantity(p, i);
}

/* "six foot [four]," */
static bool foot_and(const rub_phrase *p, uint32_t end) {
    rub_phrase_number inches = rub_phrase_number_at(p, end);
    bool ends = end + 1 >= p->end || rub_phrase_flag(p, end + 1, RUB_TOKEN_PUNCT | RUB_TOKEN_MARK);
    return rub_phrase_is(p, end - 1, "foot") && inches.end == end + 1 && inches.value < 12 && inches.value &&
           ends;
}

rub_value rub_quantity_at(const rub_phrase *p, uint32_t i) {
    static const char *const vague[] = {"several", "few", "many", "couple", NULL};
    rub_phrase_number number = rub_phrase_range_at(p, i);
    bool between = i > p->first && rub_phrase_is(p, i - 1, "between") && rub_phrase_is(p, number.end, "and");
    if (between && rub_phrase_number_at(p, number.end + 1).end)
        number = rub_phrase_number_at(p, number.end + 1);
    uint32_t at = number.end ? sizes_end(p, number.end) : 0;
    if (!at && rub_phrase_any(p, i, vague)) at = rub_phrase_is(p, i + 1, "of") ? i + 2 : i + 1;
    bool part = rub_phrase_in(p, i, RUB_IN(FRACTION)) && i > p->first && rub_phrase_is(p, i - 1, "a") &&
                rub_phrase_is(p, i + 1, "of") &&
                (rub_phrase_is(p, i + 2, "a") || rub_phrase_is(p, i + 2, "an"));
    uint32_t whole = part ? unit_end(p, i + 3, false) : 0; /* a quarter of a mile */
    if (whole) return (rub_value){whole, RUB_QUANTITY, 92};
    if (!at) return scaled_quantity(p, i);
    uint32_t feet = marked_feet_end(p, i);
    if (feet) return (rub_value){feet, RUB_QUANTITY, 94};
    uint32_t end = unit_end(p, unit_begin(p, &number, at), number.digits);
    bool sum = number.scaled && rub_phrase_is(p, end - 1, "pounds") && !rub_phrase_is(p, end, "of");
    if (!end || (sum && number.digits)) return none; /* from 32 to 60 million pounds a month */
    if (foot_and(p, end)) end++;
    end = measure_end(p, rate_end(p, rub_phrase_half_end(p, end)));
    rub_phrase_number more = rub_phrase_number_at(p, end); /* six feet five inches */
    uint32_t second = more.end && !number.scaled ? unit_end(p, more.end, more.digits) : 0;
    bool name = rub_phrase_flag(p, end - 1, RUB_TOKEN_UPPER_FIRST) &&
                !rub_phrase_flag(p, end - 1, RUB_TOKEN_UPPER_ALL) && p->tokens[end - 1].length > 3;
    return (rub_value){second ? second : end, RUB_QUANTITY, name ? 80 : 94};
}
