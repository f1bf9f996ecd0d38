/* names_train.c - trains the names: names_train BASE.rubm CORPORA OUT.bin [setting=value]...
 *
 * BASE holds lists and word classes. OUT is the section of weights. A line of settings and scores goes to
 * standard output. Settings: passes rate dropout absent l1 l2 cutoff full prune worth scale sweep runs bytes
 * (of OUT at most; 0: by prune alone) folds copies seed; weight.CORPUS; errors=FILE; capitals=1;
 * teacher=MODEL.rubm: it labels raw text, of which one document in silver_every is learned from, weighted
 * silver; own=FILE own_dev=FILE: the project's own texts (batch.mjs makes them), leave=GENRE: not those of
 * this genre, which are scored instead; score=FILE measures weights that are there and trains nothing
 */
#include "tools/names/names_data.h"
#include "tools/names/names_dev.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FOLDS_MAX 8u

typedef struct options {
    crf_settings crf;
    uint32_t folds, fold_passes, capitals, sweep, runs, bytes;
    const char *errors, *score, *teacher, *own, *own_dev, *leave;
    uint32_t silver_every;
    float silver;
} options;

static bool may_follow(uint32_t from, uint32_t to) {
    return to == 0 || to & 1 || from == to ||
           from + 1 == to; /* inside comes after the begin or inside of its type */
}

static void set_weight(const char *name, float value) {
    for (uint32_t c = 0; c < NAMES_CORPORA; c++)
        if (names_corpora[c].name && strcmp(names_corpora[c].name, name) == 0)
            names_corpora[c].weight = value;
}

static void set(options *o, const char *name, const char *value) {
    struct {
        const char *name;
        float *f;
        uint32_t *u;
    } const known[] = {{"passes", NULL, &o->crf.passes},
                       {"rate", &o->crf.rate, NULL},
                       {"dropout", &o->crf.dropout, NULL},
                       {"absent", &o->crf.absent, NULL},
                       {"l1", &o->crf.l1, NULL},
                       {"l2", &o->crf.l2, NULL},
                       {"cutoff", NULL, &o->crf.cutoff},
                       {"full", NULL, &o->crf.full},
                       {"prune", &o->crf.prune, NULL},
                       {"worth", &o->crf.worth, NULL},
                       {"sweep", NULL, &o->sweep},
                       {"scale", NULL, &o->crf.scale},
                       {"seed", NULL, &o->crf.seed},
                       {"copies", NULL, &o->crf.copies},
                       {"target", NULL, &o->crf.target},
                       {"share", &o->crf.share, NULL},
                       {"folds", NULL, &o->folds},
                       {"runs", NULL, &o->runs},
                       {"bytes", NULL, &o->bytes},
                       {"fold_passes", NULL, &o->fold_passes},
                       {"capitals", NULL, &o->capitals},
                       {"silver", &o->silver, NULL},
                       {"silver_every", NULL, &o->silver_every}};
    for (uint32_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, name) != 0) continue;
        if (known[i].f) *known[i].f = strtof(value, NULL);
        else *known[i].u = (uint32_t)strtoul(value, NULL, 0);
        return;
    }
    if (strncmp(name, "weight.", 7) == 0) set_weight(name + 7, strtof(value, NULL));
    else if (strcmp(name, "errors") == 0) o->errors = value;
    else if (strcmp(name, "score") == 0) o->score = value;
    else if (strcmp(name, "teacher") == 0) o->teacher = value;
    else if (strcmp(name, "own") == 0) o->own = value;
    else if (strcmp(name, "own_dev") == 0) o->own_dev = value;
    else if (strcmp(name, "leave") == 0) o->leave = value;
    else fprintf(stderr, "names_train: no setting %s\n", name), exit(2);
}

static options read_options(int count, char **words) {
    options o = {.crf = crf_defaults(),
                 .folds = 2,
                 .fold_passes = 2,
                 .runs = 16,
                 .bytes = 246000,
                 .silver = 0.3f,
                 .silver_every = 4};
    o.crf.passes = 5, o.crf.rate = 0.08f, o.crf.dropout = 0.5f, o.crf.l1 = 0.002f;
    o.crf.prune = 0.33f, o.crf.worth = 0.25f, o.crf.scale = 6;
    o.crf.target = NAMES_NEWS;
    o.crf.dropout = 0.5f; /* with less, training words are learned by heart and their classes left aside */
    o.crf.copies = 1u << NAMES_NEWS;
    o.crf.may_follow = may_follow;
    for (int i = 0; i < count; i++) {
        char *equals = strchr(words[i], '=');
        if (!equals) fprintf(stderr, "names_train: %s is no setting\n", words[i]), exit(2);
        *equals = 0;
        set(&o, words[i], equals + 1);
        *equals = '=';
    }
    return o;
}

static void *read_all(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) perror(path), exit(1);
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    void *bytes = malloc(*length + 1);
    if (fread(bytes, 1, *length, file) != *length) perror(path), exit(1);
    fclose(file);
    return bytes;
}

