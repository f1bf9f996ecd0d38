/* encoding.h - bytes that are text, but not UTF-8 */
#ifndef RUB_ENCODING_H
#define RUB_ENCODING_H

#include <stddef.h>

/* A sentence with the way to convert, static, where `bytes` are UTF-16 or Latin-1; NULL where they are UTF-8,
 * also with faults in it. Latin-1 (as Windows-1252) is: three or more bytes above 127, each one alone beside
 * ASCII and each a letter or mark of it, and not one whole character of UTF-8. */
const char *encoding_fault(const char *bytes, size_t length);

#endif
