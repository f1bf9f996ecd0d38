/* option.c - the arguments of the command: what is asked for, in which form */
#include "host/command/option.h"

#include "host/command/report.h"

#include <stdlib.h>
#include <string.h>

static const char *const format_names[RUB_FORMAT_COUNT] = {"json", "text",  "html", "w3c",
                                                           "brat", "conll", "csv"};
static const char *const offset_names[] = {"utf16", "codepoint", "byte"};

static const char usage[] =
    "usage: rubricate [OPTION]... [FILE]...\n"
    "       rubricate --jsonl [OPTION]... [FILE]...\n"
    "       rubricate --explain [OPTION]... [FILE]...\n"
    "\n"
    "Says who and what a news text names, what it quotes and who says it. Without FILE, or with -, reads "
    "standard input.\n"
    "\n"
    "  --format F            json (default), text, html, w3c, brat, conll or csv\n"
    "  --offsets U           utf16 (default), codepoint or byte\n"
    "  --lexicon FILE        names of your own, one JSON object a line\n"
    "  --model FILE          the model; otherwise en.rubm beside the command, then in ../share/rubricate\n"
    "  --min-confidence N    leave out what is less sure: 0 to 1, as in the documents\n"
    "  --without STAGE,...   leave out stages of the engine; --stages lists them\n"
    "  --explain             for people: what each stage found and changed, and what spoke for each name\n"
    "  --jsonl               one {\"id\": ..., \"text\": ...} a line in, one JSON document a line out, in "
    "the same order\n"
    "  --threads N           threads for --jsonl (default: one for each processor, at most 16)\n"
    "  --help, --version, --stages\n"
    "\n"
    "Exit status: 0 all went well, 1 a line of --jsonl or an entry of the lexicon was bad, 2 an error that "
    "stopped the run.\n";

static int choose(const char *value, const char *const *names, int count, const char *option) {
    for (int i = 0; i < count; i++)
        if (strcmp(value, names[i]) == 0) return i;
    fprintf(stderr, "rubricate: %s %s is not known; choose one of", option, value);
    for (int i = 0; i < count; i++) fprintf(stderr, " %s", names[i]);
    fputc('\n', stderr);
    exit(2);
}

static unsigned number_of(const char *value, const char *option, unsigned least, unsigned most) {
    char *end;
    unsigned long number = strtoul(value, &end, 10);
    if (*end || end == value || number < least || number > most || *value == '-')
        report_fail("%s %s: give a whole number from %u to %u", option, value, least, most);
    return (unsigned)number;
}

/* "0.85" to 85; no floating point, so that every machine reads the same number. */
static unsigned hundredths(const char *value, const char *option) {
    unsigned whole = 0, digits = 0;
    const char *at = value;
    if (*at == '0' || *at == '1') whole = (unsigned)(*at++ - '0');
    if (*at == '.')
        for (at++; *at >= '0' && *at <= '9' && digits < 2; digits++)
            whole = whole * 10 + (unsigned)(*at++ - '0');
    for (unsigned i = digits; i < 2; i++) whole *= 10;
    while (digits == 2 && *at >= '0' && *at <= '9') at++;
    if (*at || at == value || whole > 100)
        report_fail("%s %s: give a number from 0 to 1, such as 0.8", option, value);
    return whole;
}

/* The stages whose names stand in `names`; where one is unknown, all names are told. */
static uint64_t stages_of(const char *names, const char *option) {
    uint64_t set;
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    if (rub_stages_named(names, strlen(names), &set) == RUB_OK) return set;
    const char *wrong = names + set;
    fprintf(stderr, "rubricate: %s: '%.*s' is no stage; choose from", option, (int)strcspn(wrong, ","),
            wrong);
    for (uint32_t i = 0; i < count; i++) fprintf(stderr, " %s", stages[i].name);
    fputc('\n', stderr);
    exit(2);
}

/* The table of stages for people. */
static int list_stages(void) {
    uint32_t count;
    const rub_stage *stages = rub_stages(&count);
    for (uint32_t i = 0; i < count; i++)
        if (printf("%-15s %s\n%-15s %s  ->  %s\n", stages[i].name, stages[i].why, "", stages[i].before,
                   stages[i].after) < 0)
            return 1;
    return 0;
}

static bool take_flag(command *command, const char *name) {
    if (strcmp(name, "--jsonl") == 0) return command->jsonl = true;
    if (strcmp(name, "--explain") == 0) return command->explain = true;
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) exit(fputs(usage, stdout) == EOF);
    if (strcmp(name, "--stages") == 0) exit(list_stages());
    if (strcmp(name, "--version") == 0) exit(printf("rubricate %s\n", rub_version()) < 0);
    return false;
}

static bool take_option(command *command, const char *name, const char *value) {
    if (strcmp(name, "--format") == 0)
        command->format = (rub_format)choose(value, format_names, RUB_FORMAT_COUNT, name);
    else if (strcmp(name, "--offsets") == 0)
        command->options.offsets = (rub_offsets)choose(value, offset_names, 3, name);
    else if (strcmp(name, "--lexicon") == 0) command->lexicon_name = value;
    else if (strcmp(name, "--model") == 0) command->model_name = value;
    else if (strcmp(name, "--min-confidence") == 0) command->options.min_confidence = hundredths(value, name);
    else if (strcmp(name, "--without") == 0) command->options.without = stages_of(value, name);
    else if (strcmp(name, "--threads") == 0)
        command->threads = number_of(value, name, 1, COMMAND_THREADS_MAX);
    else return false;
    return true;
}

static bool is_option(const char *name) {
    static const char *const names[] = {"--format",         "--offsets", "--lexicon", "--model",
                                        "--min-confidence", "--threads", "--without"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0) return true;
    return false;
}

/* Takes the option at arguments[at], "--name value" or "--name=value"; gives the index of the last argument
 * used. */
static int take_argument(command *command, int count, char **arguments, int at) {
    char *name = arguments[at], *equals = strchr(name, '=');
    if (take_flag(command, name)) return at;
    if (equals) *equals = '\0';
    if (!is_option(name))
        report_fail("%s is not an option; rubricate --help lists them (for a file of that name write ./%s)",
                    name, name);
    if (!equals && at + 1 >= count) report_fail("%s needs a value; see rubricate --help", name);
    take_option(command, name, equals ? equals + 1 : arguments[++at]);
    return at;
}

void option_take(command *command, int count, char **arguments) {
    bool only_files = false;
    for (int i = 1; i < count; i++) {
        if (only_files || arguments[i][0] != '-' || !arguments[i][1])
            command->files[command->file_count++] = arguments[i];
        else if (strcmp(arguments[i], "--") == 0) only_files = true;
        else i = take_argument(command, count, arguments, i);
    }
    if (command->jsonl && command->format != RUB_JSON)
        report_fail("--jsonl writes JSON documents only; leave --format out");
    if (command->explain && (command->jsonl || command->format != RUB_JSON))
        report_fail("--explain has a form of its own; leave --jsonl and --format out");
}
