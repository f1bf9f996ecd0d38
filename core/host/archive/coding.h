/* coding.h - gzip and zstd, where their libraries were there at the build (RUB_ZLIB, RUB_ZSTD) */
#ifndef RUB_CODING_H
#define RUB_CODING_H

#include "host/archive/buffer.h"

typedef enum coding { CODING_NONE, CODING_GZIP, CODING_ZSTD } coding;

const char *coding_word(coding coding);                            /* "gzip" */
bool coding_built(coding coding);                                  /* whether this build can do it */
coding coding_of_name(const char *name);                           /* by its ending: .gz, .zst */
coding coding_of_bytes(const unsigned char *bytes, size_t length); /* by the first four */

/* A stream that is being unpacked. Members one after the other are one stream, as for gzip and zstd. */
typedef struct decoder decoder;
decoder *decoder_new(coding coding); /* NULL: no memory, or not built */
void decoder_free(decoder *decoder);

typedef enum decoder_state { DECODER_OK, DECODER_WHOLE, DECODER_BAD } decoder_state;

/* Unpacks from `in` to `out`; *used and *made say how far. DECODER_WHOLE: a member ended just there. */
decoder_state decoder_run(decoder *decoder, const unsigned char *in, size_t in_length, size_t *used,
                          char *out, size_t room, size_t *made);

/* Packs all of `in` as a member of its own behind what `out` holds: members can be made by several threads
 * and put together. */
bool coding_pack(coding coding, const buffer *in, buffer *out);

#endif
