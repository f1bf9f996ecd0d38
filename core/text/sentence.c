/* sentence.c - where sentences end: stops that are no part of "U.S. President", "Mr. Xi", "J. K. Rowling" */
#include "text/sentence.h"

#include <string.h>

typedef struct source {
    const char *text;
    const rub_token *tokens;
    uint32_t end; /* of the block, in tokens */
} source;

/* Words that begin a sentence when a capital stands behind "U.S." or "Inc.": no name begins with them. */
static const char *const starters[] = {
    "A",        "About",       "According", "After",        "Afterwards", "All",     "Also",
    "Although", "An",          "And",       "Another",      "Any",        "As",      "At",
    "Because",  "Before",      "Both",      "But",          "By",         "Despite", "During",
    "Each",     "Earlier",     "Even",      "Every",        "Few",        "For",     "From",
    "Further",  "Furthermore", "He",        "Her",          "Here",       "His",     "How",
    "However",  "I",           "If",        "In",           "Instead",    "It",      "Its",
    "Last",     "Later",       "Like",      "Many",         "Meanwhile",  "More",    "Moreover",
    "Most",     "My",          "Neither",   "Nevertheless", "Next",       "No",      "None",
    "Nor",      "Not",         "Now",       "Of",           "Officials",  "On",      "Once",
    "Only",     "Or",          "Other",     "Others",       "Our",        "Over",    "People",
    "Perhaps",  "Police",      "She",       "Since",        "So",         "Some",    "Still",
    "Such",     "That",        "The",       "Their",        "Then",       "There",   "These",
    "They",     "This",        "Those",     "Though",       "Through",    "Thus",    "To",
    "Today",    "Under",       "Unlike",    "Until",        "We",         "What",    "When",
    "Where",    "Whether",     "Which",     "While",        "Who",        "Why",     "With",
    "Within",   "Without",     "Yesterday", "Yet",          "You",        "Your"};

/* Abbreviations that something always follows: "Gen. Smith", "St. Louis", "vs. Chelsea". */
static const char *const leading[] = {
    "Adm.",   "Amb.", "Asst.", "Atty.",   "Brig.", "Capt.", "Cdr.",  "Cmdr.", "Col.",    "Cpl.",
    "Det.",   "Dr.",  "Fig.",  "Fr.",     "Ft.",   "Gen.",  "Gov.",  "Govs.", "Hon.",    "Insp.",
    "Lieut.", "Lt.",  "Maj.",  "Messrs.", "Mlle.", "Mme.",  "Mr.",   "Mrs.",  "Ms.",     "Msgr.",
    "Mt.",    "No.",  "Nos.",  "Pfc.",    "Pres.", "Prof.", "Pte.",  "Pvt.",  "Rep.",    "Reps.",
    "Rev.",   "Sen.", "Sens.", "Sgt.",    "St.",   "Ste.",  "Supt.", "Vol.",  "approx.", "ca.",
    "cf.",    "e.g.", "fig.",  "i.e.",    "no.",   "viz.",  "vol.",  "vs."};

static int compare(const char *text, uint32_t length, const char *word) {
    int order = strncmp(text, word, length);
    return order ? order : word[length] ? -1 : 0;
}

static bool listed(const source *s, uint32_t token, const char *const *words, uint32_t count) {
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = compare(s->text + s->tokens[token].start, s->tokens[token].length, words[middle]);
        if (!order) return true;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return false;
}
#define LISTED(s, token, words) listed(s, token, words, sizeof(words) / sizeof *(words))

static bool is(const source *s, uint32_t token, const char *word) {
    return !compare(s->text + s->tokens[token].start, s->tokens[token].length, word);
}

static char byte_of(const source *s, uint32_t token) {
    return s->text[s->tokens[token].start];
}

/* . ! ? ... and their like; how strong: 2 ends whatever follows but lower case, 1 asks for more. */
static uint32_t stop_strength(const source *s, uint32_t token) {
    if (!(s->tokens[token].flags & RUB_TOKEN_PUNCT)) return 0;
    char c = byte_of(s, token);
    if (c == '.') return s->tokens[token].length == 1 ? 2 : 1;
    if (c == '!' || c == '?') return 2;
    if (is(s, token, "…")) return 1;
    return is(s, token, "。") || is(s, token, "！") || is(s, token, "？") ? 3 : 0;
}

/* A mark or bracket that belongs to the sentence before it. */
static bool closes(const source *s, uint32_t token) {
    uint32_t flags = s->tokens[token].flags;
    if (flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE)) return is(s, token, "»") || is(s, token, "”");
    if (flags & RUB_TOKEN_MARK)
        return !is(s, token, "“") && !is(s, token, "‘") && !is(s, token, "„") && !is(s, token, "「");
    return is(s, token, ")") || is(s, token, "]");
}

/* The first of the next tokens that is no mark or bracket, or s->end. Only so many are looked at, for the
 * sake of ". . . . .". */
#define FAR 16u
static uint32_t first_word(const source *s, uint32_t i) {
    uint32_t far = s->end - i > FAR ? i + FAR : s->end;
    while (i < far && !(s->tokens[i].flags & (RUB_TOKEN_LETTER | RUB_TOKEN_DIGIT | RUB_TOKEN_ADDRESS))) i++;
    return i < far ? i : s->end;
}

