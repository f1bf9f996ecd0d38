/* command.c - the command: the model, files in, documents out */
#define _POSIX_C_SOURCE 200809L
#include "host/command/command.h"

#include "host/command/explain.h"
#include "host/command/jsonl.h"
#include "host/command/option.h"
#include "host/command/report.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
    if (command->explain) return explain_text(command, name, text, length), free(text);
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

int main(int count, char **arguments) {
    static command command;
    command.files =
        arguments; /* files move to the front; the first place is the command's own name, read before */
    const char *started_as = arguments[0];
    option_take(&command, count, arguments);
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
