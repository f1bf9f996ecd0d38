/* wasm.c - the exports of the web build; the only C file that knows about WebAssembly
 *
 * The caller puts bytes into the room and says how many they are. One model, one lexicon, one document an
 * instance. web/rubricate.js is the other side; it learns rows and words from rub_layout() and writes no
 * number twice.
 */
#include "write/json.h"

#include <cJSON.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT(name) __attribute__((used, export_name(#name)))

static char *room;
static uint32_t room_size;
static char *model_bytes;
static rub_model *model;
static rub_lexicon *lexicon;
static rub_doc *doc;

/* ---- what goes in ---- */

/* At least `bytes` bytes to fill, at an address that the next call may change; what was put there stays. 0:
 * no memory. */
EXPORT(rub_room) char *room_for(uint32_t bytes) {
    if (bytes <= room_size && room) return room;
    char *bigger = realloc(room, bytes ? bytes : 1);
    if (!bigger) return NULL;
    room = bigger;
    room_size = bytes;
    return room;
}

/* The first `length` bytes of the room are the model from now on; the room is empty then. */
EXPORT(rub_use_model) uint32_t use_model(uint32_t length) {
    rub_model *opened;
    if (length > room_size) return RUB_ERR_ARGUMENT;
    rub_status status = rub_model_open(room, length, NULL, &opened);
    if (status != RUB_OK) return status;
    rub_model_close(model);
    free(model_bytes);
    model = opened;
    model_bytes = room;
    room = NULL;
    room_size = 0;
    return RUB_OK;
}

/* Lines that a lexicon could not take: "line 3: ...", as many as fit. */
static char complaints[4096];
static uint32_t complaints_used;

static void complain(const char *text, size_t length) {
    if (length > sizeof complaints - 1 - complaints_used) return;
    memcpy(complaints + complaints_used, text, length);
    complaints_used += (uint32_t)length;
    complaints[complaints_used] = 0;
}

static int complain_more(void *context, const char *bytes, size_t length) {
    (void)context;
    complain(bytes, length);
    return 0;
}

static void complain_of_line(uint32_t line, const char *why) {
    const rub_sink sink = {complain_more, NULL};
    rub_out out = {.sink = &sink};
    rub_out_word(&out, "line ");
    rub_out_number(&out, line);
    rub_out_word(&out, ": ");
    rub_out_text(&out, why, strlen(why), rub_out_escape_plain, true); /* one line, whatever the entry holds */
    rub_out_word(&out, "\n");
    rub_out_flush(&out);
}

static bool is_blank(const char *text, uint32_t length) {
    for (uint32_t i = 0; i < length; i++)
        if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') return false;
    return true;
}

/* The first `length` bytes of the room are lines of a lexicon, which joins the one there is. Gives the
 * complaints, "" for none. */
EXPORT(rub_use_lexicon) const char *use_lexicon(uint32_t length) {
    complaints_used = complaints[0] = 0;
    if (length > room_size || (!lexicon && rub_lexicon_new(NULL, &lexicon) != RUB_OK))
        return rub_status_text(RUB_ERR_MEMORY);
    uint32_t line = 1;
    for (uint32_t at = 0, end; at < length; at = end + 1, line++) {
        const char *stop = memchr(room + at, '\n', length - at);
        end = stop ? (uint32_t)(stop - room) : length;
        if (is_blank(room + at, end - at)) continue;
        rub_status status = rub_lexicon_add(lexicon, room + at, end - at);
        if (status == RUB_OK) continue;
        complain_of_line(line,
                         status == RUB_ERR_LEXICON ? rub_lexicon_error(lexicon) : rub_status_text(status));
    }
    return complaints;
}

/* ---- what comes out: rows ---- */

/* The tables as they cross: their rows stay where they are, with offsets in the caller's unit. An entity's
 * start and end and a link's strings become positions in `words`, the one string of all names and links, in
 * UTF-16 units. */
#define TABLES(X)                                                                                            \
    X(blocks, rub_block, "kind", "start", "end")                                                             \
    X(mentions, rub_mention, "start", "end", "type", "entity", "confidence", "via")                          \
    X(references, rub_reference, "start", "end", "entity", "via")                                            \
    X(entities, rub_entity, "nameStart", "nameEnd", "type", "first", "count", "link")                        \
    X(entity_mentions, uint32_t, "mention")                                                                  \
    X(quotes, rub_quote, "kind", "first", "count", "cueStart", "cueEnd", "sourceStart", "sourceEnd",         \
      "speaker", "confidence", "via")                                                                        \
    X(fragments, rub_span, "start", "end")                                                                   \
    X(links, rub_link, "kind", "idStart", "idEnd", "urlStart", "urlEnd")

