/* money.c - rules for amounts of money
 *
 * A currency is written in four places, and the number is read the same way in each:
 *
 *     before, as a sign           $1.2 billion   US$300   €20m       signed_money
 *     before, as letters          Rs. 500   USD 9.9   N312bn   RM4.2 million   lettered_money, coded_money
 *     behind, as a word or code   20 million euros   40m rand   12 MUSD   250EUR   named_money
 *     behind, as a sign           100€   8 €   12c   403p             money_before_sign, coins
 */
#include "values/money.h"

#include <string.h>

static const rub_value none;

/* ---- the number ---- */

static bool sign(const rub_phrase *p, uint32_t i) {
    return rub_phrase_in(p, i, RUB_IN(CURRENCY)) && !rub_phrase_flag(p, i, RUB_TOKEN_LETTER);
}

/* "20m", "1.2bn": digits and their scale in one token. */
static bool scaled_token(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    return rub_phrase_affix_at(p, i, &affix) && !affix.front && affix.back_lists & RUB_IN(SCALE);
}

/* The number behind a sign: "1.2 billion", "20m", "10–15 million"; or 0. */
static uint32_t sum_end(const rub_phrase *p, uint32_t i) {
    if (scaled_token(p, i)) return i + 1;
    rub_phrase_number number = rub_phrase_number_at(p, i);
    if (!number.end) return 0;
    uint32_t letter = number.end;
    bool single =
        rub_phrase_glued(p, letter) && (rub_phrase_is(p, letter, "m") || rub_phrase_is(p, letter, "bn"));
    return single ? letter + 1 : number.end;
}

/* ---- the sign stands before ---- */

uint32_t rub_money_begin(const rub_phrase *p, uint32_t i) {
    if (!sign(p, i) || i == p->first) return i;
    static const char *const states[] = {"us", "u.s.", NULL};
    bool apart = rub_phrase_is(p, i, "$") && rub_phrase_any(p, i - 1, states) &&
                 rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_ALL); /* US $5 */
    bool prefix = rub_phrase_glued(p, i) && rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) &&
                  p->tokens[i - 1].length <= 4; /* US$5 */
    return apart || prefix ? i - 1 : i;
}

/* "an estimate of $2 million to $3 million": a price range behind a word that asks for one amount. Elsewhere
 * two amounts with a sign each are two: "fell from $2 to $79", "rose $3 to $50". */
static bool asks_for_amount(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"of",    "at",   "around", "about", "for",     "worth",   "(", "cost",
                                        "costs", "with", "pay",    "paid",  "costing", "between", NULL};
    uint32_t begin = rub_money_begin(p, i);
    return begin == p->first || rub_phrase_any(p, begin - 1, words);
}

static bool between(const rub_phrase *p, uint32_t i, uint32_t end) {
    return rub_phrase_is(p, end, "and") &&
           (i < 2 || rub_phrase_is(p, i - 1, "between") || rub_phrase_is(p, i - 2, "between"));
}

/* Where the second amount of "$10–$20 million" begins, or 0: one amount. */
static uint32_t second_begin(const rub_phrase *p, uint32_t i, uint32_t end) {
    bool dash = rub_phrase_dash(p, end), and = between(p, i, end), to = rub_phrase_is(p, end, "to");
    if (!dash && !and&&!to) return 0;
    uint32_t at = end + 1;
    if (rub_phrase_flag(p, at, RUB_TOKEN_UPPER_ALL) && sign(p, at + 1)) at++;
    if (to && i > p->first && rub_phrase_is(p, i - 1, "from")) return 0;
    bool both = sign(p, at) && asks_for_amount(p, i);
    if (to && !both && (rub_phrase_number_at(p, i + 1).scaled || i == p->first)) return 0;
    return at;
}

static rub_value signed_money(const rub_phrase *p, uint32_t i) {
    uint32_t end = sum_end(p, i + 1);
    if (!end) return none;
    uint32_t at = second_begin(p, i, end);
    if (!at) return (rub_value){end, RUB_MONEY, 98};
    bool own = sign(p, at);
    uint32_t number = own ? at + 1 : at;
    uint32_t second = rub_phrase_flag(p, number, RUB_TOKEN_DIGIT) ? sum_end(p, number) : 0;
    bool bare = second && !rub_phrase_dash(p, end) && !rub_phrase_number_at(p, number).scaled;
    if (bare && (!own || !asks_for_amount(p, i) || rub_phrase_is(p, end, "and")))
        second = 0; /* from [$2] to [$79] */
    return (rub_value){second ? second : end, RUB_MONEY, 98};
}

