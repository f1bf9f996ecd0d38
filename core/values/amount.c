/* amount.c - rules for money, percentages and quantities */
#include "values/amount.h"
#include "model/word_list.h"

#include <string.h>

static const rub_value none;

static const char *text_of(const rub_phrase *p, uint32_t i) {
    return p->doc->text + p->tokens[i].start;
}

static bool digit(char c) {
    return c >= '0' && c <= '9';
}

/* "20m", "1.2bn", "50k", "20km": digits with one of `suffixes` behind them in the same token. */
static bool suffixed(const rub_phrase *p, uint32_t i, const char *const *suffixes) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) || !digit(text_of(p, i)[0])) return false;
    const char *text = text_of(p, i);
    uint32_t length = p->tokens[i].length, k = 0;
    while (k < length && (digit(text[k]) || text[k] == '.' || text[k] == ',')) k++;
    for (; *suffixes; suffixes++) {
        size_t size = strlen(*suffixes);
        bool same = size == length - k;
        for (size_t j = 0; same && j < size; j++) same = (text[k + j] | 32) == ((*suffixes)[j] | 32);
        if (same) return true;
    }
    return false;
}

/* ---- money ---- */

static bool sign(const rub_phrase *p, uint32_t i) {
    return rub_phrase_in(p, i, RUB_IN(CURRENCY)) && !rub_phrase_flag(p, i, RUB_TOKEN_LETTER);
}

uint32_t rub_amount_money_begin(const rub_phrase *p, uint32_t i) {
    bool apart = sign(p, i) && i > p->first && rub_phrase_is(p, i, "$") &&
                 rub_phrase_any(p, i - 1, (const char *const[]){"us", "u.s.", NULL}) &&
                 rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_ALL); /* US $5 */
    if (apart) return i - 1;
    bool prefix = sign(p, i) && i > p->first && rub_phrase_glued(p, i) &&
                  rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) && p->tokens[i - 1].length <= 4;
    return prefix ? i - 1 : i;
}

/* The number behind a sign: "1.2 billion", "20m", "10–15 million"; or 0. */
static uint32_t sum_end(const rub_phrase *p, uint32_t i) {
    static const char *const suffixes[] = {"m",  "mn",  "mln", "bn",      "b",       "k",
                                           "tn", "trn", "mil", "million", "billion", NULL};
    if (suffixed(p, i, suffixes)) return i + 1;
    rub_phrase_number number = rub_phrase_number_at(p, i);
    if (!number.end) return 0;
    uint32_t letter = number.end;
    bool single =
        rub_phrase_glued(p, letter) && (rub_phrase_is(p, letter, "m") || rub_phrase_is(p, letter, "bn"));
    return single ? letter + 1 : number.end;
}

static rub_value signed_money(const rub_phrase *p, uint32_t i) {
    uint32_t end = sum_end(p, i + 1);
    if (!end) return none;
    bool between = rub_phrase_is(p, end, "and") &&
                   (i < 2 || rub_phrase_is(p, i - 1, "between") || rub_phrase_is(p, i - 2, "between"));
    uint32_t link = rub_phrase_dash(p, end) || rub_phrase_is(p, end, "to") || between ? end + 1 : 0;
    if (link && !rub_phrase_dash(p, end) && !between &&
        (rub_phrase_number_at(p, i + 1).scaled || i == 0 || rub_phrase_is(p, i - 1, "from")))
        link = 0;
    if (link && rub_phrase_flag(p, link, RUB_TOKEN_UPPER_ALL) && sign(p, link + 1)) link++;
    uint32_t number = link && sign(p, link) ? link + 1 : link,
             second = link && rub_phrase_flag(p, number, RUB_TOKEN_DIGIT) ? sum_end(p, number) : 0;
    if (second && !rub_phrase_dash(p, end) && !rub_phrase_number_at(p, number).scaled)
        second = 0; /* from [$2] to [$79] */
    return (rub_value){second ? second : end, RUB_MONEY, 98};
}