/* ---- training ---- */

typedef struct job {
    const crf_data *data;
    crf_model *model;
    crf_settings settings;
    rub_arena arena;
    rub_weights weights;
    uint8_t *bytes;
    uint32_t length;
} job;

static void write_weights(job *j) {
    j->bytes = crf_write(j->model, &j->settings, &j->length);
    rub_arena_init(&j->arena, NULL);
    if (rub_weights_open(&j->arena, j->bytes, j->length, &j->weights) != RUB_OK)
        fputs("names_train: the weights do not open\n", stderr), exit(1);
}

static void *train_only(void *context) {
    job *j = context;
    j->model = crf_train(j->data, &j->settings);
    return NULL;
}

static void *train(void *context) {
    job *j = context;
    train_only(j);
    write_weights(j);
    return NULL;
}

static void forget(job *j) {
    if (j->model) crf_model_free(j->model);
    rub_arena_free(&j->arena);
    free(j->bytes);
}

static crf_data *make_data(rub_model *model, const rub_weights *firsts, uint32_t folds, bool report) {
    crf_data *data = crf_new(RUB_NAME_LABELS);
    for (uint32_t c = 0; c < NAMES_CORPORA; c++) {
        if (!names_corpora[c].docs.count) continue;
        names_count count = names_add(data, model, c, firsts, folds);
        if (report)
            fprintf(stderr, "%-10s %7u documents, %7llu tokens in names, %.2f %% of them in runs\n",
                    names_corpora[c].name, names_corpora[c].docs.count, (unsigned long long)count.spans,
                    100.0 * (double)count.open / (double)(count.spans + !count.spans));
    }
    return data;
}

/* Weights for the first pass over each fold, trained without it. */
static void train_folds(rub_model *model, const options *o, job *jobs) {
    pthread_t threads[FOLDS_MAX];
    crf_data *data = make_data(model, NULL, 0, true);
    for (uint32_t k = 0; k < o->folds; k++) {
        jobs[k] = (job){.data = data, .settings = o->crf};
        jobs[k].settings.folds = o->folds, jobs[k].settings.fold = k;
        jobs[k].settings.passes = o->fold_passes;
        jobs[k].settings.prune = 0.02f, jobs[k].settings.l1 *= 0.3f;
        pthread_create(&threads[k], NULL, train, &jobs[k]);
    }
    for (uint32_t k = 0; k < o->folds; k++) pthread_join(threads[k], NULL);
    crf_free(data);
}

static rub_model *open_model(const char *path) {
    size_t length;
    void *bytes = read_all(path, &length); /* kept as long as the program runs: the model reads from it */
    rub_model *model = NULL;
    if (rub_model_open(bytes, length, NULL, &model) != RUB_OK)
        fprintf(stderr, "names_train: %s does not open\n", path), exit(1);
    return model;
}

static void add_silver(crf_data *data, rub_model *model, const options *o, const char *folder) {
    char path[1024];
    snprintf(path, sizeof path, "%s/raw/current-events.jsonl", folder);
    corpus texts = corpus_read(path, NULL, NULL);
    corpus_join(&texts, 8);
    rub_model *teacher = open_model(o->teacher);
    names_add_silver(data, model, teacher, &texts, o->silver_every, o->silver);
    rub_model_close(teacher);
    corpus_free(&texts);
}

/* Weights that are there already, to be measured. */
static job read_weights(const char *path) {
    job j = {.bytes = NULL};
    size_t length;
    j.bytes = read_all(path, &length), j.length = (uint32_t)length;
    rub_arena_init(&j.arena, NULL);
    if (rub_weights_open(&j.arena, j.bytes, j.length, &j.weights) != RUB_OK)
        fputs("names_train: the weights do not open\n", stderr), exit(1);
    return j;
}

/* The mean of several runs that differ in their seed is steadier than each of them. Two run at a time. */
static void train_mean(job *mean, uint32_t runs) {
    uint32_t seed = mean->settings.seed;
    for (uint32_t done = 0; done < runs; done += 2) {
        job pair[2] = {*mean, *mean};
        pthread_t thread;
        pair[0].settings.seed = seed + done, pair[1].settings.seed = seed + done + 1;
        bool both = done + 1 < runs;
        if (both) pthread_create(&thread, NULL, train_only, &pair[1]);
        train_only(&pair[0]);
        if (both) pthread_join(thread, NULL);
        for (uint32_t k = 0; k < (both ? 2 : 1); k++) {
            if (!mean->model) mean->model = pair[k].model;
            else crf_mean(mean->model, done + k, pair[k].model), crf_model_free(pair[k].model);
        }
    }
    write_weights(mean);
}

static void write_again(job *j, float prune) {
    rub_arena_free(&j->arena), free(j->bytes);
    j->settings.prune = prune;
    write_weights(j);
}