/* ---- letters stand before ---- */

/* Digits with a comma, a point or three of them: what a code of a road or a part seldom has. */
static bool sum_like(const rub_phrase_affix *affix) {
    const char *digits = affix->text + affix->front;
    for (uint32_t k = 0; k < affix->digits; k++)
        if (digits[k] == ',' || digits[k] == '.') return true;
    return affix->back_lists & RUB_IN(SCALE);
}

/* "R50", "K200": prices are round more often than roads and parts are. */
static bool round_sum(const rub_phrase_affix *affix) {
    const char *digits = affix->text + affix->front;
    return strchr("RNKP", *affix->text) && affix->digits > 1 && affix->digits < 4 &&
           digits[affix->digits - 1] == '0';
}

/* Whether the document has the letter before an amount that can be nothing else: once "R34m" is read, "R50"
 * is money, too, and no road. */
static bool look_for_letter(const rub_phrase *p, char letter) {
    const rub_doc *doc = p->doc;
    rub_phrase whole = {doc, doc->tokens.rows, 0, doc->tokens.count, p->memory};
    uint32_t round = 0; /* "R50 ... R200": two round sums under one letter */
    for (uint32_t i = 0; i < doc->tokens.count; i++) {
        if (doc->text[doc->tokens.rows[i].start] != letter) continue;
        rub_phrase_affix affix;
        if (i && rub_phrase_is(&whole, i - 1, "the")) continue;
        bool sound = rub_phrase_affix_at(&whole, i, &affix) && affix.front == 1;
        if (sound && !affix.back && round_sum(&affix) && ++round > 1) return true;
        if (sound && !(affix.back && !affix.back_lists) &&
            (sum_like(&affix) || rub_phrase_in(&whole, i + 1, RUB_IN(SCALE))))
            return true;
    }
    return false;
}

/* The same, looked for once a document. */
static bool letter_is_money(const rub_phrase *p, char letter) {
    rub_phrase_memory *memory = p->memory;
    uint64_t bit = (uint64_t)1 << (letter & 63);
    if (!(memory->letters_asked & bit)) {
        memory->letters_asked |= bit;
        if (look_for_letter(p, letter)) memory->letters_money |= bit;
    }
    return memory->letters_money & bit;
}

/* COP30, TOP100: of Colombia's pesos and Tonga's code there are thousands, or they are none. */
static bool is_other_word(const char *text, uint32_t length, bool sure, uint32_t digits) {
    return length == 3 && !sure && digits < 4 && (text[0] == 'C' || text[0] == 'T') &&
           (text[1] == 'O' || text[1] == 'o') && (text[2] == 'P' || text[2] == 'p');
}

/* "N312bn", "RM4.2 million", "R500m", "K2,500", "Sh50 billion", "USD34.6 million". One letter alone is a code
 * as often ("the N17", "gate K12"). */
static rub_value lettered_money(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_LETTER) || !rub_phrase_affix_at(p, i, &affix) || !affix.front)
        return none;
    if (!(affix.front_lists & RUB_IN(CURRENCY_SIGN)) || (affix.back && !(affix.back_lists & RUB_IN(SCALE))))
        return none;
    uint32_t end = rub_phrase_scale_end(p, i + 1);
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST), sure = sum_like(&affix) || end > i + 1;
    if ((!capital && !sure) || is_other_word(affix.text, affix.front, sure, affix.digits)) return none;
    bool road = affix.front == 1 && i > p->first && rub_phrase_is(p, i - 1, "the") && !sure; /* on the R43 */
    if (road) return none;
    if (affix.front == 1 && !sure && !(affix.digits > 1 && letter_is_money(p, *affix.text))) return none;
    if (affix.front == 1 && *affix.text == 'Q' && affix.digits == 1) return none; /* Q3 */
    return (rub_value){end, RUB_MONEY, affix.front == 1 && !sure ? 90 : 97};
}

