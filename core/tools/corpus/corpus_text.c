/* corpus_text.c - reads the "text" of JSON lines; needs no more JSON than that */
#define _POSIX_C_SOURCE 200809L /* opendir, strdup */
#include "tools/corpus/corpus_text.h"

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*length + 1);
    if (bytes && fread(bytes, 1, *length, file) != *length) free(bytes), bytes = NULL;
    if (bytes) bytes[*length] = 0;
    fclose(file);
    return bytes;
}

static uint32_t hex4(const char *at) {
    char digits[5] = {at[0], at[1], at[2], at[3], 0};
    return (uint32_t)strtoul(digits, NULL, 16);
}

static char *put_utf8(char *out, uint32_t c) {
    if (c < 0x80) return *out++ = (char)c, out;
    if (c < 0x800) *out++ = (char)(0xC0 | c >> 6);
    else if (c < 0x10000) *out++ = (char)(0xE0 | c >> 12), *out++ = (char)(0x80 | (c >> 6 & 63));
    else
        *out++ = (char)(0xF0 | c >> 18), *out++ = (char)(0x80 | (c >> 12 & 63)),
        *out++ = (char)(0x80 | (c >> 6 & 63));
    *out++ = (char)(0x80 | (c & 63));
    return out;
}

/* The escape after a backslash at *at, which moves behind it. */
static char *unescape(const char **at, char *out) {
    static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
    char kind = *(*at)++;
    if (kind != 'u') {
        const char *found = strchr(from, kind);
        return *out++ = found && kind ? to[found - from] : kind, out;
    }
    uint32_t c = hex4(*at);
    *at += 4;
    if (c >= 0xD800 && c < 0xDC00 && (*at)[0] == '\\' && (*at)[1] == 'u')
        c = 0x10000 + ((c - 0xD800) << 10) + (hex4(*at + 2) - 0xDC00), *at += 6;
    return put_utf8(out, c);
}

/* The first "text" of a line, unescaped in place; NULL where there is none. */
static char *text_of_line(char *line) {
    char *at = strstr(line, "\"text\":");
    if (!at) return NULL;
    at += 7;
    while (*at == ' ') at++;
    if (*at++ != '"') return NULL;
    char *begin = at, *out = at;
    const char *in = at;
    while (*in && *in != '"') {
        if (*in != '\\') *out++ = *in++;
        else in++, out = unescape(&in, out);
    }
    *out = 0;
    return begin;
}

static bool add(corpus_texts *texts, const char *text) {
    if (texts->count == texts->room) {
        texts->room = texts->room * 2 + 1024;
        texts->texts = realloc(texts->texts, texts->room * sizeof *texts->texts);
        texts->lengths = realloc(texts->lengths, texts->room * sizeof *texts->lengths);
        if (!texts->texts || !texts->lengths) return false;
    }
    texts->lengths[texts->count] = strlen(text);
    texts->texts[texts->count] = malloc(texts->lengths[texts->count] + 1);
    if (!texts->texts[texts->count]) return false;
    strcpy(texts->texts[texts->count++], text);
    return true;
}

bool corpus_texts_add(corpus_texts *texts, const char *path) {
    size_t length;
    char *bytes = read_file(path, &length), *next;
    if (!bytes) return false;
    bool good = true;
    for (char *line = bytes; good && line < bytes + length; line = next) {
        char *end = strchr(line, '\n');
        next = end ? end + 1 : bytes + length;
        if (end) *end = 0;
        char *text = text_of_line(line);
        if (text && *text) good = add(texts, text);
    }
    free(bytes);
    return good;
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool add_folder(corpus_texts *texts, const char *folder) {
    char *names[256], path[8192];
    size_t count = 0;
    DIR *dir = opendir(folder);
    if (!dir) return false;
    for (struct dirent *entry; (entry = readdir(dir)) && count < 256;)
        if (strstr(entry->d_name, ".jsonl")) names[count++] = strdup(entry->d_name);
    closedir(dir);
    qsort(names, count, sizeof *names, by_name);
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        good = good && corpus_texts_add(texts, path);
        free(names[i]);
    }
    return good;
}

static uint64_t text_hash(const char *text) {
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (; *text; text++) hash = (hash ^ (uint8_t)*text) * UINT64_C(0x100000001B3);
    return hash;
}

typedef struct keyed {
    uint64_t hash;
    size_t index;
} keyed;

static int by_hash(const void *a, const void *b) {
    const keyed *x = a, *y = b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

/* The same document stands in more than one folder (names and quotations of GUM): keep the first. */
static bool drop_repeats(corpus_texts *texts) {
    keyed *rows = malloc((texts->count + 1) * sizeof *rows);
    if (!rows) return false;
    for (size_t i = 0; i < texts->count; i++) rows[i] = (keyed){text_hash(texts->texts[i]), i};
    qsort(rows, texts->count, sizeof *rows, by_hash);
    for (size_t i = 1; i < texts->count; i++) {
        if (rows[i].hash != rows[i - 1].hash) continue;
        free(texts->texts[rows[i].index]);
        texts->texts[rows[i].index] = NULL;
    }
    size_t kept = 0;
    for (size_t i = 0; i < texts->count; i++)
        if (texts->texts[i]) texts->texts[kept] = texts->texts[i], texts->lengths[kept++] = texts->lengths[i];
    texts->count = kept;
    free(rows);
    return true;
}

bool corpus_texts_add_training(corpus_texts *texts, const char *folder) {
    static const char *const parts[] = {"raw", "names/train", "quotes/train"};
    char path[4096];
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, parts[i]);
        if (!add_folder(texts, path)) return false;
    }
    snprintf(path, sizeof path, "%s/news/train.jsonl", folder);
    return corpus_texts_add(texts, path) && drop_repeats(texts);
}

void corpus_texts_free(corpus_texts *texts) {
    for (size_t i = 0; i < texts->count; i++) free(texts->texts[i]);
    free(texts->texts);
    free(texts->lengths);
    *texts = (corpus_texts){0};
}
