/* input.c - bytes from the system, unpacked by what they begin with and not by a name's ending */
#define _POSIX_C_SOURCE 200809L
#include "host/archive/input.h"

#include "host/archive/stop.h"
#include "host/command/report.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_named(const char *name, const char *what) {
    struct stat info;
    if (stat(name, &info) == 0 && S_ISDIR(info.st_mode))
        report_fail("%s: this is a folder; give a %s file", name, what);
    int file = open(name, O_RDONLY | O_CLOEXEC);
    if (file >= 0) return file;
    if (errno == ENOENT) report_fail("%s: there is no such %s file; check its name", name, what);
    report_fail("%s: the %s file cannot be read (%s)", name, what, strerror(errno));
}

/* Reads behind what `raw` holds; false on an error of the system. A signal that asks to stop ends the wait.
 */
static bool fill(input *input) {
    if (input->at == input->filled) input->at = input->filled = 0;
    for (;;) {
        ssize_t got = read(input->file, input->raw + input->filled, INPUT_RAW - input->filled);
        if (got < 0 && errno == EINTR && !stop_asked()) continue;
        if (got < 0) return errno == EINTR;
        if (got == 0) input->ended = true;
        input->filled += (size_t)got;
        input->taken += (uint64_t)got;
        return true;
    }
}

/* What packed bytes begin with takes four of them. Nobody who types waits for the fourth: a first byte that
 * begins no packed file decides. */
static void find_coding(input *input) {
    static const unsigned char first[] = {0x1F, 0x28};
    while (!input->ended && input->filled < 4 && !stop_asked())
        if (!fill(input) || (input->filled && !memchr(first, input->raw[0], sizeof first))) break;
    input->coding = coding_of_bytes(input->raw, input->filled);
    if (input->coding == CODING_NONE) return;
    if (!coding_built(input->coding))
        report_fail("%s: this is packed with %s, which this rubricate was built without; unpack it first (%s "
                    "-dc)",
                    input->name, coding_word(input->coding), coding_word(input->coding));
    if (!(input->decoder = decoder_new(input->coding))) report_fail("%s: memory ran out", input->name);
}

void input_open(input *input, const char *name, const char *what) {
    memset(input, 0, offsetof(struct input, raw));
    input->name = name;
    input->file = strcmp(name, "-") == 0 ? STDIN_FILENO : open_named(name, what);
    input->size = input_size_of(name);
    find_coding(input);
}

static size_t take_plain(input *input, char *to, size_t room) {
    size_t count = input->filled - input->at;
    if (count > room) count = room;
    memcpy(to, input->raw + input->at, count);
    input->at += count;
    return count;
}

static size_t unpack(input *input, char *to, size_t room, const char **error) {
    size_t used, made;
    decoder_state state = decoder_run(input->decoder, input->raw + input->at, input->filled - input->at,
                                      &used, to, room, &made);
    if (state == DECODER_BAD) *error = "the packed bytes are damaged";
    input->at += used;
    if (used || made) input->in_member = state != DECODER_WHOLE;
    return made;
}

size_t input_read(input *input, char *to, size_t room, const char **error) {
    for (;;) {
        bool empty = input->at == input->filled;
        if (!empty || input->decoder) {
            size_t made = input->decoder ? unpack(input, to, room, error) : take_plain(input, to, room);
            if (made || *error) return made;
            empty = input->at == input->filled;
        }
        if (empty && input->ended) {
            if (input->in_member) *error = "the packed bytes end in the middle";
            return 0;
        }
        if (stop_asked()) return 0;
        if (!fill(input)) return *error = "the file could not be read to its end", 0;
    }
}

bool input_ready(const input *input) {
    struct pollfd wait = {.fd = input->file, .events = POLLIN};
    return input->at < input->filled || input->ended || poll(&wait, 1, 0) != 0;
}

void input_close(input *input) {
    decoder_free(input->decoder);
    if (input->file != STDIN_FILENO) close(input->file);
}

uint64_t input_size_of(const char *name) {
    struct stat info;
    int failed = strcmp(name, "-") == 0 ? fstat(STDIN_FILENO, &info) : stat(name, &info);
    return !failed && S_ISREG(info.st_mode) ? (uint64_t)info.st_size : 0;
}
