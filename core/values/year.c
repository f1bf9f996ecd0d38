/* year.c - years and what is counted in them
 *
 *     2019   '94   nineteen seventy-two   664 B.C.E.         a year
 *     1990s   the nineties   19th century                    decades, centuries
 *     2025-05-09   09/05/2025   27/10   06-Apr-2024          dates in figures
 *     FY2025   Q3 2024   Q2FY26   2025/26 fiscal year        the years of firms
 */
#include "values/year.h"

#include "values/day.h"

static const rub_value none;

static char byte_of(const rub_phrase *p, uint32_t i, uint32_t k) {
    return rub_phrase_text(p, i)[k];
}

#define digit rub_phrase_digit

/* ---- what a year looks like ---- */

bool rub_year_number(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || p->tokens[i].length != 4) return false;
    for (uint32_t k = 0; k < 4; k++)
        if (!digit(byte_of(p, i, k))) return false;
    return byte_of(p, i, 0) == '1' || (byte_of(p, i, 0) == '2' && byte_of(p, i, 1) < '2');
}

/* "'94", "’77": the century is left out. The end, or 0. */
uint32_t rub_year_short_end(const rub_phrase *p, uint32_t i) {
    static const char *const marks[] = {"'", "’", "‘", NULL};
    if (!rub_phrase_flag(p, i, RUB_TOKEN_MARK) || !rub_phrase_any(p, i, marks)) return 0;
    bool two = rub_phrase_glued(p, i + 1) && rub_phrase_flag(p, i + 1, RUB_TOKEN_NUMBER) &&
               p->tokens[i + 1].length == 2 && digit(byte_of(p, i + 1, 0)) && digit(byte_of(p, i + 1, 1));
    return two && !rub_phrase_flag(p, i + 2, RUB_TOKEN_MARK) ? i + 2 : 0;
}

static uint32_t word_value(const rub_phrase *p, uint32_t i) {
    rub_phrase_number number = rub_phrase_number_at(p, i);
    return number.end && !number.digits && !number.scaled && !number.fraction ? number.value : 0;
}

/* The 19 or 20 of a year in four digits. */
static bool century(const rub_phrase *p, uint32_t i, uint32_t at) {
    char a = byte_of(p, i, at), b = byte_of(p, i, at + 1);
    return (a == '1' && b == '9') || (a == '2' && b == '0');
}

/* "2017/18", "1999/2000" */
static bool season_year(const rub_phrase *p, uint32_t i) {
    uint32_t length = rub_phrase_length(p, i);
    return rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) && (length == 7 || (length == 9 && century(p, i, 5))) &&
           byte_of(p, i, 4) == '/' && century(p, i, 0);
}

/* "nineteen seventy-two", "twenty twenty four", "two thousand and nine": a year as it is spoken. The end, or
 * 0. */
static uint32_t spoken_end(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_in(p, i, RUB_IN(NUMBER_WORD))) return 0;
    if (rub_phrase_is(p, i, "two") && rub_phrase_is(p, i + 1, "thousand")) {
        uint32_t rest = rub_phrase_is(p, i + 2, "and") ? i + 3 : i + 2, value = word_value(p, rest);
        return value && value < 100 ? rub_phrase_number_at(p, rest).end : 0;
    }
    static const char *const centuries[] = {"seventeen", "eighteen", "nineteen", "twenty", NULL};
    if (!rub_phrase_any(p, i, centuries) || rub_phrase_hyphen(p, i + 1)) return 0;
    uint32_t value = word_value(p, i + 1);
    return value >= 10 && value < 100 ? rub_phrase_number_at(p, i + 1).end : 0;
}

uint32_t rub_year_link_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"to", "through", "until", "&", "/", NULL};
    return rub_phrase_dash(p, i) || rub_phrase_any(p, i, words) ? i + 1 : 0;
}

uint32_t rub_year_behind(const rub_phrase *p, uint32_t i) {
    static const char *const which[] = {"last", "this", "next", "that", "same", NULL};
    uint32_t at = i;
    if (rub_phrase_is(p, at, ",") || rub_phrase_is(p, at, "of")) at++;
    uint32_t spoken = spoken_end(p, at), short_year = rub_year_short_end(p, at);
    if (spoken || short_year) return spoken ? spoken : short_year;
    if (season_year(p, at)) return at + 1;
    if (rub_year_number(p, at) &&
        !(rub_phrase_hyphen(p, at + 1) && rub_phrase_flag(p, at + 2, RUB_TOKEN_LETTER) &&
          !rub_phrase_in(p, at + 2, RUB_IN(MONTH))) && /* May 2019-July 2020 */
        !rub_phrase_in(p, at + 1, RUB_IN(UNIT) | RUB_IN(SCALE)))
        return at + 1;
    if (rub_phrase_is(p, i, "of") && rub_phrase_is(p, at, "the")) at++;
    bool year = rub_phrase_any(p, at, which) && rub_phrase_is(p, at + 1, "year");
    return year ? at + 2 : i;
}

