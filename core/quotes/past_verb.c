/* past_verb.c - verbs in the past, by their form: "quickened", "fell" */
#include "quotes/past_verb.h"

/* Letters: a longer word in "ed" is a verb in the past, "need" is none. */
#define REGULAR 4u

/* Letters of a word that does not end so: the shortest and the longest; COLUMN: one and the blanks behind it.
 */
enum { SHORTEST = 3, LONGEST = 7, COLUMN = 8 };

/* Verbs in the past that do not end in "ed", by their first letter, each in a column of its own: every new
 * word of a text is asked about, and most differ in the second letter already. */
static const char *const irregular[] = {
    ['b' - 'a'] = "beat    became  began   broke   brought built   ",
    ['c' - 'a'] = "came    caught  chose   cut     ",
    ['d' - 'a'] = "died    drove   ",
    ['f' - 'a'] = "fell    felt    flew    found   ",
    ['g' - 'a'] = "gave    got     grew    ",
    ['h' - 'a'] = "held    hit     ",
    ['k' - 'a'] = "kept    knew    ",
    ['l' - 'a'] = "led     left    lost    ",
    ['m' - 'a'] = "made    met     ",
    ['p' - 'a'] = "paid    put     ",
    ['r' - 'a'] = "ran     rose    ",
    ['s' - 'a'] = "sank    sat     saw     sent    shot    slid    sold    spent   stood   swept   ",
    ['t' - 'a'] = "took    ",
    ['w' - 'a'] = "went    won     wrote   ",
};

static bool is_word(const char *column, const char *text, uint32_t length) {
    for (uint32_t i = 1; i < length; i++)
        if ((text[i] | 0x20) != column[i]) return false;
    return column[length] == ' ';
}

static bool is_irregular(const char *text, uint32_t length) {
    uint32_t letter = (uint32_t)(text[0] | 0x20) - (uint32_t)'a';
    const char *words = letter < sizeof irregular / sizeof *irregular ? irregular[letter] : NULL;
    for (; words && *words; words += COLUMN)
        if (is_word(words, text, length)) return true;
    return false;
}

bool rub_past_verb(const char *text, uint32_t length) {
    if (length > REGULAR && (text[length - 2] | 0x20) == 'e' && (text[length - 1] | 0x20) == 'd') return true;
    return length >= SHORTEST && length <= LONGEST && is_irregular(text, length);
}
