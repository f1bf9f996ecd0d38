/* watch.c - compares mentions and quotations before and after each stage
 *
 * A row goes on in the row that shares most with it: span, type, the part that found it. Several rows may go
 * on from one ("Ada Roe Ben Moe" is split), and then share its past; a row that nothing goes on from is lost.
 */
#define _POSIX_C_SOURCE 200809L
#include "host/command/watch.h"

#include "host/command/describe.h"
#include "host/command/report.h"
#include "stages.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A text that grows as it is printed. Where memory runs out in the middle, neither printing nor closing says
 * so; errno does. */
typedef struct note {
    FILE *file;
    char *text;
    size_t length;
} note;

static void note_open(note *n) {
    errno = 0;
    n->file = open_memstream(&n->text, &n->length);
    if (!n->file) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
}

static char *note_close(note *n) {
    if (fclose(n->file) != 0 || !n->text || errno == ENOMEM)
        report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    return n->text;
}

static void *room_for(size_t count, size_t size) {
    void *room = calloc(count ? count : 1, size);
    if (!room) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    return room;
}

/* ---- mentions ---- */

static void lose_mention(watched_mentions *lost, watched_mention mention) {
    lost->rows = realloc(lost->rows, (lost->count + 1) * sizeof *lost->rows);
    if (!lost->rows) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    lost->rows[lost->count++] = mention;
}

/* How much two mentions share; 0: nothing. While findings are collected, and when they are merged, a row is
 * only ever its own: rules and tagger may find the same. */
static uint32_t likeness(const rub_mention *old, const rub_mention *new, uint32_t stage) {
    if (old->end <= new->start || new->end <= old->start) return 0;
    bool span = old->start == new->start && old->end == new->end, type = old->type == new->type;
    if (stage <= RUB_STAGE_merge && (old->via != new->via || !type)) return 0;
    if (stage < RUB_STAGE_merge && !span) return 0;
    return 1 + 4u * span + 2u * type + (old->via == new->via);
}

/* What changed, or NULL. */
static char *mention_changes(const rub_doc *doc, const rub_mention *old, const rub_mention *new) {
    const rub_rows *rows = rub_doc_rows(doc);
    bool moved = old->start != new->start || old->end != new->end;
    bool typed = old->type != new->type || old->confidence != new->confidence;
    bool entity = old->entity != new->entity &&new->entity != RUB_NONE;
    if (!moved && !typed && !entity) return NULL;
    note n;
    note_open(&n);
    if (moved || typed) {
        describe_mention(n.file, doc, old);
        fputs(" -> ", n.file);
        describe_mention(n.file, doc, new);
    }
    if (entity) {
        const rub_entity *row = &rows->entities[new->entity];
        fprintf(n.file, "%sentity %u ", moved || typed ? ", " : "", (unsigned)new->entity);
        describe_span(n.file, doc, row->start, row->end);
        if (row->count > 1) fprintf(n.file, " with %u more", (unsigned)row->count - 1);
    }
    return note_close(&n);
}

static char *mention_made(const rub_doc *doc, const rub_mention *mention) {
    note n;
    note_open(&n);
    fputs("finds ", n.file);
    describe_mention(n.file, doc, mention);
    if (mention->via != RUB_VIA_MODEL) fprintf(n.file, " by %s", rub_via_word(mention->via));
    return note_close(&n);
}

/* Mentions before and after a stage, both in text order, and how far the old ones are passed. */
typedef struct comparison {
    const rub_doc *doc;
    uint32_t stage;
    const watched_mentions *old;
    bool *used; /* [old->count]: something goes on from it */
    uint32_t first;
} comparison;

static void begin_mention(comparison *c, watched_mention *now) {
    const watched_mention *old = c->old->rows, *from = NULL;
    uint32_t best = 0;
    while (c->first < c->old->count && old[c->first].row.end <= now->row.start) c->first++;
    for (uint32_t i = c->first; i < c->old->count && old[i].row.start < now->row.end; i++) {
        uint32_t like = likeness(&old[i].row, &now->row, c->stage);
        if (like) c->used[i] = true;
        if (like > best) best = like, from = &old[i];
    }
    char *text = from ? mention_changes(c->doc, &from->row, &now->row) : mention_made(c->doc, &now->row);
    now->past = from ? from->past : NULL;
    if (text) now->past = history_add(now->past, c->stage, text);
}