/* ---- a year or a count ---- */

/* "2000 people": four digits before a plural are a count, if nothing before them says year. */
static bool counts(const rub_phrase *p, uint32_t i) {
    static const char *const plural[] = {"people",  "men", "women", "children", "police",
                                         "percent", "%",   "block", NULL};
    static const char *const not_plural[] = {"is",   "was",       "has",      "as",    "his",
                                             "its",  "this",      "us",       "press", "was",
                                             "does", "elections", "olympics", "games", NULL};
    if (rub_phrase_any(p, i, plural) || rub_phrase_in(p, i, RUB_IN(SCALE) | RUB_IN(UNIT) | RUB_IN(CURRENCY)))
        return true;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_LOWER) ||
        rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_CLITIC) || p->tokens[i].length < 4)
        return false;
    return byte_of(p, i, p->tokens[i].length - 1) == 's' && !rub_phrase_any(p, i, not_plural);
}

static bool says_year(const rub_phrase *p, uint32_t i) {
    return i > p->first && rub_phrase_in(p, i - 1, RUB_IN(BEFORE_YEAR));
}

static bool says_count(const rub_phrase *p, uint32_t i) {
    static const char *const prefixes[] = {"mid", "pre", "post", "early", "late", NULL};
    if (i == p->first) return false;
    if (rub_phrase_in(p, i - 1, RUB_IN(BEFORE_COUNT) | RUB_IN(LABEL)) || rub_phrase_is(p, i - 1, "#"))
        return true;
    bool prefix = rub_phrase_hyphen(p, i - 1) && rub_phrase_any(p, i - 2, prefixes);
    return rub_phrase_glued(p, i) && rub_phrase_glued(p, i - 1) && !prefix;
}

static bool year_at(const rub_phrase *p, uint32_t i) {
    if (!rub_year_number(p, i) || says_count(p, i)) return false;
    if (rub_phrase_hyphen(p, i + 1) && rub_phrase_flag(p, i + 2, RUB_TOKEN_LETTER)) {
        static const char *const kinds[] = {"built", "era", "born", "vintage", "made", "founded", NULL};
        return rub_phrase_any(p, i + 2, kinds); /* the 1979-built ship; not 2019-nCoV */
    }
    bool modern = (byte_of(p, i, 0) == '1' && byte_of(p, i, 1) >= '8') || byte_of(p, i, 0) == '2';
    bool strong = says_year(p, i);
    if (!modern && !strong) return false;
    bool article = rub_phrase_is(p, i - 1, "a") || rub_phrase_is(p, i - 1, "an");
    if (article && counts(p, i + 1)) return false;
    return strong ? !rub_phrase_in(p, i + 1, RUB_IN(SCALE) | RUB_IN(UNIT)) && !(counts(p, i + 1) && !modern)
                  : !counts(p, i + 1);
}

/* ---- dates in figures, the years of firms ---- */

/* "09/05/2025", "9.5.2025", "2025/05/09": three numbers in one token, one of them a year. */
static bool written_date(const rub_phrase *p, uint32_t i) {
    uint32_t length = rub_phrase_length(p, i), parts[3] = {0}, part = 0;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || length < 8 || length > 10) return false;
    for (uint32_t k = 0; k < length; k++) {
        char c = byte_of(p, i, k);
        if (digit(c)) parts[part]++;
        else if ((c != '/' && c != '.') || ++part == 3) return false;
    }
    bool last = parts[2] == 4 && parts[0] <= 2 && parts[1] <= 2,
         first = parts[0] == 4 && parts[1] <= 2 && parts[2] <= 2;
    return part == 2 && (last || first);
}

/* "2025-05-09": the end, or 0 */
static uint32_t iso_end(const rub_phrase *p, uint32_t i) {
    if (!rub_year_number(p, i) || !rub_phrase_hyphen(p, i + 1) || !rub_phrase_hyphen(p, i + 3)) return 0;
    return rub_day_at(p, i + 2) && p->tokens[i + 2].length == 2 && rub_day_at(p, i + 4) &&
                   p->tokens[i + 4].length == 2
               ? i + 5
               : 0;
}

