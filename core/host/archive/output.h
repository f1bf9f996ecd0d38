/* output.h - where answers go: standard output, a file, or the end of a file that a stopped run left */
#ifndef RUB_OUTPUT_H
#define RUB_OUTPUT_H

#include "host/archive/coding.h"

typedef struct output {
    const char *name; /* for people */
    int file;
    coding coding; /* batches are packed before they come here */
    bool broken;
    unsigned long found; /* answers that a file to go on with holds already */
} output;

/* NULL is standard output. A name that ends with .gz or .zst is packed. */
void output_open(output *output, const char *name);

/* Opens what a stopped run has written, or a new file. Its whole lines are counted; a last one that was cut
 * in the middle is taken away. */
void output_resume(output *output, const char *name);

/* Writes all of it; a failure is kept in `broken`. */
void output_put(output *output, const buffer *bytes);
void output_close(output *output);

#endif
