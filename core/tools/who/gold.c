/* gold.c - reads annotated documents: offsets in code points to bytes, spans to mentions and quotations */
#define _POSIX_C_SOURCE 200809L
#include "tools/who/gold.h"
#include "base/units.h"
#include "model/word_list.h"

#include <cJSON.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *what, const char *about) {
    fprintf(stderr, "%s: %s\n", about, what);
    exit(1);
}

static void *need(void *pointer) {
    if (!pointer) fail("no memory", "gold");
    return pointer;
}

rub_model *gold_model(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail("cannot be opened", path);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = need(malloc(size + 1)); /* lives as long as the program */
    if (fread(bytes, 1, size, file) != size) fail("cannot be read", path);
    fclose(file);
    rub_model *model = NULL;
    rub_status status = rub_model_open(bytes, size, NULL, &model);
    if (status != RUB_OK) fail(rub_status_text(status), path);
    return model;
}

/* ---- offsets ---- */

/* [code points + 1]: the byte where each begins. */
static uint32_t *byte_offsets(const char *text, uint32_t length) {
    uint32_t *bytes = need(malloc(((size_t)length + 1) * sizeof *bytes)), count = 0;
    for (uint32_t i = 0; i < length; i++)
        if ((text[i] & 0xC0) != 0x80) bytes[count++] = i;
    bytes[count] = length;
    return bytes;
}

static rub_span read_span(const cJSON *pair, const uint32_t *bytes) {
    rub_span none = {RUB_NONE, RUB_NONE};
    if (!cJSON_IsArray(pair)) return none;
    rub_span span = {bytes[cJSON_GetArrayItem(pair, 0)->valueint],
                     bytes[cJSON_GetArrayItem(pair, 1)->valueint]};
    return span;
}

static uint32_t type_of(const char *word) {
    for (uint32_t type = 0; type < RUB_TYPE_COUNT; type++)
        if (strcmp(rub_type_word(type), word) == 0) return type;
    fail("unknown type", word);
    return 0;
}

/* ---- mentions and quotations ---- */

static void read_mentions(gold_doc *gold, const cJSON *tree, const uint32_t *bytes) {
    const cJSON *list = cJSON_GetObjectItem(tree, "entities"), *item;
    gold->names = need(calloc((size_t)cJSON_GetArraySize(list) + 1, sizeof *gold->names));
    cJSON_ArrayForEach(item, list) {
        rub_span span = read_span(item, bytes);
        gold->names[gold->doc.mentions.count] = cJSON_GetArrayItem(item, 3)->valuestring;
        rub_mention *mention = need(RUB_ADD(&gold->doc.arena, gold->doc.mentions));
        *mention = (rub_mention){span.start, span.end, type_of(cJSON_GetArrayItem(item, 2)->valuestring),
                                 RUB_NONE,   100,      RUB_VIA_MODEL};
    }
}

static void read_fragments(gold_doc *gold, rub_quote *quote, const cJSON *list, const uint32_t *bytes) {
    const cJSON *item;
    quote->first = gold->doc.fragments.count;
    cJSON_ArrayForEach(item, list) {
        rub_span *fragment = need(RUB_ADD(&gold->doc.arena, gold->doc.fragments));
        *fragment = read_span(item, bytes);
        quote->count++;
    }
}

static void read_quotes(gold_doc *gold, const cJSON *tree, const uint32_t *bytes) {
    const cJSON *list = cJSON_GetObjectItem(tree, "quotes"), *item;
    gold->speakers = need(calloc((size_t)cJSON_GetArraySize(list) + 1, sizeof *gold->speakers));
    cJSON_ArrayForEach(item, list) {
        rub_span cue = read_span(cJSON_GetObjectItem(item, "cue"), bytes);
        rub_span source = read_span(cJSON_GetObjectItem(item, "speaker"), bytes);
        rub_quote quote = {RUB_QUOTE_DIRECT, 0,          0,        cue.start, cue.end,
                           source.start,     source.end, RUB_NONE, 100,       RUB_VIA_CUE_BEFORE};
        read_fragments(gold, &quote, cJSON_GetObjectItem(item, "content"), bytes);
        gold->speakers[gold->doc.quotes.count] =
            cJSON_GetStringValue(cJSON_GetObjectItem(item, "speaker_entity"));
        rub_quote *row = need(RUB_ADD(&gold->doc.arena, gold->doc.quotes));
        *row = quote;
    }
}

/* ---- documents ---- */

static rub_status read_text(rub_doc *doc) {
    RUB_TRY(rub_units_make(&doc->arena, doc->text, doc->length, RUB_BYTE, &doc->units));
    RUB_TRY(rub_tokens_make(&doc->arena, doc->text, doc->length, &doc->tokens));
    RUB_TRY(rub_blocks_make(&doc->arena, doc->text, doc->length, &doc->tokens, &doc->blocks));
    RUB_TRY(rub_sentences_make(&doc->arena, doc->text, &doc->blocks, &doc->tokens, &doc->sentences));
    rub_word_lists_mark(doc->model, &doc->tokens);
    return RUB_OK;
}

static void fill(gold_doc *gold, const rub_model *model) {
    cJSON *tree = gold->tree;
    rub_arena_init(&gold->doc.arena, NULL);
    gold->doc.model = model;
    gold->doc.text = cJSON_GetObjectItem(tree, "text")->valuestring;
    gold->doc.length = (uint32_t)strlen(gold->doc.text);
    gold->id = cJSON_GetObjectItem(tree, "id")->valuestring;
    uint32_t *bytes = byte_offsets(gold->doc.text, gold->doc.length);
    read_mentions(gold, tree, bytes);
    read_quotes(gold, tree, bytes);
    free(bytes);
    if (read_text(&gold->doc) != RUB_OK) fail("cannot be read", gold->id);
}

bool gold_read(FILE *file, const rub_model *model, gold_doc *gold) {
    size_t room = 0;
    memset(gold, 0, sizeof *gold);
    if (getline(&gold->line, &room, file) < 0) {
        free(gold->line);
        return false;
    }
    gold->tree = cJSON_Parse(gold->line);
    if (!gold->tree) fail("is no JSON", gold->line);
    fill(gold, model);
    return true;
}

void gold_free(gold_doc *gold) {
    rub_arena_free(&gold->doc.arena);
    cJSON_Delete(gold->tree);
    free(gold->names);
    free(gold->speakers);
    free(gold->line);
}
