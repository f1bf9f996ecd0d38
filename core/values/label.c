/* label.c - numbers that count nothing: they name, or tell one thing from another
 *
 *     page 12   Section 3(2)   No. 31   Flat 4              behind a word of label.txt     labelled
 *     Boeing 737   Apollo 11   Marine One                   part of a name                 rub_label_in_name
 *     COVID-19   5.2.1   4920017731   [1]                   in a code                      in_code, code_like
 *     +39 06 555 1234   0405 123 456                        telephones rub_label_telephone_end
 *     1. Milk                                               items of a list                list_number
 */
#include "values/label.h"

static char byte_of(const rub_phrase *p, uint32_t i, uint32_t k) {
    return rub_phrase_text(p, i)[k];
}

#define digit rub_phrase_digit

/* Part of a word or code: "COVID-19", "K2-18", "5.2.1", "No.5" */
static bool in_code(const rub_phrase *p, uint32_t i, uint32_t end) {
    if (i > p->first && rub_phrase_glued(p, i)) {
        static const char *const fine[] = {"(", "[", "~", "<", ">", "≥", "±", "#", "+", "\"",
                                           "“", "'", "‘", "—", "–", ",", "/", "=", ":", NULL};
        if (!rub_phrase_any(p, i - 1, fine)) return true;
    }
    bool opens = i > p->first && (i - 1 == p->first || rub_phrase_flag(p, i - 1, RUB_TOKEN_LINE));
    if (rub_phrase_is(p, i - 1, "[") && rub_phrase_is(p, end, "]") && (opens || rub_phrase_glued(p, i - 1)))
        return true; /* a footnote, a paragraph's number */
    if (rub_phrase_is(p, i - 1, "+") && rub_phrase_in(p, i - 2, RUB_IN(ZONE))) return true; /* UTC+0900 */
    if (rub_phrase_is(p, end, ".") && rub_phrase_glued(p, end) && rub_phrase_glued(p, end + 1) &&
        rub_phrase_flag(p, end + 1, RUB_TOKEN_LETTER))
        return true;
    bool letters = rub_phrase_glued(p, end) && rub_phrase_flag(p, end, RUB_TOKEN_LETTER) &&
                   !rub_phrase_flag(p, end, RUB_TOKEN_CLITIC);
    return letters || (rub_phrase_glued(p, end) && rub_phrase_is(p, end, "_"));
}

/* A plural behind the number: "order 3 pizzas" counts, "ep 3 goes" does not. */
static bool plural_behind(const rub_phrase *p, uint32_t end) {
    static const char *const verbs[] = {"is", "was", "has", "goes", "does",  "says",
                                        "as", "his", "its", "this", "means", NULL};
    if (!rub_phrase_flag(p, end, RUB_TOKEN_LOWER) || rub_phrase_flag(p, end, RUB_TOKEN_CLITIC)) return false;
    return byte_of(p, end, p->tokens[end].length - 1) == 's' && !rub_phrase_any(p, end, verbs);
}

/* ---- results ---- */

#define ROW_FAR 12u /* tokens between two results of one row */

/* "Sangha 0;", "Whanganui 27.", "Clare 2 Cork": a name, a small number, and the end of what is said about it.
 */
static bool result_at(const rub_phrase *p, uint32_t i) {
    static const char *const ends[] = {",", ";", "(", ")", ":", ".", "*", NULL};
    if (i <= p->first || !rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || p->tokens[i].length > 3) return false;
    if (!rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) || rub_phrase_in(p, i - 1, RUB_IN(LABEL)))
        return false;
    bool ends_here = i + 1 >= p->end || rub_phrase_any(p, i + 1, ends);
    return ends_here || rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST);
}

/* A result stands in a row of them, each behind another name: "Boeing 737" and "Apollo 11, Apollo 12" do not.
 */
static bool in_results(const rub_phrase *p, uint32_t i) {
    if (!result_at(p, i)) return false;
    uint32_t low = i > p->first + ROW_FAR ? i - ROW_FAR : p->first;
    for (uint32_t k = low; k < p->end && k < i + ROW_FAR; k++)
        if (k != i && result_at(p, k) && p->tokens[k - 1].word != p->tokens[i - 1].word) return true;
    return false;
}

