/* walk.c - run by run, token by token */
#include "walk.h"

#include "test.h"

void walk_features(const rub_doc *doc, void (*check)(void *context, rub_features *features, uint32_t token),
                   void *context) {
    uint32_t sentence = 0;
    rub_features features;
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_features_open(&features, &arena, doc, &sentence), RUB_OK);
    for (uint32_t row = 0; row < features.runs.count; row++) {
        const rub_run *run = &features.runs.rows[row];
        assert_int_equal(rub_features_look(&features, &arena, run), RUB_OK);
        for (uint32_t token = run->first; token < run->end; token++) check(context, &features, token);
    }
    rub_arena_free(&arena);
}
