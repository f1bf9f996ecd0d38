/* option.c - the arguments of the command: a table of options, and what each one does */
#include "host/command/option.h"

#include "host/command/report.h"
#include "host/command/value.h"

#include <stdlib.h>
#include <string.h>

#define BATCH_USUAL 32u

static const char *const input_names[] = {"jsonl", "csv", "tsv", "text"};
static const char *const table_names[] = {"quotations", "mentions"};

typedef struct option {
    const char *name, *value; /* value NULL: it takes none */
    void (*take)(command *command, const char *value, const char *name);
    const char *help; /* "\n" where a line ends */
} option;

/* ---- what each one does ---- */

static void take_format(command *command, const char *value, const char *name) {
    command->format = (rub_format)value_choice(value, answer_formats, RUB_CSV_MENTIONS, name);
}

static void take_table(command *command, const char *value, const char *name) {
    command->mentions = value_choice(value, table_names, 2, name) == 1;
    command->format = command->mentions ? RUB_CSV_MENTIONS : RUB_CSV;
}

static void take_offsets(command *command, const char *value, const char *name) {
    command->options.offsets = (rub_offsets)value_choice(value, answer_offsets, 3, name);
}

static void take_confidence(command *command, const char *value, const char *name) {
    command->options.min_confidence = value_hundredths(value, name);
}

static void take_without(command *command, const char *value, const char *name) {
    command->options.without = value_stages(value, name);
}

static void take_input(command *command, const char *value, const char *name) {
    command->archive.kind = (source_kind)value_choice(value, input_names, 4, name);
    command->archive.kind_given = command->jsonl = true;
}

static void take_threads(command *command, const char *value, const char *name) {
    command->archive.threads = (unsigned)value_number(value, name, 1, POOL_THREADS_MAX);
}

static void take_batch(command *command, const char *value, const char *name) {
    command->archive.batch = (unsigned)value_number(value, name, 1, 10000);
}

static void take_skip(command *command, const char *value, const char *name) {
    command->archive.skip = value_number(value, name, 0, 4000000000u);
}

/* Options that keep a word or set a mark. */
#define KEEPS(function, place)                                                                               \
    static void function(command *command, const char *value, const char *name) {                            \
        (void)name;                                                                                          \
        command->place = value;                                                                              \
    }
#define SETS(function, place, what)                                                                          \
    static void function(command *command, const char *value, const char *name) {                            \
        (void)name, (void)value;                                                                             \
        command->place = what;                                                                               \
    }
KEEPS(take_lexicon, lexicon_name)
KEEPS(take_model, model_name)
KEEPS(take_serve, serve)
KEEPS(take_text, archive.fields.text)
KEEPS(take_id, archive.fields.id)
KEEPS(take_keep, archive.fields.keep)
KEEPS(take_output, archive.output_name)
KEEPS(take_resume, archive.resume_name)
KEEPS(take_stats, archive.stats_name)
SETS(take_jsonl, jsonl, true)
SETS(take_explain, explain, true)
SETS(take_html, archive.fields.html, true)
SETS(take_progress, archive.progress, PROGRESS_ON)
SETS(take_quiet, archive.progress, PROGRESS_OFF)

static void show_help(command *command, const char *value, const char *name);

static void show_stages(command *command, const char *value, const char *name) {
    (void)command, (void)value, (void)name;
    exit(value_list_stages());
}

static void show_version(command *command, const char *value, const char *name) {
    (void)command, (void)value, (void)name;
    exit(printf("rubricate %s\n", rub_version()) < 0);
}

/* clang-format off */
static const option options[] = {
    {"--format", "F", take_format, "json (default), text, html, w3c, brat, conll, csv, tei or spans"},
    {"--table", "T", take_table, "csv of quotations (default) or mentions"},
    {"--offsets", "U", take_offsets, "utf16 (default), codepoint or byte"},
    {"--lexicon", "FILE", take_lexicon, "names of your own, one JSON object a line"},
    {"--model", "FILE", take_model, "the model; else en.rubm beside the command or in\n../share/rubricate"},
    {"--min-confidence", "N", take_confidence, "leave out what is less sure: 0 to 1, as in the documents"},
    {"--without", "STAGE,...", take_without, "leave out stages of the engine; --stages lists them"},
    {"--html", NULL, take_html, "texts are web pages: their main text is read, and offsets into the\n"
                                "source are given, too"},
    {"--explain", NULL, take_explain, "for people: what each stage did, and what spoke for\neach name"},
    {"--jsonl", NULL, take_jsonl, "many documents: a record in, one line out, in the same order. Files\n"
                                  "that end with .txt .md .html are a document each, .csv and .tsv tables,\n"
                                  "others a JSON object a line; .gz and .zst are unpacked"},
    {"--input", "KIND", take_input, "the same, all inputs being jsonl, csv, tsv or text"},
    {"--text", "FIELD", take_text, "field or column of the text (default: text); article.body is a path"},
    {"--id", "FIELD", take_id, "field or column of the id (default: id)"},
    {"--keep", "all|A,B", take_keep, "carry other fields through, under \"meta\""},
    {"--threads", "N", take_threads, "threads (default: one for each processor, at most 16)"},
    {"--batch", "N", take_batch, "records handed to a thread at a time (default: 32)"},
    {"--output", "FILE", take_output, "write there; packed where it ends with .gz or .zst"},
    {"--resume", "FILE", take_resume, "write there, and go on behind what a stopped run has left in it"},
    {"--skip", "N", take_skip, "pass over the first N records"},
    {"--progress", NULL, take_progress, "say how far the run is, also where nobody sits at a terminal"},
    {"--quiet", NULL, take_quiet, "never say it"},
    {"--stats", "FILE", take_stats, "what was read and found, as JSON; - is standard error"},
    {"--serve", "ADDRESS", take_serve, "answer HTTP at 127.0.0.1:PORT or unix:PATH until a signal ends it"},
    {"--help", NULL, show_help, NULL},
    {"-h", NULL, show_help, NULL},
    {"--version", NULL, show_version, NULL},
    {"--stages", NULL, show_stages, NULL},
};
/* clang-format on */
#define OPTION_COUNT (sizeof options / sizeof *options)

