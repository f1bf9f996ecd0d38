/* report.h - what the command says: errors to standard error, documents to a file */
#ifndef RUB_REPORT_H
#define RUB_REPORT_H

#include <stddef.h>

/* Says on standard error what is wrong and what to do; ends with status 2. */
_Noreturn void report_fail(const char *format, ...);

/* A rub_sink.put for a FILE. */
int report_put(void *context, const char *bytes, size_t length);

#endif
