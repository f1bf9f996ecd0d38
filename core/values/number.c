/* number.c - rules for ordinals and plain numbers
 *
 *     first   80th   twenty-sixth                                   ordinals
 *     39 people   50–44   tens of thousands   two-thirds            cardinals
 *     no one   the one who   half-mast   scores of a game           neither
 */
#include "values/number.h"

#include "values/label.h"
#include "values/quantity.h"

static const rub_value none;

static char byte_of(const rub_phrase *p, uint32_t i, uint32_t k) {
    return rub_phrase_text(p, i)[k];
}

#define digit rub_phrase_digit

/* ---- ordinals ---- */

/* "80th", "1st", "22nd" */
static bool digit_rank(const rub_phrase *p, uint32_t i) {
    uint32_t length = rub_phrase_length(p, i);
    if (length < 3 || !digit(byte_of(p, i, 0)) || !digit(byte_of(p, i, length - 3))) return false;
    char a = (char)(byte_of(p, i, length - 2) | 32), b = (char)(byte_of(p, i, length - 1) | 32);
    return (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') ||
           (a == 't' && b == 'h');
}

/* "First Lady", "Second World War": a capital before a capital belongs to a name, unless it begins the
 * sentence. */
static bool names_rank(const rub_phrase *p, uint32_t i, uint32_t end) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST)) return false;
    if (rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL)) return false; /* A LINE IN CAPITALS */
    bool title_case = i > p->first + 1 && rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) &&
                      rub_phrase_in(p, i - 1, RUB_IN(STOP_WORD) | RUB_IN(DATE_LEAD));
    if (title_case) return false; /* Every Third Song */
    bool before = i > p->first && rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) &&
                  !rub_phrase_in(p, i - 1, RUB_IN(STOP_WORD));
    return rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST) || before;
}

/* "the 116th Congress", "22nd amendment", "West 34th Street": what follows is known by its number. */
static bool numbered(const rub_phrase *p, uint32_t i) {
    for (uint32_t k = i; k < i + 3; k++) {
        if (rub_phrase_in(p, k, RUB_IN(KNOWN_BY_RANK)))
            return rub_phrase_flag(p, k, RUB_TOKEN_UPPER_FIRST) || k == i;
        if (!rub_phrase_flag(p, k, RUB_TOKEN_UPPER_FIRST)) return false;
    }
    return false;
}

/* "a third of", "by a tenth", "a fifth came from": a share, no rank. A rank has its noun: "a third man". */
static bool part_of_all(const rub_phrase *p, uint32_t i) {
    static const char *const behind[] = {"of",    "less",  "more",  "part",  "from",   "in",    "to",
                                         "since", "is",    "was",   "were",  "are",    "came",  "comes",
                                         "as",    "above", "below", "lower", "higher", "fewer", "on",
                                         "had",   "went",  "under", NULL};
    static const char *const a[] = {"a", "one", "the", NULL};
    if (i == p->first || !rub_phrase_in(p, i, RUB_IN(FRACTION)) || rub_phrase_is(p, i, "half")) return false;
    if (!rub_phrase_any(p, i - 1, a)) return false;
    if (rub_phrase_is(p, i, "fourth")) return rub_phrase_is(p, i + 1, "of"); /* and a fourth from Rome */
    bool the = rub_phrase_is(p, i - 1, "the"),
         ends = i + 1 >= p->end || rub_phrase_flag(p, i + 1, RUB_TOKEN_PUNCT);
    if (the) return false;
    if (rub_phrase_is(p, i, "quarter") && !rub_phrase_in(p, i - 2, RUB_IN(SCALE) | RUB_IN(CURRENCY)))
        return ends || rub_phrase_in(p, i + 1, RUB_IN(STOP_WORD)) || rub_phrase_any(p, i + 1, behind);
    bool by = i > p->first + 1 && (rub_phrase_is(p, i - 2, "by") || rub_phrase_is(p, i - 2, "almost") ||
                                   rub_phrase_is(p, i - 2, "nearly") || rub_phrase_is(p, i - 2, "about") ||
                                   rub_phrase_is(p, i - 2, "than") || rub_phrase_is(p, i - 2, "roughly"));
    if (ends && !rub_phrase_hyphen(p, i + 1)) return by;
    bool and = i > p->first + 1 && rub_phrase_is(p, i - 2, "and"); /* two died, and a third is hurt */
    return !and&&rub_phrase_any(p, i + 1, behind);
}

