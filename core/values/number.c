/* number.c - rules for ordinals and plain numbers: which of them count, and which are part of a name */
#include "values/number.h"

#include "model/word_list.h"
#include "values/amount.h"

static const rub_value none;

static char byte_of(const rub_phrase *p, uint32_t i, uint32_t k) {
    return p->doc->text[p->tokens[i].start + k];
}

static bool digit(char c) {
    return c >= '0' && c <= '9';
}

static bool holds(const rub_phrase *p, uint32_t i, char c) {
    for (uint32_t k = 0; k < p->tokens[i].length; k++)
        if (byte_of(p, i, k) == c) return true;
    return false;
}

/* ---- ordinals ---- */

/* "80th", "1st", "22nd" */
static bool digit_rank(const rub_phrase *p, uint32_t i) {
    uint32_t length = p->tokens[i].length;
    if (length < 3 || !digit(byte_of(p, i, 0)) || !digit(byte_of(p, i, length - 3))) return false;
    char a = (char)(byte_of(p, i, length - 2) | 32), b = (char)(byte_of(p, i, length - 1) | 32);
    return (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') ||
           (a == 't' && b == 'h');
}

/* "First Lady", "Second World War": a capital before a capital belongs to a name, unless it begins the
 * sentence. */
static bool names_rank(const rub_phrase *p, uint32_t i, uint32_t end) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST)) return false;
    bool before = i > p->first && rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) &&
                  !rub_phrase_in(p, i - 1, RUB_IN(STOP_WORD));
    return rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST) || before;
}

/* "the 116th Congress", "22nd amendment", "West 34th Street": what follows is known by its number. */
static bool numbered(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"amendment", "congress", "street",         "avenue",   "battalion",
                                        "brigade",   "division", "regiment",       "infantry", "army",
                                        "fleet",     "circuit",  "arrondissement", "parallel", "squadron",
                                        "corps",     NULL};
    for (uint32_t k = i; k < i + 3; k++) {
        if (rub_phrase_any(p, k, words)) return rub_phrase_flag(p, k, RUB_TOKEN_UPPER_FIRST) || k == i;
        if (!rub_phrase_flag(p, k, RUB_TOKEN_UPPER_FIRST)) return false;
    }
    return false;
}

/* "a third of", "almost a third less": a share, no rank */
static bool part_of_all(const rub_phrase *p, uint32_t i) {
    static const char *const parts[] = {"third",      "quarter",   "fifth",     "tenth", "hundredth",
                                        "thousandth", "millionth", "billionth", NULL};
    if (i == p->first || !rub_phrase_any(p, i, parts) || !rub_phrase_is(p, i - 1, "a")) return false;
    return rub_phrase_is(p, i + 1, "of") || rub_phrase_is(p, i + 1, "less") ||
           rub_phrase_is(p, i + 1, "more") || rub_phrase_is(p, i + 1, "part");
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
    if (rub_phrase_any(p, end, (const char *const[]){"lady", "lieutenant", "baseman", "selectman", NULL}) ||
        (rub_phrase_is(p, end, "place") && rub_phrase_is(p, i - 1, "the") && rub_phrase_is(p, i - 2, "in")) ||
        (rub_phrase_hyphen(p, end) &&
         rub_phrase_any(p, end + 1, (const char *const[]){"class", "hand", "person", NULL})))
        return none;
    if (names_rank(p, i, end) || numbered(p, end)) return (rub_value){end, RUB_ORDINAL, 45};
    bool adverb = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) &&
                  (rub_phrase_is(p, end, ",") || rub_phrase_is(p, end, "of")); /* First, ... */
    bool at_first = i > p->first && rub_phrase_is(p, i - 1, "at") && rub_phrase_is(p, i, "first") &&
                    !rub_phrase_flag(p, end, RUB_TOKEN_LETTER);
    return (rub_value){end, RUB_ORDINAL, adverb || at_first ? 55 : 95};
}

/* ---- plain numbers ---- */

/* Part of a word or code: "COVID-19", "K2-18", "5.2.1", "No.5" */
static bool in_code(const rub_phrase *p, uint32_t i, uint32_t end) {
    if (i > p->first && rub_phrase_glued(p, i)) {
        static const char *const fine[] = {"(", "[", "~", "<", ">", "≥", "±", "#", "+", "\"",
                                           "“", "'", "‘", "—", "–", ",", "/", "=", ":", NULL};
        if (!rub_phrase_any(p, i - 1, fine)) return true;
    }
    if (rub_phrase_is(p, i - 1, "[") && rub_phrase_is(p, end, "]") && rub_phrase_glued(p, i - 1))
        return true;                                                                        /* a footnote */
    if (rub_phrase_is(p, i - 1, "+") && rub_phrase_in(p, i - 2, RUB_IN(ZONE))) return true; /* UTC+0900 */
    if (rub_phrase_is(p, end, ".") && rub_phrase_glued(p, end) && rub_phrase_glued(p, end + 1) &&
        rub_phrase_flag(p, end + 1, RUB_TOKEN_LETTER))
        return true;
    bool letters = rub_phrase_glued(p, end) && rub_phrase_flag(p, end, RUB_TOKEN_LETTER) &&
                   !rub_phrase_flag(p, end, RUB_TOKEN_CLITIC);
    return letters || (rub_phrase_glued(p, end) && rub_phrase_is(p, end, "_"));
}

