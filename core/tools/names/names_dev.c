/* names_dev.c - annotates the development sets and counts what is right */
#include "tools/names/names_dev.h"

#include <stdlib.h>
#include <string.h>

names_set names_sets[NAMES_SETS] = {{.name = "worldwide"},
                                    {.name = "conllpp"},
                                    {.name = "gum"},
                                    {.name = "uner_ewt"},
                                    {.name = "wnut17"},
                                    {.name = "meantime"},
                                    {.name = "news", .fine = true},
                                    {.name = "own", .fine = true},
                                    {.name = "left", .fine = true}};

double names_f1(names_tally t) {
    return t.found + t.gold ? 200.0 * t.right / (t.found + t.gold) : 0;
}

enum { OUTSIDE_SETS = 7, OWN_DEV = 7, LEFT_GENRE = 8 };

/* The documents whose ids begin with the genre. */
static corpus genre_of(const char *path, const char *genre) {
    corpus all = corpus_read(path, NULL, NULL);
    uint32_t kept = 0;
    for (uint32_t n = 0; n < all.count; n++)
        if (!strncmp(all.docs[n].id, genre, strlen(genre))) all.docs[kept++] = all.docs[n];
    all.count = kept;
    return all;
}

void names_read_sets(const char *folder, const char *own_dev, const char *own, const char *leave) {
    char path[1024], mapping[1024];
    snprintf(mapping, sizeof mapping, "%s/names/MAPPING.json", folder);
    for (uint32_t s = 0; s < OUTSIDE_SETS; s++) {
        names_set *set = &names_sets[s];
        if (set->fine) snprintf(path, sizeof path, "%s/news/dev.jsonl", folder);
        else snprintf(path, sizeof path, "%s/names/dev/%s.jsonl", folder, set->name);
        set->docs = corpus_read(path, mapping, set->fine ? NULL : set->name);
    }
    if (own_dev) names_sets[OWN_DEV].docs = corpus_read(own_dev, NULL, NULL);
    if (own && leave) names_sets[LEFT_GENRE].docs = genre_of(own, leave);
}

static uint32_t coarse(uint32_t type) {
    return type == RUB_PERSON                                      ? 'P'
           : type == RUB_ORG                                       ? 'O'
           : type == RUB_GPE || type == RUB_LOC || type == RUB_FAC ? 'L'
                                                                   : 0;
}

/* What a span counts as in this set: 0 nothing, else a number for its type. */
static uint32_t gold_kind(const names_set *set, const corpus_span *span) {
    return set->fine ? (span->types ? (uint32_t)__builtin_ctz(span->types) + 1 : 0) : span->coarse;
}

static void print_error(FILE *out, const names_set *set, const char *what, const char *text, uint32_t start,
                        uint32_t end, uint32_t kind) {
    if (!out) return;
    uint32_t from = start > 40 ? start - 40 : 0;
    fprintf(out, "%s\t%s\t%s\t%.*s\t", set->name, what,
            set->fine     ? rub_type_word(kind - 1)
            : kind == 'P' ? "PERSON"
            : kind == 'O' ? "ORG"
                          : "LOC",
            (int)(end - start), text + start);
    for (uint32_t i = from; text[i] && i < end + 40; i++) {
        if (i == start) fputs("[[", out);
        if (i == end) fputs("]]", out);
        fputc(text[i] == '\n' ? '|' : text[i], out);
    }
    fputc('\n', out);
}

static const corpus_span *gold_of(const corpus_doc *gold, uint32_t start, uint32_t end) {
    for (uint32_t k = 0; k < gold->span_count; k++)
        if (gold->spans[k].start == start && gold->spans[k].end == end) return &gold->spans[k];
    return NULL;
}

static void count_doc(names_set *set, const corpus_doc *gold, const rub_doc *doc, names_tally *all,
                      bool plain, FILE *errors) {
    uint8_t *met = calloc(gold->span_count + 1, 1);
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        const rub_mention *found = &doc->mentions.rows[i];
        uint32_t kind = set->fine ? found->type + 1 : coarse(found->type), start = found->start,
                 end = found->end;
        if (!kind) continue;
        const corpus_span *same = gold_of(gold, start, end);
        bool right = same && gold_kind(set, same) == kind;
        if (right) met[same - gold->spans] = 1;
        all->right += right;
        all->found++;
        if (!plain) continue;
        set->types[kind & 31].right += right;
        set->types[kind & 31].found++;
        names_tally *sure = &set->sure[found->confidence / 10];
        sure->right += right, sure->found++, sure->gold += found->confidence;
        if (!right)
            print_error(errors, set, same && gold_kind(set, same) ? "type" : "extra", doc->text, start, end,
                        kind);
    }
    for (uint32_t k = 0; k < gold->span_count; k++) {
        uint32_t kind = gold_kind(set, &gold->spans[k]);
        if (!kind) continue;
        all->gold++;
        if (!plain) continue;
        set->types[kind & 31].gold++;
        if (!met[k])
            print_error(errors, set, "missed", doc->text, gold->spans[k].start, gold->spans[k].end, kind);
    }
    free(met);
}

static void annotate(rub_model *model, const char *text, uint32_t length, rub_doc **doc) {
    rub_options options = {.offsets = RUB_BYTE};
    if (rub_annotate(model, text, length, &options, doc) != RUB_OK)
        fputs("score: a document failed\n", stderr), exit(1);
}

void names_score(rub_model *model, bool capitals, FILE *errors) {
    rub_doc *doc = NULL;
    for (uint32_t s = 0; s < NAMES_SETS; s++) {
        names_set *set = &names_sets[s];
        memset(&set->all, 0, sizeof set->all), memset(&set->upper, 0, sizeof set->upper);
        memset(set->types, 0, sizeof set->types), memset(set->sure, 0, sizeof set->sure);
        for (uint32_t n = 0; n < set->docs.count; n++) {
            const corpus_doc *gold = &set->docs.docs[n];
            annotate(model, gold->text, gold->length, &doc);
            count_doc(set, gold, doc, &set->all, true, errors);
            if (!capitals) continue;
            char *upper = corpus_upper(gold->text, gold->length);
            annotate(model, upper, gold->length, &doc);
            count_doc(set, gold, doc, &set->upper, false, NULL);
            free(upper);
        }
    }
    rub_doc_free(doc);
}
