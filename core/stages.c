/* stages.c - what is known of each stage: its name, its reason, its example */
#include "stages.h"
#include "rubricate.h"

#include <string.h>

#define DOCUMENT_ROW(name, function, why, before, after) {RUB_STAGE_##name, #name, why, before, after},
#define QUOTE_ROW(name, function, why, before, after)    {RUB_QUOTE_STAGE_##name, #name, why, before, after},

static const rub_stage stages[] = {RUB_STAGES(DOCUMENT_ROW) RUB_QUOTE_STAGES(QUOTE_ROW)};

#define STAGE_COUNT (sizeof stages / sizeof *stages)

const rub_stage *rub_stages(uint32_t *count) {
    *count = STAGE_COUNT;
    return stages;
}

static const rub_stage *named(const char *name, size_t length) {
    for (uint32_t i = 0; i < STAGE_COUNT; i++)
        if (strlen(stages[i].name) == length && memcmp(stages[i].name, name, length) == 0) return &stages[i];
    return NULL;
}

rub_status rub_stages_named(const char *names, size_t length, uint64_t *set) {
    *set = 0;
    for (size_t at = 0, end; at < length; at = end + 1) {
        const char *comma = memchr(names + at, ',', length - at);
        end = comma ? (size_t)(comma - names) : length;
        const rub_stage *stage = named(names + at, end - at);
        if (!stage) return *set = at, RUB_ERR_STAGE;
        *set |= (uint64_t)1 << stage->number;
    }
    return RUB_OK;
}
