/* place.c - words and sentences of a passage's places */
#include "quotes/place.h"

#include <string.h>

static bool is_word(const rub_place *at, const char *word) {
    bool may_be = at->letter == (*word | 0x20) || at->letter == RUB_PLACE_FOREIGN;
    return may_be && at->word == rub_token_hash(word, strlen(word));
}

bool rub_place_is(const rub_passage *p, uint32_t place, const char *word) {
    return place < p->places.count && is_word(&p->places.rows[place], word);
}

bool rub_place_among(const rub_passage *p, uint32_t place, const char *const *words) {
    return rub_place_which(p, place, words) != RUB_NONE;
}

uint32_t rub_place_which(const rub_passage *p, uint32_t place, const char *const *words) {
    if (place >= p->places.count) return RUB_NONE;
    for (uint32_t i = 0; words[i]; i++)
        if (is_word(&p->places.rows[place], words[i])) return i;
    return RUB_NONE;
}

bool rub_place_ends(const rub_passage *p, uint32_t place, const char *three_letters) {
    return place < p->places.count && p->places.rows[place].suffix == rub_passage_suffix(three_letters);
}

bool rub_place_participle(const rub_passage *p, uint32_t place) {
    return rub_place_kind(p, place) == RUB_PLACE_WORD && rub_place_at(p, place)->maybe &&
           rub_place_ends(p, place, "ing");
}

uint32_t rub_place_sentence_start(const rub_passage *p, uint32_t place) {
    while (place > 0 && rub_place_together(p, place - 1, place)) place--;
    return place;
}

uint32_t rub_place_sentence_end(const rub_passage *p, uint32_t place) {
    uint32_t end = place;
    while (rub_place_together(p, place, end)) end++;
    while (end > place && rub_place_at(p, end - 1)->kind == RUB_PLACE_STOP) end--;
    return end;
}