#define TABLE_NUMBER(table, row, ...) TABLE_##table,
enum { TABLES(TABLE_NUMBER) TABLE_COUNT };

static struct {
    uint32_t status, length, replaced;
    struct {
        uint32_t address, count;
    } words, tables[TABLE_COUNT];
} result;

typedef RUB_TABLE(char) characters;

typedef struct word_sink {
    characters bytes;
    uint32_t units; /* the same in UTF-16 */
} word_sink;

static int put_words(void *context, const char *bytes, size_t length) {
    word_sink *words = context;
    for (size_t i = 0; i < length; i++) {
        char *at = RUB_ADD(&doc->arena, words->bytes);
        if (!at) return 1;
        *at = bytes[i];
        words->units += ((unsigned char)bytes[i] & 0xC0) != 0x80;
        words->units += (unsigned char)bytes[i] >= 0xF0;
    }
    return 0;
}

static uint32_t unit(uint32_t byte) {
    return byte == RUB_NONE ? RUB_NONE : rub_unit_offset(doc, byte);
}

#define TO_UNITS(start, end) ((start) = unit(start), (end) = unit(end))

static void convert_offsets(void) {
    for (uint32_t i = 0; i < doc->blocks.count; i++)
        TO_UNITS(doc->blocks.rows[i].start, doc->blocks.rows[i].end);
    for (uint32_t i = 0; i < doc->mentions.count; i++)
        TO_UNITS(doc->mentions.rows[i].start, doc->mentions.rows[i].end);
    for (uint32_t i = 0; i < doc->references.count; i++)
        TO_UNITS(doc->references.rows[i].start, doc->references.rows[i].end);
    for (uint32_t i = 0; i < doc->fragments.count; i++)
        TO_UNITS(doc->fragments.rows[i].start, doc->fragments.rows[i].end);
    for (uint32_t i = 0; i < doc->quotes.count; i++) {
        rub_quote *quote = &doc->quotes.rows[i];
        TO_UNITS(quote->cue_start, quote->cue_end);
        TO_UNITS(quote->source_start, quote->source_end);
    }
}

static void name_entities(rub_out *out, const word_sink *words) {
    for (uint32_t i = 0; i < doc->entities.count; i++) {
        rub_entity *entity = &doc->entities.rows[i];
        uint32_t start = words->units;
        rub_out_span(out, entity->start, entity->end, NULL);
        rub_out_flush(out);
        entity->start = start;
        entity->end = words->units;
    }
}

/* Puts a link's string into the words; its place and length become start and end there. */
static void put_string(rub_out *out, const word_sink *words, uint32_t *at, uint32_t *length) {
    uint32_t start = words->units;
    rub_out_text(out, doc->strings.rows + *at, *length, NULL, false);
    rub_out_flush(out);
    *at = start;
    *length = words->units;
}

static rub_status collect_words(word_sink *words) {
    const rub_sink sink = {put_words, words};
    rub_out out = {.doc = doc, .sink = &sink};
    name_entities(&out, words);
    for (uint32_t i = 0; i < doc->links.count; i++) {
        rub_link *link = &doc->links.rows[i];
        put_string(&out, words, &link->id, &link->id_length);
        put_string(&out, words, &link->url, &link->url_length);
    }
    return out.status == RUB_OK ? RUB_OK : RUB_ERR_MEMORY;
}

static rub_status annotate(uint32_t length, uint32_t offsets, uint32_t min_confidence) {
    const rub_options options = {
        .offsets = (rub_offsets)offsets, .min_confidence = min_confidence, .lexicon = lexicon};
    if (length > room_size) return RUB_ERR_ARGUMENT;
    return rub_annotate(model, room, length, &options, &doc);
}

static rub_status run(uint32_t length, uint32_t offsets, uint32_t min_confidence, word_sink *words) {
    RUB_TRY(annotate(length, offsets, min_confidence));
    RUB_TRY(collect_words(words));
    result.length = unit(doc->length);
    result.replaced = doc->units.replaced;
    convert_offsets();
    return RUB_OK;
}

#define ADDRESS(pointer) ((uint32_t)(uintptr_t)(pointer))

/* Annotates the first `length` bytes of the room. Gives the result's head, see rub_layout: valid until the
 * next call. */
