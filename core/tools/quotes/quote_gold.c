/* quote_gold.c - reads a corpus line and turns its code points into bytes */
#include "tools/quotes/quote_gold.h"

#include "cJSON.h"

#include <stdlib.h>
#include <string.h>

/* bytes[n] is where code point n begins; the last one is the length. */
static uint32_t *edges_of(const char *text, uint32_t length, uint32_t *count) {
    uint32_t *bytes = malloc((length + 1) * sizeof *bytes);
    *count = 0;
    for (uint32_t i = 0; bytes && i <= length; i++)
        if (i == length || ((unsigned char)text[i] & 0xC0) != 0x80) bytes[(*count)++] = i;
    return bytes;
}

static uint32_t edge(const uint32_t *bytes, uint32_t count, const cJSON *number) {
    uint32_t at = cJSON_IsNumber(number) && number->valuedouble >= 0 ? (uint32_t)number->valuedouble : 0;
    return bytes[at < count ? at : count - 1];
}

static rub_span span_of(const uint32_t *bytes, uint32_t count, const cJSON *pair) {
    if (cJSON_GetArraySize(pair) != 2) return (rub_span){RUB_NONE, RUB_NONE};
    return (rub_span){edge(bytes, count, pair->child), edge(bytes, count, pair->child->next)};
}

static void read_quote(const cJSON *json, const uint32_t *bytes, uint32_t count, quote_gold *q) {
    const cJSON *fragment;
    q->count = 0;
    cJSON_ArrayForEach(fragment, cJSON_GetObjectItem(json, "content")) if (q->count < GOLD_FRAGMENTS)
        q->content[q->count++] = span_of(bytes, count, fragment);
    q->cue = span_of(bytes, count, cJSON_GetObjectItem(json, "cue"));
    q->source = span_of(bytes, count, cJSON_GetObjectItem(json, "speaker"));
    q->speech = !cJSON_IsFalse(cJSON_GetObjectItem(json, "speech"));
}

static bool read_text(const cJSON *json, quote_line *line) {
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(json, "text"));
    const cJSON *quotes = cJSON_GetObjectItem(json, "quotes");
    if (!text) return false;
    line->length = (uint32_t)strlen(text);
    line->text = malloc(line->length + 1);
    line->quotes = calloc((size_t)(quotes ? cJSON_GetArraySize(quotes) : 0) + 1, sizeof *line->quotes);
    if (!line->text || !line->quotes) return false;
    memcpy(line->text, text, line->length + 1);
    uint32_t count, *bytes = edges_of(text, line->length, &count);
    const cJSON *quote;
    if (bytes)
        cJSON_ArrayForEach(quote, quotes) read_quote(quote, bytes, count, &line->quotes[line->count++]);
    free(bytes);
    return bytes != NULL;
}

bool quote_gold_read(const char *text, quote_line *line) {
    memset(line, 0, sizeof *line);
    cJSON *json = cJSON_Parse(text);
    bool good = json && read_text(json, line);
    cJSON_Delete(json);
    if (!good) quote_gold_free(line);
    return good;
}

void quote_gold_free(quote_line *line) {
    free(line->text);
    free(line->quotes);
    memset(line, 0, sizeof *line);
}
