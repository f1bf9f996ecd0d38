/* who_score.c - how well gold mentions and gold sources are resolved: who_score MODEL CORPUS.jsonl [--errors]
 * [--links]
 *
 * B-cubed, CEAF-e (greedy, phi4) and pairwise F1 (pairs of mentions whose texts differ) over names; for
 * quotations the share of speakers that are right, and right, wrong and missing ones. --links prints each
 * link with its sentence.
 */
#include "document.h"
#include "quotes/speaker.h"
#include "tools/who/gold.h"
#include "who/entity.h"

#include <stdlib.h>
#include <string.h>

typedef struct ratio {
    double hits, found, wanted;
} ratio;
static ratio b3_p, b3_r, ceafe, pairs;
static unsigned speaker_right, speaker_wrong, speaker_missing, speaker_needless, speaker_none;
static bool show_errors, show_links;

static bool counts(uint32_t type) {
    return type <= RUB_LAW && type != RUB_NORP;
}

static bool same_gold(const gold_doc *gold, uint32_t a, uint32_t b) {
    return strcmp(gold->names[a], gold->names[b]) == 0;
}

static bool same_found(const gold_doc *gold, uint32_t a, uint32_t b) {
    return gold->doc.mentions.rows[a].entity == gold->doc.mentions.rows[b].entity;
}

static bool same_text(const gold_doc *gold, uint32_t a, uint32_t b) {
    const rub_mention *x = &gold->doc.mentions.rows[a], *y = &gold->doc.mentions.rows[b];
    uint32_t length = x->end - x->start;
    return length == y->end - y->start &&
           !memcmp(gold->doc.text + x->start, gold->doc.text + y->start, length);
}

/* ---- B-cubed and pairs ---- */

static void show_pair(const gold_doc *gold, uint32_t a, uint32_t b, bool wanted) {
    const rub_mention *x = &gold->doc.mentions.rows[a], *y = &gold->doc.mentions.rows[b];
    printf("%s\t%s\t%.*s (%s)\t%.*s (%s)\t%s\n", wanted ? "apart" : "joined", gold->id,
           (int)(x->end - x->start), gold->doc.text + x->start, rub_type_word(x->type),
           (int)(y->end - y->start), gold->doc.text + y->start, rub_type_word(y->type), gold->names[a]);
}

static void score_mention(const gold_doc *gold, uint32_t a) {
    double both = 0, wanted = 0, found = 0;
    for (uint32_t b = 0; b < gold->doc.mentions.count; b++) {
        if (!counts(gold->doc.mentions.rows[b].type)) continue;
        bool g = same_gold(gold, a, b), p = same_found(gold, a, b);
        both += g && p, wanted += g, found += p;
        if (b <= a || same_text(gold, a, b)) continue;
        pairs.hits += g && p, pairs.found += p, pairs.wanted += g;
        if (show_errors && g != p) show_pair(gold, a, b, g);
    }
    b3_p.hits += both / found, b3_p.found++;
    b3_r.hits += both / wanted, b3_r.found++;
}

/* ---- CEAF-e ---- */

typedef struct alignment {
    double value;
    uint32_t gold, found;
} alignment;

static int by_value(const void *a, const void *b) {
    const alignment *x = a, *y = b;
    return (x->value < y->value) - (x->value > y->value);
}

static uint32_t gold_cluster(const gold_doc *gold, uint32_t mention) {
    for (uint32_t i = 0; i < mention; i++)
        if (counts(gold->doc.mentions.rows[i].type) && same_gold(gold, i, mention)) return i;
    return mention;
}

static uint32_t found_cluster(const gold_doc *gold, uint32_t mention) {
    for (uint32_t i = 0; i < mention; i++)
        if (counts(gold->doc.mentions.rows[i].type) && same_found(gold, i, mention)) return i;
    return mention;
}

static double phi4(const uint32_t *g, const uint32_t *f, uint32_t count, uint32_t a, uint32_t b) {
    double both = 0, sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (g[i] == RUB_NONE) continue;
        both += g[i] == a && f[i] == b;
        sum += (g[i] == a) + (f[i] == b);
    }
    return 2 * both / sum;
}

static void align(alignment *all, uint32_t n, uint32_t count) {
    bool *used = calloc(2 * ((size_t)count + 1), sizeof *used);
    qsort(all, n, sizeof *all, by_value);
    for (uint32_t i = 0; i < n; i++) {
        if (used[all[i].gold] || used[count + all[i].found]) continue;
        used[all[i].gold] = used[count + all[i].found] = true;
        ceafe.hits += all[i].value;
    }
    free(used);
}

static void score_ceafe(const gold_doc *gold) {
    uint32_t count = gold->doc.mentions.count, n = 0;
    uint32_t *g = malloc((count + 1) * sizeof *g), *f = malloc((count + 1) * sizeof *f);
    alignment *all = malloc((count + 1) * sizeof *all);
    for (uint32_t i = 0; i < count; i++) {
        bool named = counts(gold->doc.mentions.rows[i].type);
        g[i] = named ? gold_cluster(gold, i) : RUB_NONE;
        f[i] = named ? found_cluster(gold, i) : RUB_NONE;
        ceafe.wanted += g[i] == i, ceafe.found += f[i] == i;
    }
    for (uint32_t i = 0; i < count; i++)
        if (g[i] != RUB_NONE) all[n++] = (alignment){phi4(g, f, count, g[i], f[i]), g[i], f[i]};
    align(all, n, count);
    free(g), free(f), free(all);
}

