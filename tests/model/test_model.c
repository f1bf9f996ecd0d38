/* test_model.c - model files: what is right opens, whatever is damaged is refused and never read beyond */
#include "model/model.h"
#include "test.h"

#define ABCD RUB_TAG('a', 'b', 'c', 'd')
#define WXYZ RUB_TAG('w', 'x', 'y', 'z')

/* A model of two sections, of 5 and 8 bytes. Exactly as long as its memory, so that a read beyond is seen. */
static uint8_t *small_model(uint32_t *length) {
    *length = 64;
    uint8_t *bytes = calloc(*length, 1);
    const uint32_t head[] = {
        RUB_TAG('R', 'U', 'B', 'M'), RUB_MODEL_VERSION, 64, 0, 2, ABCD, 48, 5, WXYZ, 56, 8};
    for (int i = 0; i < 11; i++)
        for (int k = 0; k < 4; k++) bytes[4 * i + k] = (uint8_t)(head[i] >> 8 * k);
    memcpy(bytes + 48, "first", 5);
    memcpy(bytes + 56, "sections", 8);
    return bytes;
}

static void seal(uint8_t *bytes, uint32_t length) {
    uint32_t sum = rub_model_checksum(bytes + RUB_MODEL_SUMMED, length - RUB_MODEL_SUMMED);
    for (int k = 0; k < 4; k++) bytes[12 + k] = (uint8_t)(sum >> 8 * k);
}

static rub_status open_status(const uint8_t *bytes, size_t length) {
    rub_model *model = NULL;
    rub_status status = rub_model_open(bytes, length, NULL, &model);
    assert_true((status == RUB_OK) == (model != NULL));
    rub_model_close(model);
    return status;
}

static void sections_are_found_by_tag(void **state) {
    (void)state;
    uint32_t length;
    uint8_t *bytes = small_model(&length);
    seal(bytes, length);
    rub_model *model = NULL;
    assert_int_equal(rub_model_open(bytes, length, NULL, &model), RUB_OK);
    assert_int_equal(rub_model_section(model, ABCD).length, 5);
    assert_memory_equal(rub_model_section(model, ABCD).bytes, "first", 5);
    assert_memory_equal(rub_model_section(model, WXYZ).bytes, "sections", 8);
    assert_null(rub_model_section(model, RUB_TAG('n', 'o', 'n', 'e')).bytes);
    rub_model_close(model);
    free(bytes);
}

static void every_changed_bit_is_noticed(void **state) {
    (void)state;
    uint32_t length;
    uint8_t *bytes = small_model(&length);
    seal(bytes, length);
    for (uint32_t bit = 0; bit < length * 8; bit++) {
        bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
        rub_status expected = bit < 32 ? RUB_ERR_FOREIGN : bit < 64 ? RUB_ERR_VERSION : RUB_ERR_DAMAGED;
        assert_int_equal(open_status(bytes, length), expected);
        bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    free(bytes);
}

static void every_shorter_file_is_refused(void **state) {
    (void)state;
    uint32_t length;
    uint8_t *bytes = small_model(&length);
    seal(bytes, length);
    for (uint32_t cut = 0; cut < length; cut++) {
        uint8_t *shorter = malloc(cut + 1);
        memcpy(shorter, bytes, cut);
        assert_int_not_equal(open_status(shorter, cut), RUB_OK);
        free(shorter);
    }
    free(bytes);
}

/* Sealed again, so that only the checks of offsets stand between the bytes and the reader. */
static void offsets_beyond_the_file_are_refused(void **state) {
    (void)state;
    static const struct {
        uint32_t at, value;
    } bad[] = {
        {16, 3},  {16, 5},  {16, 0xFFFFFFFFu}, {16, 0x15555555u}, {24, 16},          {24, 49},
        {24, 64}, {24, 72}, {24, 0xFFFFFFF8u}, {28, 17},          {28, 0xFFFFFFFFu},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        uint32_t length;
        uint8_t *bytes = small_model(&length);
        for (int k = 0; k < 4; k++) bytes[bad[i].at + k] = (uint8_t)(bad[i].value >> 8 * k);
        seal(bytes, length);
        assert_int_equal(open_status(bytes, length), RUB_ERR_DAMAGED);
        free(bytes);
    }
}

static void other_files_are_foreign(void **state) {
    (void)state;
    assert_int_equal(open_status((const uint8_t *)"<!doctype html>", 15), RUB_ERR_FOREIGN);
    assert_int_equal(open_status((const uint8_t *)"RUB", 3), RUB_ERR_FOREIGN);
    assert_int_equal(open_status((const uint8_t *)"", 0), RUB_ERR_FOREIGN);
}

static void missing_arguments_are_errors(void **state) {
    (void)state;
    rub_model *model = NULL;
    assert_int_equal(rub_model_open(NULL, 0, NULL, &model), RUB_ERR_ARGUMENT);
    assert_int_equal(rub_model_open("RUBM", 4, NULL, NULL), RUB_ERR_ARGUMENT);
    rub_model_close(NULL);
}

/* The real file, sealed again after each change: whatever opens must also annotate. */
static void a_damaged_section_never_crashes(void **state) {
    (void)state;
    size_t length;
    uint8_t *bytes = (uint8_t *)test_read("build/en.rubm", &length);
    uint32_t seed = 1;
    for (int round = 0; round < 60; round++) {
        seed = seed * 1664525u + 1013904223u;
        uint32_t at =
            RUB_MODEL_HEADER + (seed >> 8) % (uint32_t)(round % 2 ? 2000 : length - RUB_MODEL_HEADER);
        uint8_t kept = bytes[at];
        bytes[at] ^= (uint8_t)(1u << seed % 8);
        seal(bytes, (uint32_t)length);
        rub_model *model = NULL;
        rub_doc *doc = NULL;
        if (rub_model_open(bytes, length, NULL, &model) == RUB_OK)
            rub_annotate(model, "\"No,\" said Ana Silva of Acme Corp. on Monday in Paris.", 54, NULL, &doc);
        rub_doc_free(doc);
        rub_model_close(model);
        bytes[at] = kept;
    }
    free(bytes);
}

static void failing_allocations_leak_nothing(void **state) {
    (void)state;
    size_t length;
    char *bytes = test_read("build/en.rubm", &length);
    rub_status status = RUB_ERR_MEMORY;
    for (unsigned long fail_at = 1; status != RUB_OK; fail_at++) {
        test_heap heap = {.fail_at = fail_at};
        rub_allocator allocator = test_heap_allocator(&heap);
        rub_model *model = NULL;
        status = rub_model_open(bytes, length, &allocator, &model);
        if (status != RUB_OK) assert_int_equal(status, RUB_ERR_MEMORY);
        rub_model_close(model);
        assert_int_equal(heap.blocks, 0);
    }
    free(bytes);
}

TEST_MAIN(cmocka_unit_test(sections_are_found_by_tag), cmocka_unit_test(every_changed_bit_is_noticed),
          cmocka_unit_test(every_shorter_file_is_refused),
          cmocka_unit_test(offsets_beyond_the_file_are_refused), cmocka_unit_test(other_files_are_foreign),
          cmocka_unit_test(missing_arguments_are_errors), cmocka_unit_test(a_damaged_section_never_crashes),
          cmocka_unit_test(failing_allocations_leak_nothing), )