/* ---- names ---- */

/* "Boeing 737", "Article 5", "Apollo 11": digits behind a capitalised word that no verb or month is. */
static bool named_number(const rub_phrase *p, uint32_t i) {
    if (i == p->first || !rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) ||
        !rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST))
        return false;
    if (rub_phrase_in(p, i - 1, RUB_IN(STOP_WORD) | RUB_IN(MONTH) | RUB_IN(NUMBER_WORD) | RUB_IN(DATE_WORD)))
        return false;
    if (rub_phrase_any(p, i - 1,
                       (const char *const[]){"category", "level", "number", "phase", "stage", "no.", "round",
                                             "magnitude", "population", NULL}))
        return false;
    if (rub_phrase_holds(p, i, ',') || (i - 1 == p->first && plural_behind(p, i + 1)))
        return false; /* Order 3 pizzas */
    static const char *const verbs[] = {
        "kill",    "kills",     "killed",  "injure",   "injures", "injured", "wounds", "wounded",
        "leaves",  "left",      "guts",    "seals",    "train",   "trains",  "puts",   "sells",
        "sold",    "selling",   "buys",    "bought",   "said",    "get",     "gets",   "rescues",
        "rescued", "arrest",    "arrests", "arrested", "jails",   "frees",   "claims", "charges",
        "hires",   "displaces", "cuts",    "adds",     "loses",   NULL};
    if (rub_phrase_any(p, i - 1, verbs)) return false; /* FLOODS KILL 12, Fire Guts 30 Shops */
    const rub_token *before = &p->tokens[i - 1];
    bool adverb = before->length > 3 && byte_of(p, i - 1, before->length - 2) == 'l' &&
                  byte_of(p, i - 1, before->length - 1) == 'y';
    return !(adverb && i - 1 == p->first); /* Roughly 40 */
}

/* "Marine One", "Streetwise Two": a number in words that is part of a name. */
static bool named_word(const rub_phrase *p, uint32_t i) {
    bool capital =
        rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL);
    if (!capital || i <= p->first || rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) return false;
    return rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST) &&
           !rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST) &&
           !rub_phrase_in(p, i - 1, RUB_IN(STOP_WORD) | RUB_IN(NUMBER_WORD) | RUB_IN(DATE_LEAD));
}

/* "formed Twenty-One Strings", "the Seven Sisters": a number in words with a capital inside of a sentence,
 * before another capital. */
static bool leads_name(const rub_phrase *p, uint32_t i, uint32_t end) {
    bool capital = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) &&
                   !rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL | RUB_TOKEN_DIGIT);
    if (!capital || i == p->first || !rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST)) return false;
    return rub_phrase_flag(p, i - 1, RUB_TOKEN_LOWER) && !rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST);
}

bool rub_label_in_name(const rub_phrase *p, uint32_t i, uint32_t end) {
    if (end == i + 1 && named_number(p, i)) return !in_results(p, i);
    return named_word(p, i) || leads_name(p, i, end);
}

/* ---- labels ---- */

/* "World No. 1", "the No. 2 seed": a rank, which counts. */
static bool ranked(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"world", "the", "a", "at", "as", "his", "her", "to", NULL};
    bool no = rub_phrase_is(p, i - 1, "no.") && i > p->first + 1;
    return no && p->tokens[i].length == 1 && rub_phrase_any(p, i - 2, words);
}

