/* test_country.c - the table of countries in the model: what is found, and that no bytes of it lead outside
 */
#include "model/country.h"
#include "model/model.h"
#include "test.h"
#include "who/name_form.h"

#define SECTION 64u

/* A model with one section LINK of SECTION bytes, of which the test changes some. */
static struct {
    uint8_t bytes[RUB_MODEL_HEADER + RUB_MODEL_ENTRY + SECTION];
    uint8_t *section;
} made;

static void put(uint8_t *at, uint32_t value) {
    for (int i = 0; i < 4; i++) at[i] = (uint8_t)(value >> 8 * i);
}

/* One name (hash 7, country, place 0), one place (title "Norway", NO). */
static void make(void) {
    memset(made.bytes, 0, sizeof made.bytes);
    memcpy(made.bytes, "RUBM", 4);
    put(made.bytes + 4, RUB_MODEL_VERSION);
    put(made.bytes + 8, sizeof made.bytes);
    put(made.bytes + 16, 1);
    put(made.bytes + 20, RUB_COUNTRY_TAG);
    put(made.bytes + 24, RUB_MODEL_HEADER + RUB_MODEL_ENTRY);
    put(made.bytes + 28, SECTION);
    made.section = made.bytes + RUB_MODEL_HEADER + RUB_MODEL_ENTRY;
    put(made.section, 1), put(made.section + 4, 1), put(made.section + 8, 6);
    put(made.section + 12, 7);
    made.section[18] = RUB_LINK_COUNTRY;
    put(made.section + 20, 0), made.section[24] = 6;
    memcpy(made.section + 26,
           "NO"
           "Norway",
           8);
}

static bool find(uint32_t hash, uint32_t kind, rub_country *place) {
    rub_model *model = NULL;
    put(made.bytes + 12,
        rub_model_checksum(made.bytes + RUB_MODEL_SUMMED, sizeof made.bytes - RUB_MODEL_SUMMED));
    assert_int_equal(rub_model_open(made.bytes, sizeof made.bytes, NULL, &model), RUB_OK);
    bool found = rub_country_find(model, hash, kind, place);
    rub_model_close(model);
    return found;
}

static void a_name_is_found_by_hash_and_kind(void **state) {
    (void)state;
    rub_country place;
    make();
    assert_true(find(7, RUB_LINK_COUNTRY, &place));
    assert_memory_equal(place.title, "Norway", 6);
    assert_int_equal(place.title_length, 6);
    assert_memory_equal(place.code, "NO", 2);
    assert_false(place.doubt);
    assert_false(find(7, RUB_LINK_CAPITAL, &place));
    assert_false(find(8, RUB_LINK_COUNTRY, &place));
    assert_false(find(6, RUB_LINK_COUNTRY, &place));
}

/* The 32-bit number at `offset` of the section becomes `value`: the name is not found, and nothing outside is
 * read. */
static void damaged(uint32_t offset, uint32_t value) {
    rub_country place;
    make();
    put(made.section + offset, value);
    assert_false(find(7, RUB_LINK_COUNTRY, &place));
}

static void counts_beyond_the_section_are_refused(void **state) {
    (void)state;
    damaged(0, 8);
    damaged(0, 0xFFFFFFFFu);
    damaged(4, 0x20000000u);
    damaged(8, SECTION);
}

static void offsets_beyond_their_tables_are_refused(void **state) {
    (void)state;
    damaged(16, 1);
    damaged(20, 7);
    damaged(20, 0xFFFFFFFFu);
    damaged(24, 7);
}

static void a_model_without_the_section_knows_no_place(void **state) {
    (void)state;
    rub_country place;
    make();
    made.bytes[20] = 'X';
    assert_false(find(7, RUB_LINK_COUNTRY, &place));
}

/* ---- the real table ---- */

static bool known(const char *name, uint32_t kind, rub_country *place) {
    uint32_t words[RUB_NAME_FORM_WORDS];
    rub_vocabulary vocabulary;
    rub_tokens tokens = {0};
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    rub_vocabulary_make(&vocabulary);
    assert_int_equal(rub_tokens_make(&arena, name, (uint32_t)strlen(name), &tokens), RUB_OK);
    rub_span all = {0, tokens.count};
    uint32_t count = rub_name_form_words(&vocabulary, name, &tokens, all, words);
    rub_arena_free(&arena);
    return rub_country_find(test_model(), rub_name_form_hash(words, count), kind, place);
}

static void check(const char *name, uint32_t kind, const char *code, const char *title) {
    rub_country place;
    if (!known(name, kind, &place)) fail_msg("%s is not known", name);
    assert_memory_equal(place.code, code, 2);
    assert_int_equal(place.title_length, strlen(title));
    assert_memory_equal(place.title, title, strlen(title));
}

static void the_model_knows_countries(void **state) {
    (void)state;
    check("Norway", RUB_LINK_COUNTRY, "NO", "Norway");
    check("the U.K.", RUB_LINK_COUNTRY, "GB", "United Kingdom");
    check("Cote d\xE2\x80\x99Ivoire", RUB_LINK_COUNTRY, "CI", "Ivory Coast");
    check("Georgia", RUB_LINK_COUNTRY, "GE", "Georgia (country)");
    check("Norwegians", RUB_LINK_DEMONYM, "NO", "Norway");
    check("Oslo", RUB_LINK_CAPITAL, "NO", "Oslo");
    check("Washington", RUB_LINK_CAPITAL, "US", "Washington, D.C.");
}

TEST_MAIN(cmocka_unit_test(a_name_is_found_by_hash_and_kind),
          cmocka_unit_test(counts_beyond_the_section_are_refused),
          cmocka_unit_test(offsets_beyond_their_tables_are_refused),
          cmocka_unit_test(a_model_without_the_section_knows_no_place),
          cmocka_unit_test(the_model_knows_countries))
