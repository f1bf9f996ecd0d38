/* past_verb.c - verbs in the past, by their form: "quickened", "fell" */
#include "quotes/past_verb.h"

/* Letters: a longer word in "ed" is a verb in the past, "need" is none; the longest that does not end so. */
enum { REGULAR = 4, LONGEST_IRREGULAR = 7 };

/* Verbs in the past that do not end in "ed", by their first letter. */
static const char *const irregular[] = {
    ['b' - 'a'] = "beat became began broke brought built",
    ['c' - 'a'] = "came caught chose cut",
    ['d' - 'a'] = "died drove",
    ['f' - 'a'] = "fell felt flew found",
    ['g' - 'a'] = "gave got grew",
    ['h' - 'a'] = "held hit",
    ['k' - 'a'] = "kept knew",
    ['l' - 'a'] = "led left lost",
    ['m' - 'a'] = "made met",
    ['p' - 'a'] = "paid put",
    ['r' - 'a'] = "ran rose",
    ['s' - 'a'] = "sank sat saw sent shot slid sold spent stood swept",
    ['t' - 'a'] = "took",
    ['w' - 'a'] = "went won wrote",
};

static bool is_irregular(const char *text, uint32_t length) {
    uint32_t letter = (uint32_t)(text[0] | 0x20) - (uint32_t)'a';
    const char *words = letter < sizeof irregular / sizeof *irregular ? irregular[letter] : NULL;
    while (words && *words) {
        uint32_t n = 0, same = 0;
        for (; words[n] && words[n] != ' '; n++) same += n < length && (text[n] | 0x20) == words[n];
        if (n == length && same == n) return true;
        words += n + (words[n] == ' ');
    }
    return false;
}

bool rub_past_verb(const char *text, uint32_t length) {
    if (length > REGULAR && (text[length - 2] | 0x20) == 'e' && (text[length - 1] | 0x20) == 'd') return true;
    return length && length <= LONGEST_IRREGULAR && is_irregular(text, length);
}
