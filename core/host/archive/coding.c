/* coding.c - gzip and zstd with their own libraries: news.jsonl.zst in, pages.jsonl.gz out */
#include "host/archive/coding.h"

#include <stdlib.h>
#include <string.h>
#ifdef RUB_ZLIB
#include <zlib.h>
#endif
#ifdef RUB_ZSTD
#include <zstd.h>
#endif

struct decoder {
    coding coding;
#ifdef RUB_ZLIB
    z_stream zlib;
#endif
#ifdef RUB_ZSTD
    ZSTD_DStream *zstd;
#endif
};

const char *coding_word(coding coding) {
    static const char *const words[] = {"none", "gzip", "zstd"};
    return words[coding];
}

bool coding_built(coding coding) {
#ifdef RUB_ZLIB
    if (coding == CODING_GZIP) return true;
#endif
#ifdef RUB_ZSTD
    if (coding == CODING_ZSTD) return true;
#endif
    return coding == CODING_NONE;
}

coding coding_of_name(const char *name) {
    size_t length = strlen(name);
    if (length > 3 && strcmp(name + length - 3, ".gz") == 0) return CODING_GZIP;
    if (length > 4 && strcmp(name + length - 4, ".zst") == 0) return CODING_ZSTD;
    return CODING_NONE;
}

coding coding_of_bytes(const unsigned char *bytes, size_t length) {
    if (length >= 2 && memcmp(bytes, "\x1F\x8B", 2) == 0) return CODING_GZIP;
    if (length >= 4 && memcmp(bytes, "\x28\xB5\x2F\xFD", 4) == 0) return CODING_ZSTD;
    return CODING_NONE;
}

/* ---- unpacking ---- */

decoder *decoder_new(coding coding) {
    decoder *decoder = calloc(1, sizeof *decoder);
    bool ready = false;
    if (!decoder) return NULL;
    decoder->coding = coding;
#ifdef RUB_ZLIB
    if (coding == CODING_GZIP) ready = inflateInit2(&decoder->zlib, 15 + 16) == Z_OK; /* 16: gzip's head */
#endif
#ifdef RUB_ZSTD
    if (coding == CODING_ZSTD) ready = (decoder->zstd = ZSTD_createDStream()) != NULL;
#endif
    if (!ready) free(decoder);
    return ready ? decoder : NULL;
}

void decoder_free(decoder *decoder) {
    if (!decoder) return;
#ifdef RUB_ZLIB
    if (decoder->coding == CODING_GZIP) inflateEnd(&decoder->zlib);
#endif
#ifdef RUB_ZSTD
    if (decoder->coding == CODING_ZSTD) ZSTD_freeDStream(decoder->zstd);
#endif
    free(decoder);
}

#ifdef RUB_ZLIB
static decoder_state run_gzip(z_stream *zlib, const unsigned char *in, size_t in_length, size_t *used,
                              char *out, size_t room, size_t *made) {
    zlib->next_in = (unsigned char *)in;
    zlib->avail_in = (uInt)in_length;
    zlib->next_out = (unsigned char *)out;
    zlib->avail_out = (uInt)room;
    int state = inflate(zlib, Z_NO_FLUSH);
    *used = in_length - zlib->avail_in;
    *made = room - zlib->avail_out;
    if (state == Z_STREAM_END) return inflateReset(zlib) == Z_OK ? DECODER_WHOLE : DECODER_BAD;
    return state == Z_OK || state == Z_BUF_ERROR ? DECODER_OK : DECODER_BAD;
}
#endif

#ifdef RUB_ZSTD
static decoder_state run_zstd(ZSTD_DStream *zstd, const unsigned char *in, size_t in_length, size_t *used,
                              char *out, size_t room, size_t *made) {
    ZSTD_inBuffer from = {in, in_length, 0};
    ZSTD_outBuffer to = {out, room, 0};
    size_t state = ZSTD_decompressStream(zstd, &to, &from);
    *used = from.pos;
    *made = to.pos;
    if (ZSTD_isError(state)) return DECODER_BAD;
    return state == 0 ? DECODER_WHOLE : DECODER_OK;
}
#endif

decoder_state decoder_run(decoder *decoder, const unsigned char *in, size_t in_length, size_t *used,
                          char *out, size_t room, size_t *made) {
    *used = *made = 0;
#ifdef RUB_ZLIB
    if (decoder->coding == CODING_GZIP) return run_gzip(&decoder->zlib, in, in_length, used, out, room, made);
#endif
#ifdef RUB_ZSTD
    if (decoder->coding == CODING_ZSTD) return run_zstd(decoder->zstd, in, in_length, used, out, room, made);
#endif
    (void)in, (void)in_length, (void)out, (void)room, (void)decoder;
    return DECODER_BAD;
}

/* ---- packing ---- */

#if defined(RUB_ZLIB) || defined(RUB_ZSTD)
/* Room for `bytes` more behind what is there. */
static bool make_room(buffer *out, size_t bytes) {
    if (out->room - out->length >= bytes) return true;
    char *bigger = realloc(out->bytes, out->length + bytes);
    if (!bigger) return false;
    out->bytes = bigger;
    out->room = out->length + bytes;
    return true;
}
#endif

#ifdef RUB_ZLIB
static bool pack_gzip(const buffer *in, buffer *out) {
    z_stream zlib;
    memset(&zlib, 0, sizeof zlib);
    if (deflateInit2(&zlib, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return false;
    size_t bound = deflateBound(&zlib, (uLong)in->length) + 32;
    bool packed = make_room(out, bound);
    if (packed) {
        zlib.next_in = (unsigned char *)in->bytes;
        zlib.avail_in = (uInt)in->length;
        zlib.next_out = (unsigned char *)out->bytes + out->length;
        zlib.avail_out = (uInt)bound;
        packed = deflate(&zlib, Z_FINISH) == Z_STREAM_END;
        out->length += bound - zlib.avail_out;
    }
    deflateEnd(&zlib);
    return packed;
}
#endif

#ifdef RUB_ZSTD
static bool pack_zstd(const buffer *in, buffer *out) {
    size_t bound = ZSTD_compressBound(in->length);
    if (!make_room(out, bound)) return false;
    size_t made = ZSTD_compress(out->bytes + out->length, bound, in->bytes, in->length, 3);
    if (ZSTD_isError(made)) return false;
    out->length += made;
    return true;
}
#endif

bool coding_pack(coding coding, const buffer *in, buffer *out) {
    if (!in->length) return true;
#ifdef RUB_ZLIB
    if (coding == CODING_GZIP) return pack_gzip(in, out);
#endif
#ifdef RUB_ZSTD
    if (coding == CODING_ZSTD) return pack_zstd(in, out);
#endif
    return coding == CODING_NONE && buffer_put(out, in->bytes, in->length) == 0;
}
