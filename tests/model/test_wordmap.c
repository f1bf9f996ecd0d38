/* test_wordmap.c - packed tables of the model: what is in them is found, and damaged ones are empty */
#include "model/wordmap.h"
#include "test.h"

#define BYTES 42u /* 8 head, 2 * (8 + 1) starts, 3 rows of 16 + 5 bits, 8 padding */

/* Three rows: 8 buckets, 16 bits of fingerprint, 5 of payload. Exactly as long as its memory, so that a read
 * beyond is seen. */
static uint8_t *three_rows(void) {
    static const struct {
        uint32_t hash, payload;
    } rows[] = {{0x20001234u, 7}, {0x2FFF4321u, 31}, {0xE0000001u, 1}};
    uint8_t *bytes = calloc(BYTES, 1);
    bytes[0] = 3, bytes[4] = 3, bytes[5] = 16, bytes[6] = 5;
    for (uint32_t bucket = 0; bucket <= 8; bucket++)
        bytes[8 + 2 * bucket] = bucket < 2 ? 0 : bucket < 8 ? 2 : 3;
    for (uint32_t i = 0; i < 3; i++) {
        uint64_t row = (rows[i].hash << 3 >> 16) | (uint64_t)rows[i].payload << 16;
        for (uint32_t k = 0; k < 21; k++)
            if (row >> k & 1) bytes[26 + (21 * i + k) / 8] |= (uint8_t)(1 << (21 * i + k) % 8);
    }
    return bytes;
}

static void check(uint32_t hash, uint32_t payload) {
    uint8_t *bytes = three_rows();
    rub_wordmap map = rub_wordmap_open(bytes, BYTES);
    assert_int_equal(map.count, 3);
    assert_int_equal(rub_wordmap_get(&map, hash), payload);
    free(bytes);
}

static void rows_are_found(void **state) {
    (void)state;
    check(0x20001234u, 7);
    check(0x2FFF4321u, 31);
    check(0xE0000001u, 1);
}

static void other_hashes_are_not(void **state) {
    (void)state;
    check(0x40001234u, RUB_WORDMAP_NONE); /* another bucket */
    check(0x20101234u, RUB_WORDMAP_NONE); /* another fingerprint */
    check(0, RUB_WORDMAP_NONE);
    check(0xFFFFFFFFu, RUB_WORDMAP_NONE);
}

static void check_damage(uint32_t at, uint8_t value) {
    uint8_t *bytes = three_rows();
    bytes[at] = value;
    assert_int_equal(rub_wordmap_open(bytes, BYTES).count, 0);
    free(bytes);
}

static void damaged_tables_are_empty(void **state) {
    (void)state;
    check_damage(0, 4);   /* more rows than starts tell of */
    check_damage(1, 200); /* more than the bytes hold */
    check_damage(3, 1);
    check_damage(4, 0); /* no buckets */
    check_damage(4, 17);
    check_damage(5, 0);  /* no fingerprint */
    check_damage(5, 30); /* more hash bits than a hash has */
    check_damage(6, 0);  /* no payload */
    check_damage(6, 41);
    check_damage(14, 3); /* starts that fall */
    check_damage(24, 2); /* the last start is not the count */
}

static void cut_tables_are_empty(void **state) {
    (void)state;
    for (uint32_t length = 0; length < BYTES; length++) {
        uint8_t *bytes = three_rows(), *cut = malloc(length + !length);
        memcpy(cut, bytes, length);
        assert_int_equal(rub_wordmap_open(cut, length).count, 0);
        free(bytes), free(cut);
    }
}

/* The last row but one is all of bucket 2, the last one, behind 2^16, all of bucket 3. */
static void starts_that_turn_over_are_read(void **state) {
    (void)state;
    enum { ROWS = 0x10001, STARTS = 2 * (8 + 1), LENGTH = 8 + STARTS + (ROWS * 24 + 7) / 8 + 8 };
    uint8_t *bytes = calloc(LENGTH, 1);
    bytes[0] = 1, bytes[2] = 1, bytes[4] = 3, bytes[5] = 16, bytes[6] = 8;
    bytes[8 + 2] = 0xFF, bytes[8 + 3] = 0xFF;
    bytes[8 + 4] = 0xFF, bytes[8 + 5] = 0xFF;
    for (uint32_t bucket = 4; bucket <= 8; bucket++) bytes[8 + 2 * bucket] = 1;
    uint8_t *last = bytes + 8 + STARTS + 3 * 0xFFFF;
    last[0] = 0x34, last[1] = 0x12, last[2] = 7;
    last[3] = 0x21, last[4] = 0x43, last[5] = 9;
    rub_wordmap map = rub_wordmap_open(bytes, LENGTH);
    assert_int_equal(map.count, ROWS);
    assert_int_equal(rub_wordmap_get(&map, 0x40000000u | 0x1234u << 13), 7);
    assert_int_equal(rub_wordmap_get(&map, 0x60000000u | 0x4321u << 13), 9);
    assert_int_equal(rub_wordmap_get(&map, 0x40000000u | 0x4321u << 13), RUB_WORDMAP_NONE);
    bytes[8 + 2 * 5] = 0; /* they fall a second time */
    assert_int_equal(rub_wordmap_open(bytes, LENGTH).count, 0);
    free(bytes);
}

static void an_empty_table_has_nothing(void **state) {
    (void)state;
    rub_wordmap map = rub_wordmap_open(NULL, 0);
    assert_int_equal(rub_wordmap_get(&map, 1), RUB_WORDMAP_NONE);
}

TEST_MAIN(cmocka_unit_test(rows_are_found), cmocka_unit_test(other_hashes_are_not),
          cmocka_unit_test(damaged_tables_are_empty), cmocka_unit_test(cut_tables_are_empty),
          cmocka_unit_test(starts_that_turn_over_are_read), cmocka_unit_test(an_empty_table_has_nothing))
