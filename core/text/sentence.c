/* sentence.c - where sentences end: stops that are no part of "U.S. President", "Mr. Xi", "J. K. Rowling"
 *
 *     It rained. He left!              a stop, and what can begin a sentence behind it   sentence_end
 *     in the U.S. The visit ended      an abbreviation, and a word that only begins      abbreviation_ends
 *     1. Milk 2. Bread                 items of a list in one line                       item_at
 *     the thing . . . I forgot it      an ellipsis goes on                               ellipsis
 */
#include "text/sentence.h"

#include "base/search.h"
#include "text/abbreviation.h"

#include <string.h>

typedef struct source {
    const char *text;
    const rub_token *tokens;
    uint32_t end; /* of the block, in tokens */
    bool small;   /* the text is written without capitals, so that sentences begin with small letters, too */
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

static bool listed(const source *s, uint32_t token, const char *const *words, uint32_t count) {
    const rub_token *row = &s->tokens[token];
    return rub_word_row(words, count, sizeof *words, s->text + row->start, row->length) != NULL;
}
#define LISTED(s, token, words) listed(s, token, words, sizeof(words) / sizeof *(words))

static bool is(const source *s, uint32_t token, const char *word) {
    return !rub_word_compare(s->text + s->tokens[token].start, s->tokens[token].length, word);
}

static char byte_of(const source *s, uint32_t token) {
    return s->text[s->tokens[token].start];
}

bool rub_sentence_opens(const char *text, const rub_token *token) {
    return rub_word_row(starters, sizeof starters / sizeof *starters, sizeof *starters, text + token->start,
                        token->length) != NULL;
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
    if (word >= s->end || word > next + 3 || s->small) return true;
    return (s->tokens[word].flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_LOWER)) != RUB_TOKEN_LOWER;
}