static const char usage_head[] =
    "usage: rubricate [OPTION]... [FILE]...\n"
    "       rubricate --jsonl [OPTION]... [FILE]...\n"
    "       rubricate --explain [OPTION]... [FILE]...\n"
    "       rubricate --serve ADDRESS [OPTION]...\n"
    "\n"
    "Says who and what a news text names, what it quotes and who says it. Without FILE, or with -, reads\n"
    "standard input.\n"
    "\n";
static const char usage_end[] = "  --help, --version, --stages\n"
                                "\n"
                                "Exit status: 0 all went well, 1 a record or an entry of the lexicon was "
                                "bad, 2 an error that stopped the\n"
                                "run, 3 a signal stopped it and all that was taken is answered.\n";

static void print_option(const option *option) {
    char head[40];
    const char *help = option->help;
    snprintf(head, sizeof head, "%s %s", option->name, option->value ? option->value : "");
    printf("  %-22s", head);
    for (; *help; help++) {
        if (*help == '\n') printf("\n  %22s", "");
        else putchar(*help);
    }
    putchar('\n');
}

static void show_help(command *command, const char *value, const char *name) {
    (void)command, (void)value, (void)name;
    fputs(usage_head, stdout);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (options[i].help) print_option(&options[i]);
    fputs(usage_end, stdout);
    exit(fflush(stdout) != 0);
}

/* ---- reading them ---- */

static const option *option_named(const char *name) {
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (strcmp(options[i].name, name) == 0) return &options[i];
    report_fail("%s is not an option; rubricate --help lists them (for a file of that name write ./%s)", name,
                name);
}

/* Takes the option at arguments[at], "--name value" or "--name=value"; gives the index of the last argument
 * used. */
static int take_argument(command *command, int count, char **arguments, int at) {
    char *name = arguments[at], *equals = strchr(name, '=');
    if (equals) *equals = '\0';
    const option *option = option_named(name);
    if (!option->value && equals) report_fail("%s takes no value; see rubricate --help", name);
    if (option->value && !equals && at + 1 >= count)
        report_fail("%s needs a value; see rubricate --help", name);
    const char *value = equals ? equals + 1 : option->value ? arguments[++at] : NULL;
    option->take(command, value, name);
    return at;
}

/* A table has one head, however many files there are: they are an archive of texts. */
static void make_one_table(command *command) {
    archive *archive = &command->archive;
    if (command->jsonl || command->explain || archive->file_count < 2 || !answer_is_table(command->format))
        return;
    command->jsonl = archive->kind_given = true;
    archive->kind = SOURCE_TEXT;
}

/* What goes with what. */
static void check(const command *command) {
    const archive *archive = &command->archive;
    bool many = archive->fields.keep || archive->output_name || archive->resume_name || archive->stats_name ||
                archive->skip || archive->progress == PROGRESS_ON;
    if (command->explain && (command->jsonl || command->format != RUB_JSON))
        report_fail("--explain has a form of its own; leave --jsonl and --format out");
    if (command->serve && (command->jsonl || command->explain || archive->file_count))
        report_fail("--serve reads what is sent to it; leave --jsonl, --explain and files out");
    if (!command->jsonl && many)
        report_fail("--keep, --output, --resume, --skip, --stats and --progress go with --jsonl or --input");
    if (command->jsonl && !answer_is_lines(command->format) && !answer_is_table(command->format))
        report_fail("--jsonl writes JSON documents only, or --format spans or csv; leave --format out");
    if (archive->fields.keep && command->format != RUB_JSON)
        report_fail("--keep goes with --format json; the other formats have no place for it");
    if (archive->resume_name && archive->output_name)
        report_fail("--resume names the file to write; leave --output out");
    if (archive->resume_name && !answer_is_lines(command->format))
        report_fail("--resume counts lines of JSON; leave --format out, or use --format spans");
}

void option_take(command *command, int count, char **arguments) {
    bool only_files = false;
    archive *archive = &command->archive;
    archive->fields.text = "text";
    archive->fields.id = "id";
    archive->batch = BATCH_USUAL;
    for (int i = 1; i < count; i++) {
        if (only_files || arguments[i][0] != '-' || !arguments[i][1])
            arguments[archive->file_count++] = arguments[i];
        else if (strcmp(arguments[i], "--") == 0) only_files = true;
        else i = take_argument(command, count, arguments, i);
    }
    if (command->format == RUB_CSV && command->mentions) command->format = RUB_CSV_MENTIONS;
    check(command);
    make_one_table(command);
}
