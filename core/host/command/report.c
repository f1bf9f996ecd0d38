/* report.c - what the command says: errors to standard error, documents to a file */
#include "host/command/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void report_fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("rubricate: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(2);
}

int report_put(void *context, const char *bytes, size_t length) {
    return fwrite(bytes, 1, length, context) != length;
}