/* Whether a sentence can begin at `next`: a capital, a number, a letter without case, or nothing but marks.
 */
static bool can_start(const source *s, uint32_t next) {
    uint32_t word = first_word(s, next);
    if (word >= s->end || word > next + 3) return true;
    return (s->tokens[word].flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_LOWER)) != RUB_TOKEN_LOWER;
}

/* "at 3 p.m. Officials said", not "at 3 p.m. EST", "p.m. Monday", "p.m. Eastern" */
static bool ends_hour(const source *s, uint32_t next) {
    uint32_t length = s->tokens[next].length;
    const char *word = s->text + s->tokens[next].start;
    if (!(s->tokens[next].flags & RUB_TOKEN_UPPER_FIRST) || s->tokens[next].flags & RUB_TOKEN_UPPER_ALL)
        return false;
    if (length > 5 && !memcmp(word + length - 3, "day", 3)) return false;
    if (next + 1 < s->end && (is(s, next + 1, "time") || is(s, next + 1, "Time")))
        return false; /* Tongan time */
    return !is(s, next, "Eastern") && !is(s, next, "Pacific") && !is(s, next, "Central") &&
           !is(s, next, "Mountain");
}

/* A sentence ends with the abbreviation `i` when what follows can only be a new one: "in the U.S. The
 * president". */
static bool abbreviation_ends(const source *s, uint32_t i, uint32_t next) {
    if (LISTED(s, i, leading)) return false;
    uint32_t word = first_word(s, next);
    if (word >= s->end) return true;
    if (is(s, i, "p.m.") || is(s, i, "a.m.") || is(s, i, "etc.")) return ends_hour(s, word);
    bool initial = s->tokens[i].length == 2; /* "J. A Roe" is no end, "Malcolm X. The" is */
    return LISTED(s, word, starters) && (!initial || s->tokens[word].length > 1);
}

/* A footnote's "[1]" directly behind a stop belongs to the sentence. */
static uint32_t skip_footnote(const source *s, uint32_t i) {
    bool note =
        i + 2 < s->end && is(s, i, "[") && s->tokens[i + 1].flags & RUB_TOKEN_NUMBER && is(s, i + 2, "]");
    return note && !(s->tokens[i].flags & RUB_TOKEN_SPACE) ? i + 3 : i;
}

/* "end.The": a stop without white space ends a sentence only between a lower case word and a capital. */
static bool glued(const source *s, uint32_t i, uint32_t next) {
    if (s->tokens[next].flags & RUB_TOKEN_SPACE) return false;
    bool lower =
        i > 0 && (s->tokens[i - 1].flags & (RUB_TOKEN_LOWER | RUB_TOKEN_UPPER_FIRST)) == RUB_TOKEN_LOWER;
    return !(lower && s->tokens[i - 1].length > 1 && s->tokens[next].flags & RUB_TOKEN_UPPER_FIRST);
}

/* Where the sentence ends that may end with token `i`: behind its closing marks; 0 when it goes on. */
static uint32_t sentence_end(const source *s, uint32_t i) {
    bool abbreviation = s->tokens[i].flags & RUB_TOKEN_ABBREVIATION;
    uint32_t strength = stop_strength(s, i), next = i + 1;
    if (!strength && !abbreviation) return 0;
    if (next < s->end && stop_strength(s, next) && !(s->tokens[next].flags & RUB_TOKEN_SPACE))
        return 0; /* ?! */
    while (next < s->end && closes(s, next)) next++;
    next = skip_footnote(s, next);
    if (next >= s->end || strength == 3) return next;
    if (abbreviation) return abbreviation_ends(s, i, next) ? next : 0;
    return can_start(s, next) && !glued(s, i, next) ? next : 0;
}

static rub_status add(rub_arena *arena, rub_tokens *tokens, uint32_t first, uint32_t end,
                      rub_sentences *sentences) {
    rub_sentence *sentence = RUB_ADD(arena, *sentences);
    RUB_NEED(sentence);
    *sentence = (rub_sentence){first, end};
    tokens->rows[first].flags |= RUB_TOKEN_SENTENCE;
    return RUB_OK;
}

static rub_status split_block(rub_arena *arena, const char *text, uint32_t first, uint32_t end,
                              rub_tokens *tokens, rub_sentences *sentences) {
    source s = {text, tokens->rows, end};
    for (uint32_t i = first; i < end; i++) {
        uint32_t stop = i + 1 < end ? sentence_end(&s, i) : end;
        if (!stop) continue;
        RUB_TRY(add(arena, tokens, first, stop, sentences));
        first = stop;
        i = stop - 1;
    }
    return RUB_OK;
}

rub_status rub_sentences_make(rub_arena *arena, const char *text, const rub_blocks *blocks,
                              rub_tokens *tokens, rub_sentences *sentences) {
    uint32_t first = 0;
    for (uint32_t i = 0; i < blocks->count; i++) {
        uint32_t end = first;
        while (end < tokens->count && tokens->rows[end].start < blocks->rows[i].end) end++;
        RUB_TRY(split_block(arena, text, first, end, tokens, sentences));
        first = end;
    }
    return RUB_OK;
}
