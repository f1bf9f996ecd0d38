/* json_path.c - values inside a line of JSON as the bytes that they are; a strict reader that builds nothing
 *
 * A reader that made numbers and strings of them would have to write them again: 64-bit numbers, 1.50 and
 * \u00e9 would come out changed.
 */
#include "host/archive/json_path.h"

#include "base/utf8.h"

#include <string.h>

#define DEPTH 200u

typedef struct span {
    const char *start, *end; /* start NULL: there is none */
} span;

typedef struct member {
    span key; /* with its marks */
    span value;
} member;

const char *json_path_next(const char *path, char name[JSON_PATH_NAME]) {
    size_t length = strcspn(path, "."), kept = length < JSON_PATH_NAME ? length : JSON_PATH_NAME - 1;
    memcpy(name, path, kept);
    name[kept] = '\0';
    return path[length] ? path + length + 1 : path + length;
}

int json_path_number(const char *name) {
    int number = 0;
    if (!*name || strlen(name) > 6) return -1;
    for (; *name; name++) {
        if (*name < '0' || *name > '9') return -1;
        number = number * 10 + (*name - '0');
    }
    return number;
}

/* ---- JSON's grammar; each gives the place behind what it read, or NULL ---- */

static const char *skip_blank(const char *at, const char *end) {
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n')) at++;
    return at;
}

static const char *skip_string(const char *at, const char *end) {
    for (at++; at < end && *at != '"'; at++) {
        if (*at != '\\') continue;
        if (++at == end || !*at || !strchr("\"\\/bfnrtu", *at)) return NULL;
        for (int i = 0; *at == 'u' && i < 4; i++)
            if (end - at <= i + 1 || !at[i + 1] || !strchr("0123456789abcdefABCDEF", at[i + 1])) return NULL;
    }
    return at < end ? at + 1 : NULL;
}

static const char *skip_digits(const char *at, const char *end) {
    const char *first = at;
    while (at < end && *at >= '0' && *at <= '9') at++;
    return at > first ? at : NULL;
}

static const char *skip_number(const char *at, const char *end) {
    if (at < end && *at == '-') at++;
    const char *whole = at;
    at = skip_digits(at, end);
    if (!at || (*whole == '0' && at > whole + 1)) return NULL;
    if (at < end && *at == '.' && !(at = skip_digits(at + 1, end))) return NULL;
    if (at == end || (*at != 'e' && *at != 'E')) return at;
    at++;
    if (at < end && (*at == '-' || *at == '+')) at++;
    return skip_digits(at, end);
}

static const char *skip_word(const char *at, const char *end) {
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < 3; i++) {
        size_t length = strlen(words[i]);
        if ((size_t)(end - at) >= length && memcmp(at, words[i], length) == 0) return at + length;
    }
    return NULL;
}

static const char *skip_value(const char *at, const char *end, unsigned depth);

/* Reads "key": value; gives the place behind it. */
static const char *read_member(const char *at, const char *end, unsigned depth, member *member) {
    at = skip_blank(at, end);
    if (at == end || *at != '"') return NULL;
    member->key.start = at;
    if (!(at = skip_string(at, end))) return NULL;
    member->key.end = at;
    at = skip_blank(at, end);
    if (at == end || *at != ':') return NULL;
    member->value.start = skip_blank(at + 1, end);
    return member->value.end = skip_value(at + 1, end, depth);
}

/* An object or a list from behind its bracket. */
static const char *skip_inside(const char *at, const char *end, unsigned depth, char close) {
    member member;
    at = skip_blank(at, end);
    if (at < end && *at == close) return at + 1;
    while (at && depth < DEPTH) {
        at = close == '}' ? read_member(at, end, depth + 1, &member) : skip_value(at, end, depth + 1);
        if (at) at = skip_blank(at, end);
        if (!at || at == end) return NULL;
        if (*at == close) return at + 1;
        if (*at++ != ',') return NULL;
    }
    return NULL;
}

static const char *skip_value(const char *at, const char *end, unsigned depth) {
    at = skip_blank(at, end);
    if (at == end) return NULL;
    switch (*at) {
    case '{': return skip_inside(at + 1, end, depth, '}');
    case '[': return skip_inside(at + 1, end, depth, ']');
    case '"': return skip_string(at, end);
    default: return *at == '-' || (*at >= '0' && *at <= '9') ? skip_number(at, end) : skip_word(at, end);
    }
}

