/* brat.c - a document as brat standoff annotation: "T1 PERSON 0 13 Angela Merkel" */
#include "write/brat.h"
#include "base/units.h"

typedef struct brat {
    rub_out *out;
    rub_units points;           /* brat counts code points */
    uint32_t things, relations; /* numbers given so far: T1, R1 */
    bool later;                 /* a part of this span is written already */
} brat;

static void put_point(brat *brat, uint32_t byte) {
    rub_out_number(brat->out, rub_units_at(&brat->points, byte));
}

static uint32_t line_end(const rub_doc *doc, uint32_t at, uint32_t end) {
    while (at < end && doc->text[at] != '\n' && doc->text[at] != '\r' && doc->text[at] != '\t') at++;
    return at;
}

/* "0 5;6 10": brat's spans may not cross a line break, and a tab would end the row's field, so a span over
 * either becomes two parts. */
static void put_parts(brat *brat, uint32_t start, uint32_t end) {
    while (start < end) {
        uint32_t stop = line_end(brat->out->doc, start, end);
        if (stop > start) {
            if (brat->later) rub_out_word(brat->out, ";");
            brat->later = true;
            put_point(brat, start);
            rub_out_word(brat->out, " ");
            put_point(brat, stop);
        }
        start = stop + 1;
    }
}

/* The text of the same parts, each part after a space. */
static void put_part_texts(brat *brat, uint32_t start, uint32_t end) {
    while (start < end) {
        uint32_t stop = line_end(brat->out->doc, start, end);
        if (stop > start) {
            if (brat->later) rub_out_word(brat->out, " ");
            brat->later = true;
            rub_out_text(brat->out, brat->out->doc->text + start, stop - start, rub_out_escape_plain, false);
        }
        start = stop + 1;
    }
}

/* "T1<tab>PERSON 0 5;6 10<tab>Xi Jinping" for all of `spans` together; returns its number. */
static uint32_t put_thing(brat *brat, const char *word, const rub_span *spans, uint32_t count) {
    uint32_t number = ++brat->things;
    rub_out_word(brat->out, "T");
    rub_out_number(brat->out, number);
    rub_out_word(brat->out, "\t");
    rub_out_word(brat->out, word);
    rub_out_word(brat->out, " ");
    brat->later = false;
    for (uint32_t i = 0; i < count; i++) put_parts(brat, spans[i].start, spans[i].end);
    rub_out_word(brat->out, "\t");
    brat->later = false;
    for (uint32_t i = 0; i < count; i++) put_part_texts(brat, spans[i].start, spans[i].end);
    rub_out_word(brat->out, "\n");
    return number;
}

static void put_relation(brat *brat, const char *word, uint32_t from, uint32_t to) {
    rub_out_word(brat->out, "R");
    rub_out_number(brat->out, ++brat->relations);
    rub_out_word(brat->out, "\t");
    rub_out_word(brat->out, word);
    rub_out_word(brat->out, " Arg1:T");
    rub_out_number(brat->out, from);
    rub_out_word(brat->out, " Arg2:T");
    rub_out_number(brat->out, to);
    rub_out_word(brat->out, "\n");
}

static void put_side(brat *brat, const char *thing, const char *relation, uint32_t content, uint32_t start,
                     uint32_t end) {
    rub_span span = {start, end};
    if (start != RUB_NONE && start < end)
        put_relation(brat, relation, content, put_thing(brat, thing, &span, 1));
}

static void put_quote(brat *brat, const rub_quote *quote) {
    const char *const words[RUB_QUOTE_COUNT] = {"Direct", "Indirect", "Mixed"};
    if (quote->kind >= RUB_QUOTE_COUNT) return;
    uint32_t content =
        put_thing(brat, words[quote->kind], &brat->out->doc->rows.fragments[quote->first], quote->count);
    put_side(brat, "Cue", "HasCue", content, quote->cue_start, quote->cue_end);
    put_side(brat, "Source", "SaidBy", content, quote->source_start, quote->source_end);
}

static void put_mention(brat *brat, const rub_mention *mention) {
    rub_span span = {mention->start, mention->end};
    put_thing(brat, rub_type_word(mention->type), &span, 1);
}

/* A mention's T number is its row and one: mentions are written first. */
static void put_same(rub_out *out, const rub_entity *entity) {
    if (entity->count < 2) return;
    rub_out_word(out, "*\tSame");
    for (uint32_t i = 0; i < entity->count; i++) {
        rub_out_word(out, " T");
        rub_out_number(out, out->doc->rows.entity_mentions[entity->first + i] + 1);
    }
    rub_out_word(out, "\n");
}

/* "N1<tab>Reference T1 country:RU<tab>Russia" */
static void put_link(rub_out *out, const rub_entity *entity, uint32_t *number) {
    if (entity->link == RUB_NONE || !entity->count) return;
    const rub_rows *rows = &out->doc->rows;
    const rub_link *link = &rows->links[entity->link];
    rub_out_word(out, "N");
    rub_out_number(out, ++*number);
    rub_out_word(out, "\tReference T");
    rub_out_number(out, rows->entity_mentions[entity->first] + 1);
    rub_out_word(out, " ");
    rub_out_word(out, rub_link_word(link->kind));
    rub_out_word(out, ":");
    rub_out_text(out, rows->strings + link->id, link->id_length, rub_out_escape_plain, true);
    rub_out_word(out, "\t");
    rub_out_span(out, entity->start, entity->end, rub_out_escape_plain);
    rub_out_word(out, "\n");
}

static void put_all(void *writer) {
    brat *brat = writer;
    const rub_rows *rows = &brat->out->doc->rows;
    uint32_t links = 0;
    for (uint32_t i = 0; i < rows->mention_count; i++) put_mention(brat, &rows->mentions[i]);
    for (uint32_t i = 0; i < rows->quote_count; i++) put_quote(brat, &rows->quotes[i]);
    for (uint32_t i = 0; i < rows->entity_count; i++) put_same(brat->out, &rows->entities[i]);
    for (uint32_t i = 0; i < rows->entity_count; i++) put_link(brat->out, &rows->entities[i], &links);
}

void rub_brat_write(rub_out *out) {
    brat brat = {.out = out};
    rub_out_in_points(out, &brat.points, put_all, &brat);
}