/* "Q3", "H1", "3Q", "1H25": the letter of a quarter or half that begins the token, or 0. */
static char year_part(const rub_phrase *p, uint32_t i) {
    const char *text = rub_phrase_text(p, i);
    if (rub_phrase_length(p, i) < 2) return 0;
    bool behind = digit(text[0]);
    char letter = text[behind], which = text[!behind];
    bool part =
        letter == 'Q' ? which >= '1' && which <= '4' : letter == 'H' && (which == '1' || which == '2');
    return part ? letter : 0;
}

/* "FY2025", "FY25/26", "Q2FY26", "FY2023-24", "1H25": what names its year itself; the end, or 0. */
static uint32_t dated_part_end(const rub_phrase *p, uint32_t i) {
    const char *text = rub_phrase_text(p, i);
    uint32_t length = rub_phrase_length(p, i), at = year_part(p, i) ? 2 : 0;
    if (at && digit(text[0]) && (length == 4 || length == 6) && digit(text[2])) return i + 1; /* 1H25 */
    bool fiscal = length > at + 3 && text[at] == 'F' && text[at + 1] == 'Y' && digit(text[at + 2]);
    bool second = rub_phrase_hyphen(p, i + 1) && rub_phrase_flag(p, i + 2, RUB_TOKEN_NUMBER);
    if (!fiscal) return 0;
    return second && rub_phrase_length(p, i + 2) < 5 ? i + 3 : i + 1;
}

/* "Q3 2024", "H1 FY25", "Q4": how firms call the parts of their years; the end, or 0. */
static uint32_t business_year_end(const rub_phrase *p, uint32_t i) {
    uint32_t end = dated_part_end(p, i);
    char part = year_part(p, i);
    if (end || !part || rub_phrase_length(p, i) != 2) return end;
    uint32_t year = rub_phrase_is(p, i + 1, "of") ? i + 2 : i + 1, cut = rub_year_short_end(p, year);
    if (cut || rub_year_number(p, year)) return cut ? cut : year + 1;
    return dated_part_end(p, i + 1) ? i + 2 : part == 'Q' ? i + 1 : 0;
}

/* "10/1 to 11/7", "on 27/10": a day and a month, in either order. */
static bool day_and_month(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || p->tokens[i].length > 5) return false;
    uint32_t parts[2] = {0}, part = 0;
    for (uint32_t k = 0; k < p->tokens[i].length; k++) {
        char c = byte_of(p, i, k);
        if (digit(c)) parts[part] = parts[part] * 10 + (uint32_t)(c - '0');
        else if (c != '/' || ++part > 1) return false;
    }
    bool sound = parts[0] && parts[1] && parts[0] < 32 && parts[1] < 32;
    return part == 1 && sound && (parts[0] < 13 || parts[1] < 13);
}

/* The end of "10/1 to 11/7", or of "27/10" behind a word that asks for a day; 0: a fraction, marks of ten. */
static uint32_t slashed_end(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"on", "until", "till", "by", "dated", "since", NULL};
    if (!day_and_month(p, i)) return 0;
    uint32_t link = rub_year_link_end(p, i + 1);
    if (link && day_and_month(p, link)) return link + 1;
    bool asked =
        i > p->first && (rub_phrase_any(p, i - 1, before) || rub_phrase_in(p, i - 1, RUB_IN(WEEKDAY)));
    return asked && !rub_phrase_is(p, i + 1, "of") ? i + 1 : 0;
}

/* "season", "fiscal year" behind "2025/26": its end, or `i`. */
static uint32_t fiscal_end(const rub_phrase *p, uint32_t i) {
    static const char *const kinds[] = {"fiscal", "financial", "academic", "school", NULL};
    if (rub_phrase_is(p, i, "season")) return i + 1;
    return rub_phrase_any(p, i, kinds) && rub_phrase_is(p, i + 1, "year") ? i + 2 : i;
}

static uint32_t coded_end(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT)) return 0;
    uint32_t iso = iso_end(p, i);
    if (iso) return iso;
    bool named = rub_day_at(p, i) && rub_phrase_hyphen(p, i + 1) && rub_phrase_in(p, i + 2, RUB_IN(MONTH)) &&
                 rub_phrase_hyphen(p, i + 3);
    if (named && rub_year_number(p, i + 4)) return i + 5; /* 06-Apr-2024 */
    if (season_year(p, i)) return fiscal_end(p, i + 1);
    uint32_t slashed = slashed_end(p, i);
    if (slashed) return slashed;
    return written_date(p, i) ? i + 1 : business_year_end(p, i);
}

