/* test_cluster.c - word classes of the model: views of a word, words with digits, damaged sections */
#include "model/cluster.h"
#include "test.h"
#include "tools/pack/wordmap_make.h"

/* One field of 2 bits seen twice, as it is and through the table {5, 6, 7, 8}; a wordmap with one row:
 * class 2. */
enum { TABLE = 16, MAP = 24 };

/* As long as its memory, so that a read beyond it is seen. */
static uint8_t *section(uint32_t key, uint32_t *length) {
    wordmap_bytes map = wordmap_make(&(wordmap_row){key, 2}, 1, RUB_WORDMAP_MARK);
    assert_non_null(map.bytes);
    uint8_t *bytes = calloc(*length = MAP + map.length, 1);
    bytes[0] = 1, bytes[1] = 2, bytes[2] = 2;
    bytes[14] = TABLE;
    for (int c = 0; c < 4; c++) bytes[TABLE + 2 * c] = (uint8_t)(5 + c);
    memcpy(bytes + MAP, map.bytes, map.length);
    free(map.bytes);
    return bytes;
}

static uint32_t views_of(const uint8_t *bytes, uint32_t length) {
    rub_arena arena;
    rub_clusters clusters;
    rub_arena_init(&arena, NULL);
    assert_int_equal(rub_clusters_read(&arena, bytes, length, &clusters), RUB_OK);
    rub_arena_free(&arena);
    return clusters.views;
}

static rub_token token_of(rub_arena *arena, const char *text) {
    rub_tokens tokens = {0};
    assert_int_equal(rub_tokens_make(arena, text, (uint32_t)strlen(text), &tokens), RUB_OK);
    assert_int_equal(tokens.count, 1);
    return tokens.rows[0];
}

/* The classes of `word` where only `known` has one. */
static void check(const char *known, const char *word, uint32_t first, uint32_t second) {
    rub_arena arena;
    rub_arena_init(&arena, NULL);
    rub_token row = token_of(&arena, known), token = token_of(&arena, word);
    uint32_t length;
    uint8_t *bytes = section(rub_clusters_key(&row), &length);
    rub_clusters clusters;
    assert_int_equal(rub_clusters_read(&arena, bytes, length, &clusters), RUB_OK);
    uint16_t classes[RUB_CLUSTER_VIEWS];
    assert_int_equal(clusters.views, 2);
    rub_clusters_of(&clusters, &token, classes);
    assert_int_equal(classes[0], first);
    assert_int_equal(classes[1], second);
    free(bytes);
    rub_arena_free(&arena);
}

static void a_word_has_a_class_in_each_view(void **state) {
    (void)state;
    check("Gdansk", "Gdansk", 3, 8);
    check("gdansk", "GDANSK", 3, 8);
    check("Gdansk", "Sopot", 0, 0);
}

static void numbers_of_one_form_share_their_class(void **state) {
    (void)state;
    check("1987", "2019", 3, 8);
    check("1987", "19", 0, 0);
    check("1987", "198x", 0, 0);
}

static void check_damage(uint32_t at, uint8_t value) {
    uint32_t length;
    uint8_t *bytes = section(1, &length);
    bytes[at] = value;
    assert_int_equal(views_of(bytes, length), 0);
    free(bytes);
}

static void damaged_sections_have_no_views(void **state) {
    (void)state;
    check_damage(0, RUB_CLUSTER_FIELDS + 1);
    check_damage(1, RUB_CLUSTER_VIEWS + 1);
    check_damage(2, 0); /* a field of no bits */
    check_damage(2, 16);
    check_damage(8, 1);  /* a view of a field that is not there */
    check_damage(15, 1); /* a table beyond the end */
    check_damage(14, 240);
    check_damage(MAP, 0); /* a map without rows */
}

static void cut_sections_have_no_views(void **state) {
    (void)state;
    uint32_t whole;
    uint8_t *bytes = section(1, &whole);
    for (uint32_t length = 0; length < whole; length++) {
        uint8_t *cut = malloc(length + !length);
        memcpy(cut, bytes, length);
        assert_int_equal(views_of(cut, length), 0);
        free(cut);
    }
    free(bytes);
}

TEST_MAIN(cmocka_unit_test(a_word_has_a_class_in_each_view),
          cmocka_unit_test(numbers_of_one_form_share_their_class),
          cmocka_unit_test(damaged_sections_have_no_views), cmocka_unit_test(cut_sections_have_no_views))
