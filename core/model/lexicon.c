/* lexicon.c - reads the caller's entries, one JSON object a call; on any error nothing is added and the field
 * is named */
#include "model/lexicon.h"

#include <cJSON.h>
#include <errno.h>
#include <string.h>

/* ---- errors ---- */

static void append(char *to, size_t size, const char *text) {
    size_t used = strlen(to), length = strlen(text);
    if (length > size - 1 - used) length = size - 1 - used;
    memcpy(to + used, text, length);
    to[used + length] = 0;
}

static rub_status wrong(rub_lexicon *lexicon, const char *field, const char *why) {
    lexicon->error[0] = 0;
    append(lexicon->error, sizeof lexicon->error, field);
    append(lexicon->error, sizeof lexicon->error, ": ");
    append(lexicon->error, sizeof lexicon->error, why);
    return RUB_ERR_LEXICON;
}

const char *rub_lexicon_error(const rub_lexicon *lexicon) {
    return lexicon ? lexicon->error : "";
}

/* ---- fields ---- */

enum { NAME, ALIASES, TYPE, ID, URL, NOTE, CASE, NEVER, FIELDS };
static const char *const field_names[FIELDS] = {"name", "aliases", "type", "id",
                                                "url",  "note",    "case", "never"};

/* An entry as it is read. */
typedef struct reading {
    rub_lexicon *lexicon;
    const cJSON *fields[FIELDS]; /* NULL: not given */
    bool exact, never;
    rub_lexicon_entry entry;
} reading;

static rub_status read_fields(reading *in, const cJSON *object) {
    const cJSON *item;
    cJSON_ArrayForEach(item, object) {
        int i = 0;
        while (i < FIELDS && strcmp(field_names[i], item->string) != 0) i++;
        if (i == FIELDS)
            return wrong(in->lexicon, item->string,
                         "is no field of an entry (name, aliases, type, id, url, note, case, never)");
        in->fields[i] = item;
    }
    return RUB_OK;
}

static rub_status read_type(reading *in) {
    const cJSON *type = in->fields[TYPE];
    if (in->never) in->entry.type = RUB_NO_NAME;
    if (!type) return in->never ? RUB_OK : wrong(in->lexicon, "type", "is missing");
    for (uint32_t i = 0; cJSON_IsString(type) && i <= RUB_LANGUAGE; i++) {
        if (strcmp(type->valuestring, rub_type_word(i)) != 0) continue;
        if (!in->never) in->entry.type = i;
        return RUB_OK;
    }
    return wrong(in->lexicon, "type",
                 "should be PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, PRODUCT, WORK_OF_ART, LAW or LANGUAGE");
}

static rub_status read_case(reading *in) {
    const cJSON *how = in->fields[CASE];
    in->exact = true;
    if (!how) return RUB_OK;
    if (!cJSON_IsString(how) ||
        (strcmp(how->valuestring, "exact") != 0 && strcmp(how->valuestring, "fold") != 0))
        return wrong(in->lexicon, "case", "should be \"exact\" or \"fold\"");
    in->exact = strcmp(how->valuestring, "exact") == 0;
    return RUB_OK;
}

static rub_status read_never(reading *in) {
    const cJSON *never = in->fields[NEVER];
    if (never && !cJSON_IsBool(never)) return wrong(in->lexicon, "never", "should be true or false");
    in->never = cJSON_IsTrue(never);
    return RUB_OK;
}

static rub_status read_string(const reading *in, int which, rub_lexicon_string *string) {
    const cJSON *item = in->fields[which];
    string->start = in->lexicon->strings.count;
    string->length = 0;
    if (!item) return RUB_OK;
    if (!cJSON_IsString(item)) return wrong(in->lexicon, field_names[which], "should be a string");
    for (const char *at = item->valuestring; *at; at++) {
        char *byte = RUB_ADD(&in->lexicon->arena, in->lexicon->strings);
        RUB_NEED(byte);
        *byte = *at;
    }
    string->length = in->lexicon->strings.count - string->start;
    return RUB_OK;
}

