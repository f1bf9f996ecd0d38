/* load.c - the files that the command reads whole */
#define _POSIX_C_SOURCE 200809L
#include "host/command/load.h"

#include "host/archive/input.h"
#include "host/command/report.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *load_file(const char *name, const char *what, size_t *length) {
    static input input; /* large, and one at a time */
    const char *error = NULL;
    size_t room = 1 << 16, got;
    char *text = malloc(room);
    *length = 0;
    input_open(&input, name, what);
    while (text && (got = input_read(&input, text + *length, room - *length, &error)) > 0) {
        *length += got;
        if (*length < room) continue;
        room *= 2;
        char *bigger = realloc(text, room);
        if (!bigger) free(text);
        text = bigger;
    }
    if (!text) report_fail("%s: %s", name, rub_status_text(RUB_ERR_MEMORY));
    if (error) report_fail("%s: the %s file cannot be read (%s)", name, what, error);
    input_close(&input);
    return text;
}

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

void load_model(command *command, const char *started_as) {
    char found[4096];
    const char *name = command->model_name;
    if (!name) find_model(found, sizeof found, started_as), name = found;
    size_t length;
    command->model_bytes = load_file(name, "model", &length);
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

void load_lexicon(command *command) {
    size_t length;
    char *text = load_file(command->lexicon_name, "lexicon", &length);
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