/* "at 3 p.m. Officials said", not "at 3 p.m. EST", "p.m. Monday", "p.m. Eastern" */
static bool ends_hour(const source *s, uint32_t i, uint32_t first, uint32_t next) {
    if (i < first + 4 && (is(s, first, "At") || is(s, first, "By") || is(s, first, "Around")))
        return false; /* At 5 a.m. Ms. Hale woke */
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

/* "the Acme Oil Co. Roe runs it": behind what closes a firm's name comes a new sentence, unless the name goes
 * on or somebody's office follows: "Roe & Co. Ltd.", "Acme Inc. Chief Executive Ada Roe". "Co. Down" is no
 * firm.
 */
static bool closes_firm(const source *s, uint32_t i, uint32_t next) {
    static const char *const goes_on[] = {"Chair",     "Chairman", "Chairwoman", "Chief",       "Director",
                                          "Executive", "Finance",  "Founder",    "Inc",         "Inc.",
                                          "Limited",   "Ltd",      "Ltd.",       "Managing",    "President",
                                          "Public",    "Senior",   "Spokesman",  "Spokeswoman", "Vice"};
    const uint32_t word = RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_LOWER;
    bool firm = is(s, i, "Inc.") || is(s, i, "Ltd.") || is(s, i, "Corp.") || is(s, i, "Co.");
    if (!firm || !i || !(s->tokens[i - 1].flags & RUB_TOKEN_LETTER)) return false;
    return (s->tokens[next].flags & word) == word && s->tokens[next].length > 2 && !LISTED(s, next, goes_on);
}

/* A sentence ends with the abbreviation `i` when what follows can only be a new one: "in the U.S. The
 * president". Few tokens come here; among the others it would cost 4 % of their time. */
__attribute__((noinline)) static bool abbreviation_ends(const source *s, uint32_t i, uint32_t first,
                                                        uint32_t next) {
    rub_abbreviation class = rub_abbreviation_of(s->text + s->tokens[i].start, s->tokens[i].length - 1u);
    if (rub_abbreviation_leads(class) || is(s, i, "e.g.") || is(s, i, "i.e.")) return false;
    uint32_t word = first_word(s, next);
    if (word >= s->end) return true;
    bool hour = is(s, i, "p.m.") || is(s, i, "a.m.") || is(s, i, "P.M.") || is(s, i, "A.M.");
    if (hour || is(s, i, "etc.")) return ends_hour(s, i, first, word);
    bool initial = s->tokens[i].length == 2; /* "J. A Roe" is no end, "Malcolm X. The" is */
    bool starts = LISTED(s, word, starters) && (!initial || s->tokens[word].length > 1);
    return starts || (class == RUB_ABBREVIATION_COMPANY && closes_firm(s, i, word));
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

#define ELLIPSIS 3u /* stops; one more ends the sentence */

/* A stop of ". . .", as some publishers set an ellipsis: the sentence goes on over it, but not over ". . . ."
 */
static bool ellipsis(const source *s, uint32_t i) {
    if (byte_of(s, i) != '.' || !(s->tokens[i].flags & RUB_TOKEN_SPACE)) return false;
    uint32_t run = 1;
    while (run <= ELLIPSIS && run <= i && byte_of(s, i - run) == '.') run++;
    if (run > ELLIPSIS) return false;
    bool before = i > 0 && byte_of(s, i - 1) == '.',
         behind = i + 1 < s->end && byte_of(s, i + 1) == '.' && s->tokens[i + 1].flags & RUB_TOKEN_SPACE;
    return before || behind;
}

/* Where the sentence ends that may end with token `i`: behind its closing marks; 0 when it goes on. */
static uint32_t sentence_end(const source *s, uint32_t i, uint32_t first) {
    bool abbreviation = s->tokens[i].flags & RUB_TOKEN_ABBREVIATION;
    uint32_t strength = stop_strength(s, i), next = i + 1;
    if (!strength && !abbreviation) return 0;
    if (strength && ellipsis(s, i)) return 0;
    if (next < s->end && stop_strength(s, next) && !(s->tokens[next].flags & RUB_TOKEN_SPACE))
        return 0; /* ?! */
    while (next < s->end && closes(s, next)) next++;
    next = skip_footnote(s, next);
    if (next >= s->end || strength == 3) return next;
    if (abbreviation) return abbreviation_ends(s, i, first, next) ? next : 0;
    return can_start(s, next) && !glued(s, i, next) ? next : 0;
}

static rub_case case_of(const rub_token *token, const rub_token *end) {
    uint32_t words = 0, upper = 0, longer = 0, capital = 0;
    for (; token < end; token++) {
        if (!(token->flags & RUB_TOKEN_LETTER)) continue;
        words++;
        upper += !(token->flags & RUB_TOKEN_LOWER);
        if (token->length < 4) continue;
        longer++;
        capital += (token->flags & RUB_TOKEN_UPPER_FIRST) != 0;
    }
    if (words >= 3 && upper * 10 >= words * 8) return RUB_CASE_UPPER;
    return longer >= 4 && capital * 10 >= longer * 8 ? RUB_CASE_TITLE : RUB_CASE_PLAIN;
}

static rub_status add(rub_arena *arena, rub_tokens *tokens, uint32_t first, uint32_t end,
                      rub_sentences *sentences) {
    rub_sentence *sentence = RUB_ADD(arena, *sentences);
    RUB_NEED(sentence);
    *sentence = (rub_sentence){first, end, case_of(tokens->rows + first, tokens->rows + end)};
    tokens->rows[first].flags |= RUB_TOKEN_SENTENCE;
    return RUB_OK;
}

/* ---- lists in one line ---- */

/* "1." "2)" "a." "(b)": what an item of a list begins with; its number is 0 where there is none. */
typedef struct item {
    uint32_t number, end; /* 1 for "1." and "a."; the token behind it */
    char form;            /* 'd' digits, 'x' letters */
} item;

#define ITEM_MAX 99u /* a longer list is broken into lines */

/* The number of a token that may begin an item: "12" is 12, "b" is 2. */
static uint32_t item_number(const source *s, uint32_t i, char *form) {
    const char *text = s->text + s->tokens[i].start;
    uint32_t length = s->tokens[i].length, number = 0;
    if (s->tokens[i].flags & RUB_TOKEN_NUMBER && length < 3) {
        for (uint32_t k = 0; k < length; k++)
            if (text[k] >= '0' && text[k] <= '9') number = number * 10 + (uint32_t)(text[k] - '0');
        return *form = 'd', number;
    }
    bool letter = length == 1 && text[0] >= 'a' && text[0] <= 'z';
    return *form = 'x', letter ? (uint32_t)(text[0] - 'a' + 1) : 0;
}

/* An item begins at `i`, its mark stands close behind it and its text with a blank: "1. Milk", not "3.5" or
 * "at 9." */
static item item_at(const source *s, uint32_t i) {
    item none = {0}, found = {0};
    uint32_t at = is(s, i, "(") && i + 1 < s->end ? i + 1 : i;
    if (!(s->tokens[i].flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE)) || at + 2 >= s->end) return none;
    found.number = item_number(s, at, &found.form);
    if (!found.number || found.number > ITEM_MAX) return none;
    for (found.end = at + 1; found.end < s->end && found.end < at + 3; found.end++)
        if (s->tokens[found.end].flags & RUB_TOKEN_SPACE || !(is(s, found.end, ".") || is(s, found.end, ")")))
            break;
    bool marked = found.end > at + 1 && found.end < s->end && s->tokens[found.end].flags & RUB_TOKEN_SPACE;
    bool text = marked && s->tokens[found.end].flags & RUB_TOKEN_UPPER_FIRST;
    return text || (marked && at > i) ? found : none;
}

/* The item that goes on with the list of `last`: the next number in the same form. */
static bool follows(const item *last, const item *next) {
    return last->number && next->number == last->number + 1 && next->form == last->form;
}

/* Fewer capitals than a text of names and sentences can have: one word in a hundred; news has one in six. */
static bool is_small(const rub_tokens *tokens) {
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        uint32_t flags = tokens->rows[i].flags;
        words += !!(flags & RUB_TOKEN_LETTER);
        capitals += !!(flags & RUB_TOKEN_UPPER_FIRST);
    }
    return words && capitals * 100 < words;
}

static rub_status split_block(rub_arena *arena, const char *text, uint32_t first, uint32_t end, bool small,
                              rub_tokens *tokens, rub_sentences *sentences) {
    source s = {text, tokens->rows, end, small};
    item last = {0};
    for (uint32_t i = first; i < end; i++) {
        bool marker = tokens->rows[i].flags & RUB_TOKEN_NUMBER || tokens->rows[i].length == 1;
        item found = marker && (i == first || last.number) ? item_at(&s, i) : (item){0};
        if (found.number && i > first && follows(&last, &found)) {
            RUB_TRY(add(arena, tokens, first, i, sentences));
            first = i;
        }
        if (found.number && i == first && (found.number == 1 || follows(&last, &found))) {
            last = found;
            i = found.end - 1; /* its mark ends no sentence */
            continue;
        }
        uint32_t stop = i + 1 < end ? sentence_end(&s, i, first) : end;
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
    bool small = is_small(tokens);
    for (uint32_t i = 0; i < blocks->count; i++) {
        uint32_t end = first;
        while (end < tokens->count && tokens->rows[end].start < blocks->rows[i].end) end++;
        RUB_TRY(split_block(arena, text, first, end, small, tokens, sentences));
        first = end;
    }
    return RUB_OK;
}