static bool currency_word(const rub_phrase *p, uint32_t i) {
    return rub_phrase_in(p, i, RUB_IN(CURRENCY)) && rub_phrase_flag(p, i, RUB_TOKEN_LETTER);
}

/* "USD 9.9", "Rs. 500", "Rp 9.9 trillion", "NIS 3.27", "rs 4,500" */
static rub_value coded_money(const rub_phrase *p, uint32_t i) {
    if (!currency_word(p, i) || p->tokens[i].length > 4 || rub_phrase_is(p, i, "won")) return none;
    if (rub_phrase_is(p, i, "euro") && rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST))
        return none; /* the final of Euro 2024 */
    bool short_form = rub_phrase_in(p, i, RUB_IN(CURRENCY_SIGN));
    if (!short_form && !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST)) return none;
    uint32_t at = rub_phrase_is(p, i + 1, ".") && rub_phrase_glued(p, i + 2) ? i + 2 : i + 1; /* Rs.500 */
    uint32_t end = rub_phrase_flag(p, at, RUB_TOKEN_DIGIT) ? sum_end(p, at) : 0;
    if (!end || is_other_word(rub_phrase_text(p, i), p->tokens[i].length, end > at + 1, p->tokens[at].length))
        return none;
    bool same = rub_phrase_dash(p, end) || rub_phrase_is(p, end, "to"); /* Rs 450,000 to Rs 600,000 */
    bool second =
        same && end + 2 < p->end && p->tokens[end + 1].word == p->tokens[i].word && asks_for_amount(p, i);
    if (second && sum_end(p, end + 2)) end = sum_end(p, end + 2);
    return (rub_value){end, RUB_MONEY, 95};
}

/* ---- a word stands behind ---- */

/* "MUSD", "MEUR": a scale and a code in one token, as filings have it. */
static bool scaled_code(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL) || p->tokens[i].length < 4 || p->tokens[i].length > 5)
        return false;
    uint32_t scale = p->tokens[i].length - 3;
    const char *text = rub_phrase_text(p, i);
    rub_word_table table = rub_word_table_open(p->doc->model);
    return rub_word_table_get(&table, text, scale) & RUB_IN(SCALE) &&
           rub_word_table_get(&table, text + scale, 3) & RUB_IN(CURRENCY);
}

/* The end of a currency behind a number: "euros", "US dollars", "pounds sterling"; or 0. `scaled`: the number
 * says million or the like, so that "pounds" are no weight. */
static uint32_t currency_end(const rub_phrase *p, uint32_t i, bool scaled) {
    static const char *const states[] = {"us", "u.s.", "uk", "new", "cfa", NULL};
    uint32_t at = rub_phrase_hyphen(p, i) ? i + 1 : i;
    if (rub_phrase_any(p, at, states) || rub_phrase_in(p, at, RUB_IN(DEMONYM)))
        if (currency_word(p, at + 1)) at++;
    if (scaled_code(p, at)) return at + 1;
    if (!currency_word(p, at) || (p->tokens[at].length < 3 && !rub_phrase_flag(p, at, RUB_TOKEN_UPPER_ALL)))
        return 0;
    bool weight = rub_phrase_in(p, at, RUB_IN(UNIT)) && !scaled && !rub_phrase_is(p, at + 1, "sterling");
    if (at > i && rub_phrase_in(p, at - 1, RUB_IN(DEMONYM))) weight = false; /* ten Egyptian pounds */
    bool name = rub_phrase_is(p, at, "cent") && rub_phrase_flag(p, at, RUB_TOKEN_UPPER_FIRST); /* 50 Cent */
    if (weight || name || rub_phrase_is(p, at, "real") || rub_phrase_is(p, at, "top")) return 0;
    return rub_phrase_is(p, at + 1, "sterling") ? at + 2 : at + 1;
}

/* The number before a currency word: "20 million", "40m", "a few", "a quarter of a million"; scaled or not.
 */
static uint32_t count_end(const rub_phrase *p, uint32_t i, bool *scaled) {
    static const char *const some[] = {"few", "several", "couple", NULL};
    rub_phrase_number number = rub_phrase_range_at(p, i);
    *scaled = number.scaled;
    if (number.end) return number.end;
    if (scaled_token(p, i)) return *scaled = true, i + 1;
    return rub_phrase_any(p, i, some) ? i + 1 : 0;
}

