/* test_stages.c - the table of stages: each can be left out and watched, and neither changes what others find
 */
#include "test.h"

static const char text[] =
    "KELSMOUTH, Scotland - Gen Ada Roe said on 5 March that the Government of Chad was \"ready to talk\".\n\n"
    "\"We will come,\" she added. \"All of us.\" Roe lives in Oslo with Ben Moe Cal Poe Dan Loe Eve Zoe.\n\n"
    "Kim Jong-il: Bridge will be closed\n\n"
    "In his view, Brennan & Howe paid $3 million. The mayor announced:\n\n\"It is safe.\"\n\n"
    "Ada Roe met Olaf Scholz in Oslo, Norway. The British government said it was ready.\n\n"
    "Q: Is it safe?\n\nA: It is.\n\nQ: Since when?\n\nA: Since May.\n";

static uint64_t set_of(const char *names) {
    uint64_t set;
    assert_int_equal(rub_stages_named(names, strlen(names), &set), RUB_OK);
    return set;
}

static void names_and_numbers_are_unique(void **state) {
    (void)state;
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    uint64_t seen = 0;
    assert_true(count > 20);
    for (uint32_t i = 0; i < count; i++) {
        assert_true(stages[i].number < 64);
        assert_false(seen >> stages[i].number & 1);
        seen |= (uint64_t)1 << stages[i].number;
        assert_int_equal(set_of(stages[i].name), (uint64_t)1 << stages[i].number);
        assert_true(stages[i].why[strlen(stages[i].why) - 1] == '.');
        assert_string_not_equal(stages[i].before, stages[i].after);
    }
}

static void names_with_commas_are_a_set(void **state) {
    (void)state;
    assert_int_equal(set_of(""), 0);
    assert_int_equal(set_of("edge,repeat"), set_of("edge") | set_of("repeat"));
    assert_int_equal(set_of("repeat,edge,repeat"), set_of("edge,repeat"));
}

static void an_unknown_name_is_found_by_its_place(void **state) {
    (void)state;
    static const struct {
        const char *names;
        uint64_t place;
    } cases[] = {{"nobody", 0}, {"edge,nobody,repeat", 5}, {"edge,,repeat", 5}, {" edge", 0}, {"edges", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint64_t set;
        assert_int_equal(rub_stages_named(cases[i].names, strlen(cases[i].names), &set), RUB_ERR_STAGE);
        assert_int_equal(set, cases[i].place);
    }
}

/* Type and text of each mention: "PERSON Ada Roe". */
static bool finds(const char *in, const char *without, uint32_t type, const char *name) {
    rub_options options = {.without = set_of(without)};
    rub_doc *doc = test_annotate(in, &options);
    const rub_rows *rows = rub_doc_rows(doc);
    bool found = false;
    for (uint32_t i = 0; i < rows->mention_count && !found; i++)
        found = rows->mentions[i].type == type &&
                rows->mentions[i].end - rows->mentions[i].start == strlen(name) &&
                memcmp(in + rows->mentions[i].start, name, strlen(name)) == 0;
    rub_doc_free(doc);
    return found;
}

static void what_is_left_out_does_not_happen(void **state) {
    (void)state;
    static const char cole[] = "He met Don Cole on 5 March.";
    assert_true(finds(cole, "", RUB_PERSON, "Don Cole"));
    assert_true(finds(cole, "value", RUB_PERSON, "Don Cole"));
    assert_true(finds(cole, "tagger", RUB_DATE, "5 March"));
    assert_false(finds(cole, "value", RUB_DATE, "5 March"));
    assert_false(finds(cole, "tagger", RUB_PERSON, "Don Cole"));
}

/* Whatever is left out, the rest works with what is there, and every writer with what comes of it. */
static void each_can_be_left_out(void **state) {
    (void)state;
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    for (uint32_t i = 0; i < count; i++) {
        rub_options options = {.without = (uint64_t)1 << stages[i].number};
        rub_doc *doc = test_annotate(text, &options);
        for (int format = 0; format < RUB_FORMAT_COUNT; format++) free(test_write(doc, (rub_format)format));
        rub_doc_free(doc);
    }
}

typedef struct watcher {
    uint32_t calls;
    uint64_t seen;
} watcher;

static void watch(void *context, const rub_doc *doc, uint32_t stage) {
    watcher *w = context;
    const rub_rows *rows = rub_doc_rows(doc);
    for (uint32_t i = 0; i < rows->quote_count; i++)
        assert_true(rows->quotes[i].first + rows->quotes[i].count <= rows->fragment_count);
    w->seen |= (uint64_t)1 << stage;
    w->calls++;
}

static void a_trace_sees_every_stage_and_changes_nothing(void **state) {
    (void)state;
    watcher w = {0};
    rub_trace trace = {watch, &w};
    rub_options options = {.trace = &trace};
    rub_doc *watched = test_annotate(text, &options), *plain = test_annotate(text, NULL);
    char *a = test_write(watched, RUB_JSON), *b = test_write(plain, RUB_JSON);
    assert_string_equal(a, b);
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    for (uint32_t i = 0; i < count; i++)
        if (!(w.seen >> stages[i].number & 1)) fail_msg("no trace of stage %s", stages[i].name);
    assert_true(w.calls > count);
    free(a), free(b);
    rub_doc_free(watched);
    rub_doc_free(plain);
}

static void a_stage_left_out_is_not_traced(void **state) {
    (void)state;
    watcher w = {0};
    rub_trace trace = {watch, &w};
    rub_options options = {.trace = &trace, .without = set_of("edge,direct")};
    rub_doc_free(test_annotate(text, &options));
    assert_int_equal(w.seen & options.without, 0);
}

TEST_MAIN(cmocka_unit_test(names_and_numbers_are_unique), cmocka_unit_test(names_with_commas_are_a_set),
          cmocka_unit_test(an_unknown_name_is_found_by_its_place),
          cmocka_unit_test(what_is_left_out_does_not_happen), cmocka_unit_test(each_can_be_left_out),
          cmocka_unit_test(a_trace_sees_every_stage_and_changes_nothing),
          cmocka_unit_test(a_stage_left_out_is_not_traced))
