/* test_evidence.c - what spoke for a name: the features that the tagger weighed, with their kinds */
#include "test.h"

#include "names/evidence.h"
#include "stages.h"
#include "walk.h"

static const char text[] = "Franky Zapata flew over Oslo with Angela Merkel. Zapata lives in Norway.";

typedef struct seen {
    uint32_t names, seconds; /* seconds: features of the second pass */
} seen;

static void check(void *context, const rub_finding *name, const rub_evidences *found) {
    seen *in = context;
    assert_int_equal(found->count, RUB_EVIDENCE_MAX);
    for (uint32_t i = 0; i < found->count; i++) {
        const rub_evidence *row = &found->rows[i];
        const rub_feature_kind *kind = rub_feature_kind_of(row->feature.kind);
        assert_non_null(kind);
        assert_true(row->weight > 0 && (i == 0 || row->weight <= found->rows[i - 1].weight));
        assert_in_range(row->token, name->first, name->end - 1);
        in->seconds += row->feature.kind >= RUB_FEATURE_SEEN_FIRST;
    }
    in->names++;
}

static void look(void *context, const rub_doc *doc, uint32_t stage) {
    seen *in = context;
    if (stage == RUB_STAGE_tagger) assert_int_equal(rub_evidence_find(doc, check, in), RUB_OK);
}

static void every_name_has_its_heaviest_features(void **state) {
    (void)state;
    seen in = {0};
    rub_trace trace = {look, &in};
    rub_doc_free(test_annotate(text, &(rub_options){.trace = &trace}));
    assert_int_equal(in.names, 5);
    assert_true(in.seconds > 0);
}

/* The notes are the features themselves: the same hashes in the same order. */
static void compare_token(void *context, rub_features *features, uint32_t token) {
    uint32_t *compared = context, given[RUB_FEATURES_MAX];
    rub_feature_notes notes = {.count = 0};
    features->notes = NULL;
    uint32_t count = rub_features_of(features, token, given);
    features->notes = &notes;
    assert_int_equal(rub_features_of(features, token, NULL), RUB_FEATURES_MAX);
    assert_int_equal(notes.count, count);
    for (uint32_t i = 0; i < count; i++) assert_int_equal(notes.rows[i].feature, given[i]);
    features->notes = NULL;
    ++*compared;
}

static void compare(void *context, const rub_doc *doc, uint32_t stage) {
    if (stage == RUB_STAGE_value) walk_features(doc, compare_token, context);
}

static void notes_are_the_features_themselves(void **state) {
    (void)state;
    uint32_t compared = 0;
    rub_trace trace = {compare, &compared};
    rub_doc_free(test_annotate(text, &(rub_options){.trace = &trace}));
    assert_true(compared > 6);
}

/* Numbers are part of trained models: these must stay. */
static void numbers_of_kinds_stay(void **state) {
    (void)state;
    assert_null(rub_feature_kind_of(0));
    assert_string_equal(rub_feature_kind_of(2)->text, "the word");
    assert_int_equal(rub_feature_kind_of(30)->reading, RUB_READ_GAZETTEER);
    assert_int_equal(rub_feature_kind_of(31)->number, 31);
    assert_int_equal(rub_feature_kind_of(70)->number, 31);
    assert_int_equal(rub_feature_kind_of(71)->reading, RUB_READ_CLASS_PAIR);
    assert_null(rub_feature_kind_of(150));
    assert_string_equal(rub_feature_kind_of(200)->text, "what it is elsewhere");
}

TEST_MAIN(cmocka_unit_test(every_name_has_its_heaviest_features),
          cmocka_unit_test(notes_are_the_features_themselves), cmocka_unit_test(numbers_of_kinds_stay))
