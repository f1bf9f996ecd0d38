/* phrase.c - reads words, lists and numbers of a sentence for the value rules */
#include "values/phrase.h"
#include "model/word_list.h"

#include <string.h>

const char rub_phrase_nothing[] = "";

#define BILLION 1000000000u

void rub_phrase_remember(rub_phrase_memory *memory, const rub_doc *doc) {
    rub_section section = doc->model->lists;
    *memory = (rub_phrase_memory){.sets = section.bytes ? section.bytes + RUB_LISTS_HEAD : NULL};
    if (section.bytes && section.length >= RUB_LISTS_HEAD) memory->set_count = rub_u32(section.bytes);
    if (memory->set_count > (section.length - RUB_LISTS_HEAD) / 8) memory->set_count = 0;
}

bool rub_phrase_holds(const rub_phrase *p, uint32_t i, char c) {
    return memchr(rub_phrase_text(p, i), c, rub_phrase_length(p, i)) != NULL;
}

/* The rest of a word whose first byte agrees. */
static bool same(const char *text, uint32_t length, const char *word) {
    for (uint32_t k = 1; k < length; k++) {
        uint8_t c = (uint8_t)text[k];
        if ((unsigned)(c - 'A') < 26u) c += 32;
        if (!word[k] || c != (uint8_t)word[k]) return false;
    }
    return !word[length];
}

bool rub_phrase_rest(const rub_phrase *p, uint32_t i, const char *word) {
    return same(p->doc->text + p->tokens[i].start, p->tokens[i].length, word);
}

bool rub_phrase_any(const rub_phrase *p, uint32_t i, const char *const *words) {
    uint8_t first = rub_phrase_first(p, i);
    if (!first) return false;
    const char *text = p->doc->text + p->tokens[i].start; /* what has a first byte is inside */
    uint32_t length = p->tokens[i].length;
    for (; *words; words++)
        if (first == (uint8_t) * *words && same(text, length, *words)) return true;
    return false;
}

bool rub_phrase_dashes(const rub_phrase *p, uint32_t i) {
    static const char *const dashes[] = {"-", "–", "—", "‑", "−", NULL};
    return rub_phrase_flag(p, i, RUB_TOKEN_PUNCT) && rub_phrase_any(p, i, dashes);
}

/* ---- numbers and letters in one token ---- */

static bool ascii_letter(char c) {
    return (unsigned)((c | 32) - 'a') < 26u;
}

static uint64_t part_lists(const rub_phrase *p, const char *bytes, uint32_t length) {
    rub_phrase_memory *memory = p->memory;
    if (!length) return 0;
    if (!memory->opened) memory->table = rub_word_table_open(p->doc->model), memory->opened = true;
    return rub_word_table_get(&memory->table, bytes, length);
}

#define FRONT_MAX 4u /* letters: "Kshs" is the longest sign of a currency */
#define BACK_MAX  9u /* bytes: "million" */

bool rub_phrase_affix_at(const rub_phrase *p, uint32_t i, rub_phrase_affix *affix) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) || !rub_phrase_flag(p, i, RUB_TOKEN_LETTER)) return false;
    const char *text = rub_phrase_text(p, i);
    uint32_t length = p->tokens[i].length, at = 0, begin;
    while (at < length && ascii_letter(text[at])) at++;
    affix->text = text, affix->front = begin = at;
    while (at < length && (rub_phrase_digit(text[at]) || (at > begin && strchr(",.:/", text[at])))) at++;
    affix->digits = at - begin, affix->back = length - at;
    if (!affix->digits || affix->front > FRONT_MAX || affix->back > BACK_MAX) return false;
    affix->front_lists = part_lists(p, text, affix->front);
    affix->back_lists = part_lists(p, text + at, affix->back);
    return true;
}

/* ---- numbers ---- */

