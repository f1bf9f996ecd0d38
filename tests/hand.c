/* hand.c - documents whose tables a test fills by hand */
#include "hand.h"
#include "base/units.h"
#include "model/word_list.h"
#include "test.h"

#include <string.h>

void hand_begin(rub_doc *doc, const char *text, size_t length, rub_offsets unit) {
    memset(doc, 0, sizeof *doc);
    rub_arena_init(&doc->arena, NULL);
    doc->options.offsets = unit;
    doc->text = text;
    doc->length = (uint32_t)length;
    assert_int_equal(rub_units_make(&doc->arena, text, doc->length, unit, &doc->units), RUB_OK);
    doc->rows.length = doc->length;
    doc->rows.replaced = doc->units.replaced;
}

void hand_read(rub_doc *doc, const char *text) {
    hand_begin(doc, text, strlen(text), RUB_BYTE);
    doc->model = test_model();
    assert_int_equal(rub_tokens_make(&doc->arena, text, doc->length, &doc->tokens), RUB_OK);
    rub_word_lists_mark(doc->model, &doc->tokens);
}

void hand_cut(rub_doc *doc) {
    rub_arena *arena = &doc->arena;
    assert_int_equal(rub_tokens_make(arena, doc->text, doc->length, &doc->tokens), RUB_OK);
    assert_int_equal(rub_blocks_make(arena, doc->text, doc->length, &doc->tokens, &doc->blocks), RUB_OK);
    assert_int_equal(rub_sentences_make(arena, doc->text, &doc->blocks, &doc->tokens, &doc->sentences),
                     RUB_OK);
    if (doc->model) rub_word_lists_mark(doc->model, &doc->tokens);
}

static rub_span find(const rub_doc *doc, const char *part, uint32_t from) {
    const char *at = strstr(doc->text + from, part);
    assert_non_null(at);
    uint32_t start = (uint32_t)(at - doc->text);
    return (rub_span){start, start + (uint32_t)strlen(part)};
}

#define ROWS(table, counter, ...)                                                                            \
    do {                                                                                                     \
        static const __typeof__(*doc->rows.table) rows_[] = {__VA_ARGS__};                                   \
        doc->rows.table = rows_;                                                                             \
        doc->rows.counter = sizeof rows_ / sizeof *rows_;                                                    \
    } while (0)

static const char sample[] = "Zoë  Brandt <Oslo>\n\xE2\x80\x9CNo,\xE2\x80\x9D said Brandt, "
                             "\xE2\x80\x9Cnot\n12.\xE2\x80\x9D \xF0\x9F\x98\x80 She left Norway.\n";

void hand_sample(rub_doc *doc, rub_offsets unit) {
    hand_begin(doc, sample, sizeof sample - 1, unit);
    rub_span full = find(doc, "Zoë  Brandt", 0), surname = find(doc, "Brandt", full.end);
    rub_span oslo = find(doc, "Oslo", 0), norway = find(doc, "Norway", 0), twelve = find(doc, "12", 0),
             she = find(doc, "She", 0);
    rub_span no = find(doc, "\xE2\x80\x9CNo,\xE2\x80\x9D", 0),
             twelve_not = find(doc, "\xE2\x80\x9Cnot\n12.\xE2\x80\x9D", 0), said = find(doc, "said", 0);
    static rub_mention mentions[5];
    static rub_reference references[1];
    static rub_entity entities[3];
    static rub_quote quotes[1];
    static rub_span fragments[2];
    static rub_block blocks[2];
    blocks[0] = (rub_block){RUB_BLOCK_HEADLINE, full.start, oslo.end + 1};
    blocks[1] = (rub_block){RUB_BLOCK_PARAGRAPH, no.start, doc->length - 1};
    mentions[0] = (rub_mention){full.start, full.end, RUB_PERSON, 0, 98, RUB_VIA_MODEL};
    mentions[1] = (rub_mention){oslo.start, oslo.end, RUB_GPE, 1, 90, RUB_VIA_LEXICON};
    mentions[2] = (rub_mention){surname.start, surname.end, RUB_PERSON, 0, 100, RUB_VIA_REPEAT};
    mentions[3] = (rub_mention){twelve.start, twelve.end, RUB_CARDINAL, RUB_NONE, 5, RUB_VIA_VALUE};
    mentions[4] = (rub_mention){norway.start, norway.end, RUB_GPE, 2, 0, RUB_VIA_MODEL};
    references[0] = (rub_reference){she.start, she.end, 0, RUB_VIA_PRONOUN};
    entities[0] = (rub_entity){full.start, full.end, RUB_PERSON, 0, 2, RUB_NONE};
    entities[1] = (rub_entity){oslo.start, oslo.end, RUB_GPE, 2, 1, 0};
    entities[2] = (rub_entity){norway.start, norway.end, RUB_GPE, 3, 1, 1};
    quotes[0] = (rub_quote){RUB_QUOTE_DIRECT, 0,           2, said.start, said.end,
                            surname.start,    surname.end, 0, 91,         RUB_VIA_CUE_BETWEEN};
    fragments[0] = no;
    fragments[1] = twelve_not;
    doc->rows.blocks = blocks, doc->rows.block_count = 2;
    doc->rows.mentions = mentions, doc->rows.mention_count = 5;
    doc->rows.references = references, doc->rows.reference_count = 1;
    doc->rows.entities = entities, doc->rows.entity_count = 3;
    doc->rows.quotes = quotes, doc->rows.quote_count = 1;
    doc->rows.fragments = fragments, doc->rows.fragment_count = 2;
    ROWS(entity_mentions, entity_mention_count, 0, 2, 1, 4);
    ROWS(links, link_count, {RUB_LINK_LEXICON, 0, 4, 4, 0}, {RUB_LINK_COUNTRY, 4, 2, 6, 26});
    doc->rows.strings = "a\"b\\NOhttps://example.org/?a=b&c";
    doc->rows.string_bytes = 32;
}

static char written[65536];
static size_t written_length;

static int put(void *context, const char *bytes, size_t length) {
    (void)context;
    if (length >= sizeof written - written_length) return 1;
    memcpy(written + written_length, bytes, length);
    written_length += length;
    return 0;
}

const char *hand_write(const rub_doc *doc, rub_format format, const char *id) {
    const rub_sink sink = {put, NULL};
    written_length = 0;
    assert_int_equal(rub_write(doc, format, id, id ? strlen(id) : 0, &sink), RUB_OK);
    written[written_length] = 0;
    return written;
}

void hand_end(rub_doc *doc) {
    rub_arena_free(&doc->arena);
}
