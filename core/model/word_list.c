/* word_list.c - looks words up in the model's lists */
#include "model/word_list.h"

/* Bytes of the sets with their count, or 0 where the section is not sound. */
static uint32_t sets_size(rub_section section) {
    if (!section.bytes || section.length < RUB_LISTS_HEAD) return 0;
    uint32_t sets = rub_u32(section.bytes);
    return sets && sets <= 0xFFFF && sets <= (section.length - RUB_LISTS_HEAD) / 8 ? RUB_LISTS_HEAD + 8 * sets
                                                                                   : 0;
}

/* Words seen last, by a few bits of their hashes: three in four words of a text are among them. */
enum { SEEN_BITS = 10 };
typedef struct seen {
    uint32_t word, row;
} seen;

void rub_word_lists_mark(const rub_model *model, rub_tokens *tokens) {
    uint32_t sets = model->list_map->count ? model->list_set_count : 0;
    seen words[1u << SEEN_BITS] = {{1, 0}}; /* 0 has slot 0 and 1 has another: no slot has its own word yet */
    for (uint32_t i = 0; i < tokens->count; i++) {
        uint32_t word = tokens->rows[i].word;
        seen *kept = &words[word * 0x9E3779B1u >> (32 - SEEN_BITS)];
        if (kept->word != word) *kept = (seen){word, rub_wordmap_get(model->list_map, word)};
        tokens->rows[i].lists = (uint16_t)(kept->row < sets ? kept->row : 0);
    }
}

rub_word_table rub_word_table_open(const rub_model *model) {
    if (!model->list_map->count) return (rub_word_table){.count = 0};
    return (rub_word_table){*model->list_map, model->list_sets, model->list_set_count};
}

uint64_t rub_word_table_get(const rub_word_table *table, const char *bytes, size_t length) {
    if (!table->count) return 0;
    uint32_t row = rub_wordmap_get(&table->map, rub_token_hash(bytes, length));
    return row < table->count ? rub_u64(table->sets + 8 * row) : 0;
}

rub_status rub_word_lists_open(rub_model *model) {
    rub_section section = model->lists;
    uint32_t size = sets_size(section);
    rub_wordmap *map = rub_arena_zero(&model->arena, sizeof *map);
    RUB_NEED(map);
    model->list_map = map;
    if (!size) return RUB_OK;
    RUB_TRY(rub_wordmap_open(&model->arena, section.bytes + size, section.length - size, map));
    model->list_sets = model->lists.bytes + RUB_LISTS_HEAD;
    model->list_set_count = rub_u32(model->lists.bytes);
    return RUB_OK;
}
