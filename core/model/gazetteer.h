/* gazetteer.h - lists of names that the model knows: given names, surnames, cities, countries,
 * organizations...
 *
 * Section GAZE: u32 sets, u32 bytes of the first wordmap, u32 bits of each set, then two wordmaps, of names
 * that are one word or begin with it, and of names of several words: apart, their payloads have shorter
 * codes. A name's hash starts with its first word's and takes the next words in one by one. Of several words
 * the payload is the number of a set, from 1; of one word twice that number (0: it is no name itself) and 1
 * more where longer names begin with it.
 */
#ifndef RUB_GAZETTEER_H
#define RUB_GAZETTEER_H

#include "model/wordmap.h"
#include "text/token.h"

/* New kinds are added at the end: the number of a kind is part of a trained model. At most 32. */
/* clang-format off */
#define RUB_GAZETTEERS(X) \
    X(GIVEN, "given") X(SURNAME, "surname") X(CITY, "city") X(TOWN, "town") X(COUNTRY, "country") \
    X(DEMONYM, "demonym") \
    X(REGION, "region") X(LANGUAGE, "language") X(ORG, "org") X(ORG_WORD, "org-word") \
    X(LOCATION, "location") \
    X(FACILITY_WORD, "facility-word") X(CAPITAL, "capital") X(EVENT, "event") X(FACILITY, "facility") \
    X(WORK, "work") X(PRODUCT, "product") X(LAW, "law") X(PERSON, "person") X(TEAM, "team") X(GROUP, "group")
/* clang-format on */

#define RUB_GAZETTEER_ENUM(name, word) RUB_GAZETTEER_##name,
enum { RUB_GAZETTEERS(RUB_GAZETTEER_ENUM) RUB_GAZETTEER_COUNT };

/* What rub_gazetteer_mark says of a token: a bit for each kind of which a phrase begins here, and one for
 * each kind of which a phrase of several words that began before runs on here. The first 16 kinds have the
 * low half, as trained models know them. */
#define RUB_GAZETTEER_BEGINS(kind) (UINT64_C(1) << ((kind) < 16 ? (kind) : (kind) + 16))
#define RUB_GAZETTEER_B(kind)      RUB_GAZETTEER_BEGINS(RUB_GAZETTEER_##kind)
#define RUB_GAZETTEER_I(kind)      (RUB_GAZETTEER_B(kind) << 16)
#define RUB_GAZETTEER_ALL_B        UINT64_C(0x0000FFFF0000FFFF)

typedef struct rub_gazetteer {
    const uint8_t *sets;
    uint32_t set_count;
    rub_wordmap words, phrases;
} rub_gazetteer;

rub_gazetteer rub_gazetteer_open(const rub_model *model);

/* Opens a section, an empty one where it is not sound. The bytes must stay. RUB_ERR_MEMORY. */
rub_status rub_gazetteer_read(rub_arena *arena, const uint8_t *bytes, uint32_t length,
                              rub_gazetteer *gazetteer);

/* Longest phrase of the lists at each token of [first, end) that begins with a capital or a digit, or at
 * every token where `any_case`; fills marks[end - first]. Callers hand it one sentence at a time. */
void rub_gazetteer_mark(const rub_gazetteer *gazetteer, const rub_token *tokens, uint32_t first, uint32_t end,
                        bool any_case, uint64_t *marks);

/* The hash of a phrase that runs on with `word`. */
uint32_t rub_gazetteer_next(uint32_t phrase, uint32_t word);

#endif