/* "page 12", "Section 3(2)", "No. 31", "Flat 4": the number tells one from another. */
static bool labelled(const rub_phrase *p, uint32_t i, uint32_t end) {
    if (i == p->first) return false;
    bool part = rub_phrase_is(p, i - 1, "(") && rub_phrase_glued(p, i - 1) && i > p->first + 2 &&
                rub_phrase_flag(p, i - 2, RUB_TOKEN_NUMBER) && rub_phrase_in(p, i - 3, RUB_IN(LABEL));
    if (part) return true;
    uint32_t label = rub_phrase_is(p, i - 1, ".") && i > p->first + 1 ? i - 2 : i - 1; /* ext. 37625 */
    static const char *const sections[] = {"s", "ss", NULL};                           /* under s 477(2B) */
    if (rub_phrase_any(p, i - 1, sections) && rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) &&
        !rub_phrase_glued(p, i) && !rub_phrase_glued(p, i - 1))
        return true;
    if (rub_phrase_is(p, i - 1, "number") && rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) &&
        !rub_phrase_holds(p, i, ','))
        return p->tokens[i].length > 3 || rub_phrase_in(p, i - 2, RUB_IN(LABEL)) || /* reference number 31 */
               (i > p->first + 1 && rub_phrase_is(p, i - 2, ",") &&
                !rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST)); /* The house, number 46, */
    static const char *const says[] = {"is", "was", ":", NULL};     /* the postcode is 90210 */
    bool said = i > p->first + 1 && rub_phrase_any(p, i - 1, says) && p->tokens[i].length > 2;
    if (said && rub_phrase_in(p, i - 2, RUB_IN(LABEL)) && !plural_behind(p, end)) return true;
    if (label < i - 1 && (!rub_phrase_glued(p, label + 1) || p->tokens[label].length > 4)) return false;
    if (!rub_phrase_in(p, label, RUB_IN(LABEL)) || rub_phrase_is(p, i - 1, "no")) return false;
    bool noun = rub_phrase_flag(p, i - 1, RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_ABBREVIATION);
    return !ranked(p, i) && (noun || !plural_behind(p, end)); /* "seat 40 guests" counts */
}

/* "0405", "000", "4920017": a code, since no count has a zero in front or seven digits in a row. */
static bool code_like(const rub_phrase *p, uint32_t i) {
    const char *text = rub_phrase_text(p, i);
    uint32_t length = rub_phrase_length(p, i), points = 0, digits = 0;
    for (uint32_t k = 0; k < length; k++) points += text[k] == '.', digits += digit(text[k]);
    if (points > 1) return true; /* the 4.2.1 update */
    if (digits < length) return false;
    if (length > 1 && text[0] == '0' && rub_phrase_hyphen(p, i + 1)) return true; /* 00-4471 */
    return (length > 2 && text[0] == '0') || length > 6;
}

/* "1. Milk" at the start of a list's line */
static bool list_number(const rub_phrase *p, uint32_t i, uint32_t end) {
    return i == p->first && (rub_phrase_is(p, end, ".") || rub_phrase_is(p, end, ")")) &&
           rub_phrase_glued(p, end);
}

/* "14 Acacia Avenue": where a house stands. */
static bool addresses(const rub_phrase *p, uint32_t i, uint32_t end) {
    static const char *const ways[] = {"street", "road", "avenue",   "lane", "drive", "boulevard", "terrace",
                                       "st.",    "rd",   "crescent", "ave.", "ave",   "close",     NULL};
    if (end != i + 1 || !rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || rub_phrase_holds(p, i, ',')) return false;
    for (uint32_t k = end; k < end + 3 && rub_phrase_flag(p, k, RUB_TOKEN_UPPER_FIRST); k++)
        if (k > end && rub_phrase_any(p, k, ways)) return true;
    return false;
}

/* "Kirkegata 12, 7011 Trondheim": the post's number of a place, behind the comma of an address. */
static bool post_code(const rub_phrase *p, uint32_t i) {
    if (i < p->first + 2 || !rub_phrase_is(p, i - 1, ",") || !rub_phrase_flag(p, i, RUB_TOKEN_NUMBER))
        return false;
    bool place = rub_phrase_flag(p, i + 1, RUB_TOKEN_UPPER_FIRST) &&
                 !rub_phrase_in(p, i + 1, RUB_IN(DEMONYM) | RUB_IN(MONTH) | RUB_IN(SCALE));
    bool address = rub_phrase_flag(p, i - 2, RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT);
    return place && address && p->tokens[i].length > 3 && !rub_phrase_holds(p, i, ',') &&
           !rub_phrase_holds(p, i, '.');
}

