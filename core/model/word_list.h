/* word_list.h - lists of words that the model knows: months, titles, cue verbs, countries...
 *
 * A list is core/data/NAME.txt: sorted, one word a line, # begins a comment line. A word's lists are one bit
 * each. Section LIST, made by core/tools/lists_make.c: u32 sets, u64 sets[sets] (set 0 is empty), a wordmap
 * from rub_token_hash to a row of sets. Marks are so long that hardly any unknown word is taken for a
 * known one.
 */
#ifndef RUB_WORD_LIST_H
#define RUB_WORD_LIST_H

#include "model/model.h"
#include "model/wordmap.h"
#include "text/token.h"

/* New lists are added at the end: the number of a list is part of a trained model. At most 64. */
/* clang-format off */
#define RUB_LISTS(X) \
    X(MONTH, "month") X(WEEKDAY, "weekday") X(NUMBER_WORD, "number-word") X(ORDINAL_WORD, "ordinal-word") \
    X(UNIT, "unit") X(CURRENCY, "currency") X(DATE_WORD, "date-word") X(TIME_WORD, "time-word") \
    X(SPEECH_VERB, "speech-verb") X(TITLE, "title") X(PRONOUN, "pronoun") X(ROLE, "role") \
    X(STOP_WORD, "stop-word") \
    X(COUNTRY, "country") X(DEMONYM, "demonym") X(ORG_SUFFIX, "org-suffix") X(SCALE, "scale") \
    X(FAMILY, "family") \
    X(DATE_UNIT, "date-unit") X(TIME_UNIT, "time-unit") X(DAY_PART, "day-part") X(ZONE, "zone") \
    X(SEASON, "season") \
    X(HOLIDAY, "holiday") X(DATE_LEAD, "date-lead") X(MALE, "male") X(FEMALE, "female") \
    X(AUXILIARY, "auxiliary") \
    RUB_RULE_LISTS(X)
/* Only rules ask for these: they are no features of the recognizer (RUB_LISTS_LEARNED). */
#define RUB_RULE_LISTS(X) \
    X(CURRENCY_SIGN, "currency-sign") X(LABEL, "label") X(DATE_MODIFIER, "date-modifier") \
    X(DATE_FILLER, "date-filler") X(FREQUENCY, "frequency") X(BEFORE_YEAR, "before-year") \
    X(BEFORE_COUNT, "before-count") X(BEFORE_MONTH, "before-month") X(ZONE_NAME, "zone-name") \
    X(FRACTION, "fraction") X(MULTITUDE, "multitude") X(DECADE, "decade") X(PERSON_WORD, "person-word") \
    X(UNIT_PREFIX, "unit-prefix") X(KNOWN_BY_RANK, "known-by-rank") X(PRONOUN_ONE, "pronoun-one") \
    X(DETERMINER, "determiner") X(PREPOSITION, "preposition") X(GROUP_NOUN, "group-noun") \
    X(PLACE_NOUN, "place-noun") X(SUM_WORD, "sum-word") \
    X(ASKING_VERB, "asking-verb") X(DESCRIBING_VERB, "describing-verb") X(NAMING_VERB, "naming-verb") \
    X(TELLING_VERB, "telling-verb") X(TRAILING_VERB, "trailing-verb") X(WRITING_VERB, "writing-verb") \
    X(WITNESS, "witness") X(FOREIGN_CUE, "foreign-cue") \
    X(CHAT_WORD, "chat-word") X(CLAUSE_VERB, "clause-verb") X(CONTRACTION, "contraction") \
    X(VEHICLE, "vehicle") X(WORK_NOUN, "work-noun") X(NATURE_NOUN, "nature-noun") X(HOUSE, "house")
/* clang-format on */

#define RUB_LIST_ENUM(name, file) RUB_LIST_##name,
enum { RUB_LISTS(RUB_LIST_ENUM) RUB_LIST_COUNT };
#define RUB_IN(list)      (UINT64_C(1) << RUB_LIST_##list)
#define RUB_LISTS_LEARNED (RUB_IN(CURRENCY_SIGN) - 1) /* the lists that a trained model may ask for */

#define RUB_LISTS_HEAD 4u /* bytes before the sets */

/* Sets rub_token.lists of every token. */
void rub_word_lists_mark(const rub_model *model, rub_tokens *tokens);

/* Finds the sets of lists in the model's section; none where it is not sound. RUB_ERR_MEMORY. */
rub_status rub_word_lists_open(rub_model *model);

/* The lists that a token's word stands in: a set of RUB_IN bits. */
static inline uint64_t rub_word_lists(const rub_model *model, const rub_token *token) {
    if (!token->lists || token->lists >= model->list_set_count) return 0;
    return rub_u64(model->list_sets + 8 * token->lists);
}

/* The lists opened once, for who asks about parts of words: the "km" of "20km". */
typedef struct rub_word_table {
    rub_wordmap map;
    const uint8_t *sets; /* u64 each */
    uint32_t count;      /* sets; 0: the model has no lists */
} rub_word_table;

rub_word_table rub_word_table_open(const rub_model *model);
uint64_t rub_word_table_get(const rub_word_table *table, const char *bytes, size_t length);

#endif
