/* corpus.c - reads annotated texts, maps their labels to our types, joins sentences to documents, varies
 * capitals */
#include "tools/corpus/corpus.h"

#include "cJSON.h"
#include "rubricate.h"
#include "tools/crf/crf_inside.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *path, const char *what) {
    fprintf(stderr, "trainer: %s: %s\n", path, what);
    exit(1);
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path, "cannot be read");
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    if (!bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) fail(path, "cannot be read");
    bytes[size] = 0;
    fclose(file);
    return bytes;
}

static char *copy(const char *text, uint32_t length) {
    char *made = malloc(length + 1);
    memcpy(made, text, length);
    made[length] = 0;
    return made;
}

/* ---- labels ---- */

static uint32_t type_bit(const char *word) {
    for (uint32_t t = 0; t < RUB_TYPE_COUNT; t++)
        if (strcmp(word, rub_type_word(t)) == 0) return 1u << t;
    return strcmp(word, "MISC") == 0 ? CORPUS_OUTSIDE : 0;
}

static uint32_t types_of(const cJSON *map, const char *label) {
    if (!map) return type_bit(label);
    const cJSON *entry = cJSON_GetObjectItemCaseSensitive(map, label), *may;
    const cJSON *fine = cJSON_GetObjectItemCaseSensitive(entry, "fine");
    uint32_t types = cJSON_IsString(fine) ? type_bit(fine->valuestring) : 0;
    cJSON_ArrayForEach(may, cJSON_GetObjectItemCaseSensitive(entry, "may_also_be")) types |=
        type_bit(may->valuestring);
    return types;
}

static uint32_t coarse_of(const cJSON *map, const char *label, uint32_t types) {
    if (!map)
        return types & 1u << RUB_PERSON                                  ? 'P'
               : types & 1u << RUB_ORG                                   ? 'O'
               : types & (1u << RUB_GPE | 1u << RUB_LOC | 1u << RUB_FAC) ? 'L'
                                                                         : 0;
    const cJSON *coarse =
        cJSON_GetObjectItemCaseSensitive(cJSON_GetObjectItemCaseSensitive(map, label), "coarse");
    if (!cJSON_IsString(coarse)) return 0;
    return strcmp(coarse->valuestring, "MISC") == 0 ? 0 : (uint32_t)coarse->valuestring[0];
}

/* ---- documents ---- */

static bool starts_character(char byte) {
    return ((unsigned char)byte & 0xC0) != 0x80;
}

/* Byte offset of each code point, and of the end. */
static uint32_t *character_offsets(const char *text, uint32_t length) {
    uint32_t *offsets = malloc((length + 2) * sizeof *offsets), count = 0;
    for (uint32_t i = 0; i < length; i++)
        if (starts_character(text[i])) offsets[count++] = i;
    offsets[count++] = length;
    offsets[count] = RUB_NONE;
    return offsets;
}

static int by_start(const void *a, const void *b) {
    const corpus_span *x = a, *y = b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    return x->end > y->end ? -1 : x->end < y->end;
}

static void read_spans(const cJSON *json, const cJSON *map, corpus *corpus, corpus_doc *doc) {
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "entities"), *item;
    uint32_t *offsets = character_offsets(doc->text, doc->length);
    doc->spans = malloc(((size_t)cJSON_GetArraySize(list) + 1) * sizeof *doc->spans);
    cJSON_ArrayForEach(item, list) {
        const char *label = cJSON_GetArrayItem(item, 2)->valuestring;
        corpus_span *span = &doc->spans[doc->span_count++];
        span->start = offsets[cJSON_GetArrayItem(item, 0)->valueint];
        span->end = offsets[cJSON_GetArrayItem(item, 1)->valueint];
        span->types = types_of(map, label);
        span->coarse = coarse_of(map, label, span->types);
        corpus->marked |= span->types;
    }
    qsort(doc->spans, doc->span_count, sizeof *doc->spans, by_start);
    free(offsets);
}

static void read_doc(char *line, const cJSON *map, corpus *corpus, const char *path) {
    cJSON *json = cJSON_Parse(line);
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(json, "id"),
                *text = cJSON_GetObjectItemCaseSensitive(json, "text");
    if (!cJSON_IsString(text) || !cJSON_IsString(id)) fail(path, "a line is no document");
    corpus_doc *doc = GROW(corpus->docs, corpus->count, corpus->room);
    *doc = (corpus_doc){.id = copy(id->valuestring, (uint32_t)strlen(id->valuestring)),
                        .length = (uint32_t)strlen(text->valuestring)};
    doc->text = copy(text->valuestring, doc->length);
    read_spans(json, map, corpus, doc);
    cJSON_Delete(json);
}

