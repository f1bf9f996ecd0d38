/* dateline.c - the name that opens a dateline is a place
 *
 * "KELSMOUTH, Scotland - The bridge was closed": the tagger takes a town that it never saw for a person. The dateline knows
 * better, and what it says holds for the same name in headline and text: "Kelsmouth closed the crossing".
 */
#include "dateline.h"

#include "fold.h"

enum { PLACES_MAX = 8 };    /* a text with more datelines is a digest; the first ones must do, so that time stays linear */

typedef struct places { uint32_t names[PLACES_MAX]; uint32_t count; } places;

static uint32_t name_of(const rub_doc *doc, const rub_mention *mention) {
    return rub_fold_bytes(doc->text + mention->start, mention->end - mention->start);
}

static bool among(const places *known, uint32_t name) {
    for (uint32_t i = 0; i < known->count; i++)
        if (known->names[i] == name) return true;
    return false;
}

/* The mentions that open datelines and were taken for people. Blocks and mentions are in text order. */
static void collect(const rub_doc *doc, places *found) {
    const rub_mention *mention = doc->mentions.rows, *end = mention + doc->mentions.count;
    for (uint32_t i = 0; i < doc->blocks.count && found->count < PLACES_MAX; i++) {
        const rub_block *block = &doc->blocks.rows[i];
        if (block->kind != RUB_BLOCK_DATELINE) continue;
        while (mention < end && mention->start < block->start) mention++;
        if (mention == end) return;
        if (mention->start == block->start && mention->type == RUB_PERSON && mention->via != RUB_VIA_LEXICON)
            found->names[found->count++] = name_of(doc, mention);
    }
}

void rub_datelines_settle(rub_doc *doc) {
    places found = {.count = 0};
    collect(doc, &found);
    if (!found.count) return;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        if (mention->type != RUB_PERSON || mention->via == RUB_VIA_LEXICON) continue;
        if (among(&found, name_of(doc, mention))) mention->type = RUB_GPE;
    }
}
