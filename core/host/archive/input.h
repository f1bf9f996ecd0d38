/* input.h - the bytes of a file or of standard input, unpacked where they are packed */
#ifndef RUB_INPUT_H
#define RUB_INPUT_H

#include "host/archive/coding.h"

#include <stdint.h>

#define INPUT_RAW 65536u

typedef struct input {
    const char *name; /* of the file, for people; "-" is standard input */
    int file;
    coding coding;
    decoder *decoder;
    bool ended;     /* nothing is left to be read from the system */
    bool in_member; /* a packed member has begun and not ended */
    uint64_t taken; /* bytes read from the system */
    uint64_t size;  /* bytes of the file, or 0 where the system does not tell */
    size_t at, filled;
    unsigned char raw[INPUT_RAW];
} input;

/* Opens `name`; what cannot be opened or unpacked by this build ends the run with a sentence. `what` says
 * what it should be ("text", "JSONL"). */
void input_open(input *input, const char *name, const char *what);

/* Reads up to `room` bytes (> 0). 0: the end, or, where `stop` was set by a signal, nothing for now. An input
 * that cannot be read to its end ends with *error, static. */
size_t input_read(input *input, char *to, size_t room, const char **error);

/* Whether input_read would answer without waiting for somebody to write. */
bool input_ready(const input *input);

void input_close(input *input);

/* How many bytes a file has, 0 where it is no plain file. */
uint64_t input_size_of(const char *name);

#endif
