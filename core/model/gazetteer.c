/* gazetteer.c - finds the names of the model's lists among the tokens */
#include "model/gazetteer.h"
#include "model/model.h"

#include <string.h>

#define HEAD    8u
#define LONGEST 8u /* words in a phrase: keeps the walk linear in the text */

rub_status rub_gazetteer_read(rub_arena *arena, const uint8_t *bytes, uint32_t length,
                              rub_gazetteer *gazetteer) {
    *gazetteer = (rub_gazetteer){0};
    if (!bytes || length < HEAD) return RUB_OK;
    uint32_t sets = rub_u32(bytes), words = rub_u32(bytes + 4), left = length - HEAD;
    if (sets > left / 4 || words > left - 4 * sets) return RUB_OK;
    gazetteer->sets = bytes + HEAD, gazetteer->set_count = sets;
    const uint8_t *maps = gazetteer->sets + 4 * sets;
    RUB_TRY(rub_wordmap_open(arena, maps, words, &gazetteer->words));
    return rub_wordmap_open(arena, maps + words, left - 4 * sets - words, &gazetteer->phrases);
}

rub_gazetteer rub_gazetteer_open(const rub_model *model) {
    return *model->gazetteer;
}

uint32_t rub_gazetteer_next(uint32_t phrase, uint32_t word) {
    uint32_t mixed = (phrase ^ (word << 13 | word >> 19)) * 0x9E3779B1u;
    return mixed ^ mixed >> 15;
}

/* The kinds of a set as bits of marks; 0 for set 0 and for a number that the model does not have. */
static uint64_t set_bits(const rub_gazetteer *gazetteer, uint32_t set) {
    if (!set || set > gazetteer->set_count) return 0;
    uint64_t kinds = rub_u32(gazetteer->sets + 4 * (set - 1));
    return (kinds & 0xFFFF) | (kinds & 0xFFFF0000u) << 16;
}

/* The longest phrase at tokens[0]: its kinds, and its words in *words. "New York Times" wins over "New York".
 */
static uint64_t longest(const rub_gazetteer *gazetteer, const rub_token *tokens, uint32_t room,
                        uint32_t *words) {
    uint64_t kinds = 0;
    uint32_t phrase = tokens[0].word, payload = rub_wordmap_get(&gazetteer->words, phrase);
    if (payload == RUB_WORDMAP_NONE) return 0;
    if ((kinds = set_bits(gazetteer, payload >> 1))) *words = 1;
    for (uint32_t n = 1; payload & 1 && n < LONGEST && n < room; n++) {
        phrase = rub_gazetteer_next(phrase, tokens[n].word);
        uint32_t longer = rub_wordmap_get(&gazetteer->phrases, phrase);
        uint64_t found = set_bits(gazetteer, longer);
        if (found) kinds = found, *words = n + 1;
    }
    return kinds;
}

void rub_gazetteer_mark(const rub_gazetteer *gazetteer, const rub_token *tokens, uint32_t first, uint32_t end,
                        bool any_case, uint64_t *marks) {
    memset(marks, 0, (size_t)(end - first) * sizeof *marks);
    if (!gazetteer->words.count) return;
    for (uint32_t at = first; at < end; at++) {
        if (!any_case && !(tokens[at].flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT))) continue;
        uint32_t words = 0;
        uint64_t kinds = longest(gazetteer, tokens + at, end - at, &words);
        marks[at - first] |= kinds;
        for (uint32_t k = 1; kinds && k < words; k++) marks[at + k - first] |= kinds << 16;
    }
}
