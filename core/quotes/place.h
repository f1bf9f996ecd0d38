/* place.h - questions about the places of a passage: which word stands there, in which list it is
 *
 * Every rule of this folder asks here, so that "is this word X?" is one question. Words that people may want
 * to add to stand in lists of core/data; a few words of grammar ("that", "and", "when") stand beside their
 * rule.
 */
#ifndef RUB_PLACE_H
#define RUB_PLACE_H

#ifdef RUB_DEBUG
#include <stdlib.h>
#endif

#include "model/word_list.h"
#include "quotes/passage.h"

/* A place; beyond the passage the one behind the last: a stop of no sentence. */
static inline const rub_place *rub_place_at(const rub_passage *p, uint32_t place) {
    return &p->places.rows[place < p->places.count ? place : p->places.count];
}

/* Its first token, and the row of a place that is a pair of marks. */
static inline const rub_token *rub_place_token(const rub_passage *p, uint32_t place) {
    return &p->doc->tokens.rows[rub_place_at(p, place)->first];
}

static inline const rub_pair *rub_place_marks(const rub_passage *p, uint32_t place) {
#ifdef RUB_DEBUG
    if (rub_place_at(p, place)->kind != RUB_PLACE_PAIR) abort(); /* other places have no row */
#endif
    return &p->pairs.rows[rub_place_at(p, place)->pair];
}

/* Its kind; RUB_PLACE_STOP beyond the passage, which ends there. */
static inline uint8_t rub_place_kind(const rub_passage *p, uint32_t place) {
    return place < p->places.count ? p->places.rows[place].kind : (uint8_t)RUB_PLACE_STOP;
}

/* The place's word stands in one of these lists, a set of RUB_IN bits. */
static inline bool rub_place_listed(const rub_passage *p, uint32_t place, uint64_t lists) {
    return place < p->places.count && (p->places.rows[place].lists & lists);
}

/* A word of a phrase, or the hyphen inside one: Roe-Lindt. That between spaces is a dash. */
static inline bool rub_place_in_phrase(const rub_passage *p, uint32_t place) {
    if (place >= p->places.count) return false;
    const rub_place *at = &p->places.rows[place];
    if (at->kind == RUB_PLACE_WORD) return true;
    const rub_token *token = rub_place_token(p, place);
    bool hyphen = token->length == 1 && p->doc->text[token->start] == '-' && place + 1 < p->places.count;
    return hyphen && !((token->flags | token[1].flags) & RUB_TOKEN_SPACE);
}

/* "is", "had", "will", "'s". */
static inline bool rub_place_auxiliary(const rub_passage *p, uint32_t place) {
    return rub_place_listed(p, place, RUB_IN(AUXILIARY));
}

/* Part of a date or of a time. */
static inline bool rub_place_time(const rub_passage *p, uint32_t place) {
    uint8_t entity = rub_place_at(p, place)->entity;
    return entity == 1 + RUB_DATE || entity == 1 + RUB_TIME;
}

/* Both places are there and in one sentence. */
static inline bool rub_place_together(const rub_passage *p, uint32_t a, uint32_t b) {
    return a < p->places.count && b < p->places.count &&
           p->places.rows[a].sentence == p->places.rows[b].sentence;
}

/* The place is this word, or one of these, the last of which is NULL: a static list, since what its words
 * look like is kept by its address. False beyond the passage. */
bool rub_place_is(const rub_passage *passage, uint32_t place, const char *word);
bool rub_place_among(const rub_passage *passage, uint32_t place, const char *const *words);

/* Which of these words it is, RUB_NONE where it is none. */
uint32_t rub_place_which(const rub_passage *passage, uint32_t place, const char *const *words);

/* The word ends in these three letters. */
bool rub_place_ends(const rub_passage *passage, uint32_t place, const char *three_letters);

/* The last letter of its word, as it is written. */
char rub_place_last_letter(const rub_passage *passage, uint32_t place);

/* A participle of a verb of saying: "adding". */
bool rub_place_participle(const rub_passage *passage, uint32_t place);

/* Back from a place within a name to where the name begins, no further than `least`. */
uint32_t rub_place_name_start(const rub_passage *passage, uint32_t place, uint32_t least);

/* First and last place of the sentence around `place`: [start, end) without the stops at its end. */
uint32_t rub_place_sentence_start(const rub_passage *passage, uint32_t place);
uint32_t rub_place_sentence_end(const rub_passage *passage, uint32_t place);

#endif
