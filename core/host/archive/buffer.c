/* buffer.c - bytes that grow */
#include "host/archive/buffer.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEEP_BYTES ((size_t)1 << 20)

int buffer_put(void *context, const char *bytes, size_t length) {
    buffer *out = context;
    if (out->failed) return 1;
    if (!length) return 0;
    if (out->room - out->length < length) {
        size_t room = (out->length + length) * 2;
        char *bigger = realloc(out->bytes, room);
        if (!bigger) return out->failed = true;
        out->bytes = bigger;
        out->room = room;
    }
    memcpy(out->bytes + out->length, bytes, length);
    out->length += length;
    return 0;
}

void buffer_text(buffer *out, const char *text) {
    buffer_put(out, text, strlen(text));
}

void buffer_number(buffer *out, unsigned long number) {
    char digits[24];
    buffer_put(out, digits, (size_t)snprintf(digits, sizeof digits, "%lu", number));
}

static void put_special(buffer *out, unsigned char c) {
    char escape[8];
    if (c == '"' || c == '\\') buffer_put(out, (char[]){'\\', (char)c}, 2);
    else buffer_put(out, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", c));
}

void buffer_quoted(buffer *out, const char *bytes, size_t length) {
    const char *end = bytes + length;
    buffer_put(out, "\"", 1);
    while (bytes < end) {
        uint32_t size = 1;
        bool bad = false;
        unsigned char c = (unsigned char)*bytes;
        if (c >= 128) rub_utf8_read(bytes, end, &size, &bad);
        if (bad) buffer_text(out, "\xEF\xBF\xBD");
        else if (c < 32 || c == '"' || c == '\\') put_special(out, c);
        else buffer_put(out, bytes, size);
        bytes += size;
    }
    buffer_put(out, "\"", 1);
}

void buffer_cut(buffer *out, size_t at, size_t count) {
    memmove(out->bytes + at, out->bytes + at + count, out->length - at - count);
    out->length -= count;
}

void buffer_empty(buffer *out) {
    if (out->room > KEEP_BYTES) buffer_free(out);
    out->length = 0;
    out->failed = false;
}

void buffer_free(buffer *out) {
    free(out->bytes);
    *out = (buffer){NULL, 0, 0, false};
}
