/* feature_kind.c - the kind of a feature by its number */
#include "names/feature_kind.h"

#include <stddef.h>

#define NUMBER(name, count, reading, first, last, text)                                                      \
    NUMBER_##name, NUMBER_LAST_##name = NUMBER_##name + (count)-1,
#define WITH_NUMBER(name, count, reading, first, last, text)                                                 \
    {NUMBER_##name, count, RUB_READ_##reading, first, last, text},

enum {
    NUMBER_NONE,
    RUB_FEATURE_KINDS(NUMBER) NUMBER_BEFORE_SEEN = RUB_FEATURE_SEEN_FIRST - 1,
    RUB_FEATURE_KINDS_SEEN(NUMBER)
};

static const rub_feature_kind kinds[] = {RUB_FEATURE_KINDS(WITH_NUMBER) RUB_FEATURE_KINDS_SEEN(WITH_NUMBER)};

const rub_feature_kind *rub_feature_kind_of(uint32_t number) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (number - kinds[i].number < kinds[i].count) return &kinds[i];
    return NULL;
}
