/* line.c - reads a line of --jsonl with cJSON, which knows no NUL, no lone surrogates and no long
 * numbers: these travel in disguise
 *
 * Byte FF is in no UTF-8. In the copy that cJSON gets, FF 0 stands for \u0000, FF 1 for a raw FF, and a
 * string that begins with FF 2 is a number as it was written: 64-bit ids must not go through a double.
 */
#include "host/archive/line.h"

#include "host/archive/json_path.h"

#include <cJSON.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define MARK '\xFF'

typedef struct copier {
    const char *at, *end; /* what is left of the line */
    char *to;
    bool in_string;
} copier;

static void put(copier *copier, const char *bytes, size_t length) {
    memcpy(copier->to, bytes, length);
    copier->to += length;
}

/* The value of "\uXXXX" at `at`, or -1 where there is no such thing. */
static int escape_value(const char *at, const char *end) {
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u') return -1;
    int value = 0;
    for (int i = 2; i < 6; i++) {
        const char *digits = "0123456789abcdef", *digit = strchr(digits, at[i] | 32);
        if (!digit || !at[i] || (at[i] < '0' || (at[i] > '9' && at[i] < 'A'))) return -1;
        value = value * 16 + (int)(digit - digits);
    }
    return value;
}

/* An escape: two bytes, six, or twelve for a pair of surrogates. A lone one becomes the start of a character
 * of four bytes: one invalid part, and as long as the U+FFFD that JavaScript's encoder makes of it. */
static void copy_escape(copier *copier) {
    int value = escape_value(copier->at, copier->end);
    size_t length = value >= 0 ? 6 : copier->end - copier->at > 1 ? 2 : 1;
    bool high = value >= 0xD800 && value < 0xDC00, low = value >= 0xDC00 && value < 0xE000;
    int next = high ? escape_value(copier->at + 6, copier->end) : -1;
    if (high && next >= 0xDC00 && next < 0xE000) length = 12, high = false;
    if (value == 0)
        put(copier,
            "\xFF"
            "0",
            2);
    else if (high || low) put(copier, "\xF0\x90\x80", 3);
    else put(copier, copier->at, length);
    copier->at += length;
}

static bool in_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

static void copy_number(copier *copier) {
    put(copier,
        "\"\xFF"
        "2",
        3);
    while (copier->at < copier->end && in_number(*copier->at)) put(copier, copier->at++, 1);
    put(copier, "\"", 1);
}

static void copy_next(copier *copier) {
    char c = *copier->at;
    if (c == '"') copier->in_string = !copier->in_string;
    if (c == '\\') copy_escape(copier);
    else if (c == MARK)
        put(copier,
            "\xFF"
            "1",
            2),
            copier->at++;
    else if (!copier->in_string && (c == '-' || (c >= '0' && c <= '9'))) copy_number(copier);
    else put(copier, copier->at++, 1);
}

/* Undoes the disguise in place; returns the length. */
static size_t undo(char *bytes) {
    char *to = bytes;
    for (const char *at = bytes; *at; at++) {
        if (*at == MARK && at[1]) *to++ = *++at == '0' ? '\0' : MARK;
        else *to++ = *at;
    }
    return (size_t)(to - bytes);
}

static const char *digits(const char *at) {
    while (*at >= '0' && *at <= '9') at++;
    return at;
}

/* JSON's grammar of numbers. */
static bool is_number(const char *at) {
    if (*at == '-') at++;
    const char *whole = at;
    at = digits(at);
    if (at == whole || (*whole == '0' && at - whole > 1)) return false;
    if (*at == '.' && digits(at + 1) == at + 1) return false;
    if (*at == '.') at = digits(at + 1);
    if (*at != 'e' && *at != 'E') return !*at;
    at++;
    if (*at == '-' || *at == '+') at++;
    return digits(at) > at && !*digits(at);
}

static bool disguised_number(const cJSON *item) {
    return cJSON_IsString(item) && item->valuestring[0] == MARK && item->valuestring[1] == '2';
}

/* `id` may be left out or null: then the document has none. */
static void take_id(line *line, const cJSON *item) {
    if (!item || cJSON_IsNull(item)) return;
    line->id_is_number = disguised_number(item);
    if (!cJSON_IsString(item) || (line->id_is_number && !is_number(item->valuestring + 2))) {
        line->error = "\"id\" is neither a string nor a number";
        return;
    }
    line->id.bytes = item->valuestring + (line->id_is_number ? 2 : 0);
    line->id.length = undo(line->id.bytes);
}

/* Names of fields are as their bytes are; one with an escape for NUL cannot be asked for. */
static const cJSON *field_of(const cJSON *tree, const char *path) {
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(tree, path);
    while (!item && *path && tree) {
        char name[JSON_PATH_NAME];
        path = json_path_next(path, name);
        tree = cJSON_IsArray(tree) ? cJSON_GetArrayItem(tree, json_path_number(name))
                                   : cJSON_GetObjectItemCaseSensitive(tree, name);
        if (!*path) return tree;
    }
    return item;
}

static void take_text(line *line, const cJSON *item, const char *name) {
    bool usual = strcmp(name, "text") == 0;
    if (line->error) return;
    if (!item) line->error = usual ? "there is no \"text\"" : "there is no text where --text says";
    else if (!cJSON_IsString(item) || disguised_number(item))
        line->error = usual ? "\"text\" is not a string" : "what --text names is not a string";
    else line->text.bytes = item->valuestring, line->text.length = undo(item->valuestring);
}

line line_read(const char *bytes, size_t length, const source_fields *fields) {
    line line = {.error = NULL};
    char *copy = malloc(length * 4 + 1); /* a number of one digit takes five bytes, but has a neighbour */
    if (!copy) return line.error = "memory ran out", line;
    copier copier = {.at = bytes, .end = bytes + length, .to = copy};
    while (copier.at < copier.end) copy_next(&copier);
    errno = 0;
    cJSON *tree = cJSON_ParseWithLength(copy, (size_t)(copier.to - copy));
    line.tree = tree;
    if (!tree) line.error = errno == ENOMEM ? "memory ran out" : "the line is not JSON";
    else if (!cJSON_IsObject(tree)) line.error = "the line is not an object with \"id\" and \"text\"";
    free(copy);
    if (line.error) return line;
    take_id(&line, field_of(tree, fields->id));
    take_text(&line, field_of(tree, fields->text), fields->text);
    return line;
}

void line_free(line *line) {
    cJSON_Delete(line->tree);
    line->tree = NULL;
}
