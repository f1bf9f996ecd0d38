/* buffer.h - bytes that grow: what one document becomes before it is written */
#ifndef RUB_BUFFER_H
#define RUB_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct buffer {
    char *bytes; /* NULL until something is put */
    size_t length, room;
    bool failed; /* memory ran out; what was put since then is not there */
} buffer;

/* A rub_sink.put; the context is a buffer. */
int buffer_put(void *context, const char *bytes, size_t length);
void buffer_text(buffer *out, const char *text);
void buffer_number(buffer *out, unsigned long number);

/* A JSON string in its quotation marks. Bytes that are no UTF-8 become U+FFFD, so that strict readers take
 * it. */
void buffer_quoted(buffer *out, const char *bytes, size_t length);

/* Takes `count` bytes out at `at`. */
void buffer_cut(buffer *out, size_t at, size_t count);

void buffer_empty(buffer *out); /* keeps its room, but not more than a megabyte of it */
void buffer_free(buffer *out);

#endif
