/* pronoun_train.c - learns the weights of pronoun.c: pronoun_train MODEL OUT.inc CORPUS.jsonl... [--test
 * CORPUS.jsonl...]
 *
 * What it learns from: quotations whose source is a pronoun and whose speaker somebody has annotated, or has
 * annotated as nobody with a name. A softmax over the candidates of each, by gradient descent with a penalty
 * on large weights; the weights are written in hundredths of a natural logarithm. Pronouns that are no
 * sources are resolved with the weights that the program was built with, so it is run twice. --test prints
 * how many are right.
 */
#include "document.h"
#include "tools/who/gold.h"
#include "who/entity.h"
#include "who/reference.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS  60
#define RATE    0.05
#define PENALTY 0.0008 /* of each weight, an example */

typedef struct example {
    rub_candidates found;
    rub_sort sort;
    uint32_t right; /* its row */
} example;

static example *examples;
static size_t example_count, example_room;
static double weights[RUB_SORT_COUNT][RUB_PRONOUN_FEATURES];
static bool testing;
static unsigned right[RUB_SORT_COUNT], wrong[RUB_SORT_COUNT], open_ones[RUB_SORT_COUNT],
    needless[RUB_SORT_COUNT], none[RUB_SORT_COUNT], absent;

/* ---- examples ---- */

/* The entity that an annotated name is, RUB_NONE where no mention is called so. */
static uint32_t entity_named(const gold_doc *gold, const char *name) {
    for (uint32_t i = 0; i < gold->doc.mentions.count; i++)
        if (strcmp(gold->names[i], name) == 0) return gold->doc.mentions.rows[i].entity;
    return RUB_NONE;
}

/* The quotation whose source is this token; RUB_NONE: no source. */
static uint32_t quote_of(const gold_doc *gold, uint32_t token) {
    const rub_token *at = &gold->doc.tokens.rows[token];
    for (uint32_t i = 0; i < gold->doc.quotes.count; i++) {
        const rub_quote *quote = &gold->doc.quotes.rows[i];
        if (quote->source_start == at->start && quote->source_end == rub_token_end(at)) return i;
    }
    return RUB_NONE;
}

static void count_one(const rub_pronoun *pronoun, uint32_t wanted, uint32_t chosen) {
    rub_sort sort = pronoun->sort;
    if (wanted == RUB_NONE) chosen == RUB_NONE ? none[sort]++ : needless[sort]++;
    else if (chosen == RUB_NONE) open_ones[sort]++;
    else chosen == wanted ? right[sort]++ : wrong[sort]++;
}

static uint32_t row_of(const rub_candidates *found, uint32_t entity) {
    uint32_t row = 0;
    while (row < found->count && found->rows[row].entity != entity) row++;
    return row;
}

static uint32_t choose(void *context, const rub_pronoun *pronoun, const rub_candidates *found) {
    const gold_doc *gold = context;
    uint32_t quote = quote_of(gold, pronoun->token),
             chosen = rub_pronoun_choose(found, rub_pronoun_margin(pronoun));
    if (quote == RUB_NONE) return chosen;
    const char *speaker = gold->speakers[quote];
    uint32_t wanted = speaker ? entity_named(gold, speaker) : RUB_NONE;
    count_one(pronoun, wanted, chosen);
    if (testing) return chosen;
    uint32_t row = row_of(found, wanted);
    if (row == found->count) return absent++, chosen;
    if (example_count == example_room) {
        example_room = 2 * example_room + 256;
        examples = realloc(examples, example_room * sizeof *examples);
        if (!examples) exit(1);
    }
    examples[example_count++] = (example){*found, pronoun->sort, row};
    return wanted;
}

static void read_corpus(const char *path, const rub_model *model) {
    gold_doc gold;
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "pronoun_train: %s cannot be opened\n", path);
        exit(1);
    }
    while (gold_read(file, model, &gold)) {
        rub_reference_watch watch = {choose, &gold};
        if (rub_entities_make(&gold.doc) != RUB_OK || rub_references_watch(&gold.doc, &watch) != RUB_OK)
            exit(1);
        gold_free(&gold);
    }
    fclose(file);
}

/* ---- learning ---- */

static double score(const rub_candidate *candidate, rub_sort sort) {
    double total = 0;
    for (uint32_t i = 0; i < candidate->count; i++) total += weights[sort][candidate->features[i]];
    return total;
}

static void learn(const example *at, double rate) {
    double p[RUB_SALIENT_MAX + 1], sum = 0;
    for (uint32_t i = 0; i < at->found.count; i++) sum += p[i] = exp(score(&at->found.rows[i], at->sort));
    for (uint32_t i = 0; i < at->found.count; i++) {
        double step = rate * ((i == at->right) - p[i] / sum);
        for (uint32_t k = 0; k < at->found.rows[i].count; k++)
            weights[at->sort][at->found.rows[i].features[k]] += step;
    }
    for (uint32_t k = 0; k < RUB_PRONOUN_FEATURES; k++) weights[at->sort][k] *= 1 - rate * PENALTY * 10;
}

static void learn_all(void) {
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < example_count; i++)
            learn(&examples[i * 7919 % example_count], RATE / (1 + 0.1 * round));
}

static void write_weights(const char *path) {
    FILE *file = fopen(path, "w");
    if (!file) exit(1);
    fprintf(
        file,
        "/* pronoun_weights.inc - made by core/tools/who/pronoun_train.c from %zu pronouns that speak */\n",
        example_count);
    fprintf(file, "/* clang-format off */\n");
    for (uint32_t sort = 0; sort < RUB_SORT_COUNT; sort++) {
        fprintf(file, "{");
        for (uint32_t k = 0; k < RUB_PRONOUN_FEATURES; k++)
            fprintf(file, "%s%d,", k % 16 ? " " : "\n    ", (int)lround(100 * weights[sort][k]));
        fprintf(file, "\n},\n");
    }
    fprintf(file, "/* clang-format on */\n");
    fclose(file);
}

static void report(void) {
    static const char *const names[] = {"he, she", "it"};
    for (uint32_t sort = 0; sort < RUB_SORT_COUNT; sort++)
        printf("%s: right %u wrong %u open %u, rightly none %u needless %u\n", names[sort], right[sort],
               wrong[sort], open_ones[sort], none[sort], needless[sort]);
}

int main(int count, char **arguments) {
    if (count < 4) {
        fprintf(stderr, "usage: pronoun_train MODEL OUT.inc CORPUS.jsonl... [--test CORPUS.jsonl...]\n");
        return 2;
    }
    rub_model *model = gold_model(arguments[1]);
    for (int i = 3; i < count; i++) {
        if (strcmp(arguments[i], "--test") != 0) {
            read_corpus(arguments[i], model);
            continue;
        }
        testing = true;
        memset(right, 0, sizeof right), memset(wrong, 0, sizeof wrong), memset(none, 0, sizeof none);
        memset(open_ones, 0, sizeof open_ones), memset(needless, 0, sizeof needless);
    }
    if (!testing || example_count) {
        learn_all();
        printf("%zu examples, %u without the right candidate\n", example_count, absent);
    }
    report();
    if (example_count) write_weights(arguments[2]);
    return 0;
}