/* "Boeing 737", "Article 5", "Apollo 11": digits behind a capitalised word that no verb or month is. */
static bool named_number(const rub_phrase *p, uint32_t i) {
    if (i == p->first || !rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) ||
        !rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST))
        return false;
    if (rub_phrase_in(p, i - 1, RUB_IN(STOP_WORD) | RUB_IN(MONTH) | RUB_IN(NUMBER_WORD))) return false;
    if (rub_phrase_any(
            p, i - 1,
            (const char *const[]){"category", "level", "number", "phase", "stage", "no.", "round", NULL}))
        return false;
    if (holds(p, i, ',')) return false;
    const rub_token *before = &p->tokens[i - 1];
    bool adverb = before->length > 3 && byte_of(p, i - 1, before->length - 2) == 'l' &&
                  byte_of(p, i - 1, before->length - 1) == 'y';
    return !(adverb && i - 1 == p->first); /* Roughly 40 */
}

/* "1. Milk" at the start of a list's line */
static bool list_number(const rub_phrase *p, uint32_t i, uint32_t end) {
    return i == p->first && (rub_phrase_is(p, end, ".") || rub_phrase_is(p, end, ")")) &&
           rub_phrase_glued(p, end);
}

/* The counting "one": "one person", "one of", "at least one"; not "no one", "the one who", "one another",
 * "this one". */
static uint32_t one_confidence(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"no",   "any",   "every",  "some",    "each",   "the",
                                         "this", "that",  "which",  "another", "an",     "a",
                                         "what", "like",  "such",   "good",    "new",    "latest",
                                         "last", "first", "second", "former",  "latter", NULL};
    static const char *const after[] = {"another", "can",  "could", "should", "would", "must", "is",    "has",
                                        "who",     "that", "may",   "might",  "will",  "'s",   "’s",    "in",
                                        "to",      "with", "which", "for",    "was",   "from", "by",    "at",
                                        "as",      "does", "when",  "if",     "where", "had",  "being", NULL};
    if (rub_phrase_is(p, i - 1, "number") || rub_phrase_is(p, i - 1, "least") ||
        rub_phrase_is(p, i - 1, "only"))
        return 90;
    if (i > p->first && rub_phrase_any(p, i - 1, before)) return 40;
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
    static const char *const before[] = {"than", "about", "nearly", "almost", "around", "over", "and", NULL};
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
    rub_phrase_number second = rub_phrase_number_at(p, end + 1);
    if (to && number->plain && number->value >= 1900 && number->value < 2100 && second.value < 1000)
        return end; /* in [2007] to [20%] */
    if (!second.end || second.digits != number->digits || second.fraction) return end;
    return second.end;
}

static uint32_t number_confidence(const rub_phrase *p, uint32_t i, uint32_t end,
                                  const rub_phrase_number *number) {
    if (in_code(p, i, end) || idle_scale(p, i, end) || list_number(p, i, end)) return 0;
    if (rub_phrase_is(p, i, "half") && end == i + 1) return half_confidence(p, i);
    if (rub_phrase_is(p, i, "one") && end == i + 1)
        return rub_phrase_hyphen(p, i + 1) ? 60 : one_confidence(p, i);
    if (number->digits &&
        (holds(p, i, '/') || (rub_phrase_dash(p, end) && rub_phrase_flag(p, end + 1, RUB_TOKEN_NUMBER))))
        return 50;
    if (end == i + 1 && named_number(p, i)) return 45;
    if (i > p->first && rub_phrase_hyphen(p, i - 1)) return rub_phrase_is(p, i - 2, "number") ? 85 : 40;
    return 94;
}

rub_value rub_number_cardinal_at(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = rub_phrase_number_at(p, i);
    uint32_t score = mangled_score(p, i);
    if (score) return (rub_value){score, RUB_CARDINAL, 92};
    if (!number.end && rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) return rub_amount_scaled_at(p, i);
    if (!number.end) return part_of_all(p, i) ? (rub_value){i + 1, RUB_CARDINAL, 88} : none;
    uint32_t end = pair_end(p, &number, i);
    return (rub_value){end, RUB_CARDINAL, number_confidence(p, i, end, &number)};
}
