/* out.c - a small buffer before the caller's sink, and the escapes that several formats share */
#include "write/out.h"
#include "base/chars.h"
#include "base/utf8.h"

#include <string.h>

static const char replacement[] = "\xEF\xBF\xBD";

void rub_out_fail(rub_out *out, rub_status status) {
    if (out->status == RUB_OK) out->status = status;
}

void rub_out_flush(rub_out *out) {
    if (out->used && out->status == RUB_OK && out->sink->put(out->sink->context, out->buffer, out->used))
        rub_out_fail(out, RUB_ERR_SINK);
    out->used = 0;
}

void rub_out_bytes(rub_out *out, const char *bytes, size_t length) {
    while (length) {
        size_t part = sizeof out->buffer - out->used;
        if (part > length) part = length;
        memcpy(out->buffer + out->used, bytes, part);
        out->used += (uint32_t)part;
        bytes += part;
        length -= part;
        if (out->used == sizeof out->buffer) rub_out_flush(out);
    }
}

void rub_out_word(rub_out *out, const char *word) {
    rub_out_bytes(out, word, strlen(word));
}

void rub_out_number(rub_out *out, uint32_t number) {
    char digits[10];
    uint32_t at = sizeof digits;
    do digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    while (at < sizeof digits) rub_out_piece(out, digits + at++, 1);
}

void rub_out_hundredths(rub_out *out, uint32_t hundredths) {
    char fraction[3] = {'.', (char)('0' + hundredths / 10 % 10), (char)('0' + hundredths % 10)};
    rub_out_number(out, hundredths / 100);
    if (hundredths % 100) rub_out_piece(out, fraction, hundredths % 10 ? 3 : 2);
}

/* Writes the character at `at`, which neither folding nor ASCII made simple; returns its size. */
static uint32_t put_character(rub_out *out, const char *at, const char *end, rub_out_escape *escape,
                              bool fold, bool *in_space) {
    uint32_t size;
    bool bad = false;
    uint32_t code_point = rub_utf8_read(at, end, &size, &bad);
    bool space = fold && rub_char_classify(code_point) == RUB_CHAR_SPACE;
    char scratch[8];
    const char *instead = bad ? replacement : escape ? escape(code_point, scratch) : NULL;
    if (space && !*in_space) rub_out_bytes(out, " ", 1);
    else if (!space && instead) rub_out_word(out, instead);
    else if (!space) rub_out_bytes(out, at, size);
    *in_space = space;
    return size;
}

/* Bytes that every format writes as they are. */
static bool is_simple(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

void rub_out_text(rub_out *out, const char *text, size_t length, rub_out_escape *escape, bool fold) {
    const char *end = text + length;
    bool in_space = false;
    while (text < end) {
        const char *run = text;
        while (text < end && is_simple(*text)) text++;
        if (text > run) in_space = false;
        rub_out_bytes(out, run, (size_t)(text - run));
        if (text < end) text += put_character(out, text, end, escape, fold, &in_space);
    }
}

void rub_out_span(rub_out *out, uint32_t start, uint32_t end, rub_out_escape *escape) {
    rub_out_text(out, out->doc->text + start, end - start, escape, true);
}

void rub_out_json(rub_out *out, const char *text, size_t length) {
    rub_out_bytes(out, "\"", 1);
    rub_out_text(out, text, length, rub_out_escape_json, false);
    rub_out_bytes(out, "\"", 1);
}

static const char *control_escape(uint32_t code_point, char scratch[8]) {
    static const char hex[] = "0123456789abcdef";
    memcpy(scratch, "\\u00", 4);
    scratch[4] = hex[code_point >> 4];
    scratch[5] = hex[code_point & 15];
    scratch[6] = 0;
    return scratch;
}

const char *rub_out_escape_json(uint32_t code_point, char scratch[8]) {
    switch (code_point) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return code_point < 32 ? control_escape(code_point, scratch) : NULL;
    }
}

const char *rub_out_escape_html(uint32_t code_point, char scratch[8]) {
    (void)scratch;
    switch (code_point) {
    case 0: return replacement; /* HTML cannot hold it */
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return NULL;
    }
}

const char *rub_out_escape_plain(uint32_t code_point, char scratch[8]) {
    (void)scratch;
    bool control =
        code_point < 32 ? code_point != '\n' && code_point != '\t' : code_point >= 127 && code_point < 160;
    bool turns =
        (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
    return control || turns ? replacement : NULL; /* turns: what follows would be read from the other side */
}

void rub_out_in_points(rub_out *out, rub_units *points, void (*put)(void *writer), void *writer) {
    rub_arena scratch;
    rub_arena_init(&scratch, &out->doc->arena.allocator);
    rub_status status = rub_units_make(&scratch, out->doc->text, out->doc->length, RUB_CODEPOINT, points);
    if (status == RUB_OK) put(writer);
    else rub_out_fail(out, status);
    rub_arena_free(&scratch);
}
