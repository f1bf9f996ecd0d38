/* place.c - words and sentences of a passage's places */
#include "quotes/place.h"

#include <string.h>

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The letters behind the first; a hash is made only of what is spelled beyond ASCII, if only by a ’. */
static bool is_spelled(const rub_passage *p, const rub_place *at, const char *word) {
    const rub_token *token = &p->doc->tokens.rows[at->first];
    if (token->flags & RUB_TOKEN_FOREIGN) return at->word == rub_token_hash(word, strlen(word));
    const char *text = p->doc->text + token->start;
    for (uint32_t i = 1; i < token->length; i++)
        if (lower(text[i]) != lower(word[i])) return false; /* the NUL at the word's end, too */
    return !word[token->length];
}

/* Most words differ in their first letter. */
static inline bool may_be(uint8_t letter, const char *word) {
    return letter == ((uint8_t)*word | 0x20) || letter == RUB_PLACE_FOREIGN;
}

bool rub_place_is(const rub_passage *p, uint32_t place, const char *word) {
    if (place >= p->places.count) return false;
    const rub_place *at = &p->places.rows[place];
    return may_be(at->letter, word) && is_spelled(p, at, word);
}

bool rub_place_among(const rub_passage *p, uint32_t place, const char *const *words) {
    return rub_place_which(p, place, words) != RUB_NONE;
}

/* What is spelled beyond ASCII is asked of each word. */
static uint32_t which_foreign(const rub_passage *p, const rub_place *at, const char *const *words) {
    for (uint32_t i = 0; words[i]; i++)
        if (is_spelled(p, at, words[i])) return i;
    return RUB_NONE;
}

static uint64_t forms_of(const char *const *words) {
    uint64_t forms = 0;
    for (uint32_t i = 0; words[i]; i++)
        forms |= UINT64_C(1) << rub_place_form((uint8_t)*words[i] | 0x20, (uint32_t)strlen(words[i]));
    return forms;
}

/* Whether a place's form is one of the list's. */
static inline bool may_be_among(const rub_passage *p, const rub_place *at, const char *const *words) {
    if (!p->lists) return true;
    rub_place_list *list = &p->lists[(uint32_t)(uintptr_t)words * 0x9E3779B1u >> (32 - RUB_PLACE_LIST_BITS)];
    if (list->words != words) *list = (rub_place_list){words, forms_of(words)};
    return list->forms >> at->form & 1;
}

uint32_t rub_place_which(const rub_passage *p, uint32_t place, const char *const *words) {
    if (place >= p->places.count) return RUB_NONE;
    const rub_place *at = &p->places.rows[place];
    uint8_t letter = at->letter;
    if (letter == RUB_PLACE_FOREIGN) return which_foreign(p, at, words);
    if (!may_be_among(p, at, words)) return RUB_NONE;
    for (const char *const *next = words, *word; (word = *next); next++)
        if (letter == ((uint8_t)*word | 0x20) && is_spelled(p, at, word)) return (uint32_t)(next - words);
    return RUB_NONE;
}

bool rub_place_ends(const rub_passage *p, uint32_t place, const char *three_letters) {
    return place < p->places.count && p->places.rows[place].suffix == rub_passage_letters(three_letters, 3);
}

char rub_place_last_letter(const rub_passage *p, uint32_t place) {
    return p->doc->text[rub_token_end(rub_place_token(p, place)) - 1];
}

bool rub_place_participle(const rub_passage *p, uint32_t place) {
    return rub_place_kind(p, place) == RUB_PLACE_WORD && rub_place_at(p, place)->maybe &&
           rub_place_ends(p, place, "ing");
}

uint32_t rub_place_name_start(const rub_passage *p, uint32_t place, uint32_t least) {
    uint8_t entity = rub_place_at(p, place)->entity;
    while (entity && place > least && !rub_place_at(p, place)->begins &&
           rub_place_at(p, place - 1)->entity == entity)
        place--;
    return place;
}

uint32_t rub_place_sentence_start(const rub_passage *p, uint32_t place) {
    const rub_place *rows = p->places.rows;
    if (place >= p->places.count) return place;
    while (place > 0 && rows[place - 1].sentence == rows[place].sentence) place--;
    return place;
}

uint32_t rub_place_sentence_end(const rub_passage *p, uint32_t place) {
    uint32_t end = place, count = p->places.count, sentence = rub_place_at(p, place)->sentence;
    while (end < count && p->places.rows[end].sentence == sentence) end++;
    while (end > place && rub_place_at(p, end - 1)->kind == RUB_PLACE_STOP) end--;
    return end;
}