static int by_start(const void *a, const void *b) {
    const watched_mention *x = a, *y = b;
    return x->row.start < y->row.start ? -1 : x->row.start > y->row.start;
}

static void watch_mentions(watch *w, const rub_doc *doc, uint32_t stage) {
    const rub_rows *rows = rub_doc_rows(doc);
    watched_mentions now = {room_for(rows->mention_count, sizeof *now.rows), rows->mention_count};
    comparison c = {doc, stage, &w->mentions, room_for(w->mentions.count, sizeof *c.used), 0};
    for (uint32_t i = 0; i < now.count; i++) now.rows[i].row = rows->mentions[i];
    qsort(now.rows, now.count, sizeof *now.rows, by_start); /* findings come table by table */
    for (uint32_t i = 0; i < now.count; i++) begin_mention(&c, &now.rows[i]);
    for (uint32_t i = 0; i < w->mentions.count; i++) {
        if (c.used[i]) continue;
        watched_mention lost = w->mentions.rows[i];
        lost.past = history_add(lost.past, stage, strdup("leaves it out"));
        lose_mention(&w->lost_mentions, lost);
    }
    free(c.used);
    free(w->mentions.rows);
    w->mentions = now;
}

/* ---- the tagger's reasons ---- */

/* Finds the mention of a name that the tagger found, and adds what spoke for it. */
typedef struct reasons {
    watch *watch;
    const rub_doc *doc;
} reasons;

static void add_reasons(void *context, const rub_finding *name, const rub_evidences *found) {
    const reasons *in = context;
    const rub_token *tokens = in->doc->tokens.rows;
    note n;
    note_open(&n);
    fputs("because of", n.file);
    for (uint32_t i = 0; i < found->count; i++) {
        fputc('\n', n.file);
        describe_evidence(n.file, in->doc, &found->rows[i]);
    }
    char *text = note_close(&n);
    for (uint32_t i = 0; i < in->watch->mentions.count; i++) {
        watched_mention *mention = &in->watch->mentions.rows[i];
        if (mention->row.via != RUB_VIA_MODEL || mention->row.start != tokens[name->first].start ||
            mention->row.end != rub_token_end(&tokens[name->end - 1]))
            continue;
        mention->past = history_add(mention->past, RUB_STAGE_tagger, text);
        return;
    }
    free(text);
}

/* ---- quotations ---- */

static void copy_quote(const rub_rows *rows, const rub_quote *row, watched_quote *to) {
    to->row = *row;
    for (uint32_t i = 0; i < row->count && i < WATCH_FRAGMENTS; i++)
        to->fragments[i] = rows->fragments[row->first + i];
}

static bool same_content(const watched_quote *a, const watched_quote *b) {
    uint32_t count = a->row.count < WATCH_FRAGMENTS ? a->row.count : WATCH_FRAGMENTS;
    return a->row.count == b->row.count &&
           memcmp(a->fragments, b->fragments, count * sizeof *a->fragments) == 0;
}

/* A quotation is the same act of saying: the same cue, or, without one, content that overlaps. */
static bool goes_on(const watched_quote *old, const watched_quote *new) {
    if (old->row.cue_start != RUB_NONE || new->row.cue_start != RUB_NONE)
        return old->row.cue_start == new->row.cue_start;
    const rub_span *a = &old->fragments[0], *b = &new->fragments[0];
    return a->start < b->end && b->start < a->end;
}

static void print_part(FILE *file, const rub_doc *doc, const char *what, uint32_t start, uint32_t end) {
    fprintf(file, "; %s ", what);
    if (start == RUB_NONE) fputs("none", file);
    else describe_span(file, doc, start, end);
}

static void print_speaker(FILE *file, const rub_doc *doc, const rub_quote *quote) {
    fputs("; speaker ", file);
    if (quote->speaker == RUB_NONE) {
        fputs("none", file);
        return;
    }
    const rub_entity *entity = &rub_doc_rows(doc)->entities[quote->speaker];
    describe_span(file, doc, entity->start, entity->end);
}