/* Leaves out as few weights as the file has room for: halves the range of the bound until it is found to a
 * hundredth. */
static void fit(job *j, uint32_t bytes) {
    float low = 0.1f, high = 1.0f;
    for (uint32_t step = 0; step < 8; step++) {
        write_again(j, (low + high) / 2);
        if (j->length > bytes) low = j->settings.prune;
        else high = j->settings.prune;
    }
    write_again(j, high);
}

static job train_all(rub_model *model, const options *o, const char *folder) {
    if (o->score) return read_weights(o->score);
    job folds[FOLDS_MAX];
    rub_weights firsts[FOLDS_MAX];
    if (o->folds) train_folds(model, o, folds);
    for (uint32_t k = 0; k < o->folds; k++) firsts[k] = folds[k].weights;
    crf_data *data = make_data(model, o->folds ? firsts : NULL, o->folds, !o->folds);
    for (uint32_t k = 0; k < o->folds; k++) forget(&folds[k]);
    if (o->teacher) add_silver(data, model, o, folder);
    job last = {.data = data, .settings = o->crf};
    train_mean(&last, o->runs);
    if (o->bytes) fit(&last, o->bytes);
    crf_free(data);
    return last;
}

/* ---- reports ---- */

static void print_types(void) {
    const names_set *news = &names_sets[6];
    for (uint32_t t = 0; t < RUB_TYPE_COUNT; t++)
        printf(" %s %.1f", rub_type_word(t), names_f1(news->types[(t + 1) & 31]));
    printf("\n");
}

static void print_sureness(void) {
    const names_set *news = &names_sets[6];
    double error = 0;
    uint32_t all = 0;
    for (uint32_t k = 0; k < 11; k++) {
        const names_tally *t = &news->sure[k];
        double right = 100.0 * t->right / (t->found + !t->found),
               said = (double)t->gold / (t->found + !t->found);
        error += t->found * (right > said ? right - said : said - right);
        all += t->found;
        printf(" %u0+: %u, said %.0f is %.0f;", k, t->found, said, right);
    }
    printf(" calibration error %.1f\n", error / (all + !all));
}

static void print_scores(const job *j, const options *o, int count, char **words, double seconds) {
    printf("%u bytes, %u rows, %.0f s |", j->length, j->weights.features, seconds);
    for (uint32_t s = 0; s < NAMES_SETS; s++)
        printf(" %s %.2f", names_sets[s].name, names_f1(names_sets[s].all));
    if (o->capitals)
        for (uint32_t s = 0; s < NAMES_SETS; s++)
            printf(" UPPER:%s %.1f", names_sets[s].name, names_f1(names_sets[s].upper));
    printf(" |");
    for (int i = 0; i < count; i++) printf(" %s", words[i]);
    printf("\n");
    if (count == 1) return;
    print_types();
    print_sureness();
}

/* The same weights pruned and rounded otherwise. */
static void sweep(rub_model *model, const job *done, const options *o) {
    static const float ways[][3] = {{0.05f, 0, 1},    {0.25f, 0.25f, 1}, {0.3f, 0.25f, 1}, {0.35f, 0.25f, 1},
                                    {0.4f, 0.25f, 1}, {0.3f, 0.4f, 1},   {0.4f, 0.4f, 1},  {0.5f, 0.5f, 1}};
    for (uint32_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        job other = *done;
        char word[64], *words[1] = {word};
        other.settings.prune = ways[i][0], other.settings.worth = ways[i][1],
        other.settings.share = ways[i][2];
        snprintf(word, sizeof word, "sweep prune=%.2f worth=%.2f share=%.2f", other.settings.prune,
                 other.settings.worth, other.settings.share);
        write_weights(&other);
        model->names = &other.weights;
        names_score(model, false, NULL);
        print_scores(&other, o, 1, words, 0);
        rub_arena_free(&other.arena), free(other.bytes);
    }
}

int main(int count, char **words) {
    if (count < 4) return fputs("names_train BASE.rubm CORPORA OUT.bin [setting=value]...\n", stderr), 2;
    options o = read_options(count - 4, words + 4);
    rub_model *model = open_model(words[1]);
    model->names = NULL;
    time_t start = time(NULL);
    names_read(words[2], o.own, o.leave);
    names_read_sets(words[2], o.own_dev, o.own, o.leave);
    job done = train_all(model, &o, words[2]);
    model->names = &done.weights;
    FILE *errors = o.errors ? fopen(o.errors, "w") : NULL, *out = fopen(words[3], "wb");
    names_score(model, o.capitals, errors);
    print_scores(&done, &o, count - 4, words + 4, difftime(time(NULL), start));
    if (o.sweep) sweep(model, &done, &o);
    if (!out || fwrite(done.bytes, 1, done.length, out) != done.length) return perror(words[3]), 1;
    fclose(out);
    if (errors) fclose(errors);
    forget(&done);
    corpus_free(&names_sets[0].docs);
    rub_model_close(model);
    return 0;
}
