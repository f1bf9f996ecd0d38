/* draw.h - what the first bytes of an input ask of the engine: options, and a lexicon of the text's own words
 */
#ifndef FUZZ_DRAW_H
#define FUZZ_DRAW_H

#include "fuzz.h"

/* An input as it was drawn. Its bytes count from a space, so that six spaces in front of a text ask for
 * nothing and leave the seeds readable. */
typedef struct fuzz_drawn {
    rub_options options;
    const uint8_t *text; /* what follows the six bytes */
    size_t length;
    uint32_t every; /* each so many words begin a name of the lexicon; 0: none does */
    uint32_t shape; /* how many words a name has, what it is, in which case */
} fuzz_drawn;

fuzz_drawn fuzz_draw(const uint8_t *bytes, size_t length);

/* Adds words of the text to the lexicon: mostly as what is never a name, which takes away what stages have
 * found. */
void fuzz_name_words(const fuzz_drawn *drawn, rub_lexicon *lexicon);

#endif