/* ---- finding; all below was read once and is JSON ---- */

/* The next member of the object whose inside goes on at `at`; false at its end. */
static bool next_member(const char **at, const char *end, member *member) {
    *at = skip_blank(*at, end);
    if (**at == ',') ++*at;
    if (*skip_blank(*at, end) == '}') return false;
    *at = read_member(*at, end, 0, member);
    return *at != NULL;
}

static span find_name(span object, const char *name) {
    const char *at = object.start + 1;
    size_t length = strlen(name);
    member member;
    while (*object.start == '{' && next_member(&at, object.end, &member))
        if ((size_t)(member.key.end - member.key.start) == length + 2 &&
            memcmp(member.key.start + 1, name, length) == 0)
            return member.value;
    return (span){NULL, NULL};
}

static span find_item(span list, int number) {
    const char *at = skip_blank(list.start + 1, list.end);
    while (number >= 0 && *at != ']') {
        const char *end = skip_value(at, list.end, 0);
        if (number-- == 0) return (span){at, end};
        at = skip_blank(end, list.end);
        if (*at == ',') at = skip_blank(at + 1, list.end);
    }
    return (span){NULL, NULL};
}

/* A field of that very name, or else the path's steps one after the other. */
static span find_path(span object, const char *path) {
    span found = find_name(object, path);
    while (!found.start && *path && object.start) {
        char name[JSON_PATH_NAME];
        path = json_path_next(path, name);
        object = *object.start == '[' ? find_item(object, json_path_number(name)) : find_name(object, name);
        if (!*path) return object;
    }
    return found;
}

/* ---- writing ---- */

/* As it is, but for what strict readers refuse: control characters in strings and bad UTF-8. */
static void put_raw(buffer *out, span value) {
    bool in_string = false;
    for (const char *at = value.start; at < value.end;) {
        uint32_t size = 1;
        bool bad = false;
        if (*at == '"') in_string = !in_string;
        if (*at == '\\') size = 2;
        else if ((unsigned char)*at >= 128) rub_utf8_read(at, value.end, &size, &bad);
        if (bad) buffer_text(out, "\xEF\xBF\xBD");
        else if (in_string && (unsigned char)*at < 32)
            buffer_put(out, (char[]){'\\', 'u', '0', '0', "01"[*at >> 4], "0123456789abcdef"[*at & 15]}, 6);
        else buffer_put(out, at, size);
        at += size;
    }
}

static bool holds(span outer, span inner) {
    return inner.start && outer.start <= inner.start && inner.end <= outer.end;
}

/* The object without the values `text` and `id`, wherever in it they are. */
static void put_others(buffer *out, span object, span text, span id) {
    const char *at = object.start + 1;
    bool later = false;
    member member;
    buffer_put(out, "{", 1);
    while (next_member(&at, object.end, &member)) {
        if (member.value.start == text.start || member.value.start == id.start) continue;
        if (later) buffer_put(out, ",", 1);
        later = true;
        put_raw(out, member.key);
        buffer_put(out, ":", 1);
        if (*member.value.start == '{' && (holds(member.value, text) || holds(member.value, id)))
            put_others(out, member.value, text, id);
        else put_raw(out, member.value);
    }
    buffer_put(out, "}", 1);
}

static void put_named(buffer *out, span object, const char *keep) {
    bool later = false;
    buffer_put(out, "{", 1);
    while (*keep) {
        char path[JSON_PATH_NAME];
        size_t length = strcspn(keep, ","), kept = length < sizeof path ? length : sizeof path - 1;
        memcpy(path, keep, kept);
        path[kept] = '\0';
        keep += length + (keep[length] == ',');
        span value = find_path(object, path);
        if (!value.start) continue;
        if (later) buffer_put(out, ",", 1);
        later = true;
        buffer_quoted(out, path, kept);
        buffer_put(out, ":", 1);
        put_raw(out, value);
    }
    buffer_put(out, "}", 1);
}

bool json_path_keep(const char *line, size_t length, const char *keep, const char *text, const char *id,
                    buffer *out) {
    const char *end = line + length;
    if (length >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) line += 3;
    span object = {skip_blank(line, end), skip_value(line, end, 0)};
    if (!object.end || *object.start != '{' || skip_blank(object.end, end) != end) return false;
    if (strcmp(keep, "all") == 0) put_others(out, object, find_path(object, text), find_path(object, id));
    else put_named(out, object, keep);
    return true;
}