/* "for a second", "just a second" */
static bool moment(const rub_phrase *p, uint32_t i) {
    return i > p->first + 1 && rub_phrase_is(p, i, "second") && rub_phrase_is(p, i - 1, "a") &&
           (rub_phrase_is(p, i - 2, "for") || rub_phrase_is(p, i - 2, "just")) &&
           !rub_phrase_flag(p, i + 1, RUB_TOKEN_LETTER);
}

rub_value rub_number_ordinal_at(const rub_phrase *p, uint32_t i) {
    uint32_t end = i;
    bool tens = rub_phrase_in(p, i, RUB_IN(NUMBER_WORD)) && rub_phrase_number_at(p, i).value > 19 &&
                rub_phrase_hyphen(p, i + 1) && rub_phrase_in(p, i + 2, RUB_IN(ORDINAL_WORD));
    if (tens) end = i + 3;
    else if (rub_phrase_in(p, i, RUB_IN(ORDINAL_WORD)) ||
             (rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) && digit_rank(p, i)))
        end = i + 1;
    if (end == i || (i > p->first && rub_phrase_hyphen(p, i - 1)) || part_of_all(p, i) || moment(p, i))
        return none;
    if (rub_phrase_any(
            p, end, (const char *const[]){"lady", "lieutenant", "baseman", "selectman", "minister", NULL}) ||
        (rub_phrase_is(p, end, "place") && rub_phrase_is(p, i - 1, "the") && rub_phrase_is(p, i - 2, "in")) ||
        (rub_phrase_hyphen(p, end) &&
         rub_phrase_any(p, end + 1, (const char *const[]){"class", "hand", "person", NULL})))
        return none;
    if (names_rank(p, i, end) || numbered(p, end)) return (rub_value){end, RUB_ORDINAL, 45};
    bool adverb =
        rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && rub_phrase_is(p, end, "of"); /* First of all */
    bool at_first = i > p->first && rub_phrase_is(p, i - 1, "at") && rub_phrase_is(p, i, "first") &&
                    !rub_phrase_flag(p, end, RUB_TOKEN_LETTER);
    return (rub_value){end, RUB_ORDINAL, adverb || at_first ? 55 : 95};
}

/* ---- plain numbers ---- */

/* "is one of many reasons", "one of the best-known": one that is like others, which counts nothing. */
static bool one_of_many(const rub_phrase *p, uint32_t i) {
    static const char *const be[] = {"is", "was",  "are",    "were",    "be",
                                     "as", "been", "became", "remains", NULL};
    static const char *const many[] = {"many", "numerous", "countless", NULL};
    if (i == p->first || !rub_phrase_is(p, i + 1, "of") || !rub_phrase_any(p, i - 1, be)) return false;
    return rub_phrase_any(p, i + 2, many);
}

/* "one Mr. Bishop", "told by one Mang Kanor": somebody of that name. */
static bool somebody_called(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) || rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL))
        return false;
    if (rub_phrase_in(p, i, RUB_IN(TITLE))) return true;
    return rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST) &&
           !rub_phrase_in(p, i, RUB_IN(DEMONYM) | RUB_IN(COUNTRY) | RUB_IN(WEEKDAY) | RUB_IN(MONTH));
}

/* The counting "one": "one person", "one of", "at least one"; not "no one", "the one who", "one another",
 * "this one". */
