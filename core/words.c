/* words.c - the words for types, kinds, rules and errors: each list of rubricate.h, spelled out once */
#include "rubricate.h"

#define WORD_1(name)       #name,
#define WORD_2(name, word) word,

static const char *word_of(const char *const *words, uint32_t count, uint32_t value) {
    return value < count ? words[value] : "?";
}

const char *rub_type_word(uint32_t type) {
    static const char *const words[] = {RUB_TYPES(WORD_1)};
    return word_of(words, RUB_TYPE_COUNT, type);
}

const char *rub_block_word(uint32_t kind) {
    static const char *const words[] = {RUB_BLOCKS(WORD_2)};
    return word_of(words, RUB_BLOCK_COUNT, kind);
}

const char *rub_quote_word(uint32_t kind) {
    static const char *const words[] = {RUB_QUOTES(WORD_2)};
    return word_of(words, RUB_QUOTE_COUNT, kind);
}

const char *rub_via_word(uint32_t via) {
    static const char *const words[] = {RUB_VIAS(WORD_2)};
    return word_of(words, RUB_VIA_COUNT, via);
}

const char *rub_link_word(uint32_t kind) {
    static const char *const words[] = {RUB_LINKS(WORD_2)};
    return word_of(words, RUB_LINK_COUNT, kind);
}

const char *rub_version(void) {
    return RUB_VERSION;
}

const char *rub_status_text(rub_status status) {
    static const char *const words[] = {
        "no error",
        "memory ran out; free other documents or annotate a shorter text",
        "a required argument is missing or out of range; see the call in rubricate.h",
        "the text is longer than 256 MiB; cut it into articles",
        "this is not a Rubricate model; give the file en.rubm that came with this version",
        "this model belongs to another version of Rubricate; give the en.rubm that came with this version",
        "the model is damaged or cut short; fetch en.rubm again",
        "a lexicon entry is malformed; see the error's field, the other entries are kept",
        "the output could not be written; check the disk or the pipe",
        "no stage has this name; rub_stages() lists them",
    };
    return word_of(words, RUB_STATUS_COUNT, status);
}