/* "20 million euros", "41 cents", "hundreds of thousands of dollars", "million-dollar", "2bn francs" */
static rub_value named_money(const rub_phrase *p, uint32_t i) {
    bool scaled;
    uint32_t number = count_end(p, i, &scaled);
    if (!number) return none;
    uint32_t end = currency_end(p, number, scaled);
    if (!end && scaled && rub_phrase_is(p, number, "of")) end = currency_end(p, number + 1, true);
    bool sum = scaled && rub_phrase_in(p, number, RUB_IN(SUM_WORD)) && rub_phrase_flag(p, i, RUB_TOKEN_DIGIT);
    if (!end && sum) return (rub_value){number, RUB_MONEY, 90}; /* a [107 million] loss */
    if (!end) return none;
    bool more =
        rub_phrase_is(p, end, "and") && rub_phrase_is(p, end + 1, "a") && rub_phrase_is(p, end + 2, "half");
    return (rub_value){more ? end + 3 : end, RUB_MONEY, 96};
}

/* "40 grand": thousands of pounds, where no noun follows that would be grand. */
static rub_value grand(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = rub_phrase_number_at(p, i);
    bool said = number.end && rub_phrase_is(p, number.end, "grand") &&
                rub_phrase_flag(p, number.end, RUB_TOKEN_LOWER) &&
                !rub_phrase_flag(p, number.end, RUB_TOKEN_UPPER_FIRST);
    if (!said || number.scaled) return none;
    uint32_t end = number.end + 1;
    bool closed = end >= p->end || rub_phrase_flag(p, end, RUB_TOKEN_PUNCT | RUB_TOKEN_MARK) ||
                  rub_phrase_in(p, end, RUB_IN(STOP_WORD));
    return closed ? (rub_value){end, RUB_MONEY, 92} : none;
}

/* "a fiver", "two tenners": notes that need no number. */
static rub_value note(const rub_phrase *p, uint32_t i) {
    static const char *const notes[] = {"fiver", "tenner", "fivers", "tenners", NULL};
    return rub_phrase_any(p, i, notes) ? (rub_value){i + 1, RUB_MONEY, 92} : none;
}

/* ---- a sign stands behind ---- */

/* "100€", "500 zł", "8 € for adults": not the € of "5 €10 notes". */
static rub_value money_before_sign(const rub_phrase *p, uint32_t i) {
    uint32_t end = rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) ? sum_end(p, i) : 0;
    bool next = rub_phrase_flag(p, end + 1, RUB_TOKEN_DIGIT);
    return end && sign(p, end) && !next ? (rub_value){end + 1, RUB_MONEY, 94} : none;
}

/* "12c", "403p": small coins behind digits; "720p" and "1080p" are pictures. "250EUR", "12MUSD". */
static rub_value coins(const rub_phrase *p, uint32_t i) {
    rub_phrase_affix affix;
    if (!rub_phrase_affix_at(p, i, &affix) || affix.front || !affix.back) return none;
    const char *back = affix.text + affix.digits;
    bool picture = affix.digits == 4 || (affix.digits == 3 && affix.text[2] == '0');
    if (affix.back == 1)
        return (*back == 'c' && affix.digits < 4) || (*back == 'p' && !picture)
                   ? (rub_value){i + 1, RUB_MONEY, 88}
                   : none;
    bool code = affix.back_lists & RUB_IN(CURRENCY) && affix.back == 3;
    rub_word_table *table = &p->memory->table;
    if (affix.back == 4)
        code = rub_word_table_get(table, back, 1) & RUB_IN(SCALE) &&
               rub_word_table_get(table, back + 1, 3) & RUB_IN(CURRENCY);
    return code ? (rub_value){i + 1, RUB_MONEY, 95} : none;
}

rub_value rub_money_at(const rub_phrase *p, uint32_t i) {
    if (sign(p, i)) return signed_money(p, i);
    rub_value found = named_money(p, i);
    if (!found.end) found = coded_money(p, i);
    if (!found.end) found = lettered_money(p, i);
    if (!found.end) found = money_before_sign(p, i);
    if (!found.end) found = grand(p, i);
    if (!found.end) found = note(p, i);
    return found.end ? found : coins(p, i);
}
