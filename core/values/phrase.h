/* phrase.h - the tokens of one sentence as the value rules read them: words, lists, numbers */
#ifndef RUB_PHRASE_H
#define RUB_PHRASE_H

#include "document.h"
#include "model/word_list.h"

/* A number in digits or words, with its scale: "1,200" "14 million" "twenty-five" "two hundred and ten" "tens
 * of thousands" "several hundred" "half a million" "two-thirds". */
typedef struct rub_phrase_number {
    uint32_t end;   /* token behind it; 0: there is no number */
    uint32_t value; /* saturated at a billion; 0 where it is no whole number */
    bool digits;    /* it begins with digits */
    bool scaled;    /* "million", "dozen", "hundreds" are part of it */
    bool fraction;  /* "half", "two-thirds" */
    bool plain;     /* one token of nothing but digits */
} rub_phrase_number;

/* What a document's phrases share: lists opened once, and the numbers that were read last, since many rules
 * ask about the number at one token. */
#define RUB_PHRASE_SEEN 4u
typedef struct rub_phrase_memory {
    const uint8_t *sets; /* rows of lists, u64 each, by rub_token.lists */
    uint32_t set_count;
    rub_word_table table; /* opened at the first question about a part of a token */
    bool opened;
    uint64_t letters_asked, letters_money; /* of money.c: ASCII letters, by their last six bits */
    uint32_t seen_at[RUB_PHRASE_SEEN];     /* token + 1 */
    rub_phrase_number seen[RUB_PHRASE_SEEN];
} rub_phrase_memory;

typedef struct rub_phrase {
    const rub_doc *doc;
    const rub_token *tokens; /* of the whole document */
    uint32_t first, end;     /* the sentence: tokens [first, end) */
    rub_phrase_memory *memory;
} rub_phrase;

/* Opens the lists of the document's model. */
void rub_phrase_remember(rub_phrase_memory *memory, const rub_doc *doc);

/* What a rule found at a token: it reaches to `end`; end 0: nothing. */
typedef struct rub_value {
    uint32_t end, type, confidence;
} rub_value;

/* Each of these may be asked about any token; outside of the sentence all answers are no. Rules ask them some
 * hundred times for each value, mostly for a no, which is why that is found out in place. */
static inline bool rub_phrase_inside(const rub_phrase *p, uint32_t i) {
    return i >= p->first && i < p->end;
}

/* The token's first byte, a letter as lower case; 0 outside. */
static inline uint8_t rub_phrase_first(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_inside(p, i)) return 0;
    uint8_t c = (uint8_t)p->doc->text[p->tokens[i].start];
    return (unsigned)(c - 'A') < 26u ? c + 32 : c;
}

/* Behind its first byte the token is `word`. */
bool rub_phrase_rest(const rub_phrase *p, uint32_t i, const char *word);

/* In any case; `word` in lower case. */
static inline bool rub_phrase_is(const rub_phrase *p, uint32_t i, const char *word) {
    return rub_phrase_first(p, i) == (uint8_t)*word && rub_phrase_rest(p, i, word);
}

/* One of them; NULL ends them. */
bool rub_phrase_any(const rub_phrase *p, uint32_t i, const char *const *words);

/* The lists that the token's word stands in; whether it does in one of these. */
static inline uint64_t rub_phrase_lists(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_inside(p, i) || p->tokens[i].lists >= p->memory->set_count) return 0;
    return rub_u64(p->memory->sets + 8 * p->tokens[i].lists);
}
static inline bool rub_phrase_in(const rub_phrase *p, uint32_t i, uint64_t lists) {
    return (rub_phrase_lists(p, i) & lists) != 0;
}

/* Has one of the flags. */
static inline bool rub_phrase_flag(const rub_phrase *p, uint32_t i, uint32_t flags) {
    return rub_phrase_inside(p, i) && p->tokens[i].flags & flags;
}

/* No white space before it. */
static inline bool rub_phrase_glued(const rub_phrase *p, uint32_t i) {
    return rub_phrase_inside(p, i) && !(p->tokens[i].flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE));
}

/* - – —, which most tokens cannot be by their first byte; a - that joins two words. */
bool rub_phrase_dashes(const rub_phrase *p, uint32_t i);
static inline bool rub_phrase_dash(const rub_phrase *p, uint32_t i) {
    uint8_t first = rub_phrase_first(p, i);
    return (first == '-' || first >= 0x80) && rub_phrase_dashes(p, i);
}
static inline bool rub_phrase_hyphen(const rub_phrase *p, uint32_t i) {
    return rub_phrase_dash(p, i) && rub_phrase_glued(p, i) && rub_phrase_glued(p, i + 1);
}

/* A token of digits with letters right before or behind them: "20km", "N312bn", "250EUR", "FY2025". */
typedef struct rub_phrase_affix {
    uint32_t front, digits, back;     /* bytes of each; digits with , . : / among them */
    uint64_t front_lists, back_lists; /* the lists that the letters stand in */
    const char *text;                 /* of the token; the number begins at text + front */
} rub_phrase_affix;

/* False where the token is not made so. */
bool rub_phrase_affix_at(const rub_phrase *p, uint32_t i, rub_phrase_affix *affix);

/* The bytes of a token, and how many; outside of the sentence "" and 0. */
extern const char rub_phrase_nothing[]; /* the text of what is outside of a phrase */
static inline const char *rub_phrase_text(const rub_phrase *p, uint32_t i) {
    return rub_phrase_inside(p, i) ? p->doc->text + p->tokens[i].start : rub_phrase_nothing;
}
static inline uint32_t rub_phrase_length(const rub_phrase *p, uint32_t i) {
    return rub_phrase_inside(p, i) ? p->tokens[i].length : 0;
}
static inline bool rub_phrase_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The byte is in the token. */
bool rub_phrase_holds(const rub_phrase *p, uint32_t i, char c);

/* Where "million", "-million", "hundred thousand" end that begin at `i`; or `i`. */
uint32_t rub_phrase_scale_end(const rub_phrase *p, uint32_t i);

/* "and a half" behind an hour, two years or three: its end, or `i`. */
uint32_t rub_phrase_half_end(const rub_phrase *p, uint32_t i);

/* The number at a token that may begin one: what was read last is kept, since many rules ask for it. */
void rub_phrase_number_read(const rub_phrase *p, uint32_t i);
static inline rub_phrase_number rub_phrase_number_at(const rub_phrase *p, uint32_t i) {
    if (!rub_phrase_inside(p, i) || !(p->tokens[i].lists || p->tokens[i].flags & RUB_TOKEN_NUMBER))
        return (rub_phrase_number){0};
    if (p->memory->seen_at[i % RUB_PHRASE_SEEN] != i + 1) rub_phrase_number_read(p, i);
    return p->memory->seen[i % RUB_PHRASE_SEEN];
}

/* A number or a range of two: "15–25", "five to six", "two or three". */
rub_phrase_number rub_phrase_range_at(const rub_phrase *p, uint32_t i);

#endif