static bool currency_word(const rub_phrase *p, uint32_t i) {
    return rub_phrase_in(p, i, RUB_IN(CURRENCY)) && rub_phrase_flag(p, i, RUB_TOKEN_LETTER);
}

/* "euros", "US dollars", "Georgian lari", "pounds sterling" behind a number; the end, or 0. "82 pounds" may
 * be a weight. */
static uint32_t currency_end(const rub_phrase *p, uint32_t i, bool scaled) {
    static const char *const states[] = {"us", "u.s.", "uk", "new", NULL};
    uint32_t at = rub_phrase_hyphen(p, i) ? i + 1 : i;
    if (rub_phrase_any(p, at, states) || rub_phrase_in(p, at, RUB_IN(DEMONYM)))
        if (currency_word(p, at + 1)) at++;
    if (!currency_word(p, at) || (p->tokens[at].length < 3 && !rub_phrase_flag(p, at, RUB_TOKEN_UPPER_ALL)))
        return 0;
    bool weight = rub_phrase_in(p, at, RUB_IN(UNIT)) && !scaled && !rub_phrase_is(p, at + 1, "sterling");
    bool name = rub_phrase_is(p, at, "cent") && rub_phrase_flag(p, at, RUB_TOKEN_UPPER_FIRST); /* 50 Cent */
    if (weight || name || rub_phrase_is(p, at, "real")) return 0;
    return rub_phrase_is(p, at + 1, "sterling") ? at + 2 : at + 1;
}

/* "20 million euros", "41 cents", "hundreds of thousands of dollars", "million-dollar" */
static rub_value named_money(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = rub_phrase_range_at(p, i);
    if (!number.end) return none;
    uint32_t end = currency_end(p, number.end, number.scaled);
    if (!end && number.scaled && rub_phrase_is(p, number.end, "of"))
        end = currency_end(p, number.end + 1, true);
    return end ? (rub_value){end, RUB_MONEY, 96} : none;
}

/* "SEK9", "USD15": code and digits in one token */
static bool glued_code(const rub_phrase *p, uint32_t i) {
    static const char *const codes[] = {"USD", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF", "JPY", "CNY", "RMB",
                                        "INR", "AUD", "NZD", "CAD", "HKD", "SGD", "RUB", "UAH", NULL};
    if (p->tokens[i].length < 4 || !rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) || !digit(text_of(p, i)[3]))
        return false;
    for (const char *const *code = codes; *code; code++)
        if (!memcmp(text_of(p, i), *code, 3)) return true;
    return false;
}

/* "USD 9.9", "Rs. 500", "Rp 9.9 trillion" */
static rub_value coded_money(const rub_phrase *p, uint32_t i) {
    if (glued_code(p, i))
        return (rub_value){rub_phrase_in(p, i + 1, RUB_IN(SCALE)) ? i + 2 : i + 1, RUB_MONEY, 95};
    if (!currency_word(p, i) || !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) || p->tokens[i].length > 4 ||
        rub_phrase_is(p, i, "won"))
        return none;
    uint32_t end = rub_phrase_flag(p, i + 1, RUB_TOKEN_DIGIT) ? sum_end(p, i + 1) : 0;
    return end ? (rub_value){end, RUB_MONEY, 95} : none;
}

/* "100€", "500 zł" */
static rub_value money_before_sign(const rub_phrase *p, uint32_t i) {
    uint32_t end = rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) ? sum_end(p, i) : 0;
    bool behind = end && sign(p, end) && rub_phrase_glued(p, end) &&
                  !(rub_phrase_glued(p, end + 1) && rub_phrase_flag(p, end + 1, RUB_TOKEN_DIGIT));
    return behind ? (rub_value){end + 1, RUB_MONEY, 94} : none;
}

rub_value rub_amount_money_at(const rub_phrase *p, uint32_t i) {
    if (sign(p, i)) return signed_money(p, i);
    rub_value found = named_money(p, i);
    if (!found.end) found = coded_money(p, i);
    return found.end ? found : money_before_sign(p, i);
}

/* ---- percentages ---- */