static uint32_t one_confidence(const rub_phrase *p, uint32_t i) {
    static const char *const after[] = {
        "another", "can",   "could",  "should", "would", "must",  "is",    "has",   "who",   "that",
        "may",     "might", "will",   "'s",     "’s",    "in",    "to",    "with",  "which", "for",
        "was",     "from",  "by",     "at",     "as",    "does",  "when",  "if",    "where", "had",
        "being",   "ought", "cannot", "can't",  "can’t", "never", "waits", "there", NULL};
    if (rub_phrase_is(p, i - 1, "number") || rub_phrase_is(p, i - 1, "least") ||
        rub_phrase_is(p, i - 1, "only"))
        return 90;
    if (i > p->first && rub_phrase_in(p, i - 1, RUB_IN(PRONOUN_ONE))) return 40;
    bool kind = i > p->first + 1 && rub_phrase_flag(p, i - 1, RUB_TOKEN_LOWER) &&
                (rub_phrase_is(p, i - 2, "a") || rub_phrase_is(p, i - 2, "an")); /* a hard one */
    if (kind) return 40;
    if (one_of_many(p, i) || somebody_called(p, i + 1)) return 40;
    if (rub_phrase_is(p, i + 1, "of") ||
        (rub_phrase_is(p, i + 1, "in") && rub_phrase_number_at(p, i + 2).end))
        return 92; /* one in five */
    if (rub_phrase_any(p, i + 1, after) || rub_phrase_flag(p, i + 1, RUB_TOKEN_PUNCT) || i + 1 >= p->end)
        return 50;
    return 90;
}

/* "half of", "half the", "a half"; not "half-mast", "second half", "half time". */
static uint32_t half_confidence(const rub_phrase *p, uint32_t i) {
    static const char *const after[] = {"of", "a", "the", "his", "her", "its", "their", "an", "our", NULL};
    static const char *const before[] = {"than", "about", "nearly", "almost", "around",
                                         "over", "and",   "other",  NULL};
    bool ranked = i > p->first && (rub_phrase_in(p, i - 1, RUB_IN(ORDINAL_WORD)) ||
                                   rub_phrase_is(p, i - 1, "latter") || rub_phrase_is(p, i - 1, "final"));
    if (ranked || rub_phrase_hyphen(p, i + 1) || (i > p->first && rub_phrase_hyphen(p, i - 1))) return 30;
    return rub_phrase_any(p, i + 1, after) || (i > p->first && rub_phrase_any(p, i - 1, before)) ||
                   rub_phrase_flag(p, i + 1, RUB_TOKEN_PUNCT)
               ? 85
               : 50;
}

/* "scores of", but not the scores of a game. */
static bool idle_scale(const rub_phrase *p, uint32_t i, uint32_t end) {
    return rub_phrase_is(p, i, "scores") &&
           (!rub_phrase_is(p, end, "of") || rub_phrase_flag(p, end + 1, RUB_TOKEN_DIGIT));
}

/* "06-Apr": a score that a spreadsheet took for a date; both numbers small, a zero in front, no year behind.
 */
static uint32_t mangled_score(const rub_phrase *p, uint32_t i) {
    bool zero =
        rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && p->tokens[i].length == 2 && byte_of(p, i, 0) == '0';
    bool month = zero && rub_phrase_hyphen(p, i + 1) && rub_phrase_in(p, i + 2, RUB_IN(MONTH)) &&
                 p->tokens[i + 2].length == 3;
    bool year = rub_phrase_dash(p, i + 3) || rub_phrase_flag(p, i + 3, RUB_TOKEN_NUMBER);
    return month && !year && i > p->first ? i + 3 : 0;
}

/* "18-4-52-2": four small numbers in a row, the overs, maidens, runs and wickets of a bowler. The end, or 0.
 */
static uint32_t row_end(const rub_phrase *p, uint32_t i) {
    uint32_t end = i, parts = 0;
    for (; rub_phrase_flag(p, end, RUB_TOKEN_NUMBER) && p->tokens[end].length < 5; end += 2)
        if (++parts == 4 || !rub_phrase_hyphen(p, end + 1)) break;
    return parts == 4 && !rub_phrase_hyphen(p, end + 1) &&
                   p->tokens[i].length < 4 + (rub_phrase_holds(p, i, '.') ? 1 : 0)
               ? end + 1
               : 0;
}

