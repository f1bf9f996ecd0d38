/* draw.c - six bytes in front of a text: least confidence, unit and markup, two stages left out, its lexicon
 */
#include "draw.h"

#include <stdio.h>

enum { DRAWN = 6, NAMES_MOST = 64, NAME_ROOM = 200, WORDS_MOST = 4 };

static uint32_t from_space(uint8_t byte) {
    return (uint8_t)(byte - ' ');
}

static uint64_t stage_bit(uint8_t byte) {
    uint32_t count;
    rub_stages(&count);
    uint32_t which = from_space(byte) % (count + 1);
    return which ? UINT64_C(1) << (which - 1) : 0;
}

fuzz_drawn fuzz_draw(const uint8_t *bytes, size_t length) {
    if (length < DRAWN) return (fuzz_drawn){.text = bytes, .length = length};
    uint32_t how = from_space(bytes[1]);
    const rub_options options = {.min_confidence = from_space(bytes[0]) % 101,
                                 .offsets = (rub_offsets)(how % 3),
                                 .no_markup = how / 3 % 2,
                                 .without = stage_bit(bytes[2]) | stage_bit(bytes[3])};
    return (fuzz_drawn){.options = options,
                        .text = bytes + DRAWN,
                        .length = length - DRAWN,
                        .every = from_space(bytes[4]) % 32,
                        .shape = from_space(bytes[5])};
}

/* ---- words of the text as a lexicon ---- */

/* Words without what JSON would have to escape. */
static bool in_word(uint8_t byte) {
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | ' ') >= 'a' && (byte | ' ') <= 'z');
}

static size_t skip(const fuzz_drawn *drawn, size_t at, bool word) {
    while (at < drawn->length && in_word(drawn->text[at]) == word) at++;
    return at;
}

/* Where the name ends that begins at `at`: up to four words, each a byte apart from the next. */
static size_t name_end(const fuzz_drawn *drawn, size_t at) {
    size_t end = skip(drawn, at, true);
    for (uint32_t more = drawn->shape % WORDS_MOST; more && end + 1 < drawn->length; more--) {
        if ((drawn->text[end] != ' ' && drawn->text[end] != '-') || !in_word(drawn->text[end + 1])) break;
        end = skip(drawn, end + 1, true);
    }
    return end;
}

static void name(const fuzz_drawn *drawn, rub_lexicon *lexicon, size_t start, size_t end) {
    static const char *const types[] = {"PERSON", "ORG", "GPE", "EVENT"};
    char line[NAME_ROOM + 100];
    if (end - start > NAME_ROOM) return;
    uint32_t shape = drawn->shape / WORDS_MOST;
    int length =
        snprintf(line, sizeof line, "{\"name\": \"%.*s\", \"type\": \"%s\", \"case\": \"%s\", \"never\": %s}",
                 (int)(end - start), (const char *)drawn->text + start, types[shape % 4],
                 shape / 4 % 2 ? "fold" : "exact", shape / 8 % 4 == 3 ? "false" : "true");
    fuzz_need(rub_lexicon_add(lexicon, line, (size_t)length) != RUB_ERR_MEMORY);
}

void fuzz_name_words(const fuzz_drawn *drawn, rub_lexicon *lexicon) {
    size_t at = skip(drawn, 0, false);
    for (uint32_t word = 0; drawn->every && at < drawn->length && word < NAMES_MOST * drawn->every; word++) {
        if (word % drawn->every == drawn->every - 1) name(drawn, lexicon, at, name_end(drawn, at));
        at = skip(drawn, skip(drawn, at, true), false);
    }
}
