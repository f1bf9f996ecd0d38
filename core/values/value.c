/* value.c - finds dates, times, money, percentages, quantities and numbers: at each token the longest rule
 * wins
 *
 * "It rose 5.2% to $1.2 billion in 2019": at "5.2" the percentage is longer than the number, at "$" only
 * money can begin, at "2019" the date and the number are equally long, and the date says more. */
#include "values/value.h"
#include "model/word_list.h"

#include "values/calendar.h"
#include "values/date.h"
#include "values/label.h"
#include "values/money.h"
#include "values/number.h"
#include "values/percent.h"
#include "values/quantity.h"
#include "values/year.h"

/* Less sure than this is no value: the recognizer finds names only, so nobody decides about it later. Of what
 * rules gave 50 to 60, four in ten were right on the news. */
#define KEEP 60u

/* Lists that a number, a date, a value can begin with. */
#define COUNTS (RUB_IN(NUMBER_WORD) | RUB_IN(SCALE) | RUB_IN(DATE_LEAD) | RUB_IN(FRACTION))
#define DATES                                                                                                \
    (RUB_IN(ORDINAL_WORD) | RUB_IN(MONTH) | RUB_IN(WEEKDAY) | RUB_IN(DATE_WORD) | RUB_IN(DATE_UNIT) |        \
     RUB_IN(DATE_LEAD) | RUB_IN(DATE_MODIFIER) | RUB_IN(DECADE) | RUB_IN(TIME_WORD) | RUB_IN(DAY_PART) |     \
     RUB_IN(SEASON) | RUB_IN(HOLIDAY))
#define STARTS (COUNTS | DATES | RUB_IN(CURRENCY))

static bool can_start(const rub_phrase *p, uint32_t i) {
    if (p->tokens[i].flags & RUB_TOKEN_DIGIT) return true;
    if (p->tokens[i].flags & RUB_TOKEN_MARK) return rub_year_short_end(p, i) != 0; /* '94 */
    return p->tokens[i].lists && rub_phrase_lists(p, i) & STARTS;
}

/* "last", "end", "early" lead to a date, and count nothing. */
static bool counts_at(const rub_phrase *p, uint32_t i, uint64_t lists) {
    static const char *const vague[] = {"several", "few", "many", "couple", NULL};
    if (p->tokens[i].flags & RUB_TOKEN_DIGIT || lists & COUNTS & ~RUB_IN(DATE_LEAD)) return true;
    return lists & RUB_IN(DATE_LEAD) && (rub_phrase_number_at(p, i).end || rub_phrase_any(p, i, vague));
}

/* The longest value at `i`; of equally long ones money, percentages and quantities say more than dates, dates
 * than numbers. */
static rub_value value_at(const rub_phrase *p, uint32_t i) {
    if (p->tokens[i].flags & RUB_TOKEN_MARK) return rub_year_at(p, i);
    uint64_t lists = rub_phrase_lists(p, i);
    bool counts = counts_at(p, i, lists);
    const rub_value none = {0};
    const rub_value found[] = {counts || lists & RUB_IN(CURRENCY) ? rub_money_at(p, i) : none,
                               counts ? rub_percent_at(p, i) : none,
                               counts ? rub_quantity_at(p, i) : none,
                               counts || lists & DATES ? rub_date_at(p, i) : none,
                               counts || lists & RUB_IN(ORDINAL_WORD) ? rub_number_ordinal_at(p, i) : none,
                               counts ||
                                       lists & (RUB_IN(ORDINAL_WORD) | RUB_IN(DATE_UNIT) | RUB_IN(DATE_LEAD))
                                   ? rub_number_cardinal_at(p, i)
                                   : none};
    rub_value best = none;
    for (uint32_t k = 0; k < sizeof found / sizeof *found; k++)
        if (found[k].end > best.end && (found[k].confidence >= KEEP || !best.end)) best = found[k];
    return best;
}

/* Where the sign of a measure or percentage stands that begins at `i`: "minus 6 degrees", "(+2.2%)", "-1.3
 * per cent"; or `i`. A dash behind a word or a number joins, and is no minus. */
