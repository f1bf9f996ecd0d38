/* command.c - the command: options, the model, files in, documents out */
#define _POSIX_C_SOURCE 200809L
#include "host/command/command.h"

#include "host/command/jsonl.h"
#include "host/command/report.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const format_names[RUB_FORMAT_COUNT] = {"json", "text",  "html", "w3c",
                                                           "brat", "conll", "csv"};
static const char *const offset_names[] = {"utf16", "codepoint", "byte"};

static const char usage[] =
    "usage: rubricate [OPTION]... [FILE]...\n"
    "       rubricate --jsonl [OPTION]... [FILE]...\n"
    "\n"
    "Says who and what a news text names, what it quotes and who says it. Without FILE, or with -, reads "
    "standard input.\n"
    "\n"
    "  --format F            json (default), text, html, w3c, brat, conll or csv\n"
    "  --offsets U           utf16 (default), codepoint or byte\n"
    "  --lexicon FILE        names of your own, one JSON object a line\n"
    "  --model FILE          the model; otherwise en.rubm beside the command, then in ../share/rubricate\n"
    "  --min-confidence N    leave out what is less sure: 0 to 1, as in the documents\n"
    "  --jsonl               one {\"id\": ..., \"text\": ...} a line in, one JSON document a line out, in "
    "the same order\n"
    "  --threads N           threads for --jsonl (default: one for each processor, at most 16)\n"
    "  --help, --version\n"
    "\n"
    "Exit status: 0 all went well, 1 a line of --jsonl or an entry of the lexicon was bad, 2 an error that "
    "stopped the run.\n";

/* ---- files ---- */

/* Reads to the end; *text is allocated. False on an error of the system, which errno names. */
static bool read_all(FILE *file, char **text, size_t *length) {
    size_t room = 1 << 16;
    *text = malloc(room);
    *length = 0;
    while (*text) {
        *length += fread(*text + *length, 1, room - *length, file);
        if (*length < room) break;
        room *= 2;
        char *bigger = realloc(*text, room);
        if (!bigger) free(*text);
        *text = bigger;
    }
    return *text && !ferror(file);
}

/* Opens a file for reading; "-" is standard input. A folder is an error here and not in the middle of
 * reading. */
static FILE *open_file(const char *name, const char *what) {
    if (strcmp(name, "-") == 0) return stdin;
    struct stat info;
    if (stat(name, &info) == 0 && S_ISDIR(info.st_mode))
        report_fail("%s: this is a folder; give a %s file", name, what);
    FILE *file = fopen(name, "rb");
    if (file) return file;
    if (errno == ENOENT) report_fail("%s: there is no such %s file; check its name", name, what);
    report_fail("%s: the %s file cannot be read (%s)", name, what, strerror(errno));
    return NULL;
}

static char *load(const char *name, const char *what, size_t *length) {
    FILE *file = open_file(name, what);
    char *bytes;
    if (!read_all(file, &bytes, length))
        report_fail("%s: the %s file cannot be read (%s)", name, what, strerror(errno));
    if (file != stdin) fclose(file);
    return bytes;
}

/* ---- the model and the lexicon ---- */

/* The folder of this executable with a slash, or "" where the system does not tell. */
static void own_folder(char *folder, size_t room, const char *started_as) {
    ssize_t length = readlink("/proc/self/exe", folder, room - 1);
    if (length < 0) length = snprintf(folder, room, "%s", started_as);
    if (length < 0 || (size_t)length >= room) length = 0;
    folder[length] = '\0';
    char *slash = strrchr(folder, '/');
    if (slash) slash[1] = '\0';
    else folder[0] = '\0';
}

/* Where the model lies when nobody says so. */
static void find_model(char *path, size_t room, const char *started_as) {
    static const char *const places[] = {"en.rubm", "../share/rubricate/en.rubm"};
    char folder[3000];
    own_folder(folder, sizeof folder, started_as);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        snprintf(path, room, "%s%s", folder, places[i]);
        if (access(path, F_OK) == 0) return;
    }
    report_fail("there is no model; put en.rubm beside the command (%s) or name it with --model FILE",
                folder);
}

static void open_model(command *command, const char *started_as) {
    char found[4096];
    const char *name = command->model_name;
    if (!name) find_model(found, sizeof found, started_as), name = found;
    size_t length;
    command->model_bytes = load(name, "model", &length);
    rub_status status = rub_model_open(command->model_bytes, length, NULL, &command->model);
    if (status != RUB_OK) report_fail("%s: %s", name, rub_status_text(status));
}