/* "call 911", "dial 101 at once": three digits that nothing follows which they could count. */
static bool short_call(const rub_phrase *p, uint32_t i) {
    static const char *const calls[] = {"call",   "called",  "calls",    "calling", "dial", "dialled",
                                        "dialed", "dialing", "dialling", "ring",    NULL};
    if (i == p->first || p->tokens[i].length != 3 || !rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) ||
        !rub_phrase_any(p, i - 1, calls))
        return false;
    return i + 1 >= p->end || !rub_phrase_flag(p, i + 1, RUB_TOKEN_LETTER) ||
           rub_phrase_in(p, i + 1, RUB_IN(STOP_WORD) | RUB_IN(PREPOSITION));
}

bool rub_label_at(const rub_phrase *p, uint32_t i, uint32_t end) {
    static const char *const coins[] = {"cent", NULL};
    if (addresses(p, i, end) || in_code(p, i, end) || list_number(p, i, end) || labelled(p, i, end))
        return true;
    if (post_code(p, i) || short_call(p, i)) return true;
    if (rub_phrase_any(p, end, coins) && rub_phrase_flag(p, end, RUB_TOKEN_UPPER_FIRST))
        return true; /* 50 Cent */
    return rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && end == i + 1 && code_like(p, i);
}

/* ---- telephones and accounts ---- */

static bool digits_only(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER)) return false;
    for (uint32_t k = 0; k < p->tokens[i].length; k++)
        if (!digit(byte_of(p, i, k))) return false;
    return true;
}

/* The next group of a number that is written in groups: behind a blank, a hyphen or a bracket; or 0. */
static uint32_t next_group(const rub_phrase *p, uint32_t end) {
    if (rub_phrase_is(p, end, ")") && rub_phrase_glued(p, end)) end++;
    if (rub_phrase_hyphen(p, end)) end++;
    return digits_only(p, end) ? end : 0;
}

/* A country's code, a zero in front, or a word before it make groups of digits a telephone or an account. */
static bool dialled(const rub_phrase *p, uint32_t i) {
    if (byte_of(p, i, 0) == '0' && p->tokens[i].length > 1) return true;
    if (i == p->first) return false;
    static const char *const words[] = {"tel",       "tel.",     "phone",   "call", "ring",
                                        "hotline",   "whatsapp", "fax",     "text", "mobile",
                                        "freephone", "+",        "account", "a/c",  NULL};
    uint32_t before = rub_phrase_is(p, i - 1, ":") || rub_phrase_is(p, i - 1, "(") ? i - 2 : i - 1;
    return rub_phrase_any(p, before, words) || (before > p->first && rub_phrase_any(p, before - 1, words));
}

uint32_t rub_label_telephone_end(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || !digits_only(p, i)) return i;
    uint32_t groups = 1, digits = p->tokens[i].length, end = i + 1, next;
    bool single = false;
    for (; (next = next_group(p, end)) != 0; end = next + 1) {
        groups++, digits += p->tokens[next].length;
        if (p->tokens[next].length == 1) single = true; /* a row of results, a table */
        if (digits > 20) return i;
    }
    bool abroad = i > p->first && rub_phrase_is(p, i - 1, "+") && rub_phrase_glued(p, i);
    if (groups < 2 || digits < 7 || (single && !abroad)) return i;
    if (p->tokens[i].length == 1 && groups == 4 && digits == 11) return end; /* 1-800-555-0199 */
    bool long_groups = groups > 2 && p->tokens[i + 1].length > 2 && !rub_phrase_hyphen(p, i + 1);
    bool bracketed = groups == 3 && digits == 10 && rub_phrase_is(p, i + 1, ")"); /* (512) 555-0147 */
    bool local = groups == 2 && digits == 7 && p->tokens[end - 1].length == 4 && rub_phrase_hyphen(p, i + 1);
    return dialled(p, i) || long_groups || local || bracketed ? end : i;
}