/* The value of a word below a hundred, or 0. */
static uint32_t word_value(const rub_phrase *p, uint32_t i) {
    static const struct {
        const char *word;
        uint32_t value;
    } words[] = {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
                 {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
                 {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
                 {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
                 {"thirty", 30},  {"forty", 40},     {"fourty", 40},   {"fifty", 50},    {"sixty", 60},
                 {"seventy", 70}, {"eighty", 80},    {"ninety", 90}};
    if (!rub_phrase_in(p, i, RUB_IN(NUMBER_WORD))) return 0;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (rub_phrase_is(p, i, words[k].word)) return words[k].value;
    return 0;
}

/* Digits without their commas; 0 for decimals and clock times. */
static uint32_t digit_value(const rub_phrase *p, uint32_t i) {
    uint32_t value = 0;
    const char *text = p->doc->text + p->tokens[i].start;
    for (uint32_t k = 0; k < p->tokens[i].length; k++) {
        if (text[k] == ',') continue;
        if (text[k] < '0' || text[k] > '9') return 0;
        if (value < BILLION / 10) value = value * 10 + (uint32_t)(text[k] - '0');
        else value = BILLION;
    }
    return value;
}

/* Behind a number: "million", "-million", "hundred thousand". */
uint32_t rub_phrase_scale_end(const rub_phrase *p, uint32_t i) {
    for (;;) {
        uint32_t next = rub_phrase_hyphen(p, i) ? i + 1 : i;
        if (!rub_phrase_in(p, next, RUB_IN(SCALE)) || p->tokens[next].length == 1) return i;
        i = next + 1;
    }
}

uint32_t rub_phrase_half_end(const rub_phrase *p, uint32_t i) {
    bool joined = rub_phrase_hyphen(p, i) && rub_phrase_is(p, i + 1, "and") && rub_phrase_hyphen(p, i + 2) &&
                  rub_phrase_is(p, i + 3, "a") && rub_phrase_hyphen(p, i + 4);
    if (joined && rub_phrase_is(p, i + 5, "half")) return i + 6; /* two-and-a-half */
    if (!rub_phrase_is(p, i, "and") || !rub_phrase_is(p, i + 1, "a")) return i;
    return rub_phrase_is(p, i + 2, "half") || rub_phrase_is(p, i + 2, "quarter") ? i + 3 : i;
}

/* "hundreds of thousands", "millions" */
static rub_phrase_number multitude_at(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = {.scaled = true};
    if (!rub_phrase_in(p, i, RUB_IN(MULTITUDE))) return number;
    number.end = i + 1;
    while (rub_phrase_is(p, number.end, "of") && rub_phrase_in(p, number.end + 1, RUB_IN(MULTITUDE)))
        number.end += 2;
    if (rub_phrase_is(p, i, "tens") && number.end == i + 1) number.end = 0;
    return number;
}

/* The end of "thirds", "-thirds", "quarters" behind "two", or `i`: one third, but two thirds. */
static uint32_t fraction_end(const rub_phrase *p, uint32_t i, uint32_t count) {
    uint32_t part = rub_phrase_hyphen(p, i) ? i + 1 : i;
    if (!rub_phrase_in(p, part, RUB_IN(FRACTION))) return i;
    bool plural = rub_phrase_text(p, part)[p->tokens[part].length - 1] == 's';
    return plural || count == 1 ? part + 1 : i;
}

/* Behind a number in words: "point three", "and a half million"; what is spoken, and written down so. */
static uint32_t point_end(const rub_phrase *p, rub_phrase_number *number) {
    uint32_t at = number->end, digit = at + 1;
    if (rub_phrase_is(p, at, "point"))
        while (rub_phrase_is(p, digit, "oh") || (word_value(p, digit) && word_value(p, digit) < 10)) digit++;
    uint32_t half = rub_phrase_half_end(p, at), end = digit > at + 1 ? digit : half;
    uint32_t scale = rub_phrase_scale_end(p, end);
    if (end == at || (end == half && scale == end)) return at;
    number->value = 0;
    if (scale > end) number->scaled = true;
    return scale;
}

/* "twenty-five", "two hundred and ten", "three million" */
static rub_phrase_number words_at(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = {.value = word_value(p, i)};
    uint32_t last = number.value;
    if (!last) return number;
    for (number.end = i + 1;;) {
        uint32_t next = number.end, scale = rub_phrase_scale_end(p, next);
        if (scale > next) number.end = scale, number.scaled = true, last = 100, number.value = 0;
        if (rub_phrase_hyphen(p, number.end) || (last >= 100 && rub_phrase_is(p, number.end, "and")))
            next = number.end + 1;
        else next = number.end;
        uint32_t value = word_value(p, next);
        if (!value || value >= last || last < 20 || (last < 100 && value > 9)) break;
        number.value = last < 100 ? last + value : 0;
        last = value;
        number.end = next + 1;
    }
    number.end = point_end(p, &number);
    uint32_t fraction = fraction_end(p, number.end, number.value);
    number.fraction = fraction > number.end;
    number.end = fraction;
    return number;
}

/* "1/2", "3/4": one digit over a greater one. */
static bool written_fraction(const rub_phrase *p, uint32_t i) {
    const char *text = rub_phrase_text(p, i);
    return rub_phrase_length(p, i) == 3 && text[1] == '/' && text[0] < text[2] && text[2] <= '9';
}

static rub_phrase_number digits_at(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = {.end = i + 1, .value = digit_value(p, i), .digits = true};
    number.plain = number.value != 0 || p->tokens[i].length == 1;
    uint32_t scale = rub_phrase_scale_end(p, number.end);
    if (rub_phrase_flag(p, scale - 1, RUB_TOKEN_NUMBER) && scale == number.end) {
        bool part = rub_phrase_flag(p, scale, RUB_TOKEN_NUMBER) && !rub_phrase_glued(p, scale) &&
                    (rub_phrase_flag(p, scale, RUB_TOKEN_FOREIGN) || written_fraction(p, scale));
        uint32_t behind = part ? rub_phrase_scale_end(p, scale + 1) : 0;
        if (part) number.end = behind; /* 2 ½, 2 1/2 million */
        if (behind > scale + 1) number.scaled = true, number.plain = false;
        return number;
    }
    number.end = scale, number.scaled = true, number.plain = false;
    return number;
}

/* "half a million", "half", "several hundred", "few thousand" */
static rub_phrase_number loose_at(const rub_phrase *p, uint32_t i) {
    static const char *const some[] = {"several", "few", "many", "couple", NULL};
    rub_phrase_number number = {0};
    uint32_t next = i + 1;
    if (rub_phrase_is(p, i, "quarter")) {
        if (rub_phrase_is(p, next, "of") && rub_phrase_is(p, next + 1, "a")) next += 2;
        bool scale = rub_phrase_in(p, next, RUB_IN(SCALE)) && p->tokens[next].length > 5;
        return (rub_phrase_number){.end = scale ? next + 1 : 0, .scaled = scale, .fraction = true};
    }
    if (rub_phrase_is(p, i, "half")) {
        if (rub_phrase_is(p, next, "a")) next++;
        bool scale = rub_phrase_in(p, next, RUB_IN(SCALE)) && p->tokens[next].length > 2;
        return (rub_phrase_number){.end = scale ? next + 1 : i + 1, .scaled = scale, .fraction = true};
    }
    if (!rub_phrase_any(p, i, some)) return number;
    bool plural = rub_phrase_in(p, next, RUB_IN(SCALE)) && multitude_at(p, next).end; /* many [thousands] */
    number.end = plural || rub_phrase_is(p, next, "dozen") ? next : rub_phrase_scale_end(p, next);
    if (number.end == next) number.end = 0;
    number.scaled = true;
    return number;
}

static rub_phrase_number read_number(const rub_phrase *p, uint32_t i) {
    rub_phrase_number none = {0};
    if (p->tokens[i].flags & RUB_TOKEN_NUMBER) return digits_at(p, i);
    uint64_t lists = rub_phrase_lists(p, i);
    if (!(lists & (RUB_IN(NUMBER_WORD) | RUB_IN(SCALE) | RUB_IN(DATE_LEAD) | RUB_IN(DATE_UNIT)))) return none;
    rub_phrase_number number = multitude_at(p, i);
    if (!number.end) number = words_at(p, i);
    if (!number.end) number = loose_at(p, i);
    if (number.end || !(lists & RUB_IN(SCALE)) || p->tokens[i].length < 4) return number;
    number = (rub_phrase_number){.end = rub_phrase_scale_end(p, i), .scaled = true}; /* a [million] */
    uint32_t rest = number.end + 1;                                                  /* a [hundred and one] */
    if (rub_phrase_is(p, number.end, "and") && word_value(p, rest) && !rub_phrase_is(p, i, "dozen"))
        number.end = rub_phrase_number_at(p, rest).end;
    return number;
}

void rub_phrase_number_read(const rub_phrase *p, uint32_t i) {
    uint32_t slot = i % RUB_PHRASE_SEEN;
    p->memory->seen[slot] = read_number(p, i);
    p->memory->seen_at[slot] = i + 1;
}

rub_phrase_number rub_phrase_range_at(const rub_phrase *p, uint32_t i) {
    static const char *const links[] = {"to", "or", "±", NULL};
    rub_phrase_number number = rub_phrase_number_at(p, i);
    if (!number.end) return number;
    uint32_t link = number.end;
    if (!rub_phrase_dash(p, link) && !rub_phrase_any(p, link, links)) return number;
    rub_phrase_number second = rub_phrase_number_at(p, link + 1);
    bool year = number.plain && number.value >= 1900 && number.value < 2100 &&
                second.value < 1000; /* in [2007] to [20%] */
    if (year && rub_phrase_is(p, link, "to")) return number;
    if (!second.end || second.fraction ||
        (number.digits != second.digits && !rub_phrase_is(p, link, "to") && !rub_phrase_is(p, link, "or")))
        return number;
    second.digits = number.digits;
    second.plain = false;
    return second;
}