/* ---- names ---- */

static rub_status spell(reading *in, const char *name, const char *where) {
    size_t length = strlen(name);
    if (length > 1024) return wrong(in->lexicon, where, "is longer than 1024 bytes");
    rub_status status = rub_lexicon_spell(in->lexicon, name, length, in->exact);
    return status == RUB_ERR_LEXICON ? wrong(in->lexicon, where, "should hold 1 to 24 words") : status;
}

static rub_status read_names(reading *in) {
    const cJSON *name = in->fields[NAME], *aliases = in->fields[ALIASES], *alias;
    if (!name) return wrong(in->lexicon, "name", "is missing");
    if (!cJSON_IsString(name)) return wrong(in->lexicon, "name", "should be a string");
    if (aliases && !cJSON_IsArray(aliases))
        return wrong(in->lexicon, "aliases", "should be an array of strings");
    RUB_TRY(spell(in, name->valuestring, "name"));
    cJSON_ArrayForEach(alias, aliases) {
        if (!cJSON_IsString(alias)) return wrong(in->lexicon, "aliases", "should be an array of strings");
        RUB_TRY(spell(in, alias->valuestring, "aliases"));
    }
    return RUB_OK;
}

static rub_status read_entry(reading *in, const cJSON *object) {
    rub_lexicon_string note;
    RUB_TRY(read_fields(in, object));
    RUB_TRY(read_never(in));
    RUB_TRY(read_type(in));
    RUB_TRY(read_case(in));
    RUB_TRY(read_string(in, NOTE, &note));
    in->lexicon->strings.count = note.start; /* a note is for people who read the lexicon */
    RUB_TRY(read_string(in, ID, &in->entry.id));
    RUB_TRY(read_string(in, URL, &in->entry.url));
    RUB_TRY(read_names(in));
    rub_lexicon_entry *entry = RUB_ADD(&in->lexicon->arena, in->lexicon->entries);
    RUB_NEED(entry);
    *entry = in->entry;
    return RUB_OK;
}

/* ---- calls ---- */

rub_status rub_lexicon_new(const rub_allocator *allocator, rub_lexicon **lexicon) {
    rub_arena arena;
    if (!lexicon) return RUB_ERR_ARGUMENT;
    rub_arena_init(&arena, allocator);
    rub_lexicon *made = rub_arena_zero(&arena, sizeof *made);
    RUB_NEED(made);
    rub_arena_init(&made->scratch, allocator);
    made->arena = arena;
    *lexicon = made;
    return RUB_OK;
}

/* Takes back what a failed entry has added. Its slots are found by their numbers. */
static void undo(rub_lexicon *lexicon, uint32_t names, uint32_t words, uint32_t strings) {
    while (lexicon->names.count > names) rub_lexicon_forget(lexicon);
    lexicon->words.count = words;
    lexicon->strings.count = strings;
}

rub_status rub_lexicon_add(rub_lexicon *lexicon, const char *json, size_t length) {
    if (!lexicon || !json) return RUB_ERR_ARGUMENT;
    lexicon->error[0] = 0;
    errno = 0;
    cJSON *object = cJSON_ParseWithLength(json, length);
    if (!object && errno == ENOMEM) return RUB_ERR_MEMORY;
    if (!cJSON_IsObject(object)) {
        cJSON_Delete(object);
        return wrong(lexicon, "entry", "is no JSON object");
    }
    reading in = {.lexicon = lexicon};
    uint32_t names = lexicon->names.count, words = lexicon->words.count, strings = lexicon->strings.count;
    rub_status status = read_entry(&in, object);
    if (status != RUB_OK) undo(lexicon, names, words, strings);
    cJSON_Delete(object);
    return status;
}

void rub_lexicon_free(rub_lexicon *lexicon) {
    if (!lexicon) return;
    rub_arena arena = lexicon->arena;
    rub_arena_free(&lexicon->scratch);
    rub_arena_free(&arena);
}