static bool is_blank(const char *line, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r", line[i]) || !line[i]) return false;
    return true;
}

/* A bad entry is reported and left out; the others count. */
static void add_entry(command *command, const char *line, size_t length, unsigned long number) {
    if (is_blank(line, length)) return;
    rub_status status = rub_lexicon_add(command->lexicon, line, length);
    if (status == RUB_OK) return;
    const char *why =
        status == RUB_ERR_LEXICON ? rub_lexicon_error(command->lexicon) : rub_status_text(status);
    fprintf(stderr, "rubricate: %s, line %lu: %s\n", command->lexicon_name, number, why);
    command->exit_status = 1;
}

static void open_lexicon(command *command) {
    size_t length;
    char *text = load(command->lexicon_name, "lexicon", &length);
    if (rub_lexicon_new(NULL, &command->lexicon) != RUB_OK)
        report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    unsigned long number = 1;
    for (const char *at = text, *end = text + length; at < end; number++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop) stop = end;
        add_entry(command, at, (size_t)(stop - at), number);
        at = stop + 1;
    }
    free(text);
    command->options.lexicon = command->lexicon;
}

/* ---- one file, one document ---- */

static void annotate_file(command *command, const char *name, bool with_id) {
    size_t length;
    char *text = load(name, "text", &length);
    rub_status status = rub_annotate(command->model, text, length, &command->options, &command->doc);
    if (status != RUB_OK) report_fail("%s: %s", name, rub_status_text(status));
    rub_sink sink = {report_put, stdout};
    status =
        rub_write(command->doc, command->format, with_id ? name : NULL, with_id ? strlen(name) : 0, &sink);
    if (status == RUB_OK && command->format == RUB_JSON && putchar('\n') == EOF) status = RUB_ERR_SINK;
    if (status != RUB_OK) report_fail("%s: %s", name, rub_status_text(status));
    free(text);
}

/* With several files each document bears its file's name as id. */
static void annotate_files(command *command) {
    if (command->file_count == 0) annotate_file(command, "-", false);
    for (int i = 0; i < command->file_count; i++)
        annotate_file(command, command->files[i], command->file_count > 1);
}

static void read_lines(command *command) {
    if (command->file_count == 0) jsonl_run(command, stdin);
    for (int i = 0; i < command->file_count; i++) {
        FILE *file = open_file(command->files[i], "JSONL");
        jsonl_run(command, file);
        if (file != stdin) fclose(file);
    }
}

/* ---- options ---- */

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

static bool take_flag(command *command, const char *name) {
    if (strcmp(name, "--jsonl") == 0) return command->jsonl = true;
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) exit(fputs(usage, stdout) == EOF);
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
    else if (strcmp(name, "--threads") == 0)
        command->threads = number_of(value, name, 1, COMMAND_THREADS_MAX);
    else return false;
    return true;
}

static bool is_option(const char *name) {
    static const char *const names[] = {"--format", "--offsets",        "--lexicon",
                                        "--model",  "--min-confidence", "--threads"};
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

static void take_arguments(command *command, int count, char **arguments) {
    bool only_files = false;
    for (int i = 1; i < count; i++) {
        if (only_files || arguments[i][0] != '-' || !arguments[i][1])
            command->files[command->file_count++] = arguments[i];
        else if (strcmp(arguments[i], "--") == 0) only_files = true;
        else i = take_argument(command, count, arguments, i);
    }
    if (command->jsonl && command->format != RUB_JSON)
        report_fail("--jsonl writes JSON documents only; leave --format out");
}

int main(int count, char **arguments) {
    static command command;
    command.files =
        arguments; /* files move to the front; the first place is the command's own name, read before */
    const char *started_as = arguments[0];
    take_arguments(&command, count, arguments);
    open_model(&command, started_as);
    if (command.lexicon_name) open_lexicon(&command);
    if (command.jsonl) read_lines(&command);
    else annotate_files(&command);
    if (fflush(stdout) != 0) report_fail("%s", rub_status_text(RUB_ERR_SINK));
    rub_doc_free(command.doc);
    rub_lexicon_free(command.lexicon);
    rub_model_close(command.model);
    free(command.model_bytes);
    return command.exit_status;
}
