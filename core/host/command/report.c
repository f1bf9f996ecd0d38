/* report.c - what the command says: errors to standard error, documents to a file */
#include "host/command/report.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* A file's name or an option may hold what a terminal obeys: controls, and what turns the direction of
 * reading. */
static bool is_obeyed(const unsigned char *at) {
    if (*at < 0x20 || *at == 0x7F) return true;
    if (*at == 0xC2) return at[1] >= 0x80 && at[1] < 0xA0;
    if (*at != 0xE2) return false;
    return (at[1] == 0x80 && at[2] >= 0xAA && at[2] <= 0xAE) ||
           (at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9);
}

/* Such a character becomes "?". */
static void put_harmless(const char *text) {
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        if (!is_obeyed(at)) {
            fputc(*at, stderr);
            continue;
        }
        fputc('?', stderr);
        at += *at == 0xC2 ? 1 : *at == 0xE2 ? 2 : 0;
    }
}

void report_fail(const char *format, ...) {
    char text[4096]; /* a longer sentence is cut */
    va_list arguments;
    va_start(arguments, format);
    /* It is begun above. NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized) */
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    fputs("rubricate: ", stderr);
    put_harmless(text);
    fputc('\n', stderr);
    exit(2);
}

int report_put(void *context, const char *bytes, size_t length) {
    return fwrite(bytes, 1, length, context) != length;
}