corpus corpus_read(const char *path, const char *mapping, const char *name) {
    corpus made = {.name = name ? name : "news"};
    char *bytes = read_file(path), *mapping_bytes = name ? read_file(mapping) : NULL;
    cJSON *maps = name ? cJSON_Parse(mapping_bytes) : NULL;
    const cJSON *map = name ? cJSON_GetObjectItemCaseSensitive(maps, name) : NULL;
    if (name && !map) fail(mapping, name);
    for (char *line = bytes, *end; *line; line = end) {
        end = line + strcspn(line, "\n");
        if (*end) *end++ = 0;
        if (*line) read_doc(line, map, &made, path);
    }
    cJSON_Delete(maps);
    free(mapping_bytes);
    free(bytes);
    return made;
}

/* ---- sentences to documents ---- */

static long number_of(const char *id) {
    const char *dash = strrchr(id, '-');
    return dash ? strtol(dash + 1, NULL, 10) : -1;
}

static void append(corpus_doc *to, corpus_doc *from) {
    uint32_t shift = to->length + 1;
    to->text = realloc(to->text, shift + from->length + 1);
    to->text[to->length] = '\n';
    memcpy(to->text + shift, from->text, from->length + 1);
    to->spans = realloc(to->spans, (to->span_count + from->span_count + 1) * sizeof *to->spans);
    for (uint32_t i = 0; i < from->span_count; i++) {
        corpus_span span = from->spans[i];
        span.start += shift;
        span.end += shift;
        to->spans[to->span_count++] = span;
    }
    to->length = shift + from->length;
    free(from->text), free(from->id), free(from->spans);
}

void corpus_join(corpus *corpus, uint32_t most) {
    uint32_t kept = 0, joined = 0;
    long last = -2;
    for (uint32_t i = 0; i < corpus->count; i++) {
        long number = number_of(corpus->docs[i].id);
        if (kept && number == last + 1 && joined < most)
            append(&corpus->docs[kept - 1], &corpus->docs[i]), joined++;
        else corpus->docs[kept++] = corpus->docs[i], joined = 1;
        last = number;
    }
    corpus->count = kept;
}

/* ---- capitals ---- */

static void raise(char *text, uint32_t length, uint32_t at) {
    unsigned char c = (unsigned char)text[at];
    if (c < 128) text[at] = (char)toupper(c);
    else if (c == 0xC3 && at + 1 < length && (unsigned char)text[at + 1] >= 0xA0 &&
             (unsigned char)text[at + 1] != 0xB7 && (unsigned char)text[at + 1] != 0xBF)
        text[at + 1] = (char)(text[at + 1] - 0x20); /* U+00E0 to U+00FE but the division sign and ÿ */
}

char *corpus_upper(const char *text, uint32_t length) {
    char *made = copy(text, length);
    for (uint32_t i = 0; i < length; i++) raise(made, length, i);
    return made;
}

char *corpus_title(const char *text, uint32_t length) {
    char *made = copy(text, length);
    for (uint32_t i = 0; i < length; i++) {
        bool begins = i == 0 || made[i - 1] == ' ' || made[i - 1] == '\n';
        if (begins && i + 4 <= length && strcspn(made + i, " \n.,;:") >= 4) raise(made, length, i);
    }
    return made;
}

char *corpus_lower(const char *text, uint32_t length) {
    char *made = copy(text, length);
    for (uint32_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)made[i], next = i + 1 < length ? (unsigned char)made[i + 1] : 0;
        if (c < 128) made[i] = (char)tolower(c);
        else if (c == 0xC3 && next >= 0x80 && next < 0x9F && next != 0x97)
            made[i + 1] = (char)(next + 0x20); /* U+00C0 to U+00DE but the multiplication sign */
    }
    return made;
}

void corpus_free(corpus *corpus) {
    for (uint32_t i = 0; i < corpus->count; i++)
        free(corpus->docs[i].text), free(corpus->docs[i].id), free(corpus->docs[i].spans);
    free(corpus->docs);
}
