/* names_agate.c - fills templates of results and lists with names at random, and notes where each name stands
 */
#include "tools/agate/names_agate_inside.h"

#include "rubricate.h"
#include "tools/crf/crf_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void mark(maker *m, uint32_t start, uint32_t types) {
    *GROW(m->doc->spans, m->doc->span_count, m->span_room) =
        (corpus_span){.start = start, .end = m->doc->length, .types = types};
}

static void fill(maker *m, const char *text, const char *end);

/* One of "a|b|c]"; returns what follows. Choices do not nest. */
static const char *choose(maker *m, const char *text) {
    const char *end = strchr(text, ']'), *from = text;
    uint32_t count = 1;
    for (const char *at = text; at < end; at++) count += *at == '|';
    for (uint32_t skip = agate_below(m, count); skip; skip--) from = strchr(from, '|') + 1;
    fill(m, from, from + strcspn(from, "|]"));
    return end + 1;
}

static void fill(maker *m, const char *text, const char *end) {
    while (text < end) {
        uint32_t start = m->doc->length, types;
        char plain[2] = {*text, 0};
        if (*text == '[') text = choose(m, text + 1);
        else if (*text == '%') {
            if ((types = agate_slot(m, text[1]))) mark(m, start, types);
            text += 2;
        } else {
            if (*text == '_') plain[0] = agate_below(m, 4) ? ' ' : '\n';
            agate_add(m, plain);
            text++;
        }
    }
}

static void fill_line(maker *m, const char *line, const char *end) {
    bool capitals = false;
    uint32_t times = 1, start = m->doc->length;
    for (;; line++) {
        if (*line == '~') times = 2 + agate_below(m, 7);
        else if (*line == '+') times = 1 + agate_below(m, 2);
        else if (*line == '?') times = agate_below(m, 2);
        else if (*line == '^') capitals = true;
        else if (*line == '/') capitals = agate_below(m, 2);
        else break;
    }
    while (times--) {
        fill(m, line, end);
        agate_add(m, "\n");
    }
    if (capitals) agate_raise(m, start);
}

static void begin(maker *m, char kind) {
    static const char any[] = "nruccc";
    if (kind == 'm') kind = any[agate_below(m, sizeof any - 1)];
    m->loud = agate_below(m, kind == 'u' ? 2 : 12) == 0;
    m->side = kind == 'n' ? 1u << RUB_GPE : 1u << RUB_ORG;
    m->team_count = 4 + agate_below(m, TEAMS_MAX - 3);
    m->turn = m->text_room = m->span_room = 0;
    for (uint32_t i = 0; i < m->team_count; i++) agate_team(m, kind, m->teams[i]);
}

static void make_doc(maker *m, const char *template, uint32_t number) {
    m->doc->id = malloc(20);
    snprintf(m->doc->id, 20, "agate-%u", number);
    begin(m, *template ++);
    for (const char *end; *template; template = end + (*end == '\n')) {
        end = template + strcspn(template, "\n");
        fill_line(m, template, end);
    }
    *GROW(m->doc->text, m->doc->length, m->text_room) = 0;
    m->doc->length--;
}

corpus agate_make(const char *folder, uint32_t count) {
    maker m = {.seed = 20};
    corpus made = {.name = "agate"};
    agate_read(&m, folder);
    for (uint32_t n = 0; n < count; n++) {
        m.doc = GROW(made.docs, made.count, made.room);
        *m.doc = (corpus_doc){0};
        make_doc(&m, agate_templates[n % agate_template_count], n);
    }
    made.marked = ((1u << RUB_LANGUAGE) * 2 - 1) | CORPUS_OUTSIDE;
    agate_free(&m);
    return made;
}