/* "50–44", "4-1", "three to five"; ISO dates and longer codes are no scores. */
static uint32_t pair_end(const rub_phrase *p, const rub_phrase_number *number, uint32_t i) {
    uint32_t end = number->end;
    bool dash = rub_phrase_dash(p, end), from = i > p->first && rub_phrase_is(p, i - 1, "from");
    bool to = rub_phrase_is(p, end, "to") && !from, or = rub_phrase_is(p, end, "or");
    if (!number->digits && dash && !rub_phrase_hyphen(p, end)) return end;
    if (!dash && !to && ! or) return end;
    if (dash && rub_phrase_hyphen(p, end) && rub_phrase_is(p, end + 1, "to") &&
        rub_phrase_hyphen(p, end + 2)) { /* 5-to-4 */
        uint32_t last = rub_phrase_number_at(p, end + 3).end;
        return last ? last : end;
    }
    uint32_t row = row_end(p, i);
    if (row) return row;
    rub_phrase_number second = rub_phrase_number_at(p, end + 1);
    if (to && number->plain && number->value >= 1900 && number->value < 2100 && second.value < 1000)
        return end; /* in [2007] to [20%] */
    if (!second.end || second.digits != number->digits || second.fraction) return end;
    return second.end;
}

/* "4/5", "11/16", "212/7": a share, marks or a cricket score; not "9/11", not "24/7". */
static bool marks_of_ten(const rub_phrase *p, uint32_t i) {
    return !rub_phrase_is(p, i, "9/11") && !rub_phrase_is(p, i, "24/7") && rub_phrase_length(p, i) < 7 &&
           !(i > p->first && rub_phrase_glued(p, i) && rub_phrase_flag(p, i - 1, RUB_TOKEN_LETTER));
}

/* Behind a number that counts stands what it counts, in small letters: of those 97 in a hundred are right on
 * the news and 88 on own texts, of the others 87 and 58. */
#define BARE 75u

static bool counts_a_noun(const rub_phrase *p, uint32_t end) {
    return rub_phrase_flag(p, end, RUB_TOKEN_LOWER) && !rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST);
}

static uint32_t number_confidence(const rub_phrase *p, uint32_t i, uint32_t end,
                                  const rub_phrase_number *number) {
    if (rub_label_at(p, i, end) || idle_scale(p, i, end)) return 0;
    if (rub_phrase_is(p, i, "half") && end == i + 1) return half_confidence(p, i);
    if (rub_phrase_is(p, i, "one") && end == i + 1)
        return rub_phrase_hyphen(p, i + 1) ? 60 : one_confidence(p, i);
    if (number->digits && rub_phrase_holds(p, i, '/')) return marks_of_ten(p, i) ? 85 : 50;
    if (number->digits && rub_phrase_dash(p, end) && rub_phrase_flag(p, end + 1, RUB_TOKEN_NUMBER)) return 50;
    if (rub_phrase_is(p, end, "cent") && rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST))
        return 0; /* 50 Cent */
    if (rub_label_in_name(p, i, end)) return 45;
    if (i > p->first && rub_phrase_hyphen(p, i - 1)) return rub_phrase_is(p, i - 2, "number") ? 85 : 40;
    return counts_a_noun(p, end) ? 94 : BARE;
}

rub_value rub_number_cardinal_at(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = rub_phrase_number_at(p, i);
    uint32_t score = mangled_score(p, i);
    if (score) return (rub_value){score, RUB_CARDINAL, 92};
    bool zero =
        rub_phrase_is(p, i, "zero") && !rub_phrase_hyphen(p, i + 1) && !rub_phrase_is(p, i - 1, "below");
    if (zero) return (rub_value){i + 1, RUB_CARDINAL, 88};
    if (!number.end && rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) return rub_quantity_scaled_at(p, i);
    if (!number.end) return part_of_all(p, i) ? (rub_value){i + 1, RUB_CARDINAL, 88} : none;
    uint32_t end = rub_phrase_half_end(p, pair_end(p, &number, i)); /* one and a half of them */
    return (rub_value){end, RUB_CARDINAL, number_confidence(p, i, end, &number)};
}
