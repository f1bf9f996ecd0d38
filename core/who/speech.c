/* speech.c - collects direct speech and the sources of quotations, and says what a byte lies in */
#include "who/speech.h"

#include <stdlib.h>

/* Mentions in the sources of quotations: who speaks is who is spoken of next. */
static rub_status mark_said(rub_doc *doc, rub_speech *s) {
    s->said = rub_arena_zero(&doc->arena, doc->mentions.count);
    RUB_NEED(s->said);
    for (uint32_t i = 0; i < doc->quotes.count; i++) {
        const rub_quote *quote = &doc->quotes.rows[i];
        if (quote->source_start == RUB_NONE) continue;
        for (uint32_t at = rub_doc_mention_at(doc, quote->source_start);
             at < doc->mentions.count && doc->mentions.rows[at].start < quote->source_end; at++)
            s->said[at] = 1;
    }
    return RUB_OK;
}

static int by_start(const void *a, const void *b) {
    const rub_speech_span *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

static rub_status read_sources(rub_doc *doc, rub_speech *s) {
    s->sources = rub_arena_alloc(&doc->arena, doc->quotes.count * sizeof *s->sources);
    RUB_NEED(s->sources);
    for (uint32_t i = 0; i < doc->quotes.count; i++)
        if (doc->quotes.rows[i].source_start != RUB_NONE)
            s->sources[s->source_count++] =
                (rub_speech_span){doc->quotes.rows[i].source_start, doc->quotes.rows[i].source_end, i};
    if (s->source_count) qsort(s->sources, s->source_count, sizeof *s->sources, by_start);
    return RUB_OK;
}

static rub_status read_pieces(rub_doc *doc, rub_speech *s) {
    s->pieces = rub_arena_alloc(&doc->arena, doc->fragments.count * sizeof *s->pieces);
    RUB_NEED(s->pieces);
    for (uint32_t i = 0; i < doc->quotes.count; i++) {
        const rub_quote *quote = &doc->quotes.rows[i];
        for (uint32_t k = 0; quote->kind == RUB_QUOTE_DIRECT && k < quote->count; k++) {
            rub_span span = doc->fragments.rows[quote->first + k];
            s->pieces[s->piece_count++] = (rub_speech_span){span.start, span.end, i};
        }
    }
    if (s->piece_count) qsort(s->pieces, s->piece_count, sizeof *s->pieces, by_start);
    return RUB_OK;
}

rub_status rub_speech_open(rub_doc *doc, rub_speech *s) {
    *s = (rub_speech){.doc = doc};
    RUB_TRY(mark_said(doc, s));
    RUB_TRY(read_sources(doc, s));
    return read_pieces(doc, s);
}

bool rub_speech_is_between(rub_speech *s, const rub_mention *mention) {
    uint32_t in = rub_speech_quote_at(s, mention->start);
    if (in != RUB_NONE || s->piece >= s->piece_count) return false;
    const rub_quote *next = &s->doc->quotes.rows[s->pieces[s->piece].quote];
    return mention->entity != next->speaker && s->doc->fragments.rows[next->first].start < mention->start;
}

bool rub_speech_is_source(rub_speech *s, uint32_t byte) {
    while (s->source < s->source_count && s->sources[s->source].start < byte) s->source++;
    return s->source < s->source_count && s->sources[s->source].start == byte;
}
