/* test_distinct.c - the distinct words of a window: words that share a row are told the same, and nothing is
 * lost in parts */
#include "test.h"

#include "names/feature.h"
#include "stages.h"
#include "walk.h"

#include <stdio.h>

/* "Paris" stands in a phrase and alone, opens a sentence, is written in capitals, and follows no space. */
static const char text[] =
    "Paris is large. He left Paris Hilton in Paris. PARIS, said Ann (Paris), is not paris. "
    "On 12 May and on 14 May, the U.S. and the US met at \xC3\x89vry and \xC3\xA9vry. Paris. "
    "Ann Hilton of Paris met Paris Hilton of Lyon. Ann of Lyon is in Paris.";

typedef struct known {
    uint32_t count, features[RUB_FEATURES_MAX];
} known;

typedef struct seen {
    known rows[RUB_PARTS][200];
    uint32_t shared, tokens;
} seen;

/* What a part says is what it said of the row before; the number of its features. */
static uint32_t check_part(seen *in, const rub_features *f, uint32_t token, rub_part part, uint32_t *all) {
    uint32_t given[RUB_FEATURES_MAX], count = rub_features_part(f, token, part, given);
    uint32_t row = rub_features_known(f, token, part);
    assert_in_range(row, 0, f->distinct.count - 1);
    known *before = &in->rows[part][row];
    if (before->count) {
        assert_int_equal(before->count, count);
        assert_memory_equal(before->features, given, count * sizeof *given);
        in->shared++;
    }
    before->count = count;
    memcpy(before->features, given, count * sizeof *given);
    memcpy(all, given, count * sizeof *given);
    return count;
}

static void check_token(void *context, rub_features *f, uint32_t token) {
    seen *in = context;
    uint32_t all[RUB_FEATURES_MAX * (RUB_PARTS + 1)], whole[RUB_FEATURES_MAX], count = 0;
    for (rub_part part = 0; part < RUB_PARTS; part++) count += check_part(in, f, token, part, all + count);
    count += rub_features_rest(f, token, all + count);
    assert_int_equal(rub_features_of(f, token, whole), count);
    assert_memory_equal(whole, all, count * sizeof *whole);
    in->tokens++;
}

static void look(void *context, const rub_doc *doc, uint32_t stage) {
    if (stage == RUB_STAGE_value) walk_features(doc, check_token, context);
}

static void words_of_one_row_are_told_the_same(void **state) {
    (void)state;
    static seen in;
    rub_trace trace = {look, &in};
    rub_doc_free(test_annotate(text, &(rub_options){.trace = &trace}));
    assert_true(in.tokens > 20);
    assert_true(in.shared > 20);
}

/* More distinct words than there is room for, in one sentence and in many: each is still found, and what was
 * found goes for room only between runs. */
static char *many_words(const char *between) {
    enum { WORDS = RUB_DISTINCT_MAX * 2, WIDTH = 16 };
    char *made = malloc(WORDS * WIDTH + 32), *at = made;
    for (uint32_t i = 0; i < WORDS; i++)
        at += sprintf(at, "Q%c%c%c%s", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26, between);
    strcpy(at, "Angela Merkel slept.");
    return made;
}

static void find_last(const char *between) {
    char *words = many_words(between);
    rub_doc *doc = test_annotate(words, NULL);
    bool found = false;
    for (uint32_t i = 0; i < doc->mentions.count; i++) found |= doc->mentions.rows[i].type == RUB_PERSON;
    assert_true(found);
    rub_doc_free(doc);
    free(words);
}

static void words_beyond_the_room_are_found(void **state) {
    (void)state;
    find_last(" ");
    find_last(". He said. ");
}

TEST_MAIN(cmocka_unit_test(words_of_one_row_are_told_the_same),
          cmocka_unit_test(words_beyond_the_room_are_found))