/* ---- speakers ---- */

static void show_quote(const gold_doc *gold, const char *what, uint32_t row, const char *wanted) {
    const rub_quote *quote = &gold->doc.quotes.rows[row];
    const rub_doc *doc = &gold->doc;
    rub_span name = {0, 0};
    if (quote->speaker != RUB_NONE)
        name = (rub_span){doc->entities.rows[quote->speaker].start, doc->entities.rows[quote->speaker].end};
    bool source = quote->source_start != RUB_NONE;
    printf("%s\t%s\t%.*s\t%.*s\t%s\n", what, gold->id,
           source ? (int)(quote->source_end - quote->source_start) : 1,
           source ? doc->text + quote->source_start : "-", (int)(name.end - name.start),
           doc->text + name.start, wanted);
}

static void score_quote(const gold_doc *gold, uint32_t row) {
    const rub_quote *quote = &gold->doc.quotes.rows[row];
    const char *wanted = gold->speakers[row], *what = NULL;
    if (quote->speaker == RUB_NONE) {
        if (wanted) speaker_missing++, what = "missing";
        else speaker_none++;
    } else if (!wanted) speaker_needless++, what = "needless";
    else {
        const rub_entity *entity = &gold->doc.entities.rows[quote->speaker];
        size_t length = entity->end - entity->start;
        if (strlen(wanted) == length && !memcmp(wanted, gold->doc.text + entity->start, length))
            speaker_right++;
        else speaker_wrong++, what = "wrong";
    }
    if (what && show_errors) show_quote(gold, what, row, wanted ? wanted : "-");
}

/* ---- links ---- */

static void show_link(const gold_doc *gold, const rub_entity *entity) {
    const rub_doc *doc = &gold->doc;
    const rub_link *link = &doc->links.rows[entity->link];
    uint32_t at = entity->start > 50 ? entity->start - 50 : 0,
             end = entity->end + 50 < doc->length ? entity->end + 50 : doc->length;
    char around[400];
    snprintf(around, sizeof around, "%.*s", (int)(end - at), doc->text + at);
    for (char *c = around; *c; c++)
        if (*c == '\n' || *c == '\t') *c = ' ';
    printf("%s\t%.*s\t%.*s\t%.*s\t%s\t%s\n", rub_link_word(link->kind), (int)(entity->end - entity->start),
           doc->text + entity->start, (int)link->id_length, doc->strings.rows + link->id,
           (int)link->url_length, doc->strings.rows + link->url, gold->id, around);
}

static void score(gold_doc *gold) {
    if (rub_entities_make(&gold->doc) != RUB_OK || rub_speakers_find(&gold->doc) != RUB_OK) exit(1);
    for (uint32_t i = 0; i < gold->doc.mentions.count; i++)
        if (counts(gold->doc.mentions.rows[i].type)) score_mention(gold, i);
    score_ceafe(gold);
    for (uint32_t i = 0; i < gold->doc.quotes.count; i++) score_quote(gold, i);
    for (uint32_t i = 0; show_links && i < gold->doc.entities.count; i++)
        if (gold->doc.entities.rows[i].link != RUB_NONE) show_link(gold, &gold->doc.entities.rows[i]);
}

static double f1(double p, double r) {
    return p + r > 0 ? 200 * p * r / (p + r) : 0;
}

static void report(void) {
    unsigned both = speaker_right + speaker_wrong;
    printf("b3_F1 %.2f  ceafe_F1 %.2f  pairs_F1 %.2f (P %.2f R %.2f)\n",
           f1(b3_p.hits / b3_p.found, b3_r.hits / b3_r.found),
           f1(ceafe.hits / ceafe.found, ceafe.hits / ceafe.wanted),
           f1(pairs.hits / pairs.found, pairs.hits / pairs.wanted), 100 * pairs.hits / pairs.found,
           100 * pairs.hits / pairs.wanted);
    printf(
        "speakers: accuracy %.2f  recall %.2f  right %u wrong %u missing %u, rightly none %u needless %u\n",
        100.0 * speaker_right / (both ? both : 1),
        100.0 * speaker_right / (both + speaker_missing ? both + speaker_missing : 1), speaker_right,
        speaker_wrong, speaker_missing, speaker_none, speaker_needless);
}

int main(int count, char **arguments) {
    if (count < 3) return fprintf(stderr, "use: who_score MODEL CORPUS.jsonl [--errors] [--links]\n"), 2;
    rub_model *model = gold_model(arguments[1]);
    FILE *file = fopen(arguments[2], "r");
    if (!file) return fprintf(stderr, "who_score: %s cannot be opened\n", arguments[2]), 1;
    for (int i = 3; i < count; i++) {
        show_errors |= strcmp(arguments[i], "--errors") == 0;
        show_links |= strcmp(arguments[i], "--links") == 0;
    }
    gold_doc gold;
    while (gold_read(file, model, &gold)) {
        score(&gold);
        gold_free(&gold);
    }
    fclose(file);
    report();
    rub_model_close(model);
    return 0;
}