static uint32_t signed_begin(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"minus", NULL}, *const signs[] = {"-", "+", "−", "–", NULL};
    if (i == p->first) return i;
    if (rub_phrase_any(p, i - 1, words)) return i - 1;
    if (!rub_phrase_glued(p, i) || !rub_phrase_any(p, i - 1, signs)) return i;
    bool open = i - 1 == p->first || !rub_phrase_glued(p, i - 1) || rub_phrase_is(p, i - 2, "(");
    return open ? i - 1 : i;
}

/* "at minus 40", "it was minus eleven": degrees that nobody names. */
static bool below_zero(const rub_phrase *p, uint32_t i, const rub_value *value) {
    static const char *const before[] = {"at",   "to", "of", "is", "was", "it's",
                                         "it’s", "'s", "’s", ",",  NULL};
    bool plain = value->type == RUB_CARDINAL && value->end == i + 1 && rub_phrase_number_at(p, i).value < 100;
    return plain && i > p->first + 1 && rub_phrase_is(p, i - 1, "minus") &&
           rub_phrase_any(p, i - 2, before) && !rub_phrase_is(p, i + 1, "and");
}

/* Some values begin before the token that gives them away: "US$", "minus 6 degrees". */
static uint32_t begin_of(const rub_phrase *p, uint32_t i, uint32_t floor, const rub_value *value) {
    bool measure = value->type == RUB_QUANTITY || value->type == RUB_PERCENT;
    uint32_t begin = measure ? signed_begin(p, i) : rub_money_begin(p, i);
    return begin < floor ? i : begin;
}

static rub_status add(rub_doc *doc, uint32_t first, rub_value value) {
    rub_finding *finding = RUB_ADD(&doc->arena, doc->values);
    RUB_NEED(finding);
    *finding = (rub_finding){first, value.end, (uint8_t)value.type, (uint8_t)value.confidence, RUB_VIA_VALUE};
    return RUB_OK;
}

/* "Independence Day": takes the place of what was found inside it. */
static rub_status add_named_day(rub_doc *doc, const rub_phrase *p, uint32_t i) {
    uint32_t begin = rub_calendar_named_day_begin(p, i);
    if (begin == RUB_NONE) return RUB_OK;
    rub_value day = {rub_year_behind(p, i + 1), RUB_DATE, 88};
    rub_findings *values = &doc->values;
    while (values->count && values->rows[values->count - 1].first >= begin)
        values->count--; /* the May of May Day */
    bool free = !values->count || values->rows[values->count - 1].end <= begin;
    return free ? add(doc, begin, day) : RUB_OK;
}

/* Walks a sentence: at each token that can begin a value, the longest one; behind it, on. */
static rub_status read_sentence(rub_doc *doc, const rub_phrase *p) {
    uint32_t floor = p->first;
    for (uint32_t i = p->first; i < p->end; i++) {
        if (!can_start(p, i)) continue;
        if (rub_calendar_named_day_begin(p, i) != RUB_NONE) {
            RUB_TRY(add_named_day(doc, p, i));
            floor = rub_year_behind(p, i + 1);
            i = floor - 1;
            continue;
        }
        uint32_t code = rub_label_telephone_end(p, i);
        if (code > i) { /* a telephone */
            i = code - 1;
            continue;
        }
        rub_value value = value_at(p, i);
        if (!value.end || value.confidence < KEEP) continue;
        if (below_zero(p, i, &value)) value.type = RUB_QUANTITY;
        RUB_TRY(add(doc, begin_of(p, i, floor, &value), value));
        floor = value.end;
        i = value.end - 1;
    }
    return RUB_OK;
}

rub_status rub_values_find(rub_doc *doc) {
    rub_phrase_memory memory;
    rub_phrase_remember(&memory, doc);
    if (!RUB_RESERVE(&doc->arena, doc->values, doc->tokens.count / 24 + 16)) return RUB_ERR_MEMORY;
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        rub_phrase phrase = {doc, doc->tokens.rows, doc->sentences.rows[i].first, doc->sentences.rows[i].end,
                             &memory};
        RUB_TRY(read_sentence(doc, &phrase));
    }
    return RUB_OK;
}