/* ---- decades, centuries, quarters ---- */

/* "the nineties", "her late forties": decades of a century or of a life */
static bool decade_word(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"the", "his", "her",  "their", "my", "your",
                                         "our", "mid", "late", "early", "-",  NULL};
    if (i == p->first || !rub_phrase_in(p, i, RUB_IN(DECADE))) return false;
    bool people = rub_phrase_is(p, i, "teens") && rub_phrase_is(p, i - 1, "the");
    return !people && rub_phrase_any(p, i - 1, before);
}

/* "1990s", "1800s", "2020s" */
static bool decade_at(const rub_phrase *p, uint32_t i) {
    if (decade_word(p, i)) return true;
    if (!rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) || p->tokens[i].length < 3 || p->tokens[i].length > 5)
        return false;
    uint32_t last = p->tokens[i].length - 1;
    for (uint32_t k = 0; k < last; k++)
        if (!digit(byte_of(p, i, k))) return false;
    return byte_of(p, i, last) == 's' && byte_of(p, i, last - 1) == '0';
}

static uint32_t era_end(const rub_phrase *p, uint32_t i) {
    static const char *const words[] = {"bc", "bce", "ad", "ce", "b.c.", "a.d.", "b.c.e.", "c.e.", NULL};
    static const char *const small[] = {"b.c.", "b.c.e.", "c.e.", NULL};
    bool era = rub_phrase_any(p, i, words) && rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL);
    return era || rub_phrase_any(p, i, small) ? i + 1 : i;
}

/* "in 400 BC", "44–30 BCE": few digits are a year by their era. BC is a province, too, so a word that asks
 * for a year stands before. The end, or 0. */
static uint32_t counted_era_end(const rub_phrase *p, uint32_t i) {
    static const char *const before[] = {"c.", "circa", "dates", "dated", "(", NULL};
    rub_phrase_number number = rub_phrase_range_at(p, i);
    if (!number.end || !number.digits || number.scaled || i == p->first) return 0;
    uint32_t end = era_end(p, number.end);
    bool small = rub_phrase_flag(p, number.end, RUB_TOKEN_LOWER); /* c.e. is no province */
    bool asked = small || says_year(p, i) || rub_phrase_any(p, i - 1, before) ||
                 (rub_phrase_is(p, i - 1, "to") && i > p->first + 1);
    return end > number.end && asked ? end : 0;
}

static uint32_t year_value(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) || p->tokens[i].length != 4) return 0;
    rub_phrase_number number = rub_phrase_number_at(p, i);
    return number.plain ? number.value : 0;
}

/* "1397–1422": two years of one life or reign, of any century; the end, or 0. */
static uint32_t reign_end(const rub_phrase *p, uint32_t i) {
    enum { EARLIEST = 1000, LATEST = 2100, LONGEST = 250 }; /* years */
    uint32_t first = year_value(p, i), second = first && rub_phrase_dash(p, i + 1) ? year_value(p, i + 2) : 0;
    bool sound = first >= EARLIEST && second > first && second < LATEST && second - first < LONGEST;
    return sound && !counts(p, i + 3) && !says_count(p, i) ? i + 3 : 0;
}

/* "2005–2006", "2019/20"; "between [2005] and [2006]" are two. */
static uint32_t years_end(const rub_phrase *p, uint32_t i) {
    uint32_t end = i + 1, link = rub_year_link_end(p, end);
    if (link && rub_year_number(p, link)) return link + 1;
    bool spaced = link && !rub_phrase_glued(p, end) && !rub_phrase_glued(p, link); /* 2008 - 9 */
    bool two = link && rub_phrase_dash(p, end) && rub_phrase_flag(p, link, RUB_TOKEN_NUMBER) &&
               p->tokens[link].length <= 2 &&
               (spaced || (rub_phrase_glued(p, link) && p->tokens[link].length == 2));
    return two ? link + 1 : era_end(p, end);
}

/* "the first of the month", "the 15th of the month": a day; the end, or 0. */
static uint32_t of_month_end(const rub_phrase *p, uint32_t rank) {
    static const char *const which[] = {"the", "next", "this", "each", "every", NULL};
    bool day = rub_phrase_is(p, rank, "of") && rub_phrase_any(p, rank + 1, which) &&
               rub_phrase_is(p, rank + 2, "month");
    return day ? rank + 3 : 0;
}