EXPORT(rub_run) const void *run_text(uint32_t length, uint32_t offsets, uint32_t min_confidence) {
    word_sink words = {{NULL, 0, 0}, 0};
    memset(&result, 0, sizeof result);
    result.status = run(length, offsets, min_confidence, &words);
    if (result.status != RUB_OK) return &result;
    result.words.address = ADDRESS(words.bytes.rows);
    result.words.count = words.bytes.count;
#define CROSS(table, row, ...)                                                                               \
    result.tables[TABLE_##table].address = ADDRESS(doc->table.rows),                                         \
    result.tables[TABLE_##table].count = doc->table.count;
    TABLES(CROSS)
    return &result;
}

/* ---- what comes out: a written document ---- */

static struct { uint32_t status, address, length; } written;
static char *page;
static uint32_t page_size;

static int put_page(void *context, const char *bytes, size_t length) {
    (void)context;
    if (length > page_size - written.length) {
        uint32_t wanted = page_size + page_size / 2 + (uint32_t)length;
        char *bigger = wanted > page_size ? realloc(page, wanted) : NULL; /* 4 GB are all there are */
        if (!bigger) return 1;
        page = bigger;
        page_size = wanted;
    }
    memcpy(page + written.length, bytes, length);
    written.length += (uint32_t)length;
    return 0;
}

/* Writes the document of a text of `length` bytes, with the id behind them. An empty id may have no room to
 * stand in. */
static rub_status write_named(uint32_t length, uint32_t id_length, rub_format format) {
    const rub_sink sink = {put_page, NULL};
    if (id_length == RUB_NONE) return rub_write(doc, format, NULL, 0, &sink);
    if (id_length > room_size - length) return RUB_ERR_ARGUMENT;
    return rub_write(doc, format, id_length ? room + length : "", id_length, &sink);
}

/* Annotates the room's first `length` bytes and writes the document; its id stands behind them (RUB_NONE: has
 * none). Gives {status, address, length} of the written bytes, valid until the next call. */
EXPORT(rub_emit)
const void *emit(uint32_t length, uint32_t id_length, uint32_t offsets, uint32_t min_confidence,
                 uint32_t format) {
    written.length = 0;
    written.status = annotate(length, offsets, min_confidence);
    if (written.status == RUB_OK) written.status = write_named(length, id_length, (rub_format)format);
    if (written.status == RUB_ERR_SINK) written.status = RUB_ERR_MEMORY;
    written.address = ADDRESS(page);
    return &written;
}

/* ---- the layout ---- */

static void add_words(cJSON *layout, const char *key, const char *(*word)(uint32_t), uint32_t count) {
    cJSON *words = cJSON_AddArrayToObject(layout, key);
    for (uint32_t i = 0; i < count; i++) cJSON_AddItemToArray(words, cJSON_CreateString(word(i)));
}

static void add_list(cJSON *layout, const char *key, const char *const *words, int count) {
    cJSON_AddItemToObject(layout, key, cJSON_CreateStringArray(words, count));
}

static const char *status_word(uint32_t status) {
    return rub_status_text((rub_status)status);
}

static void add_tables(cJSON *layout) {
    cJSON *tables = cJSON_AddObjectToObject(layout, "tables");
#define DESCRIBE(table, row, ...)                                                                            \
    {                                                                                                        \
        static const char *const fields[] = {__VA_ARGS__};                                                   \
        _Static_assert(sizeof fields / sizeof *fields * 4 == sizeof(row), "a name for every word of a row"); \
        add_list(tables, #table, fields, sizeof fields / sizeof *fields);                                    \
    }
    TABLES(DESCRIBE)
}

/* JSON text: constants, the words of every list, the head of a result, and its tables in order with their
 * fields. In the head each table (the words first) has an address and a count. */
EXPORT(rub_layout) const char *layout(void) {
    static const char *const offsets[] = {"utf16", "codepoint", "byte"};
    static const char *const formats[] = {"json",  "text", "html", "w3c",   "brat",
                                          "conll", "csv",  "tei",  "spans", "csv-mentions"};
    static const char *const head[] = {"status", "length", "replaced", "words"};
    static char *text;
    cJSON *all = text ? NULL : cJSON_CreateObject();
    if (!all) return text;
    cJSON_AddStringToObject(all, "version", rub_version());
    cJSON_AddNumberToObject(all, "rubricate", RUB_FORMAT);
    cJSON_AddNumberToObject(all, "none", RUB_NONE);
    cJSON_AddNumberToObject(all, "textMax", RUB_TEXT_MAX);
    add_list(all, "offsets", offsets, RUB_BYTE + 1);
    add_list(all, "formats", formats, RUB_FORMAT_COUNT);
    add_words(all, "types", rub_type_word, RUB_TYPE_COUNT);
    add_words(all, "blocks", rub_block_word, RUB_BLOCK_COUNT);
    add_words(all, "quotes", rub_quote_word, RUB_QUOTE_COUNT);
    add_words(all, "vias", rub_via_word, RUB_VIA_COUNT);
    add_words(all, "links", rub_link_word, RUB_LINK_COUNT);
    add_words(all, "statuses", status_word, RUB_STATUS_COUNT);
    add_list(all, "head", head, sizeof head / sizeof *head);
    add_tables(all);
    text = cJSON_PrintUnformatted(all);
    cJSON_Delete(all);
    return text;
}
