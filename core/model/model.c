/* model.c - opens a model file in place: checks all of its frame, hands out its sections */
#include "model/model.h"

#include "model/cluster.h"
#include "model/gazetteer.h"
#include "model/vocabulary.h"
#include "model/word_list.h"

#include <string.h>

/* A bijection of the sum, so that one changed word always shows. */
static inline uint32_t take(uint32_t sum, const uint8_t *word) {
    sum = (sum ^ rub_u32(word)) * 0x9E3779B1u;
    return sum ^ sum >> 15;
}

uint32_t rub_model_checksum(const uint8_t *bytes, uint32_t length) {
    uint32_t sum = 0x811C9DC5u;
    for (; length >= 16; bytes += 16, length -= 16)
        sum = take(take(take(take(sum, bytes), bytes + 4), bytes + 8), bytes + 12);
    for (; length >= 4; bytes += 4, length -= 4) sum = take(sum, bytes);
    for (; length; bytes++, length--) sum = (sum ^ *bytes) * 0x01000193u;
    return sum;
}

static const uint8_t *entry(const rub_model *model, uint32_t row) {
    return model->bytes + RUB_MODEL_HEADER + (size_t)row * RUB_MODEL_ENTRY;
}

static bool section_fits(const rub_model *model, uint32_t row) {
    uint32_t offset = rub_u32(entry(model, row) + 4), length = rub_u32(entry(model, row) + 8);
    uint32_t table_end = RUB_MODEL_HEADER + model->section_count * RUB_MODEL_ENTRY;
    return offset >= table_end && offset % 8 == 0 && offset <= model->length &&
           length <= model->length - offset;
}

static bool sections_fit(const rub_model *model) {
    if (model->section_count > (model->length - RUB_MODEL_HEADER) / RUB_MODEL_ENTRY) return false;
    for (uint32_t row = 0; row < model->section_count; row++)
        if (!section_fits(model, row)) return false;
    return true;
}

static rub_status check(const uint8_t *bytes, size_t length) {
    if (length < 4 || memcmp(bytes, "RUBM", 4) != 0) return RUB_ERR_FOREIGN;
    if (length < RUB_MODEL_HEADER) return RUB_ERR_DAMAGED;
    if (rub_u32(bytes + 4) != RUB_MODEL_VERSION) return RUB_ERR_VERSION;
    if (rub_u32(bytes + 8) != length) return RUB_ERR_DAMAGED;
    uint32_t sum = rub_model_checksum(bytes + RUB_MODEL_SUMMED, (uint32_t)length - RUB_MODEL_SUMMED);
    return sum == rub_u32(bytes + 12) ? RUB_OK : RUB_ERR_DAMAGED;
}

/* Expands one labeller, where the model has it. */
static rub_status open_weights(rub_model *model, uint32_t tag, rub_weights **weights) {
    rub_section section = rub_model_section(model, tag);
    if (!section.bytes) return RUB_OK;
    *weights = rub_arena_zero(&model->arena, sizeof **weights);
    RUB_NEED(*weights);
    return rub_weights_open(&model->arena, section.bytes, section.length, *weights);
}

/* What names are looked up in. */
static rub_status open_names(rub_model *model) {
    rub_section clusters = rub_model_section(model, RUB_SECTION_CLUSTERS),
                gazetteer = rub_model_section(model, RUB_SECTION_GAZETTEER);
    rub_clusters *classes = rub_arena_alloc(&model->arena, sizeof *classes);
    rub_gazetteer *lists = rub_arena_alloc(&model->arena, sizeof *lists);
    RUB_NEED(classes && lists);
    RUB_TRY(rub_clusters_read(&model->arena, clusters.bytes, clusters.length, classes));
    RUB_TRY(rub_gazetteer_read(&model->arena, gazetteer.bytes, gazetteer.length, lists));
    model->clusters = classes, model->gazetteer = lists;
    return RUB_OK;
}

static rub_status make_vocabulary(rub_model *model) {
    rub_vocabulary *words = rub_arena_alloc(&model->arena, sizeof *words);
    RUB_NEED(words);
    rub_vocabulary_make(words);
    model->vocabulary = words;
    return RUB_OK;
}

static rub_status open_sections(rub_model *model) {
    if (!sections_fit(model)) return RUB_ERR_DAMAGED;
    model->lists = rub_model_section(model, RUB_SECTION_LISTS);
    RUB_TRY(rub_word_lists_open(model));
    RUB_TRY(open_names(model));
    RUB_TRY(make_vocabulary(model));
    RUB_TRY(open_weights(model, RUB_SECTION_NAMES, &model->names));
    return open_weights(model, RUB_SECTION_QUOTES, &model->quotes);
}

rub_status rub_model_open(const void *bytes, size_t length, const rub_allocator *allocator,
                          rub_model **model) {
    if (!bytes || !model) return RUB_ERR_ARGUMENT;
    RUB_TRY(check(bytes, length));
    rub_arena arena;
    rub_arena_init(&arena, allocator);
    rub_model *made = rub_arena_zero(&arena, sizeof *made);
    RUB_NEED(made);
    *made = (rub_model){.arena = arena, .bytes = bytes, .length = (uint32_t)length};
    made->section_count = rub_u32(made->bytes + 16);
    rub_status status = open_sections(made);
    if (status == RUB_OK) *model = made;
    else rub_model_close(made);
    return status;
}

void rub_model_close(rub_model *model) {
    if (!model) return;
    rub_arena arena = model->arena;
    rub_arena_free(&arena);
}

const rub_weights *rub_model_names(const rub_model *model) {
    return model->names;
}

const rub_weights *rub_model_quotes(const rub_model *model) {
    return model->quotes;
}

rub_section rub_model_section(const rub_model *model, uint32_t tag) {
    rub_section section = {NULL, 0};
    for (uint32_t row = 0; row < model->section_count && !section.bytes; row++) {
        if (rub_u32(entry(model, row)) != tag) continue;
        section.bytes = model->bytes + rub_u32(entry(model, row) + 4);
        section.length = rub_u32(entry(model, row) + 8);
    }
    return section;
}