/* The parts in which a quotation differs from what it was; all of them where it is new (old NULL). */
static char *quote_changes(const rub_doc *doc, const watched_quote *old, const watched_quote *new) {
    note n;
    note_open(&n);
    const rub_quote *row = &new->row, *was = old ? &old->row : NULL;
    if (!old || !same_content(old, new)) {
        fprintf(n.file, "; %s ", rub_quote_word(row->kind));
        describe_content(n.file, doc, row);
    }
    if (!old) print_part(n.file, doc, "cue", row->cue_start, row->cue_end);
    if (!old || was->source_start != row->source_start || was->source_end != row->source_end)
        print_part(n.file, doc, "source", row->source_start, row->source_end);
    if (old && was->speaker != row->speaker) print_speaker(n.file, doc, row);
    if (!old || was->via != row->via) fprintf(n.file, "; by %s", rub_via_word(row->via));
    if (!old || was->confidence != row->confidence)
        fprintf(n.file, "; confidence %u.%02u", (unsigned)row->confidence / 100,
                (unsigned)row->confidence % 100);
    char *text = note_close(&n);
    if (!*text) return free(text), NULL;
    memmove(text, text + 2, n.length - 1); /* without the first "; " */
    return text;
}

/* The quotation that `now` goes on from, or RUB_NONE. Those of earlier paragraphs stay in their places. */
static uint32_t old_quote(const watched_quotes *old, const watched_quote *now, uint32_t place,
                          const bool *used) {
    if (place < old->count && !used[place] && goes_on(&old->rows[place], now)) return place;
    for (uint32_t i = old->count; i-- > 0;)
        if (!used[i] && goes_on(&old->rows[i], now)) return i;
    return RUB_NONE;
}

static void begin_quote(watch *w, const rub_doc *doc, uint32_t stage, watched_quote *now, uint32_t place,
                        bool *used) {
    uint32_t at = old_quote(&w->quotes, now, place, used);
    const watched_quote *from = at == RUB_NONE ? NULL : &w->quotes.rows[at];
    if (from) used[at] = true;
    char *text = quote_changes(doc, from, now);
    now->past = from ? from->past : NULL;
    if (text) now->past = history_add(now->past, stage, text);
}

static void lose_quote(watched_quotes *lost, watched_quote quote, uint32_t stage) {
    quote.past = history_add(quote.past, stage, strdup("leaves it out"));
    lost->rows = realloc(lost->rows, (lost->count + 1) * sizeof *lost->rows);
    if (!lost->rows) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    lost->rows[lost->count++] = quote;
}

static void watch_quotes(watch *w, const rub_doc *doc, uint32_t stage) {
    const rub_rows *rows = rub_doc_rows(doc);
    watched_quotes now = {room_for(rows->quote_count, sizeof *now.rows), rows->quote_count};
    bool *used = room_for(w->quotes.count, sizeof *used);
    for (uint32_t i = 0; i < now.count; i++) {
        copy_quote(rows, &rows->quotes[i], &now.rows[i]);
        begin_quote(w, doc, stage, &now.rows[i], i, used);
    }
    for (uint32_t i = 0; i < w->quotes.count; i++)
        if (!used[i]) lose_quote(&w->lost_quotes, w->quotes.rows[i], stage);
    free(used);
    free(w->quotes.rows);
    w->quotes = now;
}

void watch_stage(void *context, const rub_doc *doc, uint32_t stage) {
    watch *w = context;
    if (stage < RUB_QUOTE_STAGE_FIRST) watch_mentions(w, doc, stage);
    if (stage > RUB_STAGE_entity) watch_quotes(w, doc, stage);
    if (stage != RUB_STAGE_tagger) return;
    reasons in = {w, doc};
    if (rub_evidence_find(doc, add_reasons, &in) != RUB_OK)
        report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
}

/* ---- the end ---- */

static void move_mentions(watched_mentions *mentions, const rub_plain *plain) {
    for (uint32_t i = 0; i < mentions->count; i++) {
        rub_mention *row = &mentions->rows[i].row;
        rub_span given = rub_plain_given(plain, (rub_span){row->start, row->end});
        row->start = given.start, row->end = given.end;
    }
}

static void move_quotes(watched_quotes *quotes, const rub_plain *plain) {
    for (uint32_t i = 0; i < quotes->count; i++)
        for (uint32_t k = 0; k < quotes->rows[i].row.count && k < WATCH_FRAGMENTS; k++)
            quotes->rows[i].fragments[k] = rub_plain_given(plain, quotes->rows[i].fragments[k]);
}

void watch_give_back(watch *w, const rub_doc *doc) {
    move_mentions(&w->mentions, &doc->plain);
    move_mentions(&w->lost_mentions, &doc->plain);
    move_quotes(&w->quotes, &doc->plain);
    move_quotes(&w->lost_quotes, &doc->plain);
}
