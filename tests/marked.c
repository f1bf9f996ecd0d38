/* marked.c - marked texts to documents in the making */
#include "marked.h"
#include "base/units.h"
#include "hand.h"
#include "names/register.h"

#include "test.h"

#include <stdio.h>

static void add_mention(rub_doc *doc, uint32_t start, uint32_t type) {
    rub_mention *mention = RUB_ADD(&doc->arena, doc->mentions);
    *mention = (rub_mention){start, RUB_NONE, type, RUB_NONE, 100, RUB_VIA_MODEL};
}

/* A fragment of what is said: of the quotation before it that has none yet, or of one whose source comes
 * later. */
static void add_fragment(rub_doc *doc, uint32_t start) {
    rub_span *last = doc->fragments.count ? &doc->fragments.rows[doc->fragments.count - 1] : NULL;
    if (doc->quotes.count && last && last->start == last->end) {
        last->start = start;
        return;
    }
    rub_span *fragment = RUB_ADD(&doc->arena, doc->fragments);
    *fragment = (rub_span){start, start};
}

/* The fragments that no quotation has yet; where there are none, the content is of no interest and begins
 * with the source. */
static void add_quote(rub_doc *doc, uint32_t start) {
    uint32_t taken = 0;
    for (uint32_t i = 0; i < doc->quotes.count; i++) taken += doc->quotes.rows[i].count;
    if (taken == doc->fragments.count) add_fragment(doc, start);
    rub_quote *quote = RUB_ADD(&doc->arena, doc->quotes);
    *quote = (rub_quote){RUB_QUOTE_DIRECT, taken,    doc->fragments.count - taken,
                         RUB_NONE,         RUB_NONE, start,
                         RUB_NONE,         RUB_NONE, 100,
                         RUB_VIA_CUE_AFTER};
}

static uint32_t read_type(const char **at) {
    for (uint32_t type = 0; type < RUB_TYPE_COUNT; type++) {
        size_t length = strlen(rub_type_word(type));
        if (strncmp(*at, rub_type_word(type), length) != 0 || (*at)[length] != ' ') continue;
        *at += length + 1;
        return type;
    }
    fail_msg("no type at: %s", *at);
    return 0;
}

/* Copies `marked` without its marks to `text` and notes what they say. */
static uint32_t unmark(rub_doc *doc, const char *marked, char *text) {
    uint32_t length = 0;
    for (const char *at = marked; *at;) {
        if (*at == '[') at++, add_mention(doc, length, read_type(&at));
        else if (*at == ']') at++, doc->mentions.rows[doc->mentions.count - 1].end = length;
        else if (*at == '<') at++, add_quote(doc, length);
        else if (*at == '{') at++, add_fragment(doc, length);
        else if (*at == '}') at++, doc->fragments.rows[doc->fragments.count - 1].end = length;
        else if (*at == '>') at++, doc->quotes.rows[doc->quotes.count - 1].source_end = length;
        else text[length++] = *at++;
    }
    text[length] = '\0';
    return length;
}

static void read_text(rub_doc *doc) {
    assert_int_equal(rub_units_make(&doc->arena, doc->text, doc->length, RUB_BYTE, &doc->units), RUB_OK);
    hand_cut(doc);
    doc->informal = rub_register_is_informal(doc);
}

void marked_publish(rub_doc *doc) {
    rub_doc_publish(doc);
}

void marked_begin(rub_doc *doc, const char *marked) {
    memset(doc, 0, sizeof *doc);
    rub_arena_init(&doc->arena, NULL);
    char *text = rub_arena_alloc(&doc->arena, strlen(marked) + 1);
    doc->model = test_model();
    doc->length = unmark(doc, marked, text);
    doc->text = text;
    read_text(doc);
}

void marked_end(rub_doc *doc) {
    rub_arena_free(&doc->arena);
}

const char *marked_list(const rub_doc *doc, uint32_t via, bool types) {
    static char found[500];
    size_t used = 0;
    *found = '\0';
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        const rub_mention *mention = &doc->mentions.rows[i];
        if (i) assert_true(mention->start >= mention[-1].end);
        if (via != RUB_NONE && mention->via != via) continue;
        if (types)
            used += (size_t)snprintf(found + used, sizeof found - used, "%s ", rub_type_word(mention->type));
        used += (size_t)snprintf(found + used, sizeof found - used, "%.*s|",
                                 (int)(mention->end - mention->start), doc->text + mention->start);
    }
    return found;
}

void marked_check(rub_status (*stage)(rub_doc *), const char *marked, const char *expected, bool types) {
    rub_doc doc;
    marked_begin(&doc, marked);
    assert_int_equal(stage(&doc), RUB_OK);
    assert_string_equal(marked_list(&doc, RUB_NONE, types), expected);
    marked_end(&doc);
}