/* "%", "percent", "per cent", "percentage points" at `i`: the end, or 0. */
static uint32_t percent_end(const rub_phrase *p, uint32_t i) {
    uint32_t at = rub_phrase_hyphen(p, i) ? i + 1 : i;
    if (rub_phrase_is(p, at, "%") || rub_phrase_is(p, at, "percent") || rub_phrase_is(p, at, "pct"))
        return at + 1;
    if (rub_phrase_is(p, at, "per") && rub_phrase_is(p, at + 1, "cent")) return at + 2;
    bool points = rub_phrase_is(p, at, "percentage") &&
                  (rub_phrase_is(p, at + 1, "point") || rub_phrase_is(p, at + 1, "points"));
    return points ? at + 2 : 0;
}

rub_value rub_amount_percent_at(const rub_phrase *p, uint32_t i) {
    rub_phrase_number one = rub_phrase_number_at(p, i), number = rub_phrase_range_at(p, i);
    if (!one.end) return none;
    if (rub_phrase_is(p, one.end, "and") && i > p->first && rub_phrase_is(p, i - 1, "between") &&
        rub_phrase_number_at(p, one.end + 1).end)
        number = rub_phrase_number_at(p, one.end + 1);
    uint32_t end = percent_end(p, number.end);
    if (!end && one.fraction && rub_phrase_is(p, one.end, "of"))
        end = percent_end(p, one.end + 2); /* three-tenths of a percent */
    if (!end) end = percent_end(p, one.end);
    if (!end) return none;
    bool from = i > p->first && rub_phrase_is(p, i - 1, "from"),
         to = rub_phrase_is(p, end, "to") && rub_phrase_is(p, end - 1, "%") && !from;
    uint32_t link = rub_phrase_dash(p, end) || to ? rub_phrase_number_at(p, end + 1).end
                                                  : 0; /* 47 percent to 40 percent: two */
    uint32_t second = link ? percent_end(p, link) : 0;
    return (rub_value){second ? second : end, RUB_PERCENT, 99};
}

/* ---- quantities ---- */

/* "square", "metric", "light": stand before a unit. */
static uint32_t unit_prefix(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"square", "cubic", "metric", "nautical", "light", "short",
                                        "sq",     "sq.",   "cu",     "linear",   NULL};
    if (!rub_phrase_any(p, i, words)) return i;
    return rub_phrase_hyphen(p, i + 1) ? i + 2 : i + 1;
}

/* The end of a unit at `i`, or 0. Short forms stand behind digits only, and one letter only in its usual
 * case. */
static uint32_t unit_end(const rub_phrase *p, uint32_t i, bool digits) {
    uint32_t at = unit_prefix(p, i);
    if (rub_phrase_is(p, at, "astronomical") &&
        (rub_phrase_is(p, at + 1, "unit") || rub_phrase_is(p, at + 1, "units")))
        return at + 2;
    bool light = at > i && rub_phrase_is(p, i, "light"),
         years = rub_phrase_is(p, at, "years") || rub_phrase_is(p, at, "year");
    if (light) return years ? at + 1 : 0;
    if (!rub_phrase_in(p, at, RUB_IN(UNIT)) || unit_prefix(p, at) > at) return 0;
    uint32_t length = p->tokens[at].length;
    if (length < 4 && !digits && !rub_phrase_is(p, at, "ton") && !rub_phrase_is(p, at, "kg") &&
        !rub_phrase_is(p, at, "lbs"))
        return 0;
    bool capital = rub_phrase_flag(p, at, RUB_TOKEN_UPPER_FIRST) && !rub_phrase_is(p, at, "w") &&
                   !rub_phrase_is(p, at, "v");
    if (length == 1 && rub_phrase_flag(p, at, RUB_TOKEN_LETTER) && (capital || rub_phrase_is(p, at + 1, ".")))
        return 0;
    bool degree =
        rub_phrase_is(p, at, "°") || rub_phrase_is(p, at, "degrees") || rub_phrase_is(p, at, "degree");
    bool scale = rub_phrase_is(p, at + 1, "c") || rub_phrase_is(p, at + 1, "f") ||
                 rub_phrase_is(p, at + 1, "c.") || rub_phrase_is(p, at + 1, "celsius") ||
                 rub_phrase_is(p, at + 1, "fahrenheit");
    return degree && scale ? at + 2 : at + 1;
}