static uint32_t rank_end(const rub_phrase *p, uint32_t i) {
    uint32_t end = i;
    if (rub_phrase_in(p, end, RUB_IN(NUMBER_WORD)) && rub_phrase_hyphen(p, end + 1))
        end += 2; /* twenty-first */
    if (rub_phrase_in(p, end, RUB_IN(ORDINAL_WORD))) return end + 1;
    bool suffix = rub_phrase_flag(p, i, RUB_TOKEN_DIGIT) && !rub_phrase_flag(p, i, RUB_TOKEN_NUMBER) &&
                  p->tokens[i].length > 2;
    return suffix && (byte_of(p, i, p->tokens[i].length - 1) == 'h' ||
                      byte_of(p, i, p->tokens[i].length - 1) == 't' ||
                      byte_of(p, i, p->tokens[i].length - 1) == 'd')
               ? i + 1
               : i;
}

/* "19th century", "twenty-first century", "third quarter", "fourth-quarter" */
static uint32_t ranked_end(const rub_phrase *p, uint32_t i) {
    uint32_t end = rank_end(p, i);
    if (end == i) return 0;
    if (of_month_end(p, end)) return of_month_end(p, end);
    if (rub_phrase_is(p, end, "and") && rank_end(p, end + 1) > end + 1 &&
        rub_phrase_is(p, rank_end(p, end + 1), "centuries"))
        end = rank_end(p, end + 1);
    if (rub_phrase_hyphen(p, end)) end++;
    if (rub_phrase_is(p, end, "century") || rub_phrase_is(p, end, "centuries")) return era_end(p, end + 1);
    return rub_phrase_is(p, end, "quarter") ? rub_year_behind(p, end + 1) : 0;
}

rub_value rub_year_at(const rub_phrase *p, uint32_t i) {
    if (rub_phrase_in(p, i, RUB_IN(SEASON))) {
        uint32_t end = rub_year_behind(p, i + 1);
        if (end > i + 1 && rub_year_number(p, end - 1)) end = years_end(p, end - 1); /* winter of 1962-63 */
        bool verb = rub_phrase_is(p, i, "fall") || rub_phrase_is(p, i, "spring");
        bool sure = end > i + 1 ||
                    (i > p->first && (rub_phrase_is(p, i - 1, "the") || rub_phrase_is(p, i - 1, "in") ||
                                      rub_phrase_is(p, i - 1, "since")));
        bool name = rub_phrase_flag(p, i, RUB_TOKEN_UPPER_FIRST) && end == i + 1 && i > p->first;
        if (name || (verb && (!sure || rub_phrase_is(p, end, "of")))) return none;
        return rub_phrase_hyphen(p, i + 1) ? none : (rub_value){end, RUB_DATE, sure ? 92 : 75};
    }
    bool named = rub_phrase_is(p, i, "fiscal") || rub_phrase_is(p, i, "year") ||
                 (rub_phrase_is(p, i, "fy") && rub_phrase_flag(p, i, RUB_TOKEN_UPPER_ALL));
    if (named && rub_year_number(p, i + 1))
        return (rub_value){i + 2, RUB_DATE, 96}; /* fiscal 2025, in the year 2000 */
    uint32_t era = counted_era_end(p, i);
    if (era) return (rub_value){era, RUB_DATE, 94};
    uint32_t spoken = spoken_end(p, i), short_year = rub_year_short_end(p, i);
    if (spoken) return (rub_value){spoken, RUB_DATE, 92};
    if (short_year) return says_year(p, i) ? (rub_value){short_year, RUB_DATE, 92} : none;
    if (rub_day_alone(p, i)) return (rub_value){i + 1, RUB_DATE, 96};
    uint32_t coded = coded_end(p, i);
    if (coded) return (rub_value){coded, RUB_DATE, 93};
    if (decade_at(p, i)) {
        uint32_t link = rub_year_link_end(p, i + 1),
                 other = link && (decade_at(p, link) || rub_year_number(p, link)) ? link + 1 : i + 1;
        return (rub_value){other, RUB_DATE, p->tokens[i].length == 5 ? 97 : 70};
    }
    uint32_t reign = reign_end(p, i);
    if (reign && !rub_phrase_dash(p, reign)) return (rub_value){reign, RUB_DATE, 85};
    uint32_t ranked = ranked_end(p, i);
    if (ranked) return (rub_value){ranked, RUB_DATE, 95};
    if (year_at(p, i)) return (rub_value){years_end(p, i), RUB_DATE, says_year(p, i) ? 96 : 85};
    return none;
}
