/* encoding.c - bytes that are text, but not UTF-8: FF FE begins UTF-16, "caf\xE9" is Latin-1; both are
 * refused with the way to convert */
#include "host/archive/encoding.h"

#include "base/utf8.h"

#define LATIN_MIN 3u
#define WIDE_LOOK 2048u

static const char utf16[] =
    "this is UTF-16, not UTF-8; convert it first: iconv -f UTF-16 -t UTF-8 FILE > NEW";
static const char latin1[] = "this looks like Latin-1 or Windows-1252, not UTF-8; convert it first: iconv -f "
                             "WINDOWS-1252 -t UTF-8 FILE "
                             "> NEW";

/* A byte order mark, or zeros at every other place, as English letters have them in UTF-16. */
static bool is_utf16(const unsigned char *bytes, size_t length) {
    size_t zeros[2] = {0, 0}, look = length < WIDE_LOOK ? length : WIDE_LOOK;
    if (length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        return true;
    for (size_t i = 0; i < look; i++) zeros[i % 2] += !bytes[i];
    return look >= 16 && (zeros[0] > look / 3 || zeros[1] > look / 3) && (!zeros[0] || !zeros[1]);
}

/* Letters with accents, and the curled marks and dashes of Windows. */
static bool is_latin(unsigned char byte) {
    return byte >= 0xA0 || byte == 0x85 || byte == 0x80 || (byte >= 0x91 && byte <= 0x97);
}

static bool is_latin1(const char *bytes, size_t length) {
    size_t found = 0;
    for (const char *at = bytes, *end = bytes + length; at < end;) {
        uint32_t size = 1;
        bool bad = false;
        if ((unsigned char)*at >= 128) {
            rub_utf8_read(at, end, &size, &bad);
            bool alone = at + 1 == end || (unsigned char)at[1] < 128;
            if (!bad || size > 1 || !alone || !is_latin((unsigned char)*at)) return false;
            found++;
        }
        at += size;
    }
    return found >= LATIN_MIN;
}

const char *encoding_fault(const char *bytes, size_t length) {
    if (is_utf16((const unsigned char *)bytes, length)) return utf16;
    return is_latin1(bytes, length) ? latin1 : NULL;
}