/* "per hour", "an hour", "/h", "a day", "per cubic metre" behind a quantity; or `i`. */
static uint32_t rate_end(const rub_phrase *p, uint32_t i) {
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

/* "people", "households": what a number counts. */
static bool plural_at(const rub_phrase *p, uint32_t i) {
    static const char *const people[] = {"people", "men", "women", "children", "police", NULL};
    static const char *const others[] = {"was", "is", "has", "as", "his", "its", "this", "across", NULL};
    if (rub_phrase_any(p, i, people)) return true;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_LOWER) || rub_phrase_flag(p, i, RUB_TOKEN_CLITIC) ||
        rub_phrase_any(p, i, others))
        return false;
    return text_of(p, i)[p->tokens[i].length - 1] == 's';
}

static rub_value glued_quantity(const rub_phrase *p, uint32_t i) {
    static const char *const suffixes[] = {"km",  "m",  "cm",  "mm",  "kg",  "g",   "mg",  "lb", "lbs",
                                           "ft",  "mi", "mph", "kph", "kmh", "mw",  "gw",  "kw", "gb",
                                           "mb",  "tb", "ha",  "ml",  "nm",  "ghz", "mhz", "hz", "kwh",
                                           "mwh", "au", "km²", "oz",  "kt",  "in",  "c",   "f",  NULL};
    static const char *const metres[] = {"m", NULL};
    if (suffixed(p, i, metres) && plural_at(p, i + 1)) return none; /* 3.5m people */
    return suffixed(p, i, suffixes) ? (rub_value){rate_end(p, i + 1), RUB_QUANTITY, 85} : none;
}

/* "25-meter wide" no; "9-kilometer-long" yes. */
static uint32_t measure_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"long", "wide", "high", "tall", "deep", "thick", NULL};
    return rub_phrase_hyphen(p, i) && rub_phrase_any(p, i + 1, words) ? i + 2 : i;
}

rub_value rub_amount_quantity_at(const rub_phrase *p, uint32_t i) {
    static const char *const vague[] = {"several", "few", "many", "couple", NULL};
    rub_phrase_number number = rub_phrase_range_at(p, i);
    uint32_t at = number.end;
    if (!at && rub_phrase_any(p, i, vague)) at = rub_phrase_is(p, i + 1, "of") ? i + 2 : i + 1;
    if (!at) return glued_quantity(p, i);
    if (rub_phrase_is(p, at, "or") && rub_phrase_is(p, at + 1, "more")) at += 2;
    if (number.scaled && rub_phrase_is(p, at, "of")) at++; /* thousands of miles */
    if (number.fraction && (rub_phrase_is(p, at, "a") || rub_phrase_is(p, at, "an"))) at++; /* half a mile */
    uint32_t end = unit_end(p, rub_phrase_hyphen(p, at) ? at + 1 : at, number.digits);
    if (!end) return none;
    end = measure_end(p, rate_end(p, end));
    rub_phrase_number more = rub_phrase_number_at(p, end); /* six feet five inches */
    uint32_t second = more.end && !number.scaled ? unit_end(p, more.end, more.digits) : 0;
    return (rub_value){
        second ? second : end, RUB_QUANTITY,
        rub_phrase_flag(p, end - 1, RUB_TOKEN_UPPER_FIRST) && p->tokens[end - 1].length > 3 ? 80 : 94};
}

/* "50k", "5bn", "3.5m people": a number with its scale in one token */
rub_value rub_amount_scaled_at(const rub_phrase *p, uint32_t i) {
    static const char *const scales[] = {"k", "bn", "tn", "mn", "mln", NULL}, *const millions[] = {"m", NULL};
    bool scaled = suffixed(p, i, scales) || (suffixed(p, i, millions) && plural_at(p, i + 1));
    return scaled && !(i > p->first && rub_phrase_glued(p, i)) ? (rub_value){i + 1, RUB_CARDINAL, 88} : none;
}
