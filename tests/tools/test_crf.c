/* test_crf.c - trains small labellers and decodes with them: the trainer, the coded weights and the lattice
 * together */
#include "test.h"

#include "model/lattice.h"
#include "tools/crf/crf.h"

enum { RED = 0x11000000, GREEN = 0x22000000, BLUE = 0x33000000, GREY = 0x44000000 }; /* features */

static void add_sequence(crf_data *data, uint32_t count, const uint32_t *features, const uint64_t *allowed) {
    crf_begin(data, 0, 1.0f);
    for (uint32_t i = 0; i < count; i++) {
        crf_position(data, allowed[i]);
        crf_feature(data, features[i]);
    }
}

/* RED is label 1, GREEN goes on as label 2, BLUE is outside; GREY is left open between 1 and outside, once
 * certain as 1. */
static crf_data *lessons(void) {
    crf_data *data = crf_new(3);
    for (uint32_t i = 0; i < 40; i++) {
        add_sequence(data, 3, (uint32_t[]){BLUE, RED, GREEN}, (uint64_t[]){1, 2, 4});
        add_sequence(data, 2, (uint32_t[]){RED, BLUE}, (uint64_t[]){2, 1});
        add_sequence(data, 1, (uint32_t[]){GREY}, (uint64_t[]){i % 4 ? 3 : 2});
    }
    return data;
}

static bool may_follow(uint32_t from, uint32_t to) {
    return to != 2 || from != 0;
}

static uint8_t *train(uint32_t *length) {
    crf_data *data = lessons();
    crf_settings settings = crf_defaults();
    settings.quiet = true;
    settings.may_follow = may_follow;
    settings.passes = 10;
    crf_model *model = crf_train(data, &settings);
    uint8_t *bytes = crf_write(model, &settings, length);
    crf_model_free(model);
    crf_free(data);
    return bytes;
}

/* Decodes a sequence of one feature a position; *sure gets the confidence of its first label. */
static rub_status decode(const uint8_t *bytes, uint32_t length, const uint32_t *features, uint32_t count,
                         uint8_t *labels, uint32_t *sure) {
    rub_arena arena;
    rub_weights weights;
    rub_lattice lattice;
    rub_arena_init(&arena, NULL);
    rub_status status = rub_weights_open(&arena, bytes, length, &weights);
    if (status == RUB_OK) status = rub_lattice_begin(&lattice, &arena, &weights, count);
    for (uint32_t i = 0; status == RUB_OK && i < count; i++) rub_lattice_add(&lattice, i, features + i, 1);
    if (status == RUB_OK) {
        rub_lattice_decode(&lattice);
        status = rub_lattice_sums(&lattice);
        memcpy(labels, lattice.best, count);
        *sure = rub_lattice_confidence(&lattice, 0, 1, RUB_LABELS_MAX);
    }
    rub_arena_free(&arena);
    return status;
}

static void learns(const uint32_t *features, uint32_t count, const char *expected, uint32_t least_sure) {
    uint32_t length, sure;
    uint8_t *bytes = train(&length), labels[8] = {0};
    assert_int_equal(decode(bytes, length, features, count, labels, &sure), RUB_OK);
    for (uint32_t i = 0; i < count; i++) assert_int_equal(labels[i], expected[i] - '0');
    assert_true(sure >= least_sure && sure <= 100);
    free(bytes);
}

static void features_tell_labels(void **state) {
    (void)state;
    learns((uint32_t[]){RED, GREEN, BLUE}, 3, "120", 75);
    learns((uint32_t[]){BLUE, BLUE}, 2, "00", 75);
}

static void what_is_left_open_follows_what_is_certain(void **state) {
    (void)state;
    learns((uint32_t[]){GREY}, 1, "1", 80);
}

/* GREEN alone would be label 2, which may not follow "outside". */
static void forbidden_steps_are_not_taken(void **state) {
    (void)state;
    uint32_t length, sure;
    uint8_t *bytes = train(&length), labels[2];
    assert_int_equal(decode(bytes, length, (uint32_t[]){BLUE, GREEN}, 2, labels, &sure), RUB_OK);
    assert_true(labels[1] != 2 || labels[0] == 1);
    free(bytes);
}

static void nothing_known_is_outside(void **state) {
    (void)state;
    uint32_t length, sure;
    uint8_t *bytes = train(&length), labels[1];
    assert_int_equal(decode(bytes, length, (uint32_t[]){0x77000000}, 1, labels, &sure), RUB_OK);
    assert_true(sure < 95);
    free(bytes);
}

static void training_twice_gives_the_same_bytes(void **state) {
    (void)state;
    uint32_t one_length, two_length;
    uint8_t *one = train(&one_length), *two = train(&two_length);
    assert_int_equal(one_length, two_length);
    assert_memory_equal(one, two, one_length);
    free(one), free(two);
}

/* Most of so small a section is 2^16 buckets, which are alike: of the bytes there, one in 97 will do. */
static uint32_t next_byte(uint32_t at, uint32_t length) {
    return at > 200 && at + 300 < length ? at + 97 : at + 1;
}

static void a_section_that_is_cut_is_damaged(void **state) {
    (void)state;
    uint32_t length, sure;
    uint8_t *bytes = train(&length), labels[1];
    for (uint32_t cut = 0; cut < length; cut = next_byte(cut, length)) {
        uint8_t *copy = malloc(cut + 1);
        memcpy(copy, bytes, cut);
        assert_int_equal(decode(copy, cut, (uint32_t[]){RED}, 1, labels, &sure), RUB_ERR_DAMAGED);
        free(copy);
    }
    free(bytes);
}

static void changed_bits_never_crash(void **state) {
    (void)state;
    uint32_t length, sure;
    uint8_t *bytes = train(&length), labels[3];
    for (uint32_t bit = 0; bit < length * 8; bit = next_byte(bit / 8, length) * 8 + (bit + 1) % 8) {
        bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
        rub_status status = decode(bytes, length, (uint32_t[]){RED, GREEN, BLUE}, 3, labels, &sure);
        assert_true(status == RUB_OK || status == RUB_ERR_DAMAGED || status == RUB_ERR_VERSION);
        bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    free(bytes);
}

TEST_MAIN(cmocka_unit_test(features_tell_labels), cmocka_unit_test(what_is_left_open_follows_what_is_certain),
          cmocka_unit_test(forbidden_steps_are_not_taken), cmocka_unit_test(nothing_known_is_outside),
          cmocka_unit_test(training_twice_gives_the_same_bytes),
          cmocka_unit_test(a_section_that_is_cut_is_damaged), cmocka_unit_test(changed_bits_never_crash))
