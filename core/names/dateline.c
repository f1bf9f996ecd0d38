/* dateline.c - the name that opens a dateline is a place
 *
 * "KELSMOUTH, Scotland - The bridge was closed": the tagger takes a town that it never saw for a person. The
 * dateline knows better, and what it says holds for the same name in headline and text: "Kelsmouth closed the
 * crossing". "KELSMOUTH 2024-03-05" as a line of its own opens an article, too. "Ada Roe, 5 March, 23:50"
 * opens a post, and "Ada Roe and Ben Cole (Agency) -" is a list of people.
 */
#include "names/dateline.h"

#include "text/fold.h"

/* A text with more datelines is a digest; the first ones must do, so that time stays linear. */
#define PLACES_MAX 8u /* names */

typedef struct places {
    uint32_t names[PLACES_MAX];
    uint32_t count;
} places;

static uint32_t name_of(const rub_doc *doc, const rub_mention *mention) {
    return rub_fold_bytes(doc->text + mention->start, mention->end - mention->start);
}

static bool among(const places *known, uint32_t name) {
    for (uint32_t i = 0; i < known->count; i++)
        if (known->names[i] == name) return true;
    return false;
}

static bool in_capitals(const rub_doc *doc, const rub_mention *mention) {
    for (uint32_t i = mention->start; i < mention->end; i++)
        if (doc->text[i] >= 'a' && doc->text[i] <= 'z') return false;
    return true;
}

/* Whether the text goes on behind the dateline in its line. */
static bool goes_on(const rub_doc *doc, const rub_block *block) {
    uint32_t at = block->end;
    while (at < doc->length && (doc->text[at] == ' ' || doc->text[at] == '\r')) at++;
    return at < doc->length && doc->text[at] != '\n';
}

/* Whether `name` is followed by another person in the dateline. */
static bool is_list(const rub_doc *doc, const rub_block *block, const rub_mention *name) {
    const rub_mention *next = name + 1, *end = doc->mentions.rows + doc->mentions.count;
    return next < end && next->start < block->end && next->type == RUB_PERSON;
}

static bool is_place(const rub_doc *doc, const rub_block *block, const rub_mention *name) {
    return name->start == block->start && name->type == RUB_PERSON && name->via != RUB_VIA_LEXICON &&
           (goes_on(doc, block) || in_capitals(doc, name)) && !is_list(doc, block, name);
}

/* The mentions that open datelines and were taken for people. Blocks and mentions are in text order. */
static void collect(const rub_doc *doc, places *found) {
    const rub_mention *mention = doc->mentions.rows, *end = mention + doc->mentions.count;
    for (uint32_t i = 0; i < doc->blocks.count && found->count < PLACES_MAX; i++) {
        const rub_block *block = &doc->blocks.rows[i];
        if (block->kind != RUB_BLOCK_DATELINE) continue;
        while (mention < end && mention->start < block->start) mention++;
        if (mention == end) return;
        if (is_place(doc, block, mention)) found->names[found->count++] = name_of(doc, mention);
    }
}

/* "Jorgensen - with supporters": the text has somebody's full name, and no place opens the line. */
static void drop_surnames(const rub_doc *doc, places *found) {
    for (uint32_t i = 0; i < doc->mentions.count && found->count; i++) {
        const rub_mention *m = &doc->mentions.rows[i];
        uint32_t last = m->end;
        if (m->type != RUB_PERSON) continue;
        while (last > m->start && doc->text[last - 1] != ' ') last--;
        if (last == m->start) continue;
        uint32_t name = rub_fold_bytes(doc->text + last, m->end - last);
        for (uint32_t k = 0; k < found->count; k++)
            if (found->names[k] == name) found->names[k--] = found->names[--found->count];
    }
}

/* ---- a name and a date, alone in their line ---- */

static bool only_between(const rub_doc *doc, uint32_t at, uint32_t end) {
    while (at < end && (doc->text[at] == ' ' || doc->text[at] == ',')) at++;
    return at == end;
}

static bool fills_line(const rub_doc *doc, const rub_mention *name, const rub_mention *date) {
    if (name->start && doc->text[name->start - 1] != '\n') return false;
    return only_between(doc, name->end, date->start) && date->end < doc->length &&
           doc->text[date->end] == '\n';
}

/* Only the name in that line: the club "Kelsmouth" of the text below stays a club. */
static void settle_lines(rub_doc *doc) {
    for (uint32_t i = 0; i + 1 < doc->mentions.count; i++) {
        rub_mention *name = &doc->mentions.rows[i];
        if ((name->type != RUB_PERSON && name->type != RUB_ORG) || name[1].type != RUB_DATE ||
            name->via == RUB_VIA_LEXICON)
            continue;
        if (fills_line(doc, name, name + 1) && in_capitals(doc, name)) name->type = RUB_GPE;
    }
}

/* ---- all of them ---- */

rub_status rub_datelines_settle(rub_doc *doc) {
    places found = {.count = 0};
    settle_lines(doc);
    collect(doc, &found);
    drop_surnames(doc, &found);
    if (!found.count) return RUB_OK;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        if (mention->type != RUB_PERSON || mention->via == RUB_VIA_LEXICON) continue;
        if (among(&found, name_of(doc, mention))) mention->type = RUB_GPE;
    }
    return RUB_OK;
}
